/// What names the rows of the records of an input, by where the records are.
///
/// Records come in order. As with ``KeptTexts``, one belongs to a block and then to a run.
final class KeptLineIDs: @unchecked Sendable {
  private var bytes: [UInt8] = []
  private var offsets: [Int] = []
  /// Where the names end in ``bytes``.
  private var ends: [Int] = []

  /// Keeps the name of the record at an offset, if it has one.
  func add(_ name: String?, at offset: Int) {
    guard let name else { return }
    bytes += name.utf8
    offsets.append(offset)
    ends.append(bytes.count)
  }

  /// Adds the names of a later block.
  func add(_ other: KeptLineIDs) {
    let start = bytes.count
    bytes += other.bytes
    offsets += other.offsets
    ends += other.ends.map { start + $0 }
  }

  /// The name of the record at an offset, or `nil` if it has none.
  func name(at offset: Int) -> String? {
    var (low, high) = (0, offsets.count)
    while low < high {
      let middle = (low + high) / 2
      if offsets[middle] < offset { low = middle + 1 } else { high = middle }
    }
    guard low < offsets.count, offsets[low] == offset else { return nil }
    return String(decoding: bytes[(low == 0 ? 0 : ends[low - 1])..<ends[low]], as: UTF8.self)
  }
}
