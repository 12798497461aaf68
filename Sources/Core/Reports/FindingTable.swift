extension TableShape {
  /// A row for each finding, as ``FindingLines`` has them.
  ///
  /// There is no key: the records that findings are about need not be in a table.
  public static let findings = Self(
    name: "findings",
    summary: "A finding of eapctl validate, which names the row that it is about.",
    columns: [
      column("rule", .filledText, "The identifier of the rule."),
      column("severity", .word(Severity.allCases.map(\.rawValue)), "How much the finding matters."),
      column("message", .filledText, "What is, and what was expected."),
      column("hint", .text, isRequired: false, "What to do, such as a suggestion."),
      column("path", .text, "The input, as it was named."),
      column("line", .number, "The line, from 1."),
      column("column", .number, "The column, from 1, in Unicode scalars."),
      column("endLine", .number, "The line of the place after the range."),
      column("endColumn", .number, "The column of the place after the range."),
      column("offset", .number, "The first byte of the range in the input, from 0."),
      column("length", .number, "The number of bytes in the range."),
      column("record", .text, isRequired: false, "The identifier of the record, as written."),
      column("pointer", .text, "The place in the record as a JSON Pointer; empty for all of it."),
      column("notes", .text, isRequired: false, "Further places, as the text of a JSON array."),
      column("edits", .text, isRequired: false, "A safe repair, as the text of a JSON array."),
      column("lineId", .text, isRequired: false, "What names the row: a member of the record."),
      column("recordOffset", .number, "The first byte of the record in the input, from 0."),
    ],
    joinedColumns: ["lineId"]
  )

  private static func column(
    _ name: String,
    _ type: TableType,
    isRequired: Bool = true,
    _ summary: String
  ) -> TableColumn {
    TableColumn(name: name, type: type, isRequired: isRequired, summary: summary)
  }
}
