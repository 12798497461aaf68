extension ArraySlice<UInt8> {
  /// The bytes without blanks and tabs at their ends.
  var trimmedBlanks: ArraySlice<UInt8> {
    guard let first = firstIndex(where: { $0 > 0x20 }), let last = lastIndex(where: { $0 > 0x20 })
    else { return self[endIndex..<endIndex] }
    return self[first...last]
  }

  /// The number of columns of blanks before the text; a tab counts for four.
  var indentation: Int {
    var columns = 0
    for byte in self {
      if byte == 0x20 { columns += 1 } else if byte == 0x09 { columns += 4 } else { break }
    }
    return columns
  }

  /// About how many columns the line takes: one for each character.
  var columnCount: Int {
    let bytes = span
    var count = 0
    for index in bytes.indices { count &+= bytes[index] & 0xC0 == 0x80 ? 0 : 1 }
    return count
  }

  /// Whether the bytes of a text, which is not empty, occur.
  func holds(_ text: String) -> Bool { holds(Array(text.utf8)) }

  /// Whether other bytes, which are not empty, occur.
  func holds(_ wanted: [UInt8]) -> Bool {
    guard let first = wanted.first, count >= wanted.count else { return false }
    return (startIndex...endIndex - wanted.count).contains {
      self[$0] == first && self[$0...].starts(with: wanted)
    }
  }
}

extension PageText {
  /// Whether a text ends as a sentence does.
  func endsAsSentence(_ range: Range<Int>) -> Bool {
    guard let last = range.last else { return false }
    switch bytes[last] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"): return true
    case UInt8(ascii: ","): return true
    // U+0589, the Armenian full stop, and U+2026.
    case 0x89: return bytes[range].suffix(2).elementsEqual([0xD6, 0x89])
    case 0xA6: return bytes[range].suffix(3).elementsEqual([0xE2, 0x80, 0xA6])
    default: return false
    }
  }

  /// Whether a capital of the languages begins at an index: of ASCII, Latin-1, Cyrillic or Armenian.
  func beginsWithCapital(at index: Int) -> Bool {
    let first = bytes[index]
    if first < 0x80 { return 0x41...0x5A ~= first }
    let second = bytes[index + 1]
    switch first {
    case 0xC3: return second < 0x9F
    case 0xD0: return second < 0xB0
    case 0xD4: return second >= 0xB1
    case 0xD5: return second <= 0x96
    default: return false
    }
  }

  /// Whether a text ends in U+055D, with which Armenian announces.
  func endsInArmenianComma(_ range: Range<Int>) -> Bool {
    range.count >= 2 && bytes[range.upperBound - 1] == 0x9D && bytes[range.upperBound - 2] == 0xD5
  }

  /// Whether a text ends in a colon.
  func endsInColon(_ range: Range<Int>) -> Bool {
    range.last.map { bytes[$0] == UInt8(ascii: ":") } ?? false
  }
}

extension UInt8 {
  /// Whether the byte is a blank or a mark of ASCII up to `?`, as stand between words; an apostrophe is one.
  var isBetweenWords: Bool { self < 0x30 || (0x3A...0x3F).contains(self) }
}
