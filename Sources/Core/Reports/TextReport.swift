/// Findings with their source lines, for people.
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
    let gutter = Gutter(line: located.range.start.line)
    let hint = finding.hint.map(visibleText)
    if let excerpt = located.excerpt {
      append(excerpt, of: located, hint: hint, gutter, to: &bytes)
    } else if let hint {
      append(hint, gutter, to: &bytes)
    }
    for (note, range) in zip(finding.notes, located.noteRanges) {
      appendMargin(gutter, sign: "=", to: &bytes)
      bytes.append(visibleText(note.message))
      bytes.append(": ")
      // A path stays in one piece, so that a terminal can open it.
      concise.append(note.place, at: range.start, to: &bytes)
      bytes.append("\n")
    }
    bytes.append("\n")
  }

  /// Appends a source line and the carets under it, with the hint beside them if there is room.
  private func append(
    _ excerpt: Excerpt,
    of located: LocatedFinding,
    hint: String?,
    _ gutter: Gutter,
    to bytes: inout [UInt8]
  ) {
    let textWidth = width - gutter.width - 3
    let view = ExcerptView(excerpt, of: located.range, width: textWidth)
    style.append(as: .dim, to: &bytes) {
      $0.append(" ", count: gutter.width - gutter.number.utf8.count)
      $0.append(gutter.number)
      $0.append(" |")
    }
    view.appendLine(to: &bytes)
    bytes.append("\n")
    style.append(as: .dim, to: &bytes) {
      $0.append(" ", count: gutter.width)
      $0.append(" |")
    }
    bytes.append(" ", count: view.indent)
    style.append(as: located.finding.severity.role, to: &bytes) {
      $0.append("^", count: view.caretCount)
    }
    guard let hint else { return bytes.append("\n") }
    if view.indent + view.caretCount + displayWidth(hint) <= textWidth {
      bytes.append(" ")
      bytes.append(hint)
      bytes.append("\n")
    } else {
      bytes.append("\n")
      append(hint, gutter, to: &bytes)
    }
  }

  /// Appends the lines of a hint for which there is no room beside the range.
  private func append(_ hint: String, _ gutter: Gutter, to bytes: inout [UInt8]) {
    let lines = wrappedLines(of: hint, width: width - gutter.width - 3)
    for (index, line) in lines.enumerated() {
      appendMargin(gutter, sign: index == 0 ? "=" : nil, to: &bytes)
      bytes.append(line)
      bytes.append("\n")
    }
  }

  /// Appends the margin of a line that shows nothing of the source.
  private func appendMargin(_ gutter: Gutter, sign: String?, to bytes: inout [UInt8]) {
    bytes.append(" ", count: gutter.width + 1)
    if let sign {
      style.append(as: .dim, to: &bytes) { $0.append(sign) }
    } else {
      bytes.append(" ")
    }
    bytes.append(" ")
  }

  /// The margin with the number of a line.
  private struct Gutter {
    let number: String
    let width: Int

    init(line: Int) {
      number = String(line)
      width = max(5, number.utf8.count + 1)
    }
  }
}

/// The line that closes a report: what was checked and what came out.
struct SummaryLine {
  let report: ValidationReport
  let style: TerminalStyle

  var text: String {
    let summary = report.summary
    var checked =
      counted(report.reportedInputs.count, "file") + ", " + counted(report.recordCount, "record")
    if report.unreadCount > 0 {
      checked += ", " + style("\(report.unreadCount) not read", as: .error)
    }
    guard summary.errorCount + summary.warningCount > 0 else {
      return checked + ": " + style("no findings", as: report.unreadCount > 0 ? .dim : .success)
    }
    var text = checked + ": "
    text += style(counted(summary.errorCount, "error"), as: summary.errorCount > 0 ? .error : .dim)
    text += ", "
    text += style(
      counted(summary.warningCount, "warning"),
      as: summary.warningCount > 0 ? .warning : .dim
    )
    if report.hiddenCount > 0 { text += ", \(report.hiddenCount) not shown" }
    if summary.fixableCount > 0 { text += "; --fix can repair \(summary.fixableCount)" }
    return text
  }

  private func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
