/// The records of some inputs that answer a query, read as a stream.
public struct RecordSelection: Sendable {
  private let inputs: [RecordInput]
  let query: ProjectQuery
  private let workerCount: Int

  /// A record that answers the query but is no project, or text that is no record.
  public struct Omission: Sendable {
    /// The first error in the record.
    public var finding: LocatedFinding
  }

  /// What became of the inputs, beside the records that were handed on.
  public struct Outcome: Sendable {
    /// The records that had to be left out.
    public var omissions: [Omission] = []

    /// The inputs that could not be read, with the reason.
    public var failures: [(input: Int, error: InputError)] = []

    /// Creates the outcome of nothing read so far.
    public init() {}
  }

  /// Creates a selection from `inputs`.
  public init(from inputs: [RecordInput], where query: ProjectQuery, workerCount: Int) {
    self.inputs = inputs
    self.query = query
    self.workerCount = max(1, workerCount)
  }

  /// Calls `body` with the projects, a batch at a time, in the order of the inputs.
  public func forEachBatch<Failure: Error>(
    _ body: ([Project]) throws(Failure) -> Void
  ) throws(Failure) -> Outcome {
    var outcome = Outcome()
    try forEachBatch(noting: &outcome, body)
    return outcome
  }

  /// Calls `body` with the projects, a batch at a time, in the order of the inputs; when it throws,
  /// `outcome` says what became of the inputs up to there.
  public func forEachBatch<Failure: Error>(
    noting outcome: inout Outcome,
    _ body: ([Project]) throws(Failure) -> Void
  ) throws(Failure) {
    try run(with: { ProjectCollector(query: query) }, noting: &outcome, body)
  }

  func run<Collector: RecordCollector, Failure: Error>(
    with makeCollector: @escaping @Sendable () -> Collector,
    noting outcome: inout Outcome,
    _ body: (Collector.Batch) throws(Failure) -> Void
  ) throws(Failure) {
    try RecordPipeline.run(
      inputs,
      workerCount: workerCount,
      makeWorker: { SelectionWorker(collector: makeCollector()) },
      emit: { (delivery) throws(Failure) in
        switch delivery.content {
        case .failure(let error): outcome.failures.append((delivery.input, error))
        case .success(let result):
          outcome.omissions += result.omissions.map { Omission(finding: $0) }
          try body(result.batch)
        }
      }
    )
  }
}

extension ProjectLookup {
  /// Finds a project for each name, in one pass over inputs.
  public static func find(
    _ names: [String],
    in inputs: [RecordInput],
    workerCount: Int
  ) -> (matches: [Match], outcome: RecordSelection.Outcome) {
    let selection = RecordSelection(from: inputs, where: ProjectQuery(), workerCount: workerCount)
    var lookup = ProjectLookup(names)
    var outcome = RecordSelection.Outcome()
    selection.run(with: { LookupCollector(names: names) }, noting: &outcome) { lookup.add($0) }
    return (lookup.matches, outcome)
  }
}

/// Reads the records of blocks and gives them to a collector.
private struct SelectionWorker<Collector: RecordCollector>: BlockWorker, ~Copyable {
  private var values = JSONSequence()
  private var records = RecordReader(.fields)
  private var collector: Collector

  struct Output: Sendable {
    var batch: Collector.Batch
    var omissions: [LocatedFinding]
  }

  init(collector: Collector) {
    self.collector = collector
  }

  mutating func process(_ block: Block) -> Output {
    var omissions = Omissions(block: block)
    values.open(block)
    while let element = values.next() {
      let json = values.view
      switch element {
      case .error(let error): omissions.add(error, json)
      case .value:
        let isTaken = records.read(json) { record in
          guard let view = record.view else { return false }
          return collector.add(view)
        }
        if !isTaken { omissions.add(json) }
      }
    }
    return Output(
      batch: collector.takeBatch(),
      omissions: FindingLocator(block: block).locate(omissions.findings)
    )
  }
}

/// Notes the first error of each record that is left out.
private struct Omissions {
  let block: Block
  private(set) var findings: [Finding] = []

  init(block: Block) {
    self.block = block
  }

  mutating func add(_ error: JSONError, _ json: JSONView) {
    add { omissionChecker.check(error, json: json, report: &$0) }
  }

  mutating func add(_ json: JSONView) {
    add { report in
      // Only now does it matter what lies below the fields.
      var reader = RecordReader()
      reader.read(json) { omissionChecker.check($0, fileStem: nil, report: &report) }
    }
  }

  private mutating func add(_ check: (inout FindingCollector) -> Void) {
    var report = FindingCollector(for: block, rules: omissionChecker.rules)
    check(&report)
    findings += report.findings.prefix(1)
  }
}

/// The rules that say why a record is no project; laid out when the first record is left out, which
/// in a clean registry is never.
private let omissionChecker = RecordChecker(
  rules: RuleSet(Rule.catalogue.filter { $0.severity == .error }),
  today: CalendarDate(dayNumber: 0)
)
