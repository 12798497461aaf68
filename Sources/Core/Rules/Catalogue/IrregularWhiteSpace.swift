extension Rule {
  static let irregularWhiteSpace = Rule(
    "irregular-white-space",
    .warning,
    summary: "Words are parted by one space",
    explanation: """
      Two spaces, a tab or a line break between two words are left over from a page or a table that \
      the text was copied from. They make equal texts differ, and break the lines of a report. The \
      repair writes one space; where two line breaks may part paragraphs, make them two elements of \
      the list. A soft hyphen or a space without width inside a word hides the word from a search; the \
      repair removes it. White space at either end of a text is the business of `untrimmed-text`.
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
      collector.emit(
        message(for: numbered.scalars[first.range], first) + furtherCount(runs.count - 1),
        at: text.node,
        range: numbered.bytes(first.range),
        hint: hint(for: first, isSafe: isSafe),
        edits: isSafe ? numbered.edits(for: runs) : []
      )
    }
  )

  private static func message(for run: ArraySlice<Unicode.Scalar>, _ repair: Repair) -> String {
    let isStray = repair.replacement == ""
    let kind = isStray ? "invisible characters" : "characters of white space"
    let several = run.allSatisfy { $0 == " " } ? "spaces" : kind
    let name = run.count == 1 ? run[run.startIndex].controlName : "\(run.count) \(several)"
    return isStray
      ? "\(name) inside a text, expected none" : "\(name) between two words, expected one space"
  }

  private static func hint(for repair: Repair, isSafe: Bool) -> String {
    if !isSafe { return "make two elements of the list, or write one space" }
    return repair.replacement == "" ? "leave it out" : "write one space"
  }
}

extension TextView {
  /// A quick look that lets nearly all texts pass.
  fileprivate var mayHoldBlankRuns: Bool {
    if traits.contains(.suspect), zip(raw, raw.dropFirst()).contains(where: { $0 == (0x20, 0x20) })
    {
      return true
    }
    if holdsEscape(where: { $0.isBlank || $0.isStray }) { return true }
    return traits.contains(.control)
      && holdsSequence(where: { $0.isBlank || $0.isStray }) {
        $0 == 0xC2 || $0 == 0xE2 || $0 == 0xEF
      }
  }
}
