/// The lines of names and values, between two rules, with which a file of Markdown may begin (YAML).
enum FrontMatter {
  /// Adds what it says to a text, and returns the number of its lines; 0 if there is none.
  static func read(_ lines: [ArraySlice<UInt8>], into text: inout PageText) -> Int {
    let end = self.end(of: lines)
    guard end > 0 else { return 0 }
    for (index, line) in lines[1..<end - 1].enumerated() {
      take(line.trimmedBlanks, LineOrigin(number: index + 2), &text)
    }
    let hasTitle = lines[end...].contains { MarkdownReader.headingLevel($0.trimmedBlanks) == 1 }
    leaveOut(&text, keepingTitle: !hasTitle)
    return end
  }

  private static func end(of lines: [ArraySlice<UInt8>]) -> Int {
    func isRule(_ line: ArraySlice<UInt8>) -> Bool { line.trimmedBlanks.elementsEqual("---".utf8) }
    guard let first = lines.first, isRule(first),
      let last = lines.prefix(60).dropFirst().firstIndex(where: isRule),
      last > 1, lines[1].prefix(32).contains(UInt8(ascii: ":"))
    else { return 0 }
    return last + 1
  }

  /// Adds a line: the title as a heading, and an item of a list as a value of the name above.
  private static func take(
    _ line: ArraySlice<UInt8>,
    _ origin: LineOrigin,
    _ text: inout PageText
  ) {
    var origin = origin
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")),
      OpeningTable.shared.isTitleName(line[..<colon])
    else {
      return text.append(line.starts(with: "- ".utf8) ? line.dropFirst(2) : line, origin)
    }
    var title = line[(colon + 1)...].trimmedBlanks
    if title.count > 1, title.first == UInt8(ascii: "\""), title.last == title.first {
      title = title.dropFirst().dropLast()
    }
    origin.headingLevel = 1
    text.append(title, origin)
  }

  /// Leaves names that are not known outside, and everything if there are not two facts of a project, but for a
  /// title that the text below has not.
  private static func leaveOut(_ text: inout PageText, keepingTitle: Bool) {
    let areFacts = text.lines.map { FactLine.holdsSeenName($0, in: text) }
    if areFacts.count(where: { $0 }) < 2 {
      for (index, line) in text.lines.enumerated() {
        let isTitle = keepingTitle && line.origin.headingLevel > 0
        if !isTitle { text.putIntoControl(index..<index + 1) }
      }
      return
    }
    for (index, line) in text.lines.enumerated() where !areFacts[index] {
      let isNamed = text.bytes[line.range].contains(UInt8(ascii: ":"))
      if isNamed, line.origin.headingLevel == 0, !text.endsInColon(line.range) {
        text.putIntoControl(index..<index + 1)
      }
    }
  }
}
