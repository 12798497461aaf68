/// Turns offsets into lines and columns, at the cost of the distance from the offset before.
struct LineCursor {
  private let bytes: UnsafePointer<UInt8>
  private let count: Int
  private var offset = 0
  private var position = Place.Position(line: 1, column: 1)
  private var lineStart = 0
  private var lineEnd: Int

  /// Starts at the first byte, which stands on line 1.
  init(_ bytes: UnsafePointer<UInt8>, count: Int) {
    self.bytes = bytes
    self.count = count
    lineEnd = LineScanner.endOfLine(in: bytes, from: 0, to: count)
  }

  /// The line and column of `target`.
  mutating func position(at target: Int) -> Place.Position {
    let target = min(target, count)
    while lineEnd < target { enterLine(at: lineEnd + 1, line: position.line + 1) }
    while lineStart > target {
      let start = LineScanner.endOfLastLine(in: bytes, count: lineStart - 1)
      enterLine(at: start, line: position.line - 1)
    }
    if target >= offset {
      position.column += LineScanner.scalarCount(in: bytes, offset..<target)
    } else {
      position.column -= LineScanner.scalarCount(in: bytes, target..<offset)
    }
    offset = target
    return position
  }

  private mutating func enterLine(at start: Int, line: Int) {
    lineEnd = LineScanner.endOfLine(in: bytes, from: start, to: count)
    lineStart = start
    offset = start
    position = Place.Position(line: line, column: 1)
  }
}
