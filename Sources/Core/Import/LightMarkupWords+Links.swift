extension LightMarkupWords {
  // MARK: - AsciiDoc

  mutating func takeAsciiDoc(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ":"):
      // The name of a macro or the scheme of an address was copied: it goes with what follows.
      // A footnote follows its word without a blank.
      let isNote = text.suffix(8).elementsEqual("footnote".utf8)
      let name = isNote ? 8 : text.reversed().prefix(16).prefix { Self.isWord($0) }.count
      let word = String(decoding: text.suffix(name), as: UTF8.self)
      guard Self.macros.contains(word) || begins("://"), let bracket = next("[", from: index),
        bracket - index < 2000, let end = next("]", from: bracket),
        !source[index..<bracket].contains(0x20)
      else { return false }
      if end == bracket + 1, begins("://") { return false }
      text.removeLast(name)
      if word == "footnote" { return takeNote(bracket + 1..<end, end: end + 1) }
      return openLink(to: bracket + 1)
    case UInt8(ascii: "["):
      guard let end = next("]", from: index), end + 1 < source.endIndex else { return false }
      // A role of the words that follow.
      let isRole = begins("[.") && "#*_`".utf8.contains(source[end + 1])
      if isRole { return skip(to: end + 1) }
      return begins("[[") && skip(to: (next("]]", from: index) ?? index - 1) + 2)
    case UInt8(ascii: "]"):
      if text.isEmpty || openLinks == 0 { return false }
      return closeLink("]")
    case UInt8(ascii: "<"):
      guard begins("<<"), let end = next(">>", from: index), end - index < 400 else { return false }
      let label = next(",", from: index).map { $0 < end ? $0 + 1 : index + 2 } ?? index + 2
      return openLink(to: label)
    case UInt8(ascii: ">"): return closeLink(">>")
    case UInt8(ascii: "{"):
      guard begins("{nbsp}") || begins("{empty}") || begins("{sp}") else { return false }
      text.append(0x20)
      return skip(to: (next("}", from: index) ?? index) + 1)
    default: return false
    }
  }

  private static let macros: Set<String> = [
    "footnote", "link", "mailto", "xref", "pass", "kbd", "btn", "menu", "stem",
  ]

  // MARK: - MediaWiki

  mutating func takeMediaWiki(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "'"):
      let count = source[index...].prefix(6).prefix { $0 == byte }.count
      return count > 1 && skip(to: index + count)
    case UInt8(ascii: "["):
      if begins("[[") {
        guard let end = next("]]", from: index) else { return false }
        let bar = next("|", from: index).map { $0 < end ? $0 + 1 : index + 2 } ?? index + 2
        return openLink(to: bar)
      }
      guard begins("[http") || begins("[//") || begins("[mailto"), let end = next("]", from: index)
      else { return false }
      let blank = next(" ", from: index).map { $0 < end ? $0 + 1 : index + 1 } ?? index + 1
      return openLink(to: blank)
    case UInt8(ascii: "]"): return closeLink("]]") || closeLink("]")
    case UInt8(ascii: "{"):
      guard begins("{{"), let end = next("}}", from: index) else { return false }
      return takeTemplate(source[(index + 2)..<end], end: end + 2)
    case UInt8(ascii: "}"): return closeLink("}}")
    case UInt8(ascii: "<"): return takeTag()
    default: return false
    }
  }

  /// Takes a template in a line, of which the last argument is text, or the parts of a date.
  private mutating func takeTemplate(_ content: ArraySlice<UInt8>, end: Int) -> Bool {
    if content.holds("{{") { return openLink(to: content.startIndex) }
    let arguments = content.split(separator: UInt8(ascii: "|")).dropFirst()
      .filter { !$0.contains(UInt8(ascii: "=")) }.map(\.trimmedBlanks)
    let areNumbers = arguments.count == 3 && arguments.allSatisfy { $0.allSatisfy(\.isDigit) }
    if areNumbers {
      text += arguments.joined(separator: "-".utf8)
    } else if let last = arguments.last {
      text += last
    }
    return skip(to: end)
  }

  /// Leaves out a note and a comment; what other tags there are, is seen to by whoever reads the text.
  private mutating func takeTag() -> Bool {
    if begins("<!--"), let end = next("-->", from: index) {
      return takeNote(index + 4..<end, end: end + 3)
    }
    if begins("<nowiki>") { return skip(to: index + 8) }
    if begins("</nowiki>") { return skip(to: index + 9) }
    guard begins("<ref"), let close = next(">", from: index) else { return false }
    if self.byte(at: close - 1) == UInt8(ascii: "/") { return skip(to: close + 1) }
    guard let end = next("</ref>", from: close) else { return false }
    return takeNote(close + 1..<end, end: end + 6)
  }

  // MARK: - reStructuredText

  mutating func takeRestructuredText(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\") where index + 1 < source.endIndex:
      if source[index + 1] != 0x20 { text.append(source[index + 1]) }
      return skip(to: index + 2)
    case UInt8(ascii: "`"):
      if begins("``") { return skip(to: index + 2) }
      let length = source[(index + 1)...].prefix(2).prefix { $0 == UInt8(ascii: "_") }.count
      return skip(to: index + 1 + length)
    case UInt8(ascii: "<"):
      guard let end = next(">`_", from: index), end - index < 2000,
        !source[index..<end].contains(UInt8(ascii: "`"))
      else { return false }
      if text.last == 0x20 { text.removeLast() }
      return skip(to: end + (self.byte(at: end + 3) == UInt8(ascii: "_") ? 4 : 3))
    case UInt8(ascii: ":"):
      if source[index...].dropFirst().isEmpty, text.last == UInt8(ascii: ":") {
        return skip(to: index + 1)
      }
      let role = source[index...].dropFirst().prefix(24).prefix { Self.isWord($0) || $0 == 0x2D }
      guard !role.isEmpty, source[role.endIndex...].starts(with: ":`".utf8) else { return false }
      return skip(to: role.endIndex + 2)
    case UInt8(ascii: "["):
      let label = source[index...].dropFirst().prefix(24).prefix { $0 != UInt8(ascii: "]") }
      guard source[label.endIndex...].starts(with: "]_".utf8) else { return false }
      if text.last == 0x20 { text.removeLast() }
      return skip(to: label.endIndex + 2)
    case UInt8(ascii: "|"):
      // A substitution stands for its name.
      return Self.isWord(self.byte(at: index + 1)) != Self.isWord(self.byte(at: index - 1))
        && skip(to: index + 1)
    case UInt8(ascii: "_"):
      return Self.isWord(self.byte(at: index - 1)) && !Self.isWord(self.byte(at: index + 1))
        && skip(to: index + 1)
    default: return false
    }
  }

  // MARK: - Textile

  mutating func takeTextile(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""):
      if index == linkEnd {
        let address = source[(index + 2)...].prefix { $0 > 0x20 }
        let rest = address.reversed().prefix { ".,;)!?\"".utf8.contains($0) }.count
        return skip(to: address.endIndex - rest)
      }
      guard !Self.isWord(self.byte(at: index - 1)), let end = next("\":", from: index + 1),
        self.byte(at: end + 2) > 0x20, end > linkEnd
      else { return false }
      let first = next("\"", from: index + 1)
      guard first == end else { return false }
      linkEnd = end
      return skip(to: index + 1)
    case UInt8(ascii: "["):
      let label = source[index...].dropFirst().prefix(4).prefix(while: \.isDigit)
      guard !label.isEmpty, self.byte(at: label.endIndex) == UInt8(ascii: "]"),
        Self.isWord(self.byte(at: index - 1))
      else { return false }
      return skip(to: label.endIndex + 1)
    case UInt8(ascii: "="): return begins("==") && skip(to: index + 2)
    case UInt8(ascii: "{"):
      // Jira writes headings as Textile does, with places to go to.
      guard begins("{anchor:"), let end = next("}", from: index) else { return false }
      return skip(to: end + 1)
    default: return false
    }
  }

  // MARK: - Org

  mutating func takeOrg(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "["):
      if begins("[["), let end = next("]]", from: index) {
        let label = next("][", from: index).map { $0 < end ? $0 + 2 : index + 2 } ?? index + 2
        return openLink(to: label)
      }
      guard begins("[fn:"), let end = next("]", from: index) else { return takeDate(byte, "]") }
      let note = source[(index + 4)..<end].drop { $0 != UInt8(ascii: ":") }.dropFirst()
      return takeNote(note.startIndex..<end, end: end + 1)
    case UInt8(ascii: "]"): return closeLink("]]")
    case UInt8(ascii: "<"): return takeDate(byte, ">")
    case UInt8(ascii: "\\"):
      guard begins("\\\\") else { return false }
      text.append(0x20)
      return skip(to: index + 2)
    default: return false
    }
  }

  /// Takes a date with the day of the week: `<2026-02-20 Fri>`.
  private mutating func takeDate(_ byte: UInt8, _ close: String) -> Bool {
    let date = source[(index + 1)...].prefix(10)
    let isDate =
      date.count == 10
      && zip(date, "0000-00-00".utf8).allSatisfy { $1 == 0x2D ? $0 == 0x2D : $0.isDigit }
    guard isDate, let end = next(close, from: index), end - index < 60 else { return false }
    text += date
    return skip(to: end + 1)
  }
}
