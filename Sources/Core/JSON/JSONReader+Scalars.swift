/// Numbers and words.
extension JSONReader {
  /// Reads `true`, `false` or `null`.
  mutating func word(_ word: StaticString, as kind: JSONNode.Kind) throws(JSONError) {
    let last = wordEnd(from: offset)
    guard last - offset == word.utf8CodeUnitCount,
      (0..<word.utf8CodeUnitCount).allSatisfy({ bytes[offset + $0] == word.utf8Start[$0] })
    else { throw JSONError(.unknownWord, at: offset..<last) }
    let node = add(kind)
    offset = last
    close(node, traits: [])
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
    close(node, traits: [])
  }
}
