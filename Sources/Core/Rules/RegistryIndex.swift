/// What the rules across the registry need to know of every record, in little memory.
public struct RegistryIndex {
  /// All records, by input and place.
  var records: RecordEntries
  /// The records that name an earlier phase.
  var links: [RecordLink]
  /// The number of inputs, from the first on, of which nothing is reported: the rest of the registry.
  var contextInputCount: Int

  private let positionsByID: HashPositions

  /// The pairs of a record and the first one with the same title, later record first.
  let repeatedTitles: [(later: Int, first: Int)]

  init(records: RecordEntries, links: [RecordLink], contextInputCount: Int) {
    self.records = records
    self.links = links
    self.contextInputCount = contextInputCount
    // One table after the other, since nobody looks for a title later on.
    repeatedTitles = HashPositions(of: records) { $0.titleHash }.repetitions
    positionsByID = HashPositions(of: records) { $0.idHash }
  }

  /// The first record with an identifier, as a position in `records`.
  func record(withIDHash hash: UInt64) -> Int? {
    positionsByID.first(of: hash, in: records)
  }

  /// The pairs of a record and the first one with the same identifier, later record first.
  var repeatedIDs: [(later: Int, first: Int)] { positionsByID.repetitions }
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

/// Records in a list of pieces, which needs no second copy of itself to grow as an array does.
struct RecordEntries: RandomAccessCollection {
  private static let pieceSize = 4096
  private var pieces: [[RecordEntry]] = []

  let startIndex = 0
  private(set) var endIndex = 0

  subscript(position: Int) -> RecordEntry {
    pieces[position / Self.pieceSize][position % Self.pieceSize]
  }

  mutating func append(_ record: RecordEntry) {
    if endIndex % Self.pieceSize == 0 {
      pieces.append([])
      pieces[pieces.count - 1].reserveCapacity(Self.pieceSize)
    }
    pieces[pieces.count - 1].append(record)
    endIndex += 1
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
  init(of records: RecordEntries, hash: @escaping (RecordEntry) -> UInt64) {
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
  func first(of hash: UInt64, in records: RecordEntries) -> Int? {
    let position = slots[slot(of: hash, in: records)]
    return position < 0 ? nil : Int(position)
  }

  /// The slot that holds the hash, or that is free for it.
  private func slot(of wanted: UInt64, in records: RecordEntries) -> Int {
    var slot = Int(truncatingIfNeeded: wanted) & mask
    while slots[slot] >= 0, hash(records[Int(slots[slot])]) != wanted { slot = (slot + 1) & mask }
    return slot
  }
}
