extension Rule {
  static let unknownLanguage = Rule(
    "unknown-language",
    .error,
    summary: "Languages are codes of the eight in which project pages are published",
    explanation: """
      Languages are written as two small letters after ISO 639-1: `en`, `ro`, `uk`, `ru`, `hy`, \
      `az`, `ka` and `be`. They are no country codes: Ukrainian is `uk`, Armenian `hy`, Georgian \
      `ka`. The rule covers the language of a source and the keys of `translations`.
      """,
    failing: .record(#""translations": {"ua": {"title": "Чисті річки"}}"#),
    passing: .record(#""translations": {"uk": {"title": "Чисті річки"}}"#),
    check: .text([.language]) { text, _, collector in
      guard Language(text.view) == nil else { return }
      collector.emit(
        "\(quoted(text.view)) is not a language code, expected \(suggestions.choices)",
        at: text.node,
        hint: suggestions.hint(for: text.view)
      )
    }
  )

  private static let suggestions = CodeSuggestions(
    for: Language.self,
    names: { $0.pack.englishName },
    synonyms: Language.allCases.flatMap { language in
      language.pack.otherCodes.map { (word: $0, code: language) }
    }
  )
}
