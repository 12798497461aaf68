/// Locates the findings of a block while its bytes are at hand.
struct FindingLocator {
  private let block: Block
  private let unit: ColumnUnit
  /// The number of columns of source lines to keep, or `nil` to keep none.
  private let excerptWidth: Int?
  /// How far the lines are counted, once there was a finding.
  private var map: LineMap?

  init(block: Block, unit: ColumnUnit = .scalars, excerptWidth: Int? = nil) {
    self.block = block
    self.unit = unit
    self.excerptWidth = excerptWidth
  }

  /// Returns findings with lines, columns and the source text around them.
  func locate(_ findings: [Finding]) -> [LocatedFinding] {
    var locator = self
    return locator.locateNext(findings)
  }

  /// The same for findings that come after those before, where lines are not counted twice.
  mutating func locateNext(_ findings: [Finding]) -> [LocatedFinding] {
    if findings.isEmpty { return [] }
    var map = self.map ?? LineMap(block, unit: unit)
    defer { self.map = map }
    let positions = BlockPositions(of: findings, &map)
    let buffer = block.buffer
    var last: (range: Range<Int>, excerpt: Excerpt)?
    return findings.map { finding in
      let range = finding.place.range
      let excerpt = excerptWidth.map { width in
        // What is missing in a record is missing in one place.
        if let last, last.range == range { return last.excerpt }
        let excerpt = Excerpt(
          around: range.lowerBound - block.base..<range.upperBound - block.base,
          column: positions[range.lowerBound].column,
          in: buffer.span,
          width: width
        )
        last = (range, excerpt)
        return excerpt
      }
      return LocatedFinding(finding, excerpt: excerpt) { place in
        precondition(place.input == block.input, "a place in another input")
        return positions[place.range]
      }
    }
  }
}

/// The positions of all offsets that some findings name, found in one pass over a block.
private struct BlockPositions {
  private var offsets: [Int] = []
  private var positions: [TextPosition] = []

  init(of findings: [Finding], _ map: inout LineMap) {
    offsets.reserveCapacity(2 * findings.count)
    for finding in findings {
      add(finding.place.range)
      for note in finding.notes { add(note.place.range) }
      for edit in finding.edits { add(edit.range) }
    }
    offsets.sort()
    positions.reserveCapacity(offsets.count)
    for offset in offsets { positions.append(map.position(at: offset)) }
  }

  private mutating func add(_ range: Range<Int>) {
    offsets.append(range.lowerBound)
    offsets.append(range.upperBound)
  }

  /// The positions of a range that one of the findings names.
  subscript(range: Range<Int>) -> TextRange {
    TextRange(start: self[range.lowerBound], end: self[range.upperBound])
  }

  /// The position of an offset that one of the findings names.
  subscript(offset: Int) -> TextPosition {
    var low = 0
    var high = offsets.count - 1
    while low < high {
      let middle = (low + high) / 2
      if offsets[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return positions[low]
  }
}
