/// A text among the facts.
struct FactValue {
  var range: Range<Int>
  var text: String
  var line: Int
  /// Whether a blank line parts it from the name before it.
  var isApart: Bool
  /// Whether it is the last line of the page.
  var isLast = false

  /// Whether the text is short and no sentence.
  var couldBeValue: Bool {
    guard text.utf8.count <= 240, let last = text.utf8.last else { return false }
    let isSentence =
      last == UInt8(ascii: ".") || last == UInt8(ascii: "?") || last == UInt8(ascii: "!")
    return !isSentence && !isApart && FactFooter.beginning(of: text) == nil
  }

  /// Whether the text has the form of a contract number such as `441-959` or `ENI/2017/040-319`.
  var couldBeNumber: Bool {
    guard text.utf8.count <= 100, text.utf8.contains(where: { (0x30...0x39).contains($0) }) else {
      return false
    }
    guard !isApart || text.utf8.count <= 40, FactValue.date(text) == nil else { return false }
    return text.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || (0x20...0x39).contains($0.value)
        || [0x3A, 0x3B, 0x5F, 0x5C, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2116, 0x23].contains(
          $0.value
        )
    } && text.split(separator: " ").count <= 10 && text.utf8.last != UInt8(ascii: "?")
  }

  /// Whether the text looks like an address on the web or the names of such places.
  var couldBeAddress: Bool {
    if text.holds("://") || text.hasPrefix("www.") || text.hasPrefix("@") { return true }
    return couldBeValue && text.utf8.count <= 120
  }

  /// Reads `dd.mm.yyyy`, and the same with slashes or hyphens, or `yyyy-mm-dd`.
  static func date(_ text: String) -> CalendarDate? {
    guard (8...10).contains(text.utf8.count) else { return nil }
    var numbers = [0, 0, 0]
    var lengths = [0, 0, 0]
    var part = 0
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39:
        numbers[part] = numbers[part] * 10 + Int(byte) - 0x30
        lengths[part] += 1
      case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "/"):
        part += 1
        if part > 2 { return nil }
      default: return nil
      }
    }
    if lengths == [4, 2, 2] { return CalendarDate(text) }
    guard (1...2).contains(lengths[0]), (1...2).contains(lengths[1]), lengths[2] == 4 else {
      return nil
    }
    return CalendarDate(year: numbers[2], month: numbers[1], day: numbers[0])
  }

  /// Whether a date is written as the pages write it.
  static func isUsualDate(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.count == 10 && bytes[2] == UInt8(ascii: ".") && bytes[5] == UInt8(ascii: ".")
  }
}

/// The lines with which the site ends its pages.
enum FactFooter {
  /// Returns what to report of a line that opens the footer, or `nil` if it does not.
  static func beginning(of text: String) -> String? {
    guard text.utf8.count >= 8 else { return nil }
    var text = text
    return text.withUTF8 { bytes in
      let head = UnsafeBufferPointer(rebasing: bytes[..<min(bytes.count, 120)])
      return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2 * head.count) { folded in
        // The cut may split a letter, whose rest then reads past the head: cut before it.
        var end = head.count
        while end > 0 && end < bytes.count && bytes[end] & 0xC0 == 0x80 { end -= 1 }
        let count = TextFolding.fold(UnsafeBufferPointer(rebasing: head[..<end]), into: folded)
        let isFooter = openings.contains { folded[..<count].starts(with: $0) }
        return isFooter ? "footer of the site" : nil
      }
    }
  }

  private static let openings = Vocabulary.footerOpenings.map(TextFolding.folded)
}

extension FactFooter {
  /// Whether `bytes` hold `text`.
  static func contains(_ bytes: ArraySlice<UInt8>, _ text: String) -> Bool {
    let wanted = Array(text.utf8)
    var start = bytes.startIndex
    while start + wanted.count <= bytes.endIndex {
      if bytes[start..<start + wanted.count].elementsEqual(wanted) { return true }
      start += 1
    }
    return false
  }
}
