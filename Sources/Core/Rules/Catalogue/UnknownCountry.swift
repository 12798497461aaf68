extension Rule {
  static let unknownCountry = Rule(
    "unknown-country",
    .error,
    summary: "Countries are codes of the six Eastern Partnership countries",
    explanation: """
      Countries are written as two capital letters after ISO 3166-1, which mean the same in every \
      language: Armenia `AM`, Azerbaijan `AZ`, Belarus `BY`, Georgia `GE`, Moldova `MD` and Ukraine \
      `UA`. Names, small letters and codes of other countries are errors; small letters, and the names \
      that the pages use in any of their languages, are repaired.
      """,
    failing: .record(#""countries": ["Georgia"]"#),
    passing: .record(#""countries": ["GE"]"#),
    check: .text([.country]) { text, _, collector in
      guard Country(text.view) == nil else { return }
      collector.emit(
        "\(quoted(text.view)) is not a country code, expected \(suggestions.choices)",
        at: text.node,
        hint: suggestions.hint(for: text.view),
        edits: suggestions.edits(for: text.view)
      )
    }
  )

  private static let suggestions = CodeSuggestions(
    for: Country.self,
    names: { $0.name() },
    meaning: { $0.country },
    synonyms: Country.otherWords
  )
}
