/// Findings as workflow commands of GitHub Actions, which show beside the changed lines.
///
/// GitHub shows ten errors and ten warnings a step; a notice counts the rest and says where it is.
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
    if let rest = rest(after: shownCount) { lines.append("::notice title=eapctl::\(rest)") }
    lines.append(SummaryLine(report: report, style: .plain).text)
    return lines.joined(separator: "\n") + "\n"
  }

  /// What there is beside the findings that are shown, or `nil` if that is nothing.
  private func rest(after shownCount: Int) -> String? {
    let restCount = report.findings.count + report.hiddenCount - shownCount
    let summarized = report.options.hasStepSummary ? report.summarizedFindings : []
    let summarizedCount = Severity.allCases.map { severity in
      max(0, summarized.count { $0.finding.severity == severity } - Self.annotationLimit)
    }
    .reduce(0, +)
    let hiddenCount = restCount - summarizedCount
    if restCount == 0 { return nil }
    if summarizedCount == 0 { return moreFindings(restCount) + " not shown" }
    return moreFindings(summarizedCount) + " in the step summary"
      + (hiddenCount == 0
        ? "" : ", and \(hiddenCount) \(hiddenCount == 1 ? "is" : "are") not shown")
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
    let cellWidth = 200
    var text = "### eapctl validate\n\n\(SummaryLine(report: self, style: .plain).text)\n"
    guard !findings.isEmpty || !failures.isEmpty else { return text }
    text += "\n| severity | place | rule | message |\n| --- | --- | --- | --- |\n"
    for failure in failures.prefix(summaryLimit) {
      let path = options.repository.path(of: inputNames[failure.input])
      let cells = [path, "", "cannot be read: \(failure.error.message)"]
        .map { markdownText(shortenedText($0, toWidth: cellWidth)) }
      text += "| error | " + cells.joined(separator: " | ") + " |\n"
    }
    let listed = summarizedFindings
    for located in listed {
      let finding = located.finding
      let start = located.range.start
      let place = "\(repositoryPath(of: finding.place)):\(start.line):\(start.column)"
      let cells = [
        finding.severity.rawValue, place, finding.rule.rawValue, wholeMessage(of: located),
      ]
      .map { markdownText(shortenedText($0, toWidth: cellWidth)) }
      text += "| " + cells.joined(separator: " | ") + " |\n"
    }
    let restCount = findings.count - listed.count + hiddenCount
    if restCount > 0 { text += "\n\(moreFindings(restCount)) not shown.\n" }
    return text
  }

  /// The findings that the summary of a step lists, errors first.
  fileprivate var summarizedFindings: ArraySlice<LocatedFinding> {
    let sorted = Severity.allCases.flatMap { severity in
      findings.filter { $0.finding.severity == severity }
    }
    return sorted.prefix(summaryLimit)
  }
}

/// The number of findings that the summary of a step lists.
private let summaryLimit = 1000

private func moreFindings(_ count: Int) -> String {
  "\(count) more \(count == 1 ? "finding is" : "findings are")"
}
