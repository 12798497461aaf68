extension Rule {
  static let unknownRole = Rule(
    "unknown-role",
    .error,
    summary: "The role of an organisation is one of four words",
    explanation: """
      The words are those of the IATI code list OrganisationRole: `funding` gives the money, \
      `accountable` answers for the project, `extending` passes the money on, `implementing` does \
      the work. An organisation with two roles is listed twice. Capitals are repaired; other words \
      for a role are not, as they are not certain.
      """,
    failing: .record(#""organisations": [{"name": "Europol", "role": "Implementing"}]"#),
    passing: .record(#""organisations": [{"name": "Europol", "role": "implementing"}]"#),
    check: .text([.role]) { text, _, collector in
      guard OrganisationRole(text.view) == nil else { return }
      collector.emit(
        "\(quoted(text.view)) is not a role, expected \(suggestions.choices)",
        at: text.node,
        hint: suggestions.hint(for: text.view),
        edits: suggestions.edits(for: text.view)
      )
    }
  )

  private static let suggestions = CodeSuggestions(
    for: OrganisationRole.self,
    names: { _ in nil },
    synonyms: [
      "funder": .funding, "donor": .funding, "implementer": .implementing,
      "implementing partner": .implementing, "implementor": .implementing,
    ]
  )
}
