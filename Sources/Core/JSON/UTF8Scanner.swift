/// Looks at UTF-8 sequences in place (Unicode 16, table 3-7).
///
/// Every function reads on only while it meets continuation bytes, so a byte that is none, such as
/// the 0 that ends an input, stops it.
enum UTF8Scanner {
  /// The length of the well-formed sequence at `bytes`, or 0 if there is none.
  @inline(__always)
  static func length(at bytes: UnsafePointer<UInt8>) -> Int {
    let lead = bytes[0]
    if lead < 0x80 { return 1 }
    if lead < 0xE0 { return lead >= 0xC2 && isContinuation(bytes[1]) ? 2 : 0 }
    if lead < 0xF0 {
      guard isContinuation(bytes[1]), isContinuation(bytes[2]) else { return 0 }
      if lead == 0xE0 && bytes[1] < 0xA0 { return 0 }
      if lead == 0xED && bytes[1] >= 0xA0 { return 0 }
      return 3
    }
    guard lead < 0xF5, isContinuation(bytes[1]), isContinuation(bytes[2]), isContinuation(bytes[3])
    else { return 0 }
    if lead == 0xF0 && bytes[1] < 0x90 { return 0 }
    if lead == 0xF4 && bytes[1] >= 0x90 { return 0 }
    return 4
  }

  /// The number of bytes that one replacement character stands for: the maximal subpart of an
  /// ill-formed sequence (Unicode 16, section 3.9), at least one.
  static func invalidLength(at bytes: UnsafePointer<UInt8>) -> Int {
    let lead = bytes[0]
    let second: ClosedRange<UInt8>
    let expected: Int
    switch lead {
    case 0xC2...0xDF: (second, expected) = (0x80...0xBF, 2)
    case 0xE0: (second, expected) = (0xA0...0xBF, 3)
    case 0xED: (second, expected) = (0x80...0x9F, 3)
    case 0xE1...0xEF: (second, expected) = (0x80...0xBF, 3)
    case 0xF0: (second, expected) = (0x90...0xBF, 4)
    case 0xF1...0xF3: (second, expected) = (0x80...0xBF, 4)
    case 0xF4: (second, expected) = (0x80...0x8F, 4)
    default: return 1
    }
    guard second.contains(bytes[1]) else { return 1 }
    var length = 2
    while length < expected, isContinuation(bytes[length]) { length += 1 }
    return length
  }

  /// The scalar at `bytes`, or `nil` if the sequence there is not well formed.
  static func scalar(at bytes: UnsafePointer<UInt8>) -> Unicode.Scalar? {
    let lead = UInt32(bytes[0])
    func bits(_ index: Int) -> UInt32 { UInt32(bytes[index] & 0x3F) }
    switch length(at: bytes) {
    case 1: return Unicode.Scalar(lead)
    case 2: return Unicode.Scalar((lead & 0x1F) << 6 | bits(1))
    case 3: return Unicode.Scalar((lead & 0x0F) << 12 | bits(1) << 6 | bits(2))
    case 4: return Unicode.Scalar((lead & 0x07) << 18 | bits(1) << 12 | bits(2) << 6 | bits(3))
    default: return nil
    }
  }

  @inline(__always)
  static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
