import Glibc

/// The keys that an object may have, for matching without making strings.
///
/// A table is made once for each type of object and lives as long as the program, which is why it
/// never frees its memory.
struct KeyTable: @unchecked Sendable {
  private struct Entry {
    var bytes: UnsafePointer<UInt8>
    var count: Int
  }

  private let entries: UnsafePointer<Entry>
  private let count: Int

  init(_ keys: [String]) {
    let entries = UnsafeMutablePointer<Entry>.allocate(capacity: keys.count)
    for (index, key) in keys.enumerated() {
      let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: key.utf8.count)
      for (position, byte) in key.utf8.enumerated() { bytes[position] = byte }
      (entries + index).initialize(
        to: Entry(bytes: bytes, count: key.utf8.count)
      )
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
  private func matches(_ key: TextView, _ index: Int) -> Bool {
    let entry = entries[index]
    if key.notes.contains(.escape) {
      return key.decoded.elementsEqual(UnsafeBufferPointer(start: entry.bytes, count: entry.count))
    }
    guard key.rawCount == entry.count, let start = key.raw.baseAddress else { return false }
    return memcmp(start, entry.bytes, entry.count) == 0
  }
}
