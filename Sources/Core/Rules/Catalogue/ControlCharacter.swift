extension Rule {
  static let controlCharacter = Rule(
    "control-character",
    .error,
    summary: "Texts hold no control characters",
    explanation: """
      Control characters are orders to a machine: they can move the cursor of a terminal, change \
      its colours, or show text in another direction than it is stored. Line breaks and tabs in \
      prose are the business of `irregular-white-space`, and white space at either end of a text is \
      that of `untrimmed-text`.
      """,
    failing: .record(#""title": "Clean\u001b rivers""#),
    passing: .record(#""title": "Clean rivers""#),
    check: .text(
      .prose.union([.reference, .projectNumber, .schema]),
      where: [.suspect, .codeEscape, .control]
    ) { text, _, collector in
      let isProse = text.kind.isProse
      let controls = text.view.controls.filter { !isProse || !$0.scalar.partsWords }
      guard let first = controls.first else { return }
      collector.emit(
        "the text holds \(first.scalar.controlName), expected none"
          + furtherCount(controls.count - 1),
        at: text.node,
        range: first.range,
        hint: hint(for: first.scalar),
        // What is neither seen nor obeyed can go.
        edits: controls.allSatisfy { $0.scalar.isStray }
          ? controls.map { Edit($0.range, text: "") } : []
      )
    }
  )

  private static func hint(for scalar: Unicode.Scalar) -> String {
    if scalar == "\t" { return "write a space" }
    return CharacterClass(of: scalar).contains(.lineBreak)
      ? "write a space, or make two elements of the list" : "remove the character"
  }
}
