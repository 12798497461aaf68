/// How many projects are in each group of one or two fields.
///
/// Takes as much memory as there are different values and pairs of them.
struct GroupCounts: Sendable {
  typealias Group = ProjectGrouping.Group

  /// The group of a project by one field, and by the other.
  struct Pair: Hashable, Sendable {
    let row: Group
    let column: Group
  }

  let rowGrouping: ProjectGrouping
  let columnGrouping: ProjectGrouping?
  private(set) var rows: [Group: Int] = [:]
  private(set) var columns: [Group: Int] = [:]
  private(set) var pairs: [Pair: Int] = [:]

  init(by rowGrouping: ProjectGrouping, _ columnGrouping: ProjectGrouping? = nil) {
    self.rowGrouping = rowGrouping
    self.columnGrouping = columnGrouping
  }

  /// Counts a project: once in each of its groups.
  mutating func add(_ project: Project) {
    let ownRows = rowGrouping.groups(of: project)
    for row in ownRows { rows[row, default: 0] += 1 }
    guard let columnGrouping else { return }
    for column in columnGrouping.groups(of: project) {
      columns[column, default: 0] += 1
      for row in ownRows { pairs[Pair(row: row, column: column), default: 0] += 1 }
    }
  }

  mutating func add(_ other: Self) {
    rows.merge(other.rows, uniquingKeysWith: +)
    columns.merge(other.columns, uniquingKeysWith: +)
    pairs.merge(other.pairs, uniquingKeysWith: +)
  }
}
