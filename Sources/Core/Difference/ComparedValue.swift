/// A JSON value by itself, made to be compared: what is the same to JSON is equal.
///
/// Members of an object are in the order of their keys; escapes are resolved. Numbers stay as they are
/// written. Of a key that is repeated the first counts.
enum ComparedValue: Hashable, Sendable {
  case object([Member])
  case array([ComparedValue])
  /// The text in UTF-8, for texts of other bytes are other texts.
  case string([UInt8])
  /// A number, `true`, `false` or `null` as it is written.
  case word([UInt8])

  /// A key of an object and its value.
  struct Member: Hashable, Sendable {
    var key: [UInt8]
    var value: ComparedValue

    /// The key as text.
    var name: String { String(decoding: key, as: UTF8.self) }
  }

  /// No value.
  static let null = Self.word(Array("null".utf8))

  /// Takes the value at a node of a document.
  init(_ json: JSONView, _ node: Int = RecordView.root) {
    switch json[node].kind {
    case .object: self = .object(Self.members(of: node, in: json))
    case .array: self = .array(json.elements(of: node).map { Self(json, $0) })
    case .string, .key: self = .string(json.text(node).decoded)
    case .number, .boolean, .null: self = .word(Array(json.bytes(in: json[node].range)))
    }
  }

  private static func members(of node: Int, in json: JSONView) -> [Member] {
    let members = json.keys(of: node).enumerated()
      .map { (number: $0, member: Member(key: json.text($1).decoded, value: Self(json, $1 + 1))) }
      .sorted { left, right in
        left.member.key == right.member.key
          ? left.number < right.number
          : left.member.key.lexicographicallyPrecedes(right.member.key)
      }
      .map(\.member)
    let repeated = zip(members, members.dropFirst()).map { $0.key == $1.key }
    guard repeated.contains(true) else { return members }
    return zip(members, [false] + repeated).filter { !$1 }.map(\.0)
  }
}

extension ComparedValue {
  /// The members of an object; none of any other value.
  var members: [Member] {
    guard case .object(let members) = self else { return [] }
    return members
  }

  /// The value of a key.
  subscript(key: String) -> ComparedValue? {
    members.first { $0.key.elementsEqual(key.utf8) }?.value
  }

  /// The text of a string.
  var text: String? {
    guard case .string(let bytes) = self else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether the value is an object or an array.
  var isContainer: Bool {
    switch self {
    case .object, .array: true
    case .string, .word: false
    }
  }

  /// The members of an object in the order of its fields, with their shapes; other keys come last.
  func members(as shape: Shape?) -> [(member: Member, shape: Shape?)] {
    members.map { (member: $0, field: shape?.field(named: $0.name)) }.enumerated()
      .sorted {
        ($0.element.field?.position ?? .max, $0.offset)
          < ($1.element.field?.position ?? .max, $1.offset)
      }
      .map { ($0.element.member, $0.element.field?.shape) }
  }

  /// Writes the value, which has a shape if that is known.
  func write(as shape: Shape? = nil, to writer: inout JSONWriter) {
    switch self {
    case .object:
      writer.object { writer in
        for (member, shape) in members(as: shape) {
          writer.key(member.name)
          member.value.write(as: shape, to: &writer)
        }
      }
    case .array(let elements):
      writer.array(isInline: shape?.isInline ?? false) { writer in
        for element in elements { element.write(as: shape?.elementShape, to: &writer) }
      }
    case .string(let bytes): writer.string(String(decoding: bytes, as: UTF8.self))
    case .word(let bytes): writer.verbatim(bytes)
    }
  }
}

extension Shape {
  /// The field of a key: its place among the others, its shape, and how lists show it if they do.
  func field(
    named key: String
  ) -> (position: Int, shape: Shape, listing: FieldShape.Listing?)? {
    switch self {
    case .object(let object):
      object.fields.firstIndex { $0.key == key }
        .map { ($0, object.fields[$0].shape, object.fields[$0].listing) }
    case .languageMap(let object): (0, .object(object), nil)
    case .text, .list: nil
    }
  }
}
