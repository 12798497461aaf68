/// What the tags between two lines of markup say of them: that they are parts of one list.
struct ElementNeighbours {
  /// The tags that were opened since the last line, and how many were closed before them.
  private var opened: [Range<Int>] = []
  private var closedCount = 0
  /// The tags that were opened right before the last line.
  private var last: [Range<Int>] = []
  /// The tag that began the last word within a line, and where such words touch without a blank.
  private var word: Range<Int>?
  private var seams: [Int] = []

  /// Takes a tag of a block.
  mutating func takeBlock(_ tag: Range<Int>, isClosing: Bool) {
    if !isClosing {
      opened.append(tag)
    } else if opened.isEmpty {
      closedCount += 1
    } else {
      opened.removeLast()
    }
  }

  /// Takes the tag that opens an element within a line, of which `line` has been read.
  mutating func takeWord(_ tag: Range<Int>, _ line: [UInt8], in source: [UInt8]) {
    if let word, source[word] == source[tag], tag.lowerBound > 0,
      source[tag.lowerBound - 1] == UInt8(ascii: ">"), let end = line.last, end > 0x20
    {
      seams.append(line.count)
    }
    word = tag
  }

  /// Whether the elements of a line that ends follow those of the line above and have the same tags.
  mutating func endLine(in source: [UInt8]) -> Bool {
    let isSibling =
      !opened.isEmpty && closedCount == opened.count && last.count >= opened.count
      && zip(opened, last.suffix(opened.count)).allSatisfy { source[$0] == source[$1] }
    (last, opened, closedCount) = (opened, [], 0)
    (word, seams) = (nil, [])
    return isSibling
  }

  /// The values of a cell with commas between them, where they touch and one of them is known or all begin with
  /// capitals; a word may be in pieces for its colours.
  func values(of line: [UInt8]) -> [UInt8] {
    guard !seams.isEmpty, line.count <= 400 else { return line }
    let bounds = [0] + seams + [line.count]
    let values = zip(bounds, bounds.dropFirst()).map { line[$0..<$1].trimmedBlanks }
    guard values.contains(where: Self.isKnown) || values.allSatisfy(Self.beginsHigh) else {
      return line
    }
    return Array(values.filter { !$0.isEmpty }.joined(separator: ", ".utf8))
  }

  private static func beginsHigh(_ value: ArraySlice<UInt8>) -> Bool {
    guard !value.isEmpty else { return true }
    let (scalar, _) = value.scalarValue(at: value.startIndex)
    return Unicode.Scalar(scalar)?.properties.isUppercase ?? false
  }

  private static func isKnown(_ value: ArraySlice<UInt8>) -> Bool {
    guard let index = VocabularyIndex.shared.index(of: value.span) else { return false }
    let words = VocabularyIndex.shared[index]
    return words.theme != nil || words.country != nil || words.area != nil
  }
}
