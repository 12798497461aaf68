/// What a ``JSONPatch`` has to do, before its operations are put in order.
///
/// All places are members of objects that both sides have, or items of lists that are such members: their
/// paths stay the same while the operations are done. What is in the items of lists is compared by a plan
/// of its own, of which one operation at most is taken over.
struct PatchPlan {
  /// A value that only the old or only the new side has at a place.
  private struct Place {
    var value: ComparedValue
    var location: Location
  }

  /// Where a value is.
  private enum Location: Hashable {
    /// A member by the position of its path among ``paths``: paths can be equal to Swift that differ.
    case member(Int)
    /// An item by its list and its position there, in the old list or in the new one.
    case item(list: Int, position: Int)
    /// What one operation adds to an item, or removes from one; by the position of the old item.
    case part(list: Int, item: Int)
  }

  private var removals: [Place] = []
  private var additions: [Place] = []
  private var replacements: [Place] = []
  private var paths: [String] = []
  private var lists: [ListPlan] = []
  /// The places from which values are moved.
  private var movedParts: Set<Location> = []

  /// Compares the values that both sides have at a path.
  mutating func compare(_ old: ComparedValue, _ new: ComparedValue, at path: String) {
    if case (.object(let oldMembers), .object(let newMembers)) = (old, new) {
      for pair in MemberAlignment(oldMembers, newMembers).differing {
        compare(pair, at: path + JSONPatch.token(pair.key))
      }
    } else if case (.array(let oldItems), .array(let newItems)) = (old, new) {
      compare(oldItems, newItems, at: path)
    } else if old != new {
      replacements.append(member(path, new))
    }
  }

  private mutating func compare(_ pair: MemberAlignment.Pair, at path: String) {
    switch (pair.old, pair.new) {
    case (let old?, let new?): compare(old, new, at: path)
    case (let old?, nil): removals.append(member(path, old))
    case (nil, let new?): additions.append(member(path, new))
    case (nil, nil): break
    }
  }

  private mutating func member(_ path: String, _ value: ComparedValue) -> Place {
    paths.append(path)
    return Place(value: value, location: .member(paths.count - 1))
  }

  private mutating func compare(_ old: [ComparedValue], _ new: [ComparedValue], at path: String) {
    if old == new { return }
    let list = ListPlan(old, new, path: path)
    if list.isRewritten { return replacements.append(member(path, .array(new))) }
    for step in list.steps {
      switch step {
      case .kept, .moved: break
      case .removed(let position):
        let location = Location.item(list: lists.count, position: position)
        removals.append(Place(value: old[position], location: location))
      case .added(let position):
        let location = Location.item(list: lists.count, position: position)
        additions.append(Place(value: new[position], location: location))
      case .changed(let item, _):
        let location = Location.part(list: lists.count, item: item)
        switch list.parts[item] {
        case .remove(_, let value): removals.append(Place(value: value, location: location))
        case .add(_, let value): additions.append(Place(value: value, location: location))
        case .replace, .move, nil: break
        }
      }
    }
    lists.append(list)
  }

  // MARK: Operations

  /// The operations, in an order in which each finds what it needs.
  mutating func operations() -> [JSONPatch.Operation] {
    let sources = takeSources()
    var operations = removals.compactMap { removal -> JSONPatch.Operation? in
      guard case .member(let number) = removal.location else { return nil }
      return .remove(path: paths[number], removal.value)
    }
    for removal in removals.reversed() {
      guard case .item(let list, let position) = removal.location else { continue }
      operations.append(.remove(path: lists[list].remove(position), removal.value))
    }
    for index in lists.indices {
      for step in lists[index].steps {
        operations += self.operations(for: step, in: index, sources)
      }
    }
    for addition in additions {
      guard case .member(let number) = addition.location else { continue }
      operations.append(
        move(to: addition, at: paths[number], from: sources)
          ?? .add(path: paths[number], addition.value)
      )
    }
    for replacement in replacements {
      guard case .member(let number) = replacement.location else { continue }
      operations.append(
        move(to: replacement, at: paths[number], from: sources)
          ?? .replace(path: paths[number], replacement.value)
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
    var taken: Set<Location> = []
    // What replaces a member may come from elsewhere, if it is not needed where nothing is yet.
    for sink in additions + replacements {
      guard let index = places[sink.value]?.popLast() else { continue }
      taken.insert(removals[index].location)
      sources[sink.location] = removals[index].location
    }
    removals.removeAll { taken.contains($0.location) }
    for sink in additions where sources[sink.location] == nil {
      if let source = freeItem(for: sink, &sources) { taken.insert(source) }
    }
    for source in removals where removals.contains(where: { $0.location == source.location }) {
      if freePlace(for: source, &sources) { taken.insert(source.location) }
    }
    movedParts = taken.union(sources.values)
    return sources
  }

  /// Finds an item that is replaced, of the value of `sink`, and has it moved there; that is one operation
  /// less if another item can be replaced in its stead, or if what replaces it can be moved as well.
  private mutating func freeItem(
    for sink: Place,
    _ sources: inout [Location: Location]
  ) -> Location? {
    for list in lists.indices {
      for replacement in lists[list].replacements
      where lists[list].oldValue(replacement.item) == sink.value {
        let location = Location.item(list: list, position: replacement.item)
        for (step, value) in lists[list].steps(around: replacement.step) {
          guard case .removed(let item) = value,
            let index = removals.firstIndex(where: {
              $0.location == .item(list: list, position: item)
            })
          else { continue }
          removals.remove(at: index)
          lists[list].free(replacement, for: (step, item))
          sources[sink.location] = location
          return location
        }
        let value = lists[list].newValue(replacement.newItem)
        guard let index = removals.firstIndex(where: { $0.value == value }) else { continue }
        sources[.item(list: list, position: replacement.newItem)] =
          removals.remove(at: index).location
        lists[list].split(replacement)
        sources[sink.location] = location
        return location
      }
    }
    return nil
  }

  /// Finds an item that replaces another one, of the value of `source`, and has that moved there, if there
  /// is another new item to replace the old one.
  private mutating func freePlace(
    for source: Place,
    _ sources: inout [Location: Location]
  ) -> Bool {
    for list in lists.indices {
      for replacement in lists[list].replacements
      where lists[list].newValue(replacement.newItem) == source.value {
        for (step, value) in lists[list].steps(around: replacement.step) {
          guard case .added(let newItem) = value,
            sources[.item(list: list, position: newItem)] == nil
          else { continue }
          lists[list].free(replacement, by: (step, newItem))
          sources[.item(list: list, position: replacement.newItem)] = source.location
          removals.removeAll { $0.location == source.location }
          return true
        }
      }
    }
    return false
  }

  private mutating func move(
    to place: Place,
    at path: String,
    from sources: [Location: Location]
  ) -> JSONPatch.Operation? {
    sources[place.location].map { .move(from: take($0), path: path) }
  }

  /// Takes a value from where it is now, and returns the path of that.
  private mutating func take(_ location: Location) -> String {
    switch location {
    case .member(let number): paths[number]
    case .item(let list, let position): lists[list].remove(position)
    case .part(let list, let item):
      lists[list].place(of: item) + (lists[list].parts[item]?.path ?? "")
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
      guard let part = lists[list].parts[old] else { return [lists[list].replace(old, with: new)] }
      let operation = part.below(lists[list].pass(old))
      let location = Location.part(list: list, item: old)
      if movedParts.contains(location) { return [] }
      return [sources[location].map { .move(from: take($0), path: operation.path) } ?? operation]
    case .moved(let old, _):
      return lists[list].move(old)
    case .removed: return []
    case .added(let new):
      let source = sources[.item(list: list, position: new)].map { take($0) }
      return [lists[list].add(new, from: source)]
    }
  }
}
