/// A day in any of the ways in which people write it, in figures or with the month as a word; the calendar
/// may not have it.
struct WrittenDate: Equatable {
  /// The ways of writing a day.
  enum Form: Equatable {
    /// `2024-02-01`
    case iso
    /// `01.02.2024`, as the project pages have it.
    case page
    /// `1.2.2024`, `1/2/2024`, `2024-2-1`, `2024/02/01`, `2024-02-01T00:00:00Z`
    case other
    /// `20240201`
    case compact
    /// `1 February 2024`, `Feb 1, 2024`, `1 feb. 2024` in any of the languages
    case words
  }

  /// What comes first of two figures that slashes or hyphens part.
  enum Order {
    case day, month
  }

  var year: Int
  var month: Int
  var day: Int
  var form: Form
  /// Whether the month may be the day and the day the month, as in `01/02/2024`.
  var isAmbiguous = false
  /// What comes first, where the figures themselves tell.
  private(set) var order: Order?

  /// Reads a text, of which blanks at the ends do not count; `nil` if it is no date.
  init?(_ text: some StringProtocol) {
    let scalars = text.unicodeScalars.prefix(Self.longest + 1)
    guard scalars.count <= Self.longest else { return nil }
    let text = Array(scalars)
    let edges = text.blankEdges
    let inner = text[edges.leading.upperBound..<edges.trailing.lowerBound]
    if let day = Self.withoutTime(inner), day.allSatisfy({ $0.isDigit || Self.isMark($0) }) {
      self.init(figures: day, isWhole: day.count == inner.count)
    } else {
      self.init(words: inner)
    }
  }

  private init?(figures: ArraySlice<Unicode.Scalar>, isWhole: Bool) {
    let parts = figures.split(omittingEmptySubsequences: false, whereSeparator: Self.isMark)
    let mark = figures.first(where: Self.isMark)
    guard figures.allSatisfy({ $0 == mark || $0.isDigit }), parts.count < 4 else { return nil }
    let numbers = parts.map { $0.prefix(8).reduce(0) { $0 * 10 + Int($1.value) - 0x30 } }
    switch parts.map(\.count) {
    case [8]:
      (year, month, day) = (numbers[0] / 10_000, numbers[0] / 100 % 100, numbers[0] % 100)
      form = .compact
    case let counts where counts.count == 3 && counts[0] == 4 && isShort(counts[1], counts[2]):
      (year, month, day) = (numbers[0], numbers[1], numbers[2])
      form = isWhole && mark == "-" && counts == [4, 2, 2] ? .iso : .other
    case let counts where counts.count == 3 && counts[2] == 4 && isShort(counts[0], counts[1]):
      (day, month, year) = (numbers[0], numbers[1], numbers[2])
      form = isWhole && mark == "." && counts == [2, 2, 4] ? .page : .other
      if mark != "." { orderDayAndMonth() }
    default: return nil
    }
    func isShort(_ first: Int, _ second: Int) -> Bool { 1...2 ~= first && 1...2 ~= second }
  }

  /// With slashes and hyphens, half of the world puts the month first.
  private mutating func orderDayAndMonth() {
    if month > 12 {
      swap(&month, &day)
      order = .month
    } else if day > 12 {
      order = .day
    } else {
      isAmbiguous = day != month
    }
  }

  /// The date if day and month come in an order.
  func read(_ order: Order) -> WrittenDate {
    var date = self
    if isAmbiguous, order == .month { swap(&date.month, &date.day) }
    date.isAmbiguous = false
    return date
  }

  /// The part before the time of a date-time such as `2024-02-01T00:00:00Z`.
  ///
  /// A date-time keeps its date only at midnight in universal time: any other time may fall on
  /// another day elsewhere.
  private static func withoutTime(
    _ text: ArraySlice<Unicode.Scalar>
  ) -> ArraySlice<Unicode.Scalar>? {
    guard let mark = text.firstIndex(where: { $0 == "T" || $0 == " " }) else { return text }
    var time = String.UnicodeScalarView()
    time.append(contentsOf: text[(mark + 1)...])
    let midnights = ["00:00", "00:00:00", "00:00:00.000", "00:00:00.000000"]
    let isMidnight = midnights.contains { midnight in
      ["", "Z", "+00:00"].contains { String(time) == midnight + $0 }
    }
    return isMidnight ? text[..<mark] : nil
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar == "/" || scalar == "."
  }

  private static let longest = 40
}
