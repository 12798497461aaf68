/// Lays the field table over a document: finds each field, its texts and its lists, and what does
/// not fit.
///
/// One reader serves many records; its buffers keep their memory.
struct RecordReader: ~Copyable {
  private let layout = RecordLayout.project
  private let scope: Scope
  private var texts = ReusedBuffer<RecordText.Entry>(capacity: 256)
  private var lists = ReusedBuffer<RecordList>(capacity: 64)
  private let slots: UnsafeMutablePointer<UInt32>
  private var hasRepeatedKey = false

  /// What did not fit in the record read last, in no particular order.
  private(set) var faults: [ShapeFault] = []

  /// What to look for in a record.
  enum Scope {
    /// Fields, texts, lists and what does not fit.
    case everything
    /// The nodes of the fields only, which is all that a query needs.
    case fields
  }

  init(_ scope: Scope = .everything) {
    self.scope = scope
    slots = .allocate(capacity: layout.slotCount)
  }

  deinit { slots.deallocate() }

  /// Reads the record at the root of `json` and returns what `body` makes of it.
  ///
  /// If the root is no object, there is no view, and that is the only fault.
  @inline(__always)
  mutating func read<Result>(
    _ json: JSONView,
    isAlone: Bool = false,
    _ body: (ScannedRecord) -> Result
  ) -> Result {
    texts.removeAll()
    lists.removeAll()
    if !faults.isEmpty { faults.removeAll() }
    hasRepeatedKey = false
    slots.update(repeating: 0, count: layout.slotCount)
    guard json[RecordView.root].kind == .object else {
      faults.append(
        .wrongType(node: RecordView.root, key: nil, expected: .object(Project.objectShape))
      )
      return body(ScannedRecord(view: nil, faults: faults, json: json, isAlone: isAlone))
    }
    readObject(RecordView.root, as: layout.root.pointee, in: json)
    let view = RecordView(
      json: json,
      layout: layout.root,
      slots: UnsafePointer(slots),
      hasRepeatedKey: hasRepeatedKey,
      texts: texts.elements,
      lists: lists.elements
    )
    return body(ScannedRecord(view: view, faults: faults, json: json, isAlone: isAlone))
  }

  private mutating func readObject(_ object: Int, as layout: ObjectLayout, in json: JSONView) {
    var found = FieldSet()
    var others: [Int] = []
    _ = layout.keys.forEachMember(of: object, in: json, found: &found) { key, member in
      guard case .field(let field) = member else {
        if case .repeated = member { hasRepeatedKey = true }
        if scope == .everything { others.append(key) }
        return true
      }
      if layout.firstSlot >= 0 {
        slots[layout.firstSlot &+ field] = UInt32(truncatingIfNeeded: key &+ 1)
      }
      readValue(of: key, as: layout[field], in: json) { layout.shape.fields[field].shape }
      return true
    }
    if scope == .fields { return }
    if !others.isEmpty || !found.isSuperset(of: layout.required) {
      addFaults(of: object, as: layout.shape, found: found, others: others, in: json)
    }
  }

  /// Reads the value of a key; `shape` says for a message what was expected.
  @inline(__always)
  private mutating func readValue(
    of key: Int,
    as layout: ValueLayout,
    in json: JSONView,
    shape: () -> Shape
  ) {
    let node = key &+ 1
    // Of what lies below the fields, a view keeps only the nodes of the timeline.
    if scope == .fields && layout.kind != .object { return }
    guard json[node].kind == layout.nodeKind else {
      return addWrongType(of: node, key: key, expected: shape(), in: json)
    }
    switch layout.kind {
    case .text: texts.append(RecordText.Entry(node, of: json, kind: layout.text))
    case .texts, .objects:
      if layout.atLeastOne, json[node].next == node &+ 1 {
        faults.append(.emptyList(node: node, key: json.text(key).string))
      }
      readList(node, as: layout, key: key, in: json)
    case .object: readObject(node, as: layout.object.pointee, in: json)
    case .languageMap: readMap(node, as: layout, in: json)
    }
  }

  private mutating func readList(_ list: Int, as layout: ValueLayout, key: Int, in json: JSONView) {
    if layout.kind == .texts {
      lists.append(RecordList(node: UInt32(list), kind: layout.text))
      for node in json.elements(of: list) {
        if json[node].kind == .string {
          texts.append(RecordText.Entry(node, of: json, kind: layout.text))
        } else {
          addWrongType(of: node, key: key, expected: .text(layout.text), in: json)
        }
      }
    } else {
      for node in json.elements(of: list) { readElement(node, as: layout, key: key, in: json) }
    }
  }

  private mutating func readMap(_ map: Int, as layout: ValueLayout, in json: JSONView) {
    addRepeatedKeys(Array(json.keys(of: map)), in: json)
    for key in json.keys(of: map) {
      texts.append(RecordText.Entry(key, of: json, kind: .language))
      readElement(key + 1, as: layout, key: key, in: json)
    }
  }

  /// Reads an object of a list or a map.
  private mutating func readElement(
    _ node: Int,
    as layout: ValueLayout,
    key: Int,
    in json: JSONView
  ) {
    let object = layout.object.pointee
    if json[node].kind == .object {
      readObject(node, as: object, in: json)
    } else {
      addWrongType(of: node, key: key, expected: .object(object.shape), in: json)
    }
  }
}

// MARK: - Faults

extension RecordReader {
  @inline(never)
  private mutating func addWrongType(
    of node: Int,
    key: Int,
    expected: Shape,
    in json: JSONView
  ) {
    faults.append(.wrongType(node: node, key: json.text(key).string, expected: expected))
    addDuplicateKeys(in: node, of: json)
  }

  /// Adds faults for keys that are repeated, and missing and unknown fields; `others` are the keys
  /// that have no field to themselves.
  @inline(never)
  private mutating func addFaults(
    of object: Int,
    as shape: ObjectShape,
    found: FieldSet,
    others: [Int],
    in json: JSONView
  ) {
    // The first key is searched for once, not for each of a thousand repetitions.
    var firstKeys: [Int: Int] = [:]
    var unknown: [Int] = []
    for key in others {
      guard let field = shape.keys.index(of: json.text(key), guess: 0) else {
        unknown.append(key)
        continue
      }
      let first = firstKeys[field] ?? firstKey(like: key, of: object, in: json)
      firstKeys[field] = first
      faults.append(.duplicate(key: key, first: first))
    }
    addUnknown(unknown, of: object, as: shape, found: found, in: json)
  }

  /// Adds faults for missing and unknown fields; a misspelt required field is one fault, not two.
  private mutating func addUnknown(
    _ unknown: [Int],
    of object: Int,
    as shape: ObjectShape,
    found: FieldSet,
    in json: JSONView
  ) {
    var absent = shape.fields.indices.filter { !found.contains($0) }
    for key in unknown {
      let word = json.text(key).string
      let near =
        nearestField(to: word, among: absent, of: shape)
        ?? nearestField(to: word, among: Array(shape.fields.indices), of: shape)
      let isMissing = near.map { shape.fields[$0].isRequired && absent.contains($0) } ?? false
      if isMissing { absent.removeAll { $0 == near } }
      faults.append(
        .unknown(key: key, nearest: near.map { shape.fields[$0] }, isMissing: isMissing)
      )
      addDuplicateKeys(in: key + 1, of: json)
    }
    addRepeatedKeys(unknown, in: json)
    for index in absent where shape.fields[index].isRequired {
      faults.append(.missing(field: shape.fields[index], object: object))
    }
  }

  private func nearestField(to word: String, among indices: [Int], of shape: ObjectShape) -> Int? {
    let near = nearestName(to: word, among: indices.map { shape.fields[$0].key })
    return near.flatMap { near in indices.first { shape.fields[$0].key == near } }
  }

  /// Adds faults for the keys that occur twice in any object of a value that is not read further.
  private mutating func addDuplicateKeys(in value: Int, of json: JSONView) {
    for node in value..<Int(json[value].next) where json[node].kind == .object {
      addRepeatedKeys(Array(json.keys(of: node)), in: json)
    }
  }

  private mutating func addRepeatedKeys(_ keys: [Int], in json: JSONView) {
    guard keys.count > 1 else { return }
    var first: [[UInt8]: Int] = [:]
    for key in keys {
      let text = json.text(key).decoded
      if let earlier = first[text] {
        faults.append(.duplicate(key: key, first: earlier))
      } else {
        first[text] = key
      }
    }
  }

  private func firstKey(like key: Int, of object: Int, in json: JSONView) -> Int {
    json.keys(of: object).first { json.text($0).isEqual(to: json.text(key)) } ?? key
  }
}
