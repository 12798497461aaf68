/// Strings, numbers and words.
extension JSONReader {
  private static var ones: UInt64 { 0x0101_0101_0101_0101 }
  private static var highs: UInt64 { 0x8080_8080_8080_8080 }

  /// Marks with its high bit each byte of `word` that equals `byte`.
  ///
  /// The lowest mark is exact; those above it may be false, so only the lowest is used.
  @inline(__always)
  private static func marks(of byte: UInt8, in word: UInt64) -> UInt64 {
    let difference = word ^ (ones &* UInt64(byte))
    return (difference &- ones) & ~difference
  }

  /// Reads the string that starts at the next byte.
  @inline(__always)
  mutating func string(as kind: JSONNode.Kind) throws(JSONError) {
    let node = add(kind)
    let start = offset &+ 1
    var position = start
    var notes: TextNotes = []
    var suspects: UInt64 = 0
    while true {
      suspects |= skipPlainBytes(&position)
      let byte = bytes[position]
      if byte == 0x22 { break }
      if byte >= 0x80 {
        notes.insert(.nonASCII)
        repeat {
          let length = UTF8Scanner.length(at: bytes + position)
          guard length > 0 else { throw errorForInvalidByte(at: position) }
          position &+= length
        } while bytes[position] >= 0x80
      } else if byte == 0x5C {
        notes.insert(.escape)
        position = try escape(at: position)
      } else {
        throw errorForControl(byte, at: position)
      }
    }
    if suspects != 0 { notes.insert(.suspect) }
    if bytes[start] == 0x20 || position == start || bytes[position &- 1] == 0x20 {
      notes.insert(.blankEdge)
    }
    offset = position &+ 1
    close(node, notes: notes)
  }

  /// Moves to the next quotation mark, escape, control or non-ASCII byte, eight bytes at a time;
  /// returns marks of the suspect bytes passed, of which any is enough.
  @inline(__always)
  private func skipPlainBytes(_ position: inout Int) -> UInt64 {
    var suspects: UInt64 = 0
    while true {
      let word = UnsafeRawPointer(bytes + position).loadUnaligned(as: UInt64.self)
      let stops =
        (Self.marks(of: 0x22, in: word) | Self.marks(of: 0x5C, in: word)
          | (word &- (Self.ones &* 0x20)) | word) & Self.highs
      // U+007F is the one ASCII byte that sets its high bit when one is added.
      let marked =
        (Self.marks(of: 0x26, in: word) | Self.marks(of: 0x3C, in: word) | (word &+ Self.ones))
        & Self.highs
      if stops != 0 {
        let clean = stops.trailingZeroBitCount & ~7
        position &+= clean &>> 3
        return suspects | marked & ((1 &<< UInt64(clean)) &- 1)
      }
      suspects |= marked
      position &+= 8
    }
  }

  /// Returns the offset after the escape sequence at `position`.
  @inline(never)
  private func escape(at position: Int) throws(JSONError) -> Int {
    switch bytes[position + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return position + 2
    case UInt8(ascii: "u"):
      guard let unit = hexadecimalUnit(at: position + 2) else {
        throw errorForEscape(at: position)
      }
      guard unit & 0xF800 == 0xD800 else { return position + 6 }
      guard unit < 0xDC00, bytes[position + 6] == UInt8(ascii: "\\"),
        bytes[position + 7] == UInt8(ascii: "u"),
        let low = hexadecimalUnit(at: position + 8), low & 0xFC00 == 0xDC00
      else { throw JSONError(.loneSurrogate, at: position..<position + 6) }
      return position + 12
    default: throw errorForEscape(at: position)
    }
  }

  /// The number that four hexadecimal digits stand for, or `nil` if they are none.
  private func hexadecimalUnit(at position: Int) -> UInt32? {
    JSONEscape.unit(at: bytes + position)
  }

  private func errorForEscape(at position: Int) -> JSONError {
    let next = position + 1
    if next >= end || bytes[next] < 0x20 {
      return JSONError(.unterminatedString, at: Int(nodes[nodeCount - 1].start)..<min(next, end))
    }
    var last = next + 1
    if bytes[next] == UInt8(ascii: "u") {
      while last < next + 5, JSONEscape.digit(bytes[last]) != nil { last += 1 }
    } else if bytes[next] >= 0x80 {
      last = next + max(1, UTF8Scanner.length(at: bytes + next))
    }
    return encodingError(at: next) ?? JSONError(.invalidEscape, at: position..<last)
  }

  @inline(never)
  private func errorForInvalidByte(at position: Int) -> JSONError {
    JSONError(
      .invalidUTF8,
      at: position..<position + UTF8Scanner.invalidLength(at: bytes + position)
    )
  }

  @inline(never)
  private func errorForControl(_ byte: UInt8, at position: Int) -> JSONError {
    if position >= end || byte == 0x0A || byte == 0x0D {
      return JSONError(.unterminatedString, at: Int(nodes[nodeCount - 1].start)..<position)
    }
    return JSONError(.unescapedControl(byte), at: position..<position + 1)
  }

  /// Reads `true`, `false` or `null`.
  mutating func word(_ word: StaticString, as kind: JSONNode.Kind) throws(JSONError) {
    let last = wordEnd(from: offset)
    guard last - offset == word.utf8CodeUnitCount,
      (0..<word.utf8CodeUnitCount).allSatisfy({ bytes[offset + $0] == word.utf8Start[$0] })
    else { throw JSONError(.unknownWord, at: offset..<last) }
    let node = add(kind)
    offset = last
    close(node, notes: [])
  }

  /// Reads a number and keeps it as written (RFC 8259 section 6).
  mutating func number() throws(JSONError) {
    let start = offset
    var position = start
    func fail(_ fault: JSONError.NumberFault) -> JSONError {
      JSONError(.number(fault), at: start..<max(wordEnd(from: start), start + 1))
    }
    func skipDigits(_ bytes: UnsafePointer<UInt8>) -> Bool {
      let first = position
      while bytes[position] &- 0x30 < 10 { position += 1 }
      return position > first
    }
    if bytes[position] == UInt8(ascii: "-") { position += 1 }
    let startsWithZero = bytes[position] == UInt8(ascii: "0")
    let firstDigit = position
    guard skipDigits(bytes) else { throw fail(.noDigit) }
    if startsWithZero && position > firstDigit + 1 { throw fail(.leadingZero) }
    if bytes[position] == UInt8(ascii: ".") {
      position += 1
      guard skipDigits(bytes) else { throw fail(.noFraction) }
    }
    if bytes[position] | 0x20 == UInt8(ascii: "e") {
      position += 1
      if bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-") {
        position += 1
      }
      guard skipDigits(bytes) else { throw fail(.noExponent) }
    }
    guard !Self.isWordByte(bytes[position]) else { throw fail(.trailing) }
    let node = add(.number)
    offset = position
    close(node, notes: [])
  }
}

/// Escape sequences of JSON strings.
enum JSONEscape {
  /// The value of a hexadecimal digit, or `nil` for any other byte.
  static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte) - 0x30
    case 0x41...0x46: UInt32(byte) - 0x37
    case 0x61...0x66: UInt32(byte) - 0x57
    default: nil
    }
  }

  /// The number that the four hexadecimal digits at `bytes` stand for, or `nil` if they are none.
  ///
  /// It reads no byte after the first that is no digit.
  static func unit(at bytes: UnsafePointer<UInt8>) -> UInt32? {
    var unit: UInt32 = 0
    for index in 0..<4 {
      guard let digit = digit(bytes[index]) else { return nil }
      unit = unit << 4 | digit
    }
    return unit
  }
}
