/// The records of some inputs that answer a query, read as a stream.
public struct RecordSelection: Sendable {
  private let inputs: [RecordInput]
  let query: ProjectQuery
  private let workerCount: Int

  /// A record that answers the query but is no project, or text that is no record.
  public struct Omission: Sendable {
    /// The first error in the record.
    public var finding: Finding
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
    var lines = LineTally()
    try RecordPipeline.run(
      inputs,
      workerCount: workerCount,
      makeWorker: { SelectionWorker(collector: makeCollector()) },
      emit: { (delivery) throws(Failure) in
        switch delivery.content {
        case .failure(let error): outcome.failures.append((delivery.input, error))
        case .success(let result):
          let line = lines.linesBefore(blockOf: delivery.input, lineCount: result.lineCount)
          outcome.omissions += result.omissions.map { Omission(finding: $0.moved(byLines: line)) }
          try body(result.batch)
        }
      }
    )
  }
}

/// Takes the records that a worker meets, and hands over what it made of them.
protocol RecordCollector: Sendable, SendableMetatype {
  associatedtype Batch: Sendable

  /// Takes a record; returns `false` if it is asked for but does not have the shape of a project.
  mutating func add(_ record: RecordView) -> Bool

  /// Hands over the batch and starts anew.
  mutating func takeBatch() -> Batch
}

/// Collects projects.
private struct ProjectCollector: RecordCollector {
  let query: ProjectQuery
  var projects: [Project] = []

  mutating func add(_ record: RecordView) -> Bool {
    guard query.matches(ProjectFacts(record)) else { return true }
    guard let project = record.project else { return false }
    if query.matchesTexts(of: project) { projects.append(project) }
    return true
  }

  mutating func takeBatch() -> [Project] {
    defer { projects = [] }
    return projects
  }
}

/// Reads the records of blocks and gives them to a collector.
private struct SelectionWorker<Collector: RecordCollector>: BlockWorker, ~Copyable {
  private var scanner = RecordScanner(.fields)
  private var collector: Collector

  struct Output: Sendable {
    var batch: Collector.Batch
    var omissions: [Finding]
    var lineCount: Int
  }

  init(collector: Collector) {
    self.collector = collector
  }

  mutating func process(_ block: Block) -> Output {
    var visitor = Visitor(collector: collector, block: block)
    let lineCount = scanner.scan(block, &visitor)
    var omissions = visitor.omissions
    FindingLocator(block: block, excerptWidth: nil).locate(&omissions)
    let batch = visitor.collector.takeBatch()
    return Output(batch: batch, omissions: omissions, lineCount: lineCount)
  }

  private struct Visitor: RecordVisitor {
    var collector: Collector
    let block: Block
    var omissions: [Finding] = []

    mutating func visit(_ record: ScannedRecord) {
      if let view = record.view, collector.add(view) { return }
      omit { report in
        // Only now does it matter what lies below the fields.
        var reader = RecordReader()
        reader.read(record.json) { omissionChecker.check($0, fileStem: nil, report: &report) }
      }
    }

    mutating func visit(_ error: JSONError, json: JSONView) {
      omit { omissionChecker.check(error, json: json, report: &$0) }
    }

    /// Notes down the first finding as the reason why a record is left out.
    private mutating func omit(because check: (inout Report) -> Void) {
      var report = Report(input: block.input, base: block.base, rules: omissionChecker.rules)
      check(&report)
      omissions += report.takeFindings().prefix(1)
    }
  }
}

/// The rules that say why a record is no project; laid out when the first record is left out, which
/// in a clean registry is never.
private let omissionChecker = RecordChecker(
  rules: RuleSet(Rule.catalogue.filter { $0.severity == .error }),
  today: CalendarDate(dayNumber: 0)
)
