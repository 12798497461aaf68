/// The names of tags that pages of prose use.
enum HTMLTags {
  /// Tags that only change how letters look.
  static let style: Set = ["b", "big", "em", "font", "i", "small", "span", "strong", "u"]

  /// Tags that start or end a line.
  static let line: Set = ["br", "div", "p"]

  static let all: Set = style.union(line).union([
    "a", "abbr", "article", "blockquote", "body", "button", "center", "code", "del", "figure",
    "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "iframe",
    "img", "input", "ins", "li", "link", "main", "meta", "nav", "ol", "pre", "q", "s", "script",
    "section", "strike", "style", "sub", "sup", "svg", "table", "tbody", "td", "tfoot", "th",
    "thead", "title", "tr", "ul", "video",
  ])
}

/// The entities that pages of prose use.
enum HTMLEntities {
  /// The character that a name stands for.
  static func scalar(named name: String) -> Unicode.Scalar? { characters[name] }

  /// The character that a number stands for.
  ///
  /// As in browsers, the numbers 128 to 159 are those of Windows-1252.
  static func scalar(numbered number: UInt32) -> Unicode.Scalar? {
    Unicode.Scalar(windows1252[number] ?? number)
  }

  private static let characters: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
    "ndash": "–", "mdash": "—", "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "ldquo": "“",
    "rdquo": "”", "bdquo": "„", "laquo": "«", "raquo": "»", "hellip": "…", "bull": "•",
    "middot": "·", "euro": "€", "pound": "£", "sect": "§", "deg": "°", "copy": "©", "reg": "®",
    "trade": "™", "frac12": "½", "times": "×", "ensp": "\u{2002}", "emsp": "\u{2003}",
    "thinsp": "\u{2009}", "shy": "\u{AD}", "acute": "´", "aacute": "á", "agrave": "à",
    "acirc": "â", "Acirc": "Â", "auml": "ä", "Auml": "Ä", "aring": "å", "ccedil": "ç",
    "Ccedil": "Ç", "eacute": "é", "Eacute": "É", "egrave": "è", "ecirc": "ê", "euml": "ë",
    "iacute": "í", "icirc": "î", "Icirc": "Î", "iuml": "ï", "ntilde": "ñ", "oacute": "ó",
    "ocirc": "ô", "ouml": "ö", "Ouml": "Ö", "uacute": "ú", "uuml": "ü", "Uuml": "Ü",
    "szlig": "ß",
  ]

  private static let windows1252: [UInt32: UInt32] = [
    0x80: 0x20AC, 0x82: 0x201A, 0x84: 0x201E, 0x85: 0x2026, 0x8B: 0x2039, 0x91: 0x2018,
    0x92: 0x2019, 0x93: 0x201C, 0x94: 0x201D, 0x95: 0x2022, 0x96: 0x2013, 0x97: 0x2014,
    0x99: 0x2122, 0x9B: 0x203A,
  ]
}
