import Foundation
import FoundationXML
import Testing

@testable import Core

@Suite("Report formats") struct ReportFormatTests {
  @Test(arguments: [80, 40]) func `text lines up at the width of a terminal`(width: Int) {
    let text = SampleReport.report().text(as: .text, width: width, style: .plain)
    Golden(suite: "Reports", name: "text.\(width).txt").expect(text)
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
    #expect(lines[17] == "::notice title=eapctl::21 more findings are in the step summary")
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
    let message = "the required field &quot;title&quot; is missing"
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
        "\n4 files, 6 records: 6 errors, 4 warnings, 7 not shown; --fix can repair 2\n"
      )
    )
    #expect(
      report.text(as: .sarif, width: nil, style: .plain).contains("7 more findings are left out")
    )
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
