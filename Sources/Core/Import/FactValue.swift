/// A text among the facts.
struct FactValue {
  var run: TermRun
  var text: String
  var line: Int
  /// Whether a blank line parts it from the name before it.
  var isApart: Bool
  /// Whether it is the last line of the page.
  var isLast = false
  /// Whether it goes on with a list, each value of which is in an element of its own.
  var isFurther = false

  /// Whether the text is short and no sentence.
  var couldBeValue: Bool {
    guard text.utf8.count <= 240, let last = text.utf8.last else { return false }
    let isSentence =
      last == UInt8(ascii: ".") || last == UInt8(ascii: "?") || last == UInt8(ascii: "!")
    return !isSentence && !isApart && FactFooter.beginning(of: text) == nil
  }

  /// Whether the text says that there is no value.
  var isPlaceholder: Bool {
    text.utf8.count <= 40 && Self.placeholders.number(of: Array(text.utf8).span) != nil
  }

  private static let placeholders = FoldedTable(
    Language.allCases.flatMap(\.pack.readingWords.placeholders)
  )

  /// Whether the text begins with a short name and a colon, of which none is known.
  var hasUnknownName: Bool {
    let name = text.utf8.prefix { $0 != UInt8(ascii: ":") }
    guard name.count <= 48, name.count + 1 < text.utf8.count else { return false }
    return text.utf8.dropFirst(name.count + 1).first == 0x20
  }

  /// The days from the first to the last that the text gives, such as `01.01.2025 - 31.12.2028`.
  var days: ClosedRange<CalendarDate>? {
    guard text.utf8.count <= 120 else { return nil }
    let dates = text.hasUnknownNameRemoved
    for separator in [
      " - ", " – ", " — ", " to ", " until ", "–", "-", " до ", " по ", " până la ",
    ] {
      let parts = dates.splitOnce(at: separator)
      if let parts, let first = Self.date(parts.0), let last = Self.date(parts.1), first <= last {
        return first...last
      }
    }
    return nil
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

  /// The text as a date, or `nil` if it is none.
  static func writtenDate(_ text: String) -> WrittenDate? {
    // A day and a year have five figures.
    guard text.utf8.count <= 80, text.utf8.count(where: \.isDigit) >= 5 else { return nil }
    return WrittenDate(text)
  }

  /// A part of a page as a date, or `nil` if it is none.
  static func writtenDate(_ range: Range<Int>, in text: PageText) -> WrittenDate? {
    guard range.count <= 80 else { return nil }
    let bytes = text.bytes.span.extracting(range)
    var digitCount = 0
    for index in bytes.indices where bytes[index].isDigit { digitCount += 1 }
    return digitCount >= 5 ? WrittenDate(text.text(range)) : nil
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
    let bytes = Array(text.utf8)
    guard beginnings.mayHold(bytes.span) else { return nil }
    let folded = TextFolding.folded(bytes.span, upTo: 120)
    return openings.contains { folded.starts(with: $0) } ? "footer of the site" : nil
  }

  private static let openings = Vocabulary.footerOpenings.map { TextFolding.folded($0) }
  private static let beginnings = {
    var filter = BeginningFilter(length: 3)
    for opening in openings { filter.insert(opening) }
    return filter
  }()
}

extension String {
  /// The text after a short name and its colon, or the whole text.
  fileprivate var hasUnknownNameRemoved: String {
    splitOnce(at: ": ").map { $0.0.utf8.count <= 48 ? $0.1 : self } ?? self
  }

  /// The parts before and after the only place of a separator, or `nil` if there is none or there are more.
  fileprivate func splitOnce(at separator: String) -> (String, String)? {
    let bytes = Array(utf8)
    let wanted = Array(separator.utf8)
    guard bytes.count > wanted.count else { return nil }
    let places = (0...bytes.count - wanted.count).filter { bytes[$0...].starts(with: wanted) }
    guard places.count == 1, let place = places.first else { return nil }
    return (
      String(decoding: bytes[..<place], as: UTF8.self),
      String(decoding: bytes[(place + wanted.count)...], as: UTF8.self)
    )
  }
}

extension Label {
  /// Whether the values of a fact are names and addresses, in which a colon means nothing.
  var takesAnyText: Bool {
    switch self {
    case .implementers, .website, .socialMedia: true
    case .description, .specificObjective, .expectedResults, .countries, .priorityArea, .subsector:
      false
    case .topics, .status, .start, .end, .euProjectNumber, .organisations, .precededBy: false
    case .sources, .timeline, .pageNumber, .languages, .documents, .map, .gallery, .details: false
    }
  }
}
