extension Rule {
  static let dateFormat = Rule(
    "date-format",
    .error,
    summary: "dates are days of the calendar, written as YYYY-MM-DD",
    explanation: """
      Dates follow ISO 8601, so that they sort as text and mean the same in every country: \
      `03.04.2024` is in April on one side of the ocean and in March on the other. A day that the \
      calendar does not have, such as 30 February, is an error too. Dates as the project pages \
      print them, with dots and the day first, are repaired without asking.
      """,
    failing: .record(#""timeline": {"start": "01.02.2024", "end": "2028-12-31"}"#),
    passing: .record(#""timeline": {"start": "2024-02-01", "end": "2028-12-31"}"#),
    check: .text([.date]) { text, _, report in
      guard CalendarDate(text.view) == nil else { return }
      let written = WrittenDate(text.view)
      report(
        written.message(for: text.view),
        at: text.node,
        hint: written.date.map { "did you mean \"\($0)\"?" },
        edits: written.date.map { [Edit(text.view.contentRange, text: $0.description)] } ?? []
      )
    }
  )
}

/// A day in a text that is no ISO date, as far as it can be told.
private struct WrittenDate {
  /// The day, if the text names one without doubt.
  var date: CalendarDate?
  /// Whether the text has the form of a date, but the calendar has no such day.
  var isNoDay = false

  init(_ text: TextView) {
    guard text.rawCount <= Self.longest else { return }
    let bytes = Array(text.string.utf8)
    let trimmed = bytes.trimmed
    guard let numbers = Self.numbers(in: trimmed) else { return }
    let isISO = numbers.form == .iso
    date = CalendarDate(year: numbers.year, month: numbers.month, day: numbers.day)
    isNoDay = isISO && date == nil
  }

  /// What is wrong with the text.
  func message(for text: TextView) -> String {
    isNoDay
      ? "\(quoted(text)) is not a day of the calendar, expected a date such as \"2024-02-01\""
      : "\(quoted(text)) is not a date, expected the form YYYY-MM-DD"
  }

  private enum Form { case iso, other }

  /// Reads `2024-2-1`, `2024/02/01`, `2024.02.01`, `01.02.2024`, `20240201` and date-times.
  ///
  /// `01/02/2024` and `01-02-2024` are left alone: nobody can tell the day from the month.
  private static func numbers(
    in bytes: ArraySlice<UInt8>
  ) -> (year: Int, month: Int, day: Int, form: Form)? {
    let day = withoutTime(bytes)
    guard day.allSatisfy({ (0x30...0x39).contains($0) || "-/.".utf8.contains($0) }) else {
      return nil
    }
    if day.count == 8, day.allSatisfy({ $0 >= 0x30 }) {
      let start = day.startIndex
      return (
        number(day[start..<start + 4]), number(day[(start + 4)..<start + 6]),
        number(day[(start + 6)...]), .other
      )
    }
    let separators = day.filter { $0 < 0x30 }
    let parts = day.split(omittingEmptySubsequences: false) { $0 < 0x30 }
    guard separators.count == 2, separators[0] == separators[1], parts.count == 3,
      (1...2).contains(parts[1].count), parts.allSatisfy({ $0.count <= 4 })
    else { return nil }
    let values = parts.map(number)
    if parts[0].count == 4, (1...2).contains(parts[2].count) {
      let isISO = bytes.count == 10 && separators[0] == UInt8(ascii: "-")
      return (values[0], values[1], values[2], isISO ? .iso : .other)
    }
    guard separators[0] == UInt8(ascii: "."), parts[2].count == 4,
      (1...2).contains(parts[0].count)
    else { return nil }
    return (values[2], values[1], values[0], .other)
  }

  /// The part before the time of a date-time such as `2024-02-01T00:00:00Z`.
  ///
  /// A date-time keeps its date only at midnight in universal time: any other time may fall on
  /// another day elsewhere.
  private static func withoutTime(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let mark = bytes.firstIndex(where: { $0 == UInt8(ascii: "T") || $0 == 0x20 }) else {
      return bytes
    }
    let time = String(decoding: bytes[(mark + 1)...], as: UTF8.self)
    let midnights = ["00:00", "00:00:00", "00:00:00.000", "00:00:00.000000"]
    return midnights.contains { time == $0 || time == $0 + "Z" || time == $0 + "+00:00" }
      ? bytes[..<mark] : bytes
  }

  /// The number that at most four digits stand for.
  private static func number(_ digits: ArraySlice<UInt8>) -> Int {
    digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
  }

  private static let longest = 40
}

extension [UInt8] {
  /// The bytes without the white space of ASCII at both ends.
  fileprivate var trimmed: ArraySlice<UInt8> {
    guard let first = firstIndex(where: { $0 > 0x20 }), let last = lastIndex(where: { $0 > 0x20 })
    else { return [] }
    return self[first...last]
  }
}
