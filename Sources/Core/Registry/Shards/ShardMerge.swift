/// Finds how the records of many shards relate.
///
/// Entries with one digest come together, those of identifiers first, then former ones, then references
/// to them, so a single pass finds what is there twice and where each reference leads. Beside a chunk of
/// each section, memory holds only what takes part in a relation that a rule may report, and of each
/// reference some 60 bytes, because whether it is part of a cycle shows in the end.
struct ShardMerge {
  private let shards: ShardSet
  private(set) var relations = MergedRelations()
  private var kept = KeptEntries()
  private var edges: [PredecessorEdge] = []
  /// References to a record that ends later than the one that refers to it begins.
  private var overlaps: [(link: RegisteredLink, predecessor: RegisteredRecord)] = []
  private var group = EntryGroup()

  /// The number of records of which all identifiers are kept, to suggest one of them.
  private static let smallCount = 500

  init(_ shards: ShardSet) throws(ShardFailure) {
    self.shards = shards
    try mergeNames()
    try findCycles()
    try mergeTitles()
    relations.sort()
    kept.sort()
  }

  /// What the rules can have beside the relations.
  var sources: RegistrySources {
    RegistrySources(
      bytes: { [kept] in kept.bytes(of: $0, in: $1) },
      lineID: shards.lineField == nil ? nil : { [kept] in kept.lineID(of: $0, at: $1) }
    )
  }

  // MARK: Identifiers and references

  private mutating func mergeNames() throws(ShardFailure) {
    var queue = try shards.queue([.ids, .formerIDs, .links])
    let isSmall = shards.factCount <= Self.smallCount
    while let position = queue.firstPosition {
      let key = queue[position].key
      if key.digest != group.digest { group.start(key.digest) }
      if isSmall, key.section == .ids {
        let entry = try read(queue)
        kept.keep(entry)
        relations.identified.append(entry.record)
      }
      if key.section == .links {
        try addLink(queue)
      } else if group.isHeld {
        try addRepetition(queue)
      } else {
        group.hold(queue[position])
      }
      try queue.advance()
    }
  }

  private func read(_ queue: ShardQueue) throws(ShardFailure) -> ShardEntry {
    try queue.reading { cursor throws(InputError) in try cursor.entry() }
  }

  private mutating func addRepetition(_ queue: ShardQueue) throws(ShardFailure) {
    let entry = try read(queue)
    let holder = try keptHolder()
    kept.keep(entry)
    if let formerID = entry.formerID {
      relations.repeatedFormerIDs.append(
        RepeatedFormerID(
          formerID: formerID,
          first: holder.formerID.map { .formerID($0) } ?? .record(holder.record)
        )
      )
    } else {
      relations.repeatedIDs.append(RepeatedRecord(later: entry.record, first: holder.record))
    }
  }

  private mutating func addLink(_ queue: ShardQueue) throws(ShardFailure) {
    let entry = try read(queue)
    guard let link = entry.link else { return }
    guard group.isHeld else {
      kept.keep(entry)
      return relations.unresolvedLinks.append(link)
    }
    let holder = try heldEntry()
    let place = try queue.reading { cursor throws(InputError) in (cursor.shard, cursor.place) }
    edges.append(PredecessorEdge(entry, to: holder, shard: place.0, range: place.1))
    if let start = link.link.start, let end = holder.end, start < end {
      kept.keep(entry)
      _ = try keptHolder()
      overlaps.append((link, holder.record))
    }
  }

  /// The first entry of the group, whose texts a rule may quote.
  private mutating func keptHolder() throws(ShardFailure) -> ShardEntry {
    let entry = try heldEntry()
    if group.markKept() { kept.keep(entry) }
    return entry
  }

  private mutating func heldEntry() throws(ShardFailure) -> ShardEntry {
    do throws(InputError) {
      return try group.entry()
    } catch {
      throw shards.damage(of: group.shard)
    }
  }

  // MARK: Cycles

  /// Finds the references that lead back to where they start, and leaves them out of the others.
  private mutating func findCycles() throws(ShardFailure) {
    edges.sort { $0.from < $1.from }
    let edges = edges
    let cycles = PredecessorGraph.cycles(of: edges.map { $0.position(in: edges) ?? -1 })
    var cyclic: Set<RecordAddress> = []
    for cycle in cycles {
      var links: [RegisteredLink] = []
      for position in cycle {
        cyclic.insert(edges[position].from)
        links.append(try link(of: edges[position]))
      }
      relations.cycles.append(links)
    }
    relations.successions = overlaps.filter { overlap in
      let link = overlap.link
      return !cyclic.contains(RecordAddress(input: Int32(link.input), offset: link.recordOffset))
    }
  }

  /// Reads the entry of a reference once more.
  private mutating func link(of edge: PredecessorEdge) throws(ShardFailure) -> RegisteredLink {
    let bytes = try shards.bytes(of: Int(edge.shard), in: edge.range)
    do throws(FactDecoder.Failure) {
      var reader = FactDecoder(bytes: bytes[...])
      let key = ShardKey(
        digest: try reader.digest(),
        section: .links,
        input: edge.from.input,
        offset: edge.from.offset
      )
      let entry = try ShardEntry(bytes[...], key: key)
      guard let link = entry.link else { throw .valueOutOfRange }
      kept.keep(entry)
      return link
    } catch {
      throw shards.damage(of: Int(edge.shard))
    }
  }

  // MARK: Titles

  private mutating func mergeTitles() throws(ShardFailure) {
    var queue = try shards.queue([.titles])
    group = EntryGroup()
    while let position = queue.firstPosition {
      let key = queue[position].key
      if key.digest != group.digest { group.start(key.digest) }
      if group.isHeld {
        let (later, first) = (try read(queue), try keptHolder())
        kept.keep(later)
        relations.repeatedTitles.append(RepeatedRecord(later: later.record, first: first.record))
      } else {
        group.hold(queue[position])
      }
      try queue.advance()
    }
  }
}

/// The first entry with a digest, as bytes until somebody asks.
private struct EntryGroup {
  private(set) var digest = TextDigest.none
  private(set) var shard = 0
  private(set) var isHeld = false
  private var isKept = false
  private var key = ShardKey(digest: .none, section: .ids, input: 0, offset: 0)
  private var bytes: [UInt8] = []
  private var decoded: ShardEntry?

  mutating func start(_ digest: TextDigest) {
    self.digest = digest
    (isHeld, isKept) = (false, false)
    decoded = nil
  }

  /// Notes that the texts of the entry are kept; returns whether that is new.
  mutating func markKept() -> Bool {
    defer { isKept = true }
    return !isKept
  }

  mutating func hold(_ cursor: ShardCursor) {
    isHeld = true
    (key, shard) = (cursor.key, cursor.shard)
    bytes.removeAll(keepingCapacity: true)
    bytes += cursor.entryBytes
  }

  mutating func entry() throws(InputError) -> ShardEntry {
    if let decoded { return decoded }
    let entry = try ShardCursor.entry(bytes[...], key)
    decoded = entry
    return entry
  }
}

/// A record by its place.
private struct RecordAddress: Comparable, Hashable {
  var input: Int32
  var offset: Int

  static func < (lhs: Self, rhs: Self) -> Bool {
    (lhs.input, lhs.offset) < (rhs.input, rhs.offset)
  }
}

/// A reference that leads somewhere, in 40 bytes.
private struct PredecessorEdge {
  private let fromOffset: Int
  private let toOffset: Int
  private let start: Int
  private let fromInput: Int32
  private let toInput: Int32
  /// The shard and the length of the entry in it.
  let shard: Int32
  private let count: UInt32

  init(_ entry: ShardEntry, to record: ShardEntry, shard: Int, range: Range<Int>) {
    (fromInput, fromOffset) = (entry.key.input, entry.recordOffset)
    (toInput, toOffset) = (record.key.input, record.recordOffset)
    (self.shard, start, count) = (Int32(shard), range.lowerBound, UInt32(range.count))
  }

  var from: RecordAddress { RecordAddress(input: fromInput, offset: fromOffset) }

  var range: Range<Int> { start..<start + Int(count) }

  /// The position among sorted edges of the one from where this one leads to.
  func position(in edges: [PredecessorEdge]) -> Int? {
    let to = RecordAddress(input: toInput, offset: toOffset)
    var (low, high) = (0, edges.count)
    while low < high {
      let middle = (low + high) / 2
      if edges[middle].from < to { low = middle + 1 } else { high = middle }
    }
    return low < edges.count && edges[low].from == to ? low : nil
  }
}

/// The bytes of the texts that rules may quote, and the names of rows.
private struct KeptEntries {
  private var texts: [Int32: KeptTexts] = [:]
  private var lineIDs: [RecordAddress: String] = [:]

  mutating func keep(_ entry: ShardEntry) {
    let texts = texts[entry.key.input, default: KeptTexts()]
    self.texts[entry.key.input] = texts
    for text in [entry.id, entry.text].compactMap(\.self) {
      texts.add(text.bytes, at: text.fact.range.lowerBound)
    }
    lineIDs[RecordAddress(input: entry.key.input, offset: entry.recordOffset)] = entry.lineID
  }

  func sort() { for texts in texts.values { texts.sort() } }

  func bytes(of input: Int, in range: Range<Int>) -> [UInt8]? {
    texts[Int32(input)]?.bytes(in: range)
  }

  func lineID(of input: Int, at offset: Int) -> String? {
    lineIDs[RecordAddress(input: Int32(input), offset: offset)]
  }
}
