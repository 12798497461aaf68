/// Words, numbers, comments, and looks ahead.
extension JSONMender {
  // MARK: Words

  /// Reads a number or a word, which may be one that JSON does not have.
  mutating func word() throws(JSONError) {
    let last = wordEnd(from: position)
    guard last > position else { throw errorForValue() }
    let range = position..<last
    guard let error = errorOfWord(range) else { return moveOn(range.count) }
    let text = String(decoding: UnsafeBufferPointer(rebasing: buffer[range]), as: UTF8.self)
    let isWhole = isStructural(at: indexAfterBlanks(from: last)) || startsComment(at: last)
    if let word = Self.foreignWords[text] {
      note(.foreignWord(text, expected: word), range, word)
    } else if Self.missingNumbers.contains(text) {
      note(.notANumber(text), range, "null", .placeholder)
    } else if case .number = error.kind, !Self.isDate(text) {
      note(error.kind, range, "0", .placeholder)
    } else if isWhole, text.utf8.count <= 100 {
      note(.unquotedText, range, "\"" + text + "\"")
    } else {
      throw error
    }
    moveOn(range.count)
  }

  /// Reads a key without quotation marks.
  mutating func unquotedKey() throws(JSONError) {
    let last = wordEnd(from: position)
    let colon = indexAfterBlanks(from: last)
    guard last > position, colon < end, bytes[colon] == UInt8(ascii: ":") else {
      let error = JSONError(.missingKey(found: nextCharacter), at: foundRange)
      throw encodingError ?? error
    }
    let range = position..<last
    let text = String(decoding: UnsafeBufferPointer(rebasing: buffer[range]), as: UTF8.self)
    note(.unquotedKey, range, "\"" + text + "\"")
    moveOn(range.count)
  }

  /// What other languages write for the words of JSON.
  private static let foreignWords = [
    "True": "true", "TRUE": "true", "False": "false", "FALSE": "false", "None": "null",
    "Null": "null", "NULL": "null", "nil": "null",
  ]

  private static let missingNumbers: Set<String> = [
    "NaN", "nan", "Infinity", "-Infinity", "undefined",
  ]

  /// Whether a text has the form of a date.
  private static func isDate(_ text: String) -> Bool {
    let forms = text.utf8.map { (0x30...0x39).contains($0) ? UInt8(ascii: "0") : $0 }
    return forms.elementsEqual("0000-00-00".utf8)
  }

  /// What the strict reader says of a number or a word alone, or `nil` if it is one of JSON.
  private func errorOfWord(_ range: Range<Int>) -> JSONError? {
    let source = SourceBytes(Array(buffer[range]))
    var reader = JSONReader()
    source.open(in: &reader, lines: false)
    do throws(JSONError) {
      try reader.readValue()
      return nil
    } catch {
      let moved = JSONError(
        error.kind,
        at: error.range.lowerBound + range.lowerBound..<error.range.upperBound + range.lowerBound
      )
      return moved
    }
  }

  /// The offset after the letters, digits and signs that start at `offset`.
  private func wordEnd(from offset: Int) -> Int {
    var last = offset
    while last < end, JSONReader.isWordByte(bytes[last]) { last += 1 }
    return last
  }

  private var buffer: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: bytes, count: end) }

  // MARK: Blanks and comments

  /// Skips white space, and notes what is not white space for JSON.
  mutating func skipBlanks() throws(JSONError) {
    while position < end {
      let start = position
      if isBlank(bytes[position]) || bytes[position] == 0x0A {
        position += 1
      } else if isConflictMarker(at: position) {
        let last = LineScanner.endOfLine(in: bytes, from: position, to: end)
        throw JSONError(.conflictMarker, at: position..<position + min(7, last - position))
      } else if startsComment(at: position) {
        position = try commentEnd(from: start)
        note(.comment, start..<position, " ", .omission)
      } else if let scalar = scalar(at: position), scalar.value >= 0x80, scalar.isBlank {
        position += UTF8Scanner.length(at: bytes + position)
        note(.wrongBlank(scalar), start..<position, " ")
      } else {
        return
      }
    }
  }

  private func commentEnd(from start: Int) throws(JSONError) -> Int {
    guard bytes[start + 1] == UInt8(ascii: "*") else {
      let last = LineScanner.endOfLine(in: bytes, from: start, to: end)
      return last > start && bytes[last - 1] == 0x0D ? last - 1 : last
    }
    var index = start + 2
    while index + 1 < end {
      if bytes[index] == UInt8(ascii: "*"), bytes[index + 1] == UInt8(ascii: "/") {
        return index + 2
      }
      index += 1
    }
    throw JSONError(.comment, at: start..<start + 2)
  }

  /// Whether what git writes between two versions of a text starts at `index`, at the start of a line.
  private func isConflictMarker(at index: Int) -> Bool {
    guard index == 0 || bytes[index - 1] == 0x0A, index + 7 <= end else { return false }
    let first = bytes[index]
    guard "<=>|".utf8.contains(first) else { return false }
    return (1..<7).allSatisfy { bytes[index + $0] == first }
  }

  func startsComment(at index: Int) -> Bool {
    guard index < end else { return false }
    if bytes[index] == UInt8(ascii: "#") { return true }
    guard bytes[index] == UInt8(ascii: "/"), index + 1 < end else { return false }
    return bytes[index + 1] == UInt8(ascii: "/") || bytes[index + 1] == UInt8(ascii: "*")
  }

  // MARK: Looks ahead

  func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }

  /// The offset of the next byte on the line that is no blank.
  func indexAfterBlanks(from index: Int) -> Int {
    var index = index
    while index < end, isBlank(bytes[index]) { index += 1 }
    return index
  }

  /// Whether the line ends at `index`, or a mark that parts values is there.
  func isStructural(at index: Int) -> Bool {
    guard index < end else { return true }
    switch bytes[index] {
    case 0x0A, UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "}"),
      UInt8(ascii: "]"):
      return true
    default: return false
    }
  }

  /// Whether a key and its colon start at `index`, whatever the quotation marks.
  func startsMember(at index: Int) -> Bool {
    guard index < end, let opening = scalar(at: index) else { return false }
    var last = index
    if opening == "\"" || Self.isQuote(opening) {
      last += UTF8Scanner.length(at: bytes + index)
      while last < end, bytes[last] != 0x0A {
        let scalar = scalar(at: last)
        if scalar == opening || opening.value >= 0x80 && scalar.map(Self.isQuote) ?? false { break }
        last += max(1, UTF8Scanner.length(at: bytes + last))
      }
      guard last < end, bytes[last] != 0x0A else { return false }
      last += max(1, UTF8Scanner.length(at: bytes + last))
    } else {
      last = wordEnd(from: index)
      if last == index { return false }
    }
    let colon = indexAfterBlanks(from: last)
    return colon < end && bytes[colon] == UInt8(ascii: ":")
  }

  /// Whether a value may start at `index`.
  func startsValue(at index: Int) -> Bool {
    guard index < end, let scalar = scalar(at: index) else { return false }
    switch scalar {
    case "\"", "{", "[", "-", "0"..."9": return true
    case "t", "f", "n": return errorOfWord(index..<wordEnd(from: index)) == nil
    default: return Self.isQuote(scalar)
    }
  }

  /// Whether a value starts at `index` and ends where a value may end.
  func startsWholeValue(at index: Int) -> Bool {
    guard startsValue(at: index) else { return false }
    switch bytes[index] {
    case UInt8(ascii: "{"), UInt8(ascii: "["): return true
    case UInt8(ascii: "\""):
      var last = index + 1
      while last < end, bytes[last] != 0x0A, bytes[last] != UInt8(ascii: "\"") {
        last += bytes[last] == UInt8(ascii: "\\") ? 2 : 1
      }
      guard last < end, bytes[last] == UInt8(ascii: "\"") else { return false }
      let next = indexAfterBlanks(from: last + 1)
      return isStructural(at: next) || next > last + 1 && bytes[next] == UInt8(ascii: "\"")
    default: return isStructural(at: indexAfterBlanks(from: wordEnd(from: index)))
    }
  }

  // MARK: Errors

  /// The character at an offset, or `nil` at the end and where there is no UTF-8.
  func scalar(at index: Int) -> Unicode.Scalar? {
    index < end ? UTF8Scanner.scalar(at: bytes + index) : nil
  }

  private func errorForValue() -> JSONError {
    encodingError ?? JSONError(.missingValue(found: nextCharacter), at: foundRange)
  }

  /// The error for what comes after a value and is neither a comma nor the bracket.
  func errorForFound(_ container: JSONError.Container) -> JSONError {
    encodingError
      ?? JSONError(.unexpected(found: nextCharacter, container: container), at: foundRange)
  }

  /// The next word, or the next character where there is none.
  var restRange: Range<Int> {
    let last = wordEnd(from: position)
    return last > position ? position..<last : foundRange
  }

  /// The error for bytes that are not UTF-8, or `nil` if they are.
  var encodingError: JSONError? {
    guard position < end, UTF8Scanner.length(at: bytes + position) == 0 else { return nil }
    let length = UTF8Scanner.invalidLength(at: bytes + position)
    return JSONError(.invalidUTF8, at: position..<position + length)
  }

  private var nextCharacter: JSONError.Found {
    guard let scalar = scalar(at: position) else {
      return position < end ? .byte(bytes[position]) : .end
    }
    return scalar.isASCII ? .byte(bytes[position]) : .character(scalar)
  }

  private var foundRange: Range<Int> {
    guard position < end else { return position..<position }
    return position..<position + max(1, UTF8Scanner.length(at: bytes + position))
  }
}
