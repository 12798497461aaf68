/// A part of a source line around the place of a finding.
public struct Excerpt: Sendable, Hashable {
  /// The text of the line, or of the part that was kept.
  public let text: String

  /// The number of Unicode scalars of the line before the text.
  public let skippedCount: Int

  /// Whether the line goes on after the text.
  public let isCut: Bool
}

extension Excerpt {
  /// The number of bytes of a line that are kept before and after the start of a finding at most.
  static let reach = 400

  /// Takes the part of a line around the start of `range` of which lines of at most `width` columns can
  /// show something; `column` is that of the start, in Unicode scalars.
  init(around range: Range<Int>, column: Int, in bytes: Span<UInt8>, width: Int) {
    let offset = min(range.lowerBound, bytes.count)
    let earliest = max(0, offset - Self.reach)
    let latest = min(bytes.count, offset + Self.reach)
    let before = bytes.extracting(earliest..<offset)
    let after = bytes.extracting(offset..<latest)
    // What the range leaves of a line is shared by the text before and after it, one having what
    // the other does not need. So half a line before it leaves half of the rest to what follows,
    // and what is missing there is all that is shown beyond that half. Of plain text no more need
    // be kept, with two columns that show that it goes on.
    let isLong = PlainRun(endOf: before, upTo: width / 2 + 2).width > width / 2
    let rightLimit = (isLong ? (width + min(range.count, width) + 1) / 2 : width) + 2
    let right = PlainRun(startOf: after, upTo: rightLimit)
    let leftLimit = max(width / 2, width - right.width) + 2
    let left = PlainRun(endOf: before, upTo: leftLimit)
    var start = offset - left.byteCount
    if left.width < leftLimit {
      while start > earliest, bytes[start - 1] != 0x0A { start -= 1 }
      while start < offset, UTF8Scanner.isContinuation(bytes[start]) { start += 1 }
    }
    var end = offset + right.byteCount
    if right.width < rightLimit { while end < latest, bytes[end] != 0x0A { end += 1 } }
    let isCut = end < bytes.count && bytes[end] != 0x0A
    while isCut, end > offset, UTF8Scanner.isContinuation(bytes[end]) { end -= 1 }
    if end > start, !isCut, bytes[end - 1] == 0x0D { end -= 1 }
    var shownBefore = 0
    for index in start..<max(start, offset) where !UTF8Scanner.isContinuation(bytes[index]) {
      shownBefore += 1
    }
    text = String(decoding: bytes.extracting(start..<max(start, end)))
    skippedCount = column - 1 - shownBefore
    self.isCut = isCut
  }
}
