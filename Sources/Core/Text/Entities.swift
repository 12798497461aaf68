/// The character references of HTML: numbers, and the names that occur in text of these languages.
enum Entities {
  /// Returns the character of the reference at `&` with its length, or `nil` if there is none.
  static func scalar(
    in text: UnsafeBufferPointer<UInt8>,
    at start: Int
  ) -> (Unicode.Scalar, Int)? {
    var end = start + 1
    let last = min(text.count, start + 12)
    while end < last && text[end] != UInt8(ascii: ";") { end += 1 }
    guard end < last, end > start + 1 else { return nil }
    let body = text[start + 1..<end]
    guard body.first == UInt8(ascii: "#") else {
      let name = String(decoding: body, as: UTF8.self)
      return named[name].map { ($0, end + 1 - start) }
    }
    var digits = body.dropFirst()
    let isHexadecimal = digits.first == UInt8(ascii: "x") || digits.first == UInt8(ascii: "X")
    if isHexadecimal { digits = digits.dropFirst() }
    guard !digits.isEmpty, digits.allSatisfy(isAlphanumeric),
      let number = UInt32(String(decoding: digits, as: UTF8.self), radix: isHexadecimal ? 16 : 10)
    else { return nil }
    let scalar = number == 0 ? nil : Unicode.Scalar(number)
    return (scalar ?? "\u{FFFD}", end + 1 - start)
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static let named: [String: Unicode.Scalar] = {
    var named: [String: Unicode.Scalar] = [
      "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
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
    // Names of U+00A1 to U+00FF in order, as HTML 4 has them.
    let latin = """
      iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 \
      sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute \
      Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH \
      Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN \
      szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave \
      iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute \
      ucirc uuml yacute thorn yuml
      """
    for (offset, name) in latin.split(separator: " ").enumerated() {
      named[String(name)] = Unicode.Scalar(UInt8(0xA1 + offset))
    }
    return named
  }()
}
