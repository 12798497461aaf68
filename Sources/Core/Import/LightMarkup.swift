/// A light markup other than Markdown, as the signs that its lines begin with and its words stand between.
struct LightMarkup: Sendable {
  enum Name {
    case asciiDoc, mediaWiki, restructuredText, textile, org
  }

  let name: Name
  /// The sign that a heading begins with, as often as its level says.
  var headingSign: UInt8?
  /// What the level of a heading is counted from.
  var topLevel = 0
  /// The signs of an item, as often as its depth says.
  var bullets = ""
  /// Whether a blank follows the signs of an item.
  var hasSpacedBullets = true
  /// What stands before a term, and between the term and its text.
  var termOpening = ""
  var termSeparators: [String] = []
  /// What lines begin with that are no text.
  var asides: [String] = []
  /// What lines begin with that are no text up to the next blank line.
  var notices: [String] = []
  /// What words are between that stand out, the longer signs first.
  var emphasis: [String] = []
  /// What a line ends with that is the last of its paragraph; without lines that go on, every line is.
  var hardBreak: String?
  var joinsLines = true
  /// Whether the lines of an item go on at the margin.
  var joinsItems = false

  static let all = [asciiDoc, mediaWiki, restructuredText, textile, org]

  static let asciiDoc = LightMarkup(
    name: .asciiDoc,
    headingSign: UInt8(ascii: "="),
    bullets: "*.-",
    termSeparators: ["::", ";;"],
    asides: ["//", "ifdef::", "ifndef::", "ifeval::", "endif::"],
    notices: ["NOTE: ", "TIP: ", "IMPORTANT: ", "WARNING: ", "CAUTION: "],
    emphasis: ["**", "__", "``", "##", "*", "_", "`", "#", "+", "^", "~"],
    hardBreak: " +",
    joinsItems: true
  )
  static let mediaWiki = LightMarkup(
    name: .mediaWiki,
    headingSign: UInt8(ascii: "="),
    bullets: "*#:",
    hasSpacedBullets: false,
    termOpening: ";",
    termSeparators: [":"],
    asides: ["__", "<references", "#REDIRECT", "{{DEFAULTSORT", "{{-"]
  )
  static let restructuredText = LightMarkup(
    name: .restructuredText,
    bullets: "*-+",
    termOpening: ":",
    termSeparators: [":"],
    asides: ["__ "],
    emphasis: ["**", "``", "*"]
  )
  static let textile = LightMarkup(
    name: .textile,
    bullets: "*#",
    termOpening: "- ",
    termSeparators: [":="],
    asides: ["{toc", "{panel", "table(", "table{", "table.", "clear."],
    notices: ["###. "],
    emphasis: ["**", "__", "??", "*", "_", "@", "%", "+", "^", "~"],
    joinsLines: false
  )
  static let org = LightMarkup(
    name: .org,
    headingSign: UInt8(ascii: "*"),
    topLevel: 1,
    bullets: "-+*",
    termOpening: "- ",
    termSeparators: ["::"],
    asides: ["# ", "SCHEDULED:", "DEADLINE:", "CLOSED:", "[fn:"],
    emphasis: ["*", "/", "_", "=", "~", "+"],
    hardBreak: "\\\\"
  )
}

// MARK: - Lines

extension LightMarkup {
  /// The level and the text of a heading that begins with its signs.
  func heading(_ line: ArraySlice<UInt8>) -> (level: Int, text: ArraySlice<UInt8>)? {
    if name == .textile { return textileHeading(line) }
    guard let headingSign, line.first == headingSign else { return nil }
    let level = line.prefix(7).prefix { $0 == headingSign }.count
    var text = line.dropFirst(level)
    guard level <= 6 else { return nil }
    if name == .mediaWiki {
      guard text.count > level, text.suffix(level).allSatisfy({ $0 == headingSign }) else {
        return nil
      }
    } else if text.first != 0x20 {
      return nil
    }
    if name != .org, text.suffix(level).allSatisfy({ $0 == headingSign }) {
      text = text.dropLast(level)
    }
    text = text.trimmedBlanks
    return text.isEmpty ? nil : (min(level + topLevel, 6), text)
  }

  private func textileHeading(_ line: ArraySlice<UInt8>) -> (Int, ArraySlice<UInt8>)? {
    guard line.first == UInt8(ascii: "h"), let block = LightMarkup.textileBlock(line),
      let digit = block.name.dropFirst().first, block.name.count == 2, 0x31...0x36 ~= digit
    else { return nil }
    return (Int(digit) - 0x30, block.text)
  }

  /// The name of a block of Textile, such as `h2(class). ` and `p. `, and its text.
  static func textileBlock(_ line: ArraySlice<UInt8>) -> (
    name: ArraySlice<UInt8>, text: ArraySlice<UInt8>
  )? {
    let name = line.prefix(12).prefix { 0x61...0x7A ~= $0 || $0.isDigit }
    guard !name.isEmpty, let dot = line.prefix(600).firstIndex(of: UInt8(ascii: ".")) else {
      return nil
    }
    let isPlain = dot == name.endIndex || "({[<>=".utf8.contains(line[name.endIndex])
    let text = line[dot...].drop { $0 == UInt8(ascii: ".") }
    guard isPlain, text.first == 0x20, blocks.contains(String(decoding: name, as: UTF8.self)) else {
      return nil
    }
    return (name, text.trimmedBlanks)
  }

  private static let blocks: Set<String> = [
    "h1", "h2", "h3", "h4", "h5", "h6", "p", "bq", "bc", "pre", "div", "notextile",
  ]

  /// A term and the text that explains it, which may be in the lines below.
  func term(_ line: ArraySlice<UInt8>) -> (name: ArraySlice<UInt8>, text: ArraySlice<UInt8>)? {
    guard line.starts(with: termOpening.utf8) else { return nil }
    let content = line.dropFirst(termOpening.utf8.count)
    let head = content.prefix(200)
    for separator in termSeparators.map({ Array($0.utf8) }) {
      for index in head.indices where content[index...].starts(with: separator) {
        let after = content[index...].dropFirst(separator.count).drop { $0 == separator[0] }
        guard index > content.startIndex, after.isEmpty || after.first == 0x20 else { continue }
        return (content[..<index].trimmedBlanks, after.trimmedBlanks)
      }
    }
    return nil
  }

  /// The text of an item without its signs and its box.
  func item(_ line: ArraySlice<UInt8>, indentation: Int) -> ArraySlice<UInt8>? {
    guard let first = line.first, bullets.utf8.contains(first) else {
      guard name == .restructuredText, line.starts(with: "#. ".utf8) else { return nil }
      return line.dropFirst(3).trimmedBlanks
    }
    if name == .org, first == UInt8(ascii: "*"), indentation == 0 { return nil }
    let isMixed = name == .mediaWiki || name == .textile
    let signs = line.prefix(8).prefix { isMixed ? bullets.utf8.contains($0) : $0 == first }
    var text = line.dropFirst(signs.count)
    guard text.first == 0x20 || !hasSpacedBullets, !text.isEmpty else { return nil }
    if signs.count > 1, first == UInt8(ascii: "-") || name == .restructuredText { return nil }
    text = text.trimmedBlanks
    for box in ["[ ] ", "[x] ", "[X] ", "[*] ", "[-] "] where text.starts(with: box.utf8) {
      return text.dropFirst(box.utf8.count)
    }
    return text
  }

  /// Whether a line is of one sign only, such as those that part and underline.
  static func isRun(_ line: ArraySlice<UInt8>, atLeast count: Int) -> Bool {
    guard let first = line.first, line.count >= count, first > 0x20, first < 0x7F, !first.isDigit,
      !(0x41...0x5A ~= first & 0xDF)
    else { return false }
    return line.allSatisfy { $0 == first }
  }

  /// Whether a line underlines the one above.
  static func underlines(_ line: ArraySlice<UInt8>, _ title: ArraySlice<UInt8>) -> Bool {
    guard isRun(line, atLeast: 3), let first = title.first, first > 0x20 else { return false }
    return !isRun(title, atLeast: 2) && line.count + 2 >= min(title.columnCount, 200)
  }
}
