extension Rule {
  static let endBeforeStart = Rule(
    "end-before-start",
    .error,
    summary: "No project ends before it starts",
    explanation: """
      A timeline that runs backwards has no length and no progress, and no query for running \
      projects finds it. Most often the two dates are swapped or one year is misspelt. The first \
      and the last day may be the same.
      """,
    failing: .record(#""timeline": {"start": "2028-01-01", "end": "2025-12-31"}"#),
    passing: .record(#""timeline": {"start": "2025-01-01", "end": "2028-12-31"}"#),
    check: .record { record, context, collector in
      guard let start = record.start, let end = record.end, end < start,
        let startNode = record.timelineNode(.start), let endNode = record.timelineNode(.end)
      else { return }
      collector.emit(
        "the project ends (\(end)) before it starts (\(start))",
        at: endNode,
        notes: [("the start", context.json[startNode].range)]
      )
    }
  )
}
