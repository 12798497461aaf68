/// Finds the width at which the lines of a text were cut.
enum WrappingWidth {
  /// The width, if enough lines end because their next word would not have fitted; `nil` if the text was never wrapped.
  static func find(in text: PageText) -> Int? {
    let widest = text.lines.reduce(0) { max($0, $1.origin.landmark < 0 ? $1.origin.width : 0) }
    if widths ~= widest, areCut(text, width: widest) { return widest }
    if let width = widthOfSentences(in: text) { return width }
    return widths ~= widest && areParagraphs(text, width: widest) ? widest : nil
  }

  /// Nothing is cut to fit less, and what is wider fits no screen.
  private static let widths = 30...130

  private static func areCut(_ text: PageText, width: Int) -> Bool {
    var (cutCount, unendedCount, lowCount) = (0, 0, 0)
    for index in 1..<text.lines.count
    where !text.lines[index].isAfterBlank && text.isCut(index - 1, width: width) {
      cutCount += 1
      let before = text.lines[index - 1]
      if text.endsAsSentence(before.range) || text.isNamed(before)
        || text.isNamed(text.lines[index])
      {
        continue
      }
      unendedCount += 1
      if text.isWithinSentence(at: index, orClause: true) { lowCount += 1 }
    }
    // Two are enough if no sentence ends there, and small letters go on with one.
    return cutCount >= 3 || cutCount == 2 && unendedCount == 2 && lowCount > 0
  }

  /// The width of the widest line, if only one was cut, to which no other word would have fitted; a list has more
  /// lines in small letters.
  private static func widthOfOnlyCut(_ index: Int, in text: PageText) -> Int? {
    let (width, cutWidth) = text.widths(before: index)
    let widest = text.lines.reduce(0) { max($0, $1.origin.landmark < 0 ? $1.origin.width : 0) }
    guard width >= 65, widest <= widths.upperBound, widest < cutWidth,
      !text.isNamed(text.lines[index])
    else { return nil }
    return widest
  }

  /// Whether blank lines part what a text has, and whatever follows a wide line at once goes on with it.
  ///
  /// A short text may have been cut in a single place.
  private static func areParagraphs(_ text: PageText, width: Int) -> Bool {
    guard width >= 50, text.lines.count(where: \.isAfterBlank) >= 3 else { return false }
    var cutCount = 0
    for index in 1..<text.lines.count {
      let (line, before) = (text.lines[index], text.lines[index - 1])
      let isShort = !before.isWide || before.origin.width * 10 < width * 7
      if line.isAfterBlank || isShort || line.markerLength + before.markerLength > 0
        || line.origin.role != .text || text.isNamed(line) || text.isNamed(before)
      {
        continue
      }
      guard text.isWithinSentence(at: index, orClause: true), text.isCut(index - 1, width: width)
      else {
        return false
      }
      cutCount += 1
    }
    return cutCount > 0
  }

  /// The width at which most of the sentences are cut that go on in the next line, where a line or two are wider.
  ///
  /// A list without bullets, in small letters, looks like such sentences; but its lines end at no common width, and
  /// the prose above it is wider.
  private static func widthOfSentences(in text: PageText) -> Int? {
    // The lines that each width explains, as differences to the width before it.
    var changes = [Int](repeating: 0, count: widths.upperBound + 2)
    var (sentenceCount, caselessCount, last) = (0, 0, 0)
    for index in 1..<text.lines.count where text.isWithinSentence(at: index, orClause: true) {
      sentenceCount += 1
      last = index
      if text.isCaseless(text.lines[index].range) { caselessCount += 1 }
      let (width, cutWidth) = text.widths(before: index)
      guard widths ~= width else { continue }
      changes[width] += 1
      changes[min(cutWidth, widths.upperBound + 1)] -= 1
    }
    if sentenceCount == 1, caselessCount == 0 { return widthOfOnlyCut(last, in: text) }
    guard sentenceCount >= 2 else { return nil }
    var (best, cutCount, count) = (0...0, 0, 0)
    for width in widths {
      count += changes[width]
      if count > cutCount {
        (best, cutCount) = (width...width, count)
      } else if count == cutCount, best.upperBound + 1 == width {
        best = best.lowerBound...width
      }
    }
    // Of an alphabet without capitals every line looks so.
    let isCaseless = caselessCount * 2 > sentenceCount
    guard cutCount >= (isCaseless ? 4 : 2), cutCount * 2 > sentenceCount else { return nil }
    let whole = text.lines.filter { $0.origin.landmark < 0 && text.bytes[$0.range].contains(0x20) }
    let widerCount = whole.count { $0.origin.width > best.upperBound }
    let width = whole.reduce(0) { max($0, best ~= $1.origin.width ? $1.origin.width : 0) }
    return widerCount * 3 <= cutCount ? width : nil
  }
}

extension PageText {
  /// Whether the first word of the next line would not have fitted on a line, within a few columns.
  ///
  /// A wider line was not cut, but for one that is a single word.
  func isCut(_ index: Int, width: Int) -> Bool {
    let (own, cutWidth) = widths(before: index + 1)
    guard own <= width || !bytes[lines[index].range].contains(0x20) else { return false }
    return cutWidth > width - 2
  }

  /// The width of the line above, and that with the first word of the line.
  fileprivate func widths(before index: Int) -> (Int, Int) {
    let word = bytes[lines[index].range].prefix { $0 != 0x20 }.columnCount
    let width = lines[index - 1].origin.width
    return (width, width + 1 + word)
  }

  /// Whether a line is a heading that is known, or begins with the name of a fact.
  func isNamed(_ line: PageLine) -> Bool {
    label(of: line.range) != nil
      || FactLine.namedPieces(of: line.range, in: self)?.first?.label != nil
  }

  /// Whether a line goes on with the sentence of the line above, as far as its letters say.
  ///
  /// A comma may end an item of a list as well as a clause, and then counts as an end but for `orClause`.
  func isWithinSentence(at index: Int, orClause: Bool = false) -> Bool {
    let (line, before) = (lines[index], lines[index - 1])
    guard !line.isAfterBlank, line.markerLength == 0, before.origin.role == .text,
      line.origin.role == .text, line.origin.headingLevel == 0, before.origin.headingLevel == 0,
      before.origin.landmark < 0, before.origin.width > 0
    else { return false }
    let endsInClause = orClause && bytes[before.range].last == UInt8(ascii: ",")
    let isEnded = endsAsSentence(before.range) && !endsInClause
    return beginsLow(line.range) && !isEnded && !endsInColon(before.range)
  }

  /// Whether a text begins with a small letter, or one of an alphabet without others.
  func beginsLow(_ range: Range<Int>) -> Bool {
    let byte = bytes[range.lowerBound]
    if byte < 0x80 { return 0x61...0x7A ~= byte }
    return first(of: range)?.properties.isLowercase ?? false
  }

  /// Whether a text begins with a letter that has no capital, but to write whole words in (Georgian).
  func isCaseless(_ range: Range<Int>) -> Bool {
    first(of: range).map { $0.properties.titlecaseMapping == String($0) } ?? true
  }

  private func first(of range: Range<Int>) -> Unicode.Scalar? {
    Unicode.Scalar(bytes.scalarValue(at: range.lowerBound).0)
  }
}
