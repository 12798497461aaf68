/// A line and a column, both counted from 1.
public struct TextPosition: Sendable, Hashable, Comparable {
  /// The line; a line ends with U+000A.
  public var line: Int

  /// The column, in the unit of the ``LineMap`` that counted it.
  public var column: Int

  /// Creates a position.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Returns whether `lhs` comes first in the text.
  public static func < (lhs: Self, rhs: Self) -> Bool {
    (lhs.line, lhs.column) < (rhs.line, rhs.column)
  }
}

/// The position of the first character of a range and that after the last one.
public struct TextRange: Sendable, Hashable {
  /// Where the range starts.
  public var start: TextPosition

  /// The position after the range.
  public var end: TextPosition

  /// Creates a range.
  public init(start: TextPosition, end: TextPosition) {
    self.start = start
    self.end = end
  }
}

/// What columns count.
public enum ColumnUnit: Sendable, CaseIterable {
  /// Unicode scalars, as reports do.
  case scalars
  /// UTF-16 code units, as editors do.
  case utf16
  /// Bytes.
  case bytes
}

/// Turns offsets in an input into lines and columns, as long as a block of it is at hand.
///
/// A question costs the distance from the one before, so questions in order cost one pass. A byte that
/// neither starts a scalar nor stands for itself does not count, except in bytes.
struct LineMap {
  private let block: Block
  private let unit: ColumnUnit
  // Offsets in the block.
  private var offset = 0
  private var lineStart = 0
  private var lineEnd: Int
  private var position: TextPosition

  /// Starts at the first byte of a block.
  init(_ block: Block, unit: ColumnUnit = .scalars) {
    self.block = block
    self.unit = unit
    lineEnd = LineScanner.endOfLine(in: block.bytes, from: 0, to: block.count)
    position = TextPosition(line: block.firstLine, column: 1)
  }

  /// The position of an offset in the input; one outside the block counts as the nearest in it.
  mutating func position(at target: Int) -> TextPosition {
    let target = max(0, min(target - block.base, block.count))
    while lineEnd < target { enterLine(at: lineEnd + 1, line: position.line + 1) }
    while lineStart > target {
      let start = LineScanner.endOfLastLine(in: block.bytes, count: lineStart - 1)
      enterLine(at: start, line: position.line - 1)
    }
    if target >= offset {
      position.column += width(of: offset..<target)
    } else {
      position.column -= width(of: target..<offset)
    }
    offset = target
    return position
  }

  /// The positions of both ends of a range of the input.
  mutating func positions(of range: Range<Int>) -> TextRange {
    let start = position(at: range.lowerBound)
    return TextRange(start: start, end: position(at: range.upperBound))
  }

  private func width(of range: Range<Int>) -> Int {
    switch unit {
    case .scalars: LineScanner.scalarCount(in: block.bytes, range)
    case .utf16: LineScanner.utf16Count(in: block.bytes, range)
    case .bytes: range.count
    }
  }

  private mutating func enterLine(at start: Int, line: Int) {
    lineEnd = LineScanner.endOfLine(in: block.bytes, from: start, to: block.count)
    lineStart = start
    offset = start
    position = TextPosition(line: line, column: 1)
  }
}
