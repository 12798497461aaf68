/// Reads what a screen reader said of a page: headings with their levels, items of lists, links, and where parts begin
/// and end.
enum SpokenText {
  /// Whether several lines say that they are headings, which no writer does.
  static func isSpoken(_ lines: [ArraySlice<UInt8>]) -> Bool {
    var count = 0
    for line in lines.prefix(2000)
    where line.count <= 400 && mayBeHeading(line) && heading(words(of: line)) != nil {
      count += 1
      if count == 3 { return true }
    }
    return false
  }

  /// Reads lines, of which the first is number 1.
  static func read(_ lines: [ArraySlice<UInt8>], byteCount: Int) -> PageText {
    var text = PageText(capacity: byteCount)
    for (index, line) in lines.enumerated() {
      let words = words(of: line)
      var origin = LineOrigin(number: index + 1)
      var content = words[...]
      if let heading = heading(words) {
        origin.headingLevel = heading.level
        content = heading.content
      } else if let item = rest(of: content, after: phrases.items) {
        origin.isItem = true
        content = item
      }
      if let link = rest(of: content, after: phrases.links) {
        origin.isLink = true
        content = link
      }
      let isNote = origin.headingLevel == 0 && rest(of: content, after: phrases.notes) != nil
      let count = text.lines.count
      text.append(Array(content.joined(separator: CollectionOfOne(0x20)))[...], origin)
      if isNote, words.count <= 8 { text.putIntoControl(count..<text.lines.count) }
    }
    return text
  }

  private typealias Words = ArraySlice<ArraySlice<UInt8>>

  /// What all languages say, as folded words.
  private static let phrases = {
    let all = Language.allCases.map(\.pack.readingWords)
    func folded(_ phrases: [String]) -> [[[UInt8]]] {
      phrases.map { $0.split(separator: " ").map { TextFolding.folded(String($0)) } }
    }
    return (
      headings: folded(all.flatMap(\.spokenHeadings)), items: folded(all.flatMap(\.spokenItems)),
      links: folded(all.flatMap(\.spokenLinks)), notes: folded(all.flatMap(\.spokenNotes))
    )
  }()

  private static func words(of line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    line.split { $0 == 0x20 || $0 == 0x09 }
  }

  /// Whether the number of a level may be where a heading has it: among the first words of a line, or its last one.
  ///
  /// Few lines have a number there, so that few are cut into words.
  private static func mayBeHeading(_ line: ArraySlice<UInt8>) -> Bool {
    let bytes = line.span
    var wordCount = 0
    for index in bytes.indices.dropFirst() where bytes[index] > 0x20 && bytes[index - 1] <= 0x20 {
      if isLevel(at: index, in: bytes) { return true }
      wordCount += 1
      if wordCount > longestHeading { break }
    }
    guard let last = line.lastIndex(where: { !$0.isBetweenWords }), last > line.startIndex else {
      return false
    }
    return line[last - 1] <= 0x20 && isLevel(at: last - line.startIndex, in: bytes)
  }

  private static func isLevel(at index: Int, in bytes: Span<UInt8>) -> Bool {
    guard 0x31...0x36 ~= bytes[index] else { return false }
    return index + 1 == bytes.count || bytes[index + 1].isBetweenWords
  }

  /// The level of a heading that a line is said to be, before its text or after it.
  private static func heading(_ words: [ArraySlice<UInt8>]) -> (level: Int, content: Words)? {
    for (index, word) in words.prefix(longestHeading + 1).enumerated().dropFirst() {
      guard let level = level(word) else { continue }
      let isHeading = phrases.headings.contains {
        $0.count == index && starts(words[...], with: $0)
      }
      if isHeading { return (level, words.dropFirst(index + 1)) }
    }
    guard let last = words.last, let level = level(last) else { return nil }
    for phrase in phrases.headings where words.count > phrase.count + 1 {
      let start = words.count - 1 - phrase.count
      if starts(words[start...], with: phrase) { return (level, words[..<start]) }
    }
    return nil
  }

  private static let longestHeading = phrases.headings.map(\.count).max() ?? 0

  /// The number of a level, which a comma or a colon may follow.
  private static func level(_ word: ArraySlice<UInt8>) -> Int? {
    guard let digit = word.first, 0x31...0x36 ~= digit,
      word.dropFirst().allSatisfy(\.isBetweenWords)
    else { return nil }
    return Int(digit) - 0x30
  }

  private static func rest(of words: Words, after phrases: [[[UInt8]]]) -> Words? {
    let phrase =
      phrases.first { words.count > $0.count && starts(words, with: $0) }
      ?? phrases.first { words.count == $0.count && starts(words, with: $0) }
    return phrase.map { words.dropFirst($0.count) }
  }

  private static func starts(_ words: Words, with phrase: [[UInt8]]) -> Bool {
    words.count >= phrase.count
      && zip(words, phrase).allSatisfy { $0.count <= 40 && TextFolding.folded($0.span) == $1 }
  }
}
