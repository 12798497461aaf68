/// Finds the edits that make a record, or several, read as others.
struct ValueEditor {
  private let old: JSONView
  private let new: JSONView
  private let style: DocumentStyle
  private let renderer: ValueRenderer
  /// Whether keys that no field has are edited as well, and what is empty is not the same as nothing.
  private let isExact: Bool
  private(set) var edits: [Edit] = []

  init(from old: JSONView, to new: JSONView, style: DocumentStyle, isExact: Bool = false) {
    self.old = old
    self.new = new
    self.style = style
    self.isExact = isExact
    renderer = ValueRenderer(json: new, style: style)
  }

  /// Edits the fields of the record that are in `scope`.
  mutating func editRecord(_ scope: FieldScope) {
    let shape = Shape.object(Project.objectShape)
    edit(RecordView.root, to: RecordView.root, as: shape, scope, at: style.root)
  }

  /// Edits the whole document, which can be an array of records.
  mutating func editDocument() {
    guard old[RecordView.root].kind == .array else { return editRecord(.whole) }
    let shape = Shape.list(.object(Project.objectShape), atLeastOne: false)
    edit(RecordView.root, to: RecordView.root, as: shape, .whole, at: style.document)
  }

  /// Edits the value at a node so that it reads as the one at `value`.
  private mutating func edit(
    _ node: Int,
    to value: Int,
    as shape: Shape?,
    _ scope: FieldScope,
    at start: DocumentStyle.LineStart
  ) {
    func replace() {
      let text = renderer.value(value, as: shape, scope, at: start)
      edits.append(Edit(old[node].range, text: text))
    }
    guard old[node].kind == kind(of: value, as: shape) else { return replace() }
    switch old[node].kind {
    case .object: editMembers(of: node, to: value, as: shape, scope, at: start)
    case .array: editElements(of: node, to: value, as: shape, at: start)
    case .string, .key, .number, .boolean, .null:
      if !reads(node, as: value, shape) { replace() }
    }
  }

  /// The type that a value of the document must have to become a value of the other.
  private func kind(of value: Int, as shape: Shape?) -> JSONNode.Kind? {
    isExact ? new[value].kind : shape?.nodeKind
  }

  // MARK: Members

  /// Edits the members of an object; without a `value`, those in `scope` are taken away.
  private mutating func editMembers(
    of node: Int,
    to value: Int?,
    as shape: Shape?,
    _ scope: FieldScope,
    at start: DocumentStyle.LineStart
  ) {
    let keys = Array(old.keys(of: node))
    let ranges = keys.map { old[$0].range.lowerBound..<old[$0 + 1].range.upperBound }
    var items = ItemEdits(of: node, items: ranges, in: old, style: style)
    var added = value.map { renderer.selectedKeys(of: $0, scope) } ?? []
    added.sort {
      (position(of: $0.key, in: shape), $0.key) < (position(of: $1.key, in: shape), $1.key)
    }
    var positions: [(item: Int, position: Int)] = []
    for (item, key) in keys.enumerated() {
      let field = shape?.field(of: old.text(key))
      if field == nil, !isExact { continue }
      let found = value.flatMap { newKey(like: key, of: $0) }
      added.removeAll { $0.key == found }
      let part = scope[old.text(key).string]
      if let part, found == nil, part.isWhole, isExact || !isEmpty(key + 1) {
        items.removed.insert(item)
        continue
      }
      positions.append((item, field?.position ?? .max))
      guard let part else { continue }
      let start = DocumentStyle.LineStart(after: items.blanks(before: item))
      if let found {
        edit(key + 1, to: found + 1, as: field?.shape, part, at: start)
      } else if !part.isWhole, old[key + 1].kind == .object {
        editMembers(of: key + 1, to: nil, as: field?.shape, part, at: start)
      }
    }
    let siblings = keys.filter { isLikeOthers(shape?.field(of: old.text($0))?.shape, in: shape) }
      .map { $0 + 1 }
    for (key, scope) in added {
      let field = shape?.field(of: new.text(key))
      if field == nil, !isExact { continue }
      let kept = keys.indices.filter { !items.removed.contains($0) }
      // What no field has comes after all others.
      let anchor =
        field.map { Self.anchor(of: $0.position, among: positions, kept: kept) } ?? kept.last ?? -1
      let isFlat = isFlat(key + 1, among: siblings)
      items.insert(after: anchor) { [renderer] start in
        renderer.member(key, as: field?.shape, scope, at: isFlat ? .sameLine : start)
      }
    }
    edits += items.edits(isInline: false, at: start)
  }

  /// The position of a key of the other document in the table of fields.
  private func position(of key: Int, in shape: Shape?) -> Int {
    shape?.field(of: new.text(key))?.position ?? .max
  }

  /// The item after which a field goes: that of the nearest field before it in the table, or what
  /// stands before the nearest after it; -1 for the beginning.
  private static func anchor(
    of position: Int,
    among positions: [(item: Int, position: Int)],
    kept: [Int]
  ) -> Int {
    if let before = positions.filter({ $0.position < position }).max(by: {
      $0.position < $1.position
    }) {
      return before.item
    }
    guard
      let after = positions.filter({ $0.position > position }).min(by: { $0.position < $1.position }
      )
    else {
      return -1
    }
    return kept.last { $0 < after.item } ?? -1
  }

  // MARK: Elements

  private mutating func editElements(
    of node: Int,
    to value: Int,
    as list: Shape?,
    at start: DocumentStyle.LineStart
  ) {
    let shape = list?.elementShape
    let elements = Array(old.elements(of: node))
    let values = Array(new.elements(of: value))
    var items = ItemEdits(of: node, items: elements.map { old[$0].range }, in: old, style: style)
    let pairs = pairs(elements, values, shape)
    items.removed = Set(elements.indices).subtracting(pairs.values)
    var anchor = -1
    for (position, value) in values.enumerated() {
      if let item = pairs[position] {
        let start = DocumentStyle.LineStart(after: items.blanks(before: item))
        edit(elements[item], to: value, as: shape, .whole, at: start)
        anchor = item
      } else {
        let isFlat = isFlat(value, among: elements)
        items.insert(after: anchor) { [renderer] start in
          renderer.value(value, as: shape, .whole, at: isFlat ? .sameLine : start)
        }
      }
    }
    edits += items.edits(isInline: list?.isInline ?? false, at: start)
  }

  /// Returns which element each value takes the place of, in ascending order; elements that are the
  /// same as a value first.
  private func pairs(_ elements: [Int], _ values: [Int], _ shape: Shape?) -> [Int: Int] {
    if case .object(let object) = shape, object === Project.objectShape {
      return recordPairs(elements, values, object)
    }
    let difference = values.difference(from: elements) { reads($0, as: $1, shape) }
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var pairs: [Int: Int] = [:]
    var item = 0
    for position in values.indices {
      if inserted.contains(position) {
        // Only the removed elements up to the next one that stays can be meant.
        var candidate = item
        while removed.contains(candidate), !isSame(elements[candidate], values[position], shape) {
          candidate += 1
        }
        guard removed.contains(candidate) else { continue }
        item = candidate
      } else {
        while removed.contains(item) { item += 1 }
      }
      pairs[position] = item
      item += 1
    }
    return pairs
  }

  /// Returns which record each of others takes the place of.
  ///
  /// That is the one of its identifier, however much of it has changed. Those that have moved, as few as
  /// can be, take no place.
  private func recordPairs(_ records: [Int], _ others: [Int], _ object: ObjectShape) -> [Int: Int] {
    let key = Project.Key.id.rawValue
    var items: [[UInt8]: Int] = [:]
    for (item, record) in records.enumerated() {
      if let id = old.member(at: key, of: record, in: object) { items[old.text(id).decoded] = item }
    }
    let found = others.map { other in
      new.member(at: key, of: other, in: object).flatMap { items[new.text($0).decoded] }
    }
    let kept = Ascent(of: found).positions.compactMap { position in
      found[position].map { (position, $0) }
    }
    return Dictionary(uniqueKeysWithValues: kept)
  }

  /// Returns whether a changed element is about the same thing as a value: objects are if their first
  /// fields are equal, such as the address of a source.
  private func isSame(_ node: Int, _ value: Int, _ shape: Shape?) -> Bool {
    guard case .object(let object) = shape else { return true }
    guard old[node].kind == .object,
      let mine = old.member(at: 0, of: node, in: object),
      let other = new.member(at: 0, of: value, in: object)
    else { return false }
    return old.text(mine).isEqual(to: new.text(other))
  }

  // MARK: Layout

  /// Returns whether a new value is written on one line because all values like it are.
  private func isFlat(_ value: Int, among siblings: [Int]) -> Bool {
    let alike = siblings.filter { old[$0].kind == new[value].kind && !isEmpty($0) }
    return !alike.isEmpty
      && alike.allSatisfy { !old.bytes(in: old[$0].range).contains(UInt8(ascii: "\n")) }
  }

  /// Whether the layout of a member tells that of others: lists of texts and translations are alike,
  /// but a timeline and all translations are not, nor are codes, which always stand on one line.
  private func isLikeOthers(_ member: Shape?, in shape: Shape?) -> Bool {
    if case .languageMap = shape { return true }
    guard let member, case .list = member else { return false }
    return !member.isInline
  }

  // MARK: Comparison

  /// Returns whether a value of the document reads as one of the other.
  private func reads(_ node: Int, as value: Int, _ shape: Shape?) -> Bool {
    guard old[node].kind == kind(of: value, as: shape) else { return false }
    switch old[node].kind {
    case .string, .key: return old.text(node).isEqual(to: new.text(value))
    case .number, .boolean, .null:
      return old.bytes(in: old[node].range).elementsEqual(new.bytes(in: new[value].range))
    case .array:
      let (elements, values) = (Array(old.elements(of: node)), Array(new.elements(of: value)))
      return elements.count == values.count
        && zip(elements, values).allSatisfy { reads($0, as: $1, shape?.elementShape) }
    case .object:
      var count = 0
      for key in old.keys(of: node) {
        let field = shape?.field(of: old.text(key))
        if field == nil, !isExact { continue }
        if let found = newKey(like: key, of: value) {
          guard reads(key + 1, as: found + 1, field?.shape) else { return false }
          count += 1
        } else if isExact || !isEmpty(key + 1) {
          return false
        }
      }
      return count == Array(new.keys(of: value)).count
    }
  }

  /// The key of another object that is the same as one of the document.
  private func newKey(like key: Int, of object: Int) -> Int? {
    new.keys(of: object).first { new.text($0).isEqual(to: old.text(key)) }
  }

  /// Whether a value of the document is a container without anything, which reads as no value.
  private func isEmpty(_ node: Int) -> Bool {
    (old[node].kind == .array || old[node].kind == .object) && Int(old[node].next) == node + 1
  }
}
