/// Findings as JUnit XML: a test suite for each input, a test case for each record.
///
/// A record fails when it has an error, or any finding if the run is strict; other warnings are
/// output of the test case. An input that could not be read is a test case with an error.
struct JUnitReport {
  let report: ValidationReport

  /// Hands over the report piece by piece; each part is looked at twice, for the numbers come first.
  func write<Failure: Error>(to output: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
    var total = Counts()
    forEachSuite { total.add($0.counts) }
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="eapctl validate" \(total)>

      """
    try forEachSuite { (suite) throws(Failure) in
      let name = shown(report.inputNames[suite.input])
      text += "  <testsuite name=\"\(name)\" \(suite.counts)>\n"
      try forEachCase(of: suite) { (record, findings, failure) throws(Failure) in
        text += testCase(suite.input, record, findings, failure)
        guard text.utf8.count >= 64 * 1024 else { return }
        try output(Array(text.utf8))
        text = ""
      }
      text += "  </testsuite>\n"
    }
    text += "</testsuites>\n"
    try output(Array(text.utf8))
  }

  /// What there is on an input: parts of the records and findings, which are in the order of the inputs.
  private struct Suite {
    var input: Int
    var records: ArraySlice<RecordPlace>
    var findings: ArraySlice<LocatedFinding>
    var failure: InputError?
    var counts = Counts()
  }

  private func forEachSuite<Failure: Error>(
    _ body: (Suite) throws(Failure) -> Void
  ) throws(Failure) {
    var records = report.records[...]
    var findings = report.findings[...]
    // Of other inputs, only what could not be read or was lost is of interest.
    let others = Set(report.failures.map(\.input) + report.findings.map(\.finding.place.input))
      .filter { !report.reportedInputs.contains($0) }
    for input in others.sorted() + Array(report.reportedInputs) {
      var suite = Suite(
        input: input,
        records: records.prefix { $0.input == input },
        findings: findings.prefix { $0.finding.place.input == input },
        failure: report.failures.first { $0.input == input }?.error
      )
      records = records.dropFirst(suite.records.count)
      findings = findings.dropFirst(suite.findings.count)
      var counts = Counts()
      forEachCase(of: suite) { _, findings, failure in
        counts.tests += 1
        counts.errors += failure == nil ? 0 : 1
        counts.failures += findings.contains(where: isFailure) ? 1 : 0
      }
      suite.counts = counts
      try body(suite)
    }
  }

  /// Calls `body` for each record with its findings, which start before the next one does, and for what
  /// is known of an input without records.
  private func forEachCase<Failure: Error>(
    of suite: Suite,
    _ body: (RecordPlace?, ArraySlice<LocatedFinding>, InputError?) throws(Failure) -> Void
  ) throws(Failure) {
    if let failure = suite.failure { try body(nil, [], failure) }
    if suite.records.isEmpty {
      if suite.failure == nil || !suite.findings.isEmpty { try body(nil, suite.findings, nil) }
      return
    }
    var findings = suite.findings
    for index in suite.records.indices {
      let isLast = index + 1 == suite.records.endIndex
      let end = isLast ? .max : suite.records[index + 1].offset
      let own = findings.prefix { $0.finding.place.range.lowerBound < end }
      try body(suite.records[index], own, nil)
      findings = findings.dropFirst(own.count)
    }
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

  private func isFailure(_ located: LocatedFinding) -> Bool {
    located.finding.severity == .error || report.options.isStrict
  }

  private func testCase(
    _ input: Int,
    _ record: RecordPlace?,
    _ findings: ArraySlice<LocatedFinding>,
    _ failure: InputError?
  ) -> String {
    let path = report.inputNames[input]
    let name = shown(record.map { $0.id ?? "line \($0.line)" } ?? path)
    let start =
      "    <testcase name=\"\(name)\" classname=\"\(shown(path))\" file=\"\(shown(path))\""
      + " line=\"\(record?.line ?? 1)\""
    let content =
      failure.map { ["      <error message=\"\(xmlText($0.message))\"/>"] } ?? lines(for: findings)
    guard !content.isEmpty else { return start + "/>\n" }
    return ([start + ">"] + content + ["    </testcase>"]).joined(separator: "\n") + "\n"
  }

  /// Text for people, who read it in a log or on a page.
  private func shown(_ text: String) -> String { xmlText(visibleText(text)) }

  /// The elements of a test case.
  private func lines(for findings: ArraySlice<LocatedFinding>) -> [String] {
    var lines = findings.filter(isFailure).map { located in
      let finding = located.finding
      let message = shown(report.advice(on: finding))
      return "      <failure message=\"\(message)\" type=\"\(finding.rule)\">"
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
      .append(located, message: report.advice(on: located.finding), to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
