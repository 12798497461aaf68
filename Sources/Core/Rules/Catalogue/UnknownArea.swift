extension Rule {
  static let unknownArea = Rule(
    "unknown-area",
    .error,
    summary: "Priority areas are the five of the Eastern Partnership policy",
    explanation: """
      The policy beyond 2020 is a partnership that `creates`, `protects`, `greens`, `connects` and \
      `empowers`; a record names the areas by these verbs. Names of programmes and older areas go \
      into `topics`. Capitals, and the names that the pages use in any of their languages, are \
      repaired.
      """,
    failing: .record(#""priorityAreas": ["Partnership that protects"]"#),
    passing: .record(#""priorityAreas": ["protects"]"#),
    check: .text([.area]) { text, _, collector in
      guard PriorityArea(text.view) == nil else { return }
      collector.emit(
        "\(quoted(text.view)) is not a priority area, expected \(suggestions.choices)",
        at: text.node,
        hint: suggestions.hint(for: text.view),
        edits: suggestions.edits(for: text.view)
      )
    }
  )

  private static let suggestions = CodeSuggestions(
    for: PriorityArea.self,
    names: { _ in nil },
    meaning: { $0.area },
    synonyms: PriorityArea.otherWords
  )
}
