/// The two columns of a project's page: labels, and beside them the values.
///
/// The column of labels is as wide as the widest label that fits into a third of the width, so that
/// the pages of several projects line up; a longer label has a line of its own. On a terminal too
/// narrow for two columns all values go below their labels.
struct LabelColumns {
  /// The width of the values, or `nil` if they are not wrapped.
  let valueWidth: Int?

  private let indent: Int
  private let labelWidth: Int
  private let isStacked: Bool

  /// The number of blanks between the columns, or before values below their label.
  private static let gap = 2
  /// The narrowest column of values that is still pleasant to read.
  private static let narrowestValue = 22

  /// Creates columns for a page that has no other labels than `names`.
  init(width: Int?, names: [String], indent: Int) {
    self.indent = indent
    let widths = names.map { displayWidth($0) }
    let room = width.map { $0 / 3 - indent } ?? .max
    let labelWidth = widths.reduce(0) { $1 <= room ? max($0, $1) : $0 }
    let beside = width.map { $0 - indent - labelWidth - Self.gap }
    self.labelWidth = labelWidth
    isStacked = labelWidth == 0 || beside.map { $0 < Self.narrowestValue } ?? false
    valueWidth = isStacked ? width.map { max(1, $0 - indent - Self.gap) } : beside
  }

  /// Returns the lines of the values behind or below `name`, which is decorated by `style`.
  func lines(name: String, style: (String) -> String, values: [String]) -> [String] {
    let margin = String(repeating: " ", count: indent)
    let nameWidth = displayWidth(name)
    guard !isStacked else {
      return [margin + style(name)] + values.map { margin + blanks(Self.gap) + $0 }
    }
    let blank = blanks(labelWidth + Self.gap)
    guard nameWidth <= labelWidth else {
      return [margin + style(name)] + values.map { margin + blank + $0 }
    }
    let padding = blanks(labelWidth - nameWidth + Self.gap)
    return values.enumerated().map { offset, value in
      margin + (offset == 0 ? style(name) + padding : blank) + value
    }
  }

  private func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }
}
