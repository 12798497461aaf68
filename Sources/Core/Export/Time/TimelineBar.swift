/// The days of a project as a bar: from its first day to its last, or to where it can be known.
struct TimelineBar: Sendable, Hashable {
  /// The first day that is drawn.
  let start: CalendarDate
  /// The last day that is drawn as planned; not before the first.
  let end: CalendarDate
  /// Whether there is no last day, so that the bar has no end of its own.
  let isOpen: Bool
  /// The day until which the project is late, after its last day; `nil` if it is not late.
  let overdueThrough: CalendarDate?

  /// The days from now on for which an open end is drawn, where the scale does not have more: half a year.
  private static let openDays = 183

  /// Creates the bar of a project as it stands on a day.
  ///
  /// A record whose end lies before its start, which a rule finds, is drawn as its first day. Of what is
  /// over or was given up, and has no last day, nothing is known beyond today.
  init(of project: Project, today: CalendarDate) {
    let timeline = project.timeline
    start = timeline.start
    isOpen = timeline.end == nil
    runsOn = isOpen && !project.status.isOver
    let known = max(today, start)
    let open = runsOn ? CalendarDate(dayNumber: known.dayNumber + Self.openDays) : known
    end = max(start, timeline.end ?? open)
    lastKnown = isOpen ? known : end
    overdueThrough = project.isOverdue(on: today) && end < today ? today : nil
  }

  /// The last day of which something is known: of an open bar today, or its first day if that is later.
  private let lastKnown: CalendarDate

  /// Whether an open bar goes on to the end of the scale.
  private let runsOn: Bool

  /// The last day that the bar needs on a scale.
  var extent: CalendarDate { overdueThrough ?? end }

  /// Returns where the bar begins and ends on a scale, from 0 to 1, or `nil` if it lies beside it.
  func range(on scale: TimeScale) -> ClosedRange<Double>? {
    guard start <= scale.last, runsOn || end >= scale.first else { return nil }
    let right = runsOn ? 1 : scale.position(ofEnd: end)
    let left = scale.position(ofStart: start)
    return left...max(left, right)
  }

  /// Returns where the part of an open bar begins that goes on to the end of the scale, and of which nothing
  /// is known; `nil` if there is none on it.
  func openRange(on scale: TimeScale) -> ClosedRange<Double>? {
    guard runsOn, start <= scale.last else { return nil }
    return scale.position(ofEnd: lastKnown)...1
  }

  /// Returns where the part that is late begins and ends on a scale, or `nil` if there is none on it.
  func overdueRange(on scale: TimeScale) -> ClosedRange<Double>? {
    guard let overdueThrough, end < scale.last, overdueThrough >= scale.first else { return nil }
    return scale.position(ofEnd: end)...scale.position(ofEnd: overdueThrough)
  }

  /// Returns whether a window hides how the bar begins.
  func isCutAtStart(by scale: TimeScale) -> Bool { start < scale.first }

  /// Returns whether a window hides how the bar ends.
  func isCutAtEnd(by scale: TimeScale) -> Bool { !runsOn && extent > scale.last }
}

/// The days that some bars take up.
struct TimeExtent: Sendable {
  private var range: ClosedRange<CalendarDate>?

  /// Takes in a bar.
  mutating func add(_ bar: TimelineBar) {
    range =
      range.map { min($0.lowerBound, bar.start)...max($0.upperBound, bar.extent) }
      ?? bar.start...bar.extent
  }

  /// Takes in the bars of another extent.
  mutating func add(_ other: TimeExtent) {
    guard let theirs = other.range else { return }
    range =
      range.map {
        min($0.lowerBound, theirs.lowerBound)...max($0.upperBound, theirs.upperBound)
      } ?? theirs
  }

  /// The scale on which all bars fit, or `nil` if there are none; a window leaves the rest out.
  func scale(from first: CalendarDate? = nil, through last: CalendarDate? = nil) -> TimeScale? {
    guard let range else { return nil }
    let whole = TimeScale(from: range.lowerBound, through: range.upperBound)
    let begin = first ?? min(whole.first, last ?? whole.first)
    let end = last ?? max(whole.last, begin)
    return TimeScale(window: begin...max(begin, end))
  }
}
