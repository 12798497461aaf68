/// An ordered list, merged: which items of the sides are the same, and in which order they come.
///
/// Each side is aligned with the base. Texts are paired where they are alike or stand between the same
/// neighbours; objects only by what names them, such as an organisation, so that no half of one is joined
/// with half of another.
struct ListMerge {
  /// The items that at least one version has, in order; `nil` if both sides have put the items into
  /// orders of their own.
  let items: [Item]?

  /// What an item was and what it is on each side; `nil` where there is none.
  struct Item {
    var base: ComparedValue?
    var ours: ComparedValue?
    var theirs: ComparedValue?

    /// Whether a side has taken out what the other has left as it was.
    var isGone: Bool {
      (ours == nil && (theirs == nil || theirs == base)) || (theirs == nil && ours == base)
    }

    /// What orders items, the same whichever side is ours.
    fileprivate var orderingBytes: [UInt8] {
      [ours, theirs].compactMap { $0?.orderingBytes }.min { $0.lexicographicallyPrecedes($1) } ?? []
    }
  }

  /// Merges lists whose items have a shape if that is known.
  init(
    _ base: [ComparedValue],
    _ ours: [ComparedValue],
    _ theirs: [ComparedValue],
    as shape: Shape?
  ) {
    var items = base.map { Item(base: $0) }
    let ourOrder = Self.align(base, ours, as: shape, adding: &items, to: \.ours) { _ in nil }
    // What both have added is one item.
    var added: [[ComparedValue]: [Int]] = [:]
    for index in (base.count..<items.count).reversed() {
      added[items[index].ours?.identity(as: shape) ?? [], default: []].append(index)
    }
    let theirOrder = Self.align(base, theirs, as: shape, adding: &items, to: \.theirs) { value in
      added[value.identity(as: shape)]?.popLast()
    }
    self.init(items, base: Array(base.indices), ours: ourOrder, theirs: theirOrder)
  }

  /// Merges lists of the numbers of items; where `isOrdered` is `false`, no order is a conflict.
  init(_ items: [Item], base: [Int], ours: [Int], theirs: [Int], isOrdered: Bool = true) {
    let order = SequenceMerge(
      base: base,
      ours: ours.filter { !items[$0].isGone },
      theirs: theirs.filter { !items[$0].isGone },
      isOrdered: isOrdered
    ) { number in items[number].orderingBytes }
    self.items = order.items?.map { items[$0] }
  }

  /// Aligns a side with the base, and returns the numbers of its items.
  private static func align(
    _ base: [ComparedValue],
    _ side: [ComparedValue],
    as shape: Shape?,
    adding items: inout [Item],
    to property: WritableKeyPath<Item, ComparedValue?>,
    known: (ComparedValue) -> Int?
  ) -> [Int] {
    let costs = ChangeCosts(base.count * side.count, as: shape)
    var order: [Int] = []
    for step in ListAlignment(base, side, changeCost: costs.changeCost).steps {
      switch step {
      case .removed: break
      case .kept(let old, let new), .changed(let old, let new), .moved(let old, let new):
        items[old][keyPath: property] = side[new]
        order.append(old)
      case .added(let new):
        let number = known(side[new]) ?? items.count
        if number == items.count { items.append(Item()) }
        items[number][keyPath: property] = side[new]
        order.append(number)
      }
    }
    return order
  }

  /// What it costs to take an item for the change of another.
  private struct ChangeCosts {
    private let likeness: Likeness
    private let shape: Shape?

    init(_ pairCount: Int, as shape: Shape?) {
      likeness = Likeness(pairCount, as: shape)
      self.shape = shape
    }

    func changeCost(_ old: ComparedValue, _ new: ComparedValue) -> Int? {
      if case .object = shape {
        let names = (old.name(as: shape), new.name(as: shape))
        return names.0 != nil && names.0 == names.1 ? ListAlignment.stepCost : nil
      }
      // A text that is written anew is still better one change than two.
      return likeness.changeCost(old, new) ?? ListAlignment.stepCost * 2 - 1
    }
  }
}

extension ComparedValue {
  /// What makes two items the same that both sides have added: of objects, the fields that they must have.
  fileprivate func identity(as shape: Shape?) -> [ComparedValue] {
    guard case .object(let object) = shape else { return [self] }
    let values = object.fields.filter(\.isRequired).compactMap { self[$0.key] }
    return values.isEmpty ? [self] : values
  }

  /// The first field that an object must have, which names it.
  fileprivate func name(as shape: Shape?) -> ComparedValue? {
    guard case .object(let object) = shape else { return nil }
    return object.fields.first(where: \.isRequired).flatMap { self[$0.key] }
  }
}
