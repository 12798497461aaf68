/// How many findings there are, by what matters about them.
///
/// Findings that are too many to be kept are counted all the same.
public struct FindingCounts: Sendable, Equatable {
  /// The number of errors.
  public var errorCount = 0
  /// The number of warnings.
  public var warningCount = 0
  /// The number of findings that can be repaired without a person.
  public var fixableCount = 0
  /// The number of findings of each rule that has any.
  public var ruleCounts: [RuleID: Int] = [:]

  /// Counts nothing.
  public init() {}

  /// Counts findings.
  init(_ findings: [LocatedFinding]) {
    for located in findings { add(located.finding) }
  }

  /// The number of all findings.
  public var count: Int { errorCount + warningCount }

  /// Counts a finding.
  mutating func add(_ finding: Finding) {
    switch finding.severity {
    case .error: errorCount += 1
    case .warning: warningCount += 1
    }
    if !finding.edits.isEmpty { fixableCount += 1 }
    ruleCounts[finding.rule, default: 0] += 1
  }

  /// Adds two counts.
  static func + (lhs: Self, rhs: Self) -> Self {
    var sum = lhs
    sum.errorCount += rhs.errorCount
    sum.warningCount += rhs.warningCount
    sum.fixableCount += rhs.fixableCount
    if !rhs.ruleCounts.isEmpty { sum.ruleCounts.merge(rhs.ruleCounts) { $0 + $1 } }
    return sum
  }
}

extension [LocatedFinding] {
  /// Adds findings that come after all of these, as far as `limit` leaves room for them; the others are
  /// counted in `dropped`.
  mutating func append(
    _ others: [LocatedFinding],
    upTo limit: Int?,
    countingRestIn dropped: inout FindingCounts
  ) {
    if others.isEmpty { return }
    let room = limit.map { Swift.max(0, $0 - count) } ?? others.count
    if isEmpty, room >= others.count {
      self = others
      return
    }
    append(contentsOf: others.prefix(room))
    for located in others.dropFirst(room) { dropped.add(located.finding) }
  }

  /// Adds findings from anywhere and sorts all by place, but keeps no more than `limit`; the others are
  /// counted in `dropped`.
  mutating func merge(
    _ others: [LocatedFinding],
    upTo limit: Int?,
    countingRestIn dropped: inout FindingCounts
  ) {
    // Most registries have nothing to add, and what is there is in order.
    if others.isEmpty { return }
    append(contentsOf: others)
    sort { Finding.precedes($0.finding, $1.finding) }
    guard let limit, count > limit else { return }
    for located in self[limit...] { dropped.add(located.finding) }
    removeSubrange(limit...)
  }
}
