extension TimelineFormat {
  /// Text that GitHub, GitLab and others draw as a diagram.
  public static let mermaid = Self(
    "mermaid",
    summary: "a Gantt diagram as text, which GitHub and GitLab draw",
    fileExtensions: ["mmd", "mermaid"],
    mediaType: "text/vnd.mermaid",
    // Its default `maxTextSize`, which GitHub and GitLab keep.
    lengthLimit: 50_000
  ) { chart, _ in
    TimelineMermaid(chart)
  }
}

extension TimelineFormat {
  /// Mermaid in a block of Markdown, for documents and for the summaries of steps in GitHub Actions.
  public static let markdown = Self(
    "markdown",
    summary: "the diagram of Mermaid in a block of Markdown",
    fileExtensions: ["md", "markdown"],
    mediaType: "text/markdown",
    lengthLimit: mermaid.lengthLimit
  ) { chart, _ in
    TimelineMarkdown(chart)
  }
}

/// Writes a chart as a Gantt diagram of Mermaid.
///
/// Each task begins with the sign of its status, so that the status is seen without colour and no title is
/// taken for a keyword. What Mermaid has no shape for, a late project or one without an end, is said in words.
private struct TimelineMermaid: TimelineRenderer {
  private let chart: TimelineChart

  /// The width of the longest title, in columns of a terminal.
  private static let widestTitle = 72

  init(_ chart: TimelineChart) {
    self.chart = chart
  }

  private var language: Language { chart.context.language }

  func begin(_ text: inout String) {
    let heading = mermaidText("\(chart.words.timeline) · \(chart.dayText)")
    text += """
      gantt
          title \(heading)
          accTitle: \(heading)
          accDescr: \(mermaidText(chart.countsText))
          dateFormat YYYY-MM-DD
          inclusiveEndDates

      """
    text += axis
  }

  /// How the axis is labelled; years that are further apart are for Mermaid to choose.
  private var axis: String {
    let dates = chart.scale.marks(atMost: 12).map(\.date)
    guard dates.count > 1 else { return "    axisFormat %Y-%m\n" }
    let step = 12 * (dates[1].year - dates[0].year) + dates[1].month - dates[0].month
    let format = step < 12 ? "%Y-%m" : "%Y"
    return "    axisFormat \(format)\n" + (step <= 12 ? "    tickInterval \(step)month\n" : "")
  }

  func add(_ section: TimelineChart.Section, to text: inout String) {
    guard let name = section.name else { return }
    text += "    section \(mermaidText("\(name) (\(section.rows.count))"))\n"
  }

  func add(_ row: TimelineChart.Row, to text: inout String) {
    let entry = chart.entries[row.entry]
    let words = language.pack.pageWords
    let branch = row.depth > 0 ? "└ " : ""
    let title = shortenedText(visibleText(entry.title), toWidth: Self.widestTitle)
    let remarks = [
      entry.isOverdue ? words.overdue : nil, entry.bar.isOpen ? words.noEndKnown : nil,
    ]
    let task = [title] + remarks.compactMap(\.self)
    let days = days(of: entry.bar)
    let data = tags(of: entry) + ["\(days.lowerBound)", "\(days.upperBound)"]
    text += "    \(branch)\(entry.status.mark) \(mermaidText(task.joined(separator: " – ")))"
    text += " :\(data.joined(separator: ", "))\n"
  }

  func end(_ text: inout String) {}

  /// What decides the looks of a task.
  private func tags(of entry: TimelineEntry) -> [String] {
    var tags: [String] =
      switch entry.status {
      case .planned, .suspended: []
      case .ongoing, .finalising: ["active"]
      case .completed: ["done"]
      case .cancelled: ["crit", "done"]
      }
    if entry.isOverdue { tags.insert("crit", at: 0) }
    if !entry.bar.isOpen, entry.bar.start == entry.bar.end { tags.append("milestone") }
    return tags
  }

  /// Returns the days that are drawn of a bar, which a window may cut.
  private func days(of bar: TimelineBar) -> ClosedRange<CalendarDate> {
    let scale = chart.scale
    let start = min(max(bar.start, scale.first), scale.last)
    let end = bar.openRange(on: scale) == nil ? bar.end : scale.last
    return start...min(max(start, end < start ? bar.extent : end), scale.last)
  }
}

extension TimelineChart {
  /// The chart as a block of Markdown with a diagram; nothing if it has no rows.
  var markdownBlock: String {
    var bytes: [UInt8] = []
    TimelineFormat.markdown.write(self, TimelineDrawing()) { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Writes a chart as a diagram of Mermaid in a block of Markdown, and below it what the signs of its tasks mean.
private struct TimelineMarkdown: TimelineRenderer {
  private let chart: TimelineChart
  private var diagram: TimelineMermaid

  init(_ chart: TimelineChart) {
    self.chart = chart
    diagram = TimelineMermaid(chart)
  }

  func begin(_ text: inout String) {
    text += "```mermaid\n"
    diagram.begin(&text)
  }

  func add(_ section: TimelineChart.Section, to text: inout String) {
    diagram.add(section, to: &text)
  }

  func add(_ row: TimelineChart.Row, to text: inout String) { diagram.add(row, to: &text) }

  func end(_ text: inout String) {
    let language = chart.context.language
    let legend = chart.statuses.map { "\($0.mark) \(markdownText($0.name(in: language)))" }
    text += "```\n\n\(legend.joined(separator: " · "))\n"
  }
}
