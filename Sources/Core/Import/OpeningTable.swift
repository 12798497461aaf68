/// What the first words of a line announce.
enum LineOpening {
  case site, objective, result, map

  /// Looks at the beginning of a line, and at the whole of one that introduces a list.
  init?(of line: PageLine, in text: PageText) {
    guard line.range.count >= 4 else { return nil }
    let bytes = text.bytes[line.range]
    guard OpeningTable.shared.mayOpen(bytes) || text.endsInColon(line.range) || bytes.last == 0x9D
    else {
      return nil
    }
    let folded = TextFolding.folded(String(decoding: bytes.prefix(160), as: UTF8.self), upTo: 120)
    if let opening = OpeningTable.shared.opening(of: folded, isShort: line.range.count <= 60) {
      self = opening
      return
    }
    // U+055D is what Armenian announces with.
    guard
      text.endsInColon(line.range) || bytes.suffix(2).elementsEqual([0xD5, 0x9D]),
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
  private let foreignTitles: [[UInt8]]
  private var openings: [UInt32: [(text: [UInt8], opening: LineOpening)]] = [:]
  private var beginnings = BeginningFilter()

  private init() {
    let words = Language.allCases.map(\.pack.readingWords)
    titleNames = Set(words.flatMap(\.titleNames).map(TextFolding.folded))
    foreignTitles = words.flatMap(\.foreignTitles).map(TextFolding.folded)
    stems = words.flatMap(\.resultStems).map(TextFolding.folded)
    for (texts, opening) in [
      (words.flatMap(\.siteOpenings) + Vocabulary.footerOpenings, LineOpening.site),
      (words.flatMap(\.objectiveOpenings), .objective), (words.flatMap(\.resultOpenings), .result),
      (words.flatMap(\.mapOpenings), .map),
    ] {
      for text in texts.map(TextFolding.folded) {
        openings[BeginningFilter.key(text.span), default: []].append((text, opening))
        beginnings.insert(text)
      }
    }
  }

  /// Whether any of the texts may begin as a text does.
  func mayOpen(_ bytes: ArraySlice<UInt8>) -> Bool { beginnings.mayHold(bytes) }

  /// Whether a text is the name of the title.
  func isTitleName(_ text: ArraySlice<UInt8>) -> Bool {
    text.count <= 60
      && titleNames.contains(TextFolding.folded(text))
  }

  /// Whether a text is the title of a page of another kind, such as a notice or a form.
  func isForeignTitle(_ text: String) -> Bool {
    let folded = TextFolding.folded(text, upTo: 120)
    return foreignTitles.contains { title in
      guard folded.starts(with: title) else { return false }
      let rest = folded.dropFirst(title.count).drop { $0 == 0x20 }
      guard let next = rest.first else { return true }
      return next.isBetweenWords || title.contains(0x20) && rest.count < folded.count - title.count
    }
  }

  /// What a folded text begins with; the words of sites whole, and a single one only where the text is short.
  func opening(of text: [UInt8], isShort: Bool) -> LineOpening? {
    openings[BeginningFilter.key(text.span)]?.first { entry in
      guard text.starts(with: entry.text) else { return false }
      if entry.opening == .site, !isShort, !entry.text.contains(0x20) { return false }
      guard text.count > entry.text.count, entry.opening == .site else { return true }
      return text[entry.text.count].isBetweenWords
    }?.opening
  }
}
