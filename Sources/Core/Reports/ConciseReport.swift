/// A line for each finding, in the form that editors and compilers share (GNU coding standards).
struct ConciseReport: ItemisedReport {
  let report: ValidationReport
  let style: TerminalStyle

  func append(_ located: LocatedFinding, to bytes: inout [UInt8]) {
    append(located, message: report.wholeMessage(of: located), to: &bytes)
    bytes.append("\n")
  }

  /// Appends `path:line:column: severity: message [rule]`, without a line end.
  func append(_ located: LocatedFinding, message: String, to bytes: inout [UInt8]) {
    let finding = located.finding
    style.append(as: .title, to: &bytes) {
      append(finding.place, at: located.range.start, to: &$0)
      $0.append(":")
    }
    bytes.append(" ")
    style.append(as: finding.severity.role, to: &bytes) {
      $0.append(finding.severity.rawValue)
      $0.append(":")
    }
    bytes.append(" ")
    bytes.append(visibleText(message))
    bytes.append(" ")
    style.append(as: .dim, to: &bytes) {
      $0.append("[")
      $0.append(finding.rule.rawValue)
      $0.append("]")
    }
  }

  /// Appends a place, as `path:line:column`.
  func append(_ place: Place, at position: TextPosition, to bytes: inout [UInt8]) {
    let path = report.path(of: place)
    bytes.append(
      style.link("\(visibleText(path)):\(position.line):\(position.column)", toFile: path)
    )
  }
}

extension Severity {
  /// What findings of the severity look like.
  var role: TerminalStyle.Role { self == .error ? .error : .warning }
}
