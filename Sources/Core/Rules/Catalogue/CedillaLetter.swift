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
    check: .text(.prose, where: [.cedilla, .codeEscape]) { text, context, report in
      guard mayHoldCedillas(text.view) else { return }
      let letters = text.view.scalars.filter { commaLetters[$0.scalar] != nil }
      guard let first = letters.first, let comma = commaLetters[first.scalar],
        isRomanian(text, in: context.json)
      else { return }
      report(
        "\"\(first.scalar)\" has a cedilla, expected \"\(comma)\" with a comma below"
          + furtherCount(letters.count - 1),
        at: text.node,
        range: first.range,
        edits: letters.map { Edit($0.range, text: commaLetters[$0.scalar].map(String.init) ?? "") }
      )
    }
  )

  private static let commaLetters: [Unicode.Scalar: Unicode.Scalar] = [
    "\u{15E}": "\u{218}", "\u{15F}": "\u{219}", "\u{162}": "\u{21A}", "\u{163}": "\u{21B}",
  ]

  /// A quick look for the first byte of the four letters, or for one as an escape sequence.
  private static func mayHoldCedillas(_ text: TextView) -> Bool {
    if text.notes.contains(.cedilla) { return true }
    return text.holdsEscape { commaLetters[$0] != nil }
  }

  private static func isRomanian(_ text: RecordText, in json: JSONView) -> Bool {
    var isRomanian = false
    for (scalar, _) in text.view.scalars {
      switch scalar {
      case "ə", "Ə", "ğ", "Ğ", "ı", "İ": return false
      case "ţ", "Ţ", "ț", "Ț", "ș", "Ș", "ă", "Ă": isRomanian = true
      default: break
      }
    }
    return isRomanian || json.isInRomanianTranslation(text.node)
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
