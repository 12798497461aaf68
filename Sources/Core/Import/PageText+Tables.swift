extension PageText {
  /// Takes a row of a table, each of whose cells is so many of the last lines.
  mutating func endRow(cellCounts: [Int]) {
    let start = lines.count - cellCounts.reduce(0, +)
    var end = start
    // Slices of the lines would have all of them copied with each row.
    let cells = cellCounts.map { count in
      end += count
      return Array(lines[end - count..<end])
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
