/// Checks documents: bytes in, findings and facts out, without threads.
///
/// One checker serves many documents; its buffers keep their memory. Findings come by place, with
/// ranges of bytes only: ``LocatedFinding/locate(_:in:unit:)`` finds the lines and columns.
public struct DocumentChecker: ~Copyable {
  private let checker: RecordChecker
  private let keepsRecords: Bool
  private let limit: Int?
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
    /// The findings of single records that nobody wants.
    var dropped = FindingCounts()
  }

  /// The number of findings that are handed over together, at least.
  private static var batchSize: Int { 4096 }

  /// Creates a checker; `keepsRecords` asks for the names of all records.
  public init(rules: RuleSet = RuleSet(), today: CalendarDate, keepsRecords: Bool = false) {
    self.init(rules: rules, today: today, keepsRecords: keepsRecords, limit: nil)
  }

  /// Creates a checker of which nobody wants more than the first `limit` findings of a block.
  init(rules: RuleSet, today: CalendarDate, keepsRecords: Bool, limit: Int?) {
    checker = RecordChecker(rules: rules, today: today)
    self.keepsRecords = keepsRecords
    self.limit = limit
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
    var check = BlockCheck(block, checker, keepsRecords: keepsRecords, limit: limit)
    values.open(block)
    if let mark = values.byteOrderMark { check.note([mark], values.view) }
    while let element = values.next() {
      switch element {
      case .error(let error): check.add(error, values.view)
      case .faults(let errors): check.note(errors, values.view)
      case .broken(let value):
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
  private var collector: FindingCollector
  private var facts: FactCollector
  private var result = DocumentChecker.Result()

  init(_ block: Block, _ checker: RecordChecker, keepsRecords: Bool, limit: Int?) {
    self.checker = checker
    self.keepsRecords = keepsRecords
    fileStem = block.fileStem
    collector = FindingCollector(for: block, rules: checker.rules, limit: limit)
    facts = FactCollector(
      block,
      keepsTexts: block.isReadOnce && checker.rules.looksAcrossRegistry
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

  /// Adds errors that take no record away.
  mutating func note(_ errors: [JSONError], _ json: JSONView) {
    for error in errors { checker.check(error, json: json, collector: &collector) }
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

/// Collects what the rules across records need to know, and says where records are.
private struct FactCollector {
  private let block: Block
  private var map: LineMap
  private(set) var facts = DocumentFacts()
  /// What the record at hand is a changed copy of the document's bytes for, if it is one.
  var mended: MendedText?
  /// The texts themselves, if they are to be kept.
  private(set) var keptTexts: KeptTexts?

  init(_ block: Block, keepsTexts: Bool) {
    self.block = block
    keptTexts = keepsTexts ? KeptTexts() : nil
    map = LineMap(block)
  }

  mutating func add(_ record: RecordView) {
    let id = record.text(.id)
    let title = record.text(.title)
    facts.records.append(
      RecordFacts(
        id: id.flatMap { fact($0) },
        title: title.flatMap { fact($0) },
        end: record.end
      )
    )
    if let list = record.node(.formerIds) { addFormerIDs(list, of: record) }
    guard let target = record.text(.precededBy), let text = fact(target) else { return }
    facts.links.append(
      PredecessorLink(
        record: facts.records.count - 1,
        target: target.string,
        text: text,
        id: id?.string,
        start: record.start
      )
    )
  }

  /// Adds the strings of a list, which few records have.
  @inline(never)
  private mutating func addFormerIDs(_ list: Int, of record: RecordView) {
    guard record.json[list].kind == .array else { return }
    let (number, id) = (facts.records.count - 1, record.text(.id)?.string)
    for (index, element) in record.json.elements(of: list).enumerated() {
      guard record.json[element].kind == .string, let text = fact(record.json.text(element)),
        !text.digest.isNone
      else { continue }
      facts.formerIDs.append(FormerID(text: text, id: id, index: index, record: number))
    }
  }

  mutating func place(at offset: Int, id: String?) -> RecordPlace {
    let range = offset..<offset
    let offset = block.base + (mended?.original(range) ?? range).lowerBound
    return RecordPlace(
      input: block.input,
      id: id,
      offset: offset,
      line: map.position(at: offset).line
    )
  }

  /// The fact of a text, or `nil` if it is not written in the document as it is meant.
  @inline(__always)
  private mutating func fact(_ text: TextView) -> TextFact? {
    var range = text.range
    if let mended {
      guard mended.isUntouched(range) else { return nil }
      range = mended.original(range)
    }
    let start = block.base + range.lowerBound
    keptTexts?.add(block.buffer[range], at: start)
    return TextFact(
      digest: text.isBlank ? .none : text.withText { TextDigest(of: $0) },
      range: start..<start + range.count,
      position: map.position(at: start)
    )
  }
}
