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
    var count = 0
    run(with: makeCollector, noting: &outcome) { batch in
      batches.append(batch)
      count += batch.count
      // Of the records so far, only the first can be among the first of all.
      guard limit < .max / 4, count > 4 * limit + Self.spareCount else { return }
      var first = WrittenRecords()
      forEachRecord(of: batches, in: order) { key, bytes in first.add(key) { $0 += bytes } }
      (batches, count) = ([first], first.count)
    }
    try forEachPiece(of: batches, in: order, body)
  }

  /// The number of records that are kept beside those that are asked for, so that they are seldom sorted.
  private static let spareCount = 4096

  /// Calls `body` with the records of all batches in order, in pieces that fit a cache.
  private func forEachPiece<Failure: Error>(
    of batches: [WrittenRecords],
    in order: ProjectOrder,
    _ body: (WrittenRecords) throws(Failure) -> Void
  ) throws(Failure) {
    var piece = WrittenRecords()
    try forEachRecord(of: batches, in: order) { (key, bytes) throws(Failure) in
      piece.add(key) { $0 += bytes }
      guard piece.bytes.count >= 64 * 1024 else { return }
      try body(piece)
      piece = WrittenRecords()
    }
    if piece.count > 0 { try body(piece) }
  }

  /// Calls `body` with each record of all batches in order, up to the limit.
  private func forEachRecord<Failure: Error>(
    of batches: [WrittenRecords],
    in order: ProjectOrder,
    _ body: (ProjectOrder.Key, ArraySlice<UInt8>) throws(Failure) -> Void
  ) throws(Failure) {
    let places = batches.indices.flatMap { batch in
      batches[batch].keys.indices.map { (batch: batch, record: $0) }
    }
    let keys = batches.flatMap(\.keys)
    for position in order.positions(of: keys).prefix(limit) {
      let place = places[position]
      try body(keys[position], batches[place.batch][place.record])
    }
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
    let facts = ProjectFacts(record)
    guard query.matches(facts) else { return true }
    guard query.mayMatchTexts(of: record, facts) else { return record.isProject }
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
