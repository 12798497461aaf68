extension Rule {
  static let emptyText = Rule(
    "empty-text",
    .error,
    summary: "Every text has a visible character",
    explanation: """
      An empty text says that something is known when nothing is: it fills a line of a report with \
      nothing and counts as complete in statistics. Write the text, or leave out the field or the \
      element of the list.
      """,
    failing: .record(#""topics": ["Justice", " "]"#),
    passing: .record(#""topics": ["Justice"]"#),
    check: .blankText { text, context, collector in
      collector.emit(
        text.view.rawCount == 0
          ? "the text is empty"
          : "the text is empty but for white space",
        at: text.node,
        hint: context.json.isRequired(text.node)
          ? "the field is required" : "leave out what is not known"
      )
    }
  )
}
