/// The blanks at the ends of a text, which cannot be seen and make equal texts differ.
struct TextEdges {
  /// The bytes of the blanks at the start; empty if there are none.
  let leading: Range<Int>
  /// The bytes of the blanks at the end; empty if there are none.
  let trailing: Range<Int>

  /// Finds the blanks of a text that has a visible character.
  init(of text: TextView) {
    let content = text.contentRange
    guard Self.mayHaveBlanks(text) else {
      leading = content.lowerBound..<content.lowerBound
      trailing = content.upperBound..<content.upperBound
      return
    }
    var first: Int?
    var last = content.lowerBound
    for (scalar, range) in text.scalars where !scalar.isBlank {
      if first == nil { first = range.lowerBound }
      last = range.upperBound
    }
    leading = content.lowerBound..<(first ?? content.upperBound)
    trailing = max(last, leading.upperBound)..<content.upperBound
  }

  /// Whether neither end has blanks.
  var isEmpty: Bool { leading.isEmpty && trailing.isEmpty }

  /// Looks at the two ends only; an escape sequence near them counts as a blank.
  private static func mayHaveBlanks(_ text: TextView) -> Bool {
    if text.notes.isDisjoint(with: [.blankEdge, .escape, .nonASCII]) { return false }
    if text.notes.contains(.blankEdge) { return true }
    let raw = text.raw
    guard let first = raw.first, let last = raw.last else { return true }
    if first == UInt8(ascii: "\\") { return true }
    if first >= 0x80, UTF8Scanner.startsWithBlank(raw[...]) { return true }
    if last >= 0x80, let lead = raw.lastIndex(where: { !UTF8Scanner.isContinuation($0) }) {
      return UTF8Scanner.startsWithBlank(raw[lead...])
    }
    return raw.suffix(6).contains(UInt8(ascii: "\\"))
  }
}

extension Unicode.Scalar {
  /// Whether the character leaves no mark: white space, or a space without width.
  var isBlank: Bool {
    switch value {
    // Nearly all letters there are, so that nearly no property has to be looked up.
    case 0x21...0x7E, 0xA1...0x167F: false
    case 0x200B, 0x2060, 0xFEFF: true
    default: properties.isWhitespace
    }
  }
}

extension UTF8Scanner {
  /// Whether well-formed text starts with a blank.
  fileprivate static func startsWithBlank(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let text = UnsafeBufferPointer(rebasing: bytes)
    guard let start = text.baseAddress else { return false }
    return scalar(at: start)?.isBlank ?? false
  }
}
