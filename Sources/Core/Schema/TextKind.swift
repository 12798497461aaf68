/// What a text of a record is, which decides the rules that look at it.
public enum TextKind: UInt8, CaseIterable, Sendable, BitwiseCopyable {
  case title, paragraph, objective, result, name, reference, subsector, topic, projectNumber
  case identifier, date, country, area, status, role, language, address, schema

  /// Whether people wrote the text for people, as against a code or a machine-readable form.
  var isProse: Bool {
    switch self {
    case .title, .paragraph, .objective, .result, .name, .subsector, .topic: true
    default: false
    }
  }
}
