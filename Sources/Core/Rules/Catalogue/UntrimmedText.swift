extension Rule {
  static let untrimmedText = Rule(
    "untrimmed-text",
    .warning,
    summary: "no text starts or ends with a blank",
    explanation: """
      Blanks at the ends of a text cannot be seen, but they make equal texts differ, so that a \
      search or a comparison fails. Blanks are spaces, no-break spaces and spaces without width, \
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
      let place = ranges.count == 2 ? "starts and ends" : edges.leading.isEmpty ? "ends" : "starts"
      collector.emit(
        "the text \(place) with a blank, expected a visible character",
        at: text.node,
        range: ranges[0],
        edits: ranges.map { Edit($0, text: "") }
      )
    }
  )
}
