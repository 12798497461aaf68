/// A value that was not JSON, with replacements that make it JSON, and the way back from its bytes to
/// those that a person wrote.
final class MendedText {
  /// The bytes after the replacements, as the reader wants them.
  let source: SourceBytes

  /// The bytes after the replacements.
  var bytes: [UInt8] { source.bytes(in: 0..<source.count) }

  /// Whether the value goes on where it was cut, so that nobody knows what is missing in it.
  let isCut: Bool

  /// The replacements, in order, and where what they put in starts in the new bytes.
  private let changes: [Change]
  private let starts: [Int]
  /// The offset of the value among the old bytes.
  private let origin: Int

  /// A replacement, and what it does to the value.
  struct Change {
    var replacement: Replacement
    var effect: Effect
  }

  /// What a replacement does.
  enum Effect {
    /// Writes what was meant, and loses nothing.
    case repair
    /// Writes what was meant, without a part that JSON has no place for.
    case omission
    /// Writes something in place of what is not known.
    case placeholder
  }

  /// Makes those of the changes that lie in `range`; `cut` closes a value that is read no further.
  init(
    _ bytes: UnsafePointer<UInt8>,
    _ range: Range<Int>,
    _ changes: [Change],
    cut ending: String? = nil
  ) {
    let inner = changes.filter {
      let change = $0.replacement.range
      let isInside = range.lowerBound <= change.lowerBound && change.upperBound <= range.upperBound
      return isInside && (ending == nil || change.lowerBound < range.upperBound)
    }
    .sorted {
      let (left, right) = ($0.replacement.range, $1.replacement.range)
      return (left.lowerBound, left.upperBound) < (right.lowerBound, right.upperBound)
    }
    let old = UnsafeBufferPointer(start: bytes, count: range.upperBound)
    var mended: [UInt8] = []
    mended.reserveCapacity(range.count + 2 * inner.count)
    var starts: [Int] = []
    var position = range.lowerBound
    for change in inner {
      mended += old[position..<change.replacement.range.lowerBound]
      starts.append(mended.count)
      mended += change.replacement.text.utf8
      position = change.replacement.range.upperBound
    }
    mended += old[position...]
    mended += (ending ?? "").utf8
    source = SourceBytes(mended)
    isCut = ending != nil
    self.changes = inner
    self.starts = starts
    origin = range.lowerBound
  }

  // MARK: The way back

  /// The old bytes of a range of the new ones.
  func original(_ range: Range<Int>) -> Range<Int> {
    let start = originalStart(range.lowerBound)
    return start..<max(start, originalEnd(range.upperBound))
  }

  /// Returns whether a range of the new bytes holds or touches none that were put in.
  func isUntouched(_ range: Range<Int>) -> Bool {
    let index = count(before: range.upperBound + 1)
    return index == 0 || end(of: index - 1) < range.lowerBound
  }

  /// Returns whether a range of the new bytes holds some that stand for what is not known.
  func isUncertain(_ range: Range<Int>) -> Bool {
    var index = count(before: range.upperBound)
    while index > 0, end(of: index - 1) > range.lowerBound {
      index -= 1
      if changes[index].effect == .placeholder { return true }
    }
    return false
  }

  private func originalStart(_ offset: Int) -> Int {
    let index = count(before: offset + 1) - 1
    guard index >= 0 else { return origin + offset }
    let range = changes[index].replacement.range
    let end = end(of: index)
    return offset < end ? range.lowerBound : range.upperBound + (offset - end)
  }

  private func originalEnd(_ offset: Int) -> Int {
    let index = count(before: offset) - 1
    guard index >= 0 else { return origin + offset }
    let range = changes[index].replacement.range
    let end = end(of: index)
    return offset <= end ? range.upperBound : range.upperBound + (offset - end)
  }

  private func end(of index: Int) -> Int {
    starts[index] + changes[index].replacement.text.utf8.count
  }

  /// The number of replacements that start before an offset in the new bytes.
  private func count(before offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
