/// How many projects have each code of a vocabulary, by the place of the code; the last number is of
/// those that have none.
struct CodeCounts<Code: CodedValue>: Sendable {
  private(set) var counts = [Int](repeating: 0, count: Code.allCases.count + 1)

  /// Counts a project with some codes: once for each of them.
  @inline(__always)
  mutating func add(_ codes: CodeSet<Code>) {
    if codes.isEmpty { counts[counts.count &- 1] &+= 1 }
    codes.forEachPosition { counts[$0] &+= 1 }
  }

  mutating func add(_ other: Self) { counts.add(other.counts) }

  /// The codes that projects have, in the order of the cases, with how many; that of none comes last.
  var rows: [(code: Code?, count: Int)] {
    let codes: [Code?] = Array(Code.allCases) + [nil]
    return zip(codes, counts).filter { $0.1 > 0 }.map { (code: $0.0, count: $0.1) }
  }
}

/// How many projects have each code of a vocabulary together with each of another.
struct CodePairCounts<Row: CodedValue, Column: CodedValue>: Sendable {
  // Kept as numbers, for to count the cases of a type takes an array of them.
  private let rowCount: Int
  private let columnCount: Int
  private var counts: [Int]

  init() {
    rowCount = Row.allCases.count + 1
    columnCount = Column.allCases.count + 1
    counts = [Int](repeating: 0, count: rowCount * columnCount)
  }

  /// Counts a project with some codes: once for each pair.
  @inline(__always)
  mutating func add(_ rows: CodeSet<Row>, _ columns: CodeSet<Column>) {
    if rows.isEmpty { add(from: (rowCount &- 1) &* columnCount, columns) }
    rows.forEachPosition { add(from: $0 &* columnCount, columns) }
  }

  @inline(__always)
  private mutating func add(from first: Int, _ columns: CodeSet<Column>) {
    if columns.isEmpty { counts[first &+ columnCount &- 1] &+= 1 }
    columns.forEachPosition { counts[first &+ $0] &+= 1 }
  }

  mutating func add(_ other: Self) { counts.add(other.counts) }

  /// The number of projects that have a code of each kind; `nil` stands for none.
  subscript(row: Row?, column: Column?) -> Int {
    let row = row.flatMap { Array(Row.allCases).firstIndex(of: $0) } ?? rowCount - 1
    let column = column.flatMap { Array(Column.allCases).firstIndex(of: $0) } ?? columnCount - 1
    return counts[row * columnCount + column]
  }
}

extension [Int] {
  /// Adds numbers place by place.
  mutating func add(_ other: [Int]) {
    for index in indices { self[index] &+= other[index] }
  }
}
