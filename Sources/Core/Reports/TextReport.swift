/// Findings with their source lines, for people who read them in a file or a pipe.
///
///     Data/projects/pgg-3-justice.json:14:18: error: "Gorgia" is not a country code [unknown-country]
///        14 |   "countries": ["Gorgia"],
///           |                 ^^^^^^^^ did you mean "GE" (Georgia)?
struct TextReport: ItemisedReport {
  let report: ValidationReport
  /// The width to cut source lines to.
  private let width: Int
  private let style: TerminalStyle
  private let concise: ConciseReport

  init(report: ValidationReport, width: Int?, style: TerminalStyle) {
    self.report = report
    self.width = Self.lineWidth(on: width)
    self.style = style
    concise = ConciseReport(report: report, style: style)
  }

  /// The width to cut source lines to on a terminal of so many columns, or on none.
  static func lineWidth(on width: Int?) -> Int { max(width ?? 120, 40) }

  func append(_ located: LocatedFinding, to bytes: inout [UInt8]) {
    let finding = located.finding
    concise.append(located, message: finding.message, to: &bytes)
    bytes.append("\n")
    let source = MarkedSource(located, width: width, style: style)
    source.appendSource(to: &bytes)
    for (note, range) in zip(finding.notes, located.noteRanges) {
      source.appendMargin(sign: "=", to: &bytes)
      bytes.append(visibleText(note.message))
      bytes.append(": ")
      // A path stays in one piece, so that an editor can open it.
      concise.append(note.place, at: range.start, to: &bytes)
      bytes.append("\n")
    }
    bytes.append("\n")
  }
}
