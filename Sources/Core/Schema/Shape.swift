/// The type of a value in a record.
indirect enum Shape: Sendable {
  /// A string.
  case text(TextKind)
  /// An array of which every element has the same shape.
  case list(Shape, atLeastOne: Bool)
  /// An object with known fields.
  case object(ObjectShape)
  /// An object with a language code as key and an object with known fields as value.
  case languageMap(ObjectShape)
}

/// The fields of a type of object, without the Swift type that they are read into.
final class ObjectShape: Sendable {
  let fields: [FieldShape]
  let keys: KeyTable
  /// One bit for each required field.
  let requiredMask: UInt32
  /// The slot of a ``RecordView`` for the first field, if the view keeps the nodes of the values.
  let firstSlot: Int?

  init(_ fields: [FieldShape], firstSlot: Int? = nil) {
    self.fields = fields
    self.firstSlot = firstSlot
    keys = KeyTable(fields.map(\.key))
    requiredMask = fields.indices.reduce(0) { $0 | (fields[$1].isRequired ? 1 << UInt32($1) : 0) }
  }
}

/// One field of an object.
struct FieldShape: Sendable {
  let key: String
  let shape: Shape
  let isRequired: Bool
  /// One sentence on what the field holds, for the JSON Schema and the documentation.
  let summary: String
}

extension Shape {
  /// What a value of the shape is called in a message, with its article.
  var expectation: String {
    switch self {
    case .text: "a text"
    case .list(.text(let kind), _) where kind == .country || kind == .area: "a list of codes"
    case .list(.text, _): "a list of texts"
    case .list: "a list of objects"
    case .object(let object) where object.requiredMask == 0: "an object"
    case .object(let object): "an object with \(object.requiredKeys)"
    case .languageMap: "an object with a language code as key"
    }
  }

  /// Whether the canonical form writes the value on one line.
  var isInline: Bool {
    guard case .list(.text(let kind), _) = self else { return false }
    return kind == .country || kind == .area
  }
}

extension ObjectShape {
  fileprivate var requiredKeys: String {
    fields.filter(\.isRequired).map { "\"\($0.key)\"" }.joined(separator: " and ")
  }
}
