/// A range of a source, such as the value that a finding is about.
public struct Place: Sendable, Hashable {
  /// The position of the source among the inputs of a run.
  public var input: Int

  /// The bytes of the range, as offsets in the source.
  public var range: Range<Int>

  /// Where the range starts, for people.
  public var start: Position

  /// The place after the range, for people.
  public var end: Position

  /// A line and a column.
  public struct Position: Sendable, Hashable, Comparable {
    /// The line, counted from 1; a line ends with U+000A.
    public var line: Int

    /// The column, counted from 1 in Unicode scalars.
    public var column: Int

    /// Creates a position from numbers that count from 1.
    public init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }

    /// Returns whether `lhs` comes first in the text.
    public static func < (lhs: Self, rhs: Self) -> Bool {
      (lhs.line, lhs.column) < (rhs.line, rhs.column)
    }
  }

  /// Creates a place whose lines and columns are not counted yet.
  init(input: Int, range: Range<Int>) {
    self.input = input
    self.range = range
    start = Position(line: 1, column: 1)
    end = start
  }

  /// Creates a place that is known in full.
  public init(input: Int, range: Range<Int>, start: Position, end: Position) {
    self.input = input
    self.range = range
    self.start = start
    self.end = end
  }
}
