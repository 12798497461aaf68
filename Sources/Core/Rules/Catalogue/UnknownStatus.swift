extension Rule {
  static let unknownStatus = Rule(
    "unknown-status",
    .error,
    summary: "the status is one of six words",
    explanation: """
      The words are those of the IATI code list ActivityStatus in lower case: `planned`, `ongoing`, \
      `finalising`, `completed`, `suspended` and `cancelled`. A status in another language or with \
      another spelling would be missed by every filter.
      """,
    failing: .record(#""status": "ongoin""#),
    passing: .record(#""status": "ongoing""#),
    check: .text([.status]) { text, _, collector in
      guard ProjectStatus(text.view) == nil else { return }
      collector.emit(
        "\(quoted(text.view)) is not a status, expected \(suggestions.choices)",
        at: text.node,
        hint: suggestions.hint(for: text.view)
      )
    }
  )

  private static let suggestions = CodeSuggestions(
    for: ProjectStatus.self,
    names: { _ in nil },
    synonyms: [
      "pipeline": .planned, "upcoming": .planned, "active": .ongoing, "running": .ongoing,
      "in progress": .ongoing, "implementation": .ongoing, "în curs de desfășurare": .ongoing,
      "finalizing": .finalising, "finished": .completed, "closed": .completed, "ended": .completed,
      "on hold": .suspended, "canceled": .cancelled, "terminated": .cancelled,
    ]
  )
}
