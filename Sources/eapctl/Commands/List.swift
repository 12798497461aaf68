import Core

extension Command {
  private static let format = Option<ListFormat>.choice(
    "format",
    short: "f",
    default: .table,
    summary: "Choose how to write the list"
  )
  private static let columns = Option.columns(
    "columns",
    summary: "Choose the columns, fields or computed ones"
  )
  private static let language = Option<Language>.choice(
    "lang",
    short: "l",
    default: .english,
    summary: "Use names and titles in this language in the table"
  )

  static let list = Command(
    name: "list",
    summary: "List records, one a line",
    discussion: """
      The table fits the terminal by shortening its longest column. The other formats are for \
      programs: they hold codes, numbers and whole texts, and never change with the language. As \
      json and ndjson, a list without --columns holds whole records.
      """,
    examples: [
      Example("See the registry at a glance", "eapctl list"),
      Example("What runs in Moldova", "eapctl list --country MD --status ongoing"),
      Example(
        "What ends this year, first to end first",
        "eapctl list --ends-before 2027-01-01 --sort end"
      ),
      Example("Choose the columns", "eapctl list --columns id,end,ends-in --format csv"),
    ],
    options: [format.specification, columns.specification, language.specification]
      + FilterOptions.all + RegistryOptions.all
  ) { arguments, session throws(Failure) in
    let list = ProjectList(
      columns: arguments[columns],
      context: ProjectColumnContext(today: try session.today, language: arguments[language]),
      selection: try ProjectSelection(
        arguments,
        session,
        whereRegistryAbsent: .embeddedRecords
      ),
      session: session
    )
    return try list.write(as: arguments[format])
  }
}

/// The forms in which `list` writes records.
enum ListFormat: String, CaseIterable {
  case table, json, ndjson, csv, tsv, ids
}

/// Writes a list of projects.
private struct ProjectList {
  /// The columns that are asked for; none means the standard ones, or whole records.
  let columns: [ProjectColumn]
  let context: ProjectColumnContext
  let selection: ProjectSelection
  let session: Session

  func write(as format: ListFormat) throws(Failure) -> ExitStatus {
    switch format {
    case .table: try writeTable()
    case .json: try writeJSON()
    case .ndjson: try writeJSONLines()
    case .csv: try writeFields(separator: ",", lineEnd: "\r\n", field: csvField)
    case .tsv: try writeFields(separator: "\t", lineEnd: "\n", field: tsvField)
    case .ids: try writeIdentifiers()
    }
  }

  private func writeTable() throws(Failure) -> ExitStatus {
    let columns = columns.isEmpty ? ProjectColumn.standard : columns
    let (projects, status) = try selection.all()
    let table = TextTable(
      columns: columns.map {
        TextTable.Column(
          title: $0.name,
          alignment: $0.isNumeric ? .trailing : .leading,
          // Half a date helps nobody, half a title does, and the start of an id can be looked up.
          minimumWidth: $0.isShort ? .max : $0.name == "id" ? 24 : 12
        )
      },
      rows: projects.map { project in columns.map { $0.text(of: project, in: context) } }
    )
    if projects.isEmpty, status == .success {
      try selection.sayEmpty()
    } else {
      try session.output.write(
        table.text(width: session.outputWidth, style: session.outputStyle)
      )
    }
    return status
  }

  private func writeJSON() throws(Failure) -> ExitStatus {
    var export = JSONExport()
    let status = try selection.forEachBatch { (projects) throws(Failure) in
      try session.output.write(
        columns.isEmpty
          ? export.add(projects) : export.add(projects, columns: columns, context: context)
      )
    }
    try session.output.write(export.finish())
    return status
  }

  private func writeJSONLines() throws(Failure) -> ExitStatus {
    guard columns.isEmpty else {
      return try selection.forEachBatch { (projects) throws(Failure) in
        for project in projects { try session.output.write(line(for: project)) }
      }
    }
    return try selection.writeJSONLines(to: session.output)
  }

  private func line(for project: Project) -> [UInt8] {
    var writer = JSONWriter(layout: .compact)
    writer.object { for column in columns { column.write(project, in: context, to: &$0) } }
    writer.endLine()
    return writer.bytes
  }

  private func writeIdentifiers() throws(Failure) -> ExitStatus {
    let output = session.output
    if let status = try selection.forEachBatch(
      as: .identifier,
      { (lines) throws(Failure) in try output.write(lines) }
    ) {
      return status
    }
    return try selection.forEachBatch { (projects) throws(Failure) in
      for project in projects { try output.write(project.id.rawValue + "\n") }
    }
  }

  private func writeFields(
    separator: String,
    lineEnd: String,
    field: (String) -> String
  ) throws(Failure) -> ExitStatus {
    let columns = columns.isEmpty ? ProjectColumn.standard : columns
    try session.output.write(columns.map(\.name).joined(separator: separator) + lineEnd)
    return try selection.forEachBatch { (projects) throws(Failure) in
      for project in projects {
        let fields = columns.map { field($0.plainText(of: project, in: context)) }
        try session.output.write(fields.joined(separator: separator) + lineEnd)
      }
    }
  }
}

extension ProjectSelection {
  /// Writes each project as a line of compact JSON.
  func writeJSONLines(to output: ByteSink) throws(Failure) -> ExitStatus {
    if let status = try forEachBatch(
      as: .json,
      { (lines) throws(Failure) in try output.write(lines) }
    ) {
      return status
    }
    return try forEachBatch { (projects) throws(Failure) in
      for project in projects { try output.write(project.compactJSON) }
    }
  }
}
