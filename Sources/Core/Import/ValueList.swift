/// A line with several values, parted by commas.
enum ValueList {
  struct Item {
    var range: Range<Int>
    var words: TermMatches?
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
      if !item.isEmpty { items.append(Item(range: item, words: words)) }
      start = cuts[end] + 1
      cut = end + 1
    }
    return items
  }
}
