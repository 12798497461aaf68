extension Rule {
  static let duplicateParagraph = Rule(
    "duplicate-paragraph",
    .warning,
    summary: "No paragraph, objective or result is repeated",
    explanation: """
      Several project pages print part of a section twice, and a copy of the page brings the \
      repetition along. The later of two equal texts in one list is removed by the repair; nothing \
      is lost.
      """,
    failing: .record(#""description": ["Rivers matter.", "Lakes do, too.", "Rivers matter."]"#),
    passing: .record(#""description": ["Rivers matter.", "Lakes do, too."]"#),
    check: .list([.paragraph, .objective, .result]) { list, context, collector in
      let json = context.json
      let listNode = Int(list.node)
      Repetitions.forEach(
        in: listNode,
        of: json,
        text: { json[$0].kind == .string ? $0 : nil },
        second: { _ in nil }
      ) { later, first in
        collector.emit(
          "the text is repeated in this list: \(quoted(json.text(later)))",
          at: later,
          notes: [("first written here", json[first].range)],
          edits: [Edit(json.rangeWithComma(of: later), text: "")]
        )
      }
    }
  )
}
