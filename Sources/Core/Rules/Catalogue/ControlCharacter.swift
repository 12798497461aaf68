extension Rule {
  static let controlCharacter = Rule(
    "control-character",
    .error,
    summary: "texts hold no control characters",
    explanation: """
      Control characters are orders to a machine: they can move the cursor of a terminal, change \
      its colours, or show text in another direction than it is stored. Line breaks and tabs inside \
      a text count as well, for a text is one paragraph: write several paragraphs as several \
      elements of the list. What stands at either end of a text is the business of \
      `untrimmed-text`.
      """,
    failing: .record(#""title": "Clean\u001b rivers""#),
    passing: .record(#""title": "Clean rivers""#),
    check: .text(
      .prose.union([.reference, .projectNumber, .schema]),
      where: [.suspect, .codeEscape, .control]
    ) { text, _, collector in
      let controls = text.view.controls
      guard let first = controls.first else { return }
      collector.emit(
        "the text holds \(first.scalar.controlName), expected none"
          + furtherCount(controls.count - 1),
        at: text.node,
        range: first.range,
        hint: hint(for: first.scalar)
      )
    }
  )

  private static func hint(for scalar: Unicode.Scalar) -> String {
    if scalar == "\t" { return "write a space" }
    return CharacterClass(of: scalar).contains(.lineBreak)
      ? "write a space, or make two elements of the list" : "remove the character"
  }
}
