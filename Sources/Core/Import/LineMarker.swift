/// Bullets and numbers in front of the items of a list.
enum LineMarker {
  /// Returns how many bytes of markers, such as `• `, `1.` or `R 1.1.`, begin a line.
  static func length(in line: UnsafeBufferPointer<UInt8>, allowsWords: Bool = true) -> Int {
    var index = 0
    while true {
      let length =
        bullet(line, index) ?? number(line, index) ?? (allowsWords ? word(line, index) : nil)
      guard let length else { return index }
      index += length
      while index < line.count && line[index] == 0x20 { index += 1 }
    }
  }

  private static func bullet(_ line: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    guard start < line.count else { return nil }
    let (scalar, length) = TextFolding.scalar(in: line, at: start)
    let end = start + length
    let next = end < line.count ? line[end] : 0x20
    switch scalar {
    case 0x2D, 0x2013, 0x2014, 0x2010, 0x2212:
      // A minus in front of a figure is part of it.
      return (0x30...0x39).contains(next) ? nil : length
    case 0x2A, 0xB7, 0x2022, 0x2023, 0x2043, 0x2219, 0x25A0...0x25FF, 0x2713, 0x2714, 0x2794: break
    case 0x27A2, 0x27A4, 0x2756, 0x2192, 0x25AA, 0xF000...0xF0FF: break
    case 0x6F, 0xA7, 0xD8: return next == 0x20 && end < line.count ? length : nil
    default: return nil
    }
    return length
  }

  /// `1.` `1)` `(1)` `1.1.` `1.1)`, and `1.1` before a capital letter.
  private static func number(_ line: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    var index = start
    if index < line.count && line[index] == UInt8(ascii: "(") {
      guard let digits = digits(line, index + 1) else { return nil }
      index = digits
      return index < line.count && line[index] == UInt8(ascii: ")") ? index + 1 - start : nil
    }
    guard let (end, isClosed, _) = figure(line, index) else { return nil }
    index = end
    guard isClosed else { return nil }
    // "2.5 million" and "1.1.2025" are no numbers of items.
    if index < line.count && (0x30...0x39).contains(line[index]) { return nil }
    return index - start
  }

  /// Reads `1`, `1.1` or `1.1.`: the end, whether a mark closes it, and how many parts it has.
  private static func figure(
    _ line: UnsafeBufferPointer<UInt8>,
    _ start: Int
  ) -> (end: Int, isClosed: Bool, parts: Int)? {
    guard var index = digits(line, start) else { return nil }
    var parts = 1
    while index < line.count, line[index] == UInt8(ascii: "."),
      let next = digits(line, index + 1), parts < 4
    {
      index = next
      parts += 1
    }
    guard index < line.count else { return (index, false, parts) }
    let isDot = line[index] == UInt8(ascii: ".") || line[index] == UInt8(ascii: ")")
    if isDot { return (index + 1, true, parts) }
    // U+2024, which Armenian keyboards give for a full stop, and U+0589.
    if index + 2 < line.count, line[index] == 0xE2, line[index + 1] == 0x80, line[index + 2] == 0xA4
    {
      return (index + 3, true, parts)
    }
    if index + 1 < line.count, line[index] == 0xD6, line[index + 1] == 0x89 {
      return (index + 2, true, parts)
    }
    if parts > 1, index + 1 < line.count, line[index] == 0x20,
      (0x41...0x5A).contains(line[index + 1])
    {
      return (index, true, parts)
    }
    return (index, false, parts)
  }

  /// The end of one or two digits, or `nil`.
  private static func digits(_ line: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    var index = start
    while index < line.count && (0x30...0x39).contains(line[index]) { index += 1 }
    return (1...2).contains(index - start) ? index : nil
  }

  /// `Result 1:`, `Op 1.`, `R 1.1.` and the same in other languages: a word, a figure and a mark.
  private static func word(_ line: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    for word in words where starts(line, start, with: word) {
      var index = start + word.count
      if index < line.count && line[index] == UInt8(ascii: ".") { index += 1 }
      if index < line.count && line[index] == 0x20 { index += 1 }
      guard let (end, isClosed, _) = figure(line, index) else { continue }
      index = end
      if isClosed {
        if index < line.count && line[index] == UInt8(ascii: ":") { index += 1 }
        return index - start
      }
      while index < line.count && line[index] == 0x20 { index += 1 }
      guard index < line.count else { return line.count - start }
      if line[index] == UInt8(ascii: ":") { return index + 1 - start }
      let (scalar, length) = TextFolding.scalar(in: line, at: index)
      if [0x2D, 0x2013, 0x2014].contains(scalar) { return index + length - start }
    }
    return nil
  }

  private static func starts(
    _ line: UnsafeBufferPointer<UInt8>,
    _ start: Int,
    with word: [UInt8]
  ) -> Bool {
    guard start + word.count < line.count else { return false }
    for offset in 0..<word.count {
      let byte = line[start + offset]
      let lower = (0x41...0x5A).contains(byte) ? byte + 0x20 : byte
      if lower != word[offset] { return false }
    }
    return true
  }

  /// Longer words first; those that are not Latin in both cases, as only ASCII is folded here.
  private static let words: [[UInt8]] = [
    "expected result", "specific objective", "objective", "results", "result", "rezultatul",
    "obiectivul specific", "obiectivul", "результат", "Результат", "nəticə", "Nəticə", "արդյունք",
    "Արդյունք", "შედეგი", "вынік", "Вынік", "output", "outcome", "rezultat", "op", "er", "r",
  ].map { Array($0.utf8) }
}
