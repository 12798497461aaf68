/// Which records of two registries belong together, and which of them differ.
///
/// Records belong together that have the same identifier or, where only one of the registries has it, of
/// which one has it among its former identifiers, or that have the same page as a source. Both registries are read once as a stream; of a record only a digest of its
/// canonical form and its place are kept. Those that differ are read again when they are written.
public struct RegistryComparison: Sendable {
  /// What keeps the comparison from being complete, each with its place.
  public private(set) var problems: [LocatedFinding] = []

  /// The inputs that could not be read, with the reason.
  public private(set) var failures: [(input: Int, error: InputError)] = []

  /// The places of records whose identifier an earlier record of the same registry has.
  public private(set) var duplicates: [Place] = []

  private let inputs: [RecordInput]
  private let oldCount: Int
  private var unchangedCount = 0
  /// The records that differ, in the order of the old registry and then of the new one.
  private var pairs: [RecordPair] = []

  /// Two records that belong together, or one that has no counterpart.
  struct RecordPair: Sendable {
    var old: Place?
    var new: Place?
  }

  /// Compares the records of inputs, which must be such that they can be read again; places refer to
  /// those of `old` and then those of `new`.
  public init(of old: [RecordInput], and new: [RecordInput], workerCount: Int) {
    inputs = old + new
    oldCount = old.count
    var matcher = RecordMatcher()
    RecordPipeline.run(
      inputs,
      workerCount: max(1, workerCount),
      makeWorker: { IndexWorker() },
      emit: { (delivery: RecordPipeline.Delivery<IndexWorker.Output>) in
        switch delivery.content {
        case .failure(let error): failures.append((delivery.input, error))
        case .success(let output):
          problems += output.problems
          let isNew = delivery.input >= old.count
          for record in output.records { matcher.add(record, isNew: isNew) }
        }
      }
    )
    let reader = PairReader(inputs, oldCount: old.count)
    pairs = matcher.pairs { RecordTraces(of: reader.value(at: $0)) }
    duplicates = matcher.duplicates
    unchangedCount = matcher.unchangedCount
  }

  /// Calls `body` with each difference, and returns how many records are the same after all.
  ///
  /// - Returns: The number of records that are the same, and what could no longer be read.
  func forEachDifference<Failure: Error>(
    _ body: (RecordDifference) throws(Failure) -> Void
  ) throws(Failure) -> (unchangedCount: Int, failures: [(input: Int, error: InputError)]) {
    let reader = PairReader(inputs, oldCount: oldCount)
    var unchanged = unchangedCount
    var failures: [(input: Int, error: InputError)] = []
    for pair in pairs {
      let old = pair.old.map { reader.value(at: $0) }
      let new = pair.new.map { reader.value(at: $0) }
      if let place = (old == .some(nil) ? pair.old : nil) ?? (new == .some(nil) ? pair.new : nil) {
        failures.append((place.input, InputError("it was changed while it was read")))
        continue
      }
      let difference = RecordDifference(old: old ?? nil, new: new ?? nil)
      if difference.old == difference.new {
        unchanged += 1
      } else {
        try body(difference)
      }
    }
    return (unchanged, failures)
  }

  /// Returns the identifier of a record that was read, if it has one.
  public func identifier(ofRecordAt place: Place) -> String? {
    PairReader(inputs, oldCount: oldCount).value(at: place).flatMap {
      RecordDifference(old: $0, new: nil).id
    }
  }
}

/// Reads records once more.
private struct PairReader {
  /// One for each registry, so that an input of either stays open.
  private let rereaders: (old: InputRereader, new: InputRereader)
  private let oldCount: Int

  init(_ inputs: [RecordInput], oldCount: Int) {
    rereaders = (InputRereader(inputs), InputRereader(inputs))
    self.oldCount = oldCount
  }

  /// Returns the record at a place, or `nil` if it is no longer there.
  func value(at place: Place) -> ComparedValue? {
    let rereader = place.input < oldCount ? rereaders.old : rereaders.new
    guard let bytes = rereader.bytes(of: place.input, in: place.range) else { return nil }
    let source = SourceBytes(bytes)
    var reader = JSONReader()
    source.open(in: &reader, lines: false)
    guard (try? reader.readValue()) != nil, reader.offset == reader.end else { return nil }
    return ComparedValue(reader.view)
  }
}
