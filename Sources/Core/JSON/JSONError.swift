/// A place where bytes stop being JSON (RFC 8259).
struct JSONError: Error, Equatable {
  /// What is wrong.
  var kind: Kind
  /// The offending bytes; empty where something is missing.
  var range: Range<Int>
  /// The bytes of the bracket that is not closed, if the text ends too early.
  var opening: Range<Int>?
  /// Changes that undo the mistake without loss; empty if a person has to decide.
  var repairs: [Replacement] = []

  init(
    _ kind: Kind,
    at range: Range<Int>,
    opening: Range<Int>? = nil,
    repairs: [Replacement] = []
  ) {
    self.kind = kind
    self.range = range
    self.opening = opening
    self.repairs = repairs
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
    /// What comes after the only value; it may begin like another record.
    case textAfterValue(isRecord: Bool = false)
    case severalLines
    case tooDeep
    // What only the second reading knows.
    case typographicQuote(Unicode.Scalar)
    case singleQuotes
    case innerQuote
    case unquotedKey
    case unquotedText
    case foreignWord(String, expected: String)
    case notANumber(String)
    case wrongSign(found: UInt8, expected: Character)
    case wrongBlank(Unicode.Scalar)
    case windowsPath
    case comment
    case conflictMarker
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
    kind == .invalidUTF8 || kind == .utf16
  }
}

extension JSONError.Container: CustomStringConvertible {
  /// The bracket that closes the container.
  var closing: String { self == .object ? "}" : "]" }
  /// The name of the container.
  var description: String { self == .object ? "object" : "array" }
}
