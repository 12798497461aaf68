/// Records as a format writes them, one after the other in memory of their own.
///
/// A record leaves the worker that has read it only in this form, so that nothing of the bytes that it
/// was read from is kept, be it for sorting; whoever holds the batch owns the bytes.
struct WrittenRecords: SelectedBatch {
  private(set) var bytes: [UInt8] = []
  /// What the records are called and sorted by; nothing unless it was asked for.
  private(set) var keys: [ProjectOrder.Key] = []
  /// Where each record ends.
  private var ends: [Int] = []

  var count: Int { ends.count }

  /// The bytes of a record.
  subscript(record: Int) -> ArraySlice<UInt8> {
    bytes[(record == 0 ? 0 : ends[record - 1])..<ends[record]]
  }

  /// Adds what `write` appends as a record.
  mutating func add(_ key: ProjectOrder.Key?, _ write: (inout [UInt8]) -> Void) {
    write(&bytes)
    ends.append(bytes.count)
    if let key { keys.append(key) }
  }

  func prefix(_ count: Int) -> Self {
    var result = self
    result.ends.removeLast(max(0, ends.count - count))
    result.keys.removeLast(max(0, keys.count - count))
    result.bytes.removeLast(bytes.count - (result.ends.last ?? 0))
    return result
  }
}

extension RecordSelection {
  /// Calls `body` with the records in a format, a batch at a time; the workers write them.
  ///
  /// The records have keys if they are sorted, or if `keyOrder` asks for some.
  func forEachBatch<Failure: Error>(
    as format: ProjectFormat,
    _ options: ProjectFormat.Options,
    keyOrder: ProjectOrder? = nil,
    noting outcome: inout Outcome,
    _ body: (WrittenRecords) throws(Failure) -> Void
  ) throws(Failure) {
    let (query, writing) = (query, format.writing(options))
    let makeCollector: @Sendable () -> WritingCollector = { [keyOrder = order ?? keyOrder] in
      WritingCollector(query: query, writing: writing, order: keyOrder)
    }
    guard let order else { return try runToLimit(with: makeCollector, noting: &outcome, body) }
    var batches: [WrittenRecords] = []
    run(with: makeCollector, noting: &outcome) { batches.append($0) }
    try forEachPiece(of: batches, in: order, body)
  }

  /// Calls `body` with the records of all batches in order, in pieces that fit a cache.
  private func forEachPiece<Failure: Error>(
    of batches: [WrittenRecords],
    in order: ProjectOrder,
    _ body: (WrittenRecords) throws(Failure) -> Void
  ) throws(Failure) {
    let places = batches.indices.flatMap { batch in
      batches[batch].keys.indices.map { (batch: batch, record: $0) }
    }
    let keys = batches.flatMap(\.keys)
    var piece = WrittenRecords()
    for position in order.positions(of: keys).prefix(limit) {
      let place = places[position]
      piece.add(keys[position]) { $0 += batches[place.batch][place.record] }
      guard piece.bytes.count >= 64 * 1024 else { continue }
      try body(piece)
      piece = WrittenRecords()
    }
    if piece.count > 0 { try body(piece) }
  }
}

/// Writes each record that answers a query in a format.
private struct WritingCollector: RecordCollector {
  private let query: ProjectQuery
  private let order: ProjectOrder?
  private var recordWriter: (any RecordWriter)?
  private var projectWriter: (any ProjectWriter)?
  /// Whether a project has to be made of each record, to be searched, sorted or written.
  private let takesProjects: Bool
  private var batch = WrittenRecords()

  init(query: ProjectQuery, writing: ProjectFormat.Writing, order: ProjectOrder?) {
    self.query = query
    self.order = order
    switch writing {
    case .documents(let writer, _): recordWriter = writer
    case .rows(let writer, _), .pages(let writer): projectWriter = writer
    }
    takesProjects = query.asksForTexts || order != nil || recordWriter == nil
  }

  var count: Int { batch.count }

  mutating func add(_ record: RecordView) -> Bool {
    guard query.matches(ProjectFacts(record)) else { return true }
    guard takesProjects else {
      guard record.isProject else { return false }
      batch.add(nil) { recordWriter?.add(record, to: &$0) }
      return true
    }
    guard let project = record.project else { return false }
    guard query.matchesTexts(of: project) else { return true }
    batch.add(order?.key(of: project)) {
      recordWriter?.add(record, to: &$0)
      projectWriter?.add(project, to: &$0)
    }
    return true
  }

  mutating func takeBatch() -> WrittenRecords {
    defer { batch = WrittenRecords() }
    return batch
  }
}
