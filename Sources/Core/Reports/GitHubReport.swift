/// Findings as workflow commands of GitHub Actions, which show beside the changed lines.
///
/// GitHub shows ten errors and ten warnings a step; the rest is counted in a notice.
struct GitHubReport {
  let report: ValidationReport

  /// The number of annotations of each severity that GitHub shows for a step.
  private static let annotationLimit = 10

  var text: String {
    var text = ""
    for severity in Severity.allCases {
      let findings = report.findings.filter { $0.severity == severity }
      for finding in findings.prefix(Self.annotationLimit) { text += command(for: finding) + "\n" }
    }
    let summary = report.summary
    let shown = [summary.errorCount, summary.warningCount]
      .reduce(0) { $0 + min($1, Self.annotationLimit) }
    let rest = summary.errorCount + summary.warningCount - shown
    if rest > 0 { text += "::notice title=eapctl::\(rest) more findings are in the step summary\n" }
    return text + SummaryLine(report: report, style: .plain).text + "\n"
  }

  private func command(for finding: Finding) -> String {
    let place = finding.place
    var properties = [
      ("file", relativePath(report.path(of: place))),
      ("line", String(place.start.line)),
    ]
    // GitHub takes columns only where the range stays on one line.
    if place.start.line == place.end.line {
      properties += [("endLine", String(place.end.line)), ("col", String(place.start.column))]
      properties.append(("endColumn", String(max(place.end.column, place.start.column + 1))))
    }
    properties.append(("title", finding.rule.rawValue))
    let list = properties.map { "\($0.0)=\(Self.property($0.1))" }.joined(separator: ",")
    let message = finding.message + (finding.hint.map { ": \($0)" } ?? "")
    return "::\(finding.severity.rawValue) \(list)::\(Self.message(message))"
  }

  /// Escapes the text of a workflow command (actions/toolkit, `escapeData`).
  ///
  /// A raw line end would let a record start a command of its own.
  static func message(_ text: String) -> String {
    escaped(text) { scalar in
      switch scalar {
      case "%": "%25"
      case "\r": "%0D"
      case "\n": "%0A"
      default: nil
      }
    }
  }

  /// Escapes a property of a workflow command (actions/toolkit, `escapeProperty`).
  static func property(_ text: String) -> String {
    escaped(message(text)) { scalar in
      switch scalar {
      case ":": "%3A"
      case ",": "%2C"
      default: nil
      }
    }
  }

  private static func escaped(_ text: String, _ escape: (Unicode.Scalar) -> String?) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let replacement = escape(scalar) {
        result.append(contentsOf: replacement.unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}

extension ValidationReport {
  /// The findings as a Markdown table, for the summary of a step in GitHub Actions.
  ///
  /// GitHub takes at most 1 MiB a step, so the table ends after 1,000 findings.
  public var markdownSummary: String {
    let limit = 1000
    var text = "### eapctl validate\n\n\(SummaryLine(report: self, style: .plain).text)\n"
    guard !findings.isEmpty else { return text }
    text += "\n| severity | place | rule | message |\n| --- | --- | --- | --- |\n"
    let sorted = Severity.allCases.flatMap { severity in
      findings.filter { $0.severity == severity }
    }
    for finding in sorted.prefix(limit) {
      let start = finding.place.start
      let place = "\(path(of: finding.place)):\(start.line):\(start.column)"
      let cells = [finding.severity.rawValue, place, finding.rule.rawValue, finding.message]
      text += "| " + cells.map(markdownText).joined(separator: " | ") + " |\n"
    }
    let rest = findings.count - limit + hiddenCount
    if rest > 0 { text += "\n\(rest) more findings are not shown.\n" }
    return text
  }
}
