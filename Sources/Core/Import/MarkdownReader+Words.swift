/// The words of Markdown without the signs in them.
extension MarkdownReader {
  static func hasLink(_ text: ArraySlice<UInt8>) -> Bool {
    text.indices.dropLast().contains {
      text[$0] == UInt8(ascii: "]") && text[$0 + 1] == UInt8(ascii: "(")
    }
  }

  /// The text without the signs of emphasis, links, code and escapes.
  static func plain(_ text: ArraySlice<UInt8>) -> [UInt8] {
    let signs = "*_`[]\\<!".utf8
    guard text.contains(where: signs.contains) else { return Array(text) }
    var output: [UInt8] = []
    var index = text.startIndex
    // The bullet of an item is no emphasis.
    if text.count > 1, text.first == UInt8(ascii: "*"), text[index + 1] == 0x20 {
      output.append(UInt8(ascii: "-"))
      index += 1
    }
    while index < text.endIndex {
      index += take(text, at: index, &output)
    }
    return output
  }

  /// Copies what begins at an index and returns its length.
  private static func take(
    _ text: ArraySlice<UInt8>,
    at index: Int,
    _ output: inout [UInt8]
  ) -> Int {
    let byte = text[index]
    let next = index + 1 < text.endIndex ? text[index + 1] : 0x20
    switch byte {
    case UInt8(ascii: "\\") where isPunctuation(next):
      output.append(next)
      return 2
    case UInt8(ascii: "`"): return 1
    case UInt8(ascii: "!") where next == UInt8(ascii: "["): return 1
    case UInt8(ascii: "*"), UInt8(ascii: "_"):
      if isEmphasis(text, index) { return 1 }
    case UInt8(ascii: "["):
      if let (label, end) = link(text, index) {
        output += plain(label)
        return end - index
      }
    case UInt8(ascii: "<"):
      // An address between angles stands for itself.
      if let end = text[index..<min(text.endIndex, index + 2000)].firstIndex(of: UInt8(ascii: ">")),
        text[index..<end].holds("://")
      {
        output += text[(index + 1)..<end]
        return end + 1 - index
      }
    default: break
    }
    output.append(byte)
    return 1
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  /// Whether a sign opens or closes emphasis: it touches a word on one side; an underscore not on both.
  private static func isEmphasis(_ text: ArraySlice<UInt8>, _ index: Int) -> Bool {
    let before = index > text.startIndex ? text[index - 1] : 0x20
    let after = index + 1 < text.endIndex ? text[index + 1] : 0x20
    if before == 0x20 && after == 0x20 { return false }
    guard text[index] == UInt8(ascii: "_") else { return true }
    return !(isWord(before) && isWord(after))
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
    default: false
    }
  }

  /// The label of the inline link at `[`, and the index after the link.
  private static func link(_ text: ArraySlice<UInt8>, _ start: Int) -> (ArraySlice<UInt8>, Int)? {
    let limit = min(text.endIndex, start + 4000)
    guard let close = text[start..<limit].firstIndex(of: UInt8(ascii: "]")), close + 1 < limit
    else {
      return nil
    }
    let sign = text[close + 1]
    // Pandoc gives words attributes as others give them addresses.
    guard sign == UInt8(ascii: "(") || sign == UInt8(ascii: "{"),
      let end = text[close..<limit].firstIndex(of: sign + (sign == UInt8(ascii: "(") ? 1 : 2))
    else { return nil }
    return (text[(start + 1)..<close], end + 1)
  }
}
