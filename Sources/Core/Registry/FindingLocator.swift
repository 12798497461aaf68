/// Completes findings with lines, columns and the source text around them.
struct FindingLocator {
  let block: Block
  /// The number of columns of source lines to keep, or `nil` to keep none.
  let excerptWidth: Int?

  /// Fills in the places of `findings`, counting lines from 1 at the start of the block.
  func locate(_ findings: inout [Finding]) {
    guard !findings.isEmpty else { return }
    let positions = Positions(of: findings, in: block)
    for index in findings.indices {
      positions.fill(&findings[index].place)
      for note in findings[index].notes.indices {
        positions.fill(&findings[index].notes[note].place)
      }
      for edit in findings[index].edits.indices {
        let range = findings[index].edits[edit].range
        findings[index].edits[edit].start = positions[range.lowerBound]
        findings[index].edits[edit].end = positions[range.upperBound]
      }
      if let excerptWidth {
        let place = findings[index].place
        findings[index].excerpt = Finding.Excerpt(
          around: place.range.lowerBound - block.base..<place.range.upperBound - block.base,
          column: place.start.column,
          in: UnsafeBufferPointer(start: block.bytes, count: block.count),
          width: excerptWidth
        )
      }
    }
  }

  /// The positions of all offsets that some findings name, found in one pass over a block.
  private struct Positions {
    private var offsets: [Int] = []
    private var positions: [Place.Position] = []

    init(of findings: [Finding], in block: Block) {
      offsets.reserveCapacity(2 * findings.count)
      for finding in findings {
        add(finding.place.range)
        for note in finding.notes { add(note.place.range) }
        for edit in finding.edits { add(edit.range) }
      }
      offsets.sort()
      positions.reserveCapacity(offsets.count)
      var cursor = LineCursor(block.bytes, count: block.count)
      for offset in offsets { positions.append(cursor.position(at: offset - block.base)) }
    }

    private mutating func add(_ range: Range<Int>) {
      offsets.append(range.lowerBound)
      offsets.append(range.upperBound)
    }

    /// The position of an offset that one of the findings names.
    subscript(offset: Int) -> Place.Position {
      var low = 0
      var high = offsets.count - 1
      while low < high {
        let middle = (low + high) / 2
        if offsets[middle] < offset { low = middle + 1 } else { high = middle }
      }
      return positions[low]
    }

    func fill(_ place: inout Place) {
      place.start = self[place.range.lowerBound]
      place.end = self[place.range.upperBound]
    }
  }
}

extension Finding.Excerpt {
  /// The number of bytes of a line that are kept before and after the start of a finding at most.
  static let reach = 400

  /// Takes the part of a line around the start of `range`, whose column is known, of which lines of
  /// at most `width` columns can show something.
  init(around range: Range<Int>, column: Int, in bytes: UnsafeBufferPointer<UInt8>, width: Int) {
    let offset = min(range.lowerBound, bytes.count)
    let earliest = max(0, offset - Self.reach)
    let latest = min(bytes.count, offset + Self.reach)
    let before = UnsafeBufferPointer(rebasing: bytes[earliest..<offset])
    let after = UnsafeBufferPointer(rebasing: bytes[offset..<latest])
    // What the range leaves of a line is shared by the text before and after it, one having what
    // the other does not need. So half a line before it leaves half of the rest to what follows,
    // and what is missing there is all that is shown beyond that half. Of plain text no more need
    // be kept, with two columns that tell that it goes on.
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
    let shownBefore = bytes[start..<max(start, offset)].count { !UTF8Scanner.isContinuation($0) }
    text = String(decoding: bytes[start..<max(start, end)], as: UTF8.self)
    skippedCount = column - 1 - shownBefore
    self.isCut = isCut
  }
}
