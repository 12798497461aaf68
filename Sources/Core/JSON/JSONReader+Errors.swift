/// The errors for bytes that are not JSON.
extension JSONReader {
  /// The error for text after a value that should have been the last.
  @inline(never)
  func errorForTextAfterValue() -> JSONError {
    encodingError(at: offset)
      ?? JSONError(
        .textAfterValue(isRecord: bytes[offset] == UInt8(ascii: "{")),
        at: offset..<wordEnd(from: offset)
      )
  }

  @inline(never)
  func errorForMissingValue() -> JSONError {
    switch found() {
    case .end where depth > 0: return errorForEnd()
    case .byte(let byte) where byte == UInt8(ascii: "+"):
      return JSONError(.number(.plusSign), at: offset..<wordEnd(from: offset))
    case .byte(let byte) where byte == UInt8(ascii: "."):
      return JSONError(.number(.bareFraction), at: offset..<wordEnd(from: offset))
    case .byte(let byte) where Self.isWordByte(byte):
      return JSONError(.unknownWord, at: offset..<wordEnd(from: offset))
    case let found:
      return encodingError(at: offset) ?? JSONError(.missingValue(found: found), at: foundRange)
    }
  }

  @inline(never)
  func errorForMissingKey() -> JSONError {
    let found = found()
    if found == .byte(UInt8(ascii: "}")) { return errorForTrailingComma(.object) }
    if found == .end { return errorForEnd() }
    let last = max(foundRange.upperBound, wordEnd(from: offset))
    return encodingError(at: offset) ?? JSONError(.missingKey(found: found), at: offset..<last)
  }

  @inline(never)
  func errorForMissingColon() -> JSONError {
    if found() == .end { return errorForEnd() }
    return encodingError(at: offset) ?? JSONError(.missingColon, at: tokenEnd..<tokenEnd)
  }

  /// The error for a comma that nothing follows.
  @inline(never)
  func errorForTrailingComma(_ container: JSONError.Container) -> JSONError {
    var comma = offset
    while comma > 0, bytes[comma] != UInt8(ascii: ",") { comma -= 1 }
    return JSONError(.trailingComma(container: container), at: comma..<comma + 1)
  }

  @inline(never)
  func errorForMissingComma(in node: Int) -> JSONError {
    errorForMissingComma(nodes[node].kind == .object ? .object : .array)
  }

  /// The error for a value that neither a comma nor a closing bracket follows.
  @inline(never)
  func errorForMissingComma(_ container: JSONError.Container) -> JSONError {
    switch found() {
    case .end: return errorForEnd()
    case .byte(let byte) where Self.startsValue(byte):
      return JSONError(.missingComma(container: container), at: tokenEnd..<tokenEnd)
    case let found:
      return encodingError(at: offset)
        ?? JSONError(.unexpected(found: found, container: container), at: foundRange)
    }
  }

  /// The error for a text that ends inside the innermost open container.
  private func errorForEnd() -> JSONError {
    for index in stride(from: nodeCount - 1, through: 0, by: -1) where nodes[index].next == 0 {
      let kind = nodes[index].kind
      guard kind == .object || kind == .array else { continue }
      let start = Int(nodes[index].start)
      return JSONError(
        .unclosed(container: kind == .object ? .object : .array),
        at: tokenEnd..<tokenEnd,
        opening: start..<start + 1
      )
    }
    return JSONError(.missingValue(found: .end), at: offset..<offset)
  }

  /// What is found at the next byte.
  private func found() -> JSONError.Found {
    if offset >= end { return .end }
    let byte = bytes[offset]
    if byte == 0x0A { return blanks &>> 0x0A & 1 == 1 ? .byte(byte) : .end }
    if byte >= 0x80, let scalar = UTF8Scanner.scalar(at: bytes + offset) {
      return .character(scalar)
    }
    return .byte(byte)
  }

  private var foundRange: Range<Int> {
    if offset >= end { return offset..<offset }
    let length = bytes[offset] >= 0x80 ? UTF8Scanner.length(at: bytes + offset) : 1
    return offset..<offset + max(1, length)
  }

  /// The error for bytes at `offset` that are not UTF-8, or `nil` if they are.
  func encodingError(at offset: Int) -> JSONError? {
    guard offset < end, bytes[offset] >= 0x80, UTF8Scanner.length(at: bytes + offset) == 0 else {
      return nil
    }
    return JSONError(
      .invalidUTF8,
      at: offset..<offset + UTF8Scanner.invalidLength(at: bytes + offset)
    )
  }

  /// The offset after the letters, digits and signs that start at `offset`; at least one byte on.
  func wordEnd(from offset: Int) -> Int {
    var last = offset
    while last < end, Self.isWordByte(bytes[last]) { last += 1 }
    return max(last, min(offset + 1, end))
  }

  static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."): true
    default: false
    }
  }

  private static func startsValue(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[")
      || isWordByte(byte)
  }
}
