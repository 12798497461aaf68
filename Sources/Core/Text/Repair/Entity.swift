/// A character reference of HTML, by name or number: `&nbsp;`, `&#39;`, `&#x27;`.
struct Entity {
  /// The character, or `nil` if the number is that of none.
  var scalar: Unicode.Scalar?
  /// The index after the semicolon.
  var end: Int

  /// Reads the reference whose `&` comes before `start`, or returns `nil` if there is none.
  init?(in text: some ScalarText, after start: Int) {
    let isNumber = text.scalar(at: start) == "#"
    let mark = text.scalar(at: start + 1)
    let isHexadecimal = isNumber && (mark == "x" || mark == "X")
    let wordStart = start + (isHexadecimal ? 2 : isNumber ? 1 : 0)
    let word = Self.word(in: text, from: wordStart)
    let semicolon = wordStart + word.utf8.count
    guard !word.isEmpty, text.scalar(at: semicolon) == ";" else { return nil }
    end = semicolon + 1
    if isNumber {
      let isWhole = word.utf8.allSatisfy { isHexadecimal ? $0 | 0x20 <= 0x66 : $0.isDigit }
      guard isWhole else { return nil }
      scalar = UInt32(word, radix: isHexadecimal ? 16 : 10).flatMap(Self.scalar(numbered:))
    } else {
      guard let named = Self.named[word] else { return nil }
      scalar = named
    }
  }

  /// Reads a reference at `&`, also where the ampersand was escaped once more: `&amp;nbsp;`.
  init?(in text: some ScalarText, escapedAt start: Int) {
    var index = start + 1
    while Self.word(in: text, from: index) == "amp", text.scalar(at: index + 3) == ";" {
      let next = index + 4
      let isEscape = Self.word(in: text, from: next) == "amp" && text.scalar(at: next + 3) == ";"
      guard isEscape || Self(in: text, after: next) != nil else { break }
      index = next
    }
    self.init(in: text, after: index)
  }

  /// The letters and figures of ASCII from an index on, up to the longest name there is.
  private static func word(in text: some ScalarText, from start: Int) -> String {
    var word = String.UnicodeScalarView()
    var index = start
    while index < start + 12, let scalar = text.scalar(at: index), scalar.isAlphanumericASCII {
      word.append(scalar)
      index += 1
    }
    return String(word)
  }

  /// The character with a number; as in browsers, 128 to 159 are those of Windows-1252.
  private static func scalar(numbered number: UInt32) -> Unicode.Scalar? {
    switch number {
    case 0: nil
    case 0x80...0x9F: CodePage.windows1252.scalar(of: UInt8(number))
    default: Unicode.Scalar(number)
    }
  }

  /// The names that occur in text of these languages.
  private static let named: [String: Unicode.Scalar] = {
    var named: [String: Unicode.Scalar] = [
      "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'",
      "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "ldquo": "“", "rdquo": "”", "bdquo": "„",
      "lsaquo": "‹", "rsaquo": "›", "ndash": "–", "mdash": "—", "minus": "−", "hellip": "…",
      "bull": "•", "rarr": "→", "larr": "←", "ensp": "\u{2002}", "emsp": "\u{2003}",
      "thinsp": "\u{2009}", "zwnj": "\u{200C}", "zwj": "\u{200D}", "lrm": "\u{200E}",
      "rlm": "\u{200F}", "euro": "€", "trade": "™", "dagger": "†", "Dagger": "‡", "permil": "‰",
      "prime": "′", "Prime": "″", "le": "≤", "ge": "≥", "ne": "≠", "asymp": "≈", "num": "#",
      "abreve": "ă", "Abreve": "Ă", "scaron": "š", "Scaron": "Š", "scedil": "ş", "Scedil": "Ş",
      "tcedil": "ţ", "Tcedil": "Ţ", "inodot": "ı", "gbreve": "ğ", "Gbreve": "Ğ", "Idot": "İ",
      "OElig": "Œ", "oelig": "œ", "Yuml": "Ÿ", "fnof": "ƒ", "check": "✓", "colon": ":",
      "comma": ",", "period": ".", "semi": ";", "lpar": "(", "rpar": ")", "sol": "/",
    ]
    // Names of U+00A0 to U+00FF in order, as HTML 4 has them.
    let latin = """
      nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn \
      sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave \
      Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc \
      Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute \
      THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml \
      igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave \
      uacute ucirc uuml yacute thorn yuml
      """
    for (offset, name) in latin.split(separator: " ").enumerated() {
      named[String(name)] = Unicode.Scalar(UInt8(0xA0 + offset))
    }
    return named
  }()
}
