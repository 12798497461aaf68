extension Rule {
  static let idFormat = Rule(
    "id-format",
    .error,
    summary: "Identifiers are lower-case words joined by hyphens",
    explanation: """
      An identifier is the name of a file, a part of addresses and a word on the command line, so \
      it holds only the letters `a` to `z`, digits, and single hyphens between them: at most \
      \(ProjectID.maximumByteCount) characters. The rule covers `id`, `precededBy` and \
      `formerIds`.
      """,
    failing: .record(#""id": "Clean Rivers""#),
    passing: .record(#""id": "clean-rivers""#),
    check: .text([.identifier]) { text, _, collector in
      guard !text.view.withText({ ProjectID.isWellFormed($0) }) else { return }
      collector.emit(
        message(for: text.view),
        at: text.node,
        hint: ProjectID(title: text.view.string).map { "did you mean \"\($0)\"?" }
      )
    }
  )

  private static func message(for text: TextView) -> String {
    let isTooLong =
      text.rawCount > ProjectID.maximumByteCount
      && !text.traits.contains(.escape)
      && ProjectID.isWellFormed(text.raw.prefix(ProjectID.maximumByteCount - 1) + [0x61])
    if isTooLong {
      return "the identifier has \(text.rawCount) characters, "
        + "expected at most \(ProjectID.maximumByteCount)"
    }
    return "\(quoted(text)) is not an identifier, "
      + "expected lower-case letters and digits, joined by hyphens"
  }
}
