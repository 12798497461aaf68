extension Rule {
  static let listMarker = Rule(
    "list-marker",
    .warning,
    summary: "results start with a word, without a bullet or a number of their own",
    explanation: """
      Each result is an element of a list, and every report numbers or bullets it anew: a `1.`, \
      `•` or `Result 1:` that was copied along would appear twice. The repair deletes it, unless \
      the same text goes on with `2.`, for then it holds several results that want to be separated.
      """,
    failing: .record(#""expectedResults": ["1. Water is tested every month."]"#),
    passing: .record(#""expectedResults": ["Water is tested every month."]"#),
    check: .text([.result]) { text, context, report in
      guard LeadingMarker.mayStart(text.view), let marker = LeadingMarker(startOf: text.view) else {
        return
      }
      let source = context.json.bytes(in: marker.range)
      report(
        "the result starts with \(quoted(String(decoding: source, as: UTF8.self))), "
          + "expected a word",
        at: text.node,
        range: marker.range,
        hint: marker.edit == nil ? "make an element of the list of each result" : nil,
        edits: marker.edit.map { [$0] } ?? []
      )
    }
  )
}
