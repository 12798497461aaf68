/// The days on which a project runs, from its first to its last, both included.
public struct Timeline: Sendable, Hashable {
  /// The first day.
  public var start: CalendarDate

  /// The last day, or `nil` if it is not known.
  public var end: CalendarDate?

  /// Creates a timeline; the order of the two days is not checked here but by a rule.
  public init(start: CalendarDate, end: CalendarDate? = nil) {
    self.start = start
    self.end = end
  }

  /// Returns whether the project runs on `date`; without an end it runs on every day from its start.
  public func contains(_ date: CalendarDate) -> Bool {
    date >= start && end.map { date <= $0 } ?? true
  }

  /// The length in days, or `nil` if the end is not known or lies before the start.
  public var dayCount: Int? {
    guard let end, end >= start else { return nil }
    return end.dayNumber - start.dayNumber + 1
  }

  /// The part of the days that have passed when `date` begins, from 0 to 1.
  ///
  /// The result is `nil` if the length is not known.
  public func progress(on date: CalendarDate) -> Double? {
    guard let dayCount else { return nil }
    let passed = date.dayNumber - start.dayNumber
    return min(max(Double(passed) / Double(dayCount), 0), 1)
  }

  /// The part of the days that have passed when `date` begins, in whole per cent.
  ///
  /// Rounded to the nearest, but only what is over is at 100, and only what has not begun at 0.
  public func percentElapsed(on date: CalendarDate) -> Int? {
    progress(on: date).map(wholePercent)
  }
}
