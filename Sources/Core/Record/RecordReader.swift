/// Lays the field table over a document: finds each field, its texts and its lists, and what does
/// not fit.
///
/// One reader serves many records; its buffers keep their memory.
struct RecordReader: ~Copyable {
  private var texts: [RecordText.Entry] = []
  private var lists: [RecordList] = []
  private var slots = InlineArray<17, UInt32>(repeating: 0)

  /// What did not fit in the record read last, in no particular order.
  private(set) var faults: [ShapeFault] = []

  init() {
    texts.reserveCapacity(256)
    lists.reserveCapacity(64)
  }

  /// Calls `body` with a view of the record at the root of `json`.
  ///
  /// Returns `nil` if the root is no object, which is then the only fault.
  mutating func withRecord<Result>(
    _ json: JSONView,
    _ body: (RecordView, [ShapeFault]) -> Result
  ) -> Result? {
    texts.removeAll(keepingCapacity: true)
    lists.removeAll(keepingCapacity: true)
    if !faults.isEmpty { faults.removeAll() }
    slots = .init(repeating: 0)
    guard json[RecordView.root].kind == .object else {
      faults.append(
        .wrongType(node: RecordView.root, key: nil, expected: .object(Project.objectShape))
      )
      return nil
    }
    readObject(RecordView.root, as: Project.objectShape, in: json, isRecord: true)
    let slots = slots
    let faults = faults
    return texts.withUnsafeBufferPointer { texts in
      lists.withUnsafeBufferPointer { lists in
        body(RecordView(json: json, slots: slots, texts: texts, lists: lists), faults)
      }
    }
  }

  private mutating func readObject(
    _ object: Int,
    as shape: ObjectShape,
    in json: JSONView,
    isRecord: Bool = false
  ) {
    var found: UInt32 = 0
    var unknown: [Int] = []
    var firstKeys: [Int: Int] = [:]
    var guess = 0
    for key in json.keys(of: object) {
      guard let index = shape.keys.index(of: json.text(key), guess: guess) else {
        unknown.append(key)
        continue
      }
      let bit: UInt32 = 1 &<< UInt32(index)
      guard found & bit == 0 else {
        // The first key is searched for once, not for each of a thousand repetitions.
        let first = firstKeys[index] ?? firstKey(like: key, of: object, in: json)
        firstKeys[index] = first
        faults.append(.duplicate(key: key, first: first))
        continue
      }
      found |= bit
      if isRecord { slots[index] = UInt32(key + 1) }
      guess = index + 1
      readValue(key + 1, as: shape.shapes[index], key: key, in: json)
    }
    if !unknown.isEmpty || found & shape.requiredMask != shape.requiredMask {
      noteFaults(of: object, as: shape, found: found, unknown: unknown, in: json)
    }
  }

  private mutating func readValue(_ node: Int, as shape: Shape, key: Int, in json: JSONView) {
    switch (shape, json[node].kind) {
    case (.text(let kind), .string):
      texts.append(RecordText.Entry(node: UInt32(node), kind: kind))
    case (.list(let element, let atLeastOne), .array):
      readList(node, of: element, atLeastOne: atLeastOne, key: key, in: json)
    case (.object(let object), .object):
      readObject(node, as: object, in: json)
    case (.languageMap(let object), .object):
      readMap(node, of: object, in: json)
    default:
      faults.append(.wrongType(node: node, key: json.text(key).string, expected: shape))
      noteDuplicateKeys(in: node, of: json)
    }
  }

  private mutating func readList(
    _ list: Int,
    of element: Shape,
    atLeastOne: Bool,
    key: Int,
    in json: JSONView
  ) {
    let end = Int(json[list].next)
    if end == list + 1 && atLeastOne {
      faults.append(.emptyList(node: list, key: json.text(key).string))
    }
    if case .text(let kind) = element {
      lists.append(RecordList(node: UInt32(list), content: .texts(kind)))
      var node = list + 1
      while node < end {
        if json[node].kind == .string {
          texts.append(RecordText.Entry(node: UInt32(node), kind: kind))
        } else {
          readValue(node, as: element, key: key, in: json)
        }
        node = Int(json[node].next)
      }
    } else {
      lists.append(RecordList(node: UInt32(list), content: .objects))
      for node in json.elements(of: list) { readValue(node, as: element, key: key, in: json) }
    }
  }

  private mutating func readMap(_ map: Int, of shape: ObjectShape, in json: JSONView) {
    noteRepeatedKeys(Array(json.keys(of: map)), in: json)
    for key in json.keys(of: map) {
      texts.append(RecordText.Entry(node: UInt32(key), kind: .language))
      readValue(key + 1, as: .object(shape), key: key, in: json)
    }
  }
}

// MARK: - Faults

extension RecordReader {
  /// Notes missing and unknown fields; a misspelt required field is one fault, not two.
  private mutating func noteFaults(
    of object: Int,
    as shape: ObjectShape,
    found: UInt32,
    unknown: [Int],
    in json: JSONView
  ) {
    var absent = shape.fields.indices.filter { found & (1 << UInt32($0)) == 0 }
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
      noteDuplicateKeys(in: key + 1, of: json)
    }
    noteRepeatedKeys(unknown, in: json)
    for index in absent where shape.fields[index].isRequired {
      faults.append(.missing(field: shape.fields[index], object: object))
    }
  }

  private func nearestField(to word: String, among indices: [Int], of shape: ObjectShape) -> Int? {
    let near = nearestName(to: word, among: indices.map { shape.fields[$0].key })
    return near.flatMap { near in indices.first { shape.fields[$0].key == near } }
  }

  /// Notes the keys that stand twice in any object of a value that is not read further.
  private mutating func noteDuplicateKeys(in value: Int, of json: JSONView) {
    for node in value..<Int(json[value].next) where json[node].kind == .object {
      noteRepeatedKeys(Array(json.keys(of: node)), in: json)
    }
  }

  private mutating func noteRepeatedKeys(_ keys: [Int], in json: JSONView) {
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
