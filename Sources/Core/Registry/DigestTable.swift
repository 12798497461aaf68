/// For each digest of a text the records that have it, first of all the first of them.
///
/// An open-addressing table of 4 bytes a slot, at most half of which are taken. Blank texts are left
/// out.
struct DigestTable {
  private let text: ComparedText
  private var slots: [Slot]
  private var takenCount = 0
  /// The positions of the other records with a digest, in no order.
  private var others: [TextDigest: [Int32]] = [:]

  /// The position of the first record with a digest, and four bits of the digest.
  ///
  /// The bits spare most looks at records with other digests, which are too many for a cache.
  private struct Slot {
    private var bits: UInt32

    static var free: Self { Self(bits: .max) }

    private init(bits: UInt32) { self.bits = bits }

    init(_ position: Int, _ digest: TextDigest) {
      bits = UInt32(position) &<< 4 | Self.mark(of: digest)
    }

    var isFree: Bool { bits == .max }
    var position: Int { Int(bits &>> 4) }

    func canHold(_ digest: TextDigest) -> Bool { bits & 15 == Self.mark(of: digest) }

    private static func mark(of digest: TextDigest) -> UInt32 {
      UInt32(truncatingIfNeeded: digest.high & 15)
    }
  }

  /// Creates an empty table.
  init(of text: ComparedText) {
    self.text = text
    slots = Array(repeating: .free, count: 16)
  }

  /// Creates a table of all records that are there.
  init(of text: ComparedText, over records: RegisteredRecords) {
    self.text = text
    var size = 16
    while size < records.count * 2 { size *= 2 }
    slots = Array(repeating: .free, count: size)
    for position in records.indices where !records.isGone(position) {
      insert(position, in: records)
    }
  }

  /// The position of the first record with a digest, or `nil` if no record has it.
  func first(of digest: TextDigest, in records: RegisteredRecords) -> Int? {
    let slot = slots[slot(of: digest, in: records)]
    return slot.isFree ? nil : slot.position
  }

  /// The records that are not the first with their digest, each with the first, in order.
  func repetitions(in records: RegisteredRecords) -> [(later: Int, first: Int)] {
    var result: [(later: Int, first: Int)] = []
    for (digest, positions) in others {
      guard let first = first(of: digest, in: records) else { continue }
      result += positions.map { (Int($0), first) }
    }
    result.sort { records.precedes($0.later, $1.later) }
    return result
  }

  // MARK: Changes

  /// Puts a record in.
  mutating func insert(_ position: Int, in records: RegisteredRecords) {
    let digest = records.digest(of: text, at: position)
    if digest.isNone { return }
    let slot = slot(of: digest, in: records)
    if slots[slot].isFree {
      slots[slot] = Slot(position, digest)
      takenCount += 1
      if takenCount * 2 > slots.count { grow(records) }
      return
    }
    let first = slots[slot].position
    let isFirst = records.precedes(position, first)
    if isFirst { slots[slot] = Slot(position, digest) }
    others[digest, default: []].append(Int32(isFirst ? first : position))
  }

  /// Takes records out.
  ///
  /// The records that share a text are looked through once, not for each of them that goes.
  mutating func remove(_ range: Range<Int>, in records: RegisteredRecords) {
    var seen: Set<TextDigest> = []
    for position in range {
      let digest = records.digest(of: text, at: position)
      if digest.isNone { continue }
      let slot = slot(of: digest, in: records)
      if others[digest] == nil {
        if slots[slot].position == position { free(slot, in: records) }
      } else if seen.insert(digest).inserted {
        removeShared(range, digest, slot, in: records)
      }
    }
  }

  private mutating func removeShared(
    _ range: Range<Int>,
    _ digest: TextDigest,
    _ slot: Int,
    in records: RegisteredRecords
  ) {
    var left = others.removeValue(forKey: digest) ?? []
    left.append(Int32(slots[slot].position))
    left.removeAll { range.contains(Int($0)) }
    let first = left.indices.min { records.precedes(Int(left[$0]), Int(left[$1])) }
    guard let first else { return free(slot, in: records) }
    slots[slot] = Slot(Int(left.remove(at: first)), digest)
    if !left.isEmpty { others[digest] = left }
  }

  /// Frees a slot and moves what comes after it back, where it may.
  private mutating func free(_ slot: Int, in records: RegisteredRecords) {
    takenCount -= 1
    var free = slot
    var next = (slot + 1) & mask
    while !slots[next].isFree {
      let home = home(of: records.digest(of: text, at: slots[next].position))
      if (next &- home) & mask >= (next &- free) & mask {
        slots[free] = slots[next]
        free = next
      }
      next = (next + 1) & mask
    }
    slots[free] = .free
  }

  private mutating func grow(_ records: RegisteredRecords) {
    let positions = slots.filter { !$0.isFree }.map(\.position)
    slots = Array(repeating: .free, count: slots.count * 2)
    for position in positions {
      let digest = records.digest(of: text, at: position)
      slots[slot(of: digest, in: records)] = Slot(position, digest)
    }
  }

  // MARK: Slots

  private var mask: Int { slots.count - 1 }

  private func home(of digest: TextDigest) -> Int { Int(truncatingIfNeeded: digest.low) & mask }

  /// The slot that holds the digest, or that is free for it.
  private func slot(of digest: TextDigest, in records: RegisteredRecords) -> Int {
    var slot = home(of: digest)
    while !slots[slot].isFree {
      if slots[slot].canHold(digest),
        records.digest(of: text, at: slots[slot].position) == digest
      {
        break
      }
      slot = (slot + 1) & mask
    }
    return slot
  }
}
