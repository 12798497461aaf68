import Testing

@testable import Core

/// Findings beyond a limit are counted and not kept, and those that are kept are the first.
@Suite("Limit of findings") struct FindingLimitTests {
  private func validation(_ inputs: [RecordInput], limit: Int?, workerCount: Int = 1) -> Validation
  {
    Validation.run(
      inputs,
      options: Validation.Options(
        today: CalendarDate(dayNumber: 20_000),
        excerptWidth: 80,
        limit: limit,
        workerCount: workerCount
      )
    )
  }

  private static let record = ExampleRecord.text(with: #""title": " a &amp; b""#)
    .split(separator: "\n").joined()

  /// Records with findings of their own and across the registry, in several inputs.
  private static let inputs: [RecordInput] = [
    RecordInput(name: "a.json", bytes: Array("[\(record), {}, \(record), {}]".utf8)),
    RecordInput(name: "b.ndjson", bytes: Array("{\"id\":\n\(record)\n{}\n".utf8)),
    RecordInput(name: "c.json", bytes: Array("{\"countries\": [1, \"XX\", \"GE\", \"GE\"]}".utf8)),
  ]

  /// The last limits are those of all findings and of all but one.
  @Test(arguments: 0...60) func `the first findings are kept and all are counted`(
    limit: Int
  ) {
    let all = validation(Self.inputs, limit: nil)
    let some = validation(Self.inputs, limit: limit)
    #expect(all.dropped == FindingCounts())
    #expect(all.findings.count > 40 && all.findings.count < 60)
    #expect(some.findings == Array(all.findings.prefix(limit)))
    #expect(some.counts == all.counts)
    let names = Self.inputs.map(\.name)
    let options = ValidationReport.Options(limit: limit)
    let report = ValidationReport(some, inputNames: names, options: options)
    let whole = ValidationReport(all, inputNames: names, options: options)
    #expect(
      report.text(as: .text, width: 80, style: .plain)
        == whole.text(as: .text, width: 80, style: .plain)
    )
    #expect(report.hiddenCount == all.findings.count - some.findings.count)
  }

  @Test(arguments: [
    "[" + String(repeating: "{},", count: 1200) + "{}]",
    #"{"countries": ["# + String(repeating: "1,", count: 2000) + "1]}",
    #"{"title": "t", "# + (0..<2000).map { "\"x\($0)\": 1" }.joined(separator: ", ") + "}",
    // Several rules find something in each place, one rule after the other.
    #"{"countries": ["# + String(repeating: "\"XX\", ", count: 2000) + #""XX"]}"#,
  ]) func `a document with very many findings keeps the first`(text: String) {
    let input = RecordInput(name: "a.json", bytes: Array(text.utf8))
    let all = validation([input], limit: nil)
    #expect(all.findings.count > 2000)
    #expect(
      zip(all.findings, all.findings.dropFirst()).allSatisfy {
        !Finding.precedes($1.finding, $0.finding)
      }
    )
    for limit in [1, 700] {
      let some = validation([input], limit: limit)
      #expect(some.findings == Array(all.findings.prefix(limit)))
      #expect(some.counts == all.counts)
    }
  }

  @Test func `the same findings of the registry are kept, however many there are`() {
    let line = Self.record + "\n"
    let input = RecordInput(
      name: "a.ndjson",
      bytes: Array(String(repeating: line, count: 700).utf8)
    )
    let all = validation([input], limit: nil, workerCount: 2)
    let some = validation([input], limit: 100, workerCount: 2)
    #expect(some.findings == Array(all.findings.prefix(100)))
    #expect(some.counts == all.counts)
  }

  @Test func `findings at one place share their source line`() {
    let input = RecordInput(name: "a.json", bytes: Array("[{}]".utf8))
    let excerpts = Set(validation([input], limit: nil).findings.map(\.excerpt?.text))
    #expect(excerpts == ["[{}]"])
  }
}
