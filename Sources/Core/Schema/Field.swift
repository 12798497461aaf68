/// One field of `Owner`, declared once: its key, its type, how it is read and how it is written.
///
/// The tables of fields are in `RecordFields.swift`; reading, writing, the shape checks and the
/// JSON Schema follow them.
struct Field<Owner>: Sendable {
  let shape: FieldShape
  /// Reads a value into `Owner`, or returns `false` if the value does not fit.
  let read: @Sendable (JSONView, Int, inout Owner) -> Bool
  /// Writes the key and the value, or nothing where there is no value.
  let write: @Sendable (Owner, inout JSONWriter) -> Void

  /// Declares a field that is kept in the property which `get` reads and `set` changes.
  ///
  /// One writable key path would say both, but to make three dozen of them takes a quarter of the
  /// time in which the program starts.
  init<Value: RecordValue>(
    _ key: String,
    _ get: @escaping @Sendable (Owner) -> Value,
    _ set: @escaping @Sendable (inout Owner, Value) -> Void,
    as kind: TextKind? = nil,
    isRequired: Bool = false,
    summary: String
  ) {
    let valueShape = Value.shape(of: kind, atLeastOne: isRequired)
    shape = FieldShape(key: key, shape: valueShape, isRequired: isRequired, summary: summary)
    read = { view, node, owner in
      guard let value = Value(view, node) else { return false }
      set(&owner, value)
      return true
    }
    write = { owner, writer in
      let value = get(owner)
      guard value.isPresent else { return }
      writer.key(key)
      value.write(to: &writer, isInline: valueShape.isInline)
    }
  }
}

/// A type of which a field of a record can be.
protocol RecordValue: Sendable {
  /// The shape of the values in JSON; `kind` says what a text is where the type does not.
  static func shape(of kind: TextKind?, atLeastOne: Bool) -> Shape

  /// Reads the value at a node, or returns `nil` if it does not fit.
  init?(_ view: JSONView, _ node: Int)

  /// Writes the value.
  func write(to writer: inout JSONWriter, isInline: Bool)

  /// Whether there is anything to write.
  var isPresent: Bool { get }
}

extension RecordValue {
  var isPresent: Bool { true }
}

/// A type with a table of fields.
protocol RecordObject: RecordValue {
  /// The fields, in the order in which they are written.
  static var fields: [Field<Self>] { get }

  /// The shape that follows from the fields.
  static var objectShape: ObjectShape { get }

  /// A value for reading into; it never leaves the reader unless all required fields were read.
  static var blank: Self { get }
}

extension RecordObject {
  static func shape(of kind: TextKind?, atLeastOne: Bool) -> Shape { .object(objectShape) }

  init?(_ view: JSONView, _ node: Int) {
    guard view[node].kind == .object else { return nil }
    var result = Self.blank
    var found: UInt32 = 0
    var guess = 0
    for key in view.keys(of: node) {
      guard let index = Self.objectShape.keys.index(of: view.text(key), guess: guess) else {
        continue
      }
      guess = index + 1
      // Of a key that stands twice, the first counts, as in a `RecordView`.
      let bit: UInt32 = 1 << UInt32(index)
      if found & bit != 0 { continue }
      found |= bit
      guard Self.fields[index].read(view, key + 1, &result) else { return nil }
    }
    let required = Self.objectShape.requiredMask
    guard found & required == required else { return nil }
    self = result
  }

  func write(to writer: inout JSONWriter, isInline: Bool) {
    writer.object { for field in Self.fields { field.write(self, &$0) } }
  }
}
