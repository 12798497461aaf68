/// Collects what the rules across records need to know, and says where records are.
struct FactCollector {
  private let block: Block
  private var map: LineMap
  private(set) var facts = DocumentFacts()
  /// What the record at hand is a changed copy of the document's bytes for, if it is one.
  var mended: MendedText?
  /// The texts themselves, if they are to be kept.
  private(set) var keptTexts: KeptTexts?
  /// What names the rows of the records, if that is another member than the identifier.
  private(set) var lineIDs: KeptLineIDs?
  private let lineField: String?

  /// Starts a block; `lineField` is the member that names rows.
  init(_ block: Block, keepsTexts: Bool, lineField: String? = nil) {
    self.block = block
    self.lineField = lineField
    keptTexts = keepsTexts ? KeptTexts() : nil
    lineIDs = lineField == nil ? nil : KeptLineIDs()
    map = LineMap(block)
  }

  mutating func add(_ record: RecordView) {
    let id = record.text(.id)
    let title = record.text(.title)
    let offset = offset(of: record)
    facts.records.append(
      RecordFacts(
        offset: offset,
        id: id.flatMap { fact($0) },
        title: title.flatMap { fact($0) },
        end: record.end
      )
    )
    if let lineField {
      lineIDs?.add(record.json.valueText(of: lineField, in: RecordView.root), at: offset)
    }
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

  /// The offset of a record in the input.
  @inline(__always)
  private func offset(of record: RecordView) -> Int {
    let range = record.json[RecordView.root].range
    return block.base + (mended?.original(range) ?? range).lowerBound
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
