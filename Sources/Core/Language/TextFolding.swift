/// Makes spellings of one text equal: case, accents, old and new letters, apostrophes, blanks.
///
/// What is folded: ş ţ and ș ț (both to s t, as every Latin letter loses its accents), є and ё to е,
/// й ї ў ґ to и і у г, capital Armenian and Georgian letters, combining marks and apostrophes (left
/// out), dashes, "and" to "&", runs of blanks to one, and blanks and colons at the end (left out).
enum TextFolding {
  /// Writes the folded form of valid UTF-8 and returns its length, at most twice that of `text`.
  static func fold(
    _ text: UnsafeBufferPointer<UInt8>,
    into output: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var folded = Output(bytes: output)
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte < 0x80 {
        folded.append(ascii: byte)
        index += 1
      } else {
        let (scalar, length) = text.scalarValue(at: index)
        folded.append(scalar)
        index += length
      }
    }
    return folded.end()
  }

  /// The folded form of a text.
  static func folded(_ text: String) -> [UInt8] { folded(text, upTo: .max) }

  /// The folded form of the beginning of a text: of the letters that end before `limit` bytes.
  static func folded(_ text: String, upTo limit: Int) -> [UInt8] {
    var text = text
    return text.withUTF8 { bytes in
      var end = min(limit, bytes.count)
      while end > 0 && end < bytes.count && bytes[end] & 0xC0 == 0x80 { end -= 1 }
      let head = UnsafeBufferPointer(rebasing: bytes[..<end])
      return [UInt8](unsafeUninitializedCapacity: 2 * end) { $1 = fold(head, into: $0) }
    }
  }

  private struct Output {
    let bytes: UnsafeMutableBufferPointer<UInt8>
    var count = 0

    mutating func append(ascii byte: UInt8) {
      switch byte {
      case 0x41...0x5A: append(byte: byte + 0x20)
      case 0x20, 0x09: appendBlank()
      case 0x27, 0x60: break
      default: append(byte: byte)
      }
    }

    mutating func append(_ scalar: UInt32) {
      switch scalar {
      case 0xA0, 0x2000...0x200A, 0x202F: appendBlank()
      case 0xB4, 0x2BC, 0x2018, 0x2019, 0x300...0x36F: break
      case 0x2010...0x2015: append(byte: UInt8(ascii: "-"))
      case 0xC0...0x21B, 0x259:
        let base = Transliteration.baseLetter(of: scalar)
        if base > 0x20 { append(byte: base) } else { encode(scalar) }
      case 0x400...0x491: encode(Self.cyrillic(scalar))
      case 0x531...0x556: encode(scalar + 0x30)
      case 0x587:
        encode(0x565)
        encode(0x582)
      case 0x1C90...0x1CBA: encode(scalar - 0x1C90 + 0x10D0)
      default: encode(scalar)
      }
    }

    /// Leaves out blanks and colons at the end and returns the number of bytes.
    mutating func end() -> Int {
      while count > 0 {
        if bytes[count - 1] == 0x20 || bytes[count - 1] == 0x3A {
          count -= 1
        } else if count > 1, bytes[count - 2] == 0xD6, bytes[count - 1] == 0x89 {
          // U+0589, the Armenian full stop that is typed for a colon.
          count -= 2
        } else if count > 2, bytes[count - 3] == 0xEF, bytes[count - 2] == 0xBC,
          bytes[count - 1] == 0x9A
        {
          count -= 3
        } else {
          break
        }
      }
      return count
    }

    private mutating func append(byte: UInt8) {
      bytes[count] = byte
      count += 1
    }

    private mutating func appendBlank() {
      if count > 3, bytes[count - 4] == 0x20, bytes[count - 3] == UInt8(ascii: "a"),
        bytes[count - 2] == UInt8(ascii: "n"), bytes[count - 1] == UInt8(ascii: "d")
      {
        count -= 3
        append(byte: UInt8(ascii: "&"))
      }
      if count > 0 && bytes[count - 1] != 0x20 { append(byte: 0x20) }
    }

    private mutating func encode(_ scalar: UInt32) {
      switch scalar {
      case ..<0x80: append(byte: UInt8(scalar))
      case ..<0x800:
        append(byte: UInt8(0xC0 | scalar >> 6))
        append(byte: UInt8(0x80 | scalar & 0x3F))
      case ..<0x10000:
        append(byte: UInt8(0xE0 | scalar >> 12))
        append(byte: UInt8(0x80 | scalar >> 6 & 0x3F))
        append(byte: UInt8(0x80 | scalar & 0x3F))
      default:
        append(byte: UInt8(0xF0 | scalar >> 18))
        append(byte: UInt8(0x80 | scalar >> 12 & 0x3F))
        append(byte: UInt8(0x80 | scalar >> 6 & 0x3F))
        append(byte: UInt8(0x80 | scalar & 0x3F))
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
}
