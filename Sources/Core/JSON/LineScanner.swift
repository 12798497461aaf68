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

  /// The number of line ends.
  static func lineEndCount(in bytes: UnsafePointer<UInt8>, count: Int) -> Int {
    var lines = 0
    var offset = endOfLine(in: bytes, from: 0, to: count)
    while offset < count {
      lines += 1
      offset = endOfLine(in: bytes, from: offset + 1, to: count)
    }
    return lines
  }

  /// The number of UTF-16 code units in a range of UTF-8: two for a scalar of four bytes.
  static func utf16Count(in bytes: UnsafePointer<UInt8>, _ range: Range<Int>) -> Int {
    let longCount = range.reduce(0) { $0 + (0xF0...0xF4 ~= bytes[$1] ? 1 : 0) }
    return scalarCount(in: bytes, range) + longCount
  }

  /// The number of Unicode scalars in a range of UTF-8; a byte that starts no scalar does not count.
  static func scalarCount(in bytes: UnsafePointer<UInt8>, _ range: Range<Int>) -> Int {
    let raw = UnsafeRawPointer(bytes)
    // As signed numbers, bytes that continue a scalar are the smallest.
    let firstOther = SIMD16<Int8>(repeating: -64)
    var count = range.count
    var index = range.lowerBound
    while index + 16 <= range.upperBound {
      // A lane that counts every byte of its column is full after so many rows.
      let end = min(range.upperBound, index + 16 * 255)
      var continuations = SIMD16<UInt8>.zero
      while index + 16 <= end {
        let chunk = raw.loadUnaligned(fromByteOffset: index, as: SIMD16<Int8>.self)
        // A lane of a mask is 255, which is -1, where the comparison holds.
        continuations &-= unsafeBitCast(chunk .< firstOther, to: SIMD16<UInt8>.self)
        index &+= 16
      }
      for lane in continuations.indices { count &-= Int(continuations[lane]) }
    }
    while index < range.upperBound {
      if UTF8Scanner.isContinuation(bytes[index]) { count &-= 1 }
      index &+= 1
    }
    return count
  }
}
