/// A table of a page, whose rows are read one after the other: names above columns go to the values below them.
struct PageTable {
  /// The names above the columns.
  private var header: [[PageLine]] = []
  private var hasRow = false
  /// Where the second row below names of facts is, which makes the page a list of projects.
  private(set) var listingLine: Int?

  /// Takes a row, and returns the lines that it gives.
  ///
  /// Of two cells the first is the name of the second; so it is of name, value, name, value; and names above columns
  /// are those of the row below.
  mutating func take(_ cells: [[PageLine]], _ areLabels: [Bool]) -> [PageLine] {
    let labelCount = areLabels.count { $0 }
    if cells.count > 2, isHeader(cells, labelCount) {
      defer { header = cells }
      return end()
    }
    if !header.isEmpty, header.count == cells.count { return takeValues(cells) }
    let areInTurn =
      cells.count.isMultiple(of: 2) && labelCount * 2 == cells.count
      && areLabels.indices.allSatisfy { areLabels[$0] == $0.isMultiple(of: 2) }
    // A title stands above its facts in a cell of its own.
    if cells.count == 2, cells[1].isEmpty, labelCount == 0 { return Self.lines(cells[0], .text) }
    guard cells.count == 2 || areInTurn else { return Array(cells.joined()) }
    return cells.enumerated().flatMap { column, cell in
      Self.lines(cell, column.isMultiple(of: 2) ? .name : .value)
    }
  }

  /// Ends the table, and returns names above columns that have no row.
  mutating func end() -> [PageLine] {
    defer { (header, hasRow) = ([], false) }
    return hasRow ? [] : Array(header.joined())
  }

  private func isHeader(_ cells: [[PageLine]], _ labelCount: Int) -> Bool {
    labelCount >= 2
      && (labelCount == cells.count
        || cells.allSatisfy { cell in cell.count == 1 && cell[0].origin.role == .name })
  }

  private mutating func takeValues(_ cells: [[PageLine]]) -> [PageLine] {
    if hasRow {
      listingLine = listingLine ?? cells.joined().first?.number
      return Array(cells.joined())
    }
    hasRow = true
    return zip(header, cells).flatMap { Self.lines($0, .name) + Self.lines($1, .value) }
  }

  private static func lines(_ cell: [PageLine], _ role: LineOrigin.Role) -> [PageLine] {
    cell.map { line in
      var line = line
      line.origin.role = role
      return line
    }
  }
}
