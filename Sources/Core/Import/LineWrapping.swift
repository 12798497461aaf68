/// Undoes that a program cut lines to fit a width: a paragraph, an item, a title or a value that goes on is one line.
///
/// Nothing but the layout says so, and it says it well: a line was cut where the next word would not have fitted.
struct LineWrapping {
  private let text: PageText
  /// The width at which lines were cut; `nil` if the text was never wrapped.
  private let width: Int?
  /// Whether lines go on that are open.
  private let flows: Bool
  /// The first line that is the name of a part of the page or of a fact; 0 without one.
  private let firstName: Int

  /// Joins what was wrapped, and reports it.
  static func undo(in text: inout PageText) {
    guard text.lines.count > 1 else { return }
    let wrapping = LineWrapping(text)
    var isContinued = [Bool](repeating: false, count: text.lines.count)
    var isAnyContinued = false
    var first = 0
    for index in 1..<text.lines.count {
      if let last = wrapping.endOfName(at: index - 1, after: first) {
        for part in index...last where !isContinued[part] {
          isContinued[part] = true
          text.reportJoined(part, "part of a label that was wrapped")
        }
        isAnyContinued = true
      } else if !isContinued[index], wrapping.continues(index, from: first) {
        isContinued[index] = true
        isAnyContinued = true
        text.reportJoined(index, "joined a line that was wrapped")
      }
      if !isContinued[index] { first = index }
    }
    if isAnyContinued { text.join(where: isContinued) }
  }

  private init(_ text: PageText) {
    self.text = text
    width = WrappingWidth.find(in: text)
    flows = Self.flows(text)
    firstName = text.lines.firstIndex(where: text.isNamed) ?? 0
  }

  /// Whether sentences go on from open lines, more often than such lines are the last of their paragraphs.
  private static func flows(_ text: PageText) -> Bool {
    guard text.lines.contains(where: \.origin.isOpen) else { return false }
    var balance = 0
    for index in text.lines.indices where text.lines[index].origin.isOpen {
      if index + 1 == text.lines.count || text.lines[index + 1].isAfterBlank {
        balance -= 1
      } else if text.lines[index].isWide, text.isWithinSentence(at: index + 1, orClause: true) {
        balance += 1
      }
    }
    return balance > 0
  }

  /// Whether a line goes on with what the line before it began, which `first` begins.
  private func continues(_ index: Int, from first: Int) -> Bool {
    let (line, before) = (text.lines[index], text.lines[index - 1])
    guard before.origin.width > 0, line.origin.width > 0, !line.isAfterBlank,
      line.origin.headingLevel == before.origin.headingLevel, line.origin.role == .text,
      line.origin.landmark == before.origin.landmark,
      line.markerLength == 0
    else { return false }
    // A value goes on in its column.
    if before.origin.role == .value { return line.origin.indentation >= 8 && !isName(index) }
    if hangs(index) { return !isName(index) && !isName(index - 1) }
    let isItem = text.lines[first].markerLength > 0
    // The text of an item hangs below its first word.
    if isItem, line.origin.indentation > text.lines[first].origin.indentation {
      return !isName(index)
    }
    if goesOnAsValue(index) { return true }
    guard
      flowsInto(index) || isPartOfTitle(index) || goesOnClearly(index)
        || width.map({ text.isCut(index - 1, width: $0) }) ?? false,
      !text.bytes[line.range].prefix(12).holds("://")
    else { return false }
    return !isName(index) && !isName(index - 1)
  }

  /// Whether the line above is a name with a value that was cut, with which a line goes on.
  private func goesOnAsValue(_ index: Int) -> Bool {
    guard let width, text.isCut(index - 1, width: width), text.isWithinSentence(at: index),
      !isName(index)
    else { return false }
    return FactLine.namedPieces(of: text.lines[index - 1].range, in: text)?.last?.label == nil
  }

  /// Whether a wide line goes on in small letters in a text that was cut elsewhere, or ends in a word after which none
  /// ends.
  private func goesOnClearly(_ index: Int) -> Bool {
    let before = text.lines[index - 1]
    guard before.isWide, text.lines[index].origin.headingLevel == 0 else { return false }
    if let width, before.origin.width * 10 >= width * 7, before.origin.width <= width,
      text.isWithinSentence(at: index), !text.isCaseless(text.lines[index].range)
    {
      return true
    }
    return endsInConjunction(before)
  }

  /// Whether a line above all names goes on with a title, whose letters are larger: in small letters, and the last
  /// before a blank line or a name.
  private func isPartOfTitle(_ index: Int) -> Bool {
    let (line, before) = (text.lines[index], text.lines[index - 1])
    guard index < firstName, 15...90 ~= before.origin.width, line.origin.width <= 90,
      index + 1 == firstName || text.lines[index + 1].isAfterBlank
    else { return false }
    let isWithin = text.isWithinSentence(at: index) && !text.isCaseless(line.range)
    let goesOn = isWithin || endsInConjunction(before) || text.bytes[line.range].first == 0x28
    return goesOn && text.words(before.range) < 0
  }

  /// Whether a line ends in a word after which no title ends.
  private func endsInConjunction(_ line: PageLine) -> Bool {
    guard let blank = text.bytes[line.range].lastIndex(of: 0x20),
      !",;".utf8.contains(text.bytes[blank - 1])
    else { return false }
    return ValueList.isConjunction(text.bytes.span.extracting(blank + 1..<line.range.upperBound))
  }

  /// Whether the line above is open, and no name or short value.
  private func flowsInto(_ index: Int) -> Bool {
    let before = text.lines[index - 1]
    guard flows, before.origin.isOpen else { return false }
    return before.isWide || text.endsAsSentence(before.range)
      || text.isWithinSentence(at: index)
  }

  /// Whether a line begins within a sentence, and further to the right than the line above.
  private func hangs(_ index: Int) -> Bool {
    let (line, before) = (text.lines[index], text.lines[index - 1])
    guard line.origin.indentation > before.origin.indentation, !text.endsAsSentence(before.range),
      !text.endsInColon(before.range)
    else { return false }
    return text.beginsLow(line.range)
  }

  /// Whether a line stands for itself: a heading, the name of a fact, both of name and value, or the sign of copyright.
  private func isName(_ index: Int) -> Bool {
    let range = text.lines[index].range
    if text.bytes[range].starts(with: "©".utf8) { return true }
    if text.label(of: range) != nil {
      // Within a sentence the word for a label is a word.
      return !text.beginsLow(range) || text.isCaseless(range) || text.endsInColon(range)
    }
    return FactLine.namedPieces(of: range, in: text)?.first?.label != nil
  }

  /// The last of the lines that begin at `index` and are the name of a fact or a heading together.
  private func endOfName(at index: Int, after first: Int) -> Int? {
    let line = text.lines[index]
    guard line.range.count <= 70, !text.endsInColon(line.range) else { return nil }
    var joined = Array(text.bytes[line.range])
    for next in index + 1..<min(index + 3, text.lines.count) {
      let range = text.lines[next].range
      let own = text.words(range)
      guard range.count <= 50, own < 0 || VocabularyIndex.shared[own].label?.certainty == .guess
      else {
        return nil
      }
      joined.append(0x20)
      joined += text.bytes[range]
      if let label = VocabularyIndex.shared.pageLabel(joined.span),
        own < 0 || label.certainty > .guess
      {
        return next
      }
      if own >= 0 { return nil }
    }
    return nil
  }
}

extension PageLine {
  /// Whether a line of plain text is too wide for a name or a short value.
  var isWide: Bool { origin.width >= 40 }
}

extension PageText {
  mutating func reportJoined(_ index: Int, _ message: String) {
    let line = lines[index]
    report.add(.repair, line: line.number, message, text: text(line.range))
  }

  /// Ends the paragraph of the last line.
  mutating func closeLastLine() {
    if !lines.isEmpty { lines[lines.count - 1].origin.isOpen = false }
  }
}
