extension Rule {
  static let jsonEncoding = Rule(
    "json-encoding",
    .error,
    summary: "Files are encoded as UTF-8",
    explanation: """
      JSON that is exchanged between programs is UTF-8 (RFC 8259, section 8.1). Bytes in another \
      encoding turn into wrong letters or stop a reader. Save the file as UTF-8.
      """,
    failing: .bytes(
      // In windows-1252, "ü" is a byte that UTF-8 has not.
      ExampleRecord.text(with: #""title": "Clean rivers for Z~rich""#).utf8
        .map { $0 == UInt8(ascii: "~") ? 0xFC : $0 }
    ),
    passing: .record(#""title": "Clean rivers for Zürich""#),
    check: .syntax { error, collector in
      guard error.isEncodingError else { return }
      collector.emit(error, hint: "save the file as UTF-8")
    }
  )
}
