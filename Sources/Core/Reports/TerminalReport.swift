/// Findings with their source lines, for people at a terminal, in the shape of Rust's compiler.
///
///     error[unknown-country]: "Gorgia" is not a country code
///       --> Data/projects/pgg-3-justice.json:14:18
///        14 |   "countries": ["Gorgia"],
///           |                 ^^^^^^^^ did you mean "GE" (Georgia)?
///           = expected "AM", "AZ", "BY", "GE", "MD" or "UA"
///
/// A place has a line of its own and is never broken, so that a terminal can open it; no other line is
/// wider than the terminal.
struct TerminalReport: ItemisedReport {
  let report: ValidationReport
  private let width: Int
  private let style: TerminalStyle
  private let concise: ConciseReport

  init(report: ValidationReport, width: Int?, style: TerminalStyle) {
    self.report = report
    self.width = TextReport.lineWidth(on: width)
    self.style = style
    concise = ConciseReport(report: report, style: style)
  }

  func append(_ located: LocatedFinding, to bytes: inout [UInt8]) {
    let finding = located.finding
    let message = MessageParts(finding.message)
    appendHeadline(message.problem, of: finding, to: &bytes)
    style.append(as: .accent, to: &bytes) { $0.append("  -->") }
    bytes.append(" ")
    concise.append(finding.place, at: located.range.start, to: &bytes)
    bytes.append("\n")
    let source = MarkedSource(located, width: width, style: style)
    source.appendSource(to: &bytes)
    if let expectation = message.expectation {
      source.appendRemark(visibleText(expectation), to: &bytes)
    }
    for (note, range) in zip(finding.notes, located.noteRanges) {
      source.appendRemark(visibleText(note.message) + ":", to: &bytes)
      source.appendMargin(sign: nil, to: &bytes)
      style.append(as: .accent, to: &bytes) { $0.append("-->") }
      bytes.append(" ")
      concise.append(note.place, at: range.start, to: &bytes)
      bytes.append("\n")
    }
    bytes.append("\n")
  }

  private func appendHeadline(_ problem: String, of finding: Finding, to bytes: inout [UInt8]) {
    let head = "\(finding.severity.rawValue)[\(finding.rule)]:"
    let lines = wrappedLines(
      of: "\(head) \(visibleText(problem))",
      width: width,
      hangingIndent: 2
    )
    for (index, line) in lines.enumerated() {
      let rest = index == 0 ? line.dropFirst(head.count) : line[...]
      if index == 0 { bytes.append(style(head, as: finding.severity.role)) }
      bytes.append(style(String(rest), as: .title))
      bytes.append("\n")
    }
  }

  /// A message taken apart: what is, and what was expected.
  private struct MessageParts {
    let problem: String
    let expectation: String?

    init(_ message: String) {
      let comma = ", "
      let start = Self.lastStart(of: comma + "expected ", in: message)
      problem = start.map { String(message[..<$0]) } ?? message
      expectation = start.map { String(message[$0...].dropFirst(comma.count)) }
    }

    /// The last place of `text`; an earlier one may be in the data that the message quotes.
    private static func lastStart(of text: String, in message: String) -> String.Index? {
      let (bytes, sought) = (message.utf8, Array(text.utf8))
      guard bytes.count > sought.count else { return nil }
      var index = bytes.index(bytes.endIndex, offsetBy: -sought.count)
      while index > bytes.startIndex {
        if bytes[index...].starts(with: sought) { return index }
        index = bytes.index(before: index)
      }
      return nil
    }
  }
}

/// How often each rule has found something, the commonest first, for the end of a long report.
struct RuleCountTable {
  let report: ValidationReport
  let style: TerminalStyle

  /// The lines, with one that is empty after them; nothing if there is no more than one finding.
  var text: String {
    let counts = report.summary.ruleCounts
    guard report.summary.count > 1 else { return "" }
    let rows = counts.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
    let numberWidth = String(rows[0].value).utf8.count
    var text = ""
    for row in rows {
      let number = String(row.value)
      text += String(repeating: " ", count: 2 + numberWidth - number.utf8.count) + number
      text += " " + style(row.key.rawValue, as: .dim) + "\n"
    }
    return text + "\n"
  }
}
