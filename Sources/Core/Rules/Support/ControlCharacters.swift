import Glibc

extension TextView {
  /// The characters that steer a machine instead of being read, with their bytes.
  ///
  /// White space at the ends is left out, for that is `untrimmed-text`.
  var controls: [(scalar: Unicode.Scalar, range: Range<Int>)] {
    guard mayHoldControls else { return [] }
    let edges = TextEdges(of: self)
    let inner = edges.leading.upperBound..<edges.trailing.lowerBound
    return scalars.filter { $0.scalar.isControl && inner.contains($0.range.lowerBound) }
  }

  /// A quick look that lets nearly all texts pass.
  private var mayHoldControls: Bool {
    if notes.contains(.suspect), holds(0x7F) { return true }
    if holdsEscape(where: \.isControl) { return true }
    return notes.contains(.control) && holdsControlBytes
  }

  /// Whether a byte stands between the quotation marks.
  func holds(_ byte: UInt8) -> Bool {
    raw.baseAddress.map { memchr($0, Int32(byte), raw.count) != nil } ?? false
  }

  private var holdsControlBytes: Bool {
    let raw = raw
    guard let start = raw.baseAddress else { return false }
    var index = 0
    while index < raw.count {
      // ASCII is passed over eight bytes at a time.
      if index + 8 <= raw.count {
        let word = UnsafeRawPointer(start + index).loadUnaligned(as: UInt64.self)
        let highBits = word & 0x8080_8080_8080_8080
        guard highBits != 0 else {
          index += 8
          continue
        }
        index += highBits.trailingZeroBitCount >> 3
      }
      // Only sequences with these lead bytes can be controls.
      switch raw[index] {
      case 0xC2, 0xE2, 0xEF, 0xF0...:
        if UTF8Scanner.scalar(at: start + index)?.isControl == true { return true }
      default: break
      }
      index += 1
    }
    return false
  }
}

extension Unicode.Scalar {
  /// Whether the character is a control code, a line separator, a byte order mark, a change of
  /// direction or no character at all.
  var isControl: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0: true
    case 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    case 0xFDD0...0xFDEF: true
    default: value & 0xFFFE == 0xFFFE
    }
  }

  /// What the character is called in a message.
  var controlName: String {
    let code = "U+" + hexadecimal(value)
    return switch value {
    case 0x09: "a tab (\(code))"
    case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: "a line break (\(code))"
    case 0xFEFF: "a byte order mark (\(code))"
    case 0x202A...0x202E, 0x2066...0x2069: "a change of the writing direction (\(code))"
    default:
      value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(value)
        ? "a code that is no character (\(code))" : "the control character \(code)"
    }
  }
}
