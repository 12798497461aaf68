/// The JSON Schema (draft 2020-12) of a record, made from the field table.
///
/// It says what a schema can say: types, required and unknown fields, codes, formats, lengths.
/// What it cannot say, such as the order of two dates, `validate` checks.
public struct JSONSchema: Sendable {
  /// The address that identifies the schema.
  public static let identifier = "urn:eapctl:schema:project:1"

  /// The words of open vocabularies, which editors offer.
  private let suggestions: [TextKind: [String]]

  /// Creates the schema; `suggestions` are words of open vocabularies, which editors offer.
  public init(suggestions: [TextKind: [String]] = [:]) {
    self.suggestions = suggestions
  }

  /// The schema as a JSON text.
  public var text: String {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("$schema", "https://json-schema.org/draft/2020-12/schema")
    writer.member("$id", Self.identifier)
    writer.member("title", "A project of the Eastern Partnership registry")
    // A file holds one record or an array of records.
    writer.key("anyOf")
    writer.beginArray()
    writer.reference("#/$defs/project")
    writer.beginObject()
    writer.member("type", "array")
    writer.key("items")
    writer.reference("#/$defs/project")
    writer.end()
    writer.end()
    writer.key("$defs")
    writer.beginObject()
    writer.key("project")
    write(Project.objectShape, to: &writer)
    writer.end()
    writer.end()
    writer.endLine()
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func write(_ object: ObjectShape, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("type", "object")
    writer.key("properties")
    writer.beginObject()
    for field in object.fields {
      writer.key(field.key)
      write(field.shape, summary: field.summary, to: &writer)
    }
    writer.end()
    writer.key("required")
    writer.strings(object.fields.filter(\.isRequired).map(\.key))
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
      if case .text(let kind) = element, !kind.allowsRepetition {
        writer.key("uniqueItems")
        writer.boolean(true)
      }
      writer.key("items")
      write(element, summary: nil, to: &writer)
      writer.end()
    case .object(let object): write(object, to: &writer)
    case .languageMap(let object):
      writer.beginObject()
      if let summary { writer.member("description", summary) }
      writer.member("type", "object")
      writer.key("propertyNames")
      writer.beginObject()
      writer.key("enum")
      writer.strings(Language.allCases.map(\.rawValue))
      writer.end()
      writer.key("additionalProperties")
      write(object, to: &writer)
      writer.end()
    }
  }

  private func writeText(_ kind: TextKind, to writer: inout JSONWriter) {
    writer.member("type", "string")
    if let codes = kind.codes {
      writer.key("enum")
      writer.strings(codes)
      return
    }
    switch kind {
    case .identifier:
      writer.member("pattern", "^[a-z0-9]+(-[a-z0-9]+)*$")
      writer.member("maxLength", ProjectID.maximumByteCount)
    case .date:
      writer.member("format", "date")
      writer.member("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
    case .address: writer.member("pattern", "^[Hh][Tt][Tt][Pp][Ss]?://")
    // Something to see: no text is blank.
    default: writer.member("pattern", "\\S")
    }
    if let words = suggestions[kind] {
      writer.key("examples")
      writer.strings(words)
    }
  }
}

extension TextKind {
  /// The words of a closed vocabulary, or `nil` for any other text.
  fileprivate var codes: [String]? {
    switch self {
    case .country: Country.allCases.map(\.rawValue)
    case .area: PriorityArea.allCases.map(\.rawValue)
    case .status: ProjectStatus.allCases.map(\.rawValue)
    case .role: OrganisationRole.allCases.map(\.rawValue)
    case .language: Language.allCases.map(\.rawValue)
    default: nil
    }
  }

  /// Whether the same text may stand twice in a list, or is only warned of.
  fileprivate var allowsRepetition: Bool {
    switch self {
    case .country, .area, .subsector, .topic: false
    default: true
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
