extension ProjectFormat {
  /// A table that fits the terminal by shortening its longest column.
  public static let table = Self(
    "table",
    summary: "aligned columns, shortened to fit the terminal",
    fileExtension: "txt",
    mediaType: "text/plain",
    purposes: .listing,
    uses: [.columns, .language, .terminal],
    // Its texts are made visible one by one, between the sequences of the style.
    shown: { $0 }
  ) {
    .pages(TableWriter(options: $0))
  }
}

/// Collects rows, because the last one may be the widest.
private struct TableWriter: ProjectWriter {
  private let options: ProjectFormat.Options
  private let columns: [ProjectColumn]
  private var rows: [[String]] = []

  init(options: ProjectFormat.Options) {
    self.options = options
    columns = options.columns.isEmpty ? ProjectColumn.standard : options.columns
  }

  mutating func add(_ project: Project, to bytes: inout [UInt8]) {
    rows.append(columns.map { $0.text(of: project, in: options.context) })
  }

  func end(_ bytes: inout [UInt8]) {
    // A person reads that nothing was found rather than an empty frame.
    if rows.isEmpty { return }
    let table = TextTable(
      columns: columns.map {
        TextTable.Column(
          title: $0.name,
          alignment: $0.isNumeric ? .trailing : .leading,
          // Half a date helps nobody, half a title does, and the start of an id can be looked up.
          minimumWidth: $0.isShort ? nil : $0.name == "id" ? 24 : 12
        )
      },
      rows: rows
    )
    bytes.append(table.text(width: options.width, style: options.style))
  }
}
