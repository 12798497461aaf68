extension [UInt8] {
  /// Appends one byte of a JSON string, with the shortest escape where JSON demands one.
  ///
  /// RFC 8259 section 7: quotation mark, reverse solidus and the control characters up to U+001F.
  @inline(__always)
  mutating func append(inJSONString byte: UInt8) {
    if byte.needsJSONEscape { appendEscape(of: byte) } else { append(byte) }
  }

  @inline(never)
  private mutating func appendEscape(of byte: UInt8) {
    append(UInt8(ascii: "\\"))
    switch byte {
    case 0x22, 0x5C: append(byte)
    case 0x08: append(UInt8(ascii: "b"))
    case 0x09: append(UInt8(ascii: "t"))
    case 0x0A: append(UInt8(ascii: "n"))
    case 0x0C: append(UInt8(ascii: "f"))
    case 0x0D: append(UInt8(ascii: "r"))
    default:
      let digits = Array("0123456789abcdef".utf8)
      self += "u00".utf8
      append(digits[Int(byte >> 4)])
      append(digits[Int(byte & 0xF)])
    }
  }
}

extension [UInt8] {
  /// Appends JSON text whose strings hold no character that ends a line for some reader: U+0085, U+2028
  /// and U+2029 become escapes, as control characters are already.
  mutating func append(inOneLine text: [UInt8]) {
    var start = 0
    for index in text.indices {
      guard let (escape, length) = text.lineEndEscape(at: index) else { continue }
      self += text[start..<index]
      self += escape.utf8
      start = index + length
    }
    self += text[start...]
  }

  /// The escape of a line end that UTF-8 writes with several bytes, if there is one at an index.
  @inline(__always)
  private func lineEndEscape(at index: Int) -> (escape: String, length: Int)? {
    if self[index] == 0xC2 {
      return index + 1 < count && self[index + 1] == 0x85 ? ("\\u0085", 2) : nil
    }
    guard self[index] == 0xE2, index + 2 < count, self[index + 1] == 0x80 else { return nil }
    return switch self[index + 2] {
    case 0xA8: ("\\u2028", 3)
    case 0xA9: ("\\u2029", 3)
    default: nil
    }
  }
}

extension UInt8 {
  /// Whether the byte cannot be in a JSON string as it is.
  @inline(__always)
  var needsJSONEscape: Bool { self < 0x20 || self == 0x22 || self == 0x5C }
}

/// Returns `text` as it is written between the quotation marks of a JSON string.
func jsonText(_ text: String) -> String {
  var bytes: [UInt8] = []
  for byte in text.utf8 { bytes.append(inJSONString: byte) }
  return String(decoding: bytes, as: UTF8.self)
}
