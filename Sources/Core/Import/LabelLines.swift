/// Where labels are on a page: for each the line of the first, which is counted from 1.
struct LabelLines {
  private var lines = [Int](repeating: 0, count: Label.allCases.count)

  /// The number of labels that have a line.
  private(set) var count = 0
  var isEmpty: Bool { count == 0 }

  /// The line of a label, or `nil` if it has none.
  subscript(label: Label) -> Int? {
    lines[label.rawValue] == 0 ? nil : lines[label.rawValue]
  }

  /// Whether a label has a line.
  func holds(_ label: Label) -> Bool { lines[label.rawValue] != 0 }

  /// Notes the line of a label, unless it has one.
  mutating func note(_ label: Label, line: Int) {
    guard !holds(label) else { return }
    lines[label.rawValue] = line
    count += 1
  }

  /// Whether no label has a line but some of those given.
  func holdsOnly(_ labels: [Label]) -> Bool { labels.count(where: holds) == count }
}
