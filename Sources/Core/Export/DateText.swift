extension CalendarDate {
  /// The date for people: `1 Jan 2025` in English, `01.01.2025` in the other languages.
  func text(in language: Language) -> String {
    guard language != .english else { return "\(day) \(Self.monthNames[month - 1]) \(year)" }
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(padded(day)).\(padded(month)).\(year)"
  }

  private static let monthNames = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
