/// A text among the facts, cut into its values, and what these say together of the whole.
struct TermRun {
  enum Kind {
    case area, countries, themes, status, label, other
  }

  let range: Range<Int>
  /// What the whole text means, as a number of the vocabulary index; -1 for nothing.
  let words: Int
  let items: [ValueList.Item]
  private let isSentence: Bool

  init(_ range: Range<Int>, in text: PageText) {
    self.range = range
    words = text.words(range)
    items =
      words < 0
      ? ValueList.items(of: range, in: text)
      : [ValueList.Item(range: range, words: VocabularyIndex.shared[words])]
    isSentence = text.endsAsSentence(range)
  }

  /// What the text is if all of its values are of that kind; a single status only.
  var kind: Kind {
    if words >= 0 { return items[0].kind }
    guard range.count <= 600, let first = items.first?.kind, first != .label, first != .status,
      items.allSatisfy({ $0.kind == first })
    else { return .other }
    return first
  }

  /// What the text is if some of its values say so: unknown terms stand beside known ones.
  var likelyKind: Kind {
    let whole = kind
    guard whole == .other, range.count <= 400, !isSentence, items.count > 1 else { return whole }
    let known = items.lazy.filter { $0.words != nil && $0.kind != .label }.map(\.kind)
    guard let first = known.first, first != .status, known.allSatisfy({ $0 == first }),
      known.count * 3 >= items.count, items.allSatisfy({ $0.range.count <= 80 })
    else { return .other }
    return first
  }

  /// What a line is by itself: all of its values are known, or it begins as a list of themes and half of it is known.
  ///
  /// A title may end in a country, and so may an item of a list: a part that is not known makes a text of both.
  static func wholeKind(of line: PageLine, in text: PageText) -> Kind {
    let range = line.range
    if line.words >= 0 {
      return ValueList.Item(range: range, words: VocabularyIndex.shared[line.words]).kind
    }
    guard range.count <= 400, !text.endsAsSentence(range),
      let items = ValueList.itemsAfterTerm(in: range, in: text), items.count > 1
    else { return .other }
    let kinds = items.map(\.kind)
    guard let first = kinds.first, first != .status, first != .label else { return .other }
    if kinds.allSatisfy({ $0 == first }) { return first }
    let isThemes = first == .themes && kinds.allSatisfy { $0 == .themes || $0 == .other }
    let isHalfKnown = kinds.count(where: { $0 == .themes }) * 2 >= kinds.count
    return isThemes && isHalfKnown && items.allSatisfy { $0.range.count <= 80 } ? .themes : .other
  }
}

extension ValueList.Item {
  /// What the value is.
  var kind: TermRun.Kind {
    guard let words else { return .other }
    if words.label != nil { return .label }
    if words.area != nil { return .area }
    if words.country != nil { return .countries }
    if words.theme != nil { return .themes }
    return words.status == nil ? .other : .status
  }
}
