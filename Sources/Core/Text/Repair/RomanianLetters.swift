/// The letters of Romanian with a comma below, for which old keyboards have those with a cedilla.
enum RomanianLetters {
  /// Returns the repairs of the letters with a cedilla, if the text is Romanian.
  ///
  /// A text counts as Romanian if the caller knows it to be, or if it holds ţ, ț, ș or ă; one with
  /// ə, ğ or ı is Azerbaijani or Turkish, where ş is right.
  static func repairs(
    in text: [Unicode.Scalar],
    isRomanian: @autoclosure () -> Bool
  ) -> [Repair] {
    let indices = text.indices.filter { commaLetter(for: text[$0]) != nil }
    guard !indices.isEmpty, !text.contains(where: isTurkic),
      text.contains(where: isOnlyRomanian) || isRomanian()
    else { return [] }
    return indices.map { index in
      let range = index..<index + 1
      let letter = commaLetter(for: text[index]).map(String.init)
      return Repair(range: range, extent: range, kind: .letter, replacement: letter)
    }
  }

  /// The letter with a comma below for one with a cedilla, or `nil` for any other.
  static func commaLetter(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "\u{15E}": "\u{218}"
    case "\u{15F}": "\u{219}"
    case "\u{162}": "\u{21A}"
    case "\u{163}": "\u{21B}"
    default: nil
    }
  }

  private static func isOnlyRomanian(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "ţ", "Ţ", "ț", "Ț", "ș", "Ș", "ă", "Ă": true
    default: false
    }
  }

  /// Whether the letter is one of Azerbaijani or Turkish that Romanian does not have.
  static func isTurkic(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "ə", "Ə", "ğ", "Ğ", "ı", "İ": true
    default: false
    }
  }
}
