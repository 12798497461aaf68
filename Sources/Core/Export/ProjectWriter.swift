/// Writes one document of projects: begins it, adds one project after the other, ends it.
///
/// Each step appends what is ready to be written out; a writer that has to see all projects before it
/// knows the first line appends everything at the end.
public protocol ProjectWriter: Sendable {
  /// Appends what comes before all projects.
  mutating func begin(_ bytes: inout [UInt8])

  /// Appends a project.
  mutating func add(_ project: Project, to bytes: inout [UInt8])

  /// Appends what comes after all projects.
  mutating func end(_ bytes: inout [UInt8])
}

extension ProjectWriter {
  /// Appends nothing.
  public func begin(_ bytes: inout [UInt8]) {}

  /// Appends nothing.
  public func end(_ bytes: inout [UInt8]) {}

  /// Returns what comes before all projects.
  public mutating func begin() -> [UInt8] {
    var bytes: [UInt8] = []
    begin(&bytes)
    return bytes
  }

  /// Returns what comes after all projects.
  public mutating func end() -> [UInt8] {
    var bytes: [UInt8] = []
    end(&bytes)
    return bytes
  }

  /// Adds a batch of projects and calls `output` with the bytes, a piece at a time, so that those of a
  /// large batch are never held as a whole.
  public mutating func add<Failure: Error>(
    _ batch: [Project],
    to output: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var bytes: [UInt8] = []
    for project in batch {
      add(project, to: &bytes)
      guard bytes.count >= 64 * 1024 else { continue }
      try output(bytes)
      bytes.removeAll(keepingCapacity: true)
    }
    if !bytes.isEmpty { try output(bytes) }
  }
}

extension ProjectFormat {
  /// Returns the document of some projects as a whole.
  public func document(of projects: [Project], _ options: Options) -> [UInt8] {
    var writer = makeWriter(options)
    var bytes: [UInt8] = []
    writer.begin(&bytes)
    for project in projects { writer.add(project, to: &bytes) }
    writer.end(&bytes)
    return bytes
  }
}

extension RecordSelection {
  /// Calls `body` with the bytes of the projects in a format whose records are independent, a batch at
  /// a time, in the order of the inputs; the workers write them.
  ///
  /// What comes before and after all projects is not among the bytes.
  public func forEachBatch<Failure: Error>(
    as format: ProjectFormat,
    _ options: ProjectFormat.Options,
    noting outcome: inout Outcome,
    _ body: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    precondition(format.hasIndependentRecords)
    let query = query
    try run(
      with: { WritingCollector(query: query, format: format, options: options) },
      noting: &outcome,
      body
    )
  }
}

/// Writes each record that answers a query in a format.
private struct WritingCollector: RecordCollector {
  private let query: ProjectQuery
  private let writeRecord: (@Sendable (RecordView, inout [UInt8]) -> Bool)?
  private var writer: any ProjectWriter
  private var bytes: [UInt8] = []

  init(query: ProjectQuery, format: ProjectFormat, options: ProjectFormat.Options) {
    self.query = query
    // Texts can only be searched in a project.
    writeRecord = query.asksForTexts ? nil : format.writeRecord
    writer = format.makeWriter(options)
  }

  mutating func add(_ record: RecordView) -> Bool {
    guard query.matches(ProjectFacts(record)) else { return true }
    if let writeRecord, writeRecord(record, &bytes) { return true }
    guard let project = record.project else { return false }
    if query.matchesTexts(of: project) { writer.add(project, to: &bytes) }
    return true
  }

  mutating func takeBatch() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }
}
