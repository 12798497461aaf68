/// A line with several values, parted by commas.
enum ValueList {
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
      guard wordEnd < range.upperBound, Conjunctions.shared.holds(text.bytes[wordStart..<wordEnd])
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

  /// Whether a line has commas and the text before one of the first three is a term.
  static func beginsWithTerm(_ range: Range<Int>, in text: PageText) -> Bool {
    var count = 0
    for index in range.prefix(VocabularyIndex.maximumByteCount)
    where isSeparator(text.bytes[index]) {
      if text.words(FactLine.trimmed(range.lowerBound..<index, in: text)) >= 0 { return true }
      count += 1
      if count == 3 { return false }
    }
    return false
  }

  /// Cuts a line at its commas, except where the parts are a known name together.
  ///
  /// Ukrainian and Armenian area names contain a comma, so longer names are tried first.
  static func items(of range: Range<Int>, in text: PageText) -> [Item] {
    var cuts: [Int] = []
    for index in range where isSeparator(text.bytes[index]) { cuts.append(index) }
    cuts.append(range.upperBound)
    var items: [Item] = []
    var start = range.lowerBound
    var cut = 0
    while cut < cuts.count {
      var end = cut
      var words: TermMatches?
      for last in stride(from: min(cut + 2, cuts.count - 1), through: cut, by: -1) {
        let index = text.words(FactLine.trimmed(start..<cuts[last], in: text))
        if index >= 0 {
          words = VocabularyIndex.shared[index]
          end = last
          break
        }
      }
      let item = FactLine.trimmed(start..<cuts[end], in: text)
      if words != nil {
        items.append(Item(range: item, words: words))
      } else if !item.isEmpty {
        items += joined(item, in: text, isLast: end == cuts.count - 1)
      }
      start = cuts[end] + 1
      cut = end + 1
    }
    return items
  }
}

/// What joins the last value of a list to the others, in all languages.
private struct Conjunctions: Sendable {
  static let shared = Conjunctions()

  private let words = Set(
    Language.allCases.flatMap(\.pack.readingWords.conjunctions).map(TextFolding.folded)
  )

  func holds(_ word: ArraySlice<UInt8>) -> Bool {
    word.count <= 16 && words.contains(TextFolding.folded(String(decoding: word, as: UTF8.self)))
  }
}
