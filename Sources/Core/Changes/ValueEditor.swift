/// Finds the edits that make a record read as another one.
struct ValueEditor {
  private let old: JSONView
  private let new: JSONView
  private let style: DocumentStyle
  private let renderer: ValueRenderer
  private(set) var edits: [Edit] = []

  init(from old: JSONView, to new: JSONView, style: DocumentStyle) {
    self.old = old
    self.new = new
    self.style = style
    renderer = ValueRenderer(json: new, style: style)
  }

  /// Edits the fields of the record that are in `scope`.
  mutating func editRecord(_ scope: FieldScope) {
    let shape = Shape.object(Project.objectShape)
    edit(RecordView.root, to: RecordView.root, as: shape, scope, at: style.root)
  }

  /// Edits the value at a node so that it reads as the one at `value`.
  private mutating func edit(
    _ node: Int,
    to value: Int,
    as shape: Shape,
    _ scope: FieldScope,
    at start: DocumentStyle.LineStart
  ) {
    func replace() {
      let text = renderer.value(value, as: shape, scope, at: start)
      edits.append(Edit(old[node].range, text: text))
    }
    guard old[node].kind == shape.nodeKind else { return replace() }
    switch shape {
    case .object, .languageMap: editMembers(of: node, to: value, as: shape, scope, at: start)
    case .list(let element, _):
      editElements(of: node, to: value, as: element.shape, isInline: shape.isInline, at: start)
    case .text: if !reads(node, as: value, shape) { replace() }
    }
  }

  // MARK: Members

  /// Edits the members of an object; without a `value`, those in `scope` are taken away.
  private mutating func editMembers(
    of node: Int,
    to value: Int?,
    as shape: Shape,
    _ scope: FieldScope,
    at start: DocumentStyle.LineStart
  ) {
    let keys = Array(old.keys(of: node))
    let ranges = keys.map { old[$0].range.lowerBound..<old[$0 + 1].range.upperBound }
    var items = ItemEdits(of: node, items: ranges, in: old, style: style)
    var added = value.map { renderer.selectedKeys(of: $0, scope) } ?? []
    added.sort { position(of: $0.key, in: shape) < position(of: $1.key, in: shape) }
    var positions: [(item: Int, position: Int)] = []
    for (item, key) in keys.enumerated() {
      guard let field = shape.field(of: old.text(key)) else { continue }
      let found = value.flatMap { newKey(like: key, of: $0) }
      added.removeAll { $0.key == found }
      let part = scope[old.text(key).string]
      if let part, found == nil, part.isWhole, !isEmpty(key + 1) {
        items.removed.insert(item)
        continue
      }
      positions.append((item, field.position))
      guard let part else { continue }
      let start = DocumentStyle.LineStart(after: items.blanks(before: item))
      if let found {
        edit(key + 1, to: found + 1, as: field.shape, part, at: start)
      } else if !part.isWhole, old[key + 1].kind == .object {
        editMembers(of: key + 1, to: nil, as: field.shape, part, at: start)
      }
    }
    let siblings = keys.filter { isLikeOthers(shape.field(of: old.text($0))?.shape, in: shape) }
      .map { $0 + 1 }
    for (key, scope) in added {
      guard let field = shape.field(of: new.text(key)) else { continue }
      let kept = keys.indices.filter { !items.removed.contains($0) }
      let anchor = Self.anchor(of: field.position, among: positions, kept: kept)
      let isFlat = isFlat(key + 1, among: siblings)
      items.insert(after: anchor) { [renderer] start in
        renderer.member(key, as: field.shape, scope, at: isFlat ? .sameLine : start)
      }
    }
    edits += items.edits(isInline: false, at: start)
  }

  /// The position of a key of the other document in the table of fields.
  private func position(of key: Int, in shape: Shape) -> Int {
    shape.field(of: new.text(key))?.position ?? .max
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
    as shape: Shape,
    isInline: Bool,
    at start: DocumentStyle.LineStart
  ) {
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
    edits += items.edits(isInline: isInline, at: start)
  }

  /// Returns which element each value takes the place of, in ascending order; elements that are the
  /// same as a value first.
  private func pairs(_ elements: [Int], _ values: [Int], _ shape: Shape) -> [Int: Int] {
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

  /// Returns whether a changed element is about the same thing as a value: objects are if their first
  /// fields are equal, such as the address of a source.
  private func isSame(_ node: Int, _ value: Int, _ shape: Shape) -> Bool {
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
  private func isLikeOthers(_ member: Shape?, in shape: Shape) -> Bool {
    if case .languageMap = shape { return true }
    guard let member, case .list = member else { return false }
    return !member.isInline
  }

  // MARK: Comparison

  /// Returns whether a value of the document reads as one of the other.
  private func reads(_ node: Int, as value: Int, _ shape: Shape) -> Bool {
    guard old[node].kind == shape.nodeKind else { return false }
    switch shape {
    case .text: return old.text(node).isEqual(to: new.text(value))
    case .list(let element, _):
      let (elements, values) = (Array(old.elements(of: node)), Array(new.elements(of: value)))
      return elements.count == values.count
        && zip(elements, values).allSatisfy { reads($0, as: $1, element.shape) }
    case .object, .languageMap:
      var count = 0
      for key in old.keys(of: node) {
        guard let field = shape.field(of: old.text(key)) else { continue }
        if let found = newKey(like: key, of: value) {
          guard reads(key + 1, as: found + 1, field.shape) else { return false }
          count += 1
        } else if !isEmpty(key + 1) {
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
