/// What the first words of a line announce.
enum LineOpening {
  case site, objective, result, map, note

  /// Looks at the beginning of a line, and at the whole of one that introduces a list.
  init?(of line: PageLine, in text: PageText) {
    guard line.range.count >= 4 else { return nil }
    let bytes = text.bytes.span.extracting(line.range)
    // The sign of copyright, which is too short for the table.
    if bytes[0] == 0xC2, bytes[1] == 0xA9 {
      self = .site
      return
    }
    let announces = text.endsInColon(line.range) || text.endsInArmenianComma(line.range)
    guard OpeningTable.shared.mayOpen(bytes) || announces else { return nil }
    let folded = TextFolding.folded(bytes, upTo: 120)
    if let opening = OpeningTable.shared.opening(of: folded, isShort: line.range.count <= 60) {
      self = opening
      return
    }
    guard announces, line.range.count <= 600 else { return nil }
    let whole = TextFolding.folded(bytes)
    guard whole.count > 20, OpeningTable.shared.stems.contains(where: { whole[...].holds($0) })
    else {
      return nil
    }
    self = .result
  }
}

/// The openings of all languages, by their first bytes: an object, so that looking at it copies nothing.
final class OpeningTable: Sendable {
  static let shared = OpeningTable()

  let stems: [[UInt8]]
  /// The stems of the words of sites in small letters, capitals and with a capital first, by their first byte.
  private let siteStems: [[[UInt8]]]
  private let titleNames: FoldedTable
  private let senderNames: FoldedTable
  private let foreignNames: FoldedTable
  private let foreignTitles: [[UInt8]]
  private let foreignBeginnings: BeginningFilter
  private let openings: [UInt32: [(text: [UInt8], opening: LineOpening)]]
  private let beginnings: BeginningFilter
  private static let keyLength = 3

  private init() {
    let words = Language.allCases.map(\.pack.readingWords)
    titleNames = FoldedTable(words.flatMap(\.titleNames))
    senderNames = FoldedTable(words.flatMap(\.senderNames))
    foreignNames = FoldedTable(words.flatMap(\.foreignNames))
    foreignTitles = words.flatMap(\.foreignTitles).map { TextFolding.folded($0) }
    foreignBeginnings = BeginningFilter(foreignTitles, length: 3)
    siteStems = Self.byFirstByte(Set(words.flatMap(\.siteStems)))
    stems = words.flatMap(\.resultStems).map { TextFolding.folded($0) }
    var openings: [UInt32: [(text: [UInt8], opening: LineOpening)]] = [:]
    for (texts, opening) in [
      (words.flatMap(\.siteOpenings) + Vocabulary.footerOpenings, LineOpening.site),
      (words.flatMap(\.objectiveOpenings), .objective), (words.flatMap(\.resultOpenings), .result),
      (words.flatMap(\.mapOpenings), .map), (words.flatMap(\.pageNotes), .note),
    ] {
      for text in texts.map({ TextFolding.folded($0) }) {
        let key = BeginningFilter.key(text.span, Self.keyLength)
        openings[key, default: []].append((text, opening))
      }
    }
    self.openings = openings
    beginnings = BeginningFilter(openings.values.joined().map(\.text), length: Self.keyLength)
  }

  private static func byFirstByte(_ stems: Set<String>) -> [[[UInt8]]] {
    var table = [[[UInt8]]](repeating: [], count: 256)
    for stem in stems {
      let capital = stem.prefix(1).uppercased() + stem.dropFirst()
      for form in Set([stem, capital, stem.uppercased()].map { Array($0.utf8) }) {
        table[Int(form[0])].append(form)
      }
    }
    return table
  }

  /// Whether any of the texts may begin as a text does.
  func mayOpen(_ bytes: Span<UInt8>) -> Bool { beginnings.mayHold(bytes) }

  /// Whether a text speaks of what a site asks its visitors, as no beginning of a project does.
  func isOfSite(_ text: Span<UInt8>) -> Bool {
    for start in 0..<min(text.count, 600) {
      // Georgian letters differ in their third byte.
      for stem in siteStems[Int(text[start])]
      where start + stem.count <= text.count && text[start + 2] == stem[2]
        && text.holds(stem.span, at: start)
      {
        return true
      }
    }
    return false
  }

  /// Whether a text is the name of the title.
  func isTitleName(_ text: ArraySlice<UInt8>) -> Bool { titleNames.number(of: text.span) != nil }

  /// Whether a text names the sender of a mail.
  func isSenderName(_ text: ArraySlice<UInt8>) -> Bool { senderNames.number(of: text.span) != nil }

  /// The number of a text that names what pages of other kinds tell; `nil` if it does not.
  func foreignName(_ text: Span<UInt8>) -> Int? { foreignNames.number(of: text) }

  /// Whether a text is the title of a page of another kind, such as a notice or a form.
  func isForeignTitle(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard foreignBeginnings.mayHold(bytes.span) else { return false }
    let folded = TextFolding.folded(bytes.span, upTo: 120)
    return foreignTitles.contains { title in
      guard folded.starts(with: title) else { return false }
      let rest = folded.dropFirst(title.count).drop { $0 == 0x20 }
      guard let next = rest.first else { return true }
      return next.isBetweenWords || title.contains(0x20) && rest.count < folded.count - title.count
    }
  }

  /// What a folded text begins with; the words of sites whole, and a single one only where the text is short.
  func opening(of text: [UInt8], isShort: Bool) -> LineOpening? {
    openings[BeginningFilter.key(text.span, Self.keyLength)]?.first { entry in
      guard text.starts(with: entry.text) else { return false }
      if entry.opening == .site, !isShort, !entry.text.contains(0x20) { return false }
      guard text.count > entry.text.count, entry.opening == .site else { return true }
      return text[entry.text.count].isBetweenWords
    }?.opening
  }
}
