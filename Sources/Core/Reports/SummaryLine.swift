/// The line that closes a report: what was checked and what came out.
///
///     3 files, 12 records: 1 error, 2 warnings; --fix can repair 2
struct SummaryLine {
  let report: ValidationReport
  let style: TerminalStyle

  var text: String { lines(width: nil).joined() }

  /// The line, or as many as a terminal of so many columns takes, broken between its parts.
  func lines(width: Int?) -> [String] {
    var lines = [""]
    var lineWidth = 0
    for (index, part) in parts.enumerated() {
      let partWidth = displayWidth(part.text)
      if index > 0, let width, lineWidth + 1 + partWidth > width {
        lines.append("  ")
        lineWidth = 2
      } else if index > 0 {
        lines[lines.count - 1] += " "
        lineWidth += 1
      }
      lines[lines.count - 1] += part.role.map { style(part.text, as: $0) } ?? part.text
      lineWidth += partWidth
    }
    return lines
  }

  private typealias Part = (text: String, role: TerminalStyle.Role?)

  /// The parts of the line between which it may break, each with the sign that ends it.
  private var parts: [Part] {
    var outcomes = outcomes
    if outcomes.isEmpty { outcomes = [("no findings", .success)] }
    for index in outcomes.indices.dropLast() { outcomes[index].text += "," }
    let fixableCount = report.summary.fixableCount
    var repair: [Part] = []
    if fixableCount > 0 {
      outcomes[outcomes.count - 1].text += ";"
      repair = [("--fix can repair \(fixableCount)", nil)]
    }
    let checked: [Part] = [
      (counted(report.reportedInputs.count, "file") + ",", nil),
      (counted(report.recordCount, "record") + ":", nil),
    ]
    return checked + outcomes + repair
  }

  /// What there is to say of, none of it if all is well.
  private var outcomes: [Part] {
    let summary = report.summary
    let counts: [(count: Int, part: Part)] = [
      (report.failures.count, (counted(report.failures.count, "file") + " not read", .error)),
      (summary.errorCount, (counted(summary.errorCount, "error"), .error)),
      (summary.warningCount, (counted(summary.warningCount, "warning"), .warning)),
      (report.hiddenCount, ("\(report.hiddenCount) not shown (--max 0 shows all)", nil)),
    ]
    return counts.filter { $0.count > 0 }.map(\.part)
  }
}
