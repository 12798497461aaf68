/// Strings, and what people write in their place.
extension JSONMender {
  /// Reads the string that starts at the next byte, whatever is wrong inside it.
  mutating func string(isKey: Bool) throws(JSONError) {
    var content = StringContent(from: position + 1)
    var index = position + 1
    scan: while true {
      guard index < end, bytes[index] != 0x0A else {
        return try endAtTypographicQuote(content, lineEnd: index)
      }
      switch bytes[index] {
      case UInt8(ascii: "\""):
        if closes(at: index, isKey: isKey, content) { break scan }
        content.innerQuotes.append(index)
        index += 1
      case UInt8(ascii: "\\"): index = try escape(at: index, &content)
      case 0x80...:
        if content.typographicEnd == nil, isTypographicEnd(at: index) {
          content.typographicEnd = index
        }
        index += try scalarLength(at: index, &content)
      case 0x0D: return try endAtTypographicQuote(content, lineEnd: index)
      case ..<0x20:
        content.controls.append(index)
        index += 1
      default: index += 1
      }
    }
    if !content.innerQuotes.isEmpty, !areInPairs(content.innerQuotes) {
      let first = content.innerQuotes[0]
      if let typographic = content.typographicEnd, typographic < first {
        return try endAtTypographicQuote(content, lineEnd: first)
      }
      noteMistakes(in: content, end: first)
      throw JSONError(.innerQuote, at: first..<first + 1)
    }
    noteMistakes(in: content, end: index)
    moveOn(index + 1 - position)
  }

  /// What is found inside a string.
  struct StringContent {
    let start: Int
    /// Quotation marks that do not end the string.
    var innerQuotes: [Int] = []
    /// Control characters without an escape.
    var controls: [Int] = []
    /// All backslashes, without the second of two.
    var backslashes: [(offset: Int, length: Int, kind: JSONError.Kind?)] = []
    /// Bytes that are not UTF-8.
    var invalid: [Range<Int>] = []
    /// The first typographic quotation mark that could have been meant to end the string.
    var typographicEnd: Int?

    init(from start: Int) { self.start = start }
  }

  // MARK: The end of a string

  /// Returns whether the quotation mark at `quote` ends its string, judging by what comes after it.
  private func closes(at quote: Int, isKey: Bool, _ content: StringContent) -> Bool {
    let next = indexAfterBlanks(from: quote + 1)
    if isStructural(at: next) {
      let isAtColon = next < end && bytes[next] == UInt8(ascii: ":")
      return isKey || !isAtColon || content.innerQuotes.isEmpty
    }
    guard content.innerQuotes.isEmpty else { return false }
    if isKey, bytes[next] == UInt8(ascii: "=") { return true }
    if startsMember(at: next) { return true }
    guard next > quote + 1 else { return false }
    if startsComment(at: next) { return true }
    return startsWholeValue(at: next)
  }

  /// Returns whether quotation marks inside a string open and close something, each in its turn.
  private func areInPairs(_ quotes: [Int]) -> Bool {
    guard quotes.count % 2 == 0 else { return false }
    return quotes.indices.allSatisfy { index in
      !isBlank(bytes[index % 2 == 0 ? quotes[index] + 1 : quotes[index] - 1])
    }
  }

  /// Ends a string that no quotation mark ends on its line at a typographic one.
  private mutating func endAtTypographicQuote(
    _ content: StringContent,
    lineEnd: Int
  ) throws(JSONError) {
    guard let quote = content.typographicEnd,
      content.innerQuotes.allSatisfy({ $0 > quote }), let scalar = scalar(at: quote)
    else {
      noteMistakes(in: content, end: content.start)
      throw JSONError(.unterminatedString, at: position..<lineEnd)
    }
    var inner = content
    inner.innerQuotes = []
    inner.controls.removeAll { $0 > quote }
    inner.backslashes.removeAll { $0.offset > quote }
    inner.invalid.removeAll { $0.lowerBound > quote }
    noteMistakes(in: inner, end: quote)
    let range = quote..<quote + UTF8Scanner.length(at: bytes + quote)
    note(.typographicQuote(scalar), range, "\"")
    moveOn(range.upperBound - position)
  }

  private func isTypographicEnd(at index: Int) -> Bool {
    guard let scalar = scalar(at: index), Self.doubleQuotes.contains(scalar) else { return false }
    return isStructural(at: indexAfterBlanks(from: index + UTF8Scanner.length(at: bytes + index)))
  }

  // MARK: What is inside a string

  private func escape(at index: Int, _ content: inout StringContent) throws(JSONError) -> Int {
    let next = index + 1
    guard next < end, bytes[next] != 0x0A else {
      throw JSONError(.unterminatedString, at: content.start - 1..<next)
    }
    switch bytes[next] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      content.backslashes.append((index, 2, nil))
      return next + 1
    case UInt8(ascii: "u"):
      guard let unit = JSONEscape.unit(at: bytes + next + 1) else { break }
      guard unit & 0xF800 == 0xD800 else {
        content.backslashes.append((index, 6, nil))
        return index + 6
      }
      let isPair =
        unit < 0xDC00 && bytes[index + 6] == UInt8(ascii: "\\")
        && bytes[index + 7] == UInt8(ascii: "u")
        && JSONEscape.unit(at: bytes + index + 8).map { $0 & 0xFC00 == 0xDC00 } ?? false
      content.backslashes.append((index, isPair ? 12 : 6, isPair ? nil : .loneSurrogate))
      return index + (isPair ? 12 : 6)
    default: break
    }
    var last = next + 1
    if bytes[next] == UInt8(ascii: "u") {
      while last < next + 5, JSONEscape.digit(bytes[last]) != nil { last += 1 }
    } else if bytes[next] >= 0x80 {
      last = next + max(1, UTF8Scanner.length(at: bytes + next))
    }
    content.backslashes.append((index, last - index, .invalidEscape))
    return bytes[next] >= 0x80 ? next : last
  }

  private func scalarLength(at index: Int, _ content: inout StringContent) throws(JSONError) -> Int
  {
    let length = UTF8Scanner.length(at: bytes + index)
    if length > 0 { return length }
    let invalidLength = UTF8Scanner.invalidLength(at: bytes + index)
    content.invalid.append(index..<index + invalidLength)
    return invalidLength
  }

  /// Notes what is wrong inside a string that ends before `end`.
  private mutating func noteMistakes(in content: StringContent, end: Int) {
    if let first = content.innerQuotes.first, first < end {
      let changes = content.innerQuotes.map { Replacement($0..<$0, text: "\\") }
      note(.innerQuote, first..<first + 1, changes)
    }
    for index in content.controls {
      let range = index..<index + 1
      if bytes[index] == 0x09 {
        let isNextToBlank =
          index == content.start || index + 1 == end || isBlank(bytes[index + 1])
          || bytes[index - 1] == 0x20
        note(.unescapedControl(bytes[index]), range, isNextToBlank ? "" : " ")
      } else {
        note(.unescapedControl(bytes[index]), range, " ", .placeholder)
      }
    }
    for range in content.invalid { note(.invalidUTF8, range, "\u{FFFD}", .placeholder) }
    noteBackslashes(of: content)
  }

  private mutating func noteBackslashes(of content: StringContent) {
    guard let first = content.backslashes.first(where: { $0.kind != nil }) else { return }
    if isDrive(before: content.backslashes[0].offset, in: content) {
      // Two backslashes are one already.
      let changes = content.backslashes.filter { bytes[$0.offset + 1] != UInt8(ascii: "\\") }
        .map { Replacement($0.offset..<$0.offset, text: "\\") }
      return note(.windowsPath, first.offset..<first.offset + first.length, changes)
    }
    for backslash in content.backslashes {
      guard let kind = backslash.kind else { continue }
      let range = backslash.offset..<backslash.offset + backslash.length
      if kind == .loneSurrogate {
        note(kind, range, "\\ufffd", .placeholder)
      } else if bytes[backslash.offset + 1] == UInt8(ascii: "'") {
        note(kind, range, "'")
      } else {
        let insertion = Replacement(backslash.offset..<backslash.offset, text: "\\")
        note(kind, range, [insertion], .placeholder)
      }
    }
  }

  /// Returns whether the backslash at `index` belongs to the drive of a path of Windows, as in `C:\`.
  private func isDrive(before index: Int, in content: StringContent) -> Bool {
    func isLetter(_ index: Int) -> Bool { (0x61...0x7A).contains(bytes[index] | 0x20) }
    let letter = index - 2
    return letter >= content.start && bytes[index - 1] == UInt8(ascii: ":") && isLetter(letter)
      && (letter == content.start || !isLetter(letter - 1))
  }

  // MARK: Other quotation marks

  /// Reads a text in single or typographic quotation marks; returns `false` if there is none.
  mutating func quotedText(isKey: Bool) throws(JSONError) -> Bool {
    guard let opening = scalar(at: position), Self.isQuote(opening) else { return false }
    let isSingle = opening == "'" || opening == "`"
    var content = StringContent(from: position + UTF8Scanner.length(at: bytes + position))
    var changes = [Replacement(position..<content.start, text: "\"")]
    var index = content.start
    while index < end, bytes[index] != 0x0A {
      if let scalar = scalar(at: index), isSingle ? scalar == opening : Self.isDoubleQuote(scalar) {
        let last = index + UTF8Scanner.length(at: bytes + index)
        let next = indexAfterBlanks(from: last)
        if isStructural(at: next), isKey || next >= end || bytes[next] != UInt8(ascii: ":") {
          if scalar != "\"" { changes.append(Replacement(index..<last, text: "\"")) }
          note(isSingle ? .singleQuotes : .typographicQuote(opening), position..<last, changes)
          noteMistakes(in: content, end: index)
          moveOn(last - position)
          return true
        }
      }
      switch bytes[index] {
      case UInt8(ascii: "\""):
        changes.append(Replacement(index..<index, text: "\\"))
        index += 1
      case UInt8(ascii: "\\") where bytes[index + 1] == UInt8(ascii: "'"):
        changes.append(Replacement(index..<index + 2, text: "'"))
        index += 2
      case UInt8(ascii: "\\"): index = try escape(at: index, &content)
      case ..<0x20:
        content.controls.append(index)
        index += 1
      default: index += try scalarLength(at: index, &content)
      }
    }
    throw JSONError(
      isSingle ? .singleQuotes : .typographicQuote(opening),
      at: position..<content.start
    )
  }

  private static let doubleQuotes: [Unicode.Scalar] = [
    "\u{201C}", "\u{201D}", "\u{201E}", "\u{201F}", "\u{AB}", "\u{BB}", "\u{2033}", "\u{FF02}",
  ]

  private static func isDoubleQuote(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\"" || scalar.value >= 0x80 && isQuote(scalar)
  }

  /// Whether people write the character around a text, where JSON wants a quotation mark.
  static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "'", "`", "\u{2018}", "\u{2019}", "\u{201A}", "\u{201B}", "\u{B4}": true
    default: doubleQuotes.contains(scalar)
    }
  }
}
