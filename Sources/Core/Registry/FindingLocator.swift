/// Completes findings with lines, columns and the source text around them.
struct FindingLocator {
  let block: Block
  /// Whether to keep the source lines.
  let keepsExcerpts: Bool

  /// The number of bytes of a line that are kept before and after the start of a finding.
  private static let excerptReach = 400

  /// Fills in the places of `findings`, counting lines from 1 at the start of the block.
  func locate(_ findings: inout [Finding]) {
    guard !findings.isEmpty else { return }
    let positions = positions(of: findings)
    for index in findings.indices {
      fill(&findings[index].place, from: positions)
      for note in findings[index].notes.indices {
        fill(&findings[index].notes[note].place, from: positions)
      }
      for edit in findings[index].edits.indices {
        let range = findings[index].edits[edit].range
        findings[index].edits[edit].start =
          positions[range.lowerBound] ?? findings[index].place.start
        findings[index].edits[edit].end = positions[range.upperBound] ?? findings[index].place.end
      }
      if keepsExcerpts { findings[index].excerpt = excerpt(at: findings[index].place) }
    }
  }

  private func fill(_ place: inout Place, from positions: [Int: Place.Position]) {
    place.start = positions[place.range.lowerBound] ?? place.start
    place.end = positions[place.range.upperBound] ?? place.end
  }

  /// The positions of all offsets that the findings name, found in one pass over the block.
  private func positions(of findings: [Finding]) -> [Int: Place.Position] {
    var offsets: [Int] = []
    for finding in findings {
      let ranges = finding.notes.map(\.place.range) + finding.edits.map(\.range)
      for range in [finding.place.range] + ranges {
        offsets.append(range.lowerBound)
        offsets.append(range.upperBound)
      }
    }
    offsets.sort()
    var cursor = LineCursor(block.bytes, count: block.count)
    var positions: [Int: Place.Position] = [:]
    positions.reserveCapacity(offsets.count)
    for offset in offsets { positions[offset] = cursor.position(at: offset - block.base) }
    return positions
  }

  private func excerpt(at place: Place) -> Finding.Excerpt {
    Finding.Excerpt(
      around: place.range.lowerBound - block.base,
      column: place.start.column,
      in: UnsafeBufferPointer(start: block.bytes, count: block.count),
      reach: Self.excerptReach
    )
  }
}

extension Finding.Excerpt {
  /// Takes the part of a line that lies within `reach` bytes of `offset`, whose column is known.
  init(around offset: Int, column: Int, in bytes: UnsafeBufferPointer<UInt8>, reach: Int) {
    var start = offset
    while start > 0, offset - start < reach, bytes[start - 1] != 0x0A { start -= 1 }
    while start < offset, UTF8Scanner.isContinuation(bytes[start]) { start += 1 }
    var end = offset
    while end < bytes.count, end - offset < reach, bytes[end] != 0x0A { end += 1 }
    let isCut = end < bytes.count && bytes[end] != 0x0A
    while isCut, end > offset, UTF8Scanner.isContinuation(bytes[end]) { end -= 1 }
    if end > start, !isCut, bytes[end - 1] == 0x0D { end -= 1 }
    let before = bytes[start..<max(start, offset)].count { !UTF8Scanner.isContinuation($0) }
    text = String(decoding: bytes[start..<max(start, end)], as: UTF8.self)
    skippedCount = column - 1 - before
    self.isCut = isCut
  }
}
