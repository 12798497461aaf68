/// The records of some inputs that answer a query, read as a stream.
public struct RecordSelection: Sendable {
  /// Another order than that of the inputs, for which all records have to be read.
  public var order: ProjectOrder?

  /// The largest number of records; nothing is read beyond the last one.
  public var limit = Int.max

  /// Whether the inputs can be read more than once, which some formats do rather than keep all records.
  public var isRepeatable = false

  private let inputs: [RecordInput]
  let query: ProjectQuery
  private let workerCount: Int
  /// The rules that say why a record is no project, asked for when the first record is left out,
  /// which in a clean registry is never.
  private let rules: @Sendable () -> RuleSet

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

    /// What was written in English in place of the language that was asked for.
    public var untranslated = UntranslatedParts()

    /// Creates the outcome of nothing read so far.
    public init() {}
  }

  /// Creates a selection from `inputs`.
  public init(from inputs: [RecordInput], where query: ProjectQuery, workerCount: Int) {
    self.init(from: inputs, where: query, workerCount: workerCount, explainedBy: { .errors })
  }

  /// Creates a selection in which other rules say why a record is left out.
  init(
    from inputs: [RecordInput],
    where query: ProjectQuery,
    workerCount: Int,
    explainedBy rules: @escaping @Sendable () -> RuleSet
  ) {
    self.inputs = inputs
    self.query = query
    self.workerCount = max(1, workerCount)
    self.rules = rules
  }

  /// Calls `body` with the projects, a batch at a time.
  public func forEachBatch<Failure: Error>(
    _ body: ([Project]) throws(Failure) -> Void
  ) throws(Failure) -> Outcome {
    var outcome = Outcome()
    try forEachBatch(noting: &outcome, body)
    return outcome
  }

  /// Calls `body` with the projects, a batch at a time; when it throws, `outcome` says what became of
  /// the inputs up to there.
  public func forEachBatch<Failure: Error>(
    noting outcome: inout Outcome,
    _ body: ([Project]) throws(Failure) -> Void
  ) throws(Failure) {
    let makeCollector: @Sendable () -> ProjectCollector = { [query] in
      ProjectCollector(query: query)
    }
    guard let order else { return try runToLimit(with: makeCollector, noting: &outcome, body) }
    var projects: [Project] = []
    run(with: makeCollector, noting: &outcome) { batch in
      projects += batch
      // Of the projects so far, only the first can be among the first of all.
      guard limit < .max / 4, projects.count > 4 * limit + 4096 else { return }
      projects = Array(order.sorted(projects).prefix(limit))
    }
    try body(order.sorted(projects).prefix(limit))
  }

  /// Calls `body` with the batches that workers collect, of which the last ends at the limit; what is
  /// wrong beyond it is not noted.
  func runToLimit<Collector: RecordCollector, Failure: Error>(
    with makeCollector: @escaping @Sendable () -> Collector,
    noting outcome: inout Outcome,
    _ body: (Collector.Batch) throws(Failure) -> Void
  ) throws(Failure) where Collector.Batch: SelectedBatch {
    var left = limit
    if left == 0 { return }
    do throws(StreamEnd<Failure>) {
      try forEachOutput(with: makeCollector, noting: &outcome) {
        (output, outcome) throws(StreamEnd<Failure>) in
        let isLast = output.batch.count >= left
        let omissions = isLast ? output.omissions.filter { $0.position < left } : output.omissions
        outcome.omissions += omissions.map { Omission(finding: $0.finding) }
        let batch = isLast ? output.batch.prefix(left) : output.batch
        do throws(Failure) {
          try body(batch)
        } catch {
          throw .failure(error)
        }
        left -= batch.count
        if isLast { throw .limit }
      }
    } catch {
      if case .failure(let failure) = error { throw failure }
    }
  }

  /// The reason why a stream of records is not read to its end.
  private enum StreamEnd<Failure: Error>: Error {
    case limit
    case failure(Failure)
  }

  /// Calls `body` with the batches that workers collect.
  func run<Collector: RecordCollector, Failure: Error>(
    with makeCollector: @escaping @Sendable () -> Collector,
    noting outcome: inout Outcome,
    _ body: (Collector.Batch) throws(Failure) -> Void
  ) throws(Failure) {
    try forEachOutput(with: makeCollector, noting: &outcome) {
      (output, outcome) throws(Failure) in
      outcome.omissions += output.omissions.map { Omission(finding: $0.finding) }
      try body(output.batch)
    }
  }

  private func forEachOutput<Collector: RecordCollector, Failure: Error>(
    with makeCollector: @escaping @Sendable () -> Collector,
    noting outcome: inout Outcome,
    _ body: (SelectionWorker<Collector>.Output, inout Outcome) throws(Failure) -> Void
  ) throws(Failure) {
    try RecordPipeline.run(
      inputs,
      workerCount: workerCount,
      makeWorker: { [rules] in SelectionWorker(collector: makeCollector(), rules: rules) },
      emit: { (delivery) throws(Failure) in
        switch delivery.content {
        case .failure(let error): outcome.failures.append((delivery.input, error))
        case .success(let output): try body(output, &outcome)
        }
      }
    )
  }
}

extension RecordSelection {
  /// Returns where the records are that answer the query, in order.
  public func places(noting outcome: inout Outcome) -> [LocatedRecord] {
    var places: [LocatedRecord] = []
    run(with: { [query] in PlaceCollector(query: query) }, noting: &outcome) { places += $0 }
    return places
  }
}

extension RecordSelection {
  /// Returns which records have, had or name one of some identifiers, in order.
  public func mentions(of names: [String], noting outcome: inout Outcome) -> [RecordMention] {
    var mentions: [RecordMention] = []
    run(with: { MentionCollector(of: names) }, noting: &outcome) { mentions += $0 }
    return mentions
  }
}

extension ProjectLookup {
  /// Finds a record for each name, in one pass over inputs.
  public static func find(
    _ names: [String],
    in inputs: [RecordInput],
    workerCount: Int
  ) -> (matches: [Match], outcome: RecordSelection.Outcome) {
    let selection = RecordSelection(from: inputs, where: ProjectQuery(), workerCount: workerCount)
    let names = SoughtNames(names)
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
  private let rules: @Sendable () -> RuleSet
  private(set) var recordCount = 0

  struct Output: Sendable {
    var batch: Collector.Batch
    /// The records that were left out, each with its place among those of the batch.
    var omissions: [(position: Int, finding: LocatedFinding)]
  }

  init(collector: Collector, rules: @escaping @Sendable () -> RuleSet) {
    self.collector = collector
    self.rules = rules
  }

  mutating func process(_ block: Block) -> Output {
    var omissions = Omissions(block: block, rules: rules)
    values.open(block)
    collector.start(block)
    recordCount = 0
    while let element = values.next() {
      recordCount += 1
      let json = values.view
      switch element {
      case .error, .broken, .faults: omissions.add(element.errors[0], json, at: collector.count)
      case .value:
        let isTaken = records.read(json) { record in
          guard let view = record.view else { return false }
          return collector.add(view)
        }
        if !isTaken { omissions.add(json, at: collector.count) }
      }
    }
    let located = FindingLocator(block: block).locate(omissions.findings)
    return Output(
      batch: collector.takeBatch(),
      omissions: Array(zip(omissions.positions, located))
    )
  }
}

/// Collects the first error of each record that is left out.
struct Omissions {
  let block: Block
  let rules: @Sendable () -> RuleSet
  private(set) var findings: [Finding] = []
  /// For each finding, where among the records of the batch the one would be that is left out.
  private(set) var positions: [Int] = []

  mutating func add(_ error: JSONError, _ json: JSONView, at position: Int) {
    add(from: json, at: position) { $0.check(error, json: json, collector: &$1) }
  }

  mutating func add(_ json: JSONView, at position: Int) {
    add(from: json, at: position) { checker, collector in
      // Only now does it matter what lies below the fields.
      var reader = RecordReader()
      reader.read(json) { checker.check($0, fileStem: nil, collector: &collector) }
    }
  }

  private mutating func add(
    from json: JSONView,
    at position: Int,
    _ check: (RecordChecker, inout FindingCollector) -> Void
  ) {
    let checker = RecordChecker(rules: rules(), today: CalendarDate(dayNumber: 0))
    var collector = FindingCollector(for: block, rules: checker.rules)
    check(checker, &collector)
    findings.append(collector.findings.first ?? unexplained(json))
    positions.append(position)
  }

  /// What is said where no rule knows why a record is no project, so that none is lost silently: the
  /// first field whose value cannot be read.
  private func unexplained(_ json: JSONView) -> Finding {
    let unread = Project.fields.lazy.compactMap { field -> (key: String, node: Int)? in
      var project = Project.blank
      guard let node = json.value(of: field.shape.key, in: 0), !field.read(json, node, &project)
      else { return nil }
      return (field.shape.key, node)
    }
    .first
    let range = json[unread?.node ?? 0].range
    return Finding(
      rule: Rule.wrongType.id,
      severity: .error,
      message: unread.map { "\(quoted($0.key)) has a value that the field does not take" }
        ?? "the value is no record",
      place: Place(
        input: block.input,
        range: range.lowerBound + block.base..<range.upperBound + block.base
      )
    )
  }
}

extension RuleSet {
  /// The rules that say why a record is no project.
  static let errors = RuleSet(Rule.catalogue.filter { $0.severity == .error })
}
