/// What a ``JSONPatch`` has to do, before its operations are put in order.
///
/// All places are members of objects that both sides have, or items of lists that are such members: their
/// paths stay the same while the operations are done. What is in the items of lists is compared by a plan
/// of its own.
struct PatchPlan {
  /// A value that only the old or only the new side has at a place.
  private struct Place {
    var value: ComparedValue
    var location: Location
  }

  /// Where a value is.
  private enum Location: Hashable {
    case member(path: String)
    /// An item by its list and its position there, in the old list or in the new one.
    case item(list: Int, position: Int)
  }

  private var removals: [Place] = []
  private var additions: [Place] = []
  private var replacements: [(path: String, value: ComparedValue)] = []
  private var lists: [ListPlan] = []

  /// Compares the values that both sides have at a path.
  mutating func compare(_ old: ComparedValue, _ new: ComparedValue, at path: String) {
    switch (old, new) {
    case (.object(let oldMembers), .object(let newMembers)):
      for pair in MemberAlignment(oldMembers, newMembers).differing {
        compare(pair, at: path + JSONPatch.token(pair.key))
      }
    case (.array(let oldItems), .array(let newItems)): compare(oldItems, newItems, at: path)
    default: if old != new { replacements.append((path, new)) }
    }
  }

  private mutating func compare(_ pair: MemberAlignment.Pair, at path: String) {
    switch (pair.old, pair.new) {
    case (let old?, let new?): compare(old, new, at: path)
    case (let old?, nil): removals.append(Place(value: old, location: .member(path: path)))
    case (nil, let new?): additions.append(Place(value: new, location: .member(path: path)))
    case (nil, nil): break
    }
  }

  private mutating func compare(_ old: [ComparedValue], _ new: [ComparedValue], at path: String) {
    if old == new { return }
    let list = ListPlan(old, new, path: path)
    if list.isRewritten { return replacements.append((path, .array(new))) }
    for case .removed(let position) in list.steps {
      removals.append(
        Place(value: old[position], location: .item(list: lists.count, position: position))
      )
    }
    for case .added(let position) in list.steps {
      additions.append(
        Place(value: new[position], location: .item(list: lists.count, position: position))
      )
    }
    lists.append(list)
  }

  // MARK: Operations

  /// The operations, in an order in which each finds what it needs.
  mutating func operations() -> [JSONPatch.Operation] {
    let sources = takeSources()
    var operations = removals.compactMap { removal -> JSONPatch.Operation? in
      guard case .member(let path) = removal.location else { return nil }
      return .remove(path: path)
    }
    for removal in removals.reversed() {
      guard case .item(let list, let position) = removal.location else { continue }
      operations.append(.remove(path: lists[list].remove(position)))
    }
    for index in lists.indices {
      for step in lists[index].steps {
        operations += self.operations(for: step, in: index, sources)
      }
    }
    for addition in additions {
      guard case .member(let path) = addition.location else { continue }
      operations.append(operation(adding: addition.value, at: path, from: sources[addition.location]))
    }
    for (path, value) in replacements {
      let source = sources[.member(path: path)]
      operations.append(
        source.map { .move(from: take($0), path: path) } ?? .replace(path: path, value)
      )
    }
    return operations
  }

  /// The values that are moved, by where they come; they are no removals then.
  private mutating func takeSources() -> [Location: Location] {
    var places: [ComparedValue: [Int]] = [:]
    for (index, removal) in removals.enumerated().reversed() {
      places[removal.value, default: []].append(index)
    }
    var sources: [Location: Location] = [:]
    var taken: Set<Int> = []
    let replaced = replacements.map { Place(value: $0.value, location: .member(path: $0.path)) }
    // What replaces a member may come from elsewhere, if it is not needed where nothing is yet.
    for sink in additions + replaced {
      guard let index = places[sink.value]?.popLast() else { continue }
      taken.insert(index)
      sources[sink.location] = removals[index].location
    }
    removals = removals.indices.filter { !taken.contains($0) }.map { removals[$0] }
    return sources
  }

  private mutating func operation(
    adding value: ComparedValue,
    at path: String,
    from source: Location?
  ) -> JSONPatch.Operation {
    source.map { .move(from: take($0), path: path) } ?? .add(path: path, value)
  }

  /// Takes a value from where it is now, and returns the path of that.
  private mutating func take(_ location: Location) -> String {
    switch location {
    case .member(let path): path
    case .item(let list, let position): lists[list].remove(position)
    }
  }

  private mutating func operations(
    for step: ListAlignment.Step,
    in list: Int,
    _ sources: [Location: Location]
  ) -> [JSONPatch.Operation] {
    switch step {
    case .kept(let old, _):
      lists[list].pass(old)
      return []
    case .changed(let old, let new):
      return lists[list].change(old, to: new)
    case .moved(let old, _):
      return lists[list].move(old)
    case .removed: return []
    case .added(let new):
      let source = sources[.item(list: list, position: new)].map { take($0) }
      return [lists[list].add(new, from: source)]
    }
  }
}
