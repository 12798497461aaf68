/// Turns the bytes of an input into lines of text, or says why they are none.
enum PageInput {
  static func read(_ bytes: [UInt8]) throws(ImportFailure) -> PageText {
    try checkKind(bytes)
    let page = try PageEncoding.decode(bytes)
    let content = page.bytes
    guard let first = content.firstIndex(where: { !$0.isBlank }) else { throw .empty }
    let last = content.lastIndex { !$0.isBlank } ?? first
    if isJSON(content[first...last]) { throw .json }
    var text = isMarkup(content, first) ? markup(content) : try plainText(content)
    text.report.entries.insert(contentsOf: page.report.entries, at: 0)
    // A page of markup without any text is a page, only not one of a project.
    if text.lines.isEmpty { throw content[first] == 0x3C ? .notAProjectPage : .empty }
    return text
  }

  /// Refuses what begins as no text does.
  private static func checkKind(_ bytes: [UInt8]) throws(ImportFailure) {
    for magic in ["%PDF-", "PK\u{3}\u{4}", "\u{7F}ELF", "GIF8"] where bytes.starts(with: magic.utf8)
    {
      throw .binary(offset: 0, line: 1)
    }
  }

  /// Reads HTML, which may be that of a mail, or an outline.
  private static func markup(_ bytes: [UInt8]) -> PageText {
    if let outline = OutlineReader.read(bytes) { return outline }
    var text = MarkupReader.read(bytes)
    MailText.markHeader(in: &text)
    return text
  }

  /// Reads text that is no HTML, and joins its lines where they were cut to fit a width.
  private static func plainText(_ bytes: [UInt8]) throws(ImportFailure) -> PageText {
    if let sheet = try RecordSheet.read(bytes) { return sheet }
    var lines = lines(of: bytes)
    lines = LineDrawing.replaced(in: lines)
    let answerCount = MailText.removeQuotation(from: &lines)
    if SpokenText.isSpoken(lines) { return SpokenText.read(lines, byteCount: bytes.count) }
    var text = text(of: lines, byteCount: bytes.count)
    MailText.markHeader(in: &text)
    MailText.markForwarded(in: &text)
    MailText.markAnswer(in: &text, lineCount: answerCount)
    Pictographs.remove(from: &text)
    RunningLines.mark(in: &text, lines)
    LineWrapping.undo(in: &text)
    return text
  }

  /// Reads lines by the markup that they have.
  private static func text(of lines: [ArraySlice<UInt8>], byteCount: Int) -> PageText {
    if let notes = FieldNotes.read(lines, byteCount: byteCount) { return notes }
    if let markup = LightMarkup.markup(of: lines) {
      return LightMarkupReader.read(lines, markup, byteCount: byteCount)
    }
    return MarkdownReader.isMarkdown(lines)
      ? MarkdownReader.read(lines, byteCount: byteCount)
      : TabbedText.read(lines, byteCount: byteCount)
  }

  /// The lines of a text, which end with LF, CR or both.
  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    let hasReturns = bytes.span.holds(0x0D)
    var start = 0
    while start < bytes.count {
      var end = bytes.span.firstIndex(of: 0x0A, in: start..<bytes.count) ?? bytes.count
      if hasReturns { end = bytes.span.firstIndex(of: 0x0D, in: start..<end) ?? end }
      lines.append(bytes[start..<end])
      start = end + 1
      if start < bytes.count && bytes[end] == 0x0D && bytes[start] == 0x0A { start += 1 }
    }
    return lines
  }

  /// Whether a text is in the brackets of JSON; in a text, a bracket opens a word.
  private static func isJSON(_ text: ArraySlice<UInt8>) -> Bool {
    guard let second = text.dropFirst().first(where: { !$0.isBlank }) else { return false }
    switch (text.first, text.last) {
    // MediaWiki puts its templates and tables into `{{` and `{|`.
    case (UInt8(ascii: "{"), UInt8(ascii: "}")): return !"{|".utf8.contains(second)
    case (UInt8(ascii: "["), UInt8(ascii: "]")):
      // Org and MediaWiki put their links into `[[`.
      let isLink = second == UInt8(ascii: "[") && !beginsNestedArray(text)
      return !isLink && ("{[\"]-".utf8.contains(second) || second.isDigit)
    case (_, _): return false
    }
  }

  /// Whether what follows `[[` is an element of an array.
  private static func beginsNestedArray(_ text: ArraySlice<UInt8>) -> Bool {
    let element = text.first { !$0.isBlank && $0 != UInt8(ascii: "[") }
    return element.map { "{\"]-".utf8.contains($0) || $0.isDigit } ?? false
  }

  /// Whether the content is HTML: a document by its first tag, a fragment by many.
  ///
  /// Text with a stray tag here and there keeps its lines, which in HTML mean nothing.
  private static func isMarkup(_ bytes: [UInt8], _ first: Int) -> Bool {
    var first = first
    while bytes[first...].starts(with: "<!--".utf8) {
      let end = bytes[first...].indices.first { bytes[$0...].starts(with: "-->".utf8) }
      guard let end, let next = bytes[(end + 3)...].firstIndex(where: { !$0.isBlank }) else {
        return false
      }
      first = next
    }
    if bytes[first] == UInt8(ascii: "<"), first + 1 < bytes.count {
      if bytes[first + 1] == UInt8(ascii: "!") || bytes[first + 1] == UInt8(ascii: "?") {
        return true
      }
      if let tag = Tag(in: ByteText(bytes: bytes), at: first), documentTags.contains(tag.name) {
        return ["html", "head", "body"].contains(tag.name) || !isLightMarkup(bytes)
      }
    }
    let last = min(bytes.count, 65_536)
    guard first < last,
      var index = bytes.span.firstIndex(of: UInt8(ascii: "<"), in: first..<last)
    else { return false }
    var lineCount = 1
    var tagCount = 0
    index = first
    while index < last {
      if bytes[index] == 0x0A && index > 0 && bytes[index - 1] != 0x0A { lineCount += 1 }
      if bytes[index] == UInt8(ascii: "<"), let tag = Tag(in: ByteText(bytes: bytes), at: index) {
        if tag.name == "html" || tag.name == "body" { return true }
        let makesLine =
          tag.kind != nil && tag.kind != .style && tag.kind != .inline && tag.name != "br"
        if makesLine && !tag.isClosing { tagCount += 1 }
      }
      index += 1
    }
    return tagCount >= 2 && tagCount * 2 >= lineCount && !isLightMarkup(bytes)
  }

  private static let documentTags: Set<String> = [
    "html", "head", "body", "div", "main", "article", "section", "nav", "header",
  ]
  /// Whether a text with tags has the signs of another markup in lines that are no tags: programs that turn HTML
  /// into it leave elements around its parts.
  private static func isLightMarkup(_ bytes: [UInt8]) -> Bool {
    let lines = lines(of: bytes).filter { line in
      let content = line.trimmedBlanks
      return content.first != UInt8(ascii: "<") || content.last != UInt8(ascii: ">")
    }
    let filled = lines.filter { !$0.trimmedBlanks.isEmpty }
    let tagCount = filled.count { $0.trimmedBlanks.first == UInt8(ascii: "<") }
    let headingCount = filled.count { MarkdownReader.headingLevel($0) > 0 }
    guard filled.count >= 3, tagCount * 2 < filled.count || headingCount >= 2 else { return false }
    return MarkdownReader.isMarkdown(lines) || LightMarkup.markup(of: lines) != nil
  }
}
