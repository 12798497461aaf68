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
      if mayHoldGap(line), let gap = gap(in: line) {
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

  /// Whether a line has what a gap may be: a tab, three blanks, or a colon behind a name.
  private static func mayHoldGap(_ line: ArraySlice<UInt8>) -> Bool {
    let bytes = line.span
    if bytes.holds(0x09) || bytes.holds(UInt8(ascii: ":")) { return true }
    // Of three bytes that follow one another this looks at one.
    var index = 2
    while index < bytes.count {
      if bytes[index] == 0x20,
        bytes[index - 1] == 0x20 || bytes[index - 2] == 0x20
          || index + 1 < bytes.count && bytes[index + 1] == 0x20
      {
        return true
      }
      index += 3
    }
    return false
  }

  /// The tabs or the three blanks and more that follow a name, if there is one such gap.
  static func gap(in line: ArraySlice<UInt8>) -> Range<Int>? {
    let content = line.trimmedBlanks
    if let colon = content.prefix(64).firstIndex(of: UInt8(ascii: ":")),
      colon + 1 < content.endIndex,
      OpeningTable.shared.isTitleName(content[...colon])
    {
      return colon + 1..<(content[(colon + 1)...].firstIndex { $0 > 0x20 } ?? content.endIndex)
    }
    guard let first = content.indices.first(where: { isGap(content, $0) }) else { return nil }
    let end = content[first...].firstIndex { $0 > 0x20 } ?? content.endIndex
    let name = content[..<first]
    guard name.count <= 100, end < content.endIndex,
      !content[end...].indices.contains(where: { isGap(content, $0) })
    else { return nil }
    let isLabelled = name.last == UInt8(ascii: ":")
    let isKnown = VocabularyIndex.shared.pageLabel(name.span) != nil
    return isLabelled || isKnown || OpeningTable.shared.isTitleName(name) ? first..<end : nil
  }

  private static func isGap(_ text: ArraySlice<UInt8>, _ index: Int) -> Bool {
    if text[index] == 0x09 { return true }
    return text[index] == 0x20 && index + 2 < text.endIndex && text[index + 1] == 0x20
      && text[index + 2] == 0x20
  }
}
