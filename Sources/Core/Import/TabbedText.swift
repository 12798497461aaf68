/// Reads text without markup: a line a line, except where a tab or a wide gap parts a name from its value.
enum TabbedText {
  /// Reads lines, of which the first is number 1.
  static func read(_ lines: [ArraySlice<UInt8>], byteCount: Int) -> PageText {
    var text = PageText(capacity: byteCount)
    var isQuoted = false
    for (index, quotedLine) in lines.enumerated() {
      let line = withoutQuotationMarks(quotedLine, &isQuoted)
      var origin = LineOrigin(number: index + 1)
      origin.indentation = line.indentation
      origin.width = line.columnCount
      origin.isOpen = line.last == 0x20 && line.dropLast().last != 0x20
      if let gap = gap(in: line) {
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
