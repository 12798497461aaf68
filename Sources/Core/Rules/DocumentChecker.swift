/// Checks documents: bytes in, findings and facts out, without threads.
///
/// One checker serves many documents; its buffers keep their memory. Findings come by place, with
/// ranges of bytes only: ``LocatedFinding/locate(_:in:unit:)`` finds the lines and columns.
public struct DocumentChecker: ~Copyable {
  private let checker: RecordChecker
  private let wishes: Wishes
  private var values = JSONSequence()
  private var records = RecordReader()

  /// What there is to say about a document, or about a block of it.
  public struct Result: Sendable {
    /// The findings, by place.
    public var findings: [Finding] = []
    /// What the rules across records need to know.
    public var facts = DocumentFacts()
    /// The number of records, broken ones included.
    public var recordCount = 0
    /// The records by name, if they are asked for.
    public var records: [RecordPlace] = []
    /// The texts that the rules across records may have to quote, if they cannot be read again.
    var keptTexts: KeptTexts?
    /// What names the rows of the records, if that is to be another member than the identifier.
    var lineIDs: KeptLineIDs?
    /// The findings of single records that nobody wants.
    var dropped = FindingCounts()
  }

  /// The number of findings that are handed over together, at least.
  private static var batchSize: Int { 4096 }

  /// Creates a checker; `keepsRecords` asks for the names of all records.
  public init(rules: RuleSet = RuleSet(), today: CalendarDate, keepsRecords: Bool = false) {
    self.init(rules: rules, today: today, wishes: Wishes(keepsRecords: keepsRecords))
  }

  /// What is wanted beside findings and facts.
  struct Wishes: Sendable {
    /// Whether the names of all records are.
    var keepsRecords = false
    /// Whether the texts are that belong to the facts, even where they could be read once more.
    var keepsTexts = false
    /// The member of records that names their rows, if it is not the identifier.
    var lineField: String?
    /// The number of findings of a block of which nobody wants more, or `nil` for all.
    var limit: Int?
  }

  /// Creates a checker that keeps what is wished.
  init(rules: RuleSet, today: CalendarDate, wishes: Wishes) {
    checker = RecordChecker(rules: rules, today: today)
    self.wishes = wishes
  }

  /// Checks the whole of a document; its name decides on its form and, if it has a single record, on
  /// what the identifier should be.
  public mutating func check(_ bytes: [UInt8], name: String, input: Int = 0) -> Result {
    let source = SourceBytes(bytes)
    return withExtendedLifetime(source) {
      check(
        Block(
          source,
          input: input,
          form: JSONForm(of: source, name: name),
          fileStem: Block.fileStem(of: name)
        )
      )
    }
  }

  /// Checks the records of a block.
  mutating func check(_ block: Block) -> Result {
    var findings: [Finding] = []
    var result = check(block) { findings += $0 }
    result.findings = findings
    return result
  }

  /// Checks the records of a block and hands over findings by place, some at a time, so that those of
  /// a long document are never held all at once; the result has none.
  mutating func check(_ block: Block, _ take: ([Finding]) -> Void) -> Result {
    var check = BlockCheck(block, checker, wishes)
    values.open(block)
    if let mark = values.byteOrderMark { check.note([mark], values.view) }
    while let element = values.next() {
      check.valueStart = values.valueStart
      switch element {
      case .error(let error): check.add(error, values.view)
      case .faults(let errors): check.note(errors, values.view)
      case .broken(let value):
        check.startBrokenRecord()
        check.note(value.errors, values.view)
        guard let text = value.text else {
          check.countRecord(at: value.errors[0].range.lowerBound)
          continue
        }
        records.read(values.view, isAlone: value.isAlone) { check.add($0, mendedAs: text) }
      case .value(let isAlone):
        records.read(values.view, isAlone: isAlone) { check.add($0) }
      }
      if check.findingCount >= Self.batchSize { take(check.takeFindings()) }
    }
    if check.findingCount > 0 { take(check.takeFindings()) }
    return check.finish()
  }
}

/// What is known of a block while its records pass; there is one, which nothing copies.
private struct BlockCheck: ~Copyable {
  private let checker: RecordChecker
  private let fileStem: String?
  private let keepsRecords: Bool
  private let block: Block
  private var collector: FindingCollector
  private var facts: FactCollector
  private var result = DocumentChecker.Result()
  /// Where in a document the value at hand was due.
  var valueStart = 0

  init(_ block: Block, _ checker: RecordChecker, _ wishes: DocumentChecker.Wishes) {
    self.checker = checker
    self.block = block
    keepsRecords = wishes.keepsRecords
    fileStem = block.fileStem
    collector = FindingCollector(
      for: block,
      rules: checker.rules,
      lineField: wishes.lineField,
      limit: wishes.limit
    )
    let isRegistry = checker.rules.looksAcrossRegistry
    facts = FactCollector(
      block,
      keepsTexts: wishes.keepsTexts || block.isReadOnce && isRegistry,
      lineField: wishes.keepsTexts || isRegistry ? wishes.lineField : nil
    )
  }

  @inline(__always)
  mutating func add(_ record: ScannedRecord) {
    checker.check(record, fileStem: record.isAlone ? fileStem : nil, collector: &collector)
    if let view = record.view { facts.add(view) }
    let start = record.json[RecordView.root].range.lowerBound
    countRecord(at: start, id: record.view?.text(.id))
  }

  /// Adds a record that is JSON only with changes; its findings are about what a person wrote.
  @inline(never)
  mutating func add(_ record: ScannedRecord, mendedAs text: MendedText) {
    (collector.mended, facts.mended) = (text, text)
    add(text.isCut ? record.withoutMissingFields : record)
    (collector.mended, facts.mended) = (nil, nil)
  }

  /// Adds an error in place of a record, which an empty text does not even try to be.
  mutating func add(_ error: JSONError, _ json: JSONView) {
    note([error], json)
    if !error.isAboutEmptyText(json) { countRecord(at: error.range.lowerBound) }
  }

  /// Begins a record whose errors come next.
  mutating func startBrokenRecord() { collector.startBrokenRecord() }

  /// Adds errors that take no record away.
  mutating func note(_ errors: [JSONError], _ json: JSONView) {
    for error in errors {
      collector.brokenRecordOffset = block.base + block.start(ofRecordAt: error, due: valueStart)
      checker.check(error, json: json, collector: &collector)
    }
  }

  mutating func countRecord(at offset: Int, id: TextView? = nil) {
    result.recordCount += 1
    if keepsRecords { result.records.append(facts.place(at: offset, id: id?.string)) }
  }

  var findingCount: Int { collector.findings.count }

  /// Hands over the findings so far, which end with those of a record.
  ///
  /// Sorted here, on all cores, they are in order when the blocks are put together.
  mutating func takeFindings() -> [Finding] { collector.takeFindings() }

  consuming func finish() -> DocumentChecker.Result {
    result.facts = facts.facts
    result.keptTexts = facts.keptTexts
    result.lineIDs = facts.lineIDs
    result.dropped = collector.dropped
    return result
  }
}

/// Where a record is and what it is called, for reports that name every record.
public struct RecordPlace: Sendable {
  /// The position of the input among the inputs.
  public var input: Int

  /// The identifier, as written, if there is one.
  public var id: String?

  /// The offset of the first byte in the input.
  public var offset: Int

  /// The line of the first byte, counted from 1.
  public var line: Int
}

extension Block {
  /// Where the record begins that has the error: with the first character of its line or, in a
  /// document, of the value that was due at an offset.
  fileprivate func start(ofRecordAt error: JSONError, due: Int) -> Int {
    let limit = min(error.range.lowerBound, count)
    var start = form == .lines ? LineScanner.endOfLastLine(in: bytes, count: limit) : due
    if start == 0, base == 0, count >= 3, JSONReader.startsWithByteOrderMark(bytes) {
      start = JSONReader.byteOrderMark.count
    }
    while start < limit, Self.separators.contains(bytes[start]) { start += 1 }
    return min(start, limit)
  }

  /// What may come before a value.
  private static let separators = Array(" \t\r\n,".utf8)
}
