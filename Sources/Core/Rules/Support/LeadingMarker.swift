/// A bullet, a number or a word such as `Result 1:` in front of an element of a list.
struct LeadingMarker {
  /// The bytes of the marker, without blanks around it.
  let range: Range<Int>
  /// What takes the marker away; `nil` if that would lose something.
  let edit: Edit?

  /// Looks at the first character only, so that nearly all texts are let pass at once.
  static func mayStart(_ text: TextView) -> Bool {
    guard let first = text.raw.first else { return false }
    switch first {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "("), UInt8(ascii: "-"),
      UInt8(ascii: "*"), UInt8(ascii: " "), UInt8(ascii: "\\"), 0x80...:
      return true
    case UInt8(ascii: "R"), UInt8(ascii: "r"), UInt8(ascii: "O"), UInt8(ascii: "o"),
      UInt8(ascii: "E"), UInt8(ascii: "e"):
      // A word is a marker only together with a number.
      return text.raw.prefix(24).contains { (0x30...0x39).contains($0) }
    default:
      return false
    }
  }

  /// Finds the marker at the start of a text.
  init?(startOf text: TextView) {
    let beginning = text.scalars.drop { $0.scalar.isBlank }.prefix(Scanner.longestMarker)
    guard Scanner(Array(beginning)).marker(at: 0) != nil else { return nil }
    let scanner = Scanner(Array(text.scalars))
    let start = scanner.afterBlanks(0)
    guard let end = scanner.marker(at: start) else { return nil }
    range = scanner.bytes(start..<end)
    var next = scanner.afterBlanks(end)
    while let further = scanner.marker(at: next) { next = scanner.afterBlanks(further) }
    let isWhole = next < scanner.scalars.count && !scanner.continues(after: start..<end)
    edit = isWhole ? Edit(scanner.bytes(start..<next), text: "") : nil
  }
}

/// Reads markers in the characters of a text.
private struct Scanner {
  let scalars: [(scalar: Unicode.Scalar, range: Range<Int>)]

  /// The words that stand before the number of a result, in lower case.
  private static let words: Set = [
    "result", "expected result", "output", "outcome", "r", "er", "op", "rezultat", "rezultatul",
    "результат", "очікуваний результат", "ожидаемый результат", "вынік", "nəticə", "შედეგი",
    "արդյունք",
  ]
  private static let longestWord = 24
  /// A number of characters in which every marker ends.
  static let longestMarker = 80
  private static let bullets: Set<Unicode.Scalar> = [
    "•", "·", "●", "○", "◦", "‣", "⁃", "∙", "▪", "▫", "■", "□", "►", "▶", "➢", "✓", "✔",
    // The bullet of the font Wingdings, which Word leaves behind.
    "\u{F0B7}", "\u{F0A7}", "\u{F0D8}",
  ]

  init(_ scalars: [(scalar: Unicode.Scalar, range: Range<Int>)]) {
    self.scalars = scalars
  }

  func bytes(_ range: Range<Int>) -> Range<Int> {
    scalars[range.lowerBound].range.lowerBound..<scalars[range.upperBound - 1].range.upperBound
  }

  func afterBlanks(_ start: Int) -> Int {
    var index = start
    while let scalar = scalar(index), scalar.isBlank { index += 1 }
    return index
  }

  /// The index after the marker at `start`, or `nil` if there is none.
  func marker(at start: Int) -> Int? {
    guard let first = scalar(start) else { return nil }
    if Self.bullets.contains(first) { return start + 1 }
    switch first {
    case "-", "–", "—", "*": return isBlank(start + 1) ? start + 1 : nil
    case "0"..."9", "(": return number(at: start)
    default: return word(at: start)
    }
  }

  /// Whether another number of the same kind follows, so that the text is a list by itself.
  func continues(after marker: Range<Int>) -> Bool {
    guard let close = scalars[marker.upperBound - 1].scalar as Unicode.Scalar?,
      close == "." || close == ")"
    else { return false }
    for index in marker.upperBound..<scalars.count where scalars[index].scalar == close {
      var start = index
      while start > marker.upperBound, isDigit(start - 1) { start -= 1 }
      let isNumber = start < index && index - start <= 2
      let before = scalar(start - 1) == "(" ? start - 2 : start - 1
      if isNumber, isBlank(before), isBlank(index + 1) { return true }
    }
    return false
  }

  /// Reads `1.`, `1)`, `(1)` or `1.2.` before a blank or a letter; `1.5` and `2025.` are none.
  private func number(at start: Int) -> Int? {
    let isBracketed = scalar(start) == "("
    guard let digits = numberEnd(from: isBracketed ? start + 1 : start) else { return nil }
    let close = scalar(digits)
    guard close == ")" || (close == "." && !isBracketed) else { return nil }
    let end = digits + 1
    guard let next = scalar(end), next.isBlank || next.properties.isAlphabetic else {
      return end == scalars.count ? end : nil
    }
    return end
  }

  /// The index after numbers of at most two digits that are joined by dots.
  private func numberEnd(from start: Int) -> Int? {
    var index = start
    while true {
      let first = index
      while isDigit(index) { index += 1 }
      guard (1...2).contains(index - first) else { return nil }
      guard scalar(index) == ".", isDigit(index + 1) else { return index }
      index += 1
    }
  }

  /// Reads `Result 1:`, `Output 1.2.` or `R1 –`.
  private func word(at start: Int) -> Int? {
    var index = start
    while index < start + Self.longestWord, let scalar = scalar(index), !isDigit(index) {
      guard scalar.properties.isAlphabetic || scalar.isBlank else { return nil }
      index += 1
    }
    guard isDigit(index) else { return nil }
    var name = String(String.UnicodeScalarView(scalars[start..<index].map(\.scalar))).lowercased()
    while name.unicodeScalars.last?.isBlank == true { name.unicodeScalars.removeLast() }
    guard Self.words.contains(name), let end = numberEnd(from: index) else { return nil }
    switch scalar(end) {
    case ":", ".", ")": return end + 1
    default: break
    }
    let dash = afterBlanks(end)
    switch scalar(dash) {
    case "-", "–", "—", ":": return isBlank(dash + 1) ? dash + 1 : nil
    default: return nil
    }
  }

  private func scalar(_ index: Int) -> Unicode.Scalar? {
    scalars.indices.contains(index) ? scalars[index].scalar : nil
  }

  private func isBlank(_ index: Int) -> Bool { scalar(index)?.isBlank ?? true }

  private func isDigit(_ index: Int) -> Bool {
    scalar(index).map { ("0"..."9").contains($0) } ?? false
  }
}
