extension ProjectID {
  /// Proposes an identifier from a title, or returns `nil` if no letter of it can be written in ASCII.
  ///
  /// Words are joined by hyphens and cut, at a word, to the largest length of an identifier.
  public init?(title: String) {
    var slug: [UInt8] = []
    var wordEnd = 0
    var isInWord = false
    var previous: Unicode.Scalar = " "
    scan: for scalar in title.unicodeScalars {
      defer { previous = scalar }
      let letters = Self.latinLetters(of: scalar)
      // The two Armenian letters of the vowel u, the first of which alone is an o.
      if scalar == "\u{582}", previous == "\u{578}" || previous == "\u{548}" { slug.removeLast() }
      if letters.utf8.isEmpty {
        // An apostrophe does not part a word, nor does a combining accent.
        let isIgnored =
          [0x27, 0x2019, 0x2BC, 0x42A, 0x42C, 0x44A, 0x44C].contains(scalar.value)
          || (0x300...0x36F).contains(scalar.value)
        if isInWord && !isIgnored {
          isInWord = false
          wordEnd = slug.count
        }
        continue
      }
      if !isInWord && !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
      isInWord = true
      slug += letters.utf8
      if slug.count > Self.maximumByteCount { break scan }
    }
    if slug.count > Self.maximumByteCount {
      // One word that is longer than an identifier can only be cut inside.
      slug.removeSubrange((wordEnd > 0 ? wordEnd : Self.maximumByteCount)...)
    }
    self.init(rawValue: String(decoding: slug, as: UTF8.self))
  }

  /// The ASCII spelling of a letter or digit; empty for anything else.
  private static func latinLetters(of scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A: return String(scalar)
    case 0x41...0x5A: return String(UnicodeScalar(UInt8(scalar.value + 0x20)))
    case 0xC0...0x21B, 0x259:
      let base = TextFolding.baseLetter(of: scalar.value)
      return base > 0x20 ? String(UnicodeScalar(base)) : ""
    case 0x401, 0x451: return "yo"
    case 0x404, 0x454: return "ye"
    case 0x406, 0x456: return "i"
    case 0x407, 0x457: return "yi"
    case 0x40E, 0x45E: return "u"
    case 0x490, 0x491: return "g"
    case 0x410...0x42F: return cyrillic[Int(scalar.value) - 0x410]
    case 0x430...0x44F: return cyrillic[Int(scalar.value) - 0x430]
    case 0x531...0x556: return armenian[Int(scalar.value) - 0x531]
    case 0x561...0x586: return armenian[Int(scalar.value) - 0x561]
    case 0x587: return "ev"
    case 0x10D0...0x10F0: return georgian[Int(scalar.value) - 0x10D0]
    case 0x1C90...0x1CB0: return georgian[Int(scalar.value) - 0x1C90]
    default: return ""
    }
  }

  /// а to я; the hard and soft signs are silent.
  private static let cyrillic = [
    "a", "b", "v", "g", "d", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t",
    "u", "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya",
  ]

  private static let armenian = [
    "a", "b", "g", "d", "e", "z", "e", "y", "t", "zh", "i", "l", "kh", "ts", "k", "h", "dz", "gh",
    "ch", "m", "y", "n", "sh", "o", "ch", "p", "j", "r", "s", "v", "t", "r", "ts", "u", "p", "k",
    "o", "f",
  ]

  private static let georgian = [
    "a", "b", "g", "d", "e", "v", "z", "t", "i", "k", "l", "m", "n", "o", "p", "zh", "r", "s", "t",
    "u", "p", "k", "gh", "q", "sh", "ch", "ts", "dz", "ts", "ch", "kh", "j", "h",
  ]
}
