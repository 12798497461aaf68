/// Rows of text in aligned columns, shortened to fit a terminal.
///
/// A row is always one line. Where the columns are too wide together, the widest is shortened
/// first, then the widest of what results, so that narrow columns stay whole. Those without a width to
/// be shortened to are never cut; where they leave no room for the others, the lines are too wide.
public struct TextTable: Sendable {
  /// A column: its title and how its cells are set.
  public struct Column: Sendable, Hashable {
    /// On which side the cells of a column are flush.
    public enum Alignment: Sendable {
      case leading, trailing
    }

    /// The text above the column.
    public var title: String

    /// On which side the cells are flush; numbers are on the trailing side.
    public var alignment: Alignment

    /// The width below which the column is not shortened while that helps, or `nil` if it never is.
    public var minimumWidth: Int?

    /// Creates a column.
    public init(title: String, alignment: Alignment = .leading, minimumWidth: Int? = 6) {
      self.title = title
      self.alignment = alignment
      self.minimumWidth = minimumWidth
    }
  }

  /// A text in a column, with the looks that it has beside those of the table.
  public struct Cell: Sendable, ExpressibleByStringInterpolation {
    /// The text, which is made visible before it is shown.
    public var text: String

    /// What the text is for, or `nil` for nothing special.
    public var role: TerminalStyle.Role?

    /// Creates a cell.
    public init(_ text: String, as role: TerminalStyle.Role? = nil) {
      self.text = text
      self.role = role
    }

    /// Creates a cell of nothing special.
    public init(stringLiteral text: String) { self.init(text) }
  }

  /// The number of blanks between two columns.
  private static let gap = 2

  private let columns: [Column]
  private let rows: [[Cell]]

  /// Creates a table; a row with fewer cells than there are columns is filled with empty cells.
  public init(columns: [Column], rows: [[Cell]]) {
    self.columns = columns
    self.rows = rows.map { row in
      columns.indices.map { index in
        index < row.count ? Cell(visibleText(row[index].text), as: row[index].role) : Cell("")
      }
    }
  }

  /// The width of the table if nothing is shortened.
  public var width: Int {
    columnWidths(fitting: nil).reduce(Self.gap * (columns.count - 1), +)
  }

  /// Returns the lines of the table, each with its newline, no wider than `width` columns.
  ///
  /// If `width` is `nil`, or too small for the minimum widths, lines are as wide as they must be.
  public func text(width: Int? = nil, style: TerminalStyle = .plain) -> String {
    let widths = columnWidths(fitting: width)
    let titles = columns.map { Cell(visibleText($0.title), as: .heading) }
    return rows.reduce(into: line(titles, widths: widths, style: style)) {
      $0 += line($1, widths: widths, style: style)
    }
  }

  /// Returns a line of `cells`, each decorated without its padding; the last one is not padded.
  private func line(_ cells: [Cell], widths: [Int], style: TerminalStyle) -> String {
    var line = ""
    var pendingBlanks = 0
    for (index, cell) in cells.enumerated() {
      let shown = shortenedText(cell.text, toWidth: widths[index])
      let padding = widths[index] - displayWidth(shown)
      let isTrailing = columns[index].alignment == .trailing
      if !shown.isEmpty {
        line += String(repeating: " ", count: pendingBlanks + (isTrailing ? padding : 0))
        line += cell.role.map { style(shown, as: $0) } ?? shown
        pendingBlanks = isTrailing ? 0 : padding
      } else {
        pendingBlanks += widths[index]
      }
      pendingBlanks += Self.gap
    }
    return line + "\n"
  }

  /// Returns the widths of the columns, shortened together to `width`: down to their minima or, where
  /// that is not enough and less is, below them.
  private func columnWidths(fitting width: Int?) -> [Int] {
    var widths = columns.indices.map { index in
      rows.reduce(displayWidth(columns[index].title)) { max($0, displayWidth($1[index].text)) }
    }
    guard let width else { return widths }
    widths = zip(widths, columns).map { $1.minimumWidth == nil ? $0 : min($0, width) }
    let target = max(0, width - Self.gap * (widths.count - 1))
    Self.shorten(&widths, toSum: target, minima: columns.map { $0.minimumWidth ?? .max })
    var narrower = widths
    let smallest = columns.map { $0.minimumWidth == nil ? .max : Self.smallestWidth }
    return Self.shorten(&narrower, toSum: target, minima: smallest) ? narrower : widths
  }

  /// The width below which a column says nothing at all.
  private static let smallestWidth = 4

  /// Shortens the widest column again and again until the sum fits or all are at their minima; returns
  /// whether it fits.
  @discardableResult
  private static func shorten(_ widths: inout [Int], toSum target: Int, minima: [Int]) -> Bool {
    while widths.reduce(0, +) > target {
      let shrinkable = widths.indices.filter { widths[$0] > minima[$0] }
      guard let widest = shrinkable.max(by: { widths[$0] < widths[$1] }) else { return false }
      widths[widest] -= 1
    }
    return true
  }
}
