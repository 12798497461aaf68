extension Rule {
  static let byteOrderMark = Rule(
    "byte-order-mark",
    .warning,
    summary: "Files do not start with a byte order mark",
    explanation: """
      Some editors write the invisible character U+FEFF in front of the first brace. RFC 8259 \
      (section 8.1) lets a program ignore it, as this one does, but others stop there, and no \
      program may add it. The repair deletes it; in the editor, choose UTF-8 "without BOM".
      """,
    failing: .json("\u{FEFF}" + ExampleRecord.text(with: "")),
    passing: .record(""),
    check: .syntax { error, collector in
      guard error.kind == .byteOrderMark else { return }
      collector.emit(error, hint: "save the file as UTF-8 without a byte order mark")
    }
  )
}
