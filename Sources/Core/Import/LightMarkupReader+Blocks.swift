extension LightMarkupReader {
  /// Takes a line that is no text by itself: a fence, a comment, a row of a table; returns `false` for others.
  mutating func takeBlock(_ line: ArraySlice<UInt8>, _ content: ArraySlice<UInt8>) -> Bool {
    let isTaken =
      switch markup.name {
      case .asciiDoc: takeAsciiDoc(content)
      case .mediaWiki: takeMediaWiki(line, content)
      case .restructuredText: takeRestructuredText(line, content)
      case .textile: takeTextile(line, content)
      case .org: takeOrg(line, content)
      }
    if isTaken { return true }
    if markup.asides.contains(where: { content.starts(with: $0.utf8) }) {
      addAside(content)
      return true
    }
    if markup.notices.contains(where: { content.starts(with: $0.utf8) }) {
      addAside(content)
      aside = .paragraph
      return true
    }
    return false
  }

  /// Ends a paragraph at a line that only parts its neighbours.
  mutating func part() -> Bool {
    flush()
    text.isAfterBlank = true
    return true
  }

  mutating func leaveOut(_ content: ArraySlice<UInt8>, _ aside: Aside? = nil) -> Bool {
    addAside(content)
    self.aside = aside
    return true
  }

  // MARK: - AsciiDoc

  private mutating func takeAsciiDoc(_ content: ArraySlice<UInt8>) -> Bool {
    if content.elementsEqual("////".utf8) {
      aside = .until("////")
      return part()
    }
    if content.elementsEqual("|===".utf8) {
      flush()
      table = tableAttributes
      tableAttributes = LightTable()
      return true
    }
    if isFence(content) {
      if let first = content.first, "-.".utf8.contains(first), content.count > 2 {
        isLiteral.toggle()
      }
      return part()
    }
    if isLiteral { return false }
    switch content.first {
    case UInt8(ascii: ":") where LightMarkup.isAttribute(content):
      return takeAttribute(content) || leaveOut(content)
    case UInt8(ascii: "[")
    where content.last == UInt8(ascii: "]") && content[content.startIndex + 1] != 0x5B:
      return takeAttributeList(content)
    case UInt8(ascii: "."):
      let title = content.dropFirst()
      guard let first = title.first, first != 0x20, first != UInt8(ascii: ".") else { return false }
      guard FieldName.isKnown(title) else { return leaveOut(content) }
      addHeading(title, level: 4)
      return true
    case UInt8(ascii: "+"): return content.count == 1 && part()
    default: break
    }
    // A macro that is a block: `image::map.png[]`.
    let name = content.prefix(24).prefix { 0x61...0x7A ~= $0 }
    let isMacro =
      content.last == UInt8(ascii: "]") && !name.isEmpty
      && content[name.endIndex...].starts(with: "::".utf8)
      && content[name.endIndex...].dropFirst(2).first != 0x20
    return isMacro && leaveOut(content)
  }

  private func isFence(_ content: ArraySlice<UInt8>) -> Bool {
    let isShort = ["--", "'''", "<<<", "---", "***", "- - -"].contains {
      content.elementsEqual($0.utf8)
    }
    return isShort
      || LightMarkup.isRun(content, atLeast: 4) && "-=_*+.".utf8.contains(content.first ?? 0)
  }

  /// Takes the attributes of the block below, which say how many columns a table has.
  private mutating func takeAttributeList(_ content: ArraySlice<UInt8>) -> Bool {
    tableAttributes.read(content)
    let notices = markup.notices.map { "[" + $0.dropLast(2) + "]" }
    guard notices.contains(where: { content.elementsEqual($0.utf8) }) else {
      return leaveOut(content)
    }
    addAside(content)
    aside = .paragraph
    if next.elementsEqual("====".utf8) {
      index += 1
      aside = .until("====")
    }
    return true
  }

  // MARK: - Org

  private mutating func takeOrg(_ line: ArraySlice<UInt8>, _ content: ArraySlice<UInt8>) -> Bool {
    let head = content.prefix(24).lowercasedASCII
    if head.starts(with: "#+begin_".utf8) {
      let kind = String(decoding: head.dropFirst(8), as: UTF8.self)
      if ["src", "comment", "export"].contains(where: kind.hasPrefix) {
        return leaveOut(content, .until("#+end_"))
      }
      isLiteral = kind.hasPrefix("verse")
      return part()
    }
    if head.starts(with: "#+end_".utf8) {
      isLiteral = false
      return part()
    }
    if head.starts(with: "#+".utf8) { return takeAttribute(content) || leaveOut(content) }
    if content.first == UInt8(ascii: ":"), content.count > 2, content.last == content.first,
      !content.contains(0x20)
    {
      flush()
      aside = .drawer
      return true
    }
    if content.first == UInt8(ascii: "|") {
      flush()
      table = LightTable()
      return takeInTable(line, content)
    }
    if LightMarkup.isRun(content, atLeast: 5), content.first == UInt8(ascii: "-") { return part() }
    return content.elementsEqual("#".utf8) && part()
  }

  /// A heading of Org without the state of a task and its tags.
  static func withoutKeyword(_ heading: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var heading = heading
    for keyword in ["TODO ", "DONE "] where heading.starts(with: keyword.utf8) {
      heading = heading.dropFirst(keyword.utf8.count)
    }
    if heading.last == UInt8(ascii: ":"), let blank = heading.lastIndex(of: 0x20),
      heading[blank + 1] == UInt8(ascii: ":"), heading.endIndex > blank + 2
    {
      heading = heading[..<blank]
    }
    return heading.trimmedBlanks
  }

  // MARK: - Textile

  private mutating func takeTextile(
    _ line: ArraySlice<UInt8>,
    _ content: ArraySlice<UInt8>
  ) -> Bool {
    if content.first == UInt8(ascii: "|") {
      flush()
      table = LightTable()
      return takeInTable(line, content)
    }
    let isImage =
      content.count > 2 && content.first == UInt8(ascii: "!") && content.last == content.first
      && !content.contains(0x20)
    let isNote = content.starts(with: "fn".utf8) && content.dropFirst(2).first?.isDigit == true
    if isImage || isNote { return leaveOut(content) }
    guard let block = LightMarkup.textileBlock(content), block.name.first != UInt8(ascii: "h")
    else {
      return false
    }
    begin(block.text, line)
    return true
  }

  // MARK: - reStructuredText

  private mutating func takeRestructuredText(
    _ line: ArraySlice<UInt8>,
    _ content: ArraySlice<UInt8>
  ) -> Bool {
    if takeUnderlined(line, content) { return true }
    if content.starts(with: ".. ".utf8) || content.elementsEqual("..".utf8) {
      return takeDirective(line, content)
    }
    if let columns = LightTable.columns(of: content) {
      flush()
      table = LightTable(columns: columns.map { $0 + line.indentation })
      return true
    }
    if content.starts(with: "+-".utf8), content.last == UInt8(ascii: "+") {
      flush()
      table = LightTable()
      return true
    }
    if content.starts(with: "| ".utf8) {
      begin(content.dropFirst(2).trimmedBlanks, line)
      flush()
      return true
    }
    return LightMarkup.isRun(content, atLeast: 4) && part()
  }

  /// Takes a heading with the line below it, and with the one above it.
  private mutating func takeUnderlined(
    _ line: ArraySlice<UInt8>,
    _ content: ArraySlice<UInt8>
  ) -> Bool {
    if LightMarkup.isRun(content, atLeast: 3), !next.isEmpty, index + 2 < lines.count,
      lines[index + 2].trimmedBlanks.elementsEqual(content), !LightMarkup.isRun(next, atLeast: 3)
    {
      index += 1
      let title = lines[index].trimmedBlanks
      addHeading(title, level: level(of: [content[content.startIndex], 1]))
      index += 1
      return true
    }
    guard let sign = next.first, line.indentation == 0, LightMarkup.underlines(next, content) else {
      return false
    }
    addHeading(content, level: level(of: [sign]))
    index += 1
    return true
  }

  /// The level of a heading: that of its style among those that came before.
  private mutating func level(of style: [UInt8]) -> Int {
    if let known = headingStyles.firstIndex(of: style) { return min(known + 1, 6) }
    headingStyles.append(style)
    return min(headingStyles.count, 6)
  }

  /// Takes a directive or a comment; the text of those that only say how it looks is text.
  private mutating func takeDirective(
    _ line: ArraySlice<UInt8>,
    _ content: ArraySlice<UInt8>
  ) -> Bool {
    if content.starts(with: ".. rubric:: ".utf8) {
      addHeading(content.dropFirst(12).trimmedBlanks, level: level(of: Array("rubric".utf8)))
      takeOptions()
      return true
    }
    addAside(content)
    let name = content.dropFirst(3).prefix(24).prefix { $0 != UInt8(ascii: ":") }
    switch String(decoding: name, as: UTF8.self) {
    case "container", "class", "compound", "epigraph", "highlights", "pull-quote", "topic", "table":
      takeOptions()
    case "list-table":
      takeOptions()
      table = LightTable(listIndentation: line.indentation)
    default: aside = .indented(line.indentation)
    }
    return true
  }

  /// Takes the options of a directive, which are in the lines below it.
  private mutating func takeOptions() {
    while next.first == UInt8(ascii: ":") {
      index += 1
      addAside(lines[index].trimmedBlanks)
    }
  }
}
