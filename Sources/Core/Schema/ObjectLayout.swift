/// An ``ObjectShape`` as plain numbers, so that laying it over a document counts no references.
///
/// Layouts are made once for each shape and live as long as the program, as a ``KeyTable`` does.
struct ObjectLayout: @unchecked Sendable {
  let keys: KeyTable
  let requiredMask: UInt32
  /// The slot of a ``RecordView`` for the first field; negative if the view keeps none.
  let firstSlot: Int
  private let values: UnsafePointer<ValueLayout>
  private let owner: Unmanaged<ObjectShape>

  init(of shape: ObjectShape) {
    keys = shape.keys
    requiredMask = shape.requiredMask
    firstSlot = shape.firstSlot ?? -1
    let values = UnsafeMutablePointer<ValueLayout>.allocate(capacity: shape.fields.count)
    for (index, field) in shape.fields.enumerated() {
      (values + index).initialize(to: ValueLayout(of: field.shape))
    }
    self.values = UnsafePointer(values)
    owner = .passRetained(shape)
  }

  /// The shape itself, for saying what does not fit it.
  var shape: ObjectShape { owner.takeUnretainedValue() }

  /// The layout of the value of a field.
  subscript(field: Int) -> ValueLayout { values[field] }
}

/// A ``Shape`` as plain numbers.
struct ValueLayout {
  let kind: Kind
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

  init(of shape: Shape) {
    switch shape {
    case .text(let kind): self.init(.text, text: kind)
    case .object(let object): self.init(.object, object: object)
    case .languageMap(let object): self.init(.languageMap, object: object)
    case .list(.text(let kind), let atLeastOne):
      self.init(.texts, text: kind, atLeastOne: atLeastOne)
    case .list(.object(let object), let atLeastOne):
      self.init(.objects, object: object, atLeastOne: atLeastOne)
    case .list: preconditionFailure("a list of lists or maps, which no field holds")
    }
  }

  private init(
    _ kind: Kind,
    text: TextKind = .title,
    object: ObjectShape? = nil,
    atLeastOne: Bool = false
  ) {
    self.kind = kind
    self.text = text
    self.atLeastOne = atLeastOne
    objectLayout = object.map { shape in
      let layout = UnsafeMutablePointer<ObjectLayout>.allocate(capacity: 1)
      layout.initialize(to: ObjectLayout(of: shape))
      return UnsafePointer(layout)
    }
  }
}
