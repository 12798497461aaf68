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
      limit: Int? = nil,
      workerCount: Int = 1
    ) {
      self.rules = rules
      self.today = today
      self.excerptWidth = excerptWidth
      self.keepsRecords = keepsRecords
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
    let all = context + previous + inputs
    var merger = ValidationMerger(
      previous: context.count..<context.count + previous.count,
      options: options
    )
    RecordPipeline.run(
      all,
      workerCount: max(1, options.workerCount),
      makeWorker: { ValidationWorker(options) },
      emit: { merger.add($0) }
    )
    merger.checkRegistry(rereader: InputRereader(all), options: options)
    merger.validation.inputCount = inputs.count
    return merger.validation
  }
}

/// Checks one block after the other and locates what is found.
private struct ValidationWorker: BlockWorker, ~Copyable {
  private var checker: DocumentChecker
  private let excerptWidth: Int?
  private let limit: Int?
  private(set) var recordCount = 0

  struct Output: Sendable {
    var findings: [LocatedFinding]
    var dropped: FindingCounts
    var facts: DocumentFacts
    var keptTexts: KeptTexts?
    var recordCount: Int
    var records: [RecordPlace]
  }

  init(_ options: Validation.Options) {
    checker = DocumentChecker(
      rules: options.rules,
      today: options.today,
      keepsRecords: options.keepsRecords,
      limit: options.limit
    )
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
    return Output(
      findings: findings,
      dropped: dropped + result.dropped,
      facts: result.facts,
      keptTexts: result.keptTexts,
      recordCount: result.recordCount,
      records: result.records
    )
  }
}

/// Puts the results of blocks together.
private struct ValidationMerger {
  /// The inputs of an earlier time, behind those of which nothing is reported.
  private let previous: Range<Int>
  private let looksAcrossRegistry: Bool
  private let limit: Int?
  private var index = RegistryIndex(isChanging: false)
  private var previousIndex = RegistryIndex(isChanging: false)
  /// The texts of the inputs that cannot be read again.
  private var keptTexts: [Int: KeptTexts] = [:]
  var validation = Validation()

  init(previous: Range<Int>, options: Validation.Options) {
    self.previous = previous
    looksAcrossRegistry = options.rules.looksAcrossRegistry
    limit = options.limit
  }

  mutating func add(_ delivery: RecordPipeline.Delivery<ValidationWorker.Output>) {
    switch delivery.content {
    case .failure(let error):
      validation.failures.append((delivery.input, error))
    case .success(let result):
      if previous.contains(delivery.input) {
        return previousIndex.add(result.facts, to: delivery.input)
      }
      if looksAcrossRegistry {
        index.add(result.facts, to: delivery.input)
        if let texts = result.keptTexts { keep(texts, of: delivery.input) }
      }
      guard delivery.input >= previous.upperBound else { return }
      validation.recordCount += result.recordCount
      validation.records += result.records
      validation.dropped = validation.dropped + result.dropped
      validation.findings.append(
        result.findings,
        upTo: limit,
        countingRestIn: &validation.dropped
      )
    }
  }

  private mutating func keep(_ texts: KeptTexts, of input: Int) {
    if let earlier = keptTexts[input] {
      earlier.add(texts)
    } else {
      keptTexts[input] = texts
    }
  }

  /// Adds what the rules across records find.
  mutating func checkRegistry(rereader: InputRereader, options: Validation.Options) {
    for texts in keptTexts.values { texts.sort() }
    let keptTexts = keptTexts
    let found = index.collect(
      by: options.rules,
      previous: previousIndex,
      firstReported: previous.lowerBound,
      limit: limit,
      source: { keptTexts[$0]?.bytes(in: $1) ?? rereader.bytes(of: $0, in: $1) }
    )
    validation.dropped = validation.dropped + found.dropped
    validation.findings.merge(
      found.findings.map { finding in
        options.excerptWidth.map { finding.showing(rereader.excerpt(of: finding, width: $0)) }
          ?? finding
      },
      upTo: limit,
      countingRestIn: &validation.dropped
    )
  }
}

extension InputRereader {
  /// Reads the source line around the place of a finding once more.
  fileprivate func excerpt(of located: LocatedFinding, width: Int) -> Excerpt? {
    let place = located.finding.place
    let start = max(0, place.range.lowerBound - Excerpt.reach)
    let range = start..<place.range.upperBound + Excerpt.reach
    guard let bytes = bytes(of: place.input, in: range), !bytes.isEmpty else { return nil }
    return Excerpt(
      around: place.range.lowerBound - start..<place.range.upperBound - start,
      column: located.range.start.column,
      in: bytes.span,
      width: width
    )
  }
}
