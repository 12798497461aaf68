/// Collects what the rules across the registry find.
struct RegistryReport {
  private(set) var findings: [Finding] = []
  /// The rule at work, which signs its findings, by its position among `rules`.
  var rule = 0
  private let rules: [Rule]
  /// The index at work.
  let index: RegistryIndex
  /// Reads bytes of an input again; `nil` where that is not possible.
  let source: (_ input: Int, _ range: Range<Int>) -> [UInt8]?

  init(
    index: RegistryIndex,
    rules: RuleSet,
    source: @escaping (Int, Range<Int>) -> [UInt8]?
  ) {
    self.rules = rules.rules
    self.index = index
    self.source = source
  }

  /// Reports a problem with a string of a record, unless the record is only context.
  mutating func callAsFunction(
    _ message: String,
    at spot: RecordEntry.Spot,
    of record: Int,
    id: String?,
    pointer: String,
    hint: String? = nil,
    notes: [Finding.Note] = []
  ) {
    guard Int(index.records[record].input) >= index.contextInputCount else { return }
    var finding = Finding(
      rule: rules[rule].id,
      severity: rules[rule].severity,
      message: message,
      place: place(of: spot, in: record),
      hint: hint,
      notes: notes
    )
    finding.record = id
    finding.pointer = pointer
    findings.append(finding)
  }

  /// A note that points at a string of a record.
  func note(_ message: String, at spot: RecordEntry.Spot, of record: Int) -> Finding.Note {
    Finding.Note(message: message, place: place(of: spot, in: record))
  }

  /// The text of a string of a record, or `nil` if its source cannot be read again.
  func text(of spot: RecordEntry.Spot, in record: Int) -> String? {
    let range = spot.offset..<spot.offset + Int(spot.length)
    guard let bytes = source(Int(index.records[record].input), range) else { return nil }
    let text = SourceBytes(bytes)
    var reader = JSONReader()
    text.open(in: &reader, lines: false)
    guard (try? reader.readValue()) != nil else { return nil }
    return String(reader.view, 0)
  }

  /// The identifier of a record, or `nil` if its source cannot be read again.
  func id(of record: Int) -> String? { text(of: index.records[record].id, in: record) }

  private func place(of spot: RecordEntry.Spot, in record: Int) -> Place {
    let line = Int(spot.line)
    return Place(
      input: Int(index.records[record].input),
      range: spot.offset..<spot.offset + Int(spot.length),
      start: Place.Position(line: line, column: Int(spot.column)),
      end: Place.Position(line: line, column: Int(spot.column) + scalarCount(of: spot, in: record))
    )
  }

  /// The length of a string in the source, in Unicode scalars.
  private func scalarCount(of spot: RecordEntry.Spot, in record: Int) -> Int {
    let range = spot.offset..<spot.offset + Int(spot.length)
    let bytes = source(Int(index.records[record].input), range)
    return bytes?.count { !UTF8Scanner.isContinuation($0) } ?? range.count
  }
}
