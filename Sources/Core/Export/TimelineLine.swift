/// When a project runs: its dates, a bar of the days that have passed, and their part of all days.
struct TimelineLine {
  let project: Project
  let style: TerminalStyle
  let language: Language
  let today: CalendarDate

  /// The width of the bar where text is not wrapped.
  private static let unwrappedBarWidth = 32
  private static let narrowestBar = 10
  private static let widestBar = 40
  /// The number of blanks between the dates and the percentage.
  private static let gap = 3

  /// Returns one line if it fits into `width` columns, otherwise the dates and the percentage apart,
  /// and on the narrowest terminals the bar apart as well.
  func lines(width: Int?) -> [String] {
    guard let end, let progress else {
      let dates = "\(start) – \(end ?? language.pack.pageWords.noEndKnown)"
      return wrappedLines(of: dates, width: width.map { max(1, $0) })
    }
    let datesWidth = displayWidth(start) + displayWidth(end) + 2
    guard let width else {
      return [dated(progress, width: Self.unwrappedBarWidth) + gapped(percent)]
    }
    let roomBesidePercent = width - datesWidth - displayWidth(gapped(percent))
    if roomBesidePercent >= Self.narrowestBar {
      return [dated(progress, width: min(roomBesidePercent, Self.widestBar)) + gapped(percent)]
    }
    let rest = percent.isEmpty ? [] : [percent]
    if width - datesWidth >= Self.narrowestBar {
      return [dated(progress, width: min(width - datesWidth, Self.widestBar))] + rest
    }
    let barWidth = max(1, min(width, Self.widestBar))
    let dates = wrappedLines(of: "\(start) – \(end)", width: max(1, width))
    return dates + [bar(progress, width: barWidth)] + rest
  }

  private var timeline: Timeline { project.timeline }
  private var start: String { timeline.start.text(in: language) }
  private var end: String? { timeline.end?.text(in: language) }
  private var standing: ProjectStanding {
    ProjectStanding(project: project, language: language, today: today)
  }
  private var percent: String { standing.percent ?? "" }

  /// The part of the time that has passed, or `nil` where a bar would say nothing.
  private var progress: Double? {
    switch project.status {
    case .cancelled: nil
    case .completed: timeline.progress(on: today).map { _ in 1 }
    case .planned, .ongoing, .finalising, .suspended: timeline.progress(on: today)
    }
  }

  private func gapped(_ text: String) -> String {
    text.isEmpty ? "" : String(repeating: " ", count: Self.gap) + text
  }

  private func dated(_ progress: Double, width: Int) -> String {
    "\(start) \(bar(progress, width: width)) \(end ?? "")"
  }

  /// Returns a bar in steps of half a column: never empty once begun, never full before the end.
  private func bar(_ progress: Double, width: Int) -> String {
    var halves = Int(progress * Double(2 * width))
    if progress > 0 { halves = max(halves, 1) }
    let elapsed = String(repeating: "━", count: halves / 2) + (halves % 2 == 1 ? "╸" : "")
    let rest = String(repeating: "─", count: width - (halves + 1) / 2)
    return style(elapsed, as: project.status == .suspended ? .warning : .accent)
      + style(rest, as: .dim)
  }
}
