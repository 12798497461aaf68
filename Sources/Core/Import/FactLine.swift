/// A part of a line among the facts: the name of a fact, or text.
struct FactPiece {
  var range: Range<Int>
  var label: TermMatch<Label>?
}

/// Cuts lines such as `Parteneriat care protejează Subsector:` into names of facts and their values.
enum FactLine {
  /// Longer lines are prose.
  static let maximumByteCount = 1000

  /// Returns the parts of a line; one without the name of a fact is one part.
  static func pieces(of line: PageLine, in text: PageText) -> [FactPiece] {
    namedPieces(of: line, in: text) ?? [FactPiece(range: trimmed(line.range, in: text))]
  }

  /// The parts of a line that holds the name of a fact, whose bullet is left out if such a name follows it; `nil`
  /// for any other line.
  static func namedPieces(of line: PageLine, in text: PageText) -> [FactPiece]? {
    guard text.bytes.span.extracting(line.range).holds(UInt8(ascii: ":")) else {
      return piecesWithoutColon(of: line, in: text)
    }
    if line.markerLength > 0 {
      let pieces = namedPieces(of: line.range.dropFirst(line.markerLength), in: text)
      if pieces?.first?.label != nil { return pieces }
    }
    return namedPieces(of: line.range, in: text)
  }

  /// Whether a line holds the name of a fact that nothing else is.
  static func holdsSeenName(_ line: PageLine, in text: PageText) -> Bool {
    namedPieces(of: line, in: text)?.contains { $0.label?.certainty == .seen } ?? false
  }

  /// The name of a fact and a value that fits it, in a line without a colon; `nil` for any other line.
  private static func piecesWithoutColon(of line: PageLine, in text: PageText) -> [FactPiece]? {
    let range = line.range.dropFirst(line.markerLength)
    guard line.words < 0, range.count <= 200, line.origin.headingLevel == 0,
      !text.endsAsSentence(range),
      VocabularyIndex.shared.mayBegin(text.bytes.span.extracting(range))
    else { return nil }
    var endCount = 0
    for end in range.prefix(VocabularyIndex.maximumByteCount)
    where end > range.lowerBound && mayEndName(at: end, in: text) {
      // No name has more words.
      endCount += 1
      if endCount > 6 { break }
      let name = range.lowerBound..<end
      guard let label = text.label(of: name), label.value.pagePart?.isFact == true else { continue }
      let value = FactPiece(range: trimmed(end..<range.upperBound, in: text))
      let pieces = [FactPiece(range: name, label: label), value]
      if isPlausible(pieces, in: text) { return pieces }
    }
    return nil
  }

  /// Whether a name may end before a byte: a blank, or a capital or a figure that was put to it without one.
  private static func mayEndName(at end: Int, in text: PageText) -> Bool {
    if text.bytes[end] == 0x20 { return true }
    let before = text.bytes[end - 1]
    guard 0x61...0x7A ~= before || before >= 0x80, text.bytes[end] & 0xC0 != 0x80 else {
      return false
    }
    return text.bytes[end].isDigit || text.beginsWithCapital(at: end)
  }

  /// The parts of a text that holds the name of a fact before a colon; `nil` for any other.
  static func namedPieces(of range: Range<Int>, in text: PageText) -> [FactPiece]? {
    var pieces: [FactPiece] = []
    var start = range.lowerBound
    var (colonCount, next) = (0, start)
    while let colon = text.bytes.span.firstIndex(
      of: UInt8(ascii: ":"),
      in: next..<range.upperBound
    ) {
      next = colon + 1
      colonCount += 1
      guard colonCount <= 24 else { break }
      guard let (labelStart, label) = label(endingAt: colon, from: start, in: text) else {
        continue
      }
      let value = trimmed(start..<labelStart, in: text)
      if !value.isEmpty { pieces.append(FactPiece(range: value)) }
      pieces.append(FactPiece(range: labelStart..<colon + 1, label: label))
      start = colon + 1
    }
    if pieces.isEmpty { return nil }
    let rest = trimmed(start..<range.upperBound, in: text)
    if !rest.isEmpty { pieces.append(FactPiece(range: rest)) }
    return pieces
  }

  /// The longest name of a fact before a colon.
  private static func label(
    endingAt colon: Int,
    from start: Int,
    in text: PageText
  ) -> (Int, TermMatch<Label>)? {
    var found: (Int, TermMatch<Label>)?
    var wordStart = colon
    var wordCount = 0
    while wordStart > start && wordCount < 8 && colon - wordStart < 120 {
      wordStart -= 1
      guard wordStart == start || text.bytes[wordStart - 1] == 0x20 else { continue }
      guard text.bytes[wordStart] != 0x20 else { continue }
      wordCount += 1
      let words = text.words(wordStart..<colon)
      if words >= 0, let label = VocabularyIndex.shared[words].label,
        label.value.pagePart?.isFact == true,
        wordStart == start || label.certainty > .guess || isValue(start..<wordStart, in: text)
          || isCapitalAfterShort(wordStart, from: start, in: text)
      {
        found = (wordStart, label)
      }
    }
    return found
  }

  /// Whether a name begins with a capital letter, and so little stands before it as a value does.
  private static func isCapitalAfterShort(_ name: Int, from start: Int, in text: PageText) -> Bool {
    let value = trimmed(start..<name, in: text)
    guard value.count <= 80, !text.endsAsSentence(value) else { return false }
    let (scalar, _) = text.bytes.scalarValue(at: name)
    return Unicode.Scalar(scalar)?.properties.isUppercase ?? false
  }

  /// Whether the text before a name that may be a word of prose is a value that is known.
  private static func isValue(_ range: Range<Int>, in text: PageText) -> Bool {
    TermRun(trimmed(range, in: text), in: text).kind != .other
  }

  static func trimmed(_ range: Range<Int>, in text: PageText) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end && text.bytes[start] == 0x20 { start += 1 }
    while end > start && text.bytes[end - 1] == 0x20 { end -= 1 }
    return start..<end
  }

  /// Whether a line outside the facts is one of them: two names, or one with a value that fits it.
  static func isPlausible(_ pieces: [FactPiece], in text: PageText) -> Bool {
    let labels = pieces.compactMap(\.label)
    if labels.count > 1 { return true }
    guard let label = labels.first, pieces.count == 2 else { return false }
    guard pieces[0].label != nil else {
      // A value and then the next name: the value must be known, or the line is prose.
      return pieces[1].label != nil && TermRun(pieces[0].range, in: text).kind != .other
    }
    let value = pieces[1].range
    let kind = TermRun(value, in: text).kind
    guard case .fact(let fact) = label.value.pagePart else { return false }
    switch fact {
    case .priorityAreas: return kind == .area
    case .countries: return kind == .countries
    case .status: return kind == .status
    case .subsectors, .topics: return kind == .themes
    case .start, .end: return FactValue.date(text.text(value)) != nil
    case .euProjectNumber:
      let isNumber = EUProjectNumber.normalised(text.text(value).unicodeScalars) != nil
      return isNumber || label.certainty == .seen && value.count <= 60
    case .implementers, .website, .socialMedia: return false
    }
  }
}
