/// Sixteen bytes of a string, looked at all at once.
///
/// A comparison with a vector on both sides is one instruction; with a number on one side it runs
/// byte by byte (Swift 6.3).
struct StringChunk {
  /// The number of bytes.
  static let count = 16

  private let bytes: SIMD16<Int8>

  /// Loads the bytes; all sixteen must be readable.
  @inline(__always)
  init(at start: UnsafePointer<UInt8>) {
    bytes = UnsafeRawPointer(start).loadUnaligned(as: SIMD16<Int8>.self)
  }

  /// The quotation marks, backslashes, controls and bytes outside ASCII, and with them some bytes that
  /// are rare: the ampersand, `<`, `|` and U+007F.
  ///
  /// Leaving out a bit in which two bytes differ takes one comparison for both.
  @inline(__always)
  var stops: ByteMarks {
    let isQuoteOrAmpersand = (bytes & Self.all(~0x04)) .== Self.all(0x22)
    let isBackslashOrLess = (bytes & Self.all(~0x60)) .== Self.all(0x1C)
    // As signed numbers, bytes outside ASCII are negative, and U+007F is after 1 is added.
    let isOutside = (bytes &+ Self.all(1)) .< Self.all(0x21)
    return ByteMarks(isQuoteOrAmpersand .| isBackslashOrLess .| isOutside)
  }

  /// The quotation marks, backslashes and controls, which JSON escapes.
  @inline(__always)
  var escapes: ByteMarks {
    let isControl =
      unsafeBitCast(bytes, to: SIMD16<UInt8>.self) .< SIMD16<UInt8>(repeating: 0x20)
    return ByteMarks((bytes .== Self.all(0x22)) .| (bytes .== Self.all(0x5C)) .| isControl)
  }

  /// The spaces that another follows, judging by the chunk that starts at the next byte.
  @inline(__always)
  func doubleSpaces(before next: StringChunk) -> ByteMarks {
    // Only two spaces, or a space and the 0 that ends an input, make a space together.
    ByteMarks((bytes | next.bytes) .== Self.all(0x20))
  }

  @inline(__always)
  private static func all(_ byte: Int8) -> SIMD16<Int8> { SIMD16(repeating: byte) }
}

/// Marks on some of sixteen bytes.
struct ByteMarks {
  /// All bits of a byte that is marked, none of one that is not.
  private var mask: SIMD16<Int8>

  /// Marks nothing.
  @inline(__always)
  init() { mask = .zero }

  @inline(__always)
  init(_ mask: SIMDMask<SIMD16<Int8>>) { self.mask = unsafeBitCast(mask, to: SIMD16<Int8>.self) }

  @inline(__always)
  private var words: SIMD2<UInt64> { unsafeBitCast(mask, to: SIMD2<UInt64>.self) }

  /// Whether no byte is marked.
  @inline(__always)
  var isEmpty: Bool {
    let words = words
    return words[0] | words[1] == 0
  }

  /// The half that holds the first mark, of which there must be one.
  ///
  /// Branch-free, as a choice between two values: where a string ends cannot be predicted, and a
  /// branch that is mispredicted costs as much time as ten bytes take.
  @inline(__always)
  private var firstHalf: (word: UInt64, index: Int) {
    let words = words
    let isLow = words[0] != 0
    return (isLow ? words[0] : words[1], isLow ? 0 : 1)
  }

  /// The position of the first byte that is marked; there must be one.
  @inline(__always)
  var first: Int {
    let half = firstHalf
    return half.index &* 8 &+ half.word.trailingZeroBitCount &>> 3
  }

  /// Whether a byte is marked before the first one of `other`, which has one.
  @inline(__always)
  func hasMark(beforeFirstOf other: ByteMarks) -> Bool {
    if isEmpty { return false }
    let (words, half) = (words, other.firstHalf)
    let below = (half.word &- 1) & ~half.word
    return words[half.index] & below != 0 || half.index == 1 && words[0] != 0
  }

  @inline(__always)
  mutating func formUnion(_ other: ByteMarks) { mask = mask | other.mask }
}
