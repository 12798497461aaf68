/// Finds facts without their labels.
enum FactRuns {
  enum Kind {
    case area, countries, themes, status, label, other
  }

  /// What a text among the facts is.
  static func kind(of range: Range<Int>, in text: PageText) -> Kind {
    let words = text.words(range)
    return words >= 0
      ? kind(VocabularyIndex.shared[words]) : kind(ofList: range, in: text)
  }

  /// What a text among the facts is if one of its parts says so: unknown terms stand beside known ones.
  static func likelyKind(of range: Range<Int>, in text: PageText) -> Kind {
    let whole = kind(of: range, in: text)
    guard whole == .other, range.count <= 400, !text.endsAsSentence(range) else { return whole }
    let items = ValueList.items(of: range, in: text)
    guard items.count > 1 else { return .other }
    let kinds = items.compactMap(\.words).map(kind).filter { $0 != .label }
    guard let first = kinds.first, kinds.allSatisfy({ $0 == first }), first != .status,
      kinds.count * 3 >= items.count, items.allSatisfy({ $0.range.count <= 80 })
    else { return .other }
    return first
  }

  /// What a line is by itself: all of its parts are known, or it begins as a list of themes and half of it is known.
  ///
  /// A title may end in a country, and so may an item of a list: a part that is not known makes a text of both.
  static func wholeKind(of range: Range<Int>, in text: PageText) -> Kind {
    let whole = kind(of: range, in: text)
    guard whole == .other, range.count <= 400, !text.endsAsSentence(range) else { return whole }
    let items = ValueList.items(of: range, in: text)
    let kinds = items.map { $0.words.map(kind) ?? .other }
    guard kinds.count > 1, let first = kinds.first, first != .status, first != .label else {
      return .other
    }
    if kinds.allSatisfy({ $0 == first }) { return first }
    let isThemes = first == .themes && kinds.allSatisfy { $0 == .themes || $0 == .other }
    let isHalfKnown = kinds.count(where: { $0 == .themes }) * 2 >= kinds.count
    return isThemes && isHalfKnown && items.allSatisfy { $0.range.count <= 80 } ? .themes : .other
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
