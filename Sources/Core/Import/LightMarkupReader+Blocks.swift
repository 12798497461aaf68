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
  private mutating func part() -> Bool {
    flush()
    text.isAfterBlank = true
    return true
  }

  private mutating func leaveOut(_ content: ArraySlice<UInt8>, _ aside: Aside? = nil) -> Bool {
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
    case UInt8(ascii: "[") where content.last == UInt8(ascii: "]") && content[content.startIndex + 1] != 0x5B:
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
    let isShort = ["--", "'''", "<<<", "---", "***", "- - -"].contains { content.elementsEqual($0.utf8) }
    return isShort || LightMarkup.isRun(content, atLeast: 4) && "-=_*+.".utf8.contains(content.first ?? 0)
  }

  /// Takes the attributes of the block below, which say how many columns a table has.
  private mutating func takeAttributeList(_ content: ArraySlice<UInt8>) -> Bool {
    tableAttributes.read(content)
    let notices = markup.notices.map { "[" + $0.dropLast(2) + "]" }
    guard notices.contains(where: { content.elementsEqual($0.utf8) }) else { return leaveOut(content) }
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
    guard let block = LightMarkup.textileBlock(content), block.name.first != UInt8(ascii: "h") else {
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
      table = LightTable(columns: columns)
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
    addAside(content)
    let name = content.dropFirst(3).prefix(24).prefix { $0 != UInt8(ascii: ":") }
    switch String(decoding: name, as: UTF8.self) {
    case "container", "class", "compound", "epigraph", "highlights", "pull-quote", "rubric",
      "topic", "table":
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

  // MARK: - MediaWiki

  private mutating func takeMediaWiki(
    _ line: ArraySlice<UInt8>,
    _ content: ArraySlice<UInt8>
  ) -> Bool {
    if content.starts(with: "<!--".utf8) {
      let isWhole = content.suffix(3).elementsEqual("-->".utf8)
      guard isWhole || !content.holds("-->") else { return false }
      return leaveOut(content, isWhole ? nil : .until("-->"))
    }
    if content.starts(with: "<gallery".utf8) { return leaveOut(content, .until("</gallery")) }
    if content.starts(with: "{|".utf8) {
      flush()
      table = LightTable()
      return true
    }
    if content.starts(with: "{{".utf8), isTemplateBlock(content) {
      flush()
      takeTemplate(content)
      return true
    }
    if content.starts(with: "[[".utf8), content.suffix(2).elementsEqual("]]".utf8) {
      let target = content.prefix(60).prefix { $0 != UInt8(ascii: "|") }
      // A category, a picture, or the page in another language.
      if target.contains(UInt8(ascii: ":")) { return leaveOut(content) }
    }
    return content.starts(with: "----".utf8) && part()
  }

  /// Whether a template begins a line and ends with it or in another.
  private func isTemplateBlock(_ content: ArraySlice<UInt8>) -> Bool {
    var depth = 0
    var index = content.startIndex
    while index + 1 < content.endIndex {
      if let change = Self.braces(content, index) {
        depth += change
        index += 2
        if depth == 0 { return index == content.endIndex }
      } else {
        index += 1
      }
    }
    return true
  }

  /// 1 for braces that open a template, -1 for those that close one, `nil` elsewhere.
  private static func braces(_ text: ArraySlice<UInt8>, _ index: Int) -> Int? {
    guard index + 1 < text.endIndex, text[index] == text[index + 1] else { return nil }
    return text[index] == UInt8(ascii: "{") ? 1 : text[index] == UInt8(ascii: "}") ? -1 : nil
  }

  /// Takes a line of a template: its arguments are names and values.
  mutating func takeTemplate(_ content: ArraySlice<UInt8>) {
    if markup.heading(content) != nil {
      templateDepth = 0
      addHeading(content.drop { $0 == 0x3D }, level: 2)
      return
    }
    var start = content.startIndex
    var index = start
    var linkDepth = 0
    var isArgument = false
    while index < content.endIndex {
      if let change = Self.braces(content, index) {
        templateDepth += change
        if templateDepth == 1, change == 1 { start = index + 2 }
        index += 2
        guard templateDepth == 0 else { continue }
        takeArgument(content[start..<(index - 2)], isArgument)
        let rest = content[index...].trimmedBlanks
        if !rest.isEmpty { begin(rest, content) }
        return
      }
      switch content[index] {
      case UInt8(ascii: "["): linkDepth += 1
      case UInt8(ascii: "]"): linkDepth = max(0, linkDepth - 1)
      case UInt8(ascii: "|") where linkDepth == 0 && templateDepth == 1:
        takeArgument(content[start..<index], isArgument)
        isArgument = true
        start = index + 1
      default: break
      }
      index += 1
    }
    takeArgument(content[start...], isArgument)
  }

  private mutating func takeArgument(_ piece: ArraySlice<UInt8>, _ isArgument: Bool) {
    let piece = piece.trimmedBlanks
    let line = lines[index]
    guard !piece.isEmpty else { return }
    if isArgument, let sign = piece.firstIndex(of: UInt8(ascii: "=")) {
      addTerm(piece[..<sign], piece[(sign + 1)...].trimmedBlanks, line, inRecord: true)
    } else if isArgument || content(line, startsTemplate: piece) {
      addAside(piece)
    } else {
      let item = markup.item(piece, indentation: 0)
      addValue(item ?? piece, line, isFact: true)
    }
  }

  /// Whether a piece of a line is the name of a template.
  private func content(_ line: ArraySlice<UInt8>, startsTemplate piece: ArraySlice<UInt8>) -> Bool {
    let content = line.trimmedBlanks
    return content.starts(with: "{{".utf8) && piece.startIndex <= content.startIndex + 3
  }
}
