extension ProjectFormat {
  /// One array in canonical form, which every command can read again; so can it an empty one.
  public static let json = Self(
    "json",
    summary: "an array of whole records, or of some columns",
    fileExtension: "json",
    mediaType: "application/json",
    purposes: [.reading, .listing, .sharing],
    uses: .columns,
    canHoldOneRecord: true
  ) { options in
    if options.isOneRecord { return JSONTextWriter(options, layout: .canonical) }
    return JSONArrayWriter(content: JSONContent(options))
  }

  /// A line of compact JSON for each record: JSON Lines.
  public static let ndjson = Self(
    "ndjson",
    summary: "a record, or some columns, on each line",
    fileExtension: "ndjson",
    mediaType: "application/x-ndjson",
    purposes: [.listing, .sharing],
    uses: .columns,
    canHoldOneRecord: true,
    hasIndependentRecords: true
  ) {
    JSONTextWriter($0, layout: .compact)
  }
}

/// Writes each record as a JSON text of its own, which ends in a line end.
private struct JSONTextWriter: ProjectWriter {
  let content: JSONContent
  var writer: JSONWriter

  init(_ options: ProjectFormat.Options, layout: JSONWriter.Layout) {
    content = JSONContent(options)
    writer = JSONWriter(layout: layout)
  }

  mutating func add(_ project: Project, to bytes: inout [UInt8]) {
    writer.append(to: &bytes) { [content] writer in
      content.write(project, to: &writer)
      writer.endLine()
    }
  }
}

/// Writes the records as the elements of an array.
private struct JSONArrayWriter: ProjectWriter {
  let content: JSONContent
  var array = JSONArrayStream()

  mutating func add(_ project: Project, to bytes: inout [UInt8]) {
    array.add(to: &bytes) { [content] in content.write(project, to: &$0) }
  }

  mutating func end(_ bytes: inout [UInt8]) { bytes += array.finish() }
}

/// What there is of a record in JSON: all of it, or an object with some columns.
private struct JSONContent {
  let columns: [ProjectColumn]
  let context: ProjectColumnContext

  init(_ options: ProjectFormat.Options) {
    columns = options.columns
    context = options.context
  }

  func write(_ project: Project, to writer: inout JSONWriter) {
    guard !columns.isEmpty else { return project.write(to: &writer, isInline: false) }
    writer.object { writer in
      for index in columns.indices { columns[index].write(project, in: context, to: &writer) }
    }
  }
}
