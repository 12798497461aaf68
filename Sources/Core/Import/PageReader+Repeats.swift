extension PageReader {
  /// Leaves out a second copy of the whole page, which a person who copies twice makes.
  mutating func leaveOutCopy() {
    let lines = text.lines
    guard lines.count >= 10, let copy = startOfCopy else { return }
    for line in lines[copy...] {
      report.add(
        .repair,
        line: line.number,
        "left out a second copy of the page",
        text: text.text(line.range)
      )
    }
    text.lines.removeSubrange(copy...)
  }

  /// Where the lines of the page begin again and go on to its end; only a few places are looked at.
  private var startOfCopy: Int? {
    var candidateCount = 0
    for start in text.lines.count / 2..<text.lines.count - 5 where isEqual(start, 0) {
      if (start..<text.lines.count).allSatisfy({ isEqual($0, $0 - start) }) { return start }
      candidateCount += 1
      if candidateCount == 8 { break }
    }
    return nil
  }

  /// Removes the damage that made p1 p2…pn into p1 p2…pn p2…pn, in a section or in its list.
  ///
  /// Only a second copy that is identical and follows at once is damage; anything else that occurs
  /// twice was meant. Each line is compared once, so the work grows with the section and no faster.
  mutating func withoutRepeatedTail(_ section: [Int], _ field: DraftField) -> [Int] {
    if let copy = repeatedTail(section[...]) { return removing(copy, from: section, field) }
    // The damage is done to lists as well, between their introduction and what follows them.
    guard let first = section.firstIndex(where: isItem),
      let last = section.lastIndex(where: isItem),
      first > 0 || last < section.count - 1, section[first...last].allSatisfy(isItem),
      let copy = repeatedTail(section[first...last])
    else { return section }
    return removing(copy, from: section, field)
  }

  private func isItem(_ index: Int) -> Bool { text.lines[index].markerLength > 0 }

  /// The second copy of the tail, if the lines are p1 p2…pn p2…pn.
  private func repeatedTail(_ lines: ArraySlice<Int>) -> Range<Int>? {
    guard lines.count >= 3, lines.count % 2 == 1 else { return nil }
    let half = lines.count / 2
    let start = lines.startIndex + 1
    for offset in 0..<half where !isEqual(lines[start + offset], lines[start + half + offset]) {
      return nil
    }
    return start + half..<lines.endIndex
  }

  private mutating func removing(
    _ copy: Range<Int>,
    from section: [Int],
    _ field: DraftField?
  ) -> [Int] {
    reportRemoved(section[copy], field)
    return Array(section[..<copy.lowerBound] + section[copy.upperBound...])
  }

  private mutating func reportRemoved(_ lines: ArraySlice<Int>, _ field: DraftField?) {
    for index in lines {
      let line = text.lines[index]
      report.add(
        .repair,
        line: line.number,
        field,
        "removed a repeated paragraph",
        text: text.text(line.range)
      )
    }
  }

  func isEqual(_ left: Int, _ right: Int) -> Bool {
    text.bytes[text.lines[left].range] == text.bytes[text.lines[right].range]
  }

  /// Removes blocks that occur twice in prose whose sections cannot be told apart.
  ///
  /// A block is at most 32 lines, which bounds the work; the first line is never part of one, as
  /// the damage spares the first paragraph.
  mutating func withoutRepeats(_ lines: [Int]) -> [Int] {
    var kept: [Int] = []
    var index = 0
    while index < lines.count {
      var length = 0
      let longest = min(32, kept.count - 1, lines.count - index)
      for candidate in stride(from: longest, to: 0, by: -1) {
        let start = kept.count - candidate
        let isCopy = (0..<candidate).allSatisfy { isEqual(kept[start + $0], lines[index + $0]) }
        if isCopy {
          length = candidate
          break
        }
      }
      if length == 0 {
        kept.append(lines[index])
        index += 1
      } else {
        reportRemoved(lines[index..<index + length], nil)
        index += length
      }
    }
    return kept
  }
}
