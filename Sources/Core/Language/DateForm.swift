/// How a language writes dates.
enum DateForm: Sendable {
  /// `01.01.2025`
  case numbers
  /// `1 Jan 2025`, with the names of the twelve months.
  case monthNames([String])
}

extension CalendarDate {
  /// The date for people, as `language` writes it.
  func text(in language: Language) -> String {
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return switch language.pack.dates {
    case .numbers: "\(padded(day)).\(padded(month)).\(year)"
    case .monthNames(let names): "\(day) \(names[month - 1]) \(year)"
    }
  }
}
