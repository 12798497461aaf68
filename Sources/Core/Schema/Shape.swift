/// The type of a value in a record.
enum Shape: Sendable {
  /// A string.
  case text(TextKind)
  /// An array.
  case list(ListElement, atLeastOne: Bool)
  /// An object with known fields.
  case object(ObjectShape)
  /// An object with a language code as key and an object with known fields as value.
  case languageMap(ObjectShape)
}

/// The type of the elements of an array in a record, which are all of one type.
enum ListElement: Sendable {
  /// Strings.
  case text(TextKind)
  /// Objects with known fields.
  case object(ObjectShape)

  /// The type of one element.
  var shape: Shape {
    switch self {
    case .text(let kind): .text(kind)
    case .object(let object): .object(object)
    }
  }
}

/// The fields of a type of object, without the Swift type that they are read into.
final class ObjectShape: Sendable {
  let fields: [FieldShape]
  let keys: KeyTable
  /// The required fields.
  let required: FieldSet

  init(_ fields: [FieldShape]) {
    precondition(fields.count <= FieldSet.capacity, "an object has too many fields: \(fields)")
    self.fields = fields
    keys = KeyTable(fields.map(\.key))
    required = FieldSet(fields.indices.filter { fields[$0].isRequired })
  }
}

/// Some fields of an object, by position.
struct FieldSet: Sendable {
  /// The number of fields that an object can have.
  static let capacity = 64
  private var bits: UInt64 = 0

  init(_ fields: [Int] = []) {
    for field in fields { insert(field) }
  }

  @inline(__always)
  mutating func insert(_ field: Int) { bits |= Self.bit(field) }

  @inline(__always)
  func contains(_ field: Int) -> Bool { bits & Self.bit(field) != 0 }

  @inline(__always)
  func isSuperset(of other: FieldSet) -> Bool { bits & other.bits == other.bits }

  /// Returns the set of what is in this one or in another.
  func union(_ other: FieldSet) -> FieldSet {
    var union = self
    union.bits |= other.bits
    return union
  }

  @inline(__always)
  private static func bit(_ field: Int) -> UInt64 { 1 &<< UInt64(truncatingIfNeeded: field) }
}

/// One field of an object.
struct FieldShape: Sendable {
  let key: String
  let shape: Shape
  let isRequired: Bool
  /// The label of a field that pages show beside one.
  let label: Label?
  /// How lists of projects show the field.
  let listing: Listing
  /// One sentence on what the field holds, for the JSON Schema and the documentation.
  let summary: String

  /// How lists of projects show a field.
  enum Listing: Sendable {
    /// As a column.
    case column
    /// As a column of codes or dates, which say nothing when they are cut.
    case shortColumn
    /// By its own fields, each a column.
    case parts
    /// Not at all.
    case hidden
  }
}

extension Shape {
  /// What a value of the shape is called in a message, with its article.
  var expectation: String {
    switch self {
    case .text: "a string"
    case .list(.text(let kind), _): kind.isCode ? "a list of codes" : "a list of strings"
    case .list(.object, _): "a list of objects"
    case .object(let object):
      object.requiredKeys.isEmpty ? "an object" : "an object with \(object.requiredKeys)"
    case .languageMap: "an object with a language code as key"
    }
  }

  /// The type of the values in JSON.
  var nodeKind: JSONNode.Kind {
    switch self {
    case .text: .string
    case .list: .array
    case .object, .languageMap: .object
    }
  }

  /// Whether the canonical form writes the value on one line.
  var isInline: Bool {
    guard case .list(.text(let kind), _) = self else { return false }
    return kind.isCode
  }

  /// Whether people look for the texts of the value.
  var isSearchable: Bool {
    switch self {
    case .text(let kind): kind.isSearchable
    case .list(let element, _): element.shape.isSearchable
    case .object, .languageMap: true
    }
  }
}

extension ObjectShape {
  fileprivate var requiredKeys: String {
    fields.filter(\.isRequired).map { "\"\($0.key)\"" }.joined(separator: " and ")
  }
}

/// What a key of an object stands for.
enum MemberKey {
  /// The field at a position of the table of fields.
  case field(Int)
  /// A field that an earlier key of the object has taken.
  case repeated
  /// No field.
  case unknown
}

extension KeyTable {
  /// Calls `body` with each key of an object, as its node, and what it stands for, and adds the field to
  /// `found`.
  ///
  /// Stops as soon as `body` returns `false`, and returns that.
  @inline(__always)
  func forEachMember(
    of object: Int,
    in json: JSONView,
    found: inout FieldSet,
    _ body: (_ key: Int, _ member: MemberKey) -> Bool
  ) -> Bool {
    var guess = 0
    for key in json.keys(of: object) {
      guard let field = index(of: json.text(key), guess: guess) else {
        guard body(key, .unknown) else { return false }
        continue
      }
      if found.contains(field) {
        guard body(key, .repeated) else { return false }
        continue
      }
      found.insert(field)
      guess = field &+ 1
      guard body(key, .field(field)) else { return false }
    }
    return true
  }
}
