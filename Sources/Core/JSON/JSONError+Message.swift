// What people read about a place where bytes stop being JSON.

extension JSONError {
  /// What is wrong and what was expected, without a full stop.
  var message: String {
    switch kind {
    case .byteOrderMark: "the text starts with a byte order mark, which JSON does not have"
    case .invalidUTF8: "these bytes are not UTF-8"
    case .utf16: "the text is encoded as UTF-16, expected UTF-8"
    case .missingValue(let found): "expected a value, found \(found)"
    case .missingKey(let found): "expected a key in quotation marks, found \(found)"
    case .missingColon: "expected \":\" after the key"
    case .missingComma(let container): "expected \",\" or \"\(container.closing)\" here"
    case .unexpected(let found, let container):
      "expected \",\" or \"\(container.closing)\", found \(found)"
    case .trailingComma(let container): "a comma before \"\(container.closing)\" is not allowed"
    case .unknownWord: "expected a value, found a word that is not true, false or null"
    case .unterminatedString: "the string has no closing quotation mark on its line"
    case .unescapedControl(let byte):
      "the control character U+\(hexadecimal(UInt32(byte))) must be written as an escape"
    case .invalidEscape: "this is not an escape sequence of JSON"
    case .loneSurrogate: "this is only half of a surrogate pair"
    case .number(let fault): fault.message
    case .unclosed(let container):
      "the text ends before the \(container) is closed, expected \"\(container.closing)\""
    case .textAfterValue: "unexpected text after the value"
    case .severalLines:
      "a value over several lines, expected JSON Lines with one record on each line"
    case .typographicQuote(let scalar): "found \(Found.character(scalar)), expected a plain \""
    case .singleQuotes: "a text in single quotation marks, expected double ones"
    case .innerQuote: "a quotation mark inside a text, expected \\\" there"
    case .unquotedKey: "a key without quotation marks"
    case .unquotedText: "a text without quotation marks"
    case .foreignWord(let word, let expected): "found \(word), expected \(expected)"
    case .notANumber(let word): "found \(word), which JSON does not have"
    case .wrongSign(let found, let expected):
      "found \(Found.byte(found)), expected \"\(expected)\""
    case .wrongBlank(let scalar): "found \(Found.character(scalar)), expected a plain space"
    case .windowsPath: "a backslash inside a text, expected \\\\ for each"
    case .comment: "a comment, which JSON does not have"
    case .conflictMarker: "a conflict marker of git, expected one of the two versions"
    case .tooDeep: "nesting is deeper than \(JSONReader.maximumDepth) levels"
    }
  }
}

extension JSONError.Found: CustomStringConvertible {
  /// The character in quotation marks, or the end.
  var description: String {
    switch self {
    case .end: "the end"
    case .byte(let byte) where byte < 0x20 || byte >= 0x7F:
      "the byte 0x\(hexadecimal(UInt32(byte), width: 2))"
    case .byte(let byte): "\"\(Character(Unicode.Scalar(byte)))\""
    case .character(let scalar): scalar.commonName
    }
  }
}

extension JSONError.NumberFault {
  /// What is wrong with the number.
  fileprivate var message: String {
    switch self {
    case .leadingZero: "a number cannot start with a superfluous 0"
    case .noDigit: "expected a digit after \"-\""
    case .noFraction: "expected a digit after the decimal point"
    case .noExponent: "expected a digit in the exponent"
    case .plusSign: "a number cannot start with \"+\""
    case .bareFraction: "expected a digit before the decimal point"
    case .trailing: "this is not a number of JSON"
    }
  }
}

/// Writes a number in upper-case hexadecimal digits, padded with zeros.
func hexadecimal(_ number: UInt32, width: Int = 4) -> String {
  let digits = String(number, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}

extension Unicode.Scalar {
  /// What people call a character outside ASCII, with its code.
  fileprivate var commonName: String {
    let code = "U+" + hexadecimal(value)
    if let name = Self.commonNames[self] { return "\(name) \(code)" }
    return CharacterClass(of: self).isEmpty ? "\"\(self)\" (\(code))" : code
  }

  private static let commonNames: [Unicode.Scalar: String] = [
    "\u{201C}": "the typographic quote", "\u{201D}": "the typographic quote",
    "\u{201E}": "the typographic quote", "\u{201F}": "the typographic quote",
    "\u{2018}": "the typographic quote", "\u{2019}": "the typographic quote",
    "\u{201A}": "the typographic quote", "\u{201B}": "the typographic quote",
    "\u{AB}": "the angle quote", "\u{BB}": "the angle quote", "\u{2033}": "the double prime",
    "\u{B4}": "the accent", "\u{FF02}": "the wide quotation mark",
    "\u{A0}": "the no-break space", "\u{202F}": "the narrow no-break space",
    "\u{3000}": "the wide space", "\u{200B}": "the space without width",
    "\u{FEFF}": "the byte order mark", "\u{2028}": "the line separator",
    "\u{2013}": "the dash", "\u{2014}": "the dash", "\u{2212}": "the minus sign",
    "\u{2026}": "the ellipsis", "\u{FF0C}": "the wide comma", "\u{FF1A}": "the wide colon",
  ]
}
