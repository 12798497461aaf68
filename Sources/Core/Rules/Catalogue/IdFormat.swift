extension Rule {
  static let idFormat = Rule(
    "id-format",
    .error,
    summary: "identifiers are lower-case words joined by hyphens",
    explanation: """
      An identifier is the name of a file, a part of addresses and a word on the command line, so \
      it holds only the letters `a` to `z`, digits, and single hyphens between them: at most \
      \(ProjectID.maximumByteCount) characters. The rule covers `id` and `precededBy`.
      """,
    failing: .record(#""id": "Clean Rivers""#),
    passing: .record(#""id": "clean-rivers""#),
    check: .text([.identifier]) { text, _, report in
      guard !text.view.withText({ ProjectID.isWellFormed($0) }) else { return }
      report(
        message(for: text.view),
        at: text.node,
        hint: slug(of: text.view).map { "did you mean \"\($0)\"?" }
      )
    }
  )

  private static func message(for text: TextView) -> String {
    let isTooLong =
      text.rawCount > ProjectID.maximumByteCount
      && !text.notes.contains(.escape)
      && ProjectID.isWellFormed(text.raw.prefix(ProjectID.maximumByteCount - 1) + [0x61])
    if isTooLong {
      return "the identifier has \(text.rawCount) characters, "
        + "expected at most \(ProjectID.maximumByteCount)"
    }
    return "\(quoted(text)) is not an identifier, "
      + "expected lower-case letters and digits, joined by hyphens"
  }

  /// The identifier that comes nearest to a text, if any of its letters can be kept.
  private static func slug(of text: TextView) -> String? {
    var slug: [UInt8] = []
    for (scalar, _) in text.scalars where slug.count < ProjectID.maximumByteCount {
      if let letter = letter(for: scalar) {
        slug.append(letter)
      } else if let last = slug.last, last != UInt8(ascii: "-") {
        slug.append(UInt8(ascii: "-"))
      }
    }
    while slug.last == UInt8(ascii: "-") { slug.removeLast() }
    return slug.isEmpty ? nil : String(decoding: slug, as: UTF8.self)
  }

  private static func letter(for scalar: Unicode.Scalar) -> UInt8? {
    switch scalar {
    case "a"..."z", "0"..."9": UInt8(scalar.value)
    case "A"..."Z": UInt8(scalar.value) | 0x20
    case "ă", "â", "Ă", "Â", "ə", "Ə", "á", "à", "ä": UInt8(ascii: "a")
    case "î", "Î", "ı", "İ", "í": UInt8(ascii: "i")
    case "ș", "ş", "Ș", "Ş": UInt8(ascii: "s")
    case "ț", "ţ", "Ț", "Ţ": UInt8(ascii: "t")
    case "ç", "Ç": UInt8(ascii: "c")
    case "ğ", "Ğ": UInt8(ascii: "g")
    case "é", "è", "ê", "É": UInt8(ascii: "e")
    case "ö", "Ö", "ó", "ô": UInt8(ascii: "o")
    case "ü", "Ü", "ú": UInt8(ascii: "u")
    default: nil
    }
  }
}
