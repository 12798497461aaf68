extension WrittenDate {
  /// Reads a day whose month is a word: the day or the month first, and the year last.
  init?(words scalars: ArraySlice<Unicode.Scalar>) {
    var parts = scalars.split { Self.separators.contains($0) }.map { part in
      var text = String.UnicodeScalarView()
      text.append(contentsOf: part)
      return String(text)
    }
    if parts.count == 4, Self.yearWords.contains(parts[3].lowercased()) { parts.removeLast() }
    guard parts.count == 3, parts[2].utf8.count == 4, let year = Self.number(parts[2]) else {
      return nil
    }
    guard let (day, month) = Self.dayAndMonth(parts[0], parts[1]) else { return nil }
    (self.year, self.month, self.day, form) = (year, month, day, .words)
  }

  private static let separators: Set<Unicode.Scalar> = [" ", ",", ".", "-", "\u{A0}", "\u{202F}"]

  /// What stands behind the year in Armenian, Belarusian, Russian and Ukrainian.
  private static let yearWords: Set<String> = ["թ", "г", "р", "года", "року"]

  private static func dayAndMonth(_ first: String, _ second: String) -> (day: Int, month: Int)? {
    if let day = dayNumber(first), let month = months[second.lowercased()] { return (day, month) }
    if let day = dayNumber(second), let month = months[first.lowercased()] { return (day, month) }
    return nil
  }

  private static func dayNumber(_ text: String) -> Int? {
    text.utf8.count <= 2 ? number(text) : nil
  }

  /// The number that a text is in figures of ASCII.
  private static func number(_ text: String) -> Int? {
    text.unicodeScalars.allSatisfy(\.isDigit) ? Int(text) : nil
  }

  /// The numbers of the months by their names, in lower case without a full stop: as each language has
  /// them within a date, and in English whole too.
  private static let months: [String: Int] = {
    var months: [String: Int] = [:]
    for language in Language.allCases {
      for (index, name) in language.pack.dates.months.enumerated() {
        months[name.lowercased().replacingAll(".", with: "")] = index + 1
      }
    }
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october",
      "november", "december",
    ]
    for (index, name) in names.enumerated() { months[name] = index + 1 }
    months["sept"] = 9
    return months
  }()
}
