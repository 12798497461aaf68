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

  /// Has an item with a value go rather than be replaced, where another one can be replaced in its stead;
  /// returns the positions of both.
  ///
  /// - Parameter isFree: Returns whether an item that goes is not moved to another place.
  mutating func free(
    _ value: ComparedValue,
    isFree: (_ item: Int) -> Bool
  ) -> (item: Int, substitute: Int)? {
    for (index, step) in steps.enumerated() {
      guard case .changed(let item, let newItem) = step, parts[item] == nil, old[item] == value,
        let (place, substitute) = substitute(for: index, isFree)
      else { continue }
      steps[index] = .removed(old: item)
      steps[place] = .changed(old: substitute, new: newItem)
      // The new items have to stay in their order.
      if place != index { steps.swapAt(place, index) }
      return (item, substitute)
    }
    return nil
  }

  /// Finds an item that goes between the same neighbours as the one of a step.
  private func substitute(
    for index: Int,
    _ isFree: (_ item: Int) -> Bool
  ) -> (place: Int, item: Int)? {
    for direction in [-1, 1] {
      var place = index + direction
      neighbours: while steps.indices.contains(place) {
        switch steps[place] {
        case .removed(let item): if isFree(item) { return (place, item) }
        case .added, .moved: break
        case .kept, .changed: break neighbours
        }
        place += direction
      }
    }
    return nil
  }
}
