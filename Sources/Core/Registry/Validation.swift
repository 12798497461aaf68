/// The outcome of checking a set of inputs.
public struct Validation: Sendable {
  /// The findings, by input and place.
  public var findings: [Finding] = []

  /// The inputs that could not be read, with the reason.
  public var failures: [(input: Int, error: InputError)] = []

  /// The number of inputs of which findings are reported.
  public var inputCount = 0

  /// The number of records in them, broken ones included.
  public var recordCount = 0

  /// The records, if the options ask for them.
  public var records: [RecordLabel] = []

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
    /// The number of blocks that are checked at the same time.
    public var workerCount: Int

    /// Creates options.
    public init(
      rules: RuleSet = RuleSet(),
      today: CalendarDate,
      excerptWidth: Int? = nil,
      keepsRecords: Bool = false,
      workerCount: Int = 1
    ) {
      self.rules = rules
      self.today = today
      self.excerptWidth = excerptWidth
      self.keepsRecords = keepsRecords
      self.workerCount = workerCount
    }
  }

  /// Checks inputs.
  ///
  /// Of `context`, the rest of the registry, nothing is reported, but the rules across the registry
  /// see its records. In places, inputs are counted from the first of `context` on.
  public init(of inputs: [RecordInput], context: [RecordInput] = [], options: Options) {
    let all = context + inputs
    var merger = Merger(contextCount: context.count)
    RecordPipeline.run(
      all,
      workerCount: max(1, options.workerCount),
      makeWorker: { ValidationWorker(options) },
      emit: { merger.add($0) }
    )
    inputCount = inputs.count
    failures = merger.failures
    recordCount = merger.recordCount
    records = merger.records
    let registryFindings = merger.registryFindings(inputs: all, options: options)
    // There can be many, and a second array of them would take as much memory again.
    findings = merger.takeFindings()
    findings += registryFindings
    findings.sort(by: Finding.precedes)
  }
}

private struct ValidationWorker: BlockWorker, ~Copyable {
  private var validator: BlockValidator

  init(_ options: Validation.Options) {
    validator = BlockValidator(
      rules: options.rules,
      today: options.today,
      excerptWidth: options.excerptWidth,
      keepsRecords: options.keepsRecords
    )
  }

  mutating func process(_ block: Block) -> BlockValidator.Result { validator.check(block) }
}

/// Puts the results of blocks together.
private struct Merger {
  let contextCount: Int
  var findings: [Finding] = []
  var failures: [(input: Int, error: InputError)] = []
  var recordCount = 0
  var records: [RecordLabel] = []
  private var entries = RecordEntries()
  private var links: [RecordLink] = []
  private var lines = LineTally()

  init(contextCount: Int) {
    self.contextCount = contextCount
  }

  mutating func add(_ delivery: RecordPipeline.Delivery<BlockValidator.Result>) {
    switch delivery.content {
    case .failure(let error):
      failures.append((delivery.input, error))
    case .success(let result):
      let line = lines.linesBefore(blockOf: result.input, lineCount: result.lineCount)
      addRecords(of: result, line: line)
      guard result.input >= contextCount else { return }
      recordCount += result.recordCount
      records += result.records.map { $0.moved(byLines: line) }
      let first = findings.count
      findings += result.findings
      if line > 0 {
        for index in first..<findings.count { findings[index].move(byLines: line) }
      }
    }
  }

  /// Hands over the findings in blocks.
  mutating func takeFindings() -> [Finding] {
    defer { findings = [] }
    return findings
  }

  private mutating func addRecords(of result: BlockValidator.Result, line: Int) {
    let first = entries.count
    for var entry in result.entries {
      entry.id.line += UInt32(line)
      entry.title.line += UInt32(line)
      entries.append(entry)
    }
    for var link in result.links {
      link.record += first
      link.spot.line += UInt32(line)
      links.append(link)
    }
  }

  /// Runs the rules across the registry.
  func registryFindings(inputs: [RecordInput], options: Validation.Options) -> [Finding] {
    let index = RegistryIndex(records: entries, links: links, contextInputCount: contextCount)
    let rereader = InputRereader(inputs)
    var report = RegistryReport(index: index, rules: options.rules, source: rereader.bytes)
    for (rule, check) in options.rules.registry {
      report.rule = rule
      check(index, &report)
    }
    guard let width = options.excerptWidth else { return report.findings }
    return report.findings.map { $0.withExcerpt(from: rereader, width: width) }
  }
}

/// A record by its place, for reports that name every record.
public struct RecordLabel: Sendable {
  /// The position of the source among the inputs.
  public var input: Int

  /// The identifier, as written, if there is one.
  public var id: String?

  /// The offset of the first byte in the source.
  public var offset: Int

  /// The line of the first byte, counted from 1.
  public var line: Int

  fileprivate func moved(byLines count: Int) -> RecordLabel {
    RecordLabel(input: input, id: id, offset: offset, line: line + count)
  }
}

extension Finding {
  func moved(byLines count: Int) -> Finding {
    var finding = self
    finding.move(byLines: count)
    return finding
  }

  fileprivate mutating func move(byLines count: Int) {
    place.move(byLines: count)
    for index in notes.indices { notes[index].place.move(byLines: count) }
    for index in edits.indices {
      edits[index].start.line += count
      edits[index].end.line += count
    }
  }

  /// Reads the source line around the place once more.
  fileprivate func withExcerpt(from rereader: InputRereader, width: Int) -> Finding {
    let start = max(0, place.range.lowerBound - Excerpt.reach)
    let range = start..<place.range.upperBound + Excerpt.reach
    guard let bytes = rereader.bytes(of: place.input, in: range), !bytes.isEmpty else {
      return self
    }
    var finding = self
    finding.excerpt = bytes.withUnsafeBufferPointer {
      let shown = place.range.lowerBound - start..<place.range.upperBound - start
      return Excerpt(around: shown, column: place.start.column, in: $0, width: width)
    }
    return finding
  }
}

extension Place {
  fileprivate mutating func move(byLines count: Int) {
    start.line += count
    end.line += count
  }
}
