/// Projects as bars on one scale of time, in sections, each later phase beneath the one that it follows.
public struct TimelineChart: Sendable {
  /// The number of projects that lie wholly beside the window that was asked for.
  public let outsideCount: Int

  /// The number of projects that are shown.
  public var count: Int { entries.count }

  let context: ProjectColumnContext
  /// The projects that are shown, each once, in order.
  let entries: [TimelineEntry]
  let sections: [Section]
  let scale: TimeScale
  /// Whether a project stands in several sections.
  let hasRepeatedEntries: Bool

  /// The projects of a group.
  struct Section: Sendable {
    /// The name of the group, or `nil` if there is no grouping.
    let name: String?
    let rows: [Row]
  }

  /// A bar, with its title.
  struct Row: Sendable, Hashable {
    /// The position of the project in ``TimelineChart/entries``.
    let entry: Int
    /// The number of phases above that the project follows.
    let depth: Int
    /// Whether another project further down follows the same one.
    let hasSibling: Bool
  }

  /// Creates the chart of projects in order: of the first ones, up to a limit, that are in the window.
  init(of all: [TimelineEntry], _ request: TimelineRequest, limit: Int = .max) {
    let window = Self.scale(of: all, request)
    let inside = all.filter {
      $0.bar.range(on: window) != nil || $0.bar.overdueRange(on: window) != nil
    }
    let entries = Array(inside.prefix(limit))
    context = request.context
    scale = Self.scale(of: entries, request)
    self.entries = entries
    outsideCount = all.count - inside.count
    hasRepeatedEntries = entries.contains { $0.groups.count > 1 }
    sections = Self.sections(of: entries, request)
  }

  private static func scale(of entries: [TimelineEntry], _ request: TimelineRequest) -> TimeScale {
    var extent = TimeExtent()
    for entry in entries { extent.add(entry.bar) }
    let today = request.context.today
    return extent.scale(from: request.first, through: request.last)
      ?? TimeScale(from: today, through: today)
  }

  /// Creates the chart of projects in the order of their first days.
  init(ofUnordered entries: [TimelineEntry], _ request: TimelineRequest) {
    let ordered = entries.sorted { lhs, rhs in
      lhs.bar.start == rhs.bar.start ? lhs.id < rhs.id : lhs.bar.start < rhs.bar.start
    }
    self.init(of: ordered, request)
  }

  private static func sections(
    of entries: [TimelineEntry],
    _ request: TimelineRequest
  ) -> [Section] {
    guard let grouping = request.grouping else {
      return [Section(name: nil, rows: PhaseTree(of: Array(entries.indices), in: entries).rows)]
    }
    var members: [ProjectGrouping.Group: [Int]] = [:]
    for (position, entry) in entries.enumerated() {
      for group in entry.groups { members[group, default: []].append(position) }
    }
    return grouping.sorted(members.keys).map { group in
      Section(
        name: grouping.name(of: group, in: request.context.language),
        rows: PhaseTree(of: members[group, default: []], in: entries).rows
      )
    }
  }

  /// The statuses that are shown, in order.
  var statuses: [ProjectStatus] {
    let shown = Set(entries.map(\.status))
    return ProjectStatus.allCases.filter(shown.contains)
  }

  /// How many projects are shown, in all and of each status.
  var countsText: String {
    var counts = StatusCounts()
    for entry in entries { counts.add(entry.status) }
    return counts.text(in: context.language)
  }

  /// The day of the picture, in words.
  var dayText: String {
    OverviewWords.filled(words.asOf, context.today.text(in: context.language))
  }

  /// The first and the last day of the scale in words.
  var spanText: String {
    let days = [scale.first, scale.last].map { $0.text(in: context.language) }
    return days[0] == days[1] ? days[0] : days.joined(separator: " – ")
  }

  var words: OverviewWords { context.language.pack.overviewWords }
}
