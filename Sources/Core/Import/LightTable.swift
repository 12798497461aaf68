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

  /// Where the columns begin that a border of a simple table marks: `=====  ====`, and `-----  ----` in Pandoc's.
  static func columns(of border: ArraySlice<UInt8>) -> [Int]? {
    guard let first = border.first, "=-".utf8.contains(first), border.contains(0x20),
      border.allSatisfy({ $0 == 0x20 || $0 == first })
    else { return nil }
    return border.indices.filter {
      $0 == border.startIndex || border[$0 - 1] == 0x20 && border[$0] != 0x20
    }
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
