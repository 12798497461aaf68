extension ProjectFormat {
  /// One array in canonical form, which every command can read again; so can it an empty one.
  public static let json = Self(
    "json",
    summary: "an array of whole records, or of some columns",
    fileExtension: "json",
    mediaType: "application/json",
    purposes: [.reading, .listing, .sharing],
    uses: .columns,
    canHoldOneRecord: true,
    shown: visibleJSON
  ) {
    switch $0.arrangement {
    case .oneRecord: textWriting($0, .canonical)
    case .list, .oneRecordOrList: arrayWriting($0)
    }
  }

  /// A line of compact JSON for each record: JSON Lines.
  public static let ndjson = Self(
    "ndjson",
    summary: "a record, or some columns, on each line",
    fileExtension: "ndjson",
    otherExtensions: ["jsonl"],
    mediaType: "application/x-ndjson",
    purposes: [.reading, .listing, .sharing],
    uses: .columns,
    canHoldOneRecord: true,
    shown: visibleJSON
  ) {
    textWriting($0, .compact)
  }

  /// Each record as a JSON text of its own.
  private static func textWriting(_ options: Options, _ layout: JSONWriter.Layout) -> Writing {
    writing(options, JSONTexts(layout: layout), in: DocumentFrame())
  }

  /// The records as the elements of an array.
  private static func arrayWriting(_ options: Options) -> Writing {
    writing(
      options,
      JSONElementWriter(),
      in: DocumentFrame(
        opening: "[",
        separator: ",",
        closing: "\n]\n",
        closingWithoutRecords: "]\n"
      )
    )
  }

  private static func writing(
    _ options: Options,
    _ values: some JSONValueWriter,
    in frame: DocumentFrame
  ) -> Writing {
    let columns = options.columns
    if columns.isEmpty { return .documents(WholeRecords(values: values), in: frame) }
    return .documents(
      SelectedColumns(values: values, columns: columns, context: options.context),
      in: frame
    )
  }
}

/// A place where JSON values are written one after the other.
private protocol JSONValueWriter: Sendable {
  /// Appends the value that `body` writes.
  mutating func append(to output: inout [UInt8], _ body: (inout JSONWriter) -> Void)
}

extension JSONElementWriter: JSONValueWriter {}

/// Writes JSON texts, each of which ends in a line end.
private struct JSONTexts: JSONValueWriter {
  private var writer: JSONWriter

  init(layout: JSONWriter.Layout) {
    writer = JSONWriter(layout: layout)
  }

  mutating func append(to output: inout [UInt8], _ body: (inout JSONWriter) -> Void) {
    writer.append(to: &output) { writer in
      body(&writer)
      writer.endLine()
    }
  }
}

/// Writes all that the document of a record holds, whether a field has it or not.
private struct WholeRecords<Values: JSONValueWriter>: RecordWriter {
  var values: Values

  mutating func add(_ record: RecordView, to bytes: inout [UInt8]) {
    values.append(to: &bytes) { record.write(to: &$0) }
  }
}

/// Writes an object with some columns.
private struct SelectedColumns<Values: JSONValueWriter>: RecordWriter {
  private var values: Values
  private let columns: [ProjectColumn]
  private let context: ProjectColumnContext
  private let needsProject: Bool

  init(values: Values, columns: [ProjectColumn], context: ProjectColumnContext) {
    self.values = values
    self.columns = columns
    self.context = context
    needsProject = !columns.allSatisfy(\.isCopied)
  }

  mutating func add(_ record: RecordView, to bytes: inout [UInt8]) {
    let project = needsProject ? record.project : nil
    values.append(to: &bytes) { [columns, context] writer in
      writer.object { writer in
        for index in columns.indices {
          columns[index].write(record, of: project, in: context, to: &writer)
        }
      }
    }
  }
}
