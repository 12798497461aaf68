import Glibc

// What the standard library does not offer for spans yet, so that the other folders can do without
// pointers. Each of these checks its bounds.

extension Span<UInt8> {
  /// Eight bytes as a number, the first in its lowest bits.
  @inline(__always)
  func word(at index: Int) -> UInt64 {
    UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
  }

  /// The offset of the first `byte` in a range of offsets.
  func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
    extracting(range).withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress, let match = memchr(start, CInt(byte), bytes.count) else {
        return nil
      }
      return range.lowerBound + (UnsafeRawPointer(match) - UnsafeRawPointer(start))
    }
  }

  /// Whether a byte occurs.
  func holds(_ byte: UInt8) -> Bool { firstIndex(of: byte, in: 0..<count) != nil }

  /// Returns whether the bytes from `index` on begin with those of `other`.
  func holds(_ other: Span<UInt8>, at index: Int) -> Bool {
    guard index + other.count <= count else { return false }
    return extracting(index..<index + other.count).withUnsafeBufferPointer { bytes in
      other.withUnsafeBufferPointer { ByteComparison.areEqual(bytes, $0) }
    }
  }
}

extension String {
  /// Creates a text of UTF-8, in which replacement characters stand for what is none.
  init(decoding bytes: Span<UInt8>) {
    self = bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }
}

/// Calls `body` with room for `capacity` bytes that lasts as long as the call.
func withTemporaryBytes<Result>(
  capacity: Int,
  _ body: (inout OutputSpan<UInt8>) -> Result
) -> Result {
  withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { buffer in
    var output = OutputSpan(buffer: buffer, initializedCount: 0)
    return body(&output)
  }
}
