extension Rule {
  static let jsonSyntax = Rule(
    "json-syntax",
    .error,
    summary: "Files are JSON, to the letter of RFC 8259",
    explanation: """
      A program that reads the file stops at the first byte that is not JSON, or worse, guesses. \
      The finding points at that byte, or, where a comma is missing, at the end of what comes \
      before the gap. What people write by mistake and can only mean one thing is repaired: commas \
      that are missing or too much, typographic and single quotation marks, keys without any, \
      quotation marks inside a text, paths of Windows, words of Python, and the last brace. The other \
      rules look at the record as if that were done; beyond a mistake that could mean several things \
      they do not look.
      """,
    failing: .json(
      """
      {
        "id": "clean-rivers"
        "title": "Clean rivers",
        "specificObjectives": ["Rivers are cleaner."],
        "expectedResults": ["Water is tested every month."],
        "countries": ["GE", "MD"],
        "status": "ongoing",
        "timeline": {"start": "2025-01-01", "end": "2028-12-31"}
      }

      """
    ),
    passing: .record(""),
    check: .syntax { error, collector in
      guard !error.isEncodingError, error.kind != .byteOrderMark, error.kind != .tooDeep else {
        return
      }
      let isEmpty = collector.json.map { error.isAboutEmptyText($0) } ?? false
      collector.emit(
        error,
        message: isEmpty ? "the file is empty, expected a record" : nil,
        hint: error.hint,
        notes: error.opening.map { [("it is opened here", $0)] } ?? []
      )
    }
  )
}

extension JSONError {
  /// Whether a value is missing because there is nothing but white space and perhaps a
  /// byte order mark.
  func isAboutEmptyText(_ json: JSONView) -> Bool {
    guard case .missingValue(.end) = kind else { return false }
    let bytes = json.bytes(in: 0..<range.lowerBound)
    let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    return bytes.dropFirst(isMarked ? 3 : 0).allSatisfy { $0 <= 0x20 }
  }

  /// What to do.
  fileprivate var hint: String? {
    switch kind {
    case .missingComma: "a comma is missing here"
    case .trailingComma: "remove this comma"
    case .textAfterValue(let isRecord):
      if !repairs.isEmpty {
        "remove this comma"
      } else if isRecord {
        "write several records as an array in brackets, or each on one line in an .ndjson file"
      } else {
        nil
      }
    case .missingKey(.byte(UInt8(ascii: ","))), .missingValue(.byte(UInt8(ascii: ","))):
      repairs.isEmpty ? "a value is missing before the comma" : "remove what is too much"
    case .missingColon: "a colon is missing here"
    case .severalLines: "give the file a name that ends with .json, or write a record a line"
    case .unclosed(let container): "\"\(container.closing)\" is missing"
    case .typographicQuote, .singleQuotes: "write \" before and after the text"
    case .unquotedKey, .unquotedText: "put it in quotation marks"
    case .innerQuote: "write \\\" for a quotation mark inside a text"
    case .windowsPath, .invalidEscape: "write \\\\ for a backslash"
    case .comment: "remove the comment, or make it the value of a field"
    case .conflictMarker: "keep one of the two versions and remove the lines of the markers"
    case .foreignWord(_, let expected): "did you mean \(expected)?"
    case .notANumber: "leave out the field if its value is not known"
    case .wrongSign(_, let expected): "write \"\(expected)\""
    case .wrongBlank: "write a space"
    case .loneSurrogate: "write the character itself"
    case .unterminatedString: "write \" after the text"
    case .missingValue, .missingKey, .byteOrderMark, .invalidUTF8, .utf16, .unexpected: nil
    case .unknownWord, .unescapedControl, .number, .tooDeep: nil
    }
  }
}
