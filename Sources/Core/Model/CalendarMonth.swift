/// A month of a year of the Gregorian calendar.
struct CalendarMonth: Sendable, Hashable {
  /// The number of months since January of the year 0.
  let number: Int

  init(number: Int) { self.number = number }

  /// The month that a day lies in.
  @inline(__always)
  init(of date: CalendarDate) { number = date.year &* 12 &+ date.month &- 1 }

  var year: Int { number / 12 }

  /// From 1 to 12.
  var month: Int { number % 12 + 1 }

  var firstOfYear: Self { Self(number: year * 12) }

  func advanced(by count: Int) -> Self { Self(number: number + count) }

  /// The first day of a month that dates can lie in.
  var firstDay: CalendarDate { day(1) }

  /// The last day of a month that dates can lie in.
  var lastDay: CalendarDate { day(CalendarDate.dayCount(year: year, month: month)) }

  private func day(_ day: Int) -> CalendarDate {
    guard let date = CalendarDate(year: year, month: month, day: day) else {
      preconditionFailure("a month of a date is in the calendar")
    }
    return date
  }
}

extension CalendarMonth: CustomStringConvertible {
  /// The month as `YYYY-MM` (ISO 8601), also one before the first or after the last that dates can lie in.
  var description: String {
    "\(paddedNumber(year, to: 4))-\(paddedNumber(month, to: 2))"
  }
}
