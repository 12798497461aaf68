/// A letter of another script that nobody can tell from one of ASCII by looking.
struct LookAlike {
  /// The letter.
  let letter: Unicode.Scalar
  /// The script that it belongs to.
  let script: String

  /// The letters of other scripts, above the ones that they look like.
  private static let alphabets = [
    (
      script: "Cyrillic", letters: "АВЕЅІЈКМНОРСТУХаесіјорѕухһԁԛԝ",
      latin: "ABESIJKMHOPCTYXaecijopsyxhdqw"
    ),
    (script: "Greek", letters: "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", latin: "ABEZHIKMNOPTYXo"),
  ]

  /// Returns a word with the letters that it seems to have and the first that it does not have, or `nil` if
  /// all are what they seem.
  static func undone(in word: String) -> (word: String, first: LookAlike)? {
    var first: LookAlike?
    var latin = String.UnicodeScalarView()
    for scalar in word.unicodeScalars {
      let found = alphabets.lazy.compactMap { alphabet -> (Unicode.Scalar, String)? in
        zip(alphabet.letters.unicodeScalars, alphabet.latin.unicodeScalars)
          .first { $0.0 == scalar }.map { ($0.1, alphabet.script) }
      }
      .first
      latin.append(found?.0 ?? scalar)
      if let found, first == nil { first = LookAlike(letter: scalar, script: found.1) }
    }
    return first.map { (String(latin), $0) }
  }
}
