/// A day of the Gregorian calendar, without a time or a time zone.
public struct CalendarDate: Sendable, Hashable {
  /// Year, month and day from the highest bits down, so that later days are larger numbers.
  private let packed: UInt32

  /// The year, from 1 to 9999.
  public var year: Int { Int(packed >> 16) }

  /// The month, from 1 to 12.
  public var month: Int { Int(packed >> 8 & 0xFF) }

  /// The day of the month, from 1 to 31.
  public var day: Int { Int(packed & 0xFF) }

  /// Creates a date, or returns `nil` if the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= Self.dayCount(year: year, month: month)
    else { return nil }
    packed = Self.pack(year: year, month: month, day: day)
  }

  /// Creates a date from text of the form `YYYY-MM-DD`, or returns `nil` for any other text.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    self.init(bytes: bytes.span)
  }

  /// Returns the date that a text means, in any of the ways in which people write a day; `nil` if it may be
  /// two days or is none.
  public static func meant(by text: String) -> Self? {
    Self(text) ?? WrittenDate(text).flatMap { Self($0) }
  }

  /// Creates a date from a written one, or returns `nil` if it can be two days or none.
  init?(_ written: WrittenDate) {
    guard !written.isAmbiguous else { return nil }
    self.init(year: written.year, month: written.month, day: written.day)
  }

  /// Creates a date from the ASCII bytes of `YYYY-MM-DD`.
  init?(bytes: Span<UInt8>) {
    guard bytes.count == 10 else { return nil }
    // "YYYY-MM-" and "DD" as two words, in which digits become numbers and hyphens 0.
    let head = bytes.word(at: 0) ^ 0x2D30_302D_3030_3030
    let tail = UInt64(bytes[8] ^ 0x30) | UInt64(bytes[9] ^ 0x30) &<< 8
    // Adding sets the high bit of each byte that is larger than 9, or than 0 for a hyphen.
    let excess = (head &+ 0x7F76_767F_7676_7676) | head | (tail &+ 0x7676) | tail
    guard excess & 0x8080_8080_8080_8080 == 0 else { return nil }
    func digits(_ word: UInt64, _ first: UInt64) -> Int {
      Int(
        truncatingIfNeeded: (word &>> (first &* 8)) & 0xFF &* 10 &+ (word &>> (first &* 8 &+ 8))
          & 0xFF
      )
    }
    self.init(
      year: digits(head, 0) &* 100 &+ digits(head, 2),
      month: digits(head, 5),
      day: digits(tail, 0)
    )
  }

  /// Creates the date that lies `dayNumber` days after 1 January 1970.
  ///
  /// The arithmetic is that of Howard Hinnant's "chrono-compatible low-level date algorithms".
  /// Days outside the years 1 to 9999 are moved to the nearest end of that range.
  public init(dayNumber: Int) {
    let clamped = min(max(dayNumber, Self.firstDayNumber), Self.lastDayNumber)
    let shifted = clamped + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    packed = Self.pack(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
      month: month,
      day: day
    )
  }

  /// The number of days since 1 January 1970; negative before it.
  public var dayNumber: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  private static func pack(year: Int, month: Int, day: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: year << 16 | month << 8 | day)
  }

  private static let firstDayNumber = -719_162
  private static let lastDayNumber = 2_932_896

  /// The number of days in a month.
  @inline(__always)
  static func dayCount(year: Int, month: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CalendarDate: Comparable {
  /// Returns whether `lhs` is an earlier day than `rhs`.
  public static func < (lhs: Self, rhs: Self) -> Bool {
    lhs.packed < rhs.packed
  }
}

extension CalendarDate: CustomStringConvertible {
  /// The date as `YYYY-MM-DD` (ISO 8601).
  public var description: String {
    "\(paddedNumber(year, to: 4))-\(paddedNumber(month, to: 2))-\(paddedNumber(day, to: 2))"
  }
}

/// Returns a number with zeros before it, so that it has at least so many digits.
func paddedNumber(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
