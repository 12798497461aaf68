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
    let first = text.scalars.first { !$0.scalar.isBlank }?.range.lowerBound ?? content.upperBound
    leading = content.lowerBound..<first
    trailing = Self.endOfVisiblePart(of: text, from: first)..<content.upperBound
  }

  /// Whether neither end has blanks.
  var isEmpty: Bool { leading.isEmpty && trailing.isEmpty }

  /// The offset after the last visible character.
  private static func endOfVisiblePart(of text: TextView, from first: Int) -> Int {
    let start = text.contentRange.lowerBound
    if text.notes.contains(.escape) {
      // An escape sequence can only be told by reading forwards.
      return text.scalars.reduce(first) { $1.scalar.isBlank ? $0 : $1.range.upperBound }
    }
    let raw = text.raw
    var end = raw.count
    while start + end > first,
      let lead = raw[..<end].lastIndex(where: { !UTF8Scanner.isContinuation($0) }),
      let bytes = raw.baseAddress, UTF8Scanner.scalar(at: bytes + lead)?.isBlank == true
    {
      end = lead
    }
    return start + end
  }

  /// Lets nearly all texts pass; an escape sequence near the ends counts as a blank.
  private static func mayHaveBlanks(_ text: TextView) -> Bool {
    if text.notes.contains(.blankEdge) { return true }
    guard text.notes.contains(.codeEscape) else { return false }
    return text.raw.first == UInt8(ascii: "\\") || text.raw.suffix(6).contains(UInt8(ascii: "\\"))
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
