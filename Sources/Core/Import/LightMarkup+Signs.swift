extension LightMarkup {
  /// How much of a markup a text holds.
  private struct Signs {
    /// The signs that nothing else has, and those that other texts have as well.
    var (own, shared) = (0, 0)
    var count: Int { own + shared }
  }

  /// The markup of a text, by one sign at least that nothing else has, and another one; `nil` for any other text.
  static func markup(of lines: [ArraySlice<UInt8>]) -> LightMarkup? {
    guard lines.prefix(lineLimit).contains(where: mayHaveOwnSign) else { return nil }
    var signs = [Signs](repeating: Signs(), count: all.count)
    var (markdownCount, underlineCount) = (0, 0)
    var before: ArraySlice<UInt8> = []
    var above: ArraySlice<UInt8> = []
    for line in lines.prefix(lineLimit) {
      let content = line.trimmedBlanks
      if content.isEmpty {
        (above, before) = ([], [])
        continue
      }
      for (index, markup) in all.enumerated() {
        switch markup.sign(in: content, before) {
        case true?: signs[index].own += 1
        case false?: signs[index].shared += 1
        case nil: break
        }
      }
      if isMarkdown(content) { markdownCount += 1 }
      if isRun(content, atLeast: 3), underlinesExactly(content, before) {
        underlineCount += 1
        if above.trimmedBlanks.elementsEqual(content) { signs[restructuredTextIndex].own += 1 }
      }
      (above, before) = (before, line)
    }
    // Markdown underlines as well, and has other signs then.
    if underlineCount >= 2, !MarkdownReader.isMarkdown(lines) {
      signs[restructuredTextIndex].own += 1
    }
    var best = -1
    for index in signs.indices where signs[index].own > 0 && signs[index].count >= 2 {
      if best < 0 || signs[index].count > signs[best].count { best = index }
    }
    return best >= 0 && signs[best].count > markdownCount * 2 ? all[best] : nil
  }

  /// The number of lines that tell what a text is.
  private static let lineLimit = 2000

  /// Whether a line begins as one with a sign that nothing else has, by a look at its first characters: few lines of
  /// other texts do.
  private static func mayHaveOwnSign(_ line: ArraySlice<UInt8>) -> Bool {
    guard let start = line.firstIndex(where: { $0 > 0x20 }) else { return false }
    let second = start + 1 < line.endIndex ? line[start + 1] : 0x20
    switch line[start] {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x80...: return false
    case UInt8(ascii: "|"), UInt8(ascii: "["), UInt8(ascii: "="), UInt8(ascii: "{"),
      UInt8(ascii: ":"):
      return true
    case UInt8(ascii: "h"): return second.isDigit
    case UInt8(ascii: "'"): return second == line[start]
    case UInt8(ascii: "+"): return second == UInt8(ascii: "-") || second == UInt8(ascii: "=")
    case UInt8(ascii: "b"): return second == UInt8(ascii: "q")
    case UInt8(ascii: "#") where second == UInt8(ascii: "+"): return true
    case UInt8(ascii: ".") where second == UInt8(ascii: "."): return true
    case UInt8(ascii: "-") where line.holds("::"): return true
    default: return second == line[start] && isRun(line[start...].trimmedBlanks, atLeast: 3)
    }
  }

  /// Whether a line is a heading, a fence of Pandoc or the rule of a table of Markdown, as none of these write them.
  private static func isMarkdown(_ line: ArraySlice<UInt8>) -> Bool {
    if ["## ", "### ", ":::"].contains(where: { line.starts(with: $0.utf8) }) { return true }
    return line.starts(with: "|".utf8) && line.holds("-|")
      && line.allSatisfy { "|-: ".utf8.contains($0) }
  }

  /// Whether a line has a sign of the markup that nothing else has, or one that is shared; `nil` for none.
  private func sign(in line: ArraySlice<UInt8>, _ before: ArraySlice<UInt8>) -> Bool? {
    func begins(_ texts: String...) -> Bool { texts.contains { line.starts(with: $0.utf8) } }
    switch name {
    case .asciiDoc:
      if begins("|===", "[cols=", "[%header", "[horizontal") { return true }
      if let heading = heading(line) { return heading.level > 1 && line.last != headingSign }
      if begins("[NOTE]", "[quote", "include::", "image::") { return false }
      return begins(":") && Self.isAttribute(line) || isTerm(line) ? false : nil
    case .mediaWiki:
      if begins("{|") || begins("{{") && !begins("{{{", "{{ ", "{{%") { return true }
      if let heading = heading(line), heading.level > 1 { return true }
      if begins("'''"), line.count > 6 { return true }
      return begins("[[", "|-", "* [[") || line.holds("'''") || line.holds("]] ") ? false : nil
    case .restructuredText:
      if begins(".. ") { return line.holds("::") }
      if begins(":"), let term = term(line), !Self.isAttribute(line) { return !term.text.isEmpty }
      if begins("#. ") { return false }
      if begins("+-", "+="), line.allSatisfy({ "+-=".utf8.contains($0) }) { return true }
      guard Self.underlinesExactly(line, before) else { return nil }
      return !"=-".utf8.contains(line[line.startIndex])
    case .textile:
      if heading(line) != nil || begins("|_. ", "bq. ") { return true }
      return begins("p. ", "|_", "table.") ? false : nil
    case .org:
      if begins("#+") { return line.prefix(24).contains(UInt8(ascii: ":")) || line.holds("_") }
      if begins(":PROPERTIES:") || begins("|--") && line.holds("-+-") { return true }
      if begins(":") { return false }
      if let term = term(line) { return FieldName.isKnown(term.name) }
      return begins("* ", "** ") ? false : nil
    }
  }

  private static func underlinesExactly(
    _ line: ArraySlice<UInt8>,
    _ title: ArraySlice<UInt8>
  ) -> Bool {
    underlines(line, title) && abs(line.count - title.columnCount) <= 1
  }

  private static var restructuredTextIndex: Int {
    all.firstIndex { $0.name == .restructuredText } ?? 0
  }

  private func isTerm(_ line: ArraySlice<UInt8>) -> Bool {
    guard let term = term(line) else { return false }
    return term.name.first != UInt8(ascii: "-") && term.name.first != UInt8(ascii: ".")
  }

  /// Whether a line sets an attribute, whose name is of small letters.
  static func isAttribute(_ line: ArraySlice<UInt8>) -> Bool {
    let name = line.dropFirst().prefix { $0 != UInt8(ascii: ":") }
    return name.endIndex < line.endIndex && !name.isEmpty
      && name.allSatisfy { 0x61...0x7A ~= $0 || $0.isDigit || "-_!".utf8.contains($0) }
  }
}
