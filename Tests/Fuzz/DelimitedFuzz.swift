// Comma- and tab-separated values of arbitrary records and texts, read back.

@testable import Core

/// Writes the projects of the input, and its lines as texts, as rows and reads those back.
func fuzzDelimited(_ input: FuzzInput) {
  var choices = input.choices
  let columns = ProjectColumn.all.shuffled(using: &choices)
    .prefix(Int.random(in: 1...ProjectColumn.all.count, using: &choices))
  let context = ProjectColumnContext(today: today)
  let options = ProjectFormat.Options(columns: Array(columns), context: context)
  let selection = RecordSelection(
    from: [RecordInput(name: "a.json", bytes: input[0])],
    where: ProjectQuery(),
    workerCount: 1
  )
  var rows = [columns.map(\.name)]
  _ = selection.forEachBatch { batch in
    rows += batch.map { project in columns.map { $0.plainText(of: project, in: context) } }
  }
  check(csv: selection.document(as: .csv, options).bytes, rows)
  check(tsv: selection.document(as: .tsv, options).bytes, rows)
  let texts = input.parts.map { String(decoding: $0, as: UTF8.self) }
  check(csv: Array((texts.map(csvField).joined(separator: ",") + "\r\n").utf8), [texts])
  check(tsv: Array((texts.map(tsvField).joined(separator: "\t") + "\n").utf8), [texts])
}

/// Requires rows to be read as some texts, with an apostrophe before those that a spreadsheet would run.
private func check(csv bytes: [UInt8], _ expected: [[String]]) {
  let text = String(decoding: bytes, as: UTF8.self)
  let rows = required(rows(csv: bytes), "no CSV: \(text)")
  let fields = expected.map { row in
    row.map { Array(((isFormula($0) ? "'" : "") + $0).utf8) }
  }
  require(rows == fields, "\(text)\nis not read as \(expected)")
}

/// Whether a spreadsheet would take a text for a formula; a number with a sign is none.
private func isFormula(_ text: String) -> Bool {
  guard let first = text.unicodeScalars.first else { return false }
  let isMarked = "=+-@\t\r\n\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains(first)
  let isNumber =
    first == "-" && text.utf8.last.map { 0x30...0x39 ~= $0 } == true
    && text.utf8.dropFirst().first.map { 0x30...0x39 ~= $0 } == true
    && text.utf8.dropFirst().allSatisfy { 0x30...0x39 ~= $0 || $0 == UInt8(ascii: ".") }
    && text.utf8.count { $0 == UInt8(ascii: ".") } <= 1
  return isMarked && !isNumber
}

/// Reads comma-separated values as RFC 4180 defines them, or returns `nil` if they are none.
private func rows(csv bytes: [UInt8]) -> [[[UInt8]]]? {
  var rows: [[[UInt8]]] = []
  var row: [[UInt8]] = []
  var rest = bytes[...]
  while !rest.isEmpty {
    guard let field = readField(&rest) else { return nil }
    row.append(field)
    if rest.first == UInt8(ascii: ",") {
      rest.removeFirst()
    } else if rest.starts(with: [0x0D, 0x0A]) {
      rest.removeFirst(2)
      rows.append(row)
      row = []
    } else {
      return nil
    }
  }
  return row.isEmpty ? rows : nil
}

/// Reads a field up to the comma or line end after it.
private func readField(_ rest: inout ArraySlice<UInt8>) -> [UInt8]? {
  guard rest.first == UInt8(ascii: "\"") else {
    let field = rest.prefix { ![0x2C, 0x0D, 0x0A, 0x22].contains($0) }
    rest = rest[field.endIndex...]
    return Array(field)
  }
  rest.removeFirst()
  var field: [UInt8] = []
  while let byte = rest.popFirst() {
    if byte == UInt8(ascii: "\"") {
      guard rest.first == byte else { return field }
      rest.removeFirst()
    }
    field.append(byte)
  }
  return nil
}

/// Requires each line to have the texts between its tabs, behind four escapes.
private func check(tsv bytes: [UInt8], _ expected: [[String]]) {
  let text = String(decoding: bytes, as: UTF8.self)
  require(bytes.last == UInt8(ascii: "\n"), "no line end: \(text)")
  let rows = bytes.dropLast().split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    .map { line in
      line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map(unescaped)
    }
  require(rows == expected.map { $0.map { Array($0.utf8) } }, "\(text)\nis not read as \(expected)")
}

private func unescaped(_ field: ArraySlice<UInt8>) -> [UInt8] {
  var result: [UInt8] = []
  var rest = field
  while let byte = rest.popFirst() {
    guard byte == UInt8(ascii: "\\") else {
      require(byte != 0x0D, "a carriage return is not escaped")
      result.append(byte)
      continue
    }
    switch rest.popFirst() {
    case UInt8(ascii: "t"): result.append(0x09)
    case UInt8(ascii: "n"): result.append(0x0A)
    case UInt8(ascii: "r"): result.append(0x0D)
    case UInt8(ascii: "\\"): result.append(byte)
    default: fatalError("an escape of its own: \(String(decoding: field, as: UTF8.self))")
    }
  }
  return result
}
