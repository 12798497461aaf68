/// Letters written in those of ASCII, and slugs made of them.
///
/// Latin letters lose their accents; ß is `ss`, æ and œ are `ae` and `oe`, þ is `th`, ə is `e`.
/// Cyrillic is spelt by sound as in the names of Ukraine and Russia, Georgian and Armenian without
/// apostrophes for their hard consonants. The scheme is that of the identifiers in the registry.
enum Transliteration {
  /// Returns the words of `text` joined by hyphens, cut at a word to at most `limit` bytes; empty if
  /// no letter of it can be written in ASCII.
  static func slug(of text: String, limit: Int) -> String {
    var slug = Slug()
    for scalar in text.unicodeScalars where slug.bytes.count <= limit { slug.append(scalar) }
    if slug.bytes.count > limit {
      // One word that is longer than the limit can only be cut inside.
      slug.bytes.removeSubrange((slug.wordEnd > 0 ? slug.wordEnd : limit)...)
    }
    return String(decoding: slug.bytes, as: UTF8.self)
  }

  /// The small letter of ASCII for a letter of it, or a figure; `nil` for anything else.
  static func asciiLetter(for scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A: UInt8(scalar.value)
    case 0x41...0x5A: UInt8(scalar.value) | 0x20
    default: nil
    }
  }

  /// The spelling of a letter or figure in small letters of ASCII; empty for anything else.
  static func latinLetters(for scalar: Unicode.Scalar) -> String {
    if let letter = asciiLetter(for: scalar) { return String(Unicode.Scalar(letter)) }
    return switch scalar.value {
    case 0xC0...0x17F: latin[Int(scalar.value) - 0xC0]
    case 0x18F, 0x259: "e"
    case 0x218, 0x219: "s"
    case 0x21A, 0x21B: "t"
    case 0x400...0x45F, 0x490, 0x491: cyrillicLetters(for: scalar.value)
    case 0x531...0x556: armenian[Int(scalar.value) - 0x531]
    case 0x561...0x586: armenian[Int(scalar.value) - 0x561]
    case 0x587: "ev"
    case 0x10D0...0x10F0: georgian[Int(scalar.value) - 0x10D0]
    case 0x1C90...0x1CB0: georgian[Int(scalar.value) - 0x1C90]
    default: ""
    }
  }

  /// The Latin letter without accents, in lower case, of one from U+00C0 to U+021B; 0 for others.
  static func baseLetter(of scalar: UInt32) -> UInt8 {
    switch scalar {
    case 0xC0...0x17F: bases[Int(scalar) - 0xC0]
    case 0x18F, 0x259: UInt8(ascii: "e")
    case 0x218, 0x219: UInt8(ascii: "s")
    case 0x21A, 0x21B: UInt8(ascii: "t")
    default: 0
    }
  }

  private static func cyrillicLetters(for value: UInt32) -> String {
    switch value {
    case 0x401, 0x451: "yo"
    case 0x404, 0x454: "ye"
    case 0x406, 0x456: "i"
    case 0x407, 0x457: "yi"
    case 0x40E, 0x45E: "u"
    case 0x490, 0x491: "g"
    case 0x410...0x42F: cyrillic[Int(value) - 0x410]
    case 0x430...0x44F: cyrillic[Int(value) - 0x430]
    default: ""
    }
  }

  private static func list(_ spellings: String) -> [String] {
    spellings.split(separator: " ").map { $0 == "-" ? "" : String($0) }
  }

  /// U+00C0 to U+017F; a hyphen stands for what is no letter.
  private static let latin = list(
    """
    a a a a a a ae c e e e e i i i i d n o o o o o - o u u u u y th ss a a a a a a ae c e e e e i \
    i i i d n o o o o o - o u u u u y th y a a a a a a c c c c c c c c d d d d e e e e e e e e e e \
    g g g g g g g g h h h h i i i i i i i i i i ij ij j j k k k l l l l l l l l l l n n n n n n n \
    ng ng o o o o o o oe oe r r r r r r s s s s s s s s t t t t t t u u u u u u u u u u u u w w y \
    y y z z z z z z s
    """
  )

  private static let bases = latin.map { $0.utf8.first ?? 0 }

  /// а to я; the hard and soft signs are silent.
  private static let cyrillic = list(
    "a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya"
  )

  private static let armenian = list(
    "a b g d e z e y t zh i l kh ts k h dz gh ch m y n sh o ch p j r s v t r ts u p k o f"
  )

  private static let georgian = list(
    "a b g d e v z t i k l m n o p zh r s t u p k gh q sh ch ts dz ts ch kh j h"
  )
}

/// Returns the words of a text in small letters of ASCII, joined by hyphens.
public func romanized(_ text: String) -> String {
  Transliteration.slug(of: text, limit: 4 * text.utf8.count)
}

/// A slug as far as it is written.
private struct Slug {
  var bytes: [UInt8] = []
  /// The offset after the last word that has ended.
  var wordEnd = 0
  private var isInWord = false
  private var previous: Unicode.Scalar = " "

  mutating func append(_ scalar: Unicode.Scalar) {
    if let letter = Transliteration.asciiLetter(for: scalar) {
      previous = scalar
      beginWord()
      return bytes.append(letter)
    }
    let letters = Transliteration.latinLetters(for: scalar)
    // The two Armenian letters of the vowel u, the first of which alone is an o.
    if scalar == "\u{582}", previous == "\u{578}" || previous == "\u{548}" { bytes.removeLast() }
    previous = scalar
    guard letters.isEmpty else { return append(letters) }
    guard isInWord, !isSilent(scalar) else { return }
    isInWord = false
    wordEnd = bytes.count
  }

  private mutating func append(_ letters: String) {
    beginWord()
    bytes += letters.utf8
  }

  private mutating func beginWord() {
    if !isInWord && !bytes.isEmpty { bytes.append(UInt8(ascii: "-")) }
    isInWord = true
  }

  /// Whether a character parts no word: apostrophes, hard and soft signs, combining accents.
  private func isSilent(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x27, 0x2019, 0x2BC, 0x42A, 0x42C, 0x44A, 0x44C, 0x300...0x36F: true
    default: false
    }
  }
}
