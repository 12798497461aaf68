/// Tells what each line of a page looks like, from its words, its form, and what the markup says of it.
struct LineReader {
  private let text: PageText
  /// The level of the title, and of the last heading that is known; headings above it end its part.
  private let topLevel: Int
  private var knownLevel = 7
  private var previous: LineReading?
  /// The number of lines that were read, and whether a heading that is known was among them.
  private var lineCount = 0
  private var hasSection = false
  /// Whether the title may still come.
  private var isAtTop: Bool { lineCount <= 8 && !hasSection }

  init(_ text: PageText) {
    self.text = text
    topLevel =
      text.lines.lazy.filter { !$0.isBoilerplate }.map(\.origin.headingLevel)
      .filter { $0 > 0 }.min() ?? 0
  }

  /// Reads the next line.
  mutating func read(_ line: PageLine) -> LineReading {
    lineCount += 1
    var reading = reading(of: line)
    reading.isAfterBlank = line.isAfterBlank
    reading.announces = reading.label == nil && PageReader.endsWithColon(text, line.range)
    reading.isCell = line.origin.role != .text
    if let previous {
      let goesOn = reading.kind == .countries && previous.kind == .countries && previous.followsName
      reading.followsName =
        previous.kind == .unknownName || previous.announces
        || previous.kind == .factName && endsInName || goesOn
    }
    reading.isAnnounced = reading.kind == .item && isAnnounced(line)
    if reading.kind == .sentence { reading.followsName = endsInName && !line.isAfterBlank }
    if reading.kind == .phrase, previous?.kind == .area, !line.isAfterBlank {
      reading.followsName = true
    }
    endsInName = reading.kind == .factName && isName
    isAfterTitleName = line.origin.role == .name && reading.kind == .siteWord
    previous = reading
    if reading.kind == .section { hasSection = true }
    if reading.kind == .section, line.origin.headingLevel > 0 {
      knownLevel = line.origin.headingLevel
    }
    return reading
  }

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
    let opening = LineOpening(of: line, in: text)
    if opening == .site { return LineReading(kind: .siteOpening) }
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
        return LineReading(kind: .section, place: .map, isWeak: true)
      }
    case .site, nil: break
    }
    return LineReading(kind: kindOfProse(line))
  }

  /// Whether an item goes on with a list that was announced; a list that begins anew was not.
  private func isAnnounced(_ line: PageLine) -> Bool {
    guard let previous else { return false }
    let bytes = text.bytes[line.range]
    let isFirst = bytes.starts(with: "1.".utf8) || bytes.starts(with: "1)".utf8)
    return previous.announces || previous.isAnnounced && !isFirst
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
      if previous?.kind == .section || line.origin.isItem || text.markerLength(line) > 0 {
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
      PageReader.endsWithColon(text, line.range) || line.origin.role == .name
      || line.origin.headingLevel > 0
    let isPlain = !isMarked && label.certainty == .guess
    // The tabs of a page, and its contents, are links with the names of its parts.
    if line.origin.isLink, !isMarked { return LineReading(kind: .siteWord) }
    if label.value.pagePart?.isFact == true {
      isName = true
      return LineReading(kind: isPlain ? .weakFactName : .factName, label: label)
    }
    let isOneWord = !text.bytes[line.range].contains(0x20)
    return LineReading(kind: .section, label: label, place: place, isWeak: isPlain && isOneWord)
  }

  /// A line that holds names of facts and values.
  private mutating func readingOfPieces(_ line: PageLine) -> LineReading? {
    guard line.range.count <= FactLine.maximumByteCount else { return nil }
    let pieces = FactLine.pieces(of: line, in: text)
    guard let last = pieces.last, pieces.contains(where: { $0.label != nil }) else { return nil }
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
    switch FactRuns.wholeKind(of: line.range, in: text) {
    case .area: return .area
    case .countries: return .countries
    case .themes: return .themes
    case .status: return .status
    case .label, .other: break
    }
    guard line.range.count <= 80 else { return nil }
    return FactValue.writtenDate(text.text(line.range)) == nil ? nil : .date
  }

  /// Whether a line is the path to the page, such as "Home > Projects", among the first.
  private func isPath(_ line: PageLine) -> Bool {
    let bytes = text.bytes[line.range]
    guard isAtTop, bytes.count <= 160 else { return false }
    return [" > ", " » ", " › "].contains { bytes.count > $0.utf8.count && bytes.holds($0) }
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

  private func kindOfProse(_ line: PageLine) -> LineKind {
    if line.origin.isItem || text.markerLength(line) > 0 { return .item }
    if PageReader.endsWithColon(text, line.range) {
      return line.range.count <= 80 ? .unknownName : .sentence
    }
    return line.range.count > 160 || text.endsAsSentence(line.range) ? .sentence : .phrase
  }
}

/// What the first words of a line announce.
enum LineOpening {
  case site, objective, result, map

  /// The first letters of a line, folded.
  private static func head(of bytes: ArraySlice<UInt8>) -> [UInt8] {
    var end = min(bytes.startIndex + 12, bytes.endIndex)
    while end < bytes.endIndex, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return [UInt8](capacity: 24) { TextFolding.fold(bytes[..<end], into: &$0) }
  }

  /// Looks at the beginning of a line, and at the whole of one that introduces a list.
  init?(of line: PageLine, in text: PageText) {
    guard line.range.count >= 4 else { return nil }
    let bytes = text.bytes[line.range]
    let mayOpen = OpeningTable.shared.mayOpen(Self.head(of: bytes))
    guard mayOpen || PageReader.endsWithColon(text, line.range) || bytes.last == 0x9D else {
      return nil
    }
    let folded = TextFolding.folded(String(decoding: bytes.prefix(160), as: UTF8.self), upTo: 120)
    if let opening = OpeningTable.shared.opening(of: folded, isShort: line.range.count <= 60) {
      self = opening
      return
    }
    // U+055D is what Armenian announces with.
    guard
      PageReader.endsWithColon(text, line.range) || bytes.suffix(2).elementsEqual([0xD5, 0x9D]),
      line.range.count <= 600
    else { return nil }
    let whole = TextFolding.folded(text.text(line.range))
    guard whole.count > 20, OpeningTable.shared.stems.contains(where: { whole[...].holds($0) })
    else {
      return nil
    }
    self = .result
  }
}

/// The openings of all languages, by their first bytes.
struct OpeningTable {
  static let shared = OpeningTable()

  let stems: [[UInt8]]
  private let titleNames: Set<[UInt8]>
  private var openings: [UInt32: [(text: [UInt8], opening: LineOpening)]] = [:]

  private init() {
    let words = Language.allCases.map(\.pack.readingWords)
    titleNames = Set(words.flatMap(\.titleNames).map(TextFolding.folded))
    stems = words.flatMap(\.resultStems).map(TextFolding.folded)
    for (texts, opening) in [
      (words.flatMap(\.siteOpenings) + Vocabulary.footerOpenings, LineOpening.site),
      (words.flatMap(\.objectiveOpenings), .objective), (words.flatMap(\.resultOpenings), .result),
      (words.flatMap(\.mapOpenings), .map),
    ] {
      for text in texts.map(TextFolding.folded) {
        openings[Self.key(text), default: []].append((text, opening))
      }
    }
  }

  /// Whether any of the texts may begin as a folded text does.
  func mayOpen(_ head: [UInt8]) -> Bool { openings[Self.key(head)] != nil }

  /// Whether a text is the name of the title.
  func isTitleName(_ text: ArraySlice<UInt8>) -> Bool {
    text.count <= 60
      && titleNames.contains(TextFolding.folded(String(decoding: text, as: UTF8.self)))
  }

  /// What a folded text begins with; the words of sites whole, and a single one only where the text is short.
  func opening(of text: [UInt8], isShort: Bool) -> LineOpening? {
    openings[Self.key(text)]?.first { entry in
      guard text.starts(with: entry.text) else { return false }
      if entry.opening == .site, !isShort, !entry.text.contains(0x20) { return false }
      guard text.count > entry.text.count, entry.opening == .site else { return true }
      let next = text[entry.text.count]
      return next < 0x30 || (0x3A...0x3F).contains(next)
    }?.opening
  }

  private static func key(_ text: [UInt8]) -> UInt32 {
    text.prefix(3).reduce(0) { $0 << 8 | UInt32($1) }
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
}

extension ArraySlice<UInt8> {
  /// Whether the bytes of a text occur.
  func holds(_ text: some Sequence<UInt8>) -> Bool {
    let wanted = [UInt8](text)
    guard let first = wanted.first else { return true }
    var start = startIndex
    while start + wanted.count <= endIndex {
      if self[start] == first, self[start..<start + wanted.count].elementsEqual(wanted) {
        return true
      }
      start += 1
    }
    return false
  }

  func holds(_ text: String) -> Bool { holds(Array(text.utf8)) }
}
