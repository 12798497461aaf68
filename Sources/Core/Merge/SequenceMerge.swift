/// The order of the items of two lists that have come of one, each known by a number.
///
/// What both lists have comes in the order of the side that has changed it. What only one has stays
/// behind the item that it stands behind there; of two such runs in one place, that of the smaller
/// values comes first, whichever side it is of.
struct SequenceMerge {
  /// The items of both lists, or `nil` if both have changed the order, each in its own way.
  let items: [Int]?

  /// Merges lists in which no number is there twice; `key` returns what runs are ordered by.
  init(
    base: [Int],
    ours: [Int],
    theirs: [Int],
    isOrdered: Bool = true,
    key: (Int) -> [UInt8]
  ) {
    let shared = Set(ours).intersection(theirs)
    let orders = (ours: ours.filter(shared.contains), theirs: theirs.filter(shared.contains))
    guard
      let frame = Self.frame(base, orders.ours, orders.theirs, shared, isOrdered: isOrdered, key)
    else {
      items = nil
      return
    }
    let runs = (
      ours: Self.runs(in: ours, between: shared), theirs: Self.runs(in: theirs, between: shared)
    )
    items = ([nil] + frame.map(Optional.init)).flatMap { anchor in
      let pair = [runs.ours[anchor], runs.theirs[anchor]].compactMap(\.self)
      return (anchor.map { [$0] } ?? []) + Self.sorted(pair, key).flatMap(\.self)
    }
  }

  /// The order of the items that both have.
  private static func frame(
    _ base: [Int],
    _ ours: [Int],
    _ theirs: [Int],
    _ shared: Set<Int>,
    isOrdered: Bool,
    _ key: (Int) -> [UInt8]
  ) -> [Int]? {
    if ours == theirs { return ours }
    let old = Set(base)
    let before = base.filter(shared.contains)
    let kept = (ours: ours.filter(old.contains), theirs: theirs.filter(old.contains))
    if kept.ours != kept.theirs {
      if kept.ours == before { return theirs }
      if kept.theirs == before { return ours }
      if isOrdered { return nil }
    }
    return sorted([ours, theirs], key)[0]
  }

  /// The items that a list has for itself, by the shared one before them.
  private static func runs(in list: [Int], between shared: Set<Int>) -> [Int?: [Int]] {
    var runs: [Int?: [Int]] = [:]
    var anchor: Int?
    for item in list {
      if shared.contains(item) { anchor = item } else { runs[anchor, default: []].append(item) }
    }
    return runs
  }

  private static func sorted(_ runs: [[Int]], _ key: (Int) -> [UInt8]) -> [[Int]] {
    guard runs.count == 2 else { return runs }
    let keys = runs.map { $0.map(key) }
    let isSorted = !keys[1].lexicographicallyPrecedes(keys[0]) { $0.lexicographicallyPrecedes($1) }
    return isSorted ? runs : [runs[1], runs[0]]
  }
}
