extension LightMarkupReader {
  /// Takes a line of the table that is open; returns `false` if the table ended above it.
  mutating func takeInTable(_ line: ArraySlice<UInt8>, _ content: ArraySlice<UInt8>) -> Bool {
    switch markup.name {
    case .asciiDoc: takeCellsInTurn(content)
    case .mediaWiki: takeWikiCells(content)
    case .textile, .org:
      guard content.first == UInt8(ascii: "|") else {
        endTable()
        return false
      }
      takeRow(content)
    case .restructuredText:
      if table?.listIndentation ?? -1 >= 0 { return takeListTable(line, content) }
      if table?.columns.isEmpty == false { return takeColumns(line, content) }
      return takeGrid(content)
    }
    return true
  }

  // MARK: - Rows in one line

  private mutating func takeRow(_ content: ArraySlice<UInt8>) {
    if Self.isRule(content) { return }
    let row = content.last == UInt8(ascii: "|") && content.count > 1 ? content.dropLast() : content
    let isHeader = table?.rowCount == 0 && Self.isRule(next)
    for part in LightTable.split(row.dropFirst(), at: "|") {
      let (isMarked, cell) = Self.withoutModifiers(part)
      addCell(cell, isHeader: isHeader || isMarked)
    }
    endRow()
  }

  private static func isRule(_ content: ArraySlice<UInt8>) -> Bool {
    content.starts(with: "|-".utf8) && content.allSatisfy { "|-+: ".utf8.contains($0) }
  }

  /// A cell of Textile without what it begins with, and whether that makes it a header: `_. `, `\2=. `.
  private static func withoutModifiers(_ cell: ArraySlice<UInt8>) -> (Bool, ArraySlice<UInt8>) {
    guard let dot = cell.prefix(40).firstIndex(of: UInt8(ascii: ".")), dot > cell.startIndex,
      cell[dot...].dropFirst().first == 0x20 || dot + 1 == cell.endIndex
    else { return (false, cell) }
    let modifiers = cell[..<dot]
    guard let first = modifiers.first, "_\\/=<>^~({".utf8.contains(first),
      !modifiers.contains(0x20)
    else { return (false, cell) }
    return (modifiers.contains(UInt8(ascii: "_")), cell[(dot + 1)...])
  }

  // MARK: - Cells in turn

  /// Takes the cells of AsciiDoc in a line; a row has as many as the first line, or as its attributes say.
  private mutating func takeCellsInTurn(_ content: ArraySlice<UInt8>) {
    if content.elementsEqual("|===".utf8) { return endTable() }
    let isFirst = table?.rowCount == 0
    if content.isEmpty {
      if isFirst, let table, !table.isTall, table.cells.count == table.columnCount {
        self.table?.hasHeader = true
      }
      return
    }
    var isHeader = false
    for (position, part) in LightTable.split(content, at: "|").enumerated() {
      let (cell, style) = Self.withoutStyle(part)
      if position == 0 {
        if !cell.trimmedBlanks.isEmpty { addToCell(cell) }
      } else {
        if let table, table.columnCount > 0, table.cells.count >= table.columnCount { endRow() }
        addCell(cell, isHeader: isHeader)
      }
      isHeader = style == UInt8(ascii: "h")
    }
    let count = table?.cells.count ?? 0
    if table?.columnCount == 0 {
      table?.columnCount = count
    } else if isFirst, table?.rowCount == 0, count != table?.columnCount {
      table?.isTall = true
    }
  }

  /// A cell without the style of the next one, which stands before its sign: `a|`, `2+h|`.
  private static func withoutStyle(_ cell: ArraySlice<UInt8>) -> (ArraySlice<UInt8>, UInt8?) {
    let style = cell.suffix(8).reversed().prefix { $0 != 0x20 }
    guard let last = style.first, style.count < cell.count || cell.count <= 2,
      "aehlmsd".utf8.contains(last) || last == UInt8(ascii: "+"),
      style.dropFirst().allSatisfy({ $0.isDigit || "+.*<>^".utf8.contains($0) })
    else { return (cell, nil) }
    return (cell.dropLast(style.count), last)
  }

  // MARK: - MediaWiki

  private mutating func takeWikiCells(_ content: ArraySlice<UInt8>) {
    if content.starts(with: "|}".utf8) { return endTable() }
    if content.starts(with: "|-".utf8) { return endRow() }
    if content.starts(with: "|+".utf8) { return addAside(content.dropFirst(2)) }
    let isHeader = content.first == UInt8(ascii: "!")
    guard isHeader || content.first == UInt8(ascii: "|") else {
      if !content.isEmpty {
        addToCell(markup.item(content, indentation: 0) ?? content, isNew: true)
      }
      return
    }
    for parts in LightTable.split(content.dropFirst(), at: isHeader ? "!!" : "||") {
      for cell in isHeader ? LightTable.split(parts, at: "||") : [parts] {
        let halves = LightTable.split(cell, at: "|")
        let isStyled = halves.count == 2 && halves[0].contains(UInt8(ascii: "="))
        addCell(isStyled ? halves[1] : cell, isHeader: isHeader)
      }
    }
  }

  // MARK: - reStructuredText

  private mutating func takeGrid(_ content: ArraySlice<UInt8>) -> Bool {
    if content.first == UInt8(ascii: "+") {
      if content.holds("="), table?.rowCount == 0 { table?.hasHeader = true }
      endRow()
      return true
    }
    guard content.first == UInt8(ascii: "|") else {
      endTable()
      return false
    }
    let row = content.last == UInt8(ascii: "|") ? content.dropLast() : content
    addParts(LightTable.split(row.dropFirst(), at: "|").map(\.trimmedBlanks))
    return true
  }

  private mutating func takeColumns(
    _ line: ArraySlice<UInt8>,
    _ content: ArraySlice<UInt8>
  ) -> Bool {
    if LightTable.columns(of: content) != nil {
      if next.isEmpty {
        endTable()
      } else {
        table?.hasHeader = true
        endRow()
      }
      return true
    }
    guard let parts = table?.parts(of: line) else { return false }
    if content.isEmpty || parts[0].isEmpty == false { endRow() }
    if !content.isEmpty { addParts(parts) }
    return true
  }

  /// Adds the parts of a line to the cells of the row.
  private mutating func addParts(_ parts: [ArraySlice<UInt8>]) {
    // A blank line within the cells of a grid parts their paragraphs.
    if parts.allSatisfy(\.isEmpty) {
      for column in table?.cells.indices ?? 0..<0 { table?.cells[column].lines.append([]) }
      return
    }
    for (column, part) in parts.enumerated() {
      if column >= table?.cells.count ?? 0 {
        addCell(part, isHeader: false)
      } else if !part.isEmpty {
        let item = markup.item(part, indentation: 0)
        addToCell(item ?? part, column: column, isNew: item != nil)
      }
    }
  }

  private mutating func takeListTable(
    _ line: ArraySlice<UInt8>,
    _ content: ArraySlice<UInt8>
  ) -> Bool {
    if content.isEmpty { return true }
    guard let listIndentation = table?.listIndentation, line.indentation > listIndentation else {
      endTable()
      return false
    }
    if content.starts(with: "* - ".utf8) || content.elementsEqual("* -".utf8) {
      endRow()
      addCell(content.dropFirst(3), isHeader: false)
    } else if content.starts(with: "- ".utf8) || content.elementsEqual("-".utf8) {
      addCell(content.dropFirst(), isHeader: false)
    } else {
      addToCell(content)
    }
    return true
  }

  // MARK: - Cells

  private mutating func addCell(_ content: ArraySlice<UInt8>, isHeader: Bool) {
    let lines = [Array(content.trimmedBlanks)]
    table?.cells.append(LightTable.Cell(lines: lines, number: index + 1, isHeader: isHeader))
  }

  /// Adds a line to a cell of the row, by itself the last, or joins it with the line above.
  private mutating func addToCell(
    _ content: ArraySlice<UInt8>,
    column: Int? = nil,
    isNew: Bool = false
  ) {
    guard let count = table?.cells.count, count > 0 else { return addAside(content) }
    let column = column ?? count - 1
    guard let last = table?.cells[column].lines.count else { return }
    if isNew {
      table?.cells[column].lines.append(Array(content.trimmedBlanks))
    } else {
      table?.cells[column].lines[last - 1] += [0x20] + content.trimmedBlanks
    }
  }

  private mutating func endRow() {
    guard let row = table, !row.cells.isEmpty else { return }
    table?.cells = []
    table?.rowCount += 1
    let isHeader = row.cells.allSatisfy(\.isHeader) || row.hasHeader && row.rowCount == 0
    let isTitle = row.cells.count == 2 && row.cells[1].lines.allSatisfy(\.isEmpty)
    if isHeader, row.cells.count == 2, !isTitle, !row.cells.contains(where: { isLabel($0) }) {
      let heading = row.cells.map { String(decoding: $0.lines.joined(), as: UTF8.self) }
      let line = row.cells[0].number
      text.report.add(
        .outside,
        line: line,
        "heading of a table",
        text: heading.joined(separator: " | ")
      )
      return
    }
    let role: LineOrigin.Role = isHeader && row.cells.count > 2 ? .name : .text
    var notes: [[UInt8]] = []
    let counts = row.cells.map { add($0, role, &notes) }
    text.endRow(cellCounts: counts)
    for note in notes { addAside(note[...]) }
  }

  private func isLabel(_ cell: LightTable.Cell) -> Bool {
    FieldName.isKnown(LightMarkupWords.plain(cell.lines[0][...], markup).text[...])
  }

  /// Adds a cell and returns the number of its lines.
  private mutating func add(
    _ cell: LightTable.Cell,
    _ role: LineOrigin.Role,
    _ notes: inout [[UInt8]]
  ) -> Int {
    let count = text.lines.count
    for line in cell.lines {
      var origin = LineOrigin(number: cell.number)
      origin.role = role
      let words = LightMarkupWords.plain(line[...], markup)
      text.append(words.text[...], origin)
      notes += words.notes
    }
    return text.lines.count - count
  }

  mutating func endTable() {
    guard table != nil else { return }
    endRow()
    table = nil
    text.endTable()
    text.isAfterBlank = true
  }
}
