/// Findings as JUnit XML: a test suite for each input, a test case for each record.
///
/// A record fails when it has an error; its warnings are output of the test case.
struct JUnitReport {
  let report: ValidationReport

  var text: String {
    let suites = report.reportedInputs.map { suite(for: $0) }
    let testCount = suites.reduce(0) { $0 + $1.testCount }
    let failureCount = suites.reduce(0) { $0 + $1.failureCount }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="eapctl validate" tests="\(testCount)" failures="\(failureCount)">
      \(suites.map(\.text).joined(separator: "\n"))
      </testsuites>

      """
  }

  private struct Suite {
    var text: String
    var testCount: Int
    var failureCount: Int
  }

  private func suite(for input: Int) -> Suite {
    let path = report.inputNames[input]
    let records = report.records.filter { $0.input == input }
    var groups: [[Finding]] = Array(repeating: [], count: max(1, records.count))
    for finding in report.findings where finding.place.input == input {
      groups[record(of: finding, in: records)].append(finding)
    }
    let cases = groups.enumerated().map { index, findings in
      testCase(findings, label: index < records.count ? records[index] : nil, path: path)
    }
    let failureCount = groups.count { $0.contains { $0.severity == .error } }
    let name = xmlText(path)
    return Suite(
      text: """
          <testsuite name="\(name)" tests="\(cases.count)" failures="\(failureCount)">
        \(cases.joined(separator: "\n"))
          </testsuite>
        """,
      testCount: cases.count,
      failureCount: failureCount
    )
  }

  /// The last record that starts before a finding.
  private func record(of finding: Finding, in records: [RecordLabel]) -> Int {
    var low = 0
    var high = records.count
    while low < high {
      let middle = (low + high) / 2
      if records[middle].offset <= finding.place.range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return max(0, low - 1)
  }

  private func testCase(_ findings: [Finding], label: RecordLabel?, path: String) -> String {
    let name = label.map { $0.id ?? "line \($0.line)" } ?? path
    let line = label?.line ?? 1
    let start =
      #"    <testcase name="\#(xmlText(name))" classname="\#(xmlText(path))""#
      + #" file="\#(xmlText(path))" line="\#(line)""#
    guard !findings.isEmpty else { return start + "/>" }
    var lines = [start + ">"]
    let concise = ConciseReport(report: report, style: .plain)
    for finding in findings where finding.severity == .error {
      lines.append(
        #"      <failure message="\#(xmlText(finding.message))" type="\#(finding.rule)">"#
          + xmlText(concise.line(for: finding)) + "</failure>"
      )
    }
    let warnings = findings.filter { $0.severity == .warning }
    if !warnings.isEmpty {
      let text = warnings.map { concise.line(for: $0) }.joined(separator: "\n")
      lines.append("      <system-out>\(xmlText(text))</system-out>")
    }
    return (lines + ["    </testcase>"]).joined(separator: "\n")
  }
}
