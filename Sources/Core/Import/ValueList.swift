/// A line with several values, parted by commas.
enum ValueList {
  /// What joins the last value of a list to the others, in all languages.
  private static let conjunctions = FoldedTable(
    Language.allCases.flatMap(\.pack.readingWords.conjunctions)
  )

  /// Whether a word joins the last value of a list to the others.
  static func isConjunction(_ word: Span<UInt8>) -> Bool { conjunctions.number(of: word) != nil }

  struct Item {
    var range: Range<Int>
    var words: TermMatches?
  }

  /// Parts a text at a conjunction if one side is a known term; a name that contains one is known as a whole.
  ///
  /// A conjunction may also open the text, as "and" does after the last comma of an English list.
  private static func joined(_ range: Range<Int>, in text: PageText, isLast: Bool) -> [Item] {
    guard range.count <= 400 else { return [Item(range: range)] }
    var wordStart = range.lowerBound
    while wordStart < range.upperBound {
      let wordEnd =
        text.bytes[wordStart..<range.upperBound].firstIndex(of: 0x20) ?? range.upperBound
      defer { wordStart = wordEnd + 1 }
      guard wordEnd < range.upperBound,
        isConjunction(text.bytes.span.extracting(wordStart..<wordEnd))
      else {
        continue
      }
      let rest = FactLine.trimmed(wordEnd..<range.upperBound, in: text)
      let first = FactLine.trimmed(range.lowerBound..<wordStart, in: text)
      let restWords = known(rest, in: text)
      if first.isEmpty { return joinedRest(rest, restWords, text) }
      let firstWords = known(first, in: text)
      guard firstWords != nil || restWords != nil && isLast else { continue }
      return [Item(range: first, words: firstWords)] + joinedRest(rest, restWords, text)
    }
    return [Item(range: range)]
  }

  private static func joinedRest(
    _ rest: Range<Int>,
    _ words: TermMatches?,
    _ text: PageText
  ) -> [Item] {
    words != nil ? [Item(range: rest, words: words)] : joined(rest, in: text, isLast: true)
  }

  private static func known(_ range: Range<Int>, in text: PageText) -> TermMatches? {
    let index = text.words(range)
    return index < 0 ? nil : VocabularyIndex.shared[index]
  }

  static func isSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "|")
  }

  /// Cuts a line at its commas, except where the parts are a known name together.
  ///
  /// Ukrainian and Armenian area names contain a comma, so longer names are tried first.
  static func items(of range: Range<Int>, in text: PageText) -> [Item] {
    items(of: range, in: text) { _ in true } ?? []
  }

  /// The values of a line that begins with one that is known; `nil` for any other line.
  static func itemsAfterTerm(in range: Range<Int>, in text: PageText) -> [Item]? {
    items(of: range, in: text) { $0.words != nil }
  }

  /// Cuts a line, unless its first value is not as it should be.
  private static func items(
    of range: Range<Int>,
    in text: PageText,
    ifFirst isFit: (Item) -> Bool
  ) -> [Item]? {
    var cuts: [Int] = []
    for index in range where isSeparator(text.bytes[index]) { cuts.append(index) }
    cuts.append(range.upperBound)
    var items: [Item] = []
    var start = range.lowerBound
    var cut = 0
    while cut < cuts.count {
      let (end, words) = longestTerm(from: start, cuts[cut..<min(cut + 3, cuts.count)], in: text)
      let item = FactLine.trimmed(start..<cuts[cut + end], in: text)
      let isFirst = items.isEmpty
      if words != nil {
        items.append(Item(range: item, words: words))
      } else if !item.isEmpty {
        items += joined(item, in: text, isLast: cut + end == cuts.count - 1)
      }
      if isFirst, let first = items.first, !isFit(first) { return nil }
      start = cuts[cut + end] + 1
      cut += end + 1
    }
    return items
  }

  /// The longest term that ends at one of some cuts, with how many cuts it passes.
  private static func longestTerm(
    from start: Int,
    _ cuts: ArraySlice<Int>,
    in text: PageText
  ) -> (passedCount: Int, TermMatches?) {
    for (offset, cut) in cuts.enumerated().reversed() {
      let index = text.words(FactLine.trimmed(start..<cut, in: text))
      if index >= 0 { return (offset, VocabularyIndex.shared[index]) }
    }
    return (0, nil)
  }
}
