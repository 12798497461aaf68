/// Reads text without markup: a line a line, except where a tab or a wide gap parts a name from its value.
///
/// What programs draw with signs is kept as what it means: rules part their neighbours, and asterisks on both sides
/// make a heading.
enum TabbedText {
  /// Reads lines, of which the first is number 1.
  static func read(_ lines: [ArraySlice<UInt8>], byteCount: Int) -> PageText {
    var text = PageText(capacity: byteCount)
    var isQuoted = false
    let lines = lines.map { withoutQuotationMarks($0, &isQuoted) }
    let gaps = gaps(in: lines)
    for (index, line) in lines.enumerated() {
      var origin = LineOrigin(number: index + 1)
      origin.indentation = line.indentation
      origin.width = line.columnCount
      origin.isOpen = line.last == 0x20 && line.dropLast().last != 0x20
      if isRule(line) {
        text.isAfterBlank = true
      } else if let heading = heading(in: line.trimmedBlanks) {
        origin.headingLevel = heading.level
        text.append(heading.text, origin)
      } else if let value = valueBelowName(line, &text) {
        origin.role = .value
        text.append(value, origin)
      } else if let gap = gaps[index] {
        origin.role = .name
        text.append(line[..<gap.lowerBound], origin)
        origin.role = .value
        text.append(line[gap.upperBound...], origin)
      } else {
        text.append(line, origin)
      }
    }
    return text
  }

  /// What follows the colon that begins a line: the value of the short line above, which becomes its name.
  private static func valueBelowName(
    _ line: ArraySlice<UInt8>,
    _ text: inout PageText
  ) -> ArraySlice<UInt8>? {
    guard line.starts(with: ": ".utf8), !text.isAfterBlank, let last = text.lines.last,
      last.origin.role == .text, last.range.count <= 100, !text.endsAsSentence(last.range)
    else { return nil }
    text.lines[text.lines.count - 1].origin.role = .name
    return line.dropFirst(2)
  }

  /// Whether a line is drawn: signs of a few kinds and nothing else, three at least.
  private static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first(where: { $0 > 0x20 }), "-=_*~+|#".utf8.contains(first) else {
      return false
    }
    let signs = line.filter { $0 > 0x20 }
    return signs.count >= 3 && signs.allSatisfy { "-=_*~+|#:".utf8.contains($0) }
  }

  /// The level and the text of a heading between as many asterisks on both sides, six for the first level.
  static func heading(in content: ArraySlice<UInt8>) -> (level: Int, text: ArraySlice<UInt8>)? {
    guard content.first == UInt8(ascii: "*"), content.last == UInt8(ascii: "*") else { return nil }
    let signs = content.prefix { $0 == UInt8(ascii: "*") }
    let text = content.dropFirst(signs.count).dropLast(signs.count)
    guard 2...6 ~= signs.count, content.suffix(signs.count).elementsEqual(signs),
      text.first == 0x20, text.last == 0x20, text.trimmedBlanks.count == text.count - 2
    else { return nil }
    return (7 - signs.count, text.trimmedBlanks)
  }

  /// The line without the marks that spreadsheets put around a cell of several lines.
  private static func withoutQuotationMarks(
    _ line: ArraySlice<UInt8>,
    _ isQuoted: inout Bool
  ) -> ArraySlice<UInt8> {
    let mark = UInt8(ascii: "\"")
    if isQuoted {
      guard line.last == mark, line.dropLast().last != mark else { return line }
      isQuoted = false
      return line.dropLast()
    }
    guard line.span.holds(0x09), let tab = line.lastIndex(of: 0x09),
      line[(tab + 1)...].first == mark,
      line.count(where: { $0 == mark }) == 1
    else { return line }
    isQuoted = true
    return line[...tab] + line[(tab + 2)...]
  }

  /// What parts the name and the value of each line that has both.
  ///
  /// In a column of values the longest name may have a single blank behind it.
  private static func gaps(in lines: [ArraySlice<UInt8>]) -> [Range<Int>?] {
    var gaps = lines.map(gap)
    guard gaps.contains(where: { $0 != nil }) else { return gaps }
    for (index, line) in lines.enumerated() where gaps[index] == nil {
      for other in [index - 1, index + 1] where lines.indices.contains(other) {
        guard gaps[index] == nil, let gap = gaps[other] else { continue }
        gaps[index] = Self.gap(in: line, atColumn: lines[other][..<gap.upperBound].columnCount)
      }
    }
    return gaps
  }

  /// The blanks before a column of a line that begins with a known name.
  private static func gap(in line: ArraySlice<UInt8>, atColumn column: Int) -> Range<Int>? {
    var count = 0
    let start = line.indices.first { index in
      count += line[index] & 0xC0 == 0x80 ? 0 : 1
      return count > column
    }
    guard let start, start > line.startIndex, line[start] > 0x20, line[start - 1] == 0x20 else {
      return nil
    }
    let name = line[..<start].trimmedBlanks
    guard VocabularyIndex.shared.pageLabel(name.span) != nil else { return nil }
    return name.endIndex..<start
  }

  /// The tabs or the three blanks and more that follow a name, if there is one such gap.
  static func gap(in line: ArraySlice<UInt8>) -> Range<Int>? {
    let content = line.trimmedBlanks
    let bytes = content.span
    if let colon = bytes.firstIndex(of: UInt8(ascii: ":"), in: 0..<min(64, bytes.count)),
      colon + 1 < bytes.count,
      OpeningTable.shared.isTitleName(content.prefix(colon))
    {
      let start = content.startIndex + colon + 1
      return start..<(content[start...].firstIndex { $0 > 0x20 } ?? content.endIndex)
    }
    guard let offset = firstGap(in: bytes, from: 0) else { return nil }
    let first = content.startIndex + offset
    let end = content[first...].firstIndex { $0 > 0x20 } ?? content.endIndex
    let name = content[..<first].trimmedBlanks
    guard name.count <= 100, end < content.endIndex,
      firstGap(in: bytes, from: end - content.startIndex) == nil
    else { return nil }
    let isLabelled = name.last == UInt8(ascii: ":")
    let isKnown = VocabularyIndex.shared.pageLabel(name.span) != nil
    return isLabelled || isKnown || OpeningTable.shared.isTitleName(name) ? first..<end : nil
  }

  /// The offset of the first tab, or of the first of three blanks, from an offset on.
  private static func firstGap(in bytes: Span<UInt8>, from start: Int) -> Int? {
    let tab = bytes.firstIndex(of: 0x09, in: start..<bytes.count)
    // Of three blanks that follow one another this sees one.
    var index = start + 2
    while index < tab ?? bytes.count {
      if bytes[index] == 0x20 {
        var (first, end) = (index, index + 1)
        while first > start, bytes[first - 1] == 0x20 { first -= 1 }
        while end < bytes.count, bytes[end] == 0x20 { end += 1 }
        if end - first > 2 { return first }
      }
      index += 3
    }
    return tab
  }
}
