/// Finds facts without their labels.
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

  private static func kind(_ words: TermMatches) -> Kind {
    if words.label != nil { return .label }
    if words.area != nil { return .area }
    if words.country != nil { return .countries }
    if words.theme != nil { return .themes }
    return words.status == nil ? .other : .status
  }

  private static func kind(ofList range: Range<Int>, in text: PageText) -> Kind {
    // Most lines are prose, which its end or its first part gives away.
    guard range.count <= 600, text.bytes[range.upperBound - 1] != UInt8(ascii: "."),
      ValueList.beginsWithTerm(range, in: text)
    else { return .other }
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
