/// A run of plain scalars, at the start or the end of some UTF-8.
///
/// Nearly all text is one such run from its start to its end. Nothing in it is invisible or joins a
/// neighbour, so that counting scalars is enough where other text has to be taken apart into
/// graphemes. Bytes that are not UTF-8 end a run.
struct PlainRun {
  /// The number of bytes of the run.
  private(set) var byteCount = 0
  /// The number of its scalars, which is that of the terminal columns it takes.
  private(set) var width = 0

  /// Finds the run of at most `limit` columns at the start of `bytes`.
  init(startOf bytes: Span<UInt8>, upTo limit: Int) {
    while byteCount < bytes.count, width < limit {
      let isWord = byteCount + 8 <= bytes.count && width + 8 <= limit
      if isWord, bytes.word(at: byteCount).isPrintableASCII {
        byteCount += 8
        width += 8
      } else {
        let length = Self.lengthOfScalar(in: bytes, at: byteCount)
        guard length > 0 else { return }
        byteCount += length
        width += 1
      }
    }
  }

  /// Finds the run of at most `limit` columns at the end of `bytes`.
  init(endOf bytes: Span<UInt8>, upTo limit: Int) {
    while byteCount < bytes.count, width < limit {
      let end = bytes.count - byteCount
      let isWord = end >= 8 && width + 8 <= limit
      if isWord, bytes.word(at: end - 8).isPrintableASCII {
        byteCount += 8
        width += 8
      } else {
        var start = end - 1
        while start > 0, end - start < 3, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        guard Self.lengthOfScalar(in: bytes, at: start) == end - start else { return }
        byteCount += end - start
        width += 1
      }
    }
  }

  /// The number of bytes of the scalar at `index`, or 0 if it is not plain or is none.
  ///
  /// No scalar above U+FFFF is plain, so sequences of four bytes need not be read.
  @inline(__always)
  private static func lengthOfScalar(in bytes: Span<UInt8>, at index: Int) -> Int {
    let lead = bytes[index]
    if lead < 0x80 { return 0x20...0x7E ~= lead ? 1 : 0 }
    let length = lead < 0xE0 ? 2 : 3
    guard 0xC2...0xEF ~= lead, index + length <= bytes.count else { return 0 }
    var value = UInt32(lead & (lead < 0xE0 ? 0x1F : 0x0F))
    for offset in 1..<length {
      guard bytes[index + offset] & 0xC0 == 0x80 else { return 0 }
      value = value << 6 | UInt32(bytes[index + offset] & 0x3F)
    }
    // An overlong sequence must not pass for the scalar that it spells.
    guard length == 2 || value >= 0x800, let scalar = Unicode.Scalar(value) else { return 0 }
    return scalar.isPlain ? length : 0
  }
}

extension UInt64 {
  /// Whether each of the eight bytes is a printable character of ASCII.
  @inline(__always)
  fileprivate var isPrintableASCII: Bool {
    // A byte below 0x20 borrows and one above 0x7E carries into its highest bit.
    let controls = self &- 0x2020_2020_2020_2020
    let others = self &+ 0x0101_0101_0101_0101
    return (self | controls | others) & 0x8080_8080_8080_8080 == 0
  }
}

extension StringProtocol {
  /// The plain run of at most `limit` columns at the start of the text.
  func plainStart(upTo limit: Int = .max) -> PlainRun {
    withUTF8IfAvailable { PlainRun(startOf: $0, upTo: limit) }
  }

  /// The plain run of at most `limit` columns at the end of the text.
  func plainEnd(upTo limit: Int) -> PlainRun {
    withUTF8IfAvailable { PlainRun(endOf: $0, upTo: limit) }
  }

  /// Whether every scalar of the text is plain.
  var isPlain: Bool { plainStart().byteCount == utf8.count }

  private func withUTF8IfAvailable(
    _ body: (Span<UInt8>) -> PlainRun
  ) -> PlainRun {
    utf8.withContiguousStorageIfAvailable { body($0.span) } ?? body(Span())
  }
}
