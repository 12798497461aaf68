/// The outcome of checking a set of inputs.
public struct Validation: Sendable {
  /// The findings, by input and place: all, or the first of them.
  public var findings: [LocatedFinding] = []

  /// The counts of the findings after those, which are not kept.
  public var dropped = FindingCounts()

  /// The counts of all findings.
  public var counts: FindingCounts { FindingCounts(findings) + dropped }

  /// The inputs that could not be read, with the reason.
  public var failures: [(input: Int, error: InputError)] = []

  /// The number of inputs of which findings are reported.
  public var inputCount = 0

  /// The number of records in them, broken ones included.
  public var recordCount = 0

  /// The records, if the options ask for them.
  public var records: [RecordPlace] = []

  /// What to check, and how.
  public struct Options: Sendable {
    /// The rules to check.
    public var rules: RuleSet
    /// The date that counts as today.
    public var today: CalendarDate
    /// The width of the lines that are to show the source around findings, or `nil` if none are.
    public var excerptWidth: Int?
    /// Whether the outcome names the records without findings too.
    public var keepsRecords: Bool
    /// The member of records that names their rows, if it is not the identifier.
    public var lineField: String?
    /// The number of findings to keep at most, or `nil` for all.
    public var limit: Int?
    /// The number of blocks that are checked at the same time.
    public var workerCount: Int

    /// Creates options.
    public init(
      rules: RuleSet = RuleSet(),
      today: CalendarDate,
      excerptWidth: Int? = nil,
      keepsRecords: Bool = false,
      lineField: String? = nil,
      limit: Int? = nil,
      workerCount: Int = 1
    ) {
      self.rules = rules
      self.today = today
      self.excerptWidth = excerptWidth
      self.keepsRecords = keepsRecords
      self.lineField = lineField
      self.limit = limit
      self.workerCount = workerCount
    }
  }

  /// Checks inputs on all cores.
  ///
  /// Of `context`, the rest of the registry, nothing is reported, but the rules across the registry
  /// see its records. `previous` is the whole registry at an earlier time, of which only those records are
  /// reported that are gone. In places, inputs are counted from the first of `context` on, then those of
  /// `previous`, and last those that are checked.
  public static func run(
    _ inputs: [RecordInput],
    context: [RecordInput] = [],
    previous: [RecordInput] = [],
    options: Options
  ) -> Validation {
    let nowhere: FindingStream<Never>? = nil
    return run(inputs, context: context, previous: previous, options: options, stream: nowhere)
  }

  /// Does the same for a stream and a shard, if there are such.
  ///
  /// Findings go to the stream as soon as they are found; only those across the registry are in the outcome
  /// as well. What the rules across the registry need goes into the shard, which is finished by who made it.
  /// When the stream or the shard throws, the work stops.
  public static func run<Failure: Error>(
    _ inputs: [RecordInput],
    context: [RecordInput] = [],
    previous: [RecordInput] = [],
    options: Options,
    stream: FindingStream<Failure>?,
    shard: ShardWriter<Failure>? = nil
  ) throws(Failure) -> Validation {
    let all = context + previous + inputs
    var merger = ValidationMerger(
      previous: context.count..<context.count + previous.count,
      options: options,
      stream: stream,
      shard: shard
    )
    let keepsTexts = shard != nil
    let render = stream?.render
    try RecordPipeline.run(
      all,
      workerCount: max(1, options.workerCount),
      makeWorker: { ValidationWorker(options, keepsTexts: keepsTexts, render: render) },
      emit: { (delivery) throws(Failure) in try merger.add(delivery) }
    )
    try merger.checkRegistry(rereader: InputRereader(all), options: options)
    merger.validation.inputCount = inputs.count
    return merger.validation
  }
}

/// Checks one block after the other and locates what is found.
struct ValidationWorker: BlockWorker, ~Copyable {
  private var checker: DocumentChecker
  private let excerptWidth: Int?
  private let limit: Int?
  private let render: FindingRenderer?
  private(set) var recordCount = 0

  /// What there is to say about a block.
  struct Output: Sendable {
    var findings: [LocatedFinding]
    /// The findings as they are written, if they are not kept.
    var lines: RenderedFindings?
    var dropped: FindingCounts
    var facts: DocumentFacts
    var keptTexts: KeptTexts?
    var lineIDs: KeptLineIDs?
    var recordCount: Int
    var records: [RecordPlace]
  }

  init(_ options: Validation.Options, keepsTexts: Bool, render: FindingRenderer?) {
    checker = DocumentChecker(
      rules: options.rules,
      today: options.today,
      wishes: DocumentChecker.Wishes(
        keepsRecords: options.keepsRecords,
        keepsTexts: keepsTexts,
        lineField: options.lineField,
        limit: options.limit
      )
    )
    self.render = render
    excerptWidth = options.excerptWidth
    limit = options.limit
  }

  mutating func process(_ block: Block) -> Output {
    var locator = FindingLocator(block: block, excerptWidth: excerptWidth)
    var findings: [LocatedFinding] = []
    var dropped = FindingCounts()
    let result = checker.check(block) { batch in
      let room = limit.map { max(0, $0 - findings.count) } ?? .max
      for finding in batch.dropFirst(room) { dropped.add(finding) }
      let wanted = batch.count > room ? Array(batch[..<room]) : batch
      findings.append(locator.locateNext(wanted), upTo: nil, countingRestIn: &dropped)
    }
    recordCount = result.recordCount
    let lines = render.map { RenderedFindings(findings, by: $0) }
    return Output(
      findings: lines == nil ? findings : [],
      lines: lines,
      dropped: dropped + result.dropped,
      facts: result.facts,
      keptTexts: result.keptTexts,
      lineIDs: result.lineIDs,
      recordCount: result.recordCount,
      records: result.records
    )
  }
}
