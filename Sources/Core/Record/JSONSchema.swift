/// The JSON Schema (draft 2020-12) of a record, made from the field table.
///
/// It says what a schema can say: types, required and unknown fields, codes, formats, lengths.
/// What it cannot say, such as the order of two dates, `validate` checks.
public struct JSONSchema: Sendable {
  /// The address that identifies the schema.
  public static let identifier = "urn:eapctl:schema:project:1"

  /// Creates the schema.
  public init() {}

  /// The schema as a JSON text.
  public var text: String {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("$schema", "https://json-schema.org/draft/2020-12/schema")
    writer.member("$id", Self.identifier)
    writer.member("title", "Projects of the Eastern Partnership")
    writer.member("description", "A record of the registry that eapctl keeps, or a list of them.")
    // Unlike a choice between the two, a condition lets editors say what is wrong with a record.
    writer.key("if")
    writer.beginObject()
    writer.member("type", "array")
    writer.end()
    writer.key("then")
    writer.beginObject()
    writer.key("items")
    writer.reference("#/$defs/project")
    writer.end()
    writer.key("else")
    writer.reference("#/$defs/project")
    writer.key("$defs")
    writer.beginObject()
    writer.key("project")
    write(Project.objectShape, summary: "A project.", to: &writer)
    writer.key("translation")
    write(Translation.objectShape, summary: "The texts in one language.", to: &writer)
    for pattern in TextPattern.allCases {
      writer.key(pattern.rawValue)
      write(pattern, to: &writer)
    }
    writer.end()
    writer.end()
    writer.endLine()
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func write(_ object: ObjectShape, summary: String?, to writer: inout JSONWriter) {
    writer.beginObject()
    if let summary { writer.member("description", summary) }
    writer.member("type", "object")
    writer.key("properties")
    writer.beginObject()
    for field in object.fields {
      writer.key(field.key)
      write(field.shape, summary: field.summary, to: &writer)
    }
    writer.end()
    let required = object.fields.filter(\.isRequired).map(\.key)
    if !required.isEmpty {
      writer.key("required")
      writer.strings(required)
    }
    writer.key("additionalProperties")
    writer.boolean(false)
    writer.end()
  }

  private func write(_ shape: Shape, summary: String?, to writer: inout JSONWriter) {
    switch shape {
    case .text(let kind):
      writer.beginObject()
      if let summary { writer.member("description", summary) }
      writeText(kind, to: &writer)
      writer.end()
    case .list(let element, let atLeastOne):
      writer.beginObject()
      if let summary { writer.member("description", summary) }
      writer.member("type", "array")
      if atLeastOne { writer.member("minItems", 1) }
      if !element.allowsRepetition {
        writer.key("uniqueItems")
        writer.boolean(true)
      }
      writer.key("items")
      write(element, summary: nil, to: &writer)
      writer.end()
    case .object(let object): write(object, summary: summary, to: &writer)
    case .languageMap:
      writer.beginObject()
      if let summary { writer.member("description", summary) }
      writer.member("type", "object")
      // One by one, so that editors can offer them.
      writer.key("properties")
      writer.beginObject()
      for language in Language.allCases {
        writer.key(language.rawValue)
        writer.beginObject()
        writer.member("description", language.ownName)
        writer.member("$ref", "#/$defs/translation")
        writer.end()
      }
      writer.end()
      writer.key("additionalProperties")
      writer.boolean(false)
      writer.end()
    }
  }

  private func writeText(_ kind: TextKind, to writer: inout JSONWriter) {
    guard let codes = kind.codes else {
      writer.member("$ref", "#/$defs/\(TextPattern(of: kind).rawValue)")
      let examples = kind.examples
      if !examples.isEmpty {
        writer.key("examples")
        writer.strings(examples)
      }
      return
    }
    writer.member("type", "string")
    writer.key("enum")
    writer.strings(codes.map(\.code))
    // Not a keyword of JSON Schema: Visual Studio Code shows these beside the codes.
    writer.key("enumDescriptions")
    writer.strings(codes.map(\.name))
  }

  private func write(_ pattern: TextPattern, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("type", "string")
    switch pattern {
    case .identifier: writer.member("maxLength", ProjectID.maximumByteCount)
    case .date: writer.member("format", "date")
    case .text, .address: break
    }
    writer.member("pattern", pattern.expression)
    // Not a keyword of JSON Schema either: shown in place of the pattern.
    writer.member("patternErrorMessage", pattern.expectation)
    writer.end()
  }
}

/// What a text has to look like where it is not one of some codes.
private enum TextPattern: String, CaseIterable {
  case text, identifier, date, address

  init(of kind: TextKind) {
    switch kind {
    case .identifier: self = .identifier
    case .date: self = .date
    case .address: self = .address
    default: self = .text
    }
  }

  /// What is expected, for people.
  var expectation: String {
    switch self {
    case .text: "Expected a visible character and no control characters."
    case .identifier: "Expected lower-case letters and digits, joined by hyphens."
    case .date: "Expected a day as YYYY-MM-DD."
    case .address: "Expected an address that starts with https:// or http://."
    }
  }

  /// The same as a regular expression (ECMA-262).
  var expression: String {
    switch self {
    case .text:
      let edge = "[^\(Self.blanks)\(Self.controls)]"
      return "^[\(Self.blanks)]*\(edge)([^\(Self.controls)]*\(edge))?[\(Self.blanks)]*$"
    case .identifier: return "^[a-z0-9]+(-[a-z0-9]+)*$"
    case .date:
      let year = "([0-9]{3}[1-9]|[0-9]{2}[1-9]0|[0-9][1-9]00|[1-9]000)"
      return "^\(year)-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
    case .address: return Self.addressExpression
    }
  }

  /// The characters that are blank, as members of a class.
  private static let blanks =
    #"\t-\r \u0085\u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff"#

  /// The characters that are controls, as members of a class.
  private static let controls =
    #"\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufdd0-\ufdef\ufeff\ufffe\uffff"#

  /// A scheme, a host or an address in brackets, perhaps a port, and then any characters that may
  /// stand in an address.
  private static var addressExpression: String {
    let letter = #"[A-Za-z0-9_\u00a1-\u167f\u1681-\u1fff\u2070-\u2fff\u3001-\ufdcf\ufe10-\ufefe]"#
    let label = "\(letter)((\(letter)|-)*\(letter))?"
    let host = #"(\[[0-9A-Fa-f:.]+\]|"# + #"\#(label)(\.\#(label))*\.?)"#
    let highPorts = "[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]"
    let port = "(:0*([1-9][0-9]{0,3}|\(highPorts)))?"
    let rest = "([/?#][^\(blanks)\(controls)\"<>\\\\^`{|}]*)?"
    return "^[Hh][Tt][Tt][Pp][Ss]?://\(host)\(port)\(rest)$"
  }
}

extension Shape {
  /// Whether the same element may stand twice in a list, or is only warned of.
  fileprivate var allowsRepetition: Bool {
    switch self {
    case .text(.country), .text(.area), .text(.subsector), .text(.topic), .object: false
    default: true
    }
  }
}

extension TextKind {
  /// The words of a closed vocabulary with what they mean, or `nil` for any other text.
  fileprivate var codes: [(code: String, name: String)]? {
    switch self {
    case .country: Country.allCases.map { ($0.rawValue, $0.name()) }
    case .area: PriorityArea.allCases.map { ($0.rawValue, $0.name()) }
    case .status: ProjectStatus.allCases.map { ($0.rawValue, $0.name()) }
    case .role: OrganisationRole.allCases.map { ($0.rawValue, $0.name()) }
    case .language: Language.allCases.map { ($0.rawValue, $0.ownName) }
    default: nil
    }
  }

  /// The words of an open vocabulary, which editors offer.
  fileprivate var examples: [String] {
    switch self {
    case .subsector: Theme.allCases.filter(\.isSubsector).map(\.rawValue)
    case .topic: Theme.allCases.filter(\.isTopic).map(\.rawValue)
    default: []
    }
  }
}

extension JSONWriter {
  fileprivate mutating func reference(_ target: String) {
    beginObject()
    member("$ref", target)
    end()
  }

  fileprivate mutating func strings(_ strings: [String]) {
    beginArray(isInline: true)
    for text in strings { string(text) }
    end()
  }
}
