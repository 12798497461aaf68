import Glibc

/// Finds line ends and counts lines and columns.
enum LineScanner {
  /// The offset of the next line end from `start` on, or `end` if there is none.
  static func endOfLine(in bytes: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int {
    guard start < end, let found = memchr(bytes + start, 0x0A, end - start) else { return end }
    return UnsafeRawPointer(found) - UnsafeRawPointer(bytes)
  }

  /// The offset after the last line end, or 0 if there is none.
  static func endOfLastLine(in bytes: UnsafePointer<UInt8>, count: Int) -> Int {
    var end = count
    while end > 0, bytes[end - 1] != 0x0A { end -= 1 }
    return end
  }

  /// The number of Unicode scalars in a range of UTF-8; a byte that starts no scalar does not count.
  static func scalarCount(in bytes: UnsafePointer<UInt8>, _ range: Range<Int>) -> Int {
    let raw = UnsafeRawPointer(bytes)
    var count = range.count
    var index = range.lowerBound
    while index + 8 <= range.upperBound {
      // Eight bytes a step: the lowest bit of each says whether it continues a scalar, and the
      // product sums them up in the highest byte.
      let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let continuations = word &>> 7 & ~word &>> 6 & 0x0101_0101_0101_0101
      count &-= Int((continuations &* 0x0101_0101_0101_0101) &>> 56)
      index &+= 8
    }
    while index < range.upperBound {
      if UTF8Scanner.isContinuation(bytes[index]) { count &-= 1 }
      index &+= 1
    }
    return count
  }
}
