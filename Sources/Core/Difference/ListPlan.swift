/// What happens to a list, and what it looks like meanwhile.
struct ListPlan {
  /// The steps from the old to the new list.
  let steps: [ListAlignment.Step]

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
    steps = ListAlignment(old, new) { _, _ in ListAlignment.stepCost }.steps
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
        case .changed(let oldIndex, let newIndex): partialChange(oldIndex, newIndex) == nil
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

  /// Changes an item where it stands.
  mutating func change(_ item: Int, to newItem: Int) -> [JSONPatch.Operation] {
    let place = pass(item)
    return [partialChange(item, newItem)?.below(place) ?? .replace(path: place, new[newItem])]
  }

  /// The one operation that changes an item in part, or `nil` if it takes more than one.
  private func partialChange(_ item: Int, _ newItem: Int) -> JSONPatch.Operation? {
    guard old[item].isContainer, new[newItem].isContainer else { return nil }
    let operations = JSONPatch(from: old[item], to: new[newItem]).operations
    guard operations.count == 1, operations[0] != .replace(path: "", new[newItem]) else {
      return nil
    }
    return operations[0]
  }
}
