/// The part of a row that stands on the scale, as characters with their looks.
struct TimelineStrip {
  /// One character, with its looks.
  struct Cell {
    var glyph: String
    var role: TerminalStyle.Role?
  }

  let scale: TimeScale
  let glyphs: TimelineGlyphs
  /// What stands where there is no bar.
  let background: [Cell]

  /// The number of columns.
  private var width: Int { background.count }

  init(scale: TimeScale, marks: [Int], today: Int?, glyphs: TimelineGlyphs, width: Int) {
    self.scale = scale
    self.glyphs = glyphs
    var cells = Array(repeating: Cell(glyph: " "), count: width)
    for column in marks { cells[column] = Cell(glyph: glyphs.mark, role: .dim) }
    if let today { cells[today] = Cell(glyph: glyphs.today, role: .accent) }
    background = cells
  }

  /// Returns the bar of a project on its background.
  func cells(of entry: TimelineEntry) -> [Cell] {
    var cells = background
    let (bar, role) = (entry.bar, entry.status.role)
    var next = 0
    let open = bar.openRange(on: scale)
    if let range = bar.range(on: scale) {
      next = draw(
        range.lowerBound...max(range.lowerBound, open?.lowerBound ?? range.upperBound),
        of: entry,
        &cells
      )
    }
    if let open {
      let from = min(max(next, TimelineRuler.column(at: open.lowerBound, of: width)), width - 1)
      for column in from..<width { cells[column] = Cell(glyph: glyphs.open, role: role) }
      cells[width - 1].glyph = glyphs.openEnd
    } else if bar.isOpen, next > 0 {
      cells[next - 1].glyph = glyphs.open
    }
    if let late = bar.overdueRange(on: scale) {
      let from = min(max(next, TimelineRuler.column(at: late.lowerBound, of: width)), width - 1)
      let last = max(from, lastColumn(of: late.upperBound))
      for column in from...last { cells[column] = Cell(glyph: glyphs.overdue, role: .error) }
      cells[last].glyph = glyphs.overdueEnd
    }
    if bar.isCutAtStart(by: scale) { cells[0] = Cell(glyph: glyphs.cutStart, role: role) }
    if bar.isCutAtEnd(by: scale) { cells[width - 1] = Cell(glyph: glyphs.cutEnd, role: role) }
    return cells
  }

  /// Draws the part of a bar of which all is known, at least one character, and returns the column after it.
  private func draw(_ range: ClosedRange<Double>, of entry: TimelineEntry, _ cells: inout [Cell])
    -> Int
  {
    let left = min(eighths(range.lowerBound), 8 * width - 1)
    let right = max(left + 1, eighths(range.upperBound))
    let (role, fill) = (entry.status.role, glyphs.fill(entry.status))
    guard glyphs.block(0..<8, of: entry.status) != nil else {
      let first = min((left + 4) / 8, width - 1)
      let end = max(first + 1, (right + 4) / 8)
      for column in first..<end { cells[column] = Cell(glyph: fill, role: role) }
      return end
    }
    for column in left / 8...(right - 1) / 8 {
      let part = max(left - 8 * column, 0)..<min(right - 8 * column, 8)
      cells[column] = Cell(glyph: glyphs.block(part, of: entry.status) ?? fill, role: role)
    }
    return (right - 1) / 8 + 1
  }

  private func eighths(_ position: Double) -> Int {
    Int((position * Double(8 * width)).rounded())
  }

  /// The column in which a day ends that ends at a position.
  private func lastColumn(of position: Double) -> Int {
    max(0, min(Int((position * Double(width)).rounded(.up)), width) - 1)
  }
}

extension TerminalStyle {
  /// Returns characters with their looks as text without blanks at its end.
  func text(of cells: [TimelineStrip.Cell]) -> String {
    var (text, run) = ("", "")
    var role: Role?
    let count = cells.lastIndex { $0.glyph != " " }.map { $0 + 1 } ?? 0
    for cell in cells[..<count] {
      if cell.role != role {
        text += styled(run, role)
        (run, role) = ("", cell.role)
      }
      run += cell.glyph
    }
    return text + styled(run, role)
  }

  private func styled(_ text: String, _ role: Role?) -> String {
    role.map { self(text, as: $0) } ?? text
  }
}
