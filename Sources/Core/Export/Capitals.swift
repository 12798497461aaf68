extension Language {
  /// Returns `text` in capitals as headings of the language are set.
  ///
  /// Georgian stays as it is: its capitals (Mtavruli) are young, missing from many fonts, and not
  /// used this way. Azerbaijani keeps the dot of its `i`, and Armenian writes `և` as two letters.
  func capitals(of text: String) -> String {
    switch self {
    case .georgian: text
    case .azerbaijani: text.replacingAll("i", with: "İ").uppercased()
    case .armenian: text.replacingAll("և", with: "եվ").uppercased()
    default: text.uppercased()
    }
  }
}
