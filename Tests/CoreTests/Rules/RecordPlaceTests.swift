import Testing

@testable import Core

/// What a finding says of the record that it is in, for those who join it to a row.
@Suite("Rows of findings") struct RecordPlaceTests {
  private func findings(
    _ text: String,
    name: String = "a.ndjson",
    lineField: String? = nil
  ) -> [Finding] {
    let options = Validation.Options(today: ExampleRecord.today, lineField: lineField)
    let input = RecordInput(name: name, bytes: Array(text.utf8))
    return Validation.run([input], options: options).findings.map(\.finding)
  }

  /// A record with one mistake.
  private static let record = ExampleRecord.line(with: #""countries": ["XX"]"#)

  @Test(arguments: [
    ("", "", 0), ("  ", "\n", 2), ("\n\n\t", "", 3), ("\u{FEFF}", "\n", 3), ("{}\n", "\n", 3),
    ("garbage\n \r\n", "\n", 11),
  ])
  func `the first byte of a record in a line is known`(before: String, after: String, offset: Int) {
    let found = findings(before + Self.record + after).filter { $0.rule == "unknown-country" }
    #expect(found.map(\.recordOffset) == [offset])
    #expect(found.map(\.record) == ["clean-rivers"])
  }

  @Test(arguments: [
    ("garbage\n", 0), ("  garbage\n", 2), ("{}\n \tgarbage", 5), ("\u{FEFF}garbage", 3),
    ("{}\n{\"id\": \n{}\n", 3), ("{}\n  {\"id\": \"a\" \"title\": 1}\n", 5), ("{}\n\r\n  ]\n", 7),
  ])
  func `so is that of a line that is no JSON`(text: String, offset: Int) {
    let found = findings(text).filter { $0.rule == "json-syntax" }
    #expect(found.map(\.recordOffset).first == offset)
    #expect(!found.isEmpty)
  }

  @Test(arguments: [
    ("[{}, {\"id\": \"a\" \"title\": 1}]", [5]), ("[{},\n garbage]", [6]), (" garbage", [1]),
    ("{\"id\": \"a\" \"title\": 1}", [0]),
  ])
  func `and that of a value of a document`(text: String, offsets: [Int]) {
    let found = findings(text, name: "a.json").filter { $0.rule == "json-syntax" }
    #expect(found.map(\.recordOffset) == offsets)
  }

  @Test(arguments: [
    (#""k": "a\u0041""#, "aA"), (#""k": 12345678901234567890"#, "12345678901234567890"),
    (#""k": true"#, "true"), (#""k": [1, {}]"#, "[1, {}]"), (#""k": null"#, nil), (#""j": 1"#, nil),
    (#""k": "", "k": "b""#, ""),
  ])
  func `a member that is named names the row`(member: String, name: String?) {
    let lines = ["{\(member)}", #"{"k": "first"}"#].joined(separator: "\n")
    let found = findings(lines, lineField: "k").filter { $0.recordOffset == 0 }
    #expect(found.count > 3)
    #expect(found.allSatisfy { $0.lineID == name })
  }

  @Test func `without one it is the identifier, also where bytes are missing`() {
    let found = findings(#"{"id": "a" "title": 1}"#)
    #expect(found.contains { $0.rule == "json-syntax" && $0.record == nil })
    #expect(found.allSatisfy { $0.lineID == "a" })
    let named = findings(#"{"id": "a" "k": 1}"#, lineField: "k")
    #expect(named.contains { $0.rule == "json-syntax" })
    #expect(named.allSatisfy { $0.lineID == "1" })
    #expect(findings("garbage").allSatisfy { $0.lineID == nil })
  }

  /// The bytes of a pipe are gone when the rules across records look.
  @Test(arguments: [false, true])
  func `rules across records name rows as well`(isPipe: Bool) throws {
    func line(_ members: String) -> String { ExampleRecord.line(with: members) + "\n" }
    let bytes = Array(
      (line(#""k": 1, "precededBy": "nope""#) + "\n" + line(#""k": 2"#)
        + line(#""id": "c", "k": 3, "formerIds": ["clean-rivers"]"#)).utf8
    )
    let input = RecordInput(name: "a.ndjson") { () throws(InputError) in
      if isPipe { return PipeSource(bytes) }
      return MemorySource(bytes)
    }
    let rules = RuleSet(Rule.catalogue.filter { $0.id != "unknown-field" })
    let options = Validation.Options(rules: rules, today: ExampleRecord.today, lineField: "k")
    let found = Validation.run([input], options: options).findings.map(\.finding)
    let rows = found.map { "\($0.rule) \($0.lineID ?? "-") \($0.recordOffset)" }
    let second = line(#""k": 1, "precededBy": "nope""#).utf8.count + 1
    let third = second + line(#""k": 2"#).utf8.count
    #expect(
      rows == [
        "unresolved-predecessor 1 0", "duplicate-id 2 \(second)", "duplicate-title 3 \(third)",
        "duplicate-id 3 \(third)",
      ]
    )
  }

  /// Bytes that can be read once.
  private final class PipeSource: ByteSource {
    private let memory: MemorySource

    init(_ bytes: [UInt8]) { memory = MemorySource(bytes) }

    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int { memory.read(into: buffer) }

    func seek(to offset: Int) -> Bool { false }
  }
}
