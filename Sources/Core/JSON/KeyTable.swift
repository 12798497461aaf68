/// The keys that an object may have, for matching without making strings.
///
/// A table is made once for each type of object and lives as long as the program, which is why it
/// never frees its memory.
struct KeyTable: @unchecked Sendable {
  private struct Entry {
    /// The bytes of the key, with ``padding`` after them.
    var bytes: UnsafePointer<UInt8>
    var count: Int
  }

  /// The number of bytes after a key that can be read: a word of eight bytes may start in it.
  private static let padding = 8

  private let entries: UnsafePointer<Entry>
  private let count: Int

  init(_ keys: [String]) {
    let entries = UnsafeMutablePointer<Entry>.allocate(capacity: keys.count)
    for (index, key) in keys.enumerated() {
      let count = key.utf8.count
      let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: count + Self.padding)
      bytes.initialize(repeating: 0, count: count + Self.padding)
      for (position, byte) in key.utf8.enumerated() { bytes[position] = byte }
      (entries + index).initialize(to: Entry(bytes: bytes, count: count))
    }
    self.entries = UnsafePointer(entries)
    count = keys.count
  }

  /// Returns the position of `key` in the table, or `nil` if it is not there.
  ///
  /// `guess` is tried first: records list their keys in the order of the table.
  @inline(__always)
  func index(of key: TextView, guess: Int) -> Int? {
    if guess < count && matches(key, guess) { return guess }
    return search(key)
  }

  private func search(_ key: TextView) -> Int? {
    (0..<count).first { matches(key, $0) }
  }

  @inline(__always)
  func matches(_ key: TextView, _ index: Int) -> Bool {
    let entry = entries[index]
    if key.traits.contains(.escape) { return matchesEscaped(key, index) }
    guard key.rawCount == entry.count, let start = key.raw.baseAddress else { return false }
    return Self.areEqual(start, entry.bytes, count: entry.count)
  }

  @inline(never)
  private func matchesEscaped(_ key: TextView, _ index: Int) -> Bool {
    let entry = entries[index]
    return key.decoded.elementsEqual(UnsafeBufferPointer(start: entry.bytes, count: entry.count))
  }

  /// Compares eight bytes at a time; after both there are eight more that can be read.
  @inline(__always)
  private static func areEqual(
    _ lhs: UnsafePointer<UInt8>,
    _ rhs: UnsafePointer<UInt8>,
    count: Int
  ) -> Bool {
    func difference(at offset: Int) -> UInt64 {
      UnsafeRawPointer(lhs + offset).loadUnaligned(as: UInt64.self)
        ^ UnsafeRawPointer(rhs + offset).loadUnaligned(as: UInt64.self)
    }
    var offset = 0
    while offset &+ 8 <= count {
      if difference(at: offset) != 0 { return false }
      offset &+= 8
    }
    // What comes after the last byte is shifted out.
    return count & 7 == 0 || difference(at: offset) &<< UInt64(64 &- (count & 7) &* 8) == 0
  }
}
