/// What the rules across the registry need to know of every record, in little memory.
public struct RegistryIndex {
  /// All records, by input and place.
  var records: [RecordEntry]
  /// The records that name an earlier phase.
  var links: [RecordLink]
  /// The number of inputs, from the first on, of which nothing is reported: the rest of the registry.
  var contextInputCount: Int

  private let positionsByID: HashPositions
  private let positionsByTitle: HashPositions

  init(records: [RecordEntry], links: [RecordLink], contextInputCount: Int) {
    self.records = records
    self.links = links
    self.contextInputCount = contextInputCount
    positionsByID = HashPositions(of: records) { $0.idHash }
    positionsByTitle = HashPositions(of: records) { $0.titleHash }
  }

  /// The first record with an identifier, as a position in `records`.
  func record(withIDHash hash: UInt64) -> Int? {
    positionsByID.first(of: hash, in: records)
  }

  /// The pairs of a record and the first one with the same identifier, later record first.
  var repeatedIDs: [(later: Int, first: Int)] { positionsByID.repetitions }

  /// The pairs of a record and the first one with the same title, later record first.
  var repeatedTitles: [(later: Int, first: Int)] { positionsByTitle.repetitions }
}

/// The part of a record that the rules across the registry look at.
struct RecordEntry {
  var idHash: UInt64
  var titleHash: UInt64
  var id: Spot
  var title: Spot
  var input: Int32
  /// The first and the last day as numbers of days since 1970, or `noDay`.
  var startDay: Int32
  var endDay: Int32

  static let noDay = Int32.min

  /// A string in a source.
  struct Spot {
    var offset: Int
    var length: UInt32
    var line: UInt32
    var column: UInt32
  }
}

/// A record's reference to its earlier phase.
struct RecordLink {
  /// The position of the record in the index.
  var record: Int
  /// The identifier that the record names.
  var target: String
  var targetHash: UInt64
  var spot: RecordEntry.Spot
  /// The identifier of the record itself, as written.
  var id: String?
}

/// For each hash of some records the position of the first record with it: an open-addressing table
/// of 4 bytes a slot.
struct HashPositions {
  private var slots: [Int32]
  private let mask: Int
  private let hash: (RecordEntry) -> UInt64
  /// The pairs of a position and the first one with the same hash.
  private(set) var repetitions: [(later: Int, first: Int)] = []

  /// Indexes records; a hash of 0 stands for a value that is not known and is left out.
  init(of records: [RecordEntry], hash: @escaping (RecordEntry) -> UInt64) {
    self.hash = hash
    var size = 16
    while size < records.count * 2 { size *= 2 }
    mask = size - 1
    slots = Array(repeating: -1, count: size)
    for (position, record) in records.enumerated() where hash(record) != 0 {
      let slot = slot(of: hash(record), in: records)
      if slots[slot] < 0 {
        slots[slot] = Int32(position)
      } else {
        repetitions.append((position, Int(slots[slot])))
      }
    }
  }

  /// The first position of a hash, or `nil` if it is not there.
  func first(of hash: UInt64, in records: [RecordEntry]) -> Int? {
    let position = slots[slot(of: hash, in: records)]
    return position < 0 ? nil : Int(position)
  }

  /// The slot that holds the hash, or that is free for it.
  private func slot(of wanted: UInt64, in records: [RecordEntry]) -> Int {
    var slot = Int(truncatingIfNeeded: wanted) & mask
    while slots[slot] >= 0, hash(records[Int(slots[slot])]) != wanted { slot = (slot + 1) & mask }
    return slot
  }
}
