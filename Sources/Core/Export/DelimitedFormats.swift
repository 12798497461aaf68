extension ProjectFormat {
  /// Comma-separated values (RFC 4180) that no spreadsheet takes for formulas.
  public static let csv = Self(
    "csv",
    summary: "comma-separated values, a record in each row",
    fileExtension: "csv",
    mediaType: "text/csv",
    purposes: [.listing, .sharing],
    uses: [.columns, .rows]
  ) {
    DelimitedWriter($0, separator: ",", lineEnd: "\r\n", field: csvField).writing
  }

  /// Tab-separated values: a line is a record.
  public static let tsv = Self(
    "tsv",
    summary: "tab-separated values, a record on each line",
    fileExtension: "tsv",
    mediaType: "text/tab-separated-values",
    purposes: [.listing, .sharing],
    uses: [.columns, .rows]
  ) {
    DelimitedWriter($0, separator: "\t", lineEnd: "\n", field: tsvField).writing
  }
}

/// Writes a line for each project, after one with the names of the columns.
private struct DelimitedWriter: ProjectWriter {
  private let columns: [ProjectColumn]
  private let context: ProjectColumnContext
  private let separator: String
  private let lineEnd: String
  /// Returns a text as a field, escaped.
  private let field: @Sendable (String) -> String

  init(
    _ options: ProjectFormat.Options,
    separator: String,
    lineEnd: String,
    field: @escaping @Sendable (String) -> String
  ) {
    columns = options.columns.isEmpty ? ProjectColumn.standard : options.columns
    context = options.context
    self.separator = separator
    self.lineEnd = lineEnd
    self.field = field
  }

  var writing: ProjectFormat.Writing {
    let names = columns.map(\.name).joined(separator: separator) + lineEnd
    return .rows(self, in: DocumentFrame(opening: names))
  }

  func add(_ project: Project, to bytes: inout [UInt8]) {
    for index in columns.indices {
      if index > 0 { bytes.append(separator) }
      bytes.append(field(columns[index].plainText(of: project, in: context)))
    }
    bytes.append(lineEnd)
  }
}
