/// Findings as workflow commands of GitHub Actions, which show beside the changed lines.
///
/// GitHub shows ten errors and ten warnings a step; a notice counts the rest.
struct GitHubReport {
  let report: ValidationReport

  /// The number of annotations of each severity that GitHub shows for a step.
  private static let annotationLimit = 10

  var text: String {
    var lines = report.failures.prefix(Self.annotationLimit).map(command)
    let failureCount = lines.count
    for severity in Severity.allCases {
      lines += report.findings.lazy.filter { $0.finding.severity == severity }
        .prefix(Self.annotationLimit).map(command)
    }
    let shownCount = lines.count - failureCount
    let restCount = report.findings.count + report.hiddenCount - shownCount
    if restCount > 0 {
      lines.append("::notice title=eapctl::\(restCount) more findings are in the step summary")
    }
    lines.append(SummaryLine(report: report, style: .plain).text)
    return lines.joined(separator: "\n") + "\n"
  }

  private func command(for failure: (input: Int, error: InputError)) -> String {
    let path = report.options.repository.path(of: report.inputNames[failure.input])
    let message = visibleText("cannot be read: \(failure.error.message)")
    return "::error file=\(workflowCommandProperty(visibleText(path)))"
      + "::\(workflowCommandText(message))"
  }

  private func command(for located: LocatedFinding) -> String {
    let (finding, range) = (located.finding, located.range)
    var properties = [
      ("file", visibleText(report.repositoryPath(of: finding.place))),
      ("line", String(range.start.line)),
      ("endLine", String(range.end.line)),
    ]
    // GitHub takes columns only where the range stays on one line.
    if range.start.line == range.end.line {
      properties.append(("col", String(range.start.column)))
      properties.append(("endColumn", String(max(range.end.column, range.start.column + 1))))
    }
    properties.append(("title", finding.rule.rawValue))
    let list = properties.map { "\($0.0)=\(workflowCommandProperty($0.1))" }.joined(separator: ",")
    // The log of a job is a terminal too.
    let message = visibleText(report.wholeMessage(of: located))
    return "::\(finding.severity.rawValue) \(list)::\(workflowCommandText(message))"
  }
}

extension ValidationReport {
  /// The findings as a Markdown table, for the summary of a step in GitHub Actions.
  ///
  /// GitHub takes at most 1 MiB a step, so the table ends after 1,000 findings and its
  /// cells are short.
  public var markdownSummary: String {
    let limit = 1000
    let cellWidth = 200
    var text = "### eapctl validate\n\n\(SummaryLine(report: self, style: .plain).text)\n"
    guard !findings.isEmpty || !failures.isEmpty else { return text }
    text += "\n| severity | place | rule | message |\n| --- | --- | --- | --- |\n"
    for failure in failures.prefix(limit) {
      let path = options.repository.path(of: inputNames[failure.input])
      let cells = [path, "", "cannot be read: \(failure.error.message)"]
        .map { markdownText(shortenedText($0, toWidth: cellWidth)) }
      text += "| error | " + cells.joined(separator: " | ") + " |\n"
    }
    let sorted = Severity.allCases.flatMap { severity in
      findings.filter { $0.finding.severity == severity }
    }
    for located in sorted.prefix(limit) {
      let finding = located.finding
      let start = located.range.start
      let place = "\(repositoryPath(of: finding.place)):\(start.line):\(start.column)"
      let cells = [
        finding.severity.rawValue, place, finding.rule.rawValue, wholeMessage(of: located),
      ]
      .map { markdownText(shortenedText($0, toWidth: cellWidth)) }
      text += "| " + cells.joined(separator: " | ") + " |\n"
    }
    let restCount = findings.count - min(findings.count, limit) + hiddenCount
    if restCount > 0 { text += "\n\(restCount) more findings are not shown.\n" }
    return text
  }
}
