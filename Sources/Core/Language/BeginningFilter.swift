/// Tells texts that begin as none of some others do, which most do, by a bit for a hash of their first folded bytes.
struct BeginningFilter {
  private var bits = [UInt64](repeating: 0, count: 64)
  /// The number of folded bytes that are looked at, at most four: the texts may begin with no fewer of them.
  private let length: Int

  init(length: Int) { self.length = length }

  init(_ folded: [[UInt8]], length: Int) {
    self.init(length: length)
    for text in folded { insert(text) }
  }

  mutating func insert(_ folded: [UInt8]) {
    let bit = bit(Self.key(folded.span, length))
    bits[bit / 64] |= 1 << UInt64(bit % 64)
  }

  /// Whether any of the texts may begin as a text does, which is not folded.
  func mayHold(_ text: Span<UInt8>) -> Bool {
    let bit = bit(keyOfLetters(text) ?? foldedKey(text))
    return bits[bit / 64] & 1 << UInt64(bit % 64) != 0
  }

  /// The first bytes of a folded text as a number.
  static func key(_ folded: Span<UInt8>, _ length: Int) -> UInt32 {
    var key: UInt32 = 0
    for index in 0..<min(length, folded.count) { key = key << 8 | UInt32(folded[index]) }
    return key
  }

  /// The key of a text that begins with letters of ASCII, which need no folding but their case.
  private func keyOfLetters(_ text: Span<UInt8>) -> UInt32? {
    var key: UInt32 = 0
    for index in 0..<min(length, text.count) {
      let lower = text[index] | 0x20
      guard 0x61...0x7A ~= lower else { return nil }
      key = key << 8 | UInt32(lower)
    }
    return key
  }

  private func foldedKey(_ text: Span<UInt8>) -> UInt32 {
    withTemporaryBytes(capacity: 32) { head in
      TextFolding.fold(text.extracting(0..<text.endOfScalar(upTo: 16)), into: &head)
      return Self.key(head.span, length)
    }
  }

  private func bit(_ key: UInt32) -> Int { Int((key &* 0x9E37_79B1) >> 20) }
}
