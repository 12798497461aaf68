/// Writes tables that programs draw with lines (Unicode, Box Drawing) as those of Markdown.
enum LineDrawing {
  /// The lines, of which those that a drawn line begins and ends have bars and dashes instead.
  static func replaced(in lines: [ArraySlice<UInt8>]) -> [ArraySlice<UInt8>] {
    guard lines.contains(where: isDrawn) else { return lines }
    return lines.map { isDrawn($0) ? replaced(in: $0)[...] : $0 }
  }

  /// Whether a line begins and ends with a sign from U+2500 to U+257F.
  private static func isDrawn(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.firstIndex(where: { $0 > 0x20 }), line[first] == 0xE2 else {
      return false
    }
    let content = line.trimmedBlanks
    return content.count >= 6 && isSign(content, content.startIndex)
      && isSign(content, content.endIndex - 3)
  }

  private static func isSign(_ text: ArraySlice<UInt8>, _ index: Int) -> Bool {
    index + 2 < text.endIndex && text[index] == 0xE2
      && (text[index + 1] == 0x94 || text[index + 1] == 0x95)
  }

  private static func replaced(in line: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    var index = line.startIndex
    while index < line.endIndex {
      if isSign(line, index) {
        output.append(isHorizontal(line, index) ? UInt8(ascii: "-") : UInt8(ascii: "|"))
        index += 3
      } else {
        output.append(line[index])
        index += 1
      }
    }
    return output
  }

  /// Whether a sign is a horizontal line: light, heavy or double.
  private static func isHorizontal(_ text: ArraySlice<UInt8>, _ index: Int) -> Bool {
    let value = text.scalarValue(at: index).value
    return value == 0x2500 || value == 0x2501 || value == 0x2550
  }
}
