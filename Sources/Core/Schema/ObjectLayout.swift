/// An ``ObjectShape`` as plain numbers, so that laying it over a document counts no references.
///
/// Layouts are made once for each shape and live as long as the program, as a ``KeyTable`` does.
struct ObjectLayout: @unchecked Sendable {
  let keys: KeyTable
  let required: FieldSet
  /// The slot of a ``RecordView`` for the first field; negative if the view keeps none.
  let firstSlot: Int
  private let values: UnsafePointer<ValueLayout>
  private let owner: Unmanaged<ObjectShape>

  /// Lays out a shape; `slots` gives slots to its fields and to those of the objects in them.
  fileprivate init(of shape: ObjectShape, slots: inout SlotPlan?) {
    keys = shape.keys
    required = shape.required
    firstSlot = slots?.take(shape.fields.count) ?? -1
    let values = UnsafeMutablePointer<ValueLayout>.allocate(capacity: shape.fields.count)
    for (index, field) in shape.fields.enumerated() {
      (values + index).initialize(to: ValueLayout(of: field.shape, slots: &slots))
    }
    self.values = UnsafePointer(values)
    owner = .passRetained(shape)
  }

  /// The shape itself, for saying what does not fit it.
  var shape: ObjectShape { owner.takeUnretainedValue() }

  /// The layout of the value of a field.
  subscript(field: Int) -> ValueLayout { values[field] }
}

/// The layout of a record: every field of the record itself, and of each object that is the value of
/// one, has a slot of its own in a ``RecordView``.
struct RecordLayout: @unchecked Sendable {
  /// The layout of projects.
  static let project = RecordLayout(of: Project.objectShape)

  /// The layout of the record itself.
  let root: UnsafePointer<ObjectLayout>
  /// The number of slots.
  let slotCount: Int

  init(of shape: ObjectShape) {
    var slots: SlotPlan? = SlotPlan()
    root = .permanent(ObjectLayout(of: shape, slots: &slots))
    slotCount = slots?.count ?? 0
  }
}

/// Gives out slots, one after the other.
private struct SlotPlan {
  private(set) var count = 0

  /// Takes `number` slots and returns the first.
  mutating func take(_ number: Int) -> Int {
    defer { count += number }
    return count
  }
}

/// A ``Shape`` as plain numbers.
struct ValueLayout {
  let kind: Kind
  /// The type of the value in JSON.
  let nodeKind: JSONNode.Kind
  /// What the text or the texts are, where the value holds such.
  let text: TextKind
  /// Whether an empty list does not fit.
  let atLeastOne: Bool
  private let objectLayout: UnsafePointer<ObjectLayout>?

  /// The layout of the object or the objects; the value must hold such.
  var object: UnsafePointer<ObjectLayout> {
    guard let objectLayout else { preconditionFailure("a text has no fields") }
    return objectLayout
  }

  /// The types of values in a record.
  enum Kind { case text, texts, object, objects, languageMap }

  fileprivate init(of shape: Shape, slots: inout SlotPlan?) {
    var none: SlotPlan?
    switch shape {
    case .text(let kind): self.init(.text, shape, text: kind)
    case .object(let object):
      self.init(.object, shape, object: ObjectLayout(of: object, slots: &slots))
    case .languageMap(let object):
      self.init(.languageMap, shape, object: ObjectLayout(of: object, slots: &none))
    case .list(.text(let kind), let atLeastOne):
      self.init(.texts, shape, text: kind, atLeastOne: atLeastOne)
    case .list(.object(let object), let atLeastOne):
      let layout = ObjectLayout(of: object, slots: &none)
      self.init(.objects, shape, object: layout, atLeastOne: atLeastOne)
    }
  }

  private init(
    _ kind: Kind,
    _ shape: Shape,
    text: TextKind = .title,
    object: ObjectLayout? = nil,
    atLeastOne: Bool = false
  ) {
    self.kind = kind
    nodeKind = shape.nodeKind
    self.text = text
    self.atLeastOne = atLeastOne
    objectLayout = object.map(UnsafePointer.permanent)
  }
}

extension UnsafePointer {
  /// Memory for a value that lives as long as the program.
  fileprivate static func permanent(_ value: Pointee) -> Self {
    let memory = UnsafeMutablePointer<Pointee>.allocate(capacity: 1)
    memory.initialize(to: value)
    return Self(memory)
  }
}
