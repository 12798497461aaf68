/// A place where bytes stop being JSON (RFC 8259).
struct JSONError: Error, Equatable {
  /// What is wrong.
  var kind: Kind
  /// The offending bytes; empty where something is missing.
  var range: Range<Int>
  /// The bytes of the bracket that is not closed, if the text ends too early.
  var opening: Range<Int>?

  init(_ kind: Kind, at range: Range<Int>, opening: Range<Int>? = nil) {
    self.kind = kind
    self.range = range
    self.opening = opening
  }

  /// The kinds of errors, with what the message needs.
  enum Kind: Equatable {
    case byteOrderMark
    case invalidUTF8
    case utf16
    case missingValue(found: Found)
    case missingKey(found: Found)
    case missingColon
    case missingComma(container: Container)
    case unexpected(found: Found, container: Container)
    case trailingComma(container: Container)
    case unknownWord
    case unterminatedString
    case unescapedControl(UInt8)
    case invalidEscape
    case loneSurrogate
    case number(NumberFault)
    case unclosed(container: Container)
    case textAfterValue
    case severalLines
    case tooDeep
  }

  /// The containers of JSON.
  enum Container { case object, array }

  /// What is found where something else was expected.
  enum Found: Equatable {
    case end
    case byte(UInt8)
    case character(Unicode.Scalar)
  }

  /// The ways in which a number can be malformed.
  enum NumberFault {
    case leadingZero, noDigit, noFraction, noExponent, plusSign, bareFraction, trailing
  }
}

extension JSONError {
  /// Whether the bytes are not the encoding that JSON demands, as against text that is not JSON.
  var isEncodingError: Bool {
    switch kind {
    case .byteOrderMark, .invalidUTF8, .utf16: true
    case .missingValue, .missingKey, .missingColon, .missingComma, .unexpected: false
    case .trailingComma, .unknownWord, .unterminatedString, .unescapedControl: false
    case .invalidEscape, .loneSurrogate, .number, .unclosed, .textAfterValue, .tooDeep: false
    case .severalLines: false
    }
  }

  /// What is wrong and what was expected, without a full stop.
  var message: String {
    switch kind {
    case .byteOrderMark: "the text starts with a byte order mark, expected plain UTF-8"
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
    case .loneSurrogate: "half of a surrogate pair stands alone"
    case .number(let fault): fault.message
    case .unclosed(let container):
      "the text ends before the \(container) is closed, expected \"\(container.closing)\""
    case .textAfterValue: "unexpected text after the value"
    case .severalLines:
      "a value over several lines, expected JSON Lines, where each record stands on one line"
    case .tooDeep: "nesting is deeper than \(JSONReader.maximumDepth) levels"
    }
  }
}

extension JSONError.Container: CustomStringConvertible {
  /// The bracket that closes the container.
  var closing: String { self == .object ? "}" : "]" }
  /// The name of the container.
  var description: String { self == .object ? "object" : "array" }
}

extension JSONError.Found: CustomStringConvertible {
  /// The character in quotation marks, or the end.
  var description: String {
    switch self {
    case .end: "the end"
    case .byte(let byte) where byte < 0x20 || byte >= 0x7F:
      "the byte 0x\(hexadecimal(UInt32(byte), width: 2))"
    case .byte(let byte): "\"\(Character(Unicode.Scalar(byte)))\""
    case .character(let scalar): "U+\(hexadecimal(scalar.value))"
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
