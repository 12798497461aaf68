/// Tells texts that begin as none of some others do, which most do, by a bit for a hash of three folded bytes.
struct BeginningFilter {
  private var bits = [UInt64](repeating: 0, count: 64)

  mutating func insert(_ folded: [UInt8]) {
    let bit = Self.bit(folded.span)
    bits[bit / 64] |= 1 << UInt64(bit % 64)
  }

  /// Whether any of the texts may begin as a text does, which is not folded.
  func mayHold(_ text: ArraySlice<UInt8>) -> Bool {
    var end = min(text.startIndex + 12, text.endIndex)
    while end < text.endIndex, text[end] & 0xC0 == 0x80 { end -= 1 }
    let bit = withTemporaryBytes(capacity: 24) { head in
      TextFolding.fold(text[..<end], into: &head)
      return Self.bit(head.span)
    }
    return bits[bit / 64] & 1 << UInt64(bit % 64) != 0
  }

  /// The first three bytes of a folded text as a number.
  static func key(_ folded: Span<UInt8>) -> UInt32 {
    var key: UInt32 = 0
    for index in 0..<min(3, folded.count) { key = key << 8 | UInt32(folded[index]) }
    return key
  }

  private static func bit(_ folded: Span<UInt8>) -> Int {
    Int((key(folded) &* 0x9E37_79B1) >> 20)
  }
}
