/// Writes what the rules across records need of some inputs, so that those of others can be added to it.
///
/// Entries are sorted some at a time, so a shard of any length takes little memory. Its form is at the
/// top of `ShardForm.swift`.
public final class ShardWriter<Failure: Error> {
  private let lineField: String?
  private let output: ([UInt8]) throws(Failure) -> Void
  /// The number of bytes written.
  private var count = 0
  private var inputs: [ShardDirectory.Input]
  /// Where the inputs of the run are among those of the shard.
  private let positions: [Int32]
  private var runs = ShardSection.allCases.map { ShardRun(section: $0) }
  private var sections: [ShardDirectory.Section] = []
  private let runSize: Int

  /// Creates a shard of the inputs called `inputNames`, all of which have to be different; `lineField` is
  /// the member that names rows, unless the identifier does.
  public convenience init(
    inputNames: [String],
    lineField: String? = nil,
    output: @escaping ([UInt8]) throws(Failure) -> Void
  ) {
    self.init(
      inputNames: inputNames,
      lineField: lineField,
      runSize: ShardForm.runSize,
      output: output
    )
  }

  init(
    inputNames: [String],
    lineField: String?,
    runSize: Int,
    output: @escaping ([UInt8]) throws(Failure) -> Void
  ) {
    self.lineField = lineField
    self.output = output
    self.runSize = runSize
    let order = inputNames.indices.sorted {
      InputName(name: inputNames[$0]) < InputName(name: inputNames[$1])
    }
    inputs = order.map { ShardDirectory.Input(name: inputNames[$0]) }
    var positions = Array(repeating: Int32(0), count: order.count)
    for (position, input) in order.enumerated() { positions[input] = Int32(position) }
    self.positions = positions
  }

  /// Adds what is known of a block of an input, whose texts `texts` holds.
  func add(
    _ facts: DocumentFacts,
    texts: KeptTexts,
    lineIDs: KeptLineIDs?,
    recordCount: Int,
    of input: Int
  ) throws(Failure) {
    let position = positions[input]
    inputs[Int(position)].recordCount += recordCount
    inputs[Int(position)].factCount += facts.records.count
    texts.sort()
    let source = EntrySource(input: position, facts: facts, texts: texts, lineIDs: lineIDs)
    for record in facts.records {
      if !record.digest(of: .id).isNone { add(source.entry(.ids, record, record.id)) }
      if !record.digest(of: .title).isNone { add(source.entry(.titles, record, record.title)) }
    }
    for link in facts.links where !link.text.digest.isNone {
      var entry = source.entry(.links, facts.records[link.record], link.text)
      entry?.recordID = link.id
      entry?.start = link.start
      add(entry)
    }
    for formerID in facts.formerIDs {
      var entry = source.entry(.formerIDs, facts.records[formerID.record], formerID.text)
      entry?.recordID = formerID.id
      entry?.index = formerID.index
      add(entry)
    }
    if runs.reduce(0, { $0 + $1.byteCount }) >= runSize { try writeRuns() }
  }

  private func add(_ entry: ShardEntry?) {
    guard let entry, let run = runs.firstIndex(where: { $0.section == entry.key.section }) else {
      return
    }
    runs[run].add(entry)
  }

  /// Writes what is left, and the directory.
  public func finish() throws(Failure) {
    try writeRuns()
    try writeHead()
    let directory = ShardDirectory(lineField: lineField, inputs: inputs, sections: sections)
    try write(directory.encoded(after: count))
  }

  private func writeRuns() throws(Failure) {
    for index in runs.indices where runs[index].byteCount > 0 {
      try writeHead()
      let start = count
      let entryCount = runs[index].count
      try runs[index].takeChunks { (chunk) throws(Failure) in try write(chunk) }
      sections.append(
        ShardDirectory.Section(
          section: runs[index].section,
          range: start..<count,
          entryCount: entryCount
        )
      )
    }
  }

  private func writeHead() throws(Failure) {
    guard count == 0 else { return }
    var writer = FactEncoder(bytes: ShardForm.mark)
    writer.write(ShardForm.version)
    try write(writer.bytes)
  }

  private func write(_ bytes: [UInt8]) throws(Failure) {
    count += bytes.count
    try output(bytes)
  }
}

/// Makes entries of the facts of a block.
private struct EntrySource {
  let input: Int32
  let facts: DocumentFacts
  let texts: KeptTexts
  let lineIDs: KeptLineIDs?

  /// The entry on a text of a record, or `nil` if there is no text.
  func entry(_ section: ShardSection, _ record: RecordFacts, _ text: TextFact?) -> ShardEntry? {
    guard let text, let compared = kept(text) else { return nil }
    return ShardEntry(
      key: ShardKey(
        digest: text.digest,
        section: section,
        input: input,
        offset: section == .formerIDs ? text.range.lowerBound : record.offset
      ),
      text: section == .ids ? nil : compared,
      id: section == .ids ? compared : record.id.flatMap(kept),
      end: record.end,
      lineID: lineIDs?.name(at: record.offset),
      recordOffset: record.offset
    )
  }

  private func kept(_ text: TextFact) -> ShardEntry.ShardText? {
    texts.bytes(in: text.range).map { ShardEntry.ShardText(fact: text, bytes: $0) }
  }
}

/// Entries of one section that wait to be sorted.
private struct ShardRun {
  let section: ShardSection
  private var writer = FactEncoder(bytes: [])
  private var entries: [(key: ShardKey, range: Range<Int>)] = []

  init(section: ShardSection) { self.section = section }

  var count: Int { entries.count }
  var byteCount: Int { writer.bytes.count }

  mutating func add(_ entry: ShardEntry) {
    let start = writer.bytes.count
    entry.write(to: &writer)
    entries.append((entry.key, start..<writer.bytes.count))
  }

  /// Hands over all entries in order, in chunks, and forgets them.
  mutating func takeChunks<Failure: Error>(
    _ write: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    entries.sort { $0.key < $1.key }
    var chunk = FactEncoder(bytes: [])
    func complete() -> [UInt8] {
      var whole = FactEncoder(bytes: [])
      whole.write(UInt32(chunk.bytes.count))
      whole.bytes += chunk.bytes
      whole.write(TextDigest(of: chunk.bytes.span))
      return whole.bytes
    }
    for entry in entries {
      chunk.write(UInt32(entry.range.count))
      chunk.bytes += writer.bytes[entry.range]
      guard chunk.bytes.count >= ShardForm.chunkSize else { continue }
      try write(complete())
      chunk.bytes.removeAll(keepingCapacity: true)
    }
    if !chunk.bytes.isEmpty { try write(complete()) }
    entries.removeAll(keepingCapacity: true)
    writer.bytes.removeAll(keepingCapacity: true)
  }
}
