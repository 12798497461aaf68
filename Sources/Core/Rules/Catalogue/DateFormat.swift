extension Rule {
  static let dateFormat = Rule(
    "date-format",
    .error,
    summary: "Dates are days of the calendar, written as YYYY-MM-DD",
    explanation: """
      Dates follow ISO 8601, so that they sort as text and mean the same in every country: \
      `03.04.2024` is in April on one side of the ocean and in March on the other. A day that the \
      calendar does not have, such as 30 February, is an error too. Dates as the project pages \
      print them, with dots and the day first, and days with a month in words, such as \
      `3 April 2024`, are repaired without asking; `03/04/2024` is not, for it may be either day.
      """,
    failing: .record(#""timeline": {"start": "01.02.2024", "end": "2028-12-31"}"#),
    passing: .record(#""timeline": {"start": "2024-02-01", "end": "2028-12-31"}"#),
    check: .text([.date]) { text, _, collector in
      guard CalendarDate(text.view) == nil else { return }
      let written = WrittenDate(text.view.rawCount <= longestDate ? text.view.string : "")
      let date = written.flatMap(CalendarDate.init)
      let isNoDay = written?.form == .iso && date == nil
      collector.emit(
        isNoDay
          ? "\(quoted(text.view)) is not a day of the calendar, "
            + "expected a date such as \"2024-02-01\""
          : "\(quoted(text.view)) is not a date, expected the form YYYY-MM-DD",
        at: text.node,
        hint: date.map { "did you mean \"\($0)\"?" } ?? written.flatMap(choice),
        edits: date.map { [Edit(text.view.contentRange, text: $0.description)] } ?? []
      )
    }
  )

  private static let longestDate = 40

  /// The two days that a date with slashes or hyphens may be.
  private static func choice(of written: WrittenDate) -> String? {
    guard written.isAmbiguous,
      let first = CalendarDate(year: written.year, month: written.month, day: written.day),
      let second = CalendarDate(year: written.year, month: written.day, day: written.month)
    else { return nil }
    return "it may be \"\(first)\" or \"\(second)\""
  }
}
