/// Returns `text` with every invisible or misleading character replaced by something to see.
///
/// Whatever comes from a file passes through here on its way to a terminal or a page, so that it can
/// neither steer the terminal nor show something else than it holds.
/// - C0 controls and DEL become their pictures: ESC `␛`, tab `␉`, newline `␊`, DEL `␡`.
/// - C1 controls, line and paragraph separators, direction marks, embeddings, overrides and
///   isolates, byte order marks, zero-width spaces, soft hyphens, tag characters and the rest of
///   what has no glyph become `\u{202E}`, with the scalar in hexadecimal.
/// - U+10FF80 to U+10FFFF, which hold the bytes of paths that are no UTF-8, become `\xE9`.
/// - Joiners, variation selectors and tags stay where they shape what can be seen: in emoji and in
///   scripts that need joiners.
///
/// Blanks, no-break spaces among them, and combining marks stay.
public func visibleText(_ text: String) -> String {
  guard !text.isPlain, text.unicodeScalars.contains(where: { $0.isInvisible || $0.isUndecodedByte })
  else { return text }
  var visible = ""
  var context = InvisibleContext()
  for scalar in text.unicodeScalars {
    if !scalar.isInvisible && !scalar.isUndecodedByte || context.accepts(scalar) {
      visible.unicodeScalars.append(scalar)
    } else {
      visible += scalar.visibleForm
    }
    context.pass(scalar)
  }
  return visible
}

/// Returns a document of lines for a terminal: `form` replaces every invisible or misleading character,
/// and line ends and tabs stay.
func visibleDocument(_ text: String, _ form: (Unicode.Scalar) -> String) -> String {
  var visible = ""
  var context = InvisibleContext()
  var scalars = text.unicodeScalars[...]
  while let scalar = scalars.popFirst() {
    let isLayout = ["\n", "\t"].contains(scalar) || scalar == "\r" && scalars.first == "\n"
    if isLayout || !scalar.isInvisible || context.accepts(scalar) {
      visible.unicodeScalars.append(scalar)
    } else {
      visible += form(scalar)
    }
    context.pass(scalar)
  }
  return visible
}

/// Returns a document of text as it is shown on a terminal; see ``visibleText(_:)``.
func visibleDocument(_ text: String) -> String { visibleDocument(text, \.visibleForm) }

/// Returns a document of JSON as it is shown on a terminal: the same document, in which the characters
/// are escaped that would not be seen.
func visibleJSON(_ text: String) -> String {
  visibleDocument(text) { scalar in
    String(scalar).utf16.map { unit in
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    }
    .joined()
  }
}

/// What came before a scalar, as far as it decides whether an invisible scalar may stay.
private struct InvisibleContext {
  private var previous: Unicode.Scalar?
  private var isInTagSequence = false

  /// Returns whether `scalar`, which is invisible, shapes what comes before it.
  func accepts(_ scalar: Unicode.Scalar) -> Bool {
    guard let previous else { return false }
    switch scalar.value {
    case 0x200C, 0x200D: return previous.takesJoiner
    case 0xE0020...0xE007F: return isInTagSequence
    default: return scalar.properties.isVariationSelector && !previous.isInvisible
    }
  }

  /// Remembers `scalar` as the one before the next.
  mutating func pass(_ scalar: Unicode.Scalar) {
    previous = scalar
    switch scalar.value {
    case 0x1F3F4: isInTagSequence = true
    case 0xE0020...0xE007E: break
    default: isInTagSequence = false
    }
  }
}

extension Unicode.Scalar {
  /// Whether the scalar holds a byte of a path.

  /// Whether a joiner after the scalar is part of writing: an emoji, or a letter of a script
  /// from Arabic to Myanmar, Khmer or Mongolian.
  fileprivate var takesJoiner: Bool {
    switch value {
    case 0x600...0x109F, 0x1700...0x1CFF: !isInvisible
    case 0xFE0F: true
    default: value >= 0x2190 && (properties.isEmoji || properties.isEmojiModifier)
    }
  }

  /// What is shown in place of the scalar.
  fileprivate var visibleForm: String {
    switch value {
    case 0..<0x20: Unicode.Scalar(0x2400 + value).map(String.init) ?? ""
    case 0x7F: "␡"
    case 0x10FF80...0x10FFFF: "\\x\(String(value & 0xFF, radix: 16, uppercase: true))"
    default: "\\u{\(String(value, radix: 16, uppercase: true))}"
    }
  }
}
