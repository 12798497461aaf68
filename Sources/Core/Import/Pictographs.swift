/// Takes away the pictures that posts of social networks have in front of their lines.
enum Pictographs {
  /// Takes them away if two lines or more have a name behind one; a bullet of an item stays what it is.
  static func remove(from text: inout PageText) {
    var lengths = [Int](repeating: 0, count: text.lines.count)
    var nameCount = 0
    for (index, line) in text.lines.enumerated() where text.bytes[line.range.lowerBound] >= 0xE2 {
      let length = length(at: line.range, in: text)
      guard length > 0, length < line.range.count else { continue }
      let isName = holdsName(line.range.dropFirst(length), in: text)
      if isName { nameCount += 1 }
      if isName || line.markerLength == 0 { lengths[index] = length }
    }
    guard nameCount >= 2 else { return }
    for (index, length) in lengths.enumerated() where length > 0 {
      text.removePrefix(length, ofLine: index, "removed a picture in front of a line")
    }
  }

  private static func holdsName(_ range: Range<Int>, in text: PageText) -> Bool {
    text.label(of: range) != nil || FactLine.namedPieces(of: range, in: text)?.first?.label != nil
  }

  /// The number of bytes of the pictures and the blanks that begin a line; a picture touches no word.
  private static func length(at range: Range<Int>, in text: PageText) -> Int {
    let bytes = text.bytes[range]
    var index = bytes.startIndex
    while index < bytes.endIndex, bytes[index] >= 0x80 {
      let (value, length) = bytes.scalarValue(at: index)
      guard let scalar = Unicode.Scalar(value), isPicture(scalar) else { return 0 }
      index += length
    }
    guard index > bytes.startIndex, index < bytes.endIndex, bytes[index] == 0x20 else { return 0 }
    return index + 1 - bytes.startIndex
  }

  /// Whether a character is a picture, or one that joins pictures or gives them colour.
  private static func isPicture(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    return properties.isEmoji || properties.isEmojiModifier || scalar.value == 0xFE0F
      || scalar.value == 0x200D
  }
}
