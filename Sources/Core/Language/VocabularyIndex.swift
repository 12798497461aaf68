/// What a text means, by kind: one text can be a label and a term at once.
struct TermMatches: Sendable {
  var label: TermMatch<Label>?
  var country: TermMatch<Country>?
  var area: TermMatch<PriorityArea>?
  var status: TermMatch<ProjectStatus>?
  var theme: TermMatch<Theme>?
  /// Whether the text is a line of the site rather than of the project.
  var isNavigation = false
}

/// A value with the languages in which a text names it.
struct TermMatch<Value: Sendable>: Sendable {
  var value: Value
  var languages: CodeSet<Language>
  var certainty: Certainty
}

/// The vocabulary by folded text: a table with open addressing over bytes, filled once.
///
/// A lookup makes no objects, because the importer asks for every short line of every page.
struct VocabularyIndex: Sendable {
  static let shared = VocabularyIndex(Language.allCases)

  /// The largest number of bytes of a text that is looked up, before folding; a test compares.
  static let maximumByteCount = 120

  private var keys: [UInt8] = []
  private var ranges: [Range<Int>] = []
  private var words: [TermMatches] = []
  private var slots: [Int32]
  private let mask: Int

  init(_ languages: [Language]) {
    var count = 0
    for language in languages { language.pack.forEachMeaning { count += $1.count } }
    var size = 64
    while size < 3 * count { size *= 2 }
    slots = Array(repeating: -1, count: size)
    mask = size - 1
    for language in languages {
      language.pack.forEachMeaning { meaning, terms in
        for term in terms { add(term, meaning, language) }
      }
    }
  }

  /// Returns what `text` means after folding, or `nil` if it is in no language's vocabulary.
  func words(in text: String) -> TermMatches? {
    index(of: Array(text.utf8)).map { words[$0] }
  }

  /// Returns the number of the words that `text` folds to.
  func index<Bytes: RandomAccessCollection<UInt8>>(of text: Bytes) -> Int?
  where Bytes.Index == Int {
    guard let first = text.first, let last = text.last, text.count <= Self.maximumByteCount else {
      return nil
    }
    // No term ends as a sentence or begins as the item of a list does, and most of prose does.
    if last == UInt8(ascii: ".") || last == UInt8(ascii: ";") { return nil }
    if first < 0x41 && first != 0x20 { return nil }
    return withTemporaryBytes(capacity: 2 * text.count) { folded in
      TextFolding.fold(text, into: &folded)
      guard !folded.isEmpty else { return nil }
      let found = slots[slot(of: folded.span)]
      return found < 0 ? nil : Int(found)
    }
  }

  subscript(index: Int) -> TermMatches { words[index] }

  /// Returns the name of a part of a page that `text` is, or `nil` if it is none.
  func pageLabel(_ text: ArraySlice<UInt8>) -> TermMatch<Label>? {
    guard let index = index(of: text), let label = words[index].label, label.value.pagePart != nil
    else { return nil }
    return label
  }

  private mutating func add(_ term: Term, _ meaning: Meaning, _ language: Language) {
    guard let certainty = term.certainty else { return }
    let key = TextFolding.folded(term.text)
    let slot = slot(of: key.span)
    if slots[slot] < 0 {
      slots[slot] = Int32(words.count)
      ranges.append(keys.count..<keys.count + key.count)
      keys += key
      words.append(TermMatches())
    }
    words[Int(slots[slot])].add(meaning, language, certainty)
  }

  /// Returns the slot that holds `key`, or the empty one where it would be.
  private func slot(of key: Span<UInt8>) -> Int {
    // FNV-1a: the texts are ours and few, so nobody can choose them to collide.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in key.indices { hash = (hash ^ UInt64(key[index])) &* 0x0000_0100_0000_01B3 }
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & mask
    while slots[slot] >= 0 {
      let range = ranges[Int(slots[slot])]
      if range.count == key.count && keys.span.holds(key, at: range.lowerBound) { return slot }
      slot = (slot + 1) & mask
    }
    return slot
  }
}

extension TermMatches {
  fileprivate mutating func add(_ meaning: Meaning, _ language: Language, _ certainty: Certainty) {
    switch meaning {
    case .label(let value): Self.merge(value, language, certainty, into: &label)
    case .country(let value): Self.merge(value, language, certainty, into: &country)
    case .area(let value): Self.merge(value, language, certainty, into: &area)
    case .status(let value): Self.merge(value, language, certainty, into: &status)
    case .theme(let value): Self.merge(value, language, certainty, into: &theme)
    case .navigation: isNavigation = true
    }
  }

  /// Adds a language in which the text has the meaning `value`.
  ///
  /// No text has two meanings of a kind, in one language or in several: a test names those that
  /// would, since nothing could tell which is meant.
  private static func merge<Value: Equatable>(
    _ value: Value,
    _ language: Language,
    _ certainty: Certainty,
    into word: inout TermMatch<Value>?
  ) {
    guard var known = word else {
      word = TermMatch(value: value, languages: [language], certainty: certainty)
      return
    }
    guard known.value == value else { return }
    known.languages.insert(language)
    known.certainty = max(known.certainty, certainty)
    word = known
  }
}
