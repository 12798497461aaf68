/// How far a project has come: its dates, a bar of the days that have passed, and a phrase.
struct TimelineLine {
  let project: Project
  let style: TerminalStyle
  let language: Language
  let today: CalendarDate

  /// The width of the bar where text is not wrapped.
  private static let unwrappedBarWidth = 32
  private static let narrowestBar = 10
  private static let widestBar = 40
  /// The number of blanks between the dates and the phrase.
  private static let gap = 3

  /// Returns one line if it fits into `width` columns, otherwise the dates and the phrase apart,
  /// and on the narrowest terminals the bar apart as well.
  func lines(width: Int?) -> [String] {
    let phrase = phrase
    guard let end, let progress else {
      return folded("\(start) – \(end ?? pack.pageWords.noEndKnown)", phrase, width)
    }
    let datesWidth = displayWidth(start) + displayWidth(end) + 2
    guard let width else {
      return [dated(progress, width: Self.unwrappedBarWidth) + gapped(phrase)]
    }
    let roomBesidePhrase = width - datesWidth - displayWidth(gapped(phrase))
    if roomBesidePhrase >= Self.narrowestBar {
      return [dated(progress, width: min(roomBesidePhrase, Self.widestBar)) + gapped(phrase)]
    }
    let rest = wrapped(phrase, width)
    if width - datesWidth >= Self.narrowestBar {
      return [dated(progress, width: min(width - datesWidth, Self.widestBar))] + rest
    }
    let barWidth = max(1, min(width, Self.widestBar))
    return wrapped("\(start) – \(end)", width) + [bar(progress, width: barWidth)] + rest
  }

  private var pack: LanguagePack { language.pack }
  private var timeline: Timeline { project.timeline }
  private var start: String { timeline.start.text(in: language) }
  private var end: String? { timeline.end?.text(in: language) }

  /// The part of the time that has passed, or `nil` where a bar would say nothing.
  private var progress: Double? {
    switch project.status {
    case .cancelled: nil
    case .completed: timeline.progress(on: today).map { _ in 1 }
    case .planned, .ongoing, .finalising, .suspended: timeline.progress(on: today)
    }
  }

  /// What the dates mean today, or nothing where the status or the dates forbid to say.
  private var phrase: String {
    guard project.status != .cancelled else { return "" }
    let daysToStart = timeline.start.dayNumber - today.dayNumber
    if project.status != .completed, daysToStart > 0 {
      return TimePhrase.startsIn.text(of: TimeSpan(dayCount: daysToStart), in: language)
    }
    guard let end = timeline.end, let progress = timeline.progress(on: today) else { return "" }
    let daysLeft = end.dayNumber - today.dayNumber
    if daysLeft < 0 {
      return TimePhrase.endedAgo.text(of: TimeSpan(dayCount: -daysLeft), in: language)
    }
    if project.status == .completed { return "" }
    if daysLeft == 0 { return pack.pageWords.lastDay }
    if daysToStart == 0 { return pack.pageWords.firstDay }
    let left = TimePhrase.left.text(of: TimeSpan(dayCount: daysLeft), in: language)
    // Rounded down, so that only what has ended is at 100 %.
    return "\(pack.percent(Int(progress * 100))), \(left)"
  }

  private func gapped(_ phrase: String) -> String {
    phrase.isEmpty ? "" : String(repeating: " ", count: Self.gap) + phrase
  }

  private func wrapped(_ text: String, _ width: Int) -> [String] {
    text.isEmpty ? [] : wrappedLines(of: text, width: max(1, width))
  }

  private func folded(_ dates: String, _ phrase: String, _ width: Int?) -> [String] {
    let line = dates + gapped(phrase)
    guard let width, displayWidth(line) > width else { return [line] }
    return wrapped(dates, width) + wrapped(phrase, width)
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
