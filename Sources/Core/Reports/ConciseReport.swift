/// A line for each finding, in the form that editors and compilers share (GNU coding standards).
struct ConciseReport {
  let report: ValidationReport
  let style: TerminalStyle

  var text: String {
    var text = ""
    for finding in report.findings {
      text += line(for: finding, message: report.wholeMessage(of: finding)) + "\n"
    }
    return text
  }

  /// The line, as `path:line:column: severity: message [rule]`.
  func line(for finding: Finding, message: String? = nil) -> String {
    let severity = finding.severity.rawValue
    let role: TerminalStyle.Role = finding.severity == .error ? .error : .warning
    return style(location(of: finding.place) + ":", as: .title)
      + " " + style(severity + ":", as: role)
      + " \(visibleText(message ?? finding.message)) " + style("[\(finding.rule)]", as: .dim)
  }

  /// The place, as `path:line:column`.
  func location(of place: Place) -> String {
    "\(visibleText(report.path(of: place))):\(place.start.line):\(place.start.column)"
  }
}
