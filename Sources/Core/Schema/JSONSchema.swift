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
      writer.object("items") { write(element.shape, summary: nil, to: &$0) }
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
    switch kind.form {
    case .code(let vocabulary): write(vocabulary, to: &writer)
    case .identifier(let pattern), .machine(let pattern): writer.reference(pattern.rawValue)
    case .prose(let examples):
      writer.reference(TextPattern.prose.rawValue)
      if !examples.isEmpty { writer.member("examples", examples) }
    }
  }

  /// Writes the members of the schema of a word of a closed vocabulary.
  private func write<Code: CodedValue>(_ vocabulary: Code.Type, to writer: inout JSONWriter) {
    writer.member("type", "string")
    writer.member("enum", Code.allCases.map(\.rawValue))
    // Not a keyword of JSON Schema: Visual Studio Code shows these beside the codes.
    writer.member("enumDescriptions", Code.allCases.map { $0.name(in: .english) })
  }

  private func write(_ pattern: TextPattern, to writer: inout JSONWriter) {
    writer.member("type", "string")
    switch pattern {
    case .identifier: writer.member("maxLength", ProjectID.maximumByteCount)
    case .date: writer.member("format", "date")
    case .prose, .text, .address: break
    }
    writer.member("pattern", pattern.expression)
    // Not a keyword of JSON Schema either: shown in place of the pattern.
    writer.member("patternErrorMessage", pattern.expectation)
  }
}

extension ListElement {
  /// Whether the same element may occur twice in a list, or is only warned of.
  fileprivate var allowsRepetition: Bool {
    switch self {
    case .text(let kind): !kind.formsSets
    case .object: false
    }
  }
}

extension JSONWriter {
  /// Writes the member that refers to a definition.
  fileprivate mutating func reference(_ definition: String) {
    member("$ref", "#/$defs/\(definition)")
  }
}
