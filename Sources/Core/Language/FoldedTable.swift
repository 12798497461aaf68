/// Numbers for texts that are equal when they are folded: a table with open addressing over bytes, filled once.
///
/// A lookup makes no objects, because the importer asks for every short line of every page.
final class FoldedTable: Sendable {
  private let keys: [UInt8]
  private let ranges: [Range<Int>]
  private let slots: [Int32]
  private let beginnings: BeginningFilter
  private let longest: Int

  /// The number of texts.
  var count: Int { ranges.count }

  /// Makes a table of some texts: the number of each is the count of those before it, and equal ones have one.
  init(_ texts: [String]) {
    var keys: [UInt8] = []
    var ranges: [Range<Int>] = []
    var slots = [Int32](repeating: -1, count: Self.slotCount(for: texts.count))
    for key in texts.map({ TextFolding.folded($0) }) {
      let slot = Self.slot(of: key.span, slots, ranges, keys)
      guard slots[slot] < 0 else { continue }
      slots[slot] = Int32(ranges.count)
      ranges.append(keys.count..<keys.count + key.count)
      keys += key
    }
    beginnings = BeginningFilter(ranges.map { Array(keys[$0]) }, length: 4)
    longest = ranges.map(\.count).max() ?? 0
    (self.keys, self.ranges, self.slots) = (keys, ranges, slots)
  }

  /// Whether any of the texts may begin as a text does.
  func mayBegin(_ text: Span<UInt8>) -> Bool { beginnings.mayHold(text) }

  /// A power of two, of which less than a third will be in use.
  private static func slotCount(for textCount: Int) -> Int {
    var count = 64
    while count <= 3 * textCount { count *= 2 }
    return count
  }

  /// Returns the number of the text that `text`, which is valid UTF-8, folds to; `nil` if there is none.
  func number(of text: Span<UInt8>) -> Int? {
    // Folding makes a letter with an accent half as long.
    guard !text.isEmpty, text.count <= 2 * longest, beginnings.mayHold(text) else { return nil }
    return withTemporaryBytes(capacity: 2 * text.count) { folded in
      TextFolding.fold(text, into: &folded)
      guard !folded.isEmpty else { return nil }
      let found = slots[Self.slot(of: folded.span, slots, ranges, keys)]
      return found < 0 ? nil : Int(found)
    }
  }

  /// Returns the slot that holds `key`, or the empty one where it would be.
  private static func slot(
    of key: Span<UInt8>,
    _ slots: [Int32],
    _ ranges: [Range<Int>],
    _ keys: [UInt8]
  ) -> Int {
    // FNV-1a: the texts are ours and few, so nobody can choose them to collide.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in key.indices { hash = (hash ^ UInt64(key[index])) &* 0x0000_0100_0000_01B3 }
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & mask
    while slots[slot] >= 0 {
      let range = ranges[Int(slots[slot])]
      if range.count == key.count && keys.span.holds(key, at: range.lowerBound) { return slot }
      slot = (slot + 1) & mask
    }
    return slot
  }
}
