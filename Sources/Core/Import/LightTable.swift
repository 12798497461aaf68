/// A table of a light markup that is open, with the cells of its open row.
struct LightTable {
  /// A cell, as the lines of its text.
  struct Cell {
    var lines: [[UInt8]]
    var number: Int
    var isHeader = false
  }

  var cells: [Cell] = []
  var rowCount = 0
  /// Where the columns begin in which a simple table of reStructuredText is written.
  var columns: [Int] = []
  /// The columns before the directive whose list is the table; -1 if it is none.
  var listIndentation = -1
  /// The number of columns of a table of AsciiDoc; 0 if its first row is to tell.
  var columnCount = 0
  var hasHeader = false
  /// Whether the cells of the row are in several lines.
  var isTall = false

  /// Reads what the attributes above a table of AsciiDoc say of it.
  mutating func read(_ attributes: ArraySlice<UInt8>) {
    if attributes.holds("header") { hasHeader = true }
    guard let start = Self.end(of: "cols=", in: attributes) else { return }
    let value = attributes[start...].prefix(200)
    let isQuoted = value.first == UInt8(ascii: "\"")
    let list = value.dropFirst(isQuoted ? 1 : 0)
      .prefix { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "]") && (isQuoted || $0 != 0x2C) }
    if list.dropFirst().first == UInt8(ascii: "*"), let count = list.first, count.isDigit {
      columnCount = Int(count) - 0x30
    } else {
      columnCount = list.count { $0 == UInt8(ascii: ",") } + 1
    }
  }

  private static func end(of text: String, in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.indices.first { bytes[$0...].starts(with: text.utf8) }.map { $0 + text.utf8.count }
  }

  /// Where the columns begin that a border of a simple table marks: `=====  ====`.
  static func columns(of border: ArraySlice<UInt8>) -> [Int]? {
    guard border.first == UInt8(ascii: "="), border.contains(0x20),
      border.allSatisfy({ $0 == 0x20 || $0 == UInt8(ascii: "=") })
    else { return nil }
    return border.indices.filter { $0 == border.startIndex || border[$0 - 1] == 0x20 && border[$0] != 0x20 }
      .map { $0 - border.startIndex }
  }

  /// The parts of a line that begin at columns, which count characters.
  func parts(of line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start = line.startIndex
    var column = 0
    for index in line.indices where line[index] & 0xC0 != 0x80 {
      if parts.count + 1 < columns.count, column == columns[parts.count + 1] {
        parts.append(line[start..<index].trimmedBlanks)
        start = index
      }
      column += 1
    }
    parts.append(line[start...].trimmedBlanks)
    return parts
  }

  /// The parts of a line between signs, but for those in links, templates and after a backslash.
  static func split(_ line: ArraySlice<UInt8>, at sign: String) -> [ArraySlice<UInt8>] {
    let sign = Array(sign.utf8)
    var parts: [ArraySlice<UInt8>] = []
    var start = line.startIndex
    var index = start
    var depth = 0
    while index < line.endIndex {
      switch line[index] {
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
      case UInt8(ascii: "\\"): index += 1
      case sign[0] where depth < 2 && line[index...].starts(with: sign):
        parts.append(line[start..<index])
        index += sign.count
        start = index
        continue
      default: break
      }
      index += 1
    }
    parts.append(line[start...])
    return parts
  }
}

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
      if !content.isEmpty { addToCell(markup.item(content, indentation: 0) ?? content, isNew: true) }
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
    if isHeader, row.cells.count == 2, !row.cells.contains(where: { isLabel($0) }) {
      let heading = row.cells.map { String(decoding: $0.lines.joined(), as: UTF8.self) }
      let line = row.cells[0].number
      text.report.add(.outside, line: line, "heading of a table", text: heading.joined(separator: " | "))
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
