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

  /// Returns the records that differ or have no counterpart.
  mutating func pairs(pageNumber: (Place) -> Int?) -> [RegistryComparison.RecordPair] {
    matchByContent()
    matchByPage(pageNumber)
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

  /// Matches the records that are left by the numbers of their pages, where only one on each side has it.
  private mutating func matchByPage(_ pageNumber: (Place) -> Int?) {
    let left = old.indices.filter { position in
      guard case .none = counterparts[position] else { return false }
      return !old[position].content.isNone
    }
    if left.isEmpty || newcomers.isEmpty { return }
    let oldPages = Self.unique(left) { pageNumber(old[$0].place) }
    let newPages = Self.unique(Array(newcomers.indices)) { pageNumber(newcomers[$0].place) }
    var matched: Set<Int> = []
    for (page, position) in oldPages {
      guard let newcomer = newPages[page] else { continue }
      counterparts[position] = .different(newcomers[newcomer].place)
      matched.insert(newcomer)
    }
    newcomers = newcomers.indices.filter { !matched.contains($0) }.map { newcomers[$0] }
  }

  /// Returns the only position that has a page, for each page.
  private static func unique(_ positions: [Int], _ page: (Int) -> Int?) -> [Int: Int] {
    var found: [Int: Int] = [:]
    var repeated: Set<Int> = []
    for position in positions {
      guard let page = page(position) else { continue }
      if found.updateValue(position, forKey: page) != nil { repeated.insert(page) }
    }
    return found.filter { !repeated.contains($0.key) }
  }
}
