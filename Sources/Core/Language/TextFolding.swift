/// Makes spellings of one text equal: case, accents, old and new letters, apostrophes, blanks.
///
/// What is folded: ş ţ and ș ț (both to s t, as every Latin letter loses its accents), є and ё to е,
/// й ї ў ґ to и і у г, capital Armenian and Georgian letters, combining marks and apostrophes (left
/// out), dashes, "and" to "&", runs of blanks to one, and blanks and colons at the end (left out).
enum TextFolding {
  /// Writes the folded form of valid UTF-8, at most twice as long, to an empty output.
  static func fold(_ text: Span<UInt8>, into output: inout OutputSpan<UInt8>) {
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte < 0x80 {
        output.fold(ascii: byte)
        index += 1
      } else {
        let (scalar, length) = text.scalarValue(at: index)
        output.fold(other: scalar)
        index += length
      }
    }
    output.trimFolded()
  }

  /// The folded form of valid UTF-8.
  static func folded(_ text: Span<UInt8>) -> [UInt8] {
    [UInt8](capacity: 2 * text.count) { fold(text, into: &$0) }
  }

  /// The folded form of the beginning of valid UTF-8: of the letters that end before `limit` bytes.
  static func folded(_ text: Span<UInt8>, upTo limit: Int) -> [UInt8] {
    folded(text.extracting(0..<text.endOfScalar(upTo: limit)))
  }

  /// The folded form of a text.
  static func folded(_ text: String) -> [UInt8] { folded(Array(text.utf8).span) }
}

extension OutputSpan<UInt8> {
  fileprivate mutating func fold(ascii byte: UInt8) {
    switch byte {
    case 0x41...0x5A: append(byte + 0x20)
    case 0x20, 0x09: appendBlank()
    case 0x27, 0x60: break
    default: append(byte)
    }
  }

  fileprivate mutating func fold(other scalar: UInt32) {
    switch scalar {
    case 0xA0, 0x2000...0x200A, 0x202F: appendBlank()
    case 0xB4, 0x2BC, 0x2018, 0x2019, 0x300...0x36F: break
    case 0x2010...0x2015: append(UInt8(ascii: "-"))
    case 0xC0...0x21B, 0x259:
      let base = Transliteration.baseLetter(of: scalar)
      if base > 0x20 { append(base) } else { encode(scalar) }
    case 0x400...0x491: encode(Self.cyrillic(scalar))
    // The ligature `և` is `եվ` in capitals today, and `եւ` was its older spelling.
    case 0x552, 0x582: encode(endsInArmenianYech ? 0x57E : 0x582)
    case 0x531...0x556: encode(scalar + 0x30)
    case 0x587:
      encode(0x565)
      encode(0x57E)
    case 0x1C90...0x1CBA: encode(scalar - 0x1C90 + 0x10D0)
    default: encode(scalar)
    }
  }

  /// Leaves out blanks and colons at the end.
  fileprivate mutating func trimFolded() {
    while count > 0 {
      if self[count - 1] == 0x20 || self[count - 1] == 0x3A {
        removeLast(1)
      } else if count > 1, self[count - 2] == 0xD6, self[count - 1] == 0x89 {
        // U+0589, the Armenian full stop that is typed for a colon.
        removeLast(2)
      } else if count > 2, self[count - 3] == 0xEF, self[count - 2] == 0xBC,
        self[count - 1] == 0x9A
      {
        removeLast(3)
      } else {
        break
      }
    }
  }

  private var endsInArmenianYech: Bool {
    count > 1 && self[count - 2] == 0xD5 && self[count - 1] == 0xA5
  }

  private mutating func appendBlank() {
    if count > 3, self[count - 4] == 0x20, self[count - 3] == UInt8(ascii: "a"),
      self[count - 2] == UInt8(ascii: "n"), self[count - 1] == UInt8(ascii: "d")
    {
      removeLast(3)
      append(UInt8(ascii: "&"))
    }
    if count > 0 && self[count - 1] != 0x20 { append(0x20) }
  }

  private mutating func encode(_ scalar: UInt32) {
    switch scalar {
    case ..<0x80: append(UInt8(scalar))
    case ..<0x800:
      append(UInt8(0xC0 | scalar >> 6))
      append(UInt8(0x80 | scalar & 0x3F))
    case ..<0x10000:
      append(UInt8(0xE0 | scalar >> 12))
      append(UInt8(0x80 | scalar >> 6 & 0x3F))
      append(UInt8(0x80 | scalar & 0x3F))
    default:
      append(UInt8(0xF0 | scalar >> 18))
      append(UInt8(0x80 | scalar >> 12 & 0x3F))
      append(UInt8(0x80 | scalar >> 6 & 0x3F))
      append(UInt8(0x80 | scalar & 0x3F))
    }
  }

  private static func cyrillic(_ scalar: UInt32) -> UInt32 {
    let lower =
      switch scalar {
      case 0x400...0x40F: scalar + 0x50
      case 0x410...0x42F: scalar + 0x20
      case 0x490: UInt32(0x491)
      default: scalar
      }
    return switch lower {
    case 0x451, 0x454: 0x435
    case 0x439: 0x438
    case 0x457: 0x456
    case 0x45E: 0x443
    case 0x491: 0x433
    default: lower
    }
  }
}
