extension PageText {
  /// Takes a row of a table, each of whose cells is so many of the last lines.
  mutating func endRow(cellCounts: [Int]) {
    let start = lines.count - cellCounts.reduce(0, +)
    var rest = lines[start...]
    let cells = cellCounts.map { count in
      defer { rest = rest.dropFirst(count) }
      return Array(rest.prefix(count))
    }
    let areLabels = cells.map { $0.count == 1 && label(of: $0[0].range) != nil }
    lines.replaceSubrange(start..., with: table.take(cells, areLabels))
  }

  /// Makes text of the last lines, which were a name or a value.
  mutating func makeText(of count: Int) {
    for index in lines.indices.suffix(count) { lines[index].origin.role = .text }
  }

  /// Ends a table; names above columns without a row are lines like others.
  mutating func endTable() { lines += table.end() }

  /// Where a table lists a second project.
  var listingLine: Int? { table.listingLine }
}
