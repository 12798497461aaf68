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

  /// A quick look that lets nearly all texts pass; an escape sequence counts unless it stands for
  /// a quotation mark, a backslash or a slash.
  private var mayHoldControls: Bool {
    if notes.contains(.suspect), holds(0x7F) { return true }
    if notes.contains(.escape), holdsUnusualEscape { return true }
    return notes.contains(.nonASCII) && holdsControlBytes
  }

  private func holds(_ byte: UInt8) -> Bool {
    raw.baseAddress.map { memchr($0, Int32(byte), raw.count) != nil } ?? false
  }

  /// Whether there is an escape sequence other than `\"`, `\\` and `\/`.
  var holdsUnusualEscape: Bool {
    let raw = raw
    var index = 0
    while index + 1 < raw.count {
      guard raw[index] == UInt8(ascii: "\\") else {
        index += 1
        continue
      }
      switch raw[index + 1] {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): index += 2
      default: return true
      }
    }
    return false
  }

  private var holdsControlBytes: Bool {
    let raw = raw
    guard let start = raw.baseAddress else { return false }
    for index in raw.indices where raw[index] >= 0xC2 {
      switch raw[index] {
      // Only sequences with these lead bytes can be controls.
      case 0xC2, 0xE2, 0xEF, 0xF0...:
        if UTF8Scanner.scalar(at: start + index)?.isControl == true { return true }
      default: break
      }
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
