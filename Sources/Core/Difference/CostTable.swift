/// For each beginning of the old list and of the new one, what it costs to get from one to the other.
struct CostTable {
  private let old: [Int]
  private let new: [Int]
  private let ends: CommonEnds
  private var changes: [Int?] = []
  private var removals: [Int] = []
  private var additions: [Int] = []
  private var costs: [Int] = []

  /// Which items are taken to be moved if they are not kept.
  ///
  /// Of items that are there several times, nobody knows before it is tried.
  enum Movable: CaseIterable {
    /// Those that both lists have.
    case shared
    /// Those that both lists have equally often.
    case balanced
    /// None.
    case none
  }

  init(
    old: [Int],
    new: [Int],
    _ ends: CommonEnds,
    _ movable: Movable,
    changeCost: (Int, Int) -> Int?
  ) {
    self.old = old
    self.new = new
    self.ends = ends
    let oldCounts = Dictionary(old[ends.old].map { ($0, 1) }, uniquingKeysWith: +)
    let newCounts = Dictionary(new[ends.new].map { ($0, 1) }, uniquingKeysWith: +)
    func cost(_ item: Int) -> Int {
      let counts = (oldCounts[item, default: 0], newCounts[item, default: 0])
      let isMovable =
        switch movable {
        case .shared: counts.0 > 0 && counts.1 > 0
        case .balanced: counts.0 == counts.1
        case .none: false
        }
      return ListAlignment.stepCost / (isMovable ? 2 : 1)
    }
    removals = old[ends.old].map(cost)
    additions = new[ends.new].map(cost)
    for row in ends.old {
      for column in ends.new {
        changes.append(change(row, column, changeCost))
      }
    }
    fill()
  }

  /// What a change costs: of an item that could be moved, half a move more on either side, and a little
  /// more than that, so that moving it comes first.
  private func change(_ row: Int, _ column: Int, _ changeCost: (Int, Int) -> Int?) -> Int? {
    if old[row] == new[column] { return 0 }
    let saving =
      2 * ListAlignment.stepCost - removals[row - ends.old.lowerBound]
      - additions[column - ends.new.lowerBound]
    return changeCost(row, column).map { $0 + saving + (saving > 0 ? 1 : 0) }
  }

  private var width: Int { ends.new.count + 1 }

  private mutating func fill() {
    costs = Array(repeating: 0, count: (ends.old.count + 1) * width)
    for column in 0..<ends.new.count { costs[column + 1] = costs[column] + additions[column] }
    for row in 0..<ends.old.count {
      costs[(row + 1) * width] = costs[row * width] + removals[row]
      for column in 0..<ends.new.count {
        let place = (row + 1) * width + column + 1
        var least = Swift.min(
          costs[place - width] + removals[row],
          costs[place - 1] + additions[column]
        )
        if let change = changes[row * ends.new.count + column] {
          least = Swift.min(least, costs[place - width - 1] + change)
        }
        costs[place] = least
      }
    }
  }

  /// The way of least cost, found from its end.
  var steps: [ListAlignment.Step] {
    var steps: [ListAlignment.Step] = []
    var (row, column) = (ends.old.count, ends.new.count)
    while row > 0 || column > 0 {
      let cost = costs[row * width + column]
      let (oldIndex, newIndex) = (ends.old.lowerBound + row - 1, ends.new.lowerBound + column - 1)
      if row > 0, column > 0, let change = changes[(row - 1) * ends.new.count + column - 1],
        cost == costs[(row - 1) * width + column - 1] + change
      {
        steps.append(
          old[oldIndex] == new[newIndex]
            ? .kept(old: oldIndex, new: newIndex) : .changed(old: oldIndex, new: newIndex)
        )
        row -= 1
        column -= 1
      } else if column > 0, cost == costs[row * width + column - 1] + additions[column - 1] {
        steps.append(.added(new: newIndex))
        column -= 1
      } else {
        steps.append(.removed(old: oldIndex))
        row -= 1
      }
    }
    return steps.reversed()
  }
}

/// What is left of two lists without what is common at their ends.
struct CommonEnds {
  let old: Range<Int>
  let new: Range<Int>

  var start: Int { old.lowerBound }

  init(_ old: [Int], _ new: [Int]) {
    let limit = Swift.min(old.count, new.count)
    var start = 0
    while start < limit, old[start] == new[start] { start += 1 }
    var tail = 0
    while tail < limit - start, old[old.count - 1 - tail] == new[new.count - 1 - tail] { tail += 1 }
    self.old = start..<old.count - tail
    self.new = start..<new.count - tail
  }
}
