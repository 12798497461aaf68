/// What a text of a record is, which decides the rules that look at it.
///
/// A case and its ``form`` are all that is said of a kind here.
public enum TextKind: UInt8, CaseIterable, Sendable, BitwiseCopyable {
  case title, paragraph, objective, result, name, reference, subsector, topic, projectNumber
  case identifier, date, country, area, status, role, language, address, schema

  /// What such a text is made of.
  var form: TextForm {
    switch self {
    case .title, .paragraph, .objective, .result, .name: .prose(offering: [])
    case .subsector: .prose(offering: Vocabulary.subsectors)
    case .topic: .prose(offering: Vocabulary.topics)
    case .reference, .projectNumber: .identifier(.text)
    case .identifier: .identifier(.identifier)
    case .country: .code(Country.self)
    case .area: .code(PriorityArea.self)
    case .status: .code(ProjectStatus.self)
    case .role: .code(OrganisationRole.self)
    case .language: .code(Language.self)
    case .date: .machine(.date)
    case .address: .machine(.address)
    case .schema: .machine(.text)
    }
  }

  /// Whether a list of such texts has no order and nothing twice.
  var formsSets: Bool {
    switch self {
    case .country, .area, .subsector, .topic: true
    case .title, .paragraph, .objective, .result, .name, .reference, .projectNumber: false
    case .identifier, .date, .status, .role, .language, .address, .schema: false
    }
  }
}

/// What a text is made of, which the JSON Schema says too.
///
/// Whatever is asked for beyond ``TextPattern/text`` has a rule that is an error.
enum TextForm {
  /// Words that people wrote for people; some may be offered.
  case prose(offering: [String])
  /// A name or number that people look for, though not prose.
  case identifier(TextPattern)
  /// A word of a closed vocabulary.
  case code(any CodedValue.Type)
  /// Any other form for programs.
  case machine(TextPattern)
}

extension TextKind {
  /// Whether people wrote the text for people, as against a code or a form for programs.
  var isProse: Bool {
    switch form {
    case .prose: true
    case .identifier, .code, .machine: false
    }
  }

  /// Whether some such texts have names in other languages, by which people know them.
  var isOffered: Bool {
    switch form {
    case .prose(let offered): !offered.isEmpty
    case .identifier, .code, .machine: false
    }
  }

  /// Whether the text is a word of a closed vocabulary.
  var isCode: Bool {
    switch form {
    case .code: true
    case .prose, .identifier, .machine: false
    }
  }

  /// Whether people look for the text.
  var isSearchable: Bool {
    switch form {
    case .prose, .identifier: true
    case .code, .machine: false
    }
  }
}
