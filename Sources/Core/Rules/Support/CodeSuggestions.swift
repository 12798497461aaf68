/// Guesses which code of a closed vocabulary was meant by a word that is none.
struct CodeSuggestions: Sendable {
  /// The codes as a choice in prose.
  let choices: String
  /// Other words for codes, in lower case.
  private let words: [(word: String, code: String)]
  /// Those of the words that a slip does not turn into another.
  private let longWords: [(word: String, code: String)]
  private let longNames: [NameCandidate]
  /// What codes stand for, where that is not plain from the code.
  private let names: [String: String]

  /// Creates suggestions from the codes themselves, what they stand for, and `synonyms`.
  init<Code: CodedValue>(
    for codes: Code.Type,
    names: (Code) -> String?,
    synonyms: KeyValuePairs<String, Code>
  ) {
    self.init(for: codes, names: names, synonyms: synonyms.map { ($0.key, $0.value) })
  }

  /// Creates suggestions from the codes themselves, what they stand for, and `synonyms`.
  init<Code: CodedValue>(
    for codes: Code.Type,
    names: (Code) -> String?,
    synonyms: [(word: String, code: Code)]
  ) {
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
    let word = Self.trimmed(text.string).lowercased()
    guard let code = code(for: word) else { return nil }
    return "did you mean \"\(code)\"" + (names[code].map { " (\($0))?" } ?? "?")
  }

  private func code(for word: String) -> String? {
    if let exact = words.first(where: { $0.word == word }) { return exact.code }
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
