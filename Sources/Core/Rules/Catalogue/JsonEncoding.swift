extension Rule {
  static let jsonEncoding = Rule(
    "json-encoding",
    .error,
    summary: "it is UTF-8 without a byte order mark",
    explanation: """
      JSON that is exchanged between programs is UTF-8 (RFC 8259, section 8.1). Bytes in another \
      encoding turn into wrong letters or stop a reader, and a byte order mark hides in front of \
      the first brace. Save the file as UTF-8, which some editors list as "UTF-8 without BOM".
      """,
    failing: .json("\u{FEFF}" + ExampleRecord.text(with: "")),
    passing: .record(""),
    check: .syntax { error, collector in
      guard error.isEncodingError else { return }
      collector.syntaxError(error.message, range: error.range, hint: error.encodingHint)
    }
  )
}

extension JSONError {
  /// How to get to plain UTF-8.
  fileprivate var encodingHint: String {
    kind == .byteOrderMark
      ? "save the file as UTF-8 without a byte order mark" : "save the file as UTF-8"
  }
}
