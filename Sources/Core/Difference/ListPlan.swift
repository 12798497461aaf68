/// What happens to a list, and what it looks like meanwhile.
struct ListPlan {
  /// The steps from the old to the new list.
  private(set) var steps: [ListAlignment.Step]

  /// The one operation each that changes an item in part, by the positions of the old items.
  let parts: [Int: JSONPatch.Operation]

  private let old: [ComparedValue]
  private let new: [ComparedValue]
  private let path: String
  /// The items that are there now, by their positions in the old list; `nil` for those that came.
  private var items: [Int?]
  /// How many items at the start are those of the new list, apart from some that are still to go.
  private var end = 0

  init(_ old: [ComparedValue], _ new: [ComparedValue], path: String) {
    self.old = old
    self.new = new
    self.path = path
    items = old.indices.map(Optional.init)
    let steps = ListAlignment(old, new) { _, _ in ListAlignment.stepCost }.steps
    self.steps = steps
    var parts: [Int: JSONPatch.Operation] = [:]
    for case .changed(let item, let newItem) in steps {
      parts[item] = Self.partialChange(old[item], new[newItem])
    }
    self.parts = parts
  }

  /// Returns the one operation that changes an item in part, or `nil` if it takes more than one.
  private static func partialChange(
    _ old: ComparedValue,
    _ new: ComparedValue
  ) -> JSONPatch.Operation? {
    guard old.isContainer, new.isContainer else { return nil }
    let operations = JSONPatch(from: old, to: new).operations
    return operations.count == 1 && operations[0] != .replace(path: "", new) ? operations[0] : nil
  }

  /// Whether so much changes that the list is better told anew: nothing stays as it is or changes only in
  /// part, or more than half of it is touched.
  var isRewritten: Bool {
    let count = steps.count { step in
      if case .kept = step { false } else { true }
    }
    if count > 2, count * 2 > max(old.count, new.count) { return true }
    return count > 1
      && steps.allSatisfy { step in
        switch step {
        case .kept, .moved: false
        case .changed(let item, _): parts[item] == nil
        case .removed, .added: true
        }
      }
  }

  /// Takes an item out, and returns the path that it had.
  mutating func remove(_ item: Int) -> String {
    guard let index = items.firstIndex(of: item) else { preconditionFailure("an item goes twice") }
    items.remove(at: index)
    if index < end { end -= 1 }
    return "\(path)/\(index)"
  }

  /// Goes on behind an item that stays.
  @discardableResult mutating func pass(_ item: Int) -> String {
    guard let index = items.firstIndex(of: item) else { preconditionFailure("an item is gone") }
    end = index + 1
    return "\(path)/\(index)"
  }

  /// Puts an item in, or one that was moved here from a path, behind those that were passed.
  mutating func add(_ item: Int, from source: String?) -> JSONPatch.Operation {
    let place = "\(path)/\(end)"
    items.insert(nil, at: end)
    end += 1
    return source.map { .move(from: $0, path: place) } ?? .add(path: place, new[item])
  }

  /// Moves an item behind those that were passed; it may be there already.
  mutating func move(_ item: Int) -> [JSONPatch.Operation] {
    let source = remove(item)
    let place = "\(path)/\(end)"
    items.insert(nil, at: end)
    end += 1
    return source == place ? [] : [.move(from: source, path: place)]
  }

  /// Replaces an item where it is.
  mutating func replace(_ item: Int, with newItem: Int) -> JSONPatch.Operation {
    .replace(path: pass(item), new[newItem])
  }

  /// Where an item is now.
  func place(of item: Int) -> String {
    guard let index = items.firstIndex(of: item) else { preconditionFailure("an item is gone") }
    return "\(path)/\(index)"
  }

  // MARK: Items that are wanted elsewhere

  /// The items that are replaced as a whole, by the positions of their steps.
  var replacements: [(step: Int, item: Int, newItem: Int)] {
    steps.enumerated().compactMap { index, step in
      guard case .changed(let item, let newItem) = step, parts[item] == nil else { return nil }
      return (index, item, newItem)
    }
  }

  /// The value of an item before.
  func oldValue(_ item: Int) -> ComparedValue { old[item] }

  /// The value of an item after.
  func newValue(_ item: Int) -> ComparedValue { new[item] }

  /// The steps between the same neighbours that stay as the one at `index`.
  func steps(around index: Int) -> [(step: Int, value: ListAlignment.Step)] {
    func isNeighbour(_ step: ListAlignment.Step) -> Bool {
      switch step {
      case .kept, .changed: true
      case .moved, .removed, .added: false
      }
    }
    let start = steps[..<index].lastIndex(where: isNeighbour) ?? -1
    let end = steps[(index + 1)...].firstIndex(where: isNeighbour) ?? steps.endIndex
    return (start + 1..<end).filter { $0 != index }.map { ($0, steps[$0]) }
  }

  /// Has the item of a replacement go, and another one that goes be replaced in its stead.
  mutating func free(
    _ replacement: (step: Int, item: Int, newItem: Int),
    for other: (step: Int, item: Int)
  ) {
    // The new items stay in their order.
    steps[replacement.step] = .changed(old: other.item, new: replacement.newItem)
    steps[other.step] = .removed(old: replacement.item)
  }

  /// Has the new item of a replacement come by itself, and another one that comes replace the old one.
  mutating func free(
    _ replacement: (step: Int, item: Int, newItem: Int),
    by other: (step: Int, newItem: Int)
  ) {
    steps[replacement.step] = .added(new: replacement.newItem)
    steps[other.step] = .changed(old: replacement.item, new: other.newItem)
  }

  /// Has the old item of a replacement go, and the new one come by itself.
  mutating func split(_ replacement: (step: Int, item: Int, newItem: Int)) {
    steps[replacement.step] = .added(new: replacement.newItem)
    steps.insert(.removed(old: replacement.item), at: replacement.step)
  }
}
