import Synchronization
import Testing

@testable import Core

@Suite("Validation of inputs") struct ValidationTests {
  private static let today = CalendarDate(dayNumber: 20_780)

  private func validate(
    _ inputs: [RecordInput],
    context: [RecordInput] = [],
    workerCount: Int = 2
  ) -> Validation {
    Validation.run(
      inputs,
      context: context,
      options: Validation.Options(today: Self.today, excerptWidth: 120, workerCount: workerCount)
    )
  }

  private func line(_ number: Int, _ members: String = "") -> String {
    guard members.isEmpty else {
      let own = #""id": "r-\#(number)", "title": "Record \#(number)""#
      return ExampleRecord.line(with: "\(own), \(members)")
    }
    return Self.template[0] + String(number) + Self.template[1] + String(number) + Self.template[2]
  }

  /// What comes around the two numbers of a record: merging the members of each takes too long.
  private static let template = ExampleRecord.line(with: ##""id": "r-#", "title": "Record #""##)
    .split(separator: "#").map(String.init)

  @Test(arguments: [1, 3])
  func `lines of a long input are counted over its blocks`(workerCount: Int) {
    // About 3 MB, which is three blocks.
    var lines = (0..<11_000).map { line($0) }
    let broken = [0, 1, 4000, 4001, 7000, 10_999]
    for number in broken { lines[number] = line(number) + "x" }
    let input = RecordInput(
      name: "long.ndjson",
      bytes: Array((lines.joined(separator: "\n") + "\n").utf8)
    )
    let validation = validate([input], workerCount: workerCount)
    #expect(validation.recordCount == 11_000)
    #expect(validation.findings.map(\.range.start.line) == broken.map { $0 + 1 })
    #expect(validation.findings.allSatisfy { $0.finding.rule == "json-syntax" })
    for (finding, number) in zip(validation.findings, broken) {
      #expect(finding.range.start.column == line(number).unicodeScalars.count + 1)
      #expect(finding.excerpt?.text.hasSuffix("x") == true)
    }
  }

  @Test func `a line that is longer than a block is one record`() {
    let long = line(1, #""description": ["\#(String(repeating: "word ", count: 700_000))end"]"#)
    let bytes = Array((line(0) + "\n" + long + "\n" + line(2) + "x\n").utf8)
    let validation = validate([RecordInput(name: "a.jsonl", bytes: bytes)])
    #expect(validation.recordCount == 3)
    #expect(validation.findings.map(\.range.start.line) == [3])
  }

  @Test func `many files keep their order whatever worker takes them`() {
    let inputs = (0..<200).map { number in
      RecordInput(name: "\(number).json", bytes: Array((line(number) + "x").utf8))
    }
    let validation = validate(inputs)
    let inputsWithSyntaxErrors = validation.findings.filter { $0.finding.rule == "json-syntax" }
    #expect(inputsWithSyntaxErrors.map(\.finding.place.input) == Array(0..<200))
  }

  @Test func `an array is read record by record up to its first syntax error`() {
    let text = "[\n\(line(0)),\n\(line(1, #""status": "odd""#)),\n\(line(2)) \(line(3))\n]"
    let validation = validate([RecordInput(name: "a.json", bytes: Array(text.utf8))])
    #expect(validation.findings.map(\.finding.rule.rawValue) == ["unknown-status", "json-syntax"])
    #expect(validation.findings.map(\.range.start.line) == [3, 4])
    #expect(validation.findings.first?.finding.pointer == "/status")
    #expect(validation.findings.first?.finding.record == "r-1")
  }

  @Test func `an input that cannot be read does not keep the others from being checked`() {
    let missing = RecordInput(name: "missing.json") { () throws(InputError) in
      throw InputError("no such file")
    }
    let validation = validate([missing, RecordInput(name: "b.json", bytes: Array("{".utf8))])
    #expect(validation.failures.map(\.input) == [0])
    #expect(validation.findings.map(\.finding.place.input) == [1])
  }

  @Test func `an input that fails in the middle keeps what was found before`() {
    let lines = (0..<11_000).map { line($0) + ($0 == 3 ? "x" : "") }.joined(separator: "\n")
    let input = RecordInput(name: "long.ndjson") { () throws(InputError) in
      FailingSource(Array(lines.utf8))
    }
    let validation = validate([input])
    #expect(validation.failures.map(\.error) == [InputError("it broke")])
    #expect(validation.findings.map(\.range.start.line) == [4])
    #expect((1..<11_000).contains(validation.recordCount))
  }

  @Test func `duplicates are told of the named input and point into the context`() {
    let context = RecordInput(name: "context.ndjson", bytes: Array("\(line(0))\n\(line(7))\n".utf8))
    let named = RecordInput(
      name: "named.ndjson",
      bytes: Array("\(line(1))\n\n\(line(7, #""title": "Other""#))\n".utf8)
    )
    let validation = validate([named], context: [context])
    #expect(validation.findings.map(\.finding.rule.rawValue) == ["duplicate-id"])
    #expect(validation.findings.first?.finding.place.input == 1)
    #expect(validation.findings.first?.range.start.line == 3)
    #expect(validation.findings.first?.finding.notes.first?.place.input == 0)
    #expect(validation.findings.first?.noteRanges.first?.start.line == 2)
    #expect(validation.findings.first?.excerpt != nil)
    #expect(validate([context], context: []).findings.isEmpty)
  }

  @Test func `an input with many findings across the registry is opened once more, not for each`() {
    let bytes = Array((0..<9).map { line($0, #""precededBy": "gone""#) + "\n" }.joined().utf8)
    let openCount = Mutex(0)
    let input = RecordInput(name: "a.ndjson") { () throws(InputError) in
      openCount.withLock { $0 += 1 }
      return try RecordInput(name: "a.ndjson", bytes: bytes).open()
    }
    let validation = validate([input])
    #expect(
      validation.findings.map(\.finding.rule)
        == Array(repeating: "unresolved-predecessor", count: 9)
    )
    #expect(validation.findings.allSatisfy { $0.excerpt?.text.contains("gone") == true })
    #expect(openCount.withLock { $0 } == 2)
  }
}

/// A source that fails where its bytes end.
private final class FailingSource: ByteSource {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) {
    rest = bytes[...]
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(InputError) -> Int {
    if rest.isEmpty { throw InputError("it broke") }
    let next = rest.prefix(buffer.count)
    buffer.copyBytes(from: next)
    rest = rest.dropFirst(next.count)
    return next.count
  }

  func seek(to offset: Int) -> Bool { false }
}
