extension Rule {
  static let jsonSyntax = Rule(
    "json-syntax",
    .error,
    summary: "it is JSON, to the letter of RFC 8259",
    explanation: """
      A program that reads the file stops at the first byte that is not JSON, or worse, guesses. \
      The finding points at that byte, or, where a comma is missing, at the end of what stands \
      before the gap. Comments, trailing commas and single quotes are not JSON.
      """,
    failing: .json(#"{"id": "clean-rivers" "title": "Clean rivers"}"#),
    passing: .record(""),
    check: .syntax { error, collector in
      guard !error.isEncodingError, error.kind != .tooDeep else { return }
      let isEmpty = collector.json.map { error.isAboutEmptyText($0) } ?? false
      collector.syntaxError(
        isEmpty ? "there is no text, expected a record" : error.message,
        range: error.range,
        hint: error.hint,
        notes: error.opening.map { [("it is opened here", $0)] } ?? []
      )
    }
  )
}

extension JSONError {
  /// Whether a value is missing because there is nothing but white space.
  fileprivate func isAboutEmptyText(_ json: JSONView) -> Bool {
    guard case .missingValue(.end) = kind else { return false }
    return json.bytes(in: 0..<range.lowerBound).allSatisfy { $0 <= 0x20 }
  }

  /// What to do, for the errors that people make most.
  fileprivate var hint: String? {
    switch kind {
    case .missingComma: "a comma is missing here"
    case .trailingComma: "remove this comma"
    case .missingColon: "a colon is missing here"
    case .severalLines: "give the file a name that ends with .json, or write a record a line"
    case .unclosed(let container): "\"\(container.closing)\" is missing"
    case .missingValue(.byte(UInt8(ascii: "'"))), .missingKey(.byte(UInt8(ascii: "'"))):
      "use double quotation marks"
    case .missingValue, .missingKey, .byteOrderMark, .invalidUTF8, .utf16, .unexpected: nil
    case .unknownWord, .unterminatedString, .unescapedControl, .invalidEscape, .loneSurrogate: nil
    case .number, .textAfterValue, .tooDeep: nil
    }
  }
}
