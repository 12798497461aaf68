extension StatisticsLayout {
  /// The width up to which the names of columns are not broken into lines.
  private static let columnWidth = 12
  private static let gap = 2

  /// Returns a table of numbers with totals; columns that do not fit beside each other go below.
  func pairs(_ table: PairTable, _ totalWord: String) -> [String] {
    let names = table.rows.map { visibleText($0.name) } + [visibleText(totalWord)]
    let room = max(8, width / 3)
    let nameWidth = min(names.reduce(0) { max($0, displayWidth($1)) }, room)
    let columns = numberColumns(of: table, totalWord)
    var lines: [String] = []
    var next = 0
    while next < columns.count {
      var taken = margin.utf8.count + nameWidth
      let first = next
      repeat {
        taken += Self.gap + columns[next].width
        next += 1
      } while next < columns.count && taken + Self.gap + columns[next].width <= width
      if first > 0 { lines.append("") }
      lines += panel(
        columns[first..<next],
        names.map { shortenedText($0, toWidth: nameWidth) },
        nameWidth
      )
    }
    return lines
  }

  /// A column of numbers below the lines of its name.
  private struct NumberColumn {
    let title: [String]
    let numbers: [String]
    let width: Int

    init(_ name: String, _ numbers: [String], widest: Int) {
      let lines = wrappedLines(of: visibleText(name), width: widest)
      title = lines
      self.numbers = numbers
      width = (lines + numbers).reduce(0) { max($0, displayWidth($1)) }
    }
  }

  /// The columns of a table, of which the last holds the totals of the rows.
  private func numberColumns(of table: PairTable, _ totalWord: String) -> [NumberColumn] {
    var numbers = table.columns.map { _ in table.rows.map { _ in marks.empty } }
    for (row, cells) in table.cells.enumerated() {
      for cell in cells { numbers[cell.column][row] = "\(cell.count)" }
    }
    let names = Self.withoutCommonStart(table.columns)
    let columns = table.columns.indices.map {
      NumberColumn(
        names[$0],
        numbers[$0] + ["\(table.columns[$0].count)"],
        widest: Self.columnWidth
      )
    }
    return columns + [
      NumberColumn(
        totalWord,
        table.rows.map { "\($0.count)" } + ["\(table.total)"],
        widest: Self.columnWidth
      )
    ]
  }

  /// Returns the short names of values without the words with which all of them begin, which tell none
  /// from another.
  private static func withoutCommonStart(_ values: [CountedValue]) -> [String] {
    let names = values.filter { $0.word != nil }.map { $0.shortName.split(separator: " ") }
    guard names.count > 1, let first = names.first else { return values.map(\.shortName) }
    let longest = names.reduce(first.count) { min($0, $1.count) } - 1
    var count = 0
    while count < longest, names.allSatisfy({ $0[count] == first[count] }) { count += 1 }
    return values.map { value in
      guard value.word != nil, count > 0 else { return value.shortName }
      return value.shortName.split(separator: " ").dropFirst(count).joined(separator: " ")
    }
  }

  /// Returns some columns beside the names of the rows.
  private func panel(
    _ columns: ArraySlice<NumberColumn>,
    _ names: [String],
    _ nameWidth: Int
  ) -> [String] {
    let height = columns.reduce(1) { max($0, $1.title.count) }
    let titles = (0..<height).map { line in
      // Titles stand on the numbers.
      columns.map { column in
        let place = line - (height - column.title.count)
        return place < 0 ? "" : column.title[place]
      }
    }
    func line(_ name: String, _ cells: [String], _ role: TerminalStyle.Role?) -> String {
      let texts = zip(columns, cells).map { blanks(Self.gap) + flushRight($1, $0.width) }.joined()
      let text = name + blanks(nameWidth - displayWidth(name)) + texts
      let shown = String(text[...].withoutTrailingBlanks)
      return margin + (role.map { style(shown, as: $0) } ?? shown)
    }
    let last = names.count - 1
    return titles.map { line("", $0, .dim) }
      + names.indices.map { row in
        line(names[row], columns.map { $0.numbers[row] }, row == last ? .dim : nil)
      }
  }
}
