/// Findings with their source lines, for people.
///
///     Data/projects/pgg-3-justice.json:14:18: error: "Gorgia" is not a country code [unknown-country]
///        14 |   "countries": ["Gorgia"],
///           |                 ^^^^^^^^ did you mean "GE" (Georgia)?
struct TextReport {
  let report: ValidationReport
  /// The width to cut source lines to.
  private let width: Int
  private let style: TerminalStyle
  private let concise: ConciseReport

  init(report: ValidationReport, width: Int?, style: TerminalStyle) {
    self.report = report
    self.width = max(width ?? 120, 40)
    self.style = style
    concise = ConciseReport(report: report, style: style)
  }

  var text: String {
    var text = ""
    for finding in report.findings { text += block(for: finding) + "\n" }
    return text + SummaryLine(report: report, style: style).text + "\n"
  }

  private func block(for finding: Finding) -> String {
    var lines = [concise.line(for: finding)]
    let number = String(finding.place.start.line)
    let gutter = String(repeating: " ", count: max(5, number.utf8.count + 1))
    if let excerpt = finding.excerpt {
      let view = ExcerptView(excerpt, of: finding.place, width: width - gutter.utf8.count - 4)
      let margin = String(repeating: " ", count: gutter.utf8.count - number.utf8.count)
      let role: TerminalStyle.Role = finding.severity == .error ? .error : .warning
      lines.append(style("\(margin)\(number) |", as: .dim) + " " + view.line)
      let carets = view.indent + style(view.carets, as: role)
      let hint = finding.hint.map { " " + visibleText($0) } ?? ""
      lines.append(style("\(gutter) |", as: .dim) + " " + carets + hint)
    } else if let hint = finding.hint {
      lines.append("\(gutter) = \(visibleText(hint))")
    }
    for note in finding.notes {
      let place = concise.location(of: note.place)
      lines.append("\(gutter) " + style("=", as: .dim) + " \(visibleText(note.message)): \(place)")
    }
    return lines.joined(separator: "\n") + "\n"
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

/// A source line with carets under a part of it, cut to a width around that part.
private struct ExcerptView {
  let line: String
  let indent: String
  let carets: String

  /// The number of columns that a tab takes.
  private static let tab = "    "

  init(_ excerpt: Finding.Excerpt, of place: Place, width: Int) {
    let scalars = Array(excerpt.text.unicodeScalars)
    let start = min(max(0, place.start.column - 1 - excerpt.skippedCount), scalars.count)
    let isOneLine = place.start.line == place.end.line
    let end = isOneLine ? place.end.column - 1 - excerpt.skippedCount : scalars.count
    var before = Self.shown(scalars[..<start])
    var marked = Self.shown(scalars[start..<min(max(start, end), scalars.count)])
    var after = Self.shown(scalars[min(max(start, end), scalars.count)...])
    if excerpt.isCut { after += "…" }

    if displayWidth(before) + displayWidth(marked) + displayWidth(after) > width {
      marked = shortenedText(marked, toWidth: max(width * 2 / 3, 1))
      let rest = max(0, width - displayWidth(marked))
      let beforeWidth = max(rest / 2, rest - displayWidth(after))
      if displayWidth(before) > beforeWidth { before = Self.end(of: before, width: beforeWidth) }
      after = shortenedText(after, toWidth: max(0, rest - displayWidth(before)))
    } else if excerpt.skippedCount > 0 {
      before = "…" + before
    }
    line = before + marked + after
    indent = String(repeating: " ", count: displayWidth(before))
    carets = String(repeating: "^", count: max(1, displayWidth(marked)))
  }

  private static func shown(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    for scalar in scalars {
      if scalar == "\t" {
        text.append(contentsOf: tab.unicodeScalars)
      } else {
        text.append(scalar)
      }
    }
    return visibleText(String(text))
  }

  /// The last part of `text` that fits into `width` columns, after an ellipsis.
  private static func end(of text: String, width: Int) -> String {
    guard width > 0 else { return "" }
    var kept: [Character] = []
    var used = 1
    for character in text.reversed() {
      used += displayWidth(String(character))
      if used > width { break }
      kept.append(character)
    }
    return "…" + String(kept.reversed())
  }
}
