/// A short word as integers, so that words of a vocabulary compare in a few instructions.
struct PackedCode: Hashable {
  /// The largest number of bytes that fit.
  static let maximumByteCount = 16

  private let low: UInt64
  private let high: UInt64
  /// The number of bytes, which tells a word from the same with U+0000 after it.
  private let count: Int

  /// Packs the bytes of a word, or returns `nil` if there are too many.
  @inline(__always)
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    count = bytes.count
    guard count <= Self.maximumByteCount else { return nil }
    guard let start = UnsafeRawPointer(bytes.baseAddress) else {
      low = 0
      high = 0
      return
    }
    low = Self.word(at: start, count: min(count, 8))
    high = count > 8 ? Self.word(at: start + 8, count: count &- 8) : 0
  }

  /// Packs a word of a vocabulary.
  init(_ word: String) {
    let packed = Array(word.utf8).withUnsafeBufferPointer { Self($0) }
    guard let packed else { preconditionFailure("'\(word)' is longer than 16 bytes") }
    self = packed
  }

  /// Up to eight bytes in one word, of which none beside them is read: parts overlap instead.
  @inline(__always)
  private static func word(at start: UnsafeRawPointer, count: Int) -> UInt64 {
    func byte(_ index: Int) -> UInt64 {
      UInt64(start.load(fromByteOffset: index, as: UInt8.self)) &<< UInt64(index &* 8)
    }
    func half(_ index: Int) -> UInt64 {
      UInt64(start.loadUnaligned(fromByteOffset: index, as: UInt32.self)) &<< UInt64(index &* 8)
    }
    switch count {
    case 8: return start.loadUnaligned(as: UInt64.self)
    case 4...7: return half(0) | half(count &- 4)
    case 1...3: return byte(0) | byte(count &>> 1) | byte(count &- 1)
    default: return 0
    }
  }
}
