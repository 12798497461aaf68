extension Rule {
  static let untrimmedText = Rule(
    "untrimmed-text",
    .warning,
    summary: "No text starts or ends with white space",
    explanation: """
      White space at the ends of a text cannot be seen, but makes equal texts differ, so that a \
      search or a comparison fails. It is spaces, no-break spaces and spaces without width, \
      tabs and line breaks. The repair deletes them.
      """,
    failing: .record(#""title": "Clean rivers ""#),
    passing: .record(#""title": "Clean rivers""#),
    check: .text(
      .prose.union([.reference]),
      where: [.blankEdge, .codeEscape]
    ) { text, _, collector in
      let edges = text.view.blankEdges
      let ranges = [edges.leading, edges.trailing].filter { !$0.isEmpty }
      guard !ranges.isEmpty else { return }
      let place =
        ranges.count == 2
        ? "leading and trailing" : edges.leading.isEmpty ? "trailing" : "leading"
      collector.emit(
        "\(place) white space",
        at: text.node,
        range: ranges[0],
        edits: ranges.map { Edit($0, text: "") }
      )
    }
  )
}
