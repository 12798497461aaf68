/// Collects what the rules find in a block.
///
/// Rules call `collector.emit("…", at: text.node)`.
struct FindingCollector {
  /// The findings so far.
  private(set) var findings: [Finding] = []

  /// The rule at work, which signs its findings, by its position among `rules`.
  ///
  /// It is set for every rule and every text, so it is a number and nothing that is counted.
  var rule = 0
  private let rules: [Rule]
  /// The document at work.
  var json: JSONView?
  /// What the document at work is a changed copy of the input's bytes for, if it is one.
  var mended: MendedText?
  private let input: Int
  private let base: Int
  /// The member that names the rows of records, unless their identifier does.
  private let lineField: String?
  /// Where in the input the record begins of which some bytes are not JSON.
  var brokenRecordOffset = 0
  /// The first finding on the bytes of a record that is read all the same.
  private var brokenRecordStart: Int?

  /// The nodes of the findings of the record at work, in the order of the findings.
  private var nodes: [Int] = []
  private var recordStart = 0
  /// The number of findings that anybody wants, or `nil` for all.
  private let limit: Int?
  /// Those that are too many.
  private(set) var dropped = FindingCounts()

  init(for block: Block, rules: RuleSet, lineField: String? = nil, limit: Int? = nil) {
    self.lineField = lineField
    input = block.input
    base = block.base
    self.rules = rules.rules
    self.limit = limit
  }

  /// Emits a finding on the value, key or part of a text at `node`.
  ///
  /// Ranges, in `notes` and `edits` as well, are offsets in the document; without a range, the
  /// finding covers the node.
  mutating func emit(
    _ message: String,
    at node: Int,
    range: Range<Int>? = nil,
    hint: String? = nil,
    notes: [(message: String, range: Range<Int>)] = [],
    edits: [Edit] = []
  ) {
    let range = range ?? json?[node].range ?? 0..<0
    // What is not known breaks no rule.
    if let mended, mended.isUncertain(range) { return }
    add(message, range: range, hint: hint, notes: notes, edits: edits)
    nodes.append(node)
    if let limit, nodes.count / 2 >= max(limit, Self.slack) { dropSurplus(limit) }
  }

  /// Half the number of findings that a record may have before the surplus is sorted out at all.
  private static let slack = 512

  /// Keeps the first findings of the record at work; rules find them in no order.
  private mutating func dropSurplus(_ limit: Int) {
    let found = findings[recordStart...]
    let order = found.indices.sorted { Finding.precedes(found[$0], found[$1]) }
    for surplus in order[limit...] { dropped.add(findings[surplus]) }
    let kept = order[..<limit]
    let first = recordStart
    nodes = kept.map { nodes[$0 - first] }
    findings.replaceSubrange(first..., with: kept.map { found[$0] })
  }

  /// Hands over the findings of the records so far, by place.
  mutating func takeFindings() -> [Finding] {
    let taken = findings.sorted(by: Finding.precedes)
    findings.removeAll(keepingCapacity: true)
    recordStart = 0
    return taken
  }

  /// Emits a finding on bytes that are not JSON; one that a repair undoes has an edit.
  mutating func emit(
    _ error: JSONError,
    message: String? = nil,
    hint: String? = nil,
    notes: [(message: String, range: Range<Int>)] = []
  ) {
    add(
      message ?? error.message,
      range: error.range,
      hint: hint,
      notes: notes,
      edits: error.repairs.map { Edit($0.range, text: $0.text) }
    )
    findings[findings.count - 1].recordOffset = brokenRecordOffset
    recordStart = findings.count
  }

  private mutating func add(
    _ message: String,
    range: Range<Int>,
    hint: String?,
    notes: [(message: String, range: Range<Int>)],
    edits: [Edit]
  ) {
    findings.append(
      Finding(
        rule: rules[rule].id,
        severity: rules[rule].severity,
        message: message,
        place: Place(input: input, range: shifted(range)),
        hint: hint,
        notes: notes.map {
          Finding.Note(message: $0.message, place: Place(input: input, range: shifted($0.range)))
        },
        edits: hasPlaces(of: edits) ? edits.map { Edit(shifted($0.range), text: $0.text) } : []
      )
    )
  }

  /// Whether the bytes that edits change are those of the input; otherwise they wait until the input
  /// is mended.
  private func hasPlaces(of edits: [Edit]) -> Bool {
    guard let mended else { return true }
    return edits.allSatisfy { mended.isUntouched($0.range) }
  }

  private func shifted(_ range: Range<Int>) -> Range<Int> {
    let range = mended?.original(range) ?? range
    return range.lowerBound + base..<range.upperBound + base
  }

  /// Begins a record of which some bytes are not JSON, as the findings on them say that come next.
  mutating func startBrokenRecord() { brokenRecordStart = findings.count }

  /// Completes the findings of a record with its identifier and their JSON Pointers.
  mutating func endRecord(_ record: RecordView?) {
    let start = brokenRecordStart ?? recordStart
    brokenRecordStart = nil
    guard start < findings.count, let json else { return }
    let pointers = JSONPointers(of: nodes, in: json)
    let id = record?.text(.id)?.string
    let lineID = lineField.map { json.valueText(of: $0, in: RecordView.root) } ?? id
    for position in start..<recordStart { findings[position].lineID = lineID }
    let offset = shifted(json[RecordView.root].range).lowerBound
    for (position, node) in nodes.enumerated() {
      findings[recordStart + position].pointer = pointers[node]
      findings[recordStart + position].record = id
      findings[recordStart + position].recordOffset = offset
      findings[recordStart + position].lineID = lineID
    }
    nodes.removeAll()
    recordStart = findings.count
  }
}
