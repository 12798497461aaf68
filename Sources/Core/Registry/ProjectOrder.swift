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
    let ranked = projects.map { project in
      (ranks: columns.map { $0.rank(of: project, today: today) }, project: project)
    }
    return ranked.enumerated().sorted { lhs, rhs in
      precedes(lhs.element, rhs.element) ?? (lhs.offset < rhs.offset)
    }
    .map(\.element.project)
  }

  private func precedes(
    _ lhs: (ranks: [SortRank], project: Project),
    _ rhs: (ranks: [SortRank], project: Project)
  ) -> Bool? {
    for (left, right) in zip(lhs.ranks, rhs.ranks) {
      if let result = left.precedes(right, isReversed: isReversed) { return result }
    }
    guard lhs.project.id != rhs.project.id else { return nil }
    return (lhs.project.id < rhs.project.id) != isReversed
  }
}
