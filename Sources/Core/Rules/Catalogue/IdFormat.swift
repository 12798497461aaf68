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
    check: .text([.identifier]) { text, context, collector in
      guard !text.view.withText({ ProjectID.isWellFormed($0) }) else { return }
      collector.emit(
        message(for: text.view),
        at: text.node,
        hint: suggestion(for: text, context).map { "did you mean \"\($0)\"?" }
      )
    }
  )

  /// The identifier that is likely meant: of the record itself the one that its file is named after.
  private static func suggestion(for text: RecordText, _ context: Rule.Context) -> ProjectID? {
    let key = text.node > 0 ? context.json.text(text.node - 1).string : ""
    if key == Project.Key.id.field.shape.key,
      let id = context.fileStem.flatMap(ProjectID.init(rawValue:))
    {
      return id
    }
    return ProjectID(title: text.view.string)
  }

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
