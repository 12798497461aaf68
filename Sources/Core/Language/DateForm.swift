/// How a language writes dates in running text: the medium form of CLDR, in the release that
/// the toolchain has.
struct DateForm: Sendable {
  /// The form, in which `d`, `dd`, `MMM` and `y` stand for the parts of a date, as in CLDR.
  let pattern: String
  /// The names of the twelve months within a date.
  let months: [String]

  init(_ pattern: String, months: [String]) {
    self.pattern = pattern
    self.months = months
  }
}

extension CalendarDate {
  /// The date for people, as `language` writes it.
  func text(in language: Language) -> String {
    let form = language.pack.dates
    let twoDigits = day < 10 ? "0\(day)" : "\(day)"
    var parts = form.pattern.replacingAll("dd", with: twoDigits)
    parts = parts.replacingAll("d", with: "\(day)").replacingAll("y", with: "\(year)")
    return parts.replacingAll("MMM", with: form.months[month - 1])
  }
}
