/// What has to be explained of the rows of a chart.
struct TimelineLegend {
  let statuses: [ProjectStatus]
  let hasOverdue: Bool
  let hasOpen: Bool

  private let language: Language

  init(_ chart: TimelineChart) {
    statuses = chart.statuses
    hasOverdue = chart.entries.contains { $0.bar.overdueRange(on: chart.scale) != nil }
    hasOpen = chart.entries.contains { $0.bar.isOpen && !$0.bar.isCutAtEnd(by: chart.scale) }
    language = chart.context.language
  }

  /// Returns samples of characters with what they stand for.
  func items(_ glyphs: TimelineGlyphs) -> [(sample: String, role: TerminalStyle.Role, name: String)]
  {
    var items = statuses.map { status in
      let fill = glyphs.fill(status)
      let mark = glyphs.mark(status)
      let sample = mark == fill ? mark : "\(mark) \(fill)\(fill)"
      return (sample, status.role, status.name(in: language))
    }
    let words = language.pack.pageWords
    if hasOverdue { items.append((glyphs.overdue + glyphs.overdueEnd, .error, words.overdue)) }
    if hasOpen { items.append((glyphs.open + glyphs.openEnd, .accent, words.noEndKnown)) }
    return items
  }
}
