extension LightMarkupReader {
  mutating func takeMediaWiki(
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
      let value = Self.withoutBreaks(piece[(sign + 1)...].trimmedBlanks)
      addTerm(piece[..<sign], value[...], line, inRecord: true)
    } else if isArgument || content(line, startsTemplate: piece) {
      addAside(piece)
    } else {
      addToValues(markup.item(piece, indentation: 0) ?? piece, line)
    }
  }

  /// A value with commas instead of the tags that end lines.
  private static func withoutBreaks(_ value: ArraySlice<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    var index = value.startIndex
    while index < value.endIndex {
      if value[index] == UInt8(ascii: "<"), value[index...].starts(with: "<br".utf8),
        let end = value[index...].prefix(16).firstIndex(of: UInt8(ascii: ">"))
      {
        text += ", ".utf8
        index = end + 1
      } else {
        text.append(value[index])
        index += 1
      }
    }
    return text
  }

  /// Whether a piece of a line is the name of a template.
  private func content(_ line: ArraySlice<UInt8>, startsTemplate piece: ArraySlice<UInt8>) -> Bool {
    let content = line.trimmedBlanks
    return content.starts(with: "{{".utf8) && piece.startIndex <= content.startIndex + 3
  }
}
