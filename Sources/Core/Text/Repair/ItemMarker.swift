/// A bullet, a number or a word such as `Result 1:` in front of an item of a list.
struct ItemMarker {
  /// The first marker.
  let first: Range<Int>
  /// All markers, as in `• 1. Rivers`, with the blanks after each.
  let extent: Range<Int>

  /// A number of bytes of UTF-8 in which every marker ends.
  static let longest = 96

  /// Finds the marker at the start of a text, after blanks.
  init?(startOf text: [Unicode.Scalar]) {
    let scanner = ItemMarkerScanner(text: text)
    let start = text.indexAfterBlanks(from: 0)
    guard let end = scanner.marker(at: start) else { return nil }
    var next = text.indexAfterBlanks(from: end)
    while let further = scanner.marker(at: next) { next = text.indexAfterBlanks(from: further) }
    first = start..<end
    extent = start..<next
  }

  /// The repair of a text that starts with a marker; a person has to decide if there is nothing
  /// else, or if the text goes on with the next number, so that it is a list by itself.
  static func repair(in text: [Unicode.Scalar]) -> Repair? {
    guard let marker = ItemMarker(startOf: text) else { return nil }
    let isItem =
      marker.extent.upperBound < text.count
      && !ItemMarkerScanner(text: text).continues(after: marker.first)
    return Repair(
      range: marker.first,
      extent: marker.extent,
      kind: .listMarker,
      replacement: isItem ? "" : nil
    )
  }

  /// Looks at the first bytes only, so that nearly all texts are let pass at once.
  static func mayStart(_ bytes: some RandomAccessCollection<UInt8>) -> Bool {
    guard let first = bytes.first else { return false }
    switch first {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "("), UInt8(ascii: "-"),
      UInt8(ascii: "*"), UInt8(ascii: " "), UInt8(ascii: "\\"):
      return true
    case UInt8(ascii: "R"), UInt8(ascii: "r"), UInt8(ascii: "O"), UInt8(ascii: "o"),
      UInt8(ascii: "E"), UInt8(ascii: "e"), UInt8(ascii: "S"), UInt8(ascii: "s"),
      // The lead bytes of letters: Latin, Greek, Cyrillic, Armenian and Georgian.
      0xC3...0xDF, 0xE1:
      // A word is a marker only together with a number, a letter only before a blank.
      let isLetter = bytes.prefix(first < 0x80 ? 2 : 3).last == UInt8(ascii: " ")
      return isLetter || bytes.prefix(48).contains(where: \.isDigit)
    default: return first >= 0x80
    }
  }
}

/// Reads markers in the characters of a text.
private struct ItemMarkerScanner {
  let text: [Unicode.Scalar]

  /// The words before the number of an objective or a result, in lower case.
  private static let words: Set = [
    "result", "results", "expected result", "output", "outcome", "objective",
    "specific objective", "r", "er", "op", "rezultat", "rezultatul", "obiectivul",
    "obiectivul specific", "результат", "очікуваний результат", "ожидаемый результат",
    "конкретна мета", "конкретная цель", "вынік", "nəticə", "შედეგი", "արդյունք",
  ]
  private static let longestWord = 24
  /// The letters that the words begin with, of either case.
  private static let initials = Array(
    Set((words.union(words.map { $0.uppercased() })).compactMap(\.unicodeScalars.first))
  )

  /// The index after the marker at `start`, or `nil` if there is none.
  func marker(at start: Int) -> Int? {
    guard let first = text.scalar(at: start) else { return nil }
    switch first {
    case "-", "*", "\u{2010}", "–", "—", "−": return opensItem(at: start + 1) ? start + 1 : nil
    case "0"..."9", "(": return number(at: start)
    // A bullet may be followed by the sign that makes a picture of it.
    case _ where isBullet(first):
      return text.scalar(at: start + 1) == "\u{FE0F}" ? start + 2 : start + 1
    case "o" where isLetterBullet(at: start), "§" where isLetterBullet(at: start),
      "Ø" where isLetterBullet(at: start):
      return start + 1
    default: return word(at: start)
    }
  }

  /// Whether an item begins after a dash or asterisk, which can be the sign of a figure or a pattern.
  private func opensItem(at index: Int) -> Bool {
    guard let next = text.scalar(at: index), next.isASCII, !next.isBlank else {
      return true
    }
    return next.properties.isAlphabetic || next == "\"" || next == "("
  }

  /// Whether a character is a bullet of any font.
  private func isBullet(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xB7, 0x2022, 0x2023, 0x2043, 0x2219, 0x25E6, 0x2192, 0x25A0...0x25FF: true
    // Dingbats other than quotation marks and brackets.
    case 0x2701...0x275A, 0x2761...0x2767, 0x2776...0x27BF: true
    // The bullets of the fonts Symbol and Wingdings, which Word leaves behind.
    case 0xF000...0xF0FF: true
    default: false
    }
  }

  /// Whether a letter stands for a bullet of Wingdings: before a blank and a word that has no
  /// small first letter, for `o` is an article in Romanian.
  private func isLetterBullet(at start: Int) -> Bool {
    let next = text.indexAfterBlanks(from: start + 1)
    guard next > start + 1, let letter = text.scalar(at: next) else { return false }
    return letter.properties.isAlphabetic && !letter.properties.isLowercase
  }

  /// Whether another number of the same kind follows, so that the text is a list by itself.
  func continues(after marker: Range<Int>) -> Bool {
    let close = text[marker.upperBound - 1]
    guard close == "." || close == ")" else { return false }
    for index in marker.upperBound..<text.count where text[index] == close {
      var start = index
      while start > marker.upperBound, isDigit(start - 1) { start -= 1 }
      let isNumber = start < index && index - start <= 2
      let before = text.scalar(at: start - 1) == "(" ? start - 2 : start - 1
      if isNumber, isBlank(before), isBlank(index + 1) { return true }
    }
    return false
  }

  /// Reads `1.`, `1)`, `(1)` or `1.2.`; `1.5`, `2025.` and `1.1.2025` are none.
  private func number(at start: Int) -> Int? {
    let isBracketed = text.scalar(at: start) == "("
    guard let end = figureEnd(from: isBracketed ? start + 1 : start),
      let close = text.scalar(at: end)
    else { return nil }
    guard close == ")" || (isFullStop(close) && !isBracketed) else { return nil }
    return isDigit(end + 1) ? nil : end + 1
  }

  /// The index after numbers of at most two digits that are joined by dots.
  private func figureEnd(from start: Int) -> Int? {
    var index = start
    while true {
      let first = index
      while isDigit(index) { index += 1 }
      guard (1...2).contains(index - first) else { return nil }
      guard text.scalar(at: index) == ".", isDigit(index + 1) else { return index }
      index += 1
    }
  }

  /// Whether a character closes a number: U+2024 and U+0589 are what Armenian keyboards give.
  private func isFullStop(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "." || scalar == "\u{2024}" || scalar == "\u{589}"
  }

  /// Reads `Result 1:`, `Op. 1.`, `Output 1.2.:`, `R1 –`, or `Result 1.2` before a capital.
  private func word(at start: Int) -> Int? {
    guard let digits = endOfWord(at: start), let end = figureEnd(from: digits) else { return nil }
    if let close = text.scalar(at: end), close == ":" || close == ")" || isFullStop(close) {
      return close != ":" && text.scalar(at: end + 1) == ":" ? end + 2 : end + 1
    }
    let next = text.indexAfterBlanks(from: end)
    switch text.scalar(at: next) {
    case ":": return next + 1
    case "-", "–", "—":
      let isDash = isBlank(next + 1) || next > end && !isDigit(next + 1)
      return isDash ? next + 1 : nil
    case let letter? where letter.properties.isUppercase && text[digits..<end].contains("."):
      return next > end ? end : nil
    default: return nil
    }
  }

  /// The index of the number after the word at `start`, if it is one that comes before numbers.
  private func endOfWord(at start: Int) -> Int? {
    guard Self.initials.contains(text[start]) else { return nil }
    let head = text[start...].prefix(Self.longestWord + 1)
    guard let end = head.firstIndex(where: \.isDigit) else { return nil }
    let letters = text[start..<text.indexBeforeBlanks(before: end)].filter {
      $0 != "." && $0 != "#"
    }
    let name = String(scalars: letters.map { $0.isBlank ? " " : $0 }).lowercased()
    return Self.words.contains(name) ? end : nil
  }

  private func isBlank(_ index: Int) -> Bool { text.scalar(at: index)?.isBlank ?? true }

  private func isDigit(_ index: Int) -> Bool { text.scalar(at: index)?.isDigit ?? false }
}
