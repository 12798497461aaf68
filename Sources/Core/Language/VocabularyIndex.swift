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

/// The vocabulary by folded text: an object, so that looking at it copies nothing.
final class VocabularyIndex: Sendable {
  static let shared = VocabularyIndex(Language.allCases)

  /// The largest number of bytes of a text that is looked up, before folding; a test compares.
  static let maximumByteCount = 120

  private let terms: FoldedTable
  private let words: [TermMatches]

  init(_ languages: [Language]) {
    var entries: [(text: String, meaning: Meaning, language: Language, certainty: Certainty)] = []
    for language in languages {
      language.pack.forEachMeaning { meaning, terms in
        for term in terms {
          if let certainty = term.certainty {
            entries.append((term.text, meaning, language, certainty))
          }
        }
      }
    }
    let table = FoldedTable(entries.map(\.text))
    var words = [TermMatches](repeating: TermMatches(), count: table.count)
    for entry in entries {
      guard let number = table.number(of: Array(entry.text.utf8).span) else { continue }
      words[number].add(entry.meaning, entry.language, entry.certainty)
    }
    terms = table
    self.words = words
  }

  /// Returns what `text` means after folding, or `nil` if it is in no language's vocabulary.
  func words(in text: String) -> TermMatches? {
    index(of: Array(text.utf8).span).map { words[$0] }
  }

  /// Returns the number of the words that `text` folds to.
  func index(of text: Span<UInt8>) -> Int? {
    guard !text.isEmpty, text.count <= Self.maximumByteCount else { return nil }
    let (first, last) = (text[0], text[text.count - 1])
    // No term ends as a sentence or begins as the item of a list does, and most of prose does.
    if last == UInt8(ascii: ".") || last == UInt8(ascii: ";") { return nil }
    if first < 0x41 && first != 0x20 { return nil }
    return terms.number(of: text)
  }

  subscript(index: Int) -> TermMatches { words[index] }

  /// Whether any of the texts may begin as a text does.
  func mayBegin(_ text: Span<UInt8>) -> Bool { terms.mayBegin(text) }

  /// Returns the name of a part of a page that `text` is, or `nil` if it is none.
  func pageLabel(_ text: Span<UInt8>) -> TermMatch<Label>? {
    guard let index = index(of: text), let label = words[index].label, label.value.pagePart != nil
    else { return nil }
    return label
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
