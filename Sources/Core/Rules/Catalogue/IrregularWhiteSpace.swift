extension Rule {
  static let irregularWhiteSpace = Rule(
    "irregular-white-space",
    .warning,
    summary: "Words are parted by one space",
    explanation: """
      Two spaces, a tab or a line break between two words are left over from a page or a table that \
      the text was copied from. They make equal texts differ, and break the lines of a report. The \
      repair writes one space; where two line breaks may part paragraphs, make them two elements of \
      the list. White space at either end of a text is the business of `untrimmed-text`.
      """,
    failing: .record(#""title": "Clean  rivers""#),
    passing: .record(#""title": "Clean rivers""#),
    check: .text(
      .prose,
      where: [.suspect, .codeEscape, .control]
    ) { text, _, collector in
      guard text.view.mayHoldBlankRuns else { return }
      let numbered = NumberedText(text.view)
      let runs = BlankRuns.repairs(in: numbered.scalars)
      guard let first = runs.first else { return }
      let isSafe = runs.allSatisfy { $0.replacement != nil }
      let run = numbered.scalars[first.range]
      let several = run.allSatisfy { $0 == " " } ? "spaces" : "characters of white space"
      let name =
        run.count == 1 ? run[first.range.lowerBound].controlName : "\(run.count) \(several)"
      collector.emit(
        "\(name) between two words, expected one space" + furtherCount(runs.count - 1),
        at: text.node,
        range: numbered.bytes(first.range),
        hint: isSafe ? "write one space" : "make two elements of the list, or write one space",
        edits: isSafe ? numbered.edits(for: runs) : []
      )
    }
  )
}

extension TextView {
  /// A quick look that lets nearly all texts pass.
  fileprivate var mayHoldBlankRuns: Bool {
    if traits.contains(.suspect), zip(raw, raw.dropFirst()).contains(where: { $0 == (0x20, 0x20) })
    {
      return true
    }
    if holdsEscape(where: \.isBlank) { return true }
    return traits.contains(.control)
      && holdsSequence(where: \.isBlank) { $0 == 0xC2 || $0 == 0xE2 || $0 == 0xEF }
  }
}
