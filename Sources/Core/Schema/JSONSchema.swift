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
    writer.object { writer in
      writer.member("$schema", "https://json-schema.org/draft/2020-12/schema")
      writer.member("$id", Self.identifier)
      writer.member("title", "Projects of the Eastern Partnership")
      writer.member("description", "A record of the registry that eapctl keeps, or a list of them.")
      // Unlike a choice between the two, a condition lets editors say what is wrong with a record.
      writer.object("if") { $0.member("type", "array") }
      writer.object("then") { $0.object("items") { $0.reference("project") } }
      writer.object("else") { $0.reference("project") }
      writer.object("$defs", writeDefinitions)
    }
    writer.endLine()
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func writeDefinitions(to writer: inout JSONWriter) {
    writer.object("project") { write(Project.objectShape, summary: "A project.", to: &$0) }
    writer.object("translation") {
      write(Translation.objectShape, summary: "The texts in one language.", to: &$0)
    }
    for pattern in TextPattern.allCases {
      writer.object(pattern.rawValue) { write(pattern, to: &$0) }
    }
  }

  /// Writes the members of the schema of an object.
  private func write(_ object: ObjectShape, summary: String?, to writer: inout JSONWriter) {
    if let summary { writer.member("description", summary) }
    writer.member("type", "object")
    writer.object("properties") { writer in
      for field in object.fields {
        writer.object(field.key) { write(field.shape, summary: field.summary, to: &$0) }
      }
    }
    let required = object.fields.filter(\.isRequired).map(\.key)
    if !required.isEmpty { writer.member("required", required) }
    writer.member("additionalProperties", false)
  }

  /// Writes the members of the schema of a value.
  private func write(_ shape: Shape, summary: String?, to writer: inout JSONWriter) {
    switch shape {
    case .object(let object): write(object, summary: summary, to: &writer)
    case .text(let kind):
      if let summary { writer.member("description", summary) }
      writeText(kind, to: &writer)
    case .list(let element, let atLeastOne):
      if let summary { writer.member("description", summary) }
      writer.member("type", "array")
      if atLeastOne { writer.member("minItems", 1) }
      if !element.allowsRepetition { writer.member("uniqueItems", true) }
      writer.object("items") { write(element, summary: nil, to: &$0) }
    case .languageMap:
      if let summary { writer.member("description", summary) }
      writer.member("type", "object")
      writer.object("properties", writeLanguages)
      writer.member("additionalProperties", false)
    }
  }

  /// Writes the languages one by one, so that editors can offer them.
  private func writeLanguages(to writer: inout JSONWriter) {
    for language in Language.allCases {
      writer.object(language.rawValue) { writer in
        writer.member("description", language.pack.ownName)
        writer.reference("translation")
      }
    }
  }

  private func writeText(_ kind: TextKind, to writer: inout JSONWriter) {
    guard let codes = kind.codes else {
      writer.reference(TextPattern(of: kind).rawValue)
      let examples = kind.examples
      if !examples.isEmpty { writer.member("examples", examples) }
      return
    }
    writer.member("type", "string")
    writer.member("enum", codes.map(\.code))
    // Not a keyword of JSON Schema: Visual Studio Code shows these beside the codes.
    writer.member("enumDescriptions", codes.map(\.name))
  }

  private func write(_ pattern: TextPattern, to writer: inout JSONWriter) {
    writer.member("type", "string")
    switch pattern {
    case .identifier: writer.member("maxLength", ProjectID.maximumByteCount)
    case .date: writer.member("format", "date")
    case .text, .address: break
    }
    writer.member("pattern", pattern.expression)
    // Not a keyword of JSON Schema either: shown in place of the pattern.
    writer.member("patternErrorMessage", pattern.expectation)
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
    case .title, .paragraph, .objective, .result, .name, .reference, .subsector: self = .text
    case .topic, .projectNumber, .schema: self = .text
    case .country, .area, .status, .role, .language: self = .text
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
    case .text(let kind): !kind.formsSets
    case .object: false
    case .list, .languageMap: true
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
    case .language: Language.allCases.map { ($0.rawValue, $0.pack.ownName) }
    case .title, .paragraph, .objective, .result, .name, .reference, .subsector, .topic: nil
    case .projectNumber, .identifier, .date, .address, .schema: nil
    }
  }

  /// The words of an open vocabulary, which editors offer.
  fileprivate var examples: [String] {
    switch self {
    case .subsector: Theme.allCases.filter(\.isSubsector).map(\.rawValue)
    case .topic: Theme.allCases.filter(\.isTopic).map(\.rawValue)
    case .title, .paragraph, .objective, .result, .name, .reference, .projectNumber: []
    case .identifier, .date, .country, .area, .status, .role, .language, .address, .schema: []
    }
  }
}

extension JSONWriter {
  /// Writes the member that refers to a definition.
  fileprivate mutating func reference(_ definition: String) {
    member("$ref", "#/$defs/\(definition)")
  }
}
