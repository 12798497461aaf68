/// Reads what a spreadsheet gives of one project: a row of names, and below it one row of values.
///
/// Cells are parted by tabs, semicolons or commas, and those in quotation marks may run over several lines (RFC 4180).
/// The columns are put into the order of a page: a sheet has them in any.
struct RecordSheet {
  private let bytes: [UInt8]
  private let separator: UInt8
  private var index: Int
  private var lineNumber = 1

  /// What the name above a column says of it, in the order of a page.
  private enum Column: CaseIterable {
    case title, prose, list, fact, unknown
  }

  /// Returns the text of a sheet, or `nil` if the input is none.
  ///
  /// - Throws: that several rows below the names are a list of projects.
  static func read(_ bytes: [UInt8]) throws(ImportFailure) -> PageText? {
    for separator in "\t;,".utf8 {
      var sheet = RecordSheet(bytes, separator)
      guard let names = sheet.names() else { continue }
      if let text = try sheet.text(under: names) { return text }
    }
    return nil
  }

  private init(_ bytes: [UInt8], _ separator: UInt8) {
    self.bytes = bytes
    self.separator = separator
    index = 0
  }

  // MARK: - Rows

  /// The names of the first row, if more than two of them and at least a half are known.
  private mutating func names() -> [Name]? {
    let start = bytes.firstIndex { !$0.isBlank } ?? 0
    let head = bytes[start...].prefix(4096).prefix { $0 != 0x0A && $0 != 0x0D }
    guard head.count(where: { $0 == separator }) >= 2, let row = nextFilledRow(),
      row.allSatisfy({ $0.lines.count == 1 })
    else { return nil }
    let names = row.map { Name($0.lines[0]) }
    let knownCount = names.count { $0.column != .unknown }
    return knownCount > 2 && knownCount * 2 >= names.count ? names : nil
  }

  private mutating func text(under names: [Name]) throws(ImportFailure) -> PageText? {
    guard let values = nextFilledRow(), fits(values, names) else { return nil }
    var notes: [Cell] = []
    while let row = nextFilledRow() {
      let filled = row.filter { !$0.isEmpty }
      if filled.count > 1 {
        guard fits(row, names) else { return nil }
        throw .listing(line: row[0].lines[0].number)
      }
      notes += filled
    }
    var text = PageText(capacity: bytes.count)
    for column in Column.allCases {
      for (name, value) in zip(names, values) where name.column == column {
        if column == .unknown, name.text.isEmpty, value.isEmpty { continue }
        text.append(name.text[...], LineOrigin(number: name.number, role: .name))
        value.add(to: &text, column)
      }
    }
    text.isAfterBlank = true
    for note in notes { note.add(to: &text, .prose) }
    return text
  }

  /// Whether a row has a value for each name; a row that was copied may end with its last value.
  private func fits(_ row: [Cell], _ names: [Name]) -> Bool {
    row.count == names.count || separator == 0x09 && 2..<names.count ~= row.count
  }

  /// The next row of which a cell holds something.
  private mutating func nextFilledRow() -> [Cell]? {
    while index < bytes.count {
      var row: [Cell] = []
      repeat { row.append(nextCell()) } while takeSeparator()
      takeLineEnd()
      if row.contains(where: { !$0.isEmpty }) { return row }
    }
    return nil
  }

  // MARK: - Cells

  private mutating func nextCell() -> Cell {
    if index < bytes.count, bytes[index] == Self.mark, let end = endOfQuotation {
      return quotedCell(to: end)
    }
    let start = index
    while index < bytes.count && !isEndOfCell(index) { index += 1 }
    return Cell(lines: [(lineNumber, Array(bytes[start..<index]))])
  }

  private static let mark = UInt8(ascii: "\"")

  /// The mark that ends the cell in quotation marks that begins here; `nil` if its first mark is one of its text.
  private var endOfQuotation: Int? {
    var end = index + 1
    while end < bytes.count {
      if bytes[end] == Self.mark {
        guard end + 1 < bytes.count, bytes[end + 1] == Self.mark else {
          return isEndOfCell(end + 1) ? end : nil
        }
        end += 1
      }
      end += 1
    }
    return nil
  }

  /// Reads a cell in quotation marks, in which two of them stand for one.
  private mutating func quotedCell(to end: Int) -> Cell {
    var cell = Cell(lines: [(lineNumber, [])])
    index += 1
    while index < end {
      let byte = bytes[index]
      if byte == 0x0A || byte == 0x0D {
        takeLineEnd()
        cell.lines.append((lineNumber, []))
      } else {
        cell.lines[cell.lines.count - 1].text.append(byte)
        index += byte == Self.mark ? 2 : 1
      }
    }
    index = end + 1
    return cell
  }

  private func isEndOfCell(_ index: Int) -> Bool {
    index == bytes.count || bytes[index] == separator || bytes[index] == 0x0A
      || bytes[index] == 0x0D
  }

  private mutating func takeSeparator() -> Bool {
    guard index < bytes.count, bytes[index] == separator else { return false }
    index += 1
    return true
  }

  /// Passes the end of a line, which is LF, CR or both.
  private mutating func takeLineEnd() {
    guard index < bytes.count else { return }
    if bytes[index] == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
    index += 1
    lineNumber += 1
  }

  // MARK: - Columns

  /// The name above a column.
  private struct Name {
    let number: Int
    let text: [UInt8]
    let column: Column

    /// Reads a name, whose words have lines between them where a database gave it.
    init(_ line: (number: Int, text: [UInt8])) {
      number = line.number
      let words = line.text.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }
      column = Self.column(named: words[...].trimmedBlanks)
      text = column == .unknown ? line.text : words
    }

    private static func column(named name: ArraySlice<UInt8>) -> Column {
      if OpeningTable.shared.isTitleName(name) { return .title }
      return switch VocabularyIndex.shared.pageLabel(name.span)?.value.pagePart {
      case .description, .specificObjectives, .expectedResults: .prose
      case .fact(.priorityAreas), .fact(.subsectors), .fact(.topics), .fact(.countries): .list
      case .fact: .fact
      case .documents, .map, .gallery, .details, nil: .unknown
      }
    }
  }

  /// A cell, as the lines of its text.
  private struct Cell {
    var lines: [(number: Int, text: [UInt8])]

    var isEmpty: Bool { lines.allSatisfy { $0.text[...].trimmedBlanks.isEmpty } }

    /// Adds the cell to a text; a list of values that has a line for each becomes one value of its name.
    func add(to text: inout PageText, _ column: Column) {
      switch column {
      case .title:
        for line in lines {
          text.append(line.text[...], LineOrigin(number: line.number, headingLevel: 1))
        }
      case .prose:
        for line in lines { text.append(line.text[...], LineOrigin(number: line.number)) }
      case .list:
        let items = lines.map { $0.text[...].trimmedBlanks }.filter { !$0.isEmpty }
        let value = items.joined(separator: ", ".utf8)
        text.append(Array(value)[...], LineOrigin(number: lines[0].number, role: .value))
      case .fact, .unknown:
        for line in lines {
          text.append(line.text[...], LineOrigin(number: line.number, role: .value))
        }
      }
    }
  }
}
