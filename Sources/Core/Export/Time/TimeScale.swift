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
    let begin = Month(of: first)
    let end = Month(of: max(first, last))
    let isInMonths = begin.distance(to: end) < Self.longestInMonths
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

  private init(first: Month, last: Month) {
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
    for step in Self.steps {
      let months = months(everyMonths: step)
      guard months.count <= max(count, 1) else { continue }
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
    return []
  }

  /// Returns the months on the scale whose number, counted from the year 0, is a multiple of `step`.
  private func months(everyMonths step: Int) -> [Month] {
    let begin = Month(of: first)
    let number = begin.number + (begin.firstDay < first ? 1 : 0)
    let start = (number + step - 1) / step * step
    let end = Month(of: last).number
    return start > end ? [] : stride(from: start, through: end, by: step).map(Month.init(number:))
  }
}

/// A month of a year.
private struct Month {
  /// The number of months since January of the year 0.
  let number: Int

  init(number: Int) { self.number = number }

  init(of date: CalendarDate) { number = date.year * 12 + date.month - 1 }

  var month: Int { number % 12 + 1 }
  var year: Int { number / 12 }
  var firstOfYear: Month { Month(number: year * 12) }
  func advanced(by count: Int) -> Month { Month(number: number + count) }
  func distance(to other: Month) -> Int { other.number - number }

  var firstDay: CalendarDate { day(1) }
  var lastDay: CalendarDate { day(CalendarDate.dayCount(year: year, month: month)) }

  private func day(_ day: Int) -> CalendarDate {
    guard let date = CalendarDate(year: year, month: month, day: day) else {
      preconditionFailure("a month of a date is in the calendar")
    }
    return date
  }
}
