extension Rule {
  static let listMarker = Rule(
    "list-marker",
    .warning,
    summary: "Objectives and results start with a word, without a bullet or a number of their own",
    explanation: """
      Each objective and each result is an element of a list, and every report numbers or bullets \
      it anew: a `1.`, `•`, `❖` or `Result 1:` that was copied along would appear twice. The repair \
      deletes it, unless the same text goes on with `2.`, for then it holds several results that \
      want to be separated.
      """,
    failing: .record(#""expectedResults": ["1. Water is tested every month."]"#),
    passing: .record(#""expectedResults": ["Water is tested every month."]"#),
    check: .text([.objective, .result]) { text, context, collector in
      guard ItemMarker.mayStart(text.view.raw) else { return }
      let numbered = NumberedText(text.view)
      guard let marker = ItemMarker.repair(in: numbered.scalars) else { return }
      let kind = text.kind == .objective ? "objective" : "result"
      let written = quoted(String(scalars: numbered.scalars[marker.range]))
      collector.emit(
        "the \(kind) starts with \(written), expected a word",
        at: text.node,
        range: numbered.bytes(marker.range),
        hint: marker.replacement == nil ? "make an element of the list of each \(kind)" : nil,
        edits: numbered.edits(for: [marker])
      )
    }
  )
}
