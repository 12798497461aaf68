/// An order of projects: by some fields, the first the most significant, then by identifier.
public struct ProjectOrder: Sendable {
  /// What projects can be sorted by.
  public enum Key: String, CaseIterable, Sendable {
    case id, title, status, start, end, duration, progress, countries
  }

  /// The fields, the first the most significant.
  public var keys: [Key]

  /// Whether the order is turned round; projects without a value stay last.
  public var isReversed: Bool

  /// The date that counts as today, for progress.
  public var today: CalendarDate

  /// Creates an order.
  public init(by keys: [Key], isReversed: Bool = false, today: CalendarDate) {
    self.keys = keys
    self.isReversed = isReversed
    self.today = today
  }

  /// Returns the projects in order; those that compare equal keep theirs.
  public func sorted(_ projects: [Project]) -> [Project] {
    let ranked = projects.map { project in
      (ranks: keys.map { rank(of: project, by: $0) }, project: project)
    }
    return ranked.enumerated().sorted { lhs, rhs in
      precedes(lhs.element, rhs.element) ?? (lhs.offset < rhs.offset)
    }
    .map(\.element.project)
  }

  /// A value to compare by; `none` comes last in either direction.
  private enum Rank {
    case number(Int)
    case text(String)
    case none
  }

  private func precedes(
    _ lhs: (ranks: [Rank], project: Project),
    _ rhs: (ranks: [Rank], project: Project)
  ) -> Bool? {
    for (left, right) in zip(lhs.ranks, rhs.ranks) {
      switch (left, right) {
      case (.none, .none): continue
      case (.none, _): return false
      case (_, .none): return true
      case (.number(let left), .number(let right)) where left != right:
        return (left < right) != isReversed
      case (.text(let left), .text(let right)) where !left.utf8.elementsEqual(right.utf8):
        return left.utf8.lexicographicallyPrecedes(right.utf8) != isReversed
      default: continue
      }
    }
    guard lhs.project.id != rhs.project.id else { return nil }
    return (lhs.project.id < rhs.project.id) != isReversed
  }

  private func rank(of project: Project, by key: Key) -> Rank {
    let timeline = project.timeline
    return switch key {
    case .id: .text(project.id.rawValue)
    case .title: .text(project.title.lowercased())
    case .status: .number(ProjectStatus.allCases.firstIndex(of: project.status) ?? 0)
    case .start: .number(timeline.start.dayNumber)
    case .end: timeline.end.map { .number($0.dayNumber) } ?? .none
    case .duration: timeline.dayCount.map { .number($0) } ?? .none
    case .progress: timeline.progress(on: today).map { .number(Int($0 * 1_000_000)) } ?? .none
    case .countries: .text(project.countries.map(\.rawValue).joined(separator: " "))
    }
  }
}
