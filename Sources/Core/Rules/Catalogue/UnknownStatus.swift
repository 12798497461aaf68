extension Rule {
  static let unknownStatus = Rule(
    "unknown-status",
    .error,
    summary: "The status is one of six words",
    explanation: """
      The words are `planned`, `ongoing`, `finalising`, `completed`, `suspended` and `cancelled`; each \
      corresponds to a code of the IATI list ActivityStatus. A status in another language or with \
      another spelling would be missed by every filter. Capitals, and the words that the pages use in \
      any of their languages, are repaired.
      """,
    failing: .record(#""status": "Ongoing""#),
    passing: .record(#""status": "ongoing""#),
    check: .text([.status]) { text, _, collector in
      guard ProjectStatus(text.view) == nil else { return }
      collector.emit(
        "\(quoted(text.view)) is not a status, expected \(suggestions.choices)",
        at: text.node,
        hint: suggestions.hint(for: text.view),
        edits: suggestions.edits(for: text.view)
      )
    }
  )

  private static let suggestions = CodeSuggestions(
    for: ProjectStatus.self,
    names: { _ in nil },
    meaning: { $0.status },
    synonyms: ProjectStatus.otherWords
  )
}
