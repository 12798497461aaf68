/// Turns the bytes of an input into lines of text, or says why they are none.
enum PageInput {
  static func read(_ bytes: [UInt8]) throws(ImportFailure) -> PageText {
    try checkEncoding(bytes)
    let hasMark = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
    let content = hasMark ? Array(bytes[3...]) : bytes
    guard let first = content.firstIndex(where: { !$0.isBlank }) else { throw .empty }
    let last = content.lastIndex { !$0.isBlank } ?? first
    if isJSON(content[first], content[last]) { throw .json }
    let text = isMarkup(content, first) ? MarkupReader.read(content) : plainText(content)
    // A page of markup without any text is a page, only not one of a project.
    if text.lines.isEmpty { throw content[first] == 0x3C ? .notAProjectPage : .empty }
    return text
  }

  private static func checkEncoding(
    _ bytes: [UInt8]
  ) throws(ImportFailure) {
    if bytes.count >= 2,
      (bytes[0], bytes[1]) == (0xFF, 0xFE) || (bytes[0], bytes[1]) == (0xFE, 0xFF)
    {
      throw .wideEncoding
    }
    for magic in ["%PDF-", "PK\u{3}\u{4}", "\u{7F}ELF", "GIF8"]
    where bytes.count >= magic.utf8.count && bytes.starts(with: magic.utf8) {
      throw .binary(offset: 0, line: 1)
    }
    if let offset = bytes.firstIndex(of: 0) {
      throw .binary(offset: offset, line: lineNumber(of: offset, in: bytes))
    }
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      let offset = error.byteOffsets.lowerBound
      throw .encoding(offset: offset, line: lineNumber(of: offset, in: bytes))
    }
  }

  private static func lineNumber(of offset: Int, in bytes: [UInt8]) -> Int {
    var number = 1
    for index in 0..<offset {
      if bytes[index] == 0x0A { number += 1 }
      if bytes[index] == 0x0D && bytes[index + 1] != 0x0A { number += 1 }
    }
    return number
  }

  private static func plainText(_ bytes: [UInt8]) -> PageText {
    var text = PageText(capacity: bytes.count)
    var start = 0
    var number = 1
    while start < bytes.count {
      var end = start
      while end < bytes.count && bytes[end] != 0x0A && bytes[end] != 0x0D { end += 1 }
      text.append(bytes[start..<end], LineOrigin(number: number))
      number += 1
      start = end + 1
      if start < bytes.count && bytes[end] == 0x0D && bytes[start] == 0x0A { start += 1 }
    }
    return text
  }

  private static func isJSON(_ first: UInt8, _ last: UInt8) -> Bool {
    (first == UInt8(ascii: "{") && last == UInt8(ascii: "}"))
      || (first == UInt8(ascii: "[") && last == UInt8(ascii: "]"))
  }

  /// Whether the content is HTML: a document by its first tag, a fragment by many.
  ///
  /// Text with a stray tag here and there keeps its lines, which in HTML mean nothing.
  private static func isMarkup(_ bytes: [UInt8], _ first: Int) -> Bool {
    if bytes[first] == UInt8(ascii: "<"), first + 1 < bytes.count {
      if bytes[first + 1] == UInt8(ascii: "!") || bytes[first + 1] == UInt8(ascii: "?") {
        return true
      }
      if let tag = Tag(in: ByteText(bytes: bytes), at: first), documentTags.contains(tag.name) {
        return true
      }
    }
    let last = min(bytes.count, 65_536)
    var index = first
    while index < last && bytes[index] != UInt8(ascii: "<") { index += 1 }
    if index == last { return false }
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
    return tagCount >= 2 && tagCount * 2 >= lineCount
  }

  private static let documentTags: Set<String> = [
    "html", "head", "body", "div", "main", "article", "section", "nav", "header",
  ]
}
