/// A short ASCII word as two integers, so that words of a vocabulary compare in two instructions.
struct PackedCode: Hashable {
  /// The largest number of bytes that fit.
  static let maximumByteCount = 16

  private let low: UInt64
  private let high: UInt64

  /// Packs the bytes of a word, or returns `nil` if there are too many or one of them is 0,
  /// which would be lost.
  @inline(__always)
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count <= Self.maximumByteCount else { return nil }
    var low: UInt64 = 0
    var high: UInt64 = 0
    for index in bytes.indices {
      if bytes[index] == 0 { return nil }
      if index < 8 {
        low |= UInt64(bytes[index]) &<< UInt64(index &* 8)
      } else {
        high |= UInt64(bytes[index]) &<< UInt64((index &- 8) &* 8)
      }
    }
    self.low = low
    self.high = high
  }

  /// Packs a word of a vocabulary.
  init(_ word: String) {
    let packed = Array(word.utf8).withUnsafeBufferPointer { Self($0) }
    guard let packed else { preconditionFailure("'\(word)' is longer than 16 bytes") }
    self = packed
  }
}
