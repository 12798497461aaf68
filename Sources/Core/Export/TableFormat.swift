extension ProjectFormat {
  /// A table that fits the terminal by shortening its longest column, or a list of cards where it would
  /// have to be cut to uselessness.
  public static let table = Self(
    "table",
    summary: "aligned columns, fitted to the terminal",
    fileExtension: "txt",
    mediaType: "text/plain",
    purposes: .listing,
    uses: [.columns, .rows, .language, .terminal],
    // Its texts are made visible one by one, between the sequences of the style.
    shown: { $0 }
  ) { options in
    .pages(ListWriter(options: options))
  }
}

/// Collects what a list shows, because its last row may be the widest, and closes with a count.
private struct ListWriter: ProjectWriter {
  private let options: ProjectFormat.Options
  private let columns: [ProjectColumn]
  private var rows: [[TextTable.Cell]] = []
  private var cards: ProjectCards?
  private var counts = StatusCounts()

  /// The narrowest terminal on which the standard columns are a table.
  private static let narrowestTable = 100

  init(options: ProjectFormat.Options) {
    self.options = options
    columns = options.columns.isEmpty ? ProjectColumn.standard : options.columns
    if let width = options.width, width < Self.narrowestTable, options.columns.isEmpty {
      cards = ProjectCards(width: width, style: options.style, context: options.context)
    }
  }

  mutating func add(_ project: Project, to bytes: inout [UInt8]) {
    counts.add(project.status)
    if cards == nil {
      rows.append(columns.map { cell(of: $0, project) })
    } else {
      cards?.add(project)
    }
  }

  private func cell(of column: ProjectColumn, _ project: Project) -> TextTable.Cell {
    let text = column.text(of: project, in: options.context)
    guard column.isStatus else { return TextTable.Cell(text) }
    let (language, today) = (options.context.language, options.context.today)
    let standing = ProjectStanding(project: project, language: language, today: today)
    let words = [text, standing.overdueWord].compactMap(\.self).joined(separator: ", ")
    // A pipe gets the word alone, which is easier to look for.
    return options.width == nil
      ? TextTable.Cell(text) : TextTable.Cell("\(standing.mark) \(words)", as: standing.role)
  }

  func end(_ bytes: inout [UInt8]) {
    // A person reads that nothing was found rather than an empty frame.
    guard counts.total > 0 else { return }
    if let cards { cards.write(to: &bytes) } else { writeTable(to: &bytes) }
    // A pipe gets the rows and nothing else.
    guard let width = options.width else { return }
    let text = counts.text(in: options.context.language)
    for line in [""] + wrappedLines(of: text, width: max(1, width)) {
      bytes.append(options.style(line, as: .dim) + "\n")
    }
  }

  private func writeTable(to bytes: inout [UInt8]) {
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
