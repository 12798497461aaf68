/// Finds what printed pages have above and below their text: their numbers, and lines that every page repeats.
///
/// They are no part of the project, and a sentence that they cut in two is one.
struct RunningLines {
  private var text: PageText
  private var isRunning: [Bool]
  /// The lines between two pages; a form feed alone parts them where no line does.
  private var breaks: [Range<Int>] = []

  /// Puts the lines behind all others and marks them, where a form feed or the number of a page shows that pages end.
  static func mark(in text: inout PageText, _ lines: [ArraySlice<UInt8>]) {
    var running = RunningLines(text)
    running.findBreaks(lines)
    guard !running.breaks.isEmpty else { return }
    running.findRepeated()
    running.findBareNumbers()
    running.move()
    text = running.text
  }

  private init(_ text: PageText) {
    self.text = text
    isRunning = text.lines.map { PageNumber.isNumber(text.bytes[$0.range]) }
  }

  private mutating func findBreaks(_ lines: [ArraySlice<UInt8>]) {
    var number = 0
    for (index, line) in text.lines.enumerated() {
      var isFed = false
      while number < min(line.number, lines.count) {
        isFed = isFed || lines[number].first == 0x0C
        number += 1
      }
      guard isFed && index > 0 || isRunning[index] else { continue }
      let range = index..<(isRunning[index] ? index + 1 : index)
      if let last = breaks.last, last.upperBound == range.lowerBound {
        breaks[breaks.count - 1] = last.lowerBound..<range.upperBound
      } else {
        breaks.append(range)
      }
    }
  }

  // MARK: - Lines beside breaks

  /// How many lines at the end of a page may be repeated.
  private static let reach = 3

  /// Finds the lines beside a break that other pages have at the same end, whatever numbers are in them.
  ///
  /// Of the first page nothing is taken: its first lines may be the title. But they tell nothing of the width of the
  /// text.
  private mutating func findRepeated() {
    let count = text.lines.count
    for isBelow in [false, true] {
      let ends = breaks.map { isBelow ? $0.upperBound : $0.lowerBound }
      let sides = ends.map { lines(from: $0, isBelow) }
      var places: [[UInt8]: Set<Int>] = [:]
      let edge = lines(from: isBelow ? 0 : count, isBelow)
      for index in (sides + [edge]).joined() { places[words(index), default: []].insert(index) }
      for index in edge where places[words(index), default: []].count > 1 {
        text.lines[index].origin.width = 0
      }
      for side in sides {
        for index in side {
          let words = words(index)
          guard !words.isEmpty, places[words, default: []].count > 1 else { break }
          isRunning[index] = true
        }
      }
    }
  }

  /// Finds numbers that stand alone beside a form feed.
  private mutating func findBareNumbers() {
    for range in breaks {
      for index in [range.lowerBound - 1, range.upperBound] where text.lines.indices ~= index {
        let line = text.bytes[text.lines[index].range]
        let isBare = line.allSatisfy { $0.isDigit || $0 == 0x20 || $0 == UInt8(ascii: "-") }
        if isBare, line.count <= 8 { isRunning[index] = true }
      }
    }
  }

  private func lines(from end: Int, _ isBelow: Bool) -> [Int] {
    isBelow
      ? Array(end..<min(end + Self.reach, text.lines.count))
      : Array((max(0, end - Self.reach)..<end).reversed())
  }

  /// The line without its numbers; empty for a line that is too long to be repeated.
  private func words(_ index: Int) -> [UInt8] {
    let range = text.lines[index].range
    return range.count > 120 ? [] : text.bytes[range].filter { !$0.isDigit }
  }

  // MARK: - What remains

  private mutating func move() {
    let kept = text.lines.indices.filter { !isRunning[$0] }
    let moved = text.lines.indices.filter { isRunning[$0] }
    text.lines = (kept + moved).map { text.lines[$0] }
    text.putIntoControl(kept.count..<text.lines.count)
    var isContinued = [Bool](repeating: false, count: text.lines.count)
    let fed = Set(breaks.lazy.filter(\.isEmpty).map(\.lowerBound))
    for position in kept.indices.dropFirst()
    where kept[position] > kept[position - 1] + 1 || fed.contains(kept[position]) {
      let before = text.lines[position - 1]
      guard before.isWide, !text.endsAsSentence(before.range) else { continue }
      text.lines[position].isAfterBlank = false
      guard text.isWithinSentence(at: position) else { continue }
      isContinued[position] = true
      text.reportJoined(position, "joined a line that the end of a page cut off")
    }
    if isContinued.contains(true) { text.join(where: isContinued) }
  }
}

/// Knows the numbers of pages in the words of all languages, such as `Page 2 of 3`.
enum PageNumber {
  private static let words = FoldedTable(
    Language.allCases.flatMap(\.pack.readingWords.pageNumbers)
  )
  private static let totals = FoldedTable(
    Language.allCases.flatMap(\.pack.readingWords.pageTotals)
  )

  private enum Token {
    case word, total, number, other
  }

  /// Whether a line is the number of a page, or ends in one with the number of pages.
  static func isNumber(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count <= 100,
      line.last.map({ $0.isDigit || !$0.isBetweenWords || $0 == 0x2D }) == true,
      line.contains(where: \.isDigit), !line.contains(UInt8(ascii: ":"))
    else { return false }
    let tokens = tokens(of: line)
    let end = tokens.reversed().prefix { $0 != .other }
    let numberCount = end.count { $0 == .number }
    guard 1...2 ~= numberCount, end.last != .number || numberCount == 2 else { return false }
    let isNamed = end.contains(.word)
    if end.count == tokens.count {
      return isNamed || numberCount == 2 && end.contains(.total)
    }
    return isNamed && numberCount == 2 && end.last == .word
  }

  private static func tokens(of line: ArraySlice<UInt8>) -> [Token] {
    line.split { $0 == 0x20 || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "|") }.compactMap {
      part in
      var token = part
      while token.last == UInt8(ascii: ".") { token = token.dropLast() }
      if token.allSatisfy({ $0 == UInt8(ascii: "-") }) || part.elementsEqual("–".utf8) {
        return nil
      }
      if token.allSatisfy(\.isDigit) { return token.count <= 4 ? .number : .other }
      if words.number(of: token.span) != nil { return .word }
      return totals.number(of: token.span) == nil ? .other : .total
    }
  }
}
