/// Reads Markdown into lines of text: headings, emphasis, links, quotations, tables and rules lose their signs and keep
/// what they say of the line (CommonMark 0.31, and the tables of GitHub).
struct MarkdownReader {
  private var text: PageText
  private var isInTable = false
  private var isInComment = false
  /// The last line in which a comment can end.
  private var lastCommentEnd = -1

  /// Whether text is Markdown: by a sign that nothing else has, and another one.
  static func isMarkdown(_ lines: [ArraySlice<UInt8>]) -> Bool {
    var signs = 0
    for line in lines.prefix(2000) {
      let text = line.trimmedBlanks
      switch text.first {
      case UInt8(ascii: "#"): if headingLevel(text) > 0 { signs += 1 }
      case UInt8(ascii: "*"):
        if beginsStrong(text) { signs += 1 }
      case UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: ":"):
        if isTableRule(text) { signs += 2 } else if isBarred(text) { signs += 1 }
      default: break
      }
      if text.span.holds(UInt8(ascii: "[")), hasLink(text) { signs += 1 }
    }
    return signs >= 2
  }

  /// Whether a line begins with words that stand out, between one asterisk on either side or two.
  private static func beginsStrong(_ line: ArraySlice<UInt8>) -> Bool {
    let words = line.dropFirst(line.starts(with: "**".utf8) ? 2 : 1)
    guard let first = words.first, first > 0x20, let end = words.firstIndex(of: UInt8(ascii: "*")),
      end > words.startIndex
    else { return false }
    return words[end - 1] > 0x20
  }

  /// Reads lines, of which the first is number 1.
  static func read(_ lines: [ArraySlice<UInt8>], byteCount: Int) -> PageText {
    var reader = MarkdownReader(text: PageText(capacity: byteCount))
    reader.lastCommentEnd = lines.lastIndex { $0.holds("-->") } ?? -1
    let start = FrontMatter.read(lines, into: &reader.text)
    for (index, line) in lines.enumerated().dropFirst(start) {
      reader.take(line, index, index + 1 < lines.count ? lines[index + 1] : [])
    }
    reader.text.endTable()
    return reader.text
  }

  private init(text: PageText) {
    self.text = text
  }

  private mutating func take(_ line: ArraySlice<UInt8>, _ index: Int, _ next: ArraySlice<UInt8>) {
    var origin = LineOrigin(number: index + 1)
    origin.indentation = line.indentation
    origin.width = line.columnCount
    var content = line.trimmedBlanks
    while content.first == UInt8(ascii: ">") { content = content.dropFirst().trimmedBlanks }
    let isRow =
      content.first == UInt8(ascii: "|")
      || content.contains("|") && (isInTable || Self.isTableRule(next.trimmedBlanks))
    if isRow {
      return takeRow(content, origin, next)
    }
    if isInTable { text.endTable() }
    isInTable = false
    content = withoutComment(content, index)
    if [":::", "```", "~~~"].contains(where: { content.starts(with: $0.utf8) }) {
      text.closeLastLine()
      return
    }
    if Self.isRule(content) {
      text.isAfterBlank = true
      return
    }
    origin.headingLevel = Self.headingLevel(content)
    if content.first == UInt8(ascii: ":"), content.dropFirst().first == 0x20 {
      origin.role = .value
      content = content.dropFirst().trimmedBlanks
    }
    if origin.headingLevel > 0 {
      content = Self.withoutAttributes(content)
      content = content.dropFirst(origin.headingLevel).trimmedBlanks
      while content.last == UInt8(ascii: "#") { content = content.dropLast() }
    } else if !content.isEmpty, let level = Self.underlineLevel(next.trimmedBlanks) {
      origin.headingLevel = level
      content = Self.withoutAttributes(content)
    }
    let whole = content
    for sign in Self.hardBreaks where content.count > sign.count {
      if content.suffix(sign.count).elementsEqual(sign) { content = content.dropLast(sign.count) }
    }
    let isBroken = content.count < whole.count
    origin.isOpen =
      !isBroken && origin.headingLevel == 0 && !line.suffix(2).elementsEqual("  ".utf8)
      && !next.trimmedBlanks.isEmpty
    append(Self.withoutBox(content), origin)
  }

  /// An item of a list of tasks (GitHub) without its box.
  private static func withoutBox(_ content: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let boxes = ["- [ ] ", "- [x] ", "* [ ] ", "* [x] "]
    guard boxes.contains(where: { content.starts(with: $0.utf8) }) else { return content }
    return content.prefix(2) + content.dropFirst(6)
  }

  private mutating func append(_ content: ArraySlice<UInt8>, _ origin: LineOrigin) {
    var origin = origin
    origin.isLink = content.first == UInt8(ascii: "[") && content.last == UInt8(ascii: ")")
    let plain = Self.plain(content)[...]
    // The columns of a table of Pandoc.
    guard origin.role == .text, origin.headingLevel == 0, let gap = TabbedText.gap(in: plain) else {
      return text.append(plain, origin)
    }
    origin.role = .name
    text.append(plain[..<gap.lowerBound], origin)
    origin.role = .value
    text.append(plain[gap.upperBound...], origin)
  }

  /// The part of a line that is in no comment of HTML; what never ends is none.
  private mutating func withoutComment(_ content: ArraySlice<UInt8>, _ index: Int) -> ArraySlice<
    UInt8
  > {
    if content.starts(with: "<!--".utf8), index <= lastCommentEnd { isInComment = true }
    guard isInComment else { return content }
    guard let end = content.indices.first(where: { content[$0...].starts(with: "-->".utf8) }) else {
      return []
    }
    isInComment = false
    return content[(end + 3)...].trimmedBlanks
  }

  /// A heading without the attributes that Pandoc writes behind it.
  private static func withoutAttributes(_ heading: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard heading.last == UInt8(ascii: "}"), let start = heading.lastIndex(of: UInt8(ascii: "{")),
      start > heading.startIndex, heading[start - 1] != UInt8(ascii: "]")
    else { return heading }
    return heading[..<start].trimmedBlanks
  }

  /// What programs write where a line is broken: Pandoc, and those that write AsciiDoc or Org without other signs.
  private static let hardBreaks = ["\\\\", "\\", " +"].map { Array($0.utf8) }

  // MARK: - Blocks

  /// The level of an ATX heading; 0 if the line is none.
  static func headingLevel(_ text: ArraySlice<UInt8>) -> Int {
    let level = text.prefix { $0 == UInt8(ascii: "#") }.count
    return level <= 6 && text.dropFirst(level).first == 0x20 ? level : 0
  }

  /// The level of the heading that a line of `=` or `-` makes of the line above.
  private static func underlineLevel(_ text: ArraySlice<UInt8>) -> Int? {
    guard text.count >= 3, let first = text.first, text.allSatisfy({ $0 == first }) else {
      return nil
    }
    return first == UInt8(ascii: "=") ? 1 : first == UInt8(ascii: "-") ? 2 : nil
  }

  /// Whether a line is a thematic break, or underlines the heading above.
  private static func isRule(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first, "*-_=".utf8.contains(first) else { return false }
    return text.count >= 3 && text.allSatisfy { $0 == first || $0 == 0x20 }
  }

  // MARK: - Tables

  /// Whether a line has cells between bars, with one at each end.
  private static func isBarred(_ text: ArraySlice<UInt8>) -> Bool {
    text.first == UInt8(ascii: "|") && text.last == UInt8(ascii: "|")
      && text.count(where: { $0 == UInt8(ascii: "|") }) >= 3
  }

  private static func isTableRule(_ text: ArraySlice<UInt8>) -> Bool {
    text.contains("|") && text.contains("-") && text.allSatisfy { "|-: ".utf8.contains($0) }
  }

  /// Takes a row of a table, whose header is the one that a rule follows.
  private mutating func takeRow(
    _ row: ArraySlice<UInt8>,
    _ origin: LineOrigin,
    _ next: ArraySlice<UInt8>
  ) {
    let cells = Self.cells(row)
    if Self.isTableRule(row) { return }
    let isHeader = Self.isTableRule(next.trimmedBlanks)
    isInTable = true
    if isHeader, cells.count == 2, !cells[1].isEmpty, !cells.contains(where: Self.isLabel) {
      let heading = cells.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " | ")
      text.report.add(.outside, line: origin.number, "heading of a table", text: heading)
      return
    }
    var origin = origin
    origin.role = isHeader && cells.count > 2 ? .name : .text
    let counts = cells.map { cell in
      let count = text.lines.count
      append(cell[...], origin)
      return text.lines.count - count
    }
    text.endRow(cellCounts: counts)
  }

  private static func isLabel(_ cell: [UInt8]) -> Bool {
    VocabularyIndex.shared.pageLabel(plain(cell[...]).span) != nil
  }

  private static func cells(_ row: ArraySlice<UInt8>) -> [[UInt8]] {
    var cells: [[UInt8]] = [[]]
    var isEscaped = false
    for byte in row {
      if byte == UInt8(ascii: "|") && !isEscaped {
        cells.append([])
      } else {
        cells[cells.count - 1].append(byte)
      }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    if row.first == UInt8(ascii: "|") { cells.removeFirst() }
    if row.last == UInt8(ascii: "|"), cells.last?.isEmpty == true { cells.removeLast() }
    return cells.map { Array($0[...].trimmedBlanks) }
  }
}

extension ArraySlice<UInt8> {
  fileprivate func contains(_ character: Unicode.Scalar) -> Bool {
    contains(UInt8(ascii: character))
  }
}
