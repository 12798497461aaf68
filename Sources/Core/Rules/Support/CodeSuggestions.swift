/// Guesses which code of a closed vocabulary was meant by a word that is none.
struct CodeSuggestions: Sendable {
  /// The codes as a choice in prose.
  let choices: String
  private let codes: [String]
  /// Other words for codes, in lower case.
  private let words: [(word: String, code: String)]
  /// Those of the words that a slip does not turn into another.
  private let longWords: [(word: String, code: String)]
  private let longNames: [NameCandidate]
  /// What codes stand for, where that is not plain from the code.
  private let names: [String: String]
  /// The code that a word of the pages stands for, and how certain the word is.
  private let meaning: @Sendable (TermMatches) -> (code: String, certainty: Certainty)?

  /// Creates suggestions from the codes themselves, what they stand for, and `synonyms`.
  init<Code: CodedValue>(
    for codes: Code.Type,
    names: (Code) -> String?,
    meaning: @escaping @Sendable (TermMatches) -> TermMatch<Code>? = { _ in nil },
    synonyms: KeyValuePairs<String, Code>
  ) {
    let synonyms = synonyms.map { ($0.key, $0.value) }
    self.init(for: codes, names: names, meaning: meaning, synonyms: synonyms)
  }

  /// Creates suggestions from the codes themselves, what they stand for, and `synonyms`.
  init<Code: CodedValue>(
    for _: Code.Type,
    names: (Code) -> String?,
    meaning: @escaping @Sendable (TermMatches) -> TermMatch<Code>? = { _ in nil },
    synonyms: [(word: String, code: Code)]
  ) {
    self.meaning = { matches in meaning(matches).map { ($0.value.rawValue, $0.certainty) } }
    codes = Code.allCases.map(\.rawValue)
    var words = Code.allCases.map { ($0.rawValue.lowercased(), $0.rawValue) }
    for code in Code.allCases {
      if let name = names(code) { words.append((name.lowercased(), code.rawValue)) }
    }
    words += synonyms.map { ($0.word.lowercased(), $0.code.rawValue) }
    self.words = words
    // Among words of two or three letters any slip would make one out of another.
    longWords = words.filter { $0.0.count > 3 }
    longNames = longWords.map { NameCandidate($0.word) }
    choices = choice(of: Code.allCases.map(\.rawValue))
    self.names = Dictionary(
      uniqueKeysWithValues: Code.allCases.compactMap { code in
        names(code).map { (code.rawValue, $0) }
      }
    )
  }

  /// A question that names the code which `text` is most likely to mean, if there is one.
  func hint(for text: TextView) -> String? {
    guard text.rawCount <= Self.longestWord else { return nil }
    let word = Self.trimmed(text.string)
    let disguised = disguisedCode(in: word)
    guard let code = disguised?.code ?? code(for: word.lowercased()) else { return nil }
    let reason =
      disguised.map {
        "\($0.letter.letter) is \($0.letter.script), U+\(hexadecimal($0.letter.letter.value)); "
      } ?? ""
    return reason + "did you mean \"\(code)\"" + (names[code].map { " (\($0))?" } ?? "?")
  }

  /// The edit that writes the code which `text` means, if nothing else can be meant.
  func edits(for text: TextView) -> [Edit] {
    guard text.rawCount <= Self.longestWord, let code = certainCode(for: Self.trimmed(text.string))
    else { return [] }
    return [Edit(text.contentRange, text: code)]
  }

  /// The code that a word is but for the case of its letters, or that it names in one of the languages.
  private func certainCode(for word: String) -> String? {
    let lowercased = word.lowercased()
    if let code = codes.first(where: { $0.lowercased() == lowercased }) { return code }
    if let code = disguisedCode(in: word)?.code { return code }
    guard let known = VocabularyIndex.shared.words(in: word).flatMap(meaning),
      known.certainty > .guess
    else { return nil }
    return known.code
  }

  /// The code that a word looks like, though letters of another script are in it, and the first of those.
  private func disguisedCode(in word: String) -> (code: String, letter: LookAlike)? {
    guard let seen = LookAlike.undone(in: word) else { return nil }
    let lowercased = seen.word.lowercased()
    return codes.first { $0.lowercased() == lowercased }.map { ($0, seen.first) }
  }

  private func code(for word: String) -> String? {
    if let exact = words.first(where: { $0.word == word }) { return exact.code }
    if let known = VocabularyIndex.shared.words(in: word).flatMap(meaning) { return known.code }
    // Of a language tag such as "en-GB", the first part counts.
    let part = word.prefix { $0 != "-" && $0 != "_" }
    if part.count == 2, let exact = words.first(where: { $0.word == part }) { return exact.code }
    guard let near = nearestName(to: word, among: longNames) else { return nil }
    return longWords.first { $0.word == near }?.code
  }

  private static func trimmed(_ word: String) -> String {
    let scalars = Array(word.unicodeScalars)
    let edges = scalars.blankEdges
    var inner = String.UnicodeScalarView()
    inner += scalars[edges.leading.upperBound..<edges.trailing.lowerBound]
    return String(inner)
  }

  private static let longestWord = 400
}
