extension WrittenDate {
  /// Reads a day whose month is a word: the day or the month first, and the year last.
  init?(words scalars: ArraySlice<Unicode.Scalar>) {
    var parts = scalars.split { Self.separators.contains($0) }.map { part in
      var text = String.UnicodeScalarView()
      text.append(contentsOf: part)
      return String(text)
    }
    if parts.count == 4, parts[1] == "of" { parts.remove(at: 1) }
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
    let figures =
      ordinalEndings.first { text.hasSuffix($0) }.map { text.dropLast($0.count) } ?? text[...]
    return figures.utf8.count <= 2 && !figures.isEmpty ? number(String(figures)) : nil
  }

  private static let ordinalEndings = ["st", "nd", "rd", "th"]

  /// The number that a text is in figures of ASCII.
  private static func number(_ text: String) -> Int? {
    text.unicodeScalars.allSatisfy(\.isDigit) ? Int(text) : nil
  }

  /// The numbers of the months by their names, in lower case without a full stop: as each language has
  /// them within a date, and whole.
  private static let months: [String: Int] = {
    var months: [String: Int] = [:]
    for language in Language.allCases {
      for (index, name) in language.pack.dates.months.enumerated() {
        months[name.lowercased().replacingAll(".", with: "")] = index + 1
      }
    }
    for names in wholeNames {
      for (index, name) in names.split(separator: " ").enumerated() {
        months[String(name)] = index + 1
      }
    }
    months["sept"] = 9
    return months
  }()

  /// The names of the months, from January on, as they stand in dates (CLDR, the wide form of a format).
  private static let wholeNames = [
    "january february march april may june july august september october november december",
    "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
    "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "студзеня лютага сакавіка красавіка мая чэрвеня ліпеня жніўня верасня кастрычніка лістапада снежня",
    "հունվարի փետրվարի մարտի ապրիլի մայիսի հունիսի հուլիսի օգոստոսի սեպտեմբերի հոկտեմբերի նոյեմբերի "
      + "դեկտեմբերի",
    "yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr",
    "იანვარი თებერვალი მარტი აპრილი მაისი ივნისი ივლისი აგვისტო სექტემბერი ოქტომბერი ნოემბერი დეკემბერი",
  ]
}
