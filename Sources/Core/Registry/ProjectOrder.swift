/// An order of projects: by some columns, the first the most significant, then by identifier.
public struct ProjectOrder: Sendable {
  /// The columns, the first the most significant.
  public var columns: [ProjectColumn]

  /// Whether the order is reversed; projects without a value stay last.
  public var isReversed: Bool

  /// The date that counts as today, for what is computed.
  public var today: CalendarDate

  /// Creates an order.
  public init(by columns: [ProjectColumn], isReversed: Bool = false, today: CalendarDate) {
    self.columns = columns
    self.isReversed = isReversed
    self.today = today
  }

  /// Returns the projects in order; those that compare equal keep theirs.
  public func sorted(_ projects: [Project]) -> [Project] {
    positions(of: projects.map(key)).map { projects[$0] }
  }

  /// What a project is sorted by.
  struct Key: Sendable {
    fileprivate let ranks: [SortRank]
    let id: ProjectID
  }

  /// Returns what a project is sorted by.
  func key(of project: Project) -> Key {
    Key(ranks: columns.map { $0.rank(of: project, today: today) }, id: project.id)
  }

  /// Returns the positions of keys in order; those that compare equal keep theirs.
  func positions(of keys: [Key]) -> [Int] {
    keys.indices.sorted { precedes(keys[$0], keys[$1]) ?? ($0 < $1) }
  }

  private func precedes(_ lhs: Key, _ rhs: Key) -> Bool? {
    for (left, right) in zip(lhs.ranks, rhs.ranks) {
      if let result = left.precedes(right, isReversed: isReversed) { return result }
    }
    guard lhs.id != rhs.id else { return nil }
    return (lhs.id < rhs.id) != isReversed
  }
}
