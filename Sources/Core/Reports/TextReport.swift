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
    let number = String(finding.place.start.line)
    let gutter = String(repeating: " ", count: max(5, number.utf8.count + 1))
    var lines = [concise.line(for: finding)]
    if let excerpt = finding.excerpt {
      let margin = gutter.dropFirst(number.utf8.count)
      let textWidth = width - gutter.utf8.count - 3
      let view = ExcerptView(excerpt, of: finding.place, width: textWidth)
      let role: TerminalStyle.Role = finding.severity == .error ? .error : .warning
      lines.append(style("\(margin)\(number) |", as: .dim) + view.line)
      lines.append(style("\(gutter) |", as: .dim) + view.indent + style(view.carets, as: role))
      if let hint = finding.hint.map(visibleText) {
        if view.width + 1 + displayWidth(hint) <= textWidth {
          lines[lines.count - 1] += " " + hint
        } else {
          lines += remark(hint, gutter: gutter)
        }
      }
    } else if let hint = finding.hint {
      lines += remark(visibleText(hint), gutter: gutter)
    }
    for note in finding.notes {
      // A path stays in one piece, so that a terminal can open it.
      let place = concise.location(of: note.place)
      lines.append("\(gutter) \(style("=", as: .dim)) \(visibleText(note.message)): \(place)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The lines of a hint for which there is no room beside the range.
  private func remark(_ text: String, gutter: String) -> [String] {
    let lines = wrappedLines(of: text, width: width - gutter.utf8.count - 3)
    return lines.enumerated().map { index, line in
      "\(gutter) \(index == 0 ? style("=", as: .dim) : " ") \(line)"
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

/// A source line with carets under a part of it, cut to a width around that part.
private struct ExcerptView {
  /// The line, after a blank that keeps it apart from the gutter.
  let line: String
  /// The blanks before the carets.
  let indent: String
  /// The carets, at least one.
  let carets: String

  /// The number of columns up to the end of the carets, without the blank after the gutter.
  var width: Int { indent.utf8.count + carets.utf8.count - 1 }

  /// The number of columns that a tab takes.
  private static let tab = "    "

  init(_ excerpt: Finding.Excerpt, of place: Place, width: Int) {
    let text = excerpt.text
    func index(_ count: Int, after index: String.Index) -> String.Index {
      text.unicodeScalars.index(index, offsetBy: max(0, count), limitedBy: text.endIndex)
        ?? text.endIndex
    }
    let start = index(place.start.column - 1 - excerpt.skippedCount, after: text.startIndex)
    let isOneLine = place.start.line == place.end.line
    let end = isOneLine ? index(place.end.column - place.start.column, after: start) : text.endIndex
    var before = (excerpt.skippedCount > 0 ? "…" : "") + Self.shown(text[..<start])
    var marked = Self.shown(text[start..<end])
    var after = Self.shown(text[end...]) + (excerpt.isCut ? "…" : "")

    // The parts may be much longer than what is shown of them.
    let widthBefore = displayWidth(before, upTo: width)
    let widthAfter = displayWidth(after, upTo: width)
    if widthBefore + displayWidth(marked, upTo: width) + widthAfter > width {
      let isMarkedCut = displayWidth(marked, upTo: width) > width * 2 / 3
      if isMarkedCut { marked = shortenedText(marked, toWidth: width * 2 / 3) }
      let rest = width - displayWidth(marked)
      let beforeWidth = max(rest / 2, rest - (isMarkedCut ? 0 : widthAfter))
      if widthBefore > beforeWidth { before = trailingText(before, toWidth: beforeWidth) }
      after = isMarkedCut ? "" : shortenedText(after, toWidth: rest - displayWidth(before))
    }
    line = String((" " + before + marked + after)[...].withoutTrailingBlanks)
    indent = String(repeating: " ", count: 1 + displayWidth(before))
    carets = String(repeating: "^", count: max(1, displayWidth(marked)))
  }

  private static func shown(_ text: Substring) -> String {
    let text = String(text)
    let tab = UInt8(ascii: "\t")
    // Over contiguous bytes the search is ten times as fast.
    guard text.utf8.withContiguousStorageIfAvailable({ $0.contains(tab) }) ?? true else {
      return visibleText(text)
    }
    let parts = text.split(separator: "\t", omittingEmptySubsequences: false)
    return visibleText(parts.joined(separator: Self.tab))
  }
}
