/// A span of whole months or years that is drawn from left to right, and the marks on it.
///
/// The pictures in the terminal, in SVG and in HTML take their positions and labels from here.
struct TimeScale: Sendable, Hashable {
  /// The first day, which begins a month or a year.
  let first: CalendarDate
  /// The last day, which ends a month or a year.
  let last: CalendarDate

  /// The longest span, in months, that is not widened to whole years.
  private static let longestInMonths = 24

  /// Creates the scale of the whole months, or in a longer span the whole years, that two days lie in.
  init(from first: CalendarDate, through last: CalendarDate) {
    let begin = CalendarMonth(of: first)
    let end = CalendarMonth(of: max(first, last))
    let isInMonths = end.number - begin.number < Self.longestInMonths
    self.init(
      first: isInMonths ? begin : begin.firstOfYear,
      last: isInMonths ? end : end.firstOfYear.advanced(by: 11)
    )
  }

  /// Creates the scale of exactly the days of a window.
  init(window: ClosedRange<CalendarDate>) {
    first = window.lowerBound
    last = window.upperBound
  }

  private init(first: CalendarMonth, last: CalendarMonth) {
    self.first = first.firstDay
    self.last = last.lastDay
  }

  /// The number of days.
  var dayCount: Int { last.dayNumber - first.dayNumber + 1 }

  /// Returns whether a day is on the scale.
  func contains(_ date: CalendarDate) -> Bool { (first...last).contains(date) }

  /// Returns where a day begins, from 0 at the left to 1 at the right; days beyond the scale are at its ends.
  func position(ofStart date: CalendarDate) -> Double {
    position(ofDay: date.dayNumber)
  }

  /// Returns where a day ends, from 0 at the left to 1 at the right.
  func position(ofEnd date: CalendarDate) -> Double {
    position(ofDay: date.dayNumber + 1)
  }

  private func position(ofDay dayNumber: Int) -> Double {
    min(max(Double(dayNumber - first.dayNumber) / Double(dayCount), 0), 1)
  }
}

extension TimeScale {
  /// The first day of a month or a year on the scale, with its name.
  struct Mark: Sendable, Hashable {
    let date: CalendarDate
    /// From 0 at the left to 1 at the right.
    let position: Double
    /// Whether the label says the month, and the year as well.
    fileprivate let saysMonth: Bool
    fileprivate let saysYear: Bool

    /// What stands at the mark: a year, or the short name of a month.
    func label(in language: Language) -> String {
      guard saysMonth else { return "\(date.year)" }
      let month = language.pack.dates.months[date.month - 1]
      return saysYear ? "\(month) \(date.year)" : month
    }
  }

  /// The steps from one mark to the next, in months.
  private static let steps =
    [1, 3, 6]
    + [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000]
    .map { 12 * $0 }

  /// Returns marks at even steps, as many as can be but not more than `count`.
  ///
  /// January is told by its year, other months by their name, the first one with its year if it is the only
  /// way to say it.
  func marks(atMost count: Int) -> [Mark] {
    let begin = CalendarMonth(of: first)
    let number = begin.number + (begin.firstDay < first ? 1 : 0)
    let end = CalendarMonth(of: last).number
    for step in Self.steps {
      // A scale of millennia has more months than it can have marks, so they are counted first.
      let start = (number + step - 1) / step * step
      guard start > end || (end - start) / step < max(count, 1) else { continue }
      return marks(stride(from: start, through: end, by: step).map(CalendarMonth.init), step: step)
    }
    return []
  }

  private func marks(_ months: [CalendarMonth], step: Int) -> [Mark] {
    let hasYear = months.contains { $0.month == 1 }
    return months.enumerated().map { place, month in
      Mark(
        date: month.firstDay,
        position: position(ofStart: month.firstDay),
        saysMonth: step < 12 && month.month != 1,
        saysYear: place == 0 && !hasYear
      )
    }
  }
}
