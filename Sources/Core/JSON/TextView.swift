import Glibc

/// A string of a document, as a range of its bytes; see ``JSONView`` for how long it may be used.
struct TextView {
  private let bytes: UnsafePointer<UInt8>
  private let start: UInt32
  private let end: UInt32
  /// What the reader met in the string.
  let traits: TextTraits

  @inline(__always)
  init(bytes: UnsafePointer<UInt8>, node: JSONNode) {
    self.bytes = bytes
    start = node.start
    end = node.end
    traits = node.traits
  }

  /// The bytes of the string, quotation marks included.
  var range: Range<Int> { Int(start)..<Int(end) }

  /// The bytes between the quotation marks.
  var contentRange: Range<Int> { Int(start) + 1..<Int(end) - 1 }

  /// The bytes between the quotation marks, escape sequences as written.
  var raw: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: bytes + Int(start) + 1, count: rawCount)
  }

  /// The bytes of the string as written, quotation marks included.
  var literal: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: bytes + Int(start), count: Int(end &- start))
  }

  /// Whether the string has no escape that JSON does not demand; `false` where that is not plain to see.
  var hasNoNeedlessEscape: Bool {
    guard traits.contains(.escape) else { return true }
    // A quotation mark and a backslash cannot do without, and a slash can.
    return !traits.contains(.codeEscape)
      && !zip(raw, raw.dropFirst())
        .contains { $0 == UInt8(ascii: "\\") && $1 == UInt8(ascii: "/") }
  }

  /// The number of bytes between the quotation marks.
  @inline(__always)
  var rawCount: Int { Int(end &- start) &- 2 }

  /// The text.
  var string: String {
    guard traits.contains(.escape) else { return String(decoding: raw, as: UTF8.self) }
    return String(decoding: decoded, as: UTF8.self)
  }

  /// The UTF-8 bytes of the text.
  var decoded: [UInt8] {
    guard traits.contains(.escape) else { return Array(raw) }
    var result: [UInt8] = []
    result.reserveCapacity(rawCount)
    for element in scalars { result.append(contentsOf: UTF8.encode(element.scalar) ?? .init()) }
    return result
  }

  /// The characters of the text, each with the bytes that stand for it.
  var scalars: Scalars {
    Scalars(bytes: bytes, position: contentRange.lowerBound, end: contentRange.upperBound)
  }

  /// Calls `body` with the UTF-8 bytes of the text.
  func withText<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    guard traits.contains(.escape) else { return body(raw) }
    return decoded.withUnsafeBufferPointer(body)
  }

  /// Calls `body` with the UTF-8 bytes of the text.
  @inline(__always)
  func withSpan<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    withText { body($0.span) }
  }

  /// Calls `body` with the bytes between the quotation marks, escape sequences as written.
  @inline(__always)
  func withRawSpan<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    let raw = raw
    return body(raw.span)
  }

  /// Returns whether the two texts are the same, scalar by scalar.
  func isEqual(to other: TextView) -> Bool {
    if traits.contains(.escape) || other.traits.contains(.escape) {
      return haveSameScalars(self, other)
    }
    return rawCount == other.rawCount && ByteComparison.areEqual(raw, other.raw)
  }

  /// Returns whether an escape sequence stands for a character that satisfies `predicate`.
  func holdsEscape(where predicate: (Unicode.Scalar) -> Bool) -> Bool {
    guard traits.contains(.codeEscape), var position = raw.baseAddress else { return false }
    let end = position + raw.count
    while let match = memchr(position, Int32(UInt8(ascii: "\\")), end - position) {
      let escape = UnsafePointer(match.assumingMemoryBound(to: UInt8.self))
      let (scalar, length) = JSONEscape.decode(at: escape, from: 0)
      if predicate(scalar) { return true }
      position = escape + length
    }
    return false
  }

  /// The character at an offset between the quotation marks, or `nil` if none starts there.
  func rawScalar(at offset: Int) -> Unicode.Scalar? {
    offset < rawCount ? UTF8Scanner.scalar(at: bytes + Int(start) + 1 + offset) : nil
  }

  /// Whether a byte occurs between the quotation marks.
  func holds(_ byte: UInt8) -> Bool {
    raw.baseAddress.map { memchr($0, Int32(byte), raw.count) != nil } ?? false
  }

  /// Returns whether a character outside ASCII satisfies `predicate`; only those are looked at whose
  /// first byte satisfies `isLead`.
  @inline(__always)
  func holdsSequence(
    where predicate: (Unicode.Scalar) -> Bool,
    ledBy isLead: (UInt8) -> Bool
  ) -> Bool {
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
      if raw[index] >= 0x80, isLead(raw[index]),
        let scalar = UTF8Scanner.scalar(at: start + index), predicate(scalar)
      {
        return true
      }
      index += 1
    }
    return false
  }

  /// Compares character by character, which mostly ends at the first.
  private func haveSameScalars(_ lhs: TextView, _ rhs: TextView) -> Bool {
    var left = lhs.scalars
    var right = rhs.scalars
    while let scalar = left.next()?.scalar {
      if right.next()?.scalar != scalar { return false }
    }
    return right.next() == nil
  }

  /// The characters of a string without its escapes.
  struct Scalars: Sequence, IteratorProtocol {
    fileprivate let bytes: UnsafePointer<UInt8>
    fileprivate var position: Int
    fileprivate let end: Int

    mutating func next() -> (scalar: Unicode.Scalar, range: Range<Int>)? {
      guard position < end else { return nil }
      let start = position
      let scalar: Unicode.Scalar
      if bytes[start] == UInt8(ascii: "\\") {
        (scalar, position) = JSONEscape.decode(at: bytes + start, from: start)
      } else {
        scalar = UTF8Scanner.scalar(at: bytes + start) ?? "\u{FFFD}"
        position = start + UTF8Scanner.length(at: bytes + start)
      }
      return (scalar, start..<position)
    }
  }
}

extension JSONEscape {
  /// The character of the well-formed escape sequence at `bytes`, and the offset after it.
  fileprivate static func decode(
    at bytes: UnsafePointer<UInt8>,
    from start: Int
  ) -> (Unicode.Scalar, Int) {
    switch bytes[1] {
    case UInt8(ascii: "b"): return ("\u{8}", start + 2)
    case UInt8(ascii: "f"): return ("\u{C}", start + 2)
    case UInt8(ascii: "n"): return ("\n", start + 2)
    case UInt8(ascii: "r"): return ("\r", start + 2)
    case UInt8(ascii: "t"): return ("\t", start + 2)
    case UInt8(ascii: "u"):
      let unit = unit(at: bytes + 2) ?? 0xFFFD
      guard unit & 0xFC00 == 0xD800 else {
        return (Unicode.Scalar(unit) ?? "\u{FFFD}", start + 6)
      }
      let low = JSONEscape.unit(at: bytes + 8) ?? 0xDC00
      let value = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
      return (Unicode.Scalar(value) ?? "\u{FFFD}", start + 12)
    default: return (Unicode.Scalar(bytes[1]), start + 2)
    }
  }
}
