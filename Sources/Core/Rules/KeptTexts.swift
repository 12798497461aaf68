/// Strings of an input that cannot be read a second time, as written, by where they were.
///
/// One belongs to a block and then to a run, and is never used by two threads at once; as an object it costs
/// next to nothing where there is none.
final class KeptTexts: @unchecked Sendable {
  private var bytes: [UInt8] = []
  /// Where strings were in the input, and where they begin in ``bytes``.
  private var places: [(offset: Int, start: Int)] = []

  /// Keeps the string, quotation marks included, that starts at an offset.
  func add(_ text: some Sequence<UInt8>, at offset: Int) {
    places.append((offset, bytes.count))
    bytes += text
  }

  /// Adds the strings of a later block.
  func add(_ other: KeptTexts) {
    let start = bytes.count
    bytes += other.bytes
    places += other.places.map { ($0.offset, start + $0.start) }
  }

  /// Puts the strings in order, after which they can be found.
  func sort() {
    places.sort { $0.offset < $1.offset }
  }

  /// The bytes of the string in a range of the input, or `nil` if it is not kept.
  func bytes(in range: Range<Int>) -> [UInt8]? {
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle].offset < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    guard low < places.count, places[low].offset == range.lowerBound else { return nil }
    let start = places[low].start
    guard range.count <= bytes.count - start else { return nil }
    return Array(bytes[start..<start + range.count])
  }
}
