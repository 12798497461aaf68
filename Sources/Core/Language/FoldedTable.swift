/// Numbers for texts that are equal when they are folded: a table with open addressing over bytes, filled once.
///
/// A lookup makes no objects, because the importer asks for every short line of every page.
struct FoldedTable: Sendable {
  private var keys: [UInt8] = []
  private var ranges: [Range<Int>] = []
  private var slots = [Int32](repeating: -1, count: 64)
  private var beginnings = BeginningFilter(length: 4)
  private var longest = 0

  /// The number of texts.
  var count: Int { ranges.count }

  init() {}

  /// Makes a table of some texts, of which equal ones get one number.
  init(_ texts: [String]) {
    for text in texts { insert(text) }
  }

  /// Returns the number of a text, which is the count of those before it if it is new.
  @discardableResult
  mutating func insert(_ text: String) -> Int {
    if 3 * count >= slots.count { grow() }
    let key = TextFolding.folded(text)
    let slot = slot(of: key.span)
    if slots[slot] < 0 {
      slots[slot] = Int32(ranges.count)
      ranges.append(keys.count..<keys.count + key.count)
      keys += key
      beginnings.insert(key)
      longest = max(longest, key.count)
    }
    return Int(slots[slot])
  }

  /// Returns the number of the text that `text`, which is valid UTF-8, folds to; `nil` if there is none.
  func number(of text: Span<UInt8>) -> Int? {
    // Folding makes a letter with an accent half as long.
    guard !text.isEmpty, text.count <= 2 * longest, beginnings.mayHold(text) else { return nil }
    return withTemporaryBytes(capacity: 2 * text.count) { folded in
      TextFolding.fold(text, into: &folded)
      guard !folded.isEmpty else { return nil }
      let found = slots[slot(of: folded.span)]
      return found < 0 ? nil : Int(found)
    }
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: 2 * slots.count)
    for (number, range) in ranges.enumerated() {
      slots[slot(of: keys.span.extracting(range))] = Int32(number)
    }
  }

  /// Returns the slot that holds `key`, or the empty one where it would be.
  private func slot(of key: Span<UInt8>) -> Int {
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
