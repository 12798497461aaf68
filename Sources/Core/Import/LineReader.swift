/// Tells what each line of a page looks like, from its words, its form, and what the markup says of it.
struct LineReader {
  private let text: PageText
  /// The level of the title, and of the last heading that is known; headings above it end its part.
  private let topLevel: Int
  private var knownLevel = 7
  private var previous: LineReading?
  /// The number of lines that were read and are none of the site's, and whether a known heading was among them.
  private var lineCount = 0
  private var hasSection = false
  /// Whether the title may still come.
  private var isAtTop: Bool { lineCount < 8 && !hasSection }

  init(_ text: PageText) {
    self.text = text
    topLevel =
      text.lines.lazy.filter { !$0.isBoilerplate }.map(\.origin.headingLevel)
      .filter { $0 > 0 }.min() ?? 0
  }

  /// Reads the next line.
  mutating func read(_ line: PageLine) -> LineReading {
    var reading = reading(of: line)
    if !reading.kind.isSite { lineCount += 1 }
    reading.announces = reading.label == nil && text.endsInColon(line.range)
    reading.signs = signs(of: reading.kind, line)
    endsInName = reading.kind == .factName && isName
    isAfterTitleName = line.origin.role == .name && reading.kind == .siteWord
    let isValue = reading.kind == .value || reading.kind == .themes
    let isNamed = reading.signs.contains(.followsName) || previous?.kind == .weakFactName
    isInValues = isValue && isNamed && (isInValues || !line.origin.isSibling)
    previous = reading
    if reading.place != nil {
      hasSection = true
      if line.origin.headingLevel > 0 { knownLevel = line.origin.headingLevel }
    }
    return reading
  }

  /// What the line above and the markup say of a line.
  private func signs(of kind: LineKind, _ line: PageLine) -> LineSigns {
    var signs: LineSigns = []
    if line.origin.role != .text { signs.insert(.isCell) }
    if followsName(kind, line) {
      signs.insert(.followsName)
    } else if line.isAfterBlank {
      signs.insert(.isApart)
    }
    if kind == .item, !isAnnounced(line) { signs.insert(.isUnannounced) }
    return signs
  }

  /// Whether the line above is a name whose value a line may be, or countries that go on in it.
  private func followsName(_ kind: LineKind, _ line: PageLine) -> Bool {
    guard let previous else { return false }
    switch kind {
    case .sentence: return endsInName && !line.isAfterBlank
    case .siteOpening: return endsInName && !line.isAfterBlank && line.origin.headingLevel == 0
    case .phrase where previous.kind == .area && !line.isAfterBlank: return true
    case .value where isFurtherValue(line): return true
    case .countries where previous.kind == .countries && previous.signs.contains(.followsName):
      return true
    case _:
      return previous.kind == .unknownName || previous.announces
        || previous.kind == .factName && endsInName
    }
  }

  /// Whether the last line is a value of a name, and none that is in an element like that of its name.
  private var isInValues = false
  /// Whether the last line names the title that follows.
  private var isAfterTitleName = false
  /// Whether the last line that was read ends with a name that waits for its value.
  private var endsInName = false
  private var isName = false

  private mutating func reading(of line: PageLine) -> LineReading {
    isName = false
    let words = line.words < 0 ? nil : VocabularyIndex.shared[line.words]
    if let words, let reading = reading(ofKnown: words, line) { return reading }
    if let kind = kindOfCell(line) { return LineReading(kind: kind) }
    if isMenuItem(line) || isReference(line) { return LineReading(kind: .siteWord) }
    let opening = LineOpening(of: line, in: text)
    if opening == .site || asksVisitors(line) { return LineReading(kind: .siteOpening) }
    if opening == .note, isNote(line) {
      return LineReading(kind: isAtTop ? .siteWord : .siteOpening)
    }
    if holdsMentions(line) { return LineReading(kind: isAtTop ? .siteWord : .siteOpening) }
    if isFurtherValue(line) { return LineReading(kind: .value) }
    if let reading = readingOfPieces(line) { return reading }
    if line.origin.headingLevel > 0 { return LineReading(kind: kind(ofHeading: line)) }
    if isMetadata(line) || line.origin.isLink && line.range.count <= 80 {
      return LineReading(kind: .siteWord)
    }
    if isPath(line) { return LineReading(kind: .path) }
    if let kind = kindOfValue(line) { return LineReading(kind: kind) }
    switch opening {
    case .objective: return LineReading(kind: .objectiveOpening)
    case .result: return LineReading(kind: .resultOpening)
    case .map:
      if line.range.count <= 80, !text.endsAsSentence(line.range) {
        return LineReading(kind: .weakSection, place: .map)
      }
    case .site, .note, nil: break
    }
    return LineReading(kind: kindOfProse(line))
  }

  /// Whether an item goes on with a list that was announced; a list that begins anew was not.
  private func isAnnounced(_ line: PageLine) -> Bool {
    guard let previous else { return false }
    let bytes = text.bytes[line.range]
    let isFirst = bytes.starts(with: "1.".utf8) || bytes.starts(with: "1)".utf8)
    let goesOn = previous.kind == .item && !previous.signs.contains(.isUnannounced)
    return previous.announces || goesOn && !isFirst
  }

  /// What a cell or a term is; the value of a section is prose.
  private func kindOfCell(_ line: PageLine) -> LineKind? {
    switch line.origin.role {
    case .text: return nil
    case .name:
      guard line.range.count <= 100 else { return nil }
      return OpeningTable.shared.isTitleName(text.bytes[line.range]) ? .siteWord : .unknownName
    case .value:
      if isAfterTitleName { return .topHeading }
      if previous?.place != nil || line.origin.isItem || line.markerLength > 0 {
        return nil
      }
      if let kind = kindOfValue(line) { return kind }
      return line.range.count <= 120 && !text.endsAsSentence(line.range) ? .value : nil
    }
  }

  // MARK: - Words that are known

  private mutating func reading(ofKnown words: TermMatches, _ line: PageLine) -> LineReading? {
    if line.range.count <= 100, let label = words.label,
      let place = PagePlace(openedBy: label.value)
    {
      return reading(of: label, place, line)
    }
    if words.area != nil { return LineReading(kind: .area) }
    if words.country != nil { return LineReading(kind: .countries) }
    if words.status != nil { return LineReading(kind: .status) }
    if words.theme != nil { return LineReading(kind: .themes) }
    return words.isNavigation ? LineReading(kind: .siteWord) : nil
  }

  private mutating func reading(
    of label: TermMatch<Label>,
    _ place: PagePlace,
    _ line: PageLine
  ) -> LineReading {
    let isMarked =
      text.endsInColon(line.range) || line.origin.role == .name
      || line.origin.headingLevel > 0
    let isPlain = !isMarked && label.certainty == .guess
    // The tabs of a page, and its contents, are links with the names of its parts.
    if line.origin.isLink, !isMarked { return LineReading(kind: .siteWord) }
    if label.value.pagePart?.isFact == true {
      isName = true
      return LineReading(kind: isPlain ? .weakFactName : .factName, label: label)
    }
    let isOneWord = !text.bytes[line.range].contains(0x20)
    let kind: LineKind = isPlain && isOneWord ? .weakSection : .section
    return LineReading(kind: kind, label: label, place: place)
  }

  /// A line that holds names of facts and values.
  private mutating func readingOfPieces(_ line: PageLine) -> LineReading? {
    guard line.range.count <= FactLine.maximumByteCount else { return nil }
    guard let pieces = FactLine.namedPieces(of: line, in: text), let last = pieces.last else {
      return nil
    }
    isName = last.label != nil
    // A value with the name of the next one behind it: prose does not end in such a name.
    if last.label != nil, pieces.count > 1, line.range.count <= 300 {
      return LineReading(kind: .factName)
    }
    if FactLine.isPlausible(pieces, in: text) { return LineReading(kind: .factName) }
    guard let first = pieces.first?.label, line.range.count <= 300 else { return nil }
    return LineReading(kind: first.certainty == .seen ? .factName : .weakFactName)
  }

  // MARK: - The form of a line

  private func kind(ofHeading line: PageLine) -> LineKind {
    if line.origin.headingLevel == topLevel { return .topHeading }
    return line.origin.headingLevel <= knownLevel ? .heading : .subheading
  }

  private func kindOfValue(_ line: PageLine) -> LineKind? {
    switch TermRun.wholeKind(of: line, in: text) {
    case .area: return .area
    case .countries: return .countries
    case .themes: return .themes
    case .status: return .status
    case .label, .other: break
    }
    return FactValue.writtenDate(line.range, in: text) == nil ? nil : .date
  }

  /// Whether a line among the first is of the banner that asks to accept cookies.
  private func asksVisitors(_ line: PageLine) -> Bool {
    isAtTop && OpeningTable.shared.isOfSite(text.bytes.span.extracting(line.range))
  }

  /// Whether a line is an item of the menu of the site, among the first: a word that sites have, or what follows one.
  private func isMenuItem(_ line: PageLine) -> Bool {
    guard isAtTop, line.origin.isItem || line.markerLength > 0, line.range.count <= 40 else {
      return false
    }
    let words = text.words(line.range.dropFirst(line.markerLength))
    if words >= 0, VocabularyIndex.shared[words].isNavigation { return true }
    return previous?.kind == .siteWord && !line.isAfterBlank && !text.endsAsSentence(line.range)
  }

  /// Whether a line is one of the addresses that programs list below a text.
  private func isReference(_ line: PageLine) -> Bool {
    let content = text.bytes[line.range.dropFirst(line.markerLength)]
    return line.markerLength > 0 && !endsInName && content.prefix(10).holds("://")
      && !content.contains(0x20)
  }

  /// Whether a line is the path to the page, such as "Home > Projects", among the first.
  private func isPath(_ line: PageLine) -> Bool {
    guard isAtTop, line.range.count <= 160 else { return false }
    let bytes = text.bytes[line.range]
    let mayHold = bytes.span.holds(UInt8(ascii: ">")) || bytes.contains { $0 >= 0xC2 }
    return mayHold && [" > ", " » ", " › "].contains { bytes.holds($0) }
  }

  /// Whether a line is what reading modes put around a text: the name of the site, or the minutes it takes.
  private func isMetadata(_ line: PageLine) -> Bool {
    let bytes = text.bytes[line.range]
    guard isAtTop, bytes.count <= 60, let first = bytes.first else { return false }
    if first.isDigit {
      let word = bytes.drop { $0 != 0x20 }.dropFirst().first
      return bytes.count <= 24 && bytes.count(where: { $0 == 0x20 }) == 1 && !bytes.contains(0x2E)
        && !bytes.contains(0x29) && !(0x41...0x5A ~= word ?? 0)
    }
    let isName = bytes.allSatisfy {
      0x61...0x7A ~= $0 || $0.isDigit || $0 == 0x2D || $0 == 0x2E || $0 == 0x2F
    }
    return isName && bytes.contains(0x2E) && bytes.last != 0x2E
  }

  /// Whether a line that begins so says who wrote the page, and when.
  private func isNote(_ line: PageLine) -> Bool {
    line.range.count <= 120 && !line.origin.isItem && !text.endsAsSentence(line.range)
  }

  /// Whether each word of a line that is no value is a topic or an account of a social network.
  private func holdsMentions(_ line: PageLine) -> Bool {
    let bytes = text.bytes[line.range]
    guard !endsInName, Self.isMention(bytes) else { return false }
    return bytes.split(separator: 0x20).allSatisfy(Self.isMention)
  }

  private static func isMention(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.first == UInt8(ascii: "#") || word.first == UInt8(ascii: "@") else { return false }
    return word.dropFirst().first.map { $0.isDigit || !$0.isBetweenWords && $0 >= 0x41 } ?? false
  }

  /// Whether a line is in an element of its own beside that of a value, and like it.
  private func isFurtherValue(_ line: PageLine) -> Bool {
    line.origin.isSibling && isInValues && line.range.count <= 80
  }

  private func kindOfProse(_ line: PageLine) -> LineKind {
    if line.origin.isItem || line.markerLength > 0 { return .item }
    if text.endsInColon(line.range) {
      return line.range.count <= 80 ? .unknownName : .sentence
    }
    // A mark by itself ends nothing.
    let isSentence = line.range.count > 4 && text.endsAsSentence(line.range)
    return line.range.count > 160 || isSentence ? .sentence : .phrase
  }
}
