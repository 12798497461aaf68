/// The two columns of a project's page: labels, and beside them the values.
///
/// The column of labels is as wide as the widest label or status of the language, so that the pages
/// of several projects line up. On a terminal too narrow for two columns the values go below.
struct LabelColumns {
  /// The width of the values, or `nil` if they are not wrapped.
  let valueWidth: Int?

  private let language: Language
  private let indent: Int
  private let labelWidth: Int
  private let isStacked: Bool

  /// The number of blanks between the columns, or before values below their label.
  private static let gap = 2
  /// The narrowest column of values that is still pleasant to read.
  private static let narrowestValue = 22

  init(width: Int?, language: Language, indent: Int) {
    self.language = language
    self.indent = indent
    let labels = Project.labelledFields.map { $0.label.shortText(in: language) }
    let names = labels + ProjectStatus.allCases.map { $0.name(in: language) }
    let labelWidth = names.reduce(0) { max($0, displayWidth($1)) }
    let beside = width.map { $0 - indent - labelWidth - Self.gap }
    self.labelWidth = labelWidth
    isStacked = beside.map { $0 < Self.narrowestValue } ?? false
    valueWidth = isStacked ? width.map { max(1, $0 - indent - Self.gap) } : beside
  }

  /// Returns a label in the language of the page.
  func name(of label: Label) -> String { label.shortText(in: language) }

  /// Returns the lines of the values whose label takes `labelWidth` columns without its style.
  func lines(label: String, labelWidth: Int, values: [String]) -> [String] {
    let margin = String(repeating: " ", count: indent)
    guard !isStacked else {
      return [margin + label] + values.map { margin + String(repeating: " ", count: Self.gap) + $0 }
    }
    let padding = String(repeating: " ", count: max(0, self.labelWidth - labelWidth) + Self.gap)
    let blanks = String(repeating: " ", count: self.labelWidth + Self.gap)
    return values.enumerated().map { offset, value in
      margin + (offset == 0 ? label + padding : blanks) + value
    }
  }
}
