/// Finds out which records belong together.
struct RecordMatcher {
  /// The number of records that are the same in both registries.
  private(set) var unchangedCount = 0
  /// The places of records whose identifier an earlier one has.
  private(set) var duplicates: [Place] = []

  private var old: [IndexedRecord] = []
  /// The positions of old records by their identifiers, and what has become of each.
  private var positions: [TextDigest: Int] = [:]
  private var counterparts: [Counterpart] = []
  /// The new records without an old one.
  private var newcomers: [IndexedRecord] = []
  private var newIDs: Set<TextDigest> = []

  private enum Counterpart {
    case none
    /// A new record that is the same, or of which nobody knows whether it is.
    case same
    case different(Place)
  }

  /// Takes the next record; those of the old registry come first.
  mutating func add(_ record: IndexedRecord, isNew: Bool) {
    if isNew { addNew(record) } else { addOld(record) }
  }

  private mutating func addOld(_ record: IndexedRecord) {
    if !record.id.isNone {
      guard positions[record.id] == nil else { return duplicates.append(record.place) }
      positions[record.id] = old.count
    } else if record.content.isNone {
      return
    }
    old.append(record)
    counterparts.append(.none)
  }

  private mutating func addNew(_ record: IndexedRecord) {
    if record.id.isNone {
      if !record.content.isNone { newcomers.append(record) }
      return
    }
    guard let position = positions[record.id] else {
      guard newIDs.insert(record.id).inserted else { return duplicates.append(record.place) }
      if !record.content.isNone { newcomers.append(record) }
      return
    }
    guard case .none = counterparts[position] else { return duplicates.append(record.place) }
    if record.content.isNone || old[position].content.isNone {
      counterparts[position] = .same
    } else if record.content == old[position].content {
      counterparts[position] = .same
      unchangedCount += 1
    } else {
      counterparts[position] = .different(record.place)
    }
  }

  /// Returns the records that differ or have no counterpart; `traces` reads a record again.
  mutating func pairs(traces: (Place) -> RecordTraces) -> [RegistryComparison.RecordPair] {
    matchByContent()
    matchByTraces(traces)
    var pairs: [RegistryComparison.RecordPair] = []
    for (record, counterpart) in zip(old, counterparts) where !record.content.isNone {
      switch counterpart {
      case .same: break
      case .none: pairs.append(.init(old: record.place, new: nil))
      case .different(let place): pairs.append(.init(old: record.place, new: place))
      }
    }
    return pairs + newcomers.map { .init(old: nil, new: $0.place) }
  }

  /// Matches records without an identifier that are the same.
  private mutating func matchByContent() {
    var anonymous: [TextDigest: [Int]] = [:]
    for position in old.indices where old[position].id.isNone {
      anonymous[old[position].content, default: []].append(position)
    }
    if anonymous.isEmpty { return }
    newcomers = newcomers.filter { record in
      guard record.id.isNone, let position = anonymous[record.content]?.popLast() else {
        return true
      }
      counterparts[position] = .same
      unchangedCount += 1
      return false
    }
  }

  /// Matches the records that are left by their former identifiers, and then by the numbers of their pages,
  /// where only one on each side has it.
  private mutating func matchByTraces(_ traces: (Place) -> RecordTraces) {
    var left = old.indices.filter { position in
      guard case .none = counterparts[position] else { return false }
      return !old[position].content.isNone
    }
    if left.isEmpty || newcomers.isEmpty { return }
    let oldTraces = left.reduce(into: [:]) { $0[$1] = traces(old[$1].place) }
    let newTraces = newcomers.map { traces($0.place) }
    var open = Set(newcomers.indices)
    for kind in RecordTraces.kinds {
      let owners = Self.owners(open.sorted().map { ($0, kind(newTraces[$0])) })
      let oldOwners = Self.owners(left.map { ($0, oldTraces[$0].map(kind) ?? []) })
      left.removeAll { position in
        let names = oldTraces[position].map(kind) ?? []
        let matches = names.filter { oldOwners[$0] == position }.compactMap { owners[$0] }
        guard let newcomer = matches.first(where: open.contains) else { return false }
        open.remove(newcomer)
        counterparts[position] = .different(newcomers[newcomer].place)
        return true
      }
    }
    newcomers = newcomers.indices.filter(open.contains).map { newcomers[$0] }
  }

  /// Returns the only position that has a trace, for each trace.
  private static func owners(
    _ positions: [(position: Int, traces: [RecordTraces.Trace])]
  ) -> [RecordTraces.Trace: Int] {
    var found: [RecordTraces.Trace: Int] = [:]
    var repeated: Set<RecordTraces.Trace> = []
    for (position, traces) in positions {
      for trace in traces {
        guard let earlier = found.updateValue(position, forKey: trace) else { continue }
        if earlier != position { repeated.insert(trace) }
      }
    }
    return found.filter { !repeated.contains($0.key) }
  }
}

/// What tells which record of another registry a record once was, or became.
struct RecordTraces {
  /// The identifier and those that the record had before.
  var identifiers: [Trace] = []
  /// The number of its page.
  var pages: [Trace] = []

  enum Trace: Hashable {
    case identifier(String)
    case page(Int)
  }

  /// The kinds of traces, the surest first.
  static let kinds: [@Sendable (RecordTraces) -> [Trace]] = [{ $0.identifiers }, { $0.pages }]

  /// Takes the traces of a record that was read again; there are none of one that is no longer there.
  init(of record: ComparedValue?) {
    guard let record else { return }
    identifiers = record.identifiers.map { .identifier($0) }
    pages = record.pageNumber.map { [.page($0)] } ?? []
  }
}
