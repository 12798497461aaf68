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
    guard !isApart || text.utf8.count <= 40 else { return false }
    if let date = FactValue.writtenDate(text), date.form != .compact { return false }
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

  /// The text as a date in figures, or `nil` if it is none.
  static func writtenDate(_ text: String) -> WrittenDate? {
    text.utf8.first?.isDigit == true ? WrittenDate(text) : nil
  }

  /// The day that the text gives, or `nil` if it gives none, or two.
  static func date(_ text: String) -> CalendarDate? {
    writtenDate(text).flatMap(CalendarDate.init)
  }
}

/// The lines with which the site ends its pages.
enum FactFooter {
  /// Returns what to report of a line that opens the footer, or `nil` if it does not.
  static func beginning(of text: String) -> String? {
    guard text.utf8.count >= 8 else { return nil }
    let folded = TextFolding.folded(text, upTo: 120)
    return openings.contains { folded.starts(with: $0) } ? "footer of the site" : nil
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
