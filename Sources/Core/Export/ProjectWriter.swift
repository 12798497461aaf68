/// Writes records as their documents have them.
protocol RecordWriter: Sendable {
  /// Appends a record that has the shape of a project.
  mutating func add(_ record: RecordView, to bytes: inout [UInt8])
}

/// Writes projects one after the other.
///
/// Each step appends what is ready to be written out; a writer that has to see all projects before it
/// knows the first line appends everything at the end, or foresees them.
protocol ProjectWriter: Sendable {
  /// Whether the writer wants to foresee all projects before it writes the first.
  var foresees: Bool { get }

  /// Whether the document of one project says something of the others, which are foreseen as well.
  var foreseesOthers: Bool { get }

  /// Takes note of a project that will be written.
  mutating func foresee(_ project: Project)

  /// Appends a project.
  mutating func add(_ project: Project, to bytes: inout [UInt8])

  /// Appends what comes after all projects.
  mutating func end(_ bytes: inout [UInt8])
}

extension ProjectWriter {
  /// Most writers do not.
  var foresees: Bool { false }

  /// Most documents are about the projects in them.
  var foreseesOthers: Bool { false }

  /// Takes no note.
  func foresee(_ project: Project) {}

  /// Appends nothing.
  func end(_ bytes: inout [UInt8]) {}
}

/// What stands around the records of a document.
struct DocumentFrame: Sendable {
  /// What comes before all records, even if there are none.
  var opening = ""

  /// What each record begins with; it is left out before the first.
  var separator = ""

  /// What comes after the last record.
  var closing = ""

  /// What comes after the opening if there are no records.
  var closingWithoutRecords = ""
}

/// A document that is being written: its frame, once, around records that come in batches.
struct FramedDocument {
  let frame: DocumentFrame
  private var isBegun = false

  init(frame: DocumentFrame) {
    self.frame = frame
  }

  /// Hands on records, the first of them after the opening.
  mutating func add<Failure: Error>(
    _ records: [UInt8],
    to output: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    if records.isEmpty { return }
    if isBegun { return try output(records) }
    isBegun = true
    try output(Array(frame.opening.utf8) + records.dropFirst(frame.separator.utf8.count))
  }

  /// Hands on what comes after the last record.
  func end<Failure: Error>(to output: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
    let end = isBegun ? frame.closing : frame.opening + frame.closingWithoutRecords
    if !end.isEmpty { try output(Array(end.utf8)) }
  }
}

extension ProjectFormat {
  /// Returns the document of records that were found by name.
  public func document(of records: [FoundRecord], _ options: Options) -> [UInt8] {
    guard case .pages(var writer) = writing(options) else {
      return RecordSelection(lines: records.flatMap(\.document)).document(as: self, options).bytes
    }
    var bytes: [UInt8] = []
    for record in records { writer.foresee(record.project) }
    for record in records { writer.add(record.project, to: &bytes) }
    writer.end(&bytes)
    return shown(bytes, options)
  }

  /// Returns what is written of some records in English in place of the language that is asked for.
  public func untranslatedParts(
    of records: [FoundRecord],
    _ options: Options
  ) -> UntranslatedParts {
    var parts = UntranslatedParts()
    add(records.map(\.project), options, to: &parts)
    return parts
  }

  /// Adds what is written of some projects in English in place of the language that is asked for.
  fileprivate func add(
    _ projects: [Project],
    _ options: Options,
    to parts: inout UntranslatedParts
  ) {
    guard uses.contains(.language) else { return }
    let columns = uses.contains(.columns) ? options.columns : nil
    parts.add(projects, in: options.context.language, columns: columns)
  }

  /// Returns a part of a document as it is written with the options.
  fileprivate func shown(_ bytes: [UInt8], _ options: Options) -> [UInt8] {
    options.isShown ? Array(shown(String(decoding: bytes, as: UTF8.self)).utf8) : bytes
  }
}

extension RecordSelection {
  /// Writes the records as one document, a piece at a time, and returns how many they are.
  ///
  /// Nothing at all is written if there is none because an input could not be read.
  @discardableResult
  public func write<Failure: Error>(
    as format: ProjectFormat,
    _ options: ProjectFormat.Options,
    noting outcome: inout Outcome,
    to output: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) -> Int {
    var count = 0
    func emit(_ bytes: [UInt8]) throws(Failure) { try output(format.shown(bytes, options)) }
    switch format.writing(options) {
    case .documents where options.arrangement == .oneRecordOrList:
      // They have to be counted before the first one can be written.
      var options = options
      options.arrangement = .list
      options.isShown = false
      var lines: [UInt8] = []
      count = write(as: .ndjson, options, noting: &outcome) { lines += $0 }
      if count == 0, !outcome.failures.isEmpty { break }
      if count == 1 { options.arrangement = .oneRecord }
      try RecordSelection(lines: lines).write(as: format, options, to: emit)
    case .documents(_, let frame), .rows(_, let frame):
      var document = FramedDocument(frame: frame)
      try forEachBatch(as: format, options, noting: &outcome) { (batch) throws(Failure) in
        count += batch.count
        try document.add(batch.bytes, to: emit)
      }
      if count > 0 || outcome.failures.isEmpty { try document.end(to: emit) }
    case .pages(var writer):
      var untranslated = UntranslatedParts()
      let foresee: ((Project) -> Void)? = writer.foresees ? { writer.foresee($0) } : nil
      try forEachBatch(after: foresee, noting: &outcome) { (projects) throws(Failure) in
        count += projects.count
        format.add(projects, options, to: &untranslated)
        try writer.add(projects, to: emit)
      }
      outcome.untranslated = untranslated
      var bytes: [UInt8] = []
      writer.end(&bytes)
      try emit(bytes)
    }
    return count
  }

  /// Calls `body` with the projects, a batch at a time, after `foresee` with each of them.
  private func forEachBatch<Failure: Error>(
    after foresee: ((Project) -> Void)?,
    noting outcome: inout Outcome,
    _ body: ([Project]) throws(Failure) -> Void
  ) throws(Failure) {
    guard let foresee else { return try forEachBatch(noting: &outcome, body) }
    // What can be read only once has to be kept.
    var kept: [Project] = []
    var first = Outcome()
    forEachBatch(noting: &first) { projects in
      projects.forEach(foresee)
      if !isRepeatable { kept += projects }
    }
    if isRepeatable { return try forEachBatch(noting: &outcome, body) }
    outcome = first
    try body(kept)
  }

  /// Creates a selection of all records that are on some lines of JSON.
  fileprivate init(lines: [UInt8]) {
    let input = RecordInput(name: "lines.ndjson", bytes: lines)
    self.init(from: [input], where: ProjectQuery(), workerCount: 1)
  }

  private func write<Failure: Error>(
    as format: ProjectFormat,
    _ options: ProjectFormat.Options,
    to output: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var outcome = Outcome()
    try write(as: format, options, noting: &outcome, to: output)
  }

  /// Returns the records as one document.
  public func document(
    as format: ProjectFormat,
    _ options: ProjectFormat.Options
  ) -> (bytes: [UInt8], outcome: Outcome) {
    var bytes: [UInt8] = []
    var outcome = Outcome()
    write(as: format, options, noting: &outcome) { bytes += $0 }
    return (bytes, outcome)
  }

  /// Calls `body` with a document for each record.
  public func forEachDocument<Failure: Error>(
    as format: ProjectFormat,
    _ options: ProjectFormat.Options,
    noting outcome: inout Outcome,
    _ body: (ProjectID, [UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var options = options
    options.arrangement = .oneRecord
    let keyOrder = ProjectOrder(by: [], today: options.context.today)
    switch format.writing(options) {
    case .documents(_, let frame), .rows(_, let frame):
      try forEachBatch(as: format, options, keyOrder: keyOrder, noting: &outcome) {
        (batch) throws(Failure) in
        for record in 0..<batch.count {
          var document = FramedDocument(frame: frame)
          var bytes: [UInt8] = []
          document.add(Array(batch[record])) { bytes += $0 }
          document.end { bytes += $0 }
          try body(batch.keys[record].id, bytes)
        }
      }
    case .pages(var prepared):
      var untranslated = UntranslatedParts()
      let foresee: ((Project) -> Void)? =
        prepared.foreseesOthers ? { prepared.foresee($0) } : nil
      try forEachBatch(after: foresee, noting: &outcome) { (projects) throws(Failure) in
        format.add(projects, options, to: &untranslated)
        for project in projects {
          var writer = prepared
          var bytes: [UInt8] = []
          if !writer.foreseesOthers { writer.foresee(project) }
          writer.add(project, to: &bytes)
          writer.end(&bytes)
          try body(project.id, bytes)
        }
      }
      outcome.untranslated = untranslated
    }
  }
}

extension ProjectWriter {
  /// Adds a batch of projects and calls `output` with the bytes, a piece at a time, so that those of a
  /// large batch are never held as a whole.
  fileprivate mutating func add<Failure: Error>(
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
