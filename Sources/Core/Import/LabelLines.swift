/// Where labels are on a page: for each the line of the first, which is counted from 1.
struct LabelLines {
  /// Empty as long as no label has a line.
  private var lines: [Int] = []

  /// The number of labels that have a line.
  private(set) var count = 0
  var isEmpty: Bool { count == 0 }

  /// The line of a label, or `nil` if it has none.
  subscript(label: Label) -> Int? {
    holds(label) ? lines[label.rawValue] : nil
  }

  /// Whether a label has a line.
  func holds(_ label: Label) -> Bool { !lines.isEmpty && lines[label.rawValue] != 0 }

  /// Notes the line of a label, unless it has one.
  mutating func note(_ label: Label, line: Int) {
    guard !holds(label) else { return }
    if lines.isEmpty { lines = Array(repeating: 0, count: Label.allCases.count) }
    lines[label.rawValue] = line
    count += 1
  }

  /// Whether no label has a line but some of those given.
  func holdsOnly(_ labels: [Label]) -> Bool { labels.count(where: holds) == count }
}
