import Synchronization
import Testing

@testable import Core

/// Findings that are written while the inputs are read.
@Suite("Streams of findings") struct FindingStreamTests {
  private static let record = ExampleRecord.text(with: #""title": " a &amp; b""#)
    .split(separator: "\n").joined()

  private static let inputs: [RecordInput] = [
    RecordInput(name: "a.json", bytes: Array("[\(record), {}, \(record), {}]".utf8)),
    RecordInput(name: "b.ndjson", bytes: Array("{\"id\":\n\(record)\n{}\n".utf8)),
  ]

  private static func options(limit: Int? = nil, workerCount: Int = 1) -> Validation.Options {
    Validation.Options(
      today: CalendarDate(dayNumber: 20_000),
      limit: limit,
      workerCount: workerCount
    )
  }

  /// What is streamed of the inputs, and the outcome.
  private static func run(_ options: Validation.Options) -> (text: String, Validation) {
    var bytes: [UInt8] = []
    let lines = FindingLines(inputNames: inputs.map(\.name))
    let stream = FindingStream<Never>(render: { lines.append($0, to: &$1) }) { bytes += $0 }
    let validation = Validation.run(inputs, options: options, stream: stream)
    return (String(decoding: bytes, as: UTF8.self), validation)
  }

  @Test(arguments: [1, 3])
  func `the lines are those of a report at the end`(workerCount: Int) {
    let validation = Validation.run(Self.inputs, options: Self.options())
    let report = ValidationReport(validation, inputNames: Self.inputs.map(\.name))
    let whole = report.text(as: .ndjson, width: nil, style: .plain)
    let (text, outcome) = Self.run(Self.options(workerCount: workerCount))
    #expect(text == whole)
    #expect(outcome.counts == validation.counts)
    #expect(outcome.recordCount == validation.recordCount)
    let rules = Set(RuleSet().registryRules)
    #expect(outcome.findings.count > 1)
    #expect(outcome.findings.allSatisfy { rules.contains($0.finding.rule) })
  }

  @Test(arguments: 0...40)
  func `the first findings are written and all are counted`(limit: Int) {
    let (whole, all) = Self.run(Self.options())
    let (text, some) = Self.run(Self.options(limit: limit))
    #expect(text.split(separator: "\n") == Array(whole.split(separator: "\n").prefix(limit)))
    #expect(some.counts == all.counts)
    #expect(all.counts.count > 30 && all.counts.count < 40)
  }

  @Test func `findings are written before the next input is opened`() {
    let written = Mutex<[String]>([])
    let openings = Mutex<[Int]>([])
    let inputs = Self.inputs.map { input in
      RecordInput(name: input.name) { () throws(InputError) in
        openings.withLock { $0.append(written.withLock(\.count)) }
        return try input.open()
      }
    }
    let stream = FindingStream<Never>(render: { $1 += Array($0.finding.rule.rawValue.utf8) }) {
      piece in
      written.withLock { $0.append(String(decoding: piece, as: UTF8.self)) }
    }
    _ = Validation.run(inputs, options: Self.options(), stream: stream)
    #expect(openings.withLock { Array($0.prefix(2)) } == [0, 1])
  }

  @Test func `a stream that takes nothing ends the work`() {
    struct Closed: Error {}
    let count = Mutex(0)
    let stream = FindingStream<Closed>(render: { $1 += Array($0.finding.message.utf8) }) {
      (_: [UInt8]) throws(Closed) in
      count.withLock { $0 += 1 }
      throw Closed()
    }
    #expect(throws: Closed.self) {
      try Validation.run(Self.inputs, options: Self.options(), stream: stream)
    }
    #expect(count.withLock { $0 } == 1)
  }
}
