/// What a text of a record is, which decides the rules that look at it.
public enum TextKind: UInt8, CaseIterable, Sendable, BitwiseCopyable {
  case title, paragraph, objective, result, name, reference, subsector, topic, projectNumber
  case identifier, date, country, area, status, role, language, address, schema

  /// What such a text is made of.
  private enum Category {
    /// Words that people wrote for people.
    case prose
    /// A name or number that people look for, though not prose.
    case identifier
    /// A word of a closed vocabulary.
    case code
    /// Any other form for programs.
    case machine
  }

  private var category: Category {
    switch self {
    case .title, .paragraph, .objective, .result, .name, .subsector, .topic: .prose
    case .reference, .projectNumber, .identifier: .identifier
    case .country, .area, .status, .role, .language: .code
    case .date, .address, .schema: .machine
    }
  }

  /// Whether people wrote the text for people, as against a code or a form for programs.
  var isProse: Bool { category == .prose }

  /// Whether the text is a word of a closed vocabulary.
  var isCode: Bool { category == .code }

  /// Whether people look for the text.
  var isSearchable: Bool { category == .prose || category == .identifier }

  /// Whether a list of such texts has no order and nothing twice.
  var formsSets: Bool {
    switch self {
    case .country, .area, .subsector, .topic: true
    case .title, .paragraph, .objective, .result, .name, .reference, .projectNumber: false
    case .identifier, .date, .status, .role, .language, .address, .schema: false
    }
  }
}
