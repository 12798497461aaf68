import Foundation
import FoundationXML
import Testing

@testable import Core

@Suite("Report formats") struct ReportFormatTests {
  @Test(arguments: [80, 40]) func `text lines up at the width of a terminal`(width: Int) {
    let text = SampleReport.report().text(as: .text, width: width, style: .plain)
    Golden(suite: "Reports", name: "text.\(width).txt").expect(text)
  }

  @Test(arguments: [40, 80, 120]) func `text for a terminal is no wider, but for places`(
    width: Int
  ) {
    let text = SampleReport.report()
      .text(as: .text, width: width, style: .plain, isForTerminal: true)
    Golden(suite: "Reports", name: "terminal.\(width).txt").expect(text)
    let lines = text.split(separator: "\n").filter { !$0.contains("--> ") }
    #expect(lines.allSatisfy { displayWidth($0) <= width })
  }

  @Test func `text for a terminal in colour says the same`() {
    func text(_ style: TerminalStyle) -> String {
      SampleReport.report().text(as: .text, width: 60, style: style, isForTerminal: true)
    }
    let coloured = text(.coloured)
    Golden(suite: "Reports", name: "terminal.coloured.txt").expect(coloured)
    #expect(coloured.replacing(#/\u{1B}\[[0-9;]*m/#, with: "") == text(.plain))
  }

  @Test(arguments: [
    (
      #""a, expected b" is odd, expected "c""#,
      [#"error[r]: "a, expected b" is odd"#, #"= expected "c""#]
    ),
    ("expected a value", ["error[r]: expected a value"]),
    ("it is odd", ["error[r]: it is odd"]),
  ]) func `what was expected has a line of its own`(message: String, lines: [String]) {
    var report = SampleReport.report()
    let place = Place(input: 0, range: 0..<1)
    let finding = Finding(rule: "r", severity: .error, message: message, place: place)
    report.findings = LocatedFinding.locate([finding], in: Array("{}".utf8))
    let text = report.text(as: .text, width: 80, style: .plain, isForTerminal: true)
    let found = text.split(separator: "\n").dropLast().map {
      String($0.trimmingPrefix(while: { $0 == " " }))
    }
    .filter { !$0.hasPrefix("-->") }
    #expect(Array(found.prefix(lines.count)) == lines)
  }

  @Test(arguments: ReportFormat.allCases)
  func `every format carries the suggestion`(format: ReportFormat) {
    let report = SampleReport.report()
    for isForTerminal in [false, true] {
      let text = report.text(
        as: format,
        width: 80,
        style: .plain,
        isForTerminal: isForTerminal
      )
      #expect(text.contains("did you mean"))
    }
    #expect(report.markdownSummary.contains("did you mean"))
  }

  @Test(arguments: [
    (ReportFormat.text, "1 file, 0 records: 1 file not read\n"), (.json, #""unread": 1,"#),
    (.json, #""path": "gone.json","#), (.sarif, #""executionSuccessful": false"#),
    (.junit, #"<error message="no such file"/>"#),
    (.github, "::error file=gone.json::cannot be read: no such file\n"),
    (.gitlab, #""description": "cannot be read: no such file""#),
  ]) func `an input that could not be read is no input without findings`(
    format: ReportFormat,
    part: String
  ) {
    let gone = RecordInput(name: "gone.json") { () throws(InputError) in
      throw InputError("no such file")
    }
    let good = RecordInput(name: "good.json", bytes: Array(ExampleRecord.line(with: "").utf8))
    let options = Validation.Options(today: ExampleRecord.today)
    for (inputs, context) in [([gone], []), ([good], [gone])] {
      let validation = Validation.run(inputs, context: context, options: options)
      let report = ValidationReport(validation, inputNames: (context + inputs).map(\.name))
      let text = report.text(as: format, width: nil, style: .plain)
      #expect(!text.contains("no findings"))
      #expect(!report.markdownSummary.contains("no findings"))
      #expect(report.markdownSummary.contains("| error | gone.json |"))
      #expect(context.isEmpty == false && format == .text || text.contains(part))
    }
  }

  @Test func `text for a pipe and text in colour`() {
    let report = SampleReport.report()
    Golden(suite: "Reports", name: "text.txt")
      .expect(report.text(as: .text, width: nil, style: .plain))
    Golden(suite: "Reports", name: "text.coloured.txt")
      .expect(report.text(as: .text, width: 80, style: .coloured))
  }

  @Test(arguments: ReportFormat.allCases.filter { $0 != .text })
  func `each format of a program`(format: ReportFormat) {
    let options = ValidationReport.Options(rules: SampleReport.rules, version: "1.2.3")
    let report = SampleReport.report(options, failure: InputError("no such file"))
    Golden(suite: "Reports", name: "\(format.rawValue).txt")
      .expect(report.text(as: format, width: 80, style: .plain))
  }

  @Test func `the summary of a step is a table`() {
    Golden(suite: "Reports", name: "summary.md").expect(SampleReport.report().markdownSummary)
  }
}

extension ReportFormatTests {
  @Test func `no format lets a line of data become a line of its own`() {
    let report = SampleReport.report()
    for format in [ReportFormat.text, .concise, .github, .junit] {
      let text = report.text(as: format, width: 80, style: .plain)
      #expect(!text.split(separator: "\n").contains { $0.hasPrefix("::error::") })
      #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{85}" || $0 == "\r" })
    }
  }

  @Test func `GitHub gets ten annotations of a kind, errors first, and a count of the rest`() {
    var report = SampleReport.report()
    report.findings += Array(repeating: report.findings[1], count: 20)
    report.findings += Array(repeating: report.findings[0], count: 3)
    report.hiddenCount = 5
    let lines = report.text(as: .github, width: nil, style: .plain).split(separator: "\n")
    #expect(lines.count == 10 + 7 + 2)
    #expect(lines[..<10].allSatisfy { $0.hasPrefix("::error file=") })
    #expect(lines[10..<17].allSatisfy { $0.hasPrefix("::warning file=") })
    #expect(lines[17] == "::notice title=eapctl::21 more findings are not shown")
  }

  @Test(
    arguments: [
      (0, 0, false, nil), (0, 0, true, nil), (0, 1, false, "1 more finding is not shown"),
      (0, 1, true, "1 more finding is not shown"),
      (1, 0, true, "1 more finding is in the step summary"),
      (2, 1, true, "2 more findings are in the step summary, and 1 is not shown"),
      (2, 3, false, "5 more findings are not shown"),
      (990, 0, true, "990 more findings are in the step summary"),
      (991, 0, true, "990 more findings are in the step summary, and 1 is not shown"),
    ] as [(Int, Int, Bool, String?)]
  )
  func `GitHub is told of findings in the summary that are there`(
    moreCount: Int,
    hiddenCount: Int,
    hasSummary: Bool,
    notice: String?
  ) {
    var report = SampleReport.report(
      ValidationReport.Options(rules: SampleReport.rules, hasStepSummary: hasSummary)
    )
    let error = report.findings.first { $0.finding.severity == .error }
    report.findings = Array(repeating: error, count: 10 + moreCount).compactMap(\.self)
    report.hiddenCount = hiddenCount
    let lines = report.text(as: .github, width: nil, style: .plain).split(separator: "\n")
    let prefix = "::notice title=eapctl::"
    #expect(
      lines.filter { $0.hasPrefix(prefix) }.map { $0.dropFirst(prefix.count) }
        == (notice.map { [$0[...]] } ?? [])
    )
    let listed = report.markdownSummary.split(separator: "\n").count { $0.hasPrefix("| error |") }
    #expect(listed == min(10 + moreCount, 1000) + report.failures.count)
  }

  @Test func `JUnit has a test for each record, and one for a file without any`() {
    let second = ExampleRecord.line(with: #""id": "b", "title": null"#)
    let lines = "\(ExampleRecord.line(with: ""))\n\(second)\n"
    let inputs = [
      RecordInput(name: "a.ndjson", bytes: Array(lines.utf8)),
      RecordInput(name: "b.json", bytes: Array("[]".utf8)),
    ]
    let validation = Validation.run(
      inputs,
      options: Validation.Options(
        rules: RuleSet([.missingField]),
        today: ExampleRecord.today,
        keepsRecords: true
      )
    )
    let report = ValidationReport(validation, inputNames: inputs.map(\.name))
    let message =
      "the required field &quot;title&quot; is missing; add &quot;title&quot;: &quot;…&quot;"
    #expect(
      report.text(as: .junit, width: nil, style: .plain) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="eapctl validate" tests="3" failures="1" errors="0">
          <testsuite name="a.ndjson" tests="2" failures="1" errors="0">
            <testcase name="clean-rivers" classname="a.ndjson" file="a.ndjson" line="1"/>
            <testcase name="b" classname="a.ndjson" file="a.ndjson" line="2">
              <failure message="\(message)" type="missing-field">\
        a.ndjson:2:1: error: \(message) [missing-field]</failure>
            </testcase>
          </testsuite>
          <testsuite name="b.json" tests="1" failures="0" errors="0">
            <testcase name="b.json" classname="b.json" file="b.json" line="1"/>
          </testsuite>
        </testsuites>

        """
    )
  }

  @Test func `warnings fail in JUnit when the run is strict`() {
    let options = ValidationReport.Options(rules: [], isStrict: true)
    let text = SampleReport.report(options).text(as: .junit, width: nil, style: .plain)
    #expect(!text.contains("system-out"))
    #expect(text.contains(#"type="unknown-subsector""#))
  }

  @Test func `findings that are left out are counted`() {
    let options = ValidationReport.Options(rules: [], limit: 3)
    let report = SampleReport.report(options)
    #expect(report.findings.count == 3)
    let text = report.text(as: .text, width: nil, style: .plain)
    #expect(
      text.hasSuffix(
        "\n4 files, 5 records: 6 errors, 4 warnings, 7 not shown (--max 0 shows all); "
          + "--fix can repair 2\n"
      )
    )
    #expect(
      report.text(as: .sarif, width: nil, style: .plain).contains("7 more findings are left out")
    )
    #expect(report.text(as: .json, width: nil, style: .plain).contains(#""hidden": 7"#))
  }

  @Test func `messages of SARIF hold neither links nor placeholders of the data`() {
    #expect(sarifText("[x](y) {0}") == #"\[x\](y) {{0}}"#)
    #expect(sarifText(#"expected "," or "}" [a] {0 {}"#) == #"expected "," or "}" [a] {0 {}"#)
    #expect(uriReference("Data/a b:ქ.json") == "Data/a%20b%3A%E1%83%A5.json")
    #expect(uriReference("/tmp/a.json") == "file:///tmp/a.json")
    #expect(uriReference(String(path: [0x61, 0xE9, 0x2F, 0xC3, 0xA9, 0xFF])) == "a%E9/%C3%A9%FF")
  }

  @Test func `other parsers read what programs are to read`() throws {
    let report = SampleReport.report(failure: InputError("a \u{1B} in it"))
    let junit = report.text(as: .junit, width: nil, style: .plain)
    #expect(XMLParser(data: Data(junit.utf8)).parse())
    for format in [ReportFormat.json, .sarif, .gitlab] {
      let text = report.text(as: format, width: nil, style: .plain)
      _ = try JSONSerialization.jsonObject(with: Data(text.utf8))
    }
  }
}
