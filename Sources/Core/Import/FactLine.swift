/// A part of a line among the facts: the name of a fact, or text.
struct FactPiece {
  var range: Range<Int>
  var label: Word<Label>?
}

/// Cuts lines such as `Parteneriat care protejează Subsector:` into names of facts and their values.
enum FactLine {
  /// Longer lines are prose.
  static let maximumByteCount = 1000

  /// Returns the parts of a line; a line without the name of a fact is one part.
  static func pieces(of range: Range<Int>, in text: PageText) -> [FactPiece] {
    var pieces: [FactPiece] = []
    var start = range.lowerBound
    var colonCount = 0
    for colon in range where text.bytes[colon] == UInt8(ascii: ":") {
      colonCount += 1
      guard colonCount <= 24, colon >= start else { break }
      guard let (labelStart, label) = label(endingAt: colon, from: start, in: text) else {
        continue
      }
      let value = trimmed(start..<labelStart, in: text)
      if !value.isEmpty { pieces.append(FactPiece(range: value)) }
      pieces.append(FactPiece(range: labelStart..<colon + 1, label: label))
      start = colon + 1
    }
    let rest = trimmed(start..<range.upperBound, in: text)
    if !rest.isEmpty || pieces.isEmpty { pieces.append(FactPiece(range: rest)) }
    return pieces
  }

  /// The longest name of a fact before a colon.
  private static func label(
    endingAt colon: Int,
    from start: Int,
    in text: PageText
  ) -> (Int, Word<Label>)? {
    var found: (Int, Word<Label>)?
    var wordStart = colon
    var wordCount = 0
    while wordStart > start && wordCount < 8 && colon - wordStart < 120 {
      wordStart -= 1
      guard wordStart == start || text.bytes[wordStart - 1] == 0x20 else { continue }
      guard text.bytes[wordStart] != 0x20 else { continue }
      wordCount += 1
      let words = text.words(wordStart..<colon)
      if words >= 0, let label = VocabularyIndex.shared[words].label,
        label.value.pagePart == .fact, wordStart == start || label.certainty > .plausible
      {
        found = (wordStart, label)
      }
    }
    return found
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
      return pieces[1].label != nil && FactRuns.kind(of: pieces[0].range, in: text) != .other
    }
    let value = pieces[1].range
    let kind = FactRuns.kind(of: value, in: text)
    switch label.value {
    case .priorityArea: return kind == .area
    case .countries: return kind == .countries
    case .status: return kind == .status
    case .subsector, .topics: return kind == .themes
    case .start, .end: return FactValue.date(text.text(value)) != nil
    case .euProjectNumber: return label.certainty == .seen && value.count <= 60
    default: return false
    }
  }
}

/// Finds where facts stand without their labels.
enum FactRuns {
  enum Kind {
    case area, countries, themes, status, label, other
  }

  /// For each line, whether it begins a run of known values that holds an area or countries.
  static func beginnings(in text: PageText) -> [Bool] {
    var beginnings = [Bool](repeating: false, count: text.lines.count)
    var next = Kind.label
    var nextBegins = false
    for index in text.lines.indices.reversed() {
      let kind = kind(of: text.lines[index], in: text)
      // A country before a paragraph is the heading of that paragraph, as far as anyone can tell.
      let isFollowed = next != .other || (index + 1 < text.lines.count && isApart(text, index + 1))
      switch kind {
      case .area: beginnings[index] = true
      case .countries: beginnings[index] = isFollowed
      case .themes, .status: beginnings[index] = nextBegins
      case .label, .other: break
      }
      next = kind
      nextBegins = beginnings[index]
    }
    return beginnings
  }

  /// Whether a blank line parts a line from a list of countries before it.
  private static func isApart(_ text: PageText, _ index: Int) -> Bool {
    text.lines[index].isAfterBlank && !text.lines[index - 1].isAfterBlank
  }

  private static func kind(of line: PageLine, in text: PageText) -> Kind {
    if line.words >= 0 { return kind(VocabularyIndex.shared[line.words]) }
    return line.range.count < 3 ? .other : kind(ofList: line.range, in: text)
  }

  /// What a text among the facts is.
  static func kind(of range: Range<Int>, in text: PageText) -> Kind {
    let words = text.words(range)
    return words >= 0
      ? kind(VocabularyIndex.shared[words]) : kind(ofList: range, in: text)
  }

  private static func kind(_ words: Words) -> Kind {
    if words.label != nil { return .label }
    if words.area != nil { return .area }
    if words.country != nil { return .countries }
    if words.theme != nil { return .themes }
    return words.status == nil ? .other : .status
  }

  private static func kind(ofList range: Range<Int>, in text: PageText) -> Kind {
    guard range.count <= 600, text.bytes[range].contains(where: ValueList.isSeparator) else {
      return .other
    }
    var found: Kind?
    for item in ValueList.items(of: range, in: text) {
      guard let words = item.words, let kind = Optional(kind(words)), kind != .label,
        found == nil || found == kind
      else { return .other }
      found = kind
    }
    return found == .status ? .other : found ?? .other
  }
}

/// A line with several values, parted by commas.
enum ValueList {
  struct Item {
    var range: Range<Int>
    var words: Words?
  }

  static func isSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "|")
  }

  /// Cuts a line at its commas, except where the parts are a known name together.
  ///
  /// Ukrainian and Armenian area names contain a comma, so longer names are tried first.
  static func items(of range: Range<Int>, in text: PageText) -> [Item] {
    var cuts: [Int] = []
    for index in range where isSeparator(text.bytes[index]) { cuts.append(index) }
    cuts.append(range.upperBound)
    var items: [Item] = []
    var start = range.lowerBound
    var cut = 0
    while cut < cuts.count {
      var end = cut
      var words: Words?
      for last in stride(from: min(cut + 2, cuts.count - 1), through: cut, by: -1) {
        let index = text.words(FactLine.trimmed(start..<cuts[last], in: text))
        if index >= 0 {
          words = VocabularyIndex.shared[index]
          end = last
          break
        }
      }
      let item = FactLine.trimmed(start..<cuts[end], in: text)
      if !item.isEmpty { items.append(Item(range: item, words: words)) }
      start = cuts[end] + 1
      cut = end + 1
    }
    return items
  }
}
