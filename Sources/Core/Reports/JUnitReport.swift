/// Findings as JUnit XML: a test suite for each input, a test case for each record.
///
/// A record fails when it has an error, or any finding if the run is strict; other warnings are
/// output of the test case. An input that could not be read is a test case with an error.
struct JUnitReport {
  let report: ValidationReport

  var text: String {
    var records: [Int: [RecordPlace]] = [:]
    for record in report.records { records[record.input, default: []].append(record) }
    var findings: [Int: [LocatedFinding]] = [:]
    for located in report.findings {
      findings[located.finding.place.input, default: []].append(located)
    }
    var suites = ""
    var total = Counts()
    for input in report.reportedInputs {
      var counts = Counts()
      let cases = cases(of: input, records[input] ?? [], findings[input] ?? [], &counts)
      let name = shown(report.inputNames[input])
      suites += "  <testsuite name=\"\(name)\" \(counts)>\n\(cases)  </testsuite>\n"
      total.add(counts)
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="eapctl validate" \(total)>
      \(suites)</testsuites>

      """
  }

  /// The numbers of test cases, as attributes.
  private struct Counts: CustomStringConvertible {
    var tests = 0
    var failures = 0
    var errors = 0

    mutating func add(_ other: Self) {
      tests += other.tests
      failures += other.failures
      errors += other.errors
    }

    var description: String {
      "tests=\"\(tests)\" failures=\"\(failures)\" errors=\"\(errors)\""
    }
  }

  private func cases(
    of input: Int,
    _ records: [RecordPlace],
    _ findings: [LocatedFinding],
    _ counts: inout Counts
  ) -> String {
    var groups: [[LocatedFinding]] = Array(repeating: [], count: records.count)
    var text = ""
    if let failure = report.failures.first(where: { $0.input == input }) {
      let reason = xmlText(failure.error.message)
      text += testCase(input, record: nil, ["      <error message=\"\(reason)\"/>"])
      counts.errors += 1
      counts.tests += 1
    } else if records.isEmpty {
      groups = [[]]
    }
    for located in findings { groups[record(of: located.finding, in: records)].append(located) }
    counts.tests += groups.count
    counts.failures += groups.count { $0.contains(where: isFailure) }
    for (index, group) in groups.enumerated() {
      text += testCase(input, record: records.isEmpty ? nil : records[index], lines(for: group))
    }
    return text
  }

  private func isFailure(_ located: LocatedFinding) -> Bool {
    located.finding.severity == .error || report.options.isStrict
  }

  /// The last record that starts before a finding.
  private func record(of finding: Finding, in records: [RecordPlace]) -> Int {
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

  private func testCase(_ input: Int, record: RecordPlace?, _ content: [String]) -> String {
    let path = report.inputNames[input]
    let name = shown(record.map { $0.id ?? "line \($0.line)" } ?? path)
    let start =
      "    <testcase name=\"\(name)\" classname=\"\(shown(path))\" file=\"\(shown(path))\""
      + " line=\"\(record?.line ?? 1)\""
    guard !content.isEmpty else { return start + "/>\n" }
    return ([start + ">"] + content + ["    </testcase>"]).joined(separator: "\n") + "\n"
  }

  /// Text for people, who read it in a log or on a page.
  private func shown(_ text: String) -> String { xmlText(visibleText(text)) }

  /// The elements of a test case.
  private func lines(for findings: [LocatedFinding]) -> [String] {
    var lines = findings.filter(isFailure).map { located in
      let finding = located.finding
      return "      <failure message=\"\(shown(finding.message))\" type=\"\(finding.rule)\">"
        + xmlText(line(for: located)) + "</failure>"
    }
    let rest = findings.filter { !isFailure($0) }.map(line)
    if !rest.isEmpty {
      lines.append("      <system-out>\(xmlText(rest.joined(separator: "\n")))</system-out>")
    }
    return lines
  }

  /// The finding as in the concise report.
  private func line(for located: LocatedFinding) -> String {
    var bytes: [UInt8] = []
    ConciseReport(report: report, style: .plain)
      .append(located, message: located.finding.message, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
