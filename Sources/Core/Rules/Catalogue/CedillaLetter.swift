extension Rule {
  static let cedillaLetter = Rule(
    "cedilla-letter",
    .warning,
    summary: "Romanian is written with a comma below ș and ț, not with a cedilla",
    explanation: """
      Old keyboards and fonts offered only ş and ţ with a cedilla, which are other characters: who \
      searches for `așteptate` does not find `aşteptate`. A text counts as Romanian if it is a \
      translation under `ro` or holds ţ, ț, ș or ă; one with ə, ğ or ı is Azerbaijani or Turkish, \
      where ş is right, and is left alone. The repair puts the letters right.
      """,
    failing: .record(#""translations": {"ro": {"title": "Râuri curate în oraşe"}}"#),
    passing: .record(#""translations": {"ro": {"title": "Râuri curate în orașe"}}"#),
    check: .text(.prose, where: [.cedilla, .codeEscape]) { text, context, collector in
      guard mayHoldCedillas(text.view) else { return }
      let numbered = NumberedText(text.view)
      let repairs = RomanianLetters.repairs(
        in: numbered.scalars,
        isRomanian: context.json.isInRomanianTranslation(text.node)
      )
      guard let first = repairs.first else { return }
      collector.emit(
        "\"\(numbered.scalars[first.range.lowerBound])\" has a cedilla, "
          + "expected \"\(first.replacement ?? "")\" with a comma below"
          + furtherCount(repairs.count - 1),
        at: text.node,
        range: numbered.bytes(first.range),
        edits: numbered.edits(for: repairs)
      )
    }
  )

  /// A quick look for one of the four letters, or for one as an escape sequence.
  private static func mayHoldCedillas(_ text: TextView) -> Bool {
    let mayHold =
      text.traits.contains(.cedilla)
      || text.holdsEscape { RomanianLetters.commaLetter(for: $0) != nil }
    return mayHold && !text.scalars.contains { RomanianLetters.isTurkic($0.scalar) }
  }
}

extension JSONView {
  /// Whether a node lies in the translation into Romanian.
  fileprivate func isInRomanianTranslation(_ node: Int) -> Bool {
    for key in keys(of: RecordView.root) where (key..<Int(self[key + 1].next)).contains(node) {
      guard text(key).string == Project.Key.translations.field.shape.key,
        self[key + 1].kind == .object
      else { return false }
      return keys(of: key + 1).contains { language in
        Language(text(language)) == .romanian
          && (language..<Int(self[language + 1].next)).contains(node)
      }
    }
    return false
  }
}
