/// Checks the records of one block after the other; each worker of a run has its own.
struct BlockValidator: ~Copyable {
  private var scanner = RecordScanner()
  private let checker: RecordChecker
  private let excerptWidth: Int?
  private let keepsRecords: Bool

  /// What was found in a block; lines are counted from 1 at its start.
  struct Result: Sendable {
    var input: Int
    var findings: [Finding]
    var entries: [RecordEntry]
    /// The references to earlier phases, with positions in `entries`.
    var links: [RecordLink]
    var recordCount: Int
    var lineCount: Int
    /// The records by name, if they are asked for.
    var records: [RecordLabel]
  }

  init(rules: RuleSet, today: CalendarDate, excerptWidth: Int?, keepsRecords: Bool) {
    checker = RecordChecker(rules: rules, today: today)
    self.excerptWidth = excerptWidth
    self.keepsRecords = keepsRecords
  }

  /// Checks a block.
  mutating func check(_ block: Block) -> Result {
    var visitor = CheckingVisitor(checker: checker, block: block, keepsRecords: keepsRecords)
    let lineCount = scanner.scan(block, &visitor)
    var findings = visitor.report.takeFindings()
    FindingLocator(block: block, excerptWidth: excerptWidth).locate(&findings)
    return Result(
      input: block.input,
      findings: findings,
      entries: visitor.entries,
      links: visitor.links,
      recordCount: visitor.recordCount,
      lineCount: lineCount,
      records: visitor.records
    )
  }
}

/// Runs the rules over each record and notes down what the rules across the registry need.
private struct CheckingVisitor: RecordVisitor {
  let checker: RecordChecker
  let block: Block
  let keepsRecords: Bool
  var report: Report
  var entries: [RecordEntry] = []
  var links: [RecordLink] = []
  var recordCount = 0
  var records: [RecordLabel] = []
  private var cursor: LineCursor

  init(checker: RecordChecker, block: Block, keepsRecords: Bool) {
    self.checker = checker
    self.block = block
    self.keepsRecords = keepsRecords
    report = Report(input: block.input, base: block.base, rules: checker.rules)
    cursor = LineCursor(block.bytes, count: block.count)
  }

  mutating func visit(_ record: ScannedRecord) {
    recordCount += 1
    checker.check(record, fileStem: record.isAlone ? block.fileStem : nil, report: &report)
    if let view = record.view { note(view) }
    if keepsRecords {
      addLabel(
        id: record.view?.text(.id)?.string,
        at: record.json[RecordView.root].range.lowerBound
      )
    }
  }

  mutating func visit(_ error: JSONError, json: JSONView) {
    recordCount += 1
    if keepsRecords { addLabel(id: nil, at: error.range.lowerBound) }
    checker.check(error, json: json, report: &report)
  }

  private mutating func addLabel(id: String?, at offset: Int) {
    let line = cursor.position(at: offset).line
    records.append(
      RecordLabel(input: block.input, id: id, offset: block.base + offset, line: line)
    )
  }

  /// Notes down what the rules across the registry need of a record.
  private mutating func note(_ record: RecordView) {
    let id = record.text(.id)
    let title = record.text(.title)
    entries.append(
      RecordEntry(
        idHash: id.map(Self.hash) ?? 0,
        titleHash: title.map(Self.hash) ?? 0,
        id: spot(id),
        title: spot(title),
        input: Int32(block.input),
        startDay: record.start.map { Int32($0.dayNumber) } ?? RecordEntry.noDay,
        endDay: record.end.map { Int32($0.dayNumber) } ?? RecordEntry.noDay
      )
    )
    if let target = record.text(.precededBy) {
      links.append(
        RecordLink(
          record: entries.count - 1,
          target: target.string,
          targetHash: Self.hash(target),
          spot: spot(target),
          id: id?.string
        )
      )
    }
  }

  private mutating func spot(_ text: TextView?) -> RecordEntry.Spot {
    guard let text else { return RecordEntry.Spot(offset: 0, length: 0, line: 1, column: 1) }
    let position = cursor.position(at: text.range.lowerBound)
    return RecordEntry.Spot(
      offset: block.base + text.range.lowerBound,
      length: UInt32(text.range.count),
      line: UInt32(position.line),
      column: UInt32(position.column)
    )
  }

  private static func hash(_ text: TextView) -> UInt64 {
    text.isBlank ? 0 : text.withText(ByteComparison.hash)
  }
}
