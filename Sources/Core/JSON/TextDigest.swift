/// 128 bits that stand for a text: SipHash-1-3-128 (Aumasson and Bernstein) under a constant key.
///
/// Digests are stored and compared between runs, so the key cannot be a secret. It need not be one:
/// two different texts with one digest would take some 2^64 attempts to find, so whoever finds two
/// equal digests may say that the texts are the same.
struct TextDigest: Hashable, Sendable {
  var low: UInt64
  var high: UInt64

  /// The digest of no text.
  static let none = Self(low: 0, high: 0)

  var isNone: Bool { low | high == 0 }

  init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }

  /// The digest of some bytes.
  init(of bytes: UnsafeBufferPointer<UInt8>) {
    var state = SipState(key: (0x6561_7063_746C_2066, 0x6163_7473_2076_2031))
    let raw = UnsafeRawBufferPointer(bytes)
    var index = 0
    while index + 8 <= raw.count {
      state.mix(UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
      index += 8
    }
    state.mix(Self.rest(of: raw, from: index) | UInt64(truncatingIfNeeded: raw.count) &<< 56)
    low = state.finishFirstHalf()
    high = state.finishSecondHalf()
  }

  /// The digest of some bytes.
  init(of bytes: Span<UInt8>) {
    self = bytes.withUnsafeBufferPointer { Self(of: $0) }
  }

  /// The bytes after the last whole word, at most seven of them.
  @inline(__always)
  private static func rest(of raw: UnsafeRawBufferPointer, from index: Int) -> UInt64 {
    let count = UInt64(truncatingIfNeeded: raw.count &- index)
    if count == 0 { return 0 }
    if index > 0 {
      let last = raw.loadUnaligned(fromByteOffset: raw.count &- 8, as: UInt64.self)
      return UInt64(littleEndian: last) &>> (64 &- 8 &* count)
    }
    return raw.reversed().reduce(0) { $0 &<< 8 | UInt64($1) }
  }
}

/// The state of SipHash.
private struct SipState {
  private var words: (UInt64, UInt64, UInt64, UInt64)

  init(key: (UInt64, UInt64)) {
    words = (
      key.0 ^ 0x736F_6D65_7073_6575, key.1 ^ 0x646F_7261_6E64_6F6D ^ 0xEE,
      key.0 ^ 0x6C79_6765_6E65_7261, key.1 ^ 0x7465_6462_7974_6573
    )
  }

  @inline(__always)
  mutating func mix(_ word: UInt64) {
    words.3 ^= word
    round()
    words.0 ^= word
  }

  @inline(__always)
  mutating func finishFirstHalf() -> UInt64 {
    words.2 ^= 0xEE
    return finishHalf()
  }

  @inline(__always)
  mutating func finishSecondHalf() -> UInt64 {
    words.1 ^= 0xDD
    return finishHalf()
  }

  @inline(__always)
  private mutating func finishHalf() -> UInt64 {
    round()
    round()
    round()
    return words.0 ^ words.1 ^ words.2 ^ words.3
  }

  @inline(__always)
  private mutating func round() {
    var (a, b, c, d) = words
    a &+= b
    b = Self.rotate(b, 13) ^ a
    a = Self.rotate(a, 32)
    c &+= d
    d = Self.rotate(d, 16) ^ c
    a &+= d
    d = Self.rotate(d, 21) ^ a
    c &+= b
    b = Self.rotate(b, 17) ^ c
    c = Self.rotate(c, 32)
    words = (a, b, c, d)
  }

  @inline(__always)
  private static func rotate(_ word: UInt64, _ count: UInt64) -> UInt64 {
    word &<< count | word &>> (64 &- count)
  }
}
