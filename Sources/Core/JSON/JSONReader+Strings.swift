/// Strings.
extension JSONReader {
  /// Reads the string that starts at the next byte.
  @inline(__always)
  mutating func string(as kind: JSONNode.Kind) throws(JSONError) {
    let node = add(kind)
    let start = offset &+ 1
    var position = start
    var traits: TextTraits = .string
    var leads: UInt64 = 0
    while true {
      // Nobody asks for what is suspect in a key.
      if skipPlainBytes(&position), kind != .key { traits.insert(.suspect) }
      let byte = bytes[position]
      if byte == 0x22 { break }
      if byte >= 0x80 {
        repeat {
          let length = UTF8Scanner.length(at: bytes + position)
          guard length > 0 else { throw errorForInvalidByte(at: position) }
          leads |= LeadBytes.bit(bytes[position])
          position &+= length
        } while bytes[position] >= 0x80
      } else if byte == 0x5C {
        traits.formUnion(traitsOfEscape(at: position))
        position = try escape(at: position)
      } else if byte >= 0x20 {
        // An ampersand, a less-than sign, U+007F, or a bar, which shares a comparison with them.
        if byte != UInt8(ascii: "|"), kind != .key { traits.insert(.suspect) }
        position &+= 1
      } else {
        throw errorForControl(byte, at: position)
      }
    }
    if bytes[start] == 0x20 || position == start || bytes[position &- 1] == 0x20 {
      traits.insert(.blankEdge)
    }
    if leads != 0 { traits.formUnion(traitsOfNonASCII(start..<position, leads: leads)) }
    offset = position &+ 1
    close(node, traits: traits)
  }

  /// Moves to the next byte that is more than a letter; returns whether it passed two spaces in a row.
  @inline(__always)
  private func skipPlainBytes(_ position: inout Int) -> Bool {
    var pairs = ByteMarks()
    while true {
      let chunk = StringChunk(at: bytes + position)
      let next = StringChunk(at: bytes + position + 1)
      let stops = chunk.stops
      guard stops.isEmpty else {
        let hasPair =
          !pairs.isEmpty || chunk.doubleSpaces(before: next).hasMark(beforeFirstOf: stops)
        position &+= stops.first
        return hasPair
      }
      pairs.formUnion(chunk.doubleSpaces(before: next))
      position &+= StringChunk.count
    }
  }

  /// The traits of a text that is not all ASCII.
  ///
  /// `leads` has one bit for the lower six bits of each lead byte in it.
  @inline(__always)
  private func traitsOfNonASCII(_ range: Range<Int>, leads: UInt64) -> TextTraits {
    func holds(_ set: UInt64) -> Bool { leads & set != 0 }
    var traits: TextTraits = []
    if holds(LeadBytes.ofControls) { traits.insert(.control) }
    if holds(LeadBytes.ofCedillas) { traits.insert(.cedilla) }
    if holds(LeadBytes.ofBlanks) {
      var last = range.upperBound &- 1
      while UTF8Scanner.isContinuation(bytes[last]) { last &-= 1 }
      if LeadBytes.mayStartBlank(bytes[range.lowerBound]) || LeadBytes.mayStartBlank(bytes[last]) {
        traits.insert(.blankEdge)
      }
    }
    return traits
  }

  /// The traits of a text with the escape sequence at `position`.
  private func traitsOfEscape(at position: Int) -> TextTraits {
    switch bytes[position + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): .escape
    default: [.escape, .codeEscape]
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
}

/// Sets of lead bytes of UTF-8 sequences, one bit for the lower six bits of each, which are distinct.
private enum LeadBytes {
  /// U+0080 to U+009F, U+2028 to U+2069, U+FEFF and the codes that are no character.
  static var ofControls: UInt64 {
    bit(0xC2) | bit(0xE2) | bit(0xEF) | bit(0xF0) | bit(0xF1) | bit(0xF2) | bit(0xF3) | bit(0xF4)
  }
  /// U+0085, U+00A0, U+1680, U+2000 to U+205F, U+3000 and U+FEFF.
  static var ofBlanks: UInt64 { bit(0xC2) | bit(0xE1) | bit(0xE2) | bit(0xE3) | bit(0xEF) }
  /// U+015E to U+0163.
  static var ofCedillas: UInt64 { bit(0xC5) }

  @inline(__always)
  static func bit(_ byte: UInt8) -> UInt64 { 1 &<< UInt64(byte & 0x3F) }

  @inline(__always)
  static func mayStartBlank(_ byte: UInt8) -> Bool { byte >= 0xC0 && ofBlanks & bit(byte) != 0 }
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
