import Testing

@testable import Core

/// Bytes in, findings and facts out.
@Suite("Checking a document") struct DocumentCheckerTests {
  private func check(
    _ text: String,
    name: String = "clean-rivers.json",
    input: Int = 0
  ) -> DocumentChecker.Result {
    var checker = DocumentChecker(today: ExampleRecord.today, keepsRecords: true)
    return checker.check(Array(text.utf8), name: name, input: input)
  }

  private func digest(_ text: String) -> TextDigest {
    Array(text.utf8).withUnsafeBufferPointer { TextDigest(of: $0) }
  }

  @Test func `a record without a problem leaves facts`() {
    let text = ExampleRecord.text(with: #""precededBy": "rivers""#)
    let result = check(text)
    #expect(result.findings == [])
    #expect(result.recordCount == 1)
    #expect(result.records.map(\.id) == ["clean-rivers"])
    #expect(result.records.map(\.line) == [1])
    let id = TextFact(
      digest: digest("clean-rivers"),
      range: 10..<24,
      position: TextPosition(line: 2, column: 9)
    )
    let title = TextFact(
      digest: digest("Clean rivers"),
      range: 37..<51,
      position: TextPosition(line: 3, column: 12)
    )
    #expect(
      result.facts.records == [
        RecordFacts(offset: 0, id: id, title: title, end: CalendarDate("2028-12-31"))
      ]
    )
    let link = result.facts.links.first
    #expect(result.facts.links.count == 1)
    #expect(link?.record == 0)
    #expect(link?.target == "rivers")
    #expect(link?.text.digest == digest("rivers"))
    #expect(link?.text.position == TextPosition(line: 9, column: 17))
    #expect(link?.id == "clean-rivers")
    #expect(link?.start == CalendarDate("2025-01-01"))
  }

  @Test func `findings are ranges of bytes in the input, by place`() {
    let text = ExampleRecord.text(with: #""status": "onging", "countries": ["GE", "XX"]"#)
    let result = check(text, input: 4)
    #expect(result.findings.map(\.rule) == ["unknown-country", "unknown-status"])
    #expect(result.findings.map { $0.source(in: Array(text.utf8)) } == [#""XX""#, #""onging""#])
    #expect(result.findings.map(\.place.input) == [4, 4])
    #expect(result.findings.map(\.pointer) == ["/countries/1", "/status"])
    #expect(result.findings.map(\.record) == ["clean-rivers", "clean-rivers"])
  }

  @Test(arguments: [
    ("a", "/a"), ("", "/"), ("a/b~c", "/a~1b~0c"), ("~1", "/~01"), (#"\u007E0"#, "/~00"),
    ("é", "/é"),
  ])
  func `a pointer leads to the key as RFC 6901 writes it`(key: String, pointer: String) {
    let findings = check(ExampleRecord.text(with: "\"\(key)\": 1")).findings
    #expect(findings.map(\.rule) == ["unknown-field"])
    #expect(findings.map(\.pointer) == [pointer])
  }

  @Test func `the name decides on the form and on what the identifier should be`() {
    let line = ExampleRecord.line(with: "")
    #expect(check(line, name: "Data/clean-rivers.json").findings == [])
    #expect(check(line, name: "Data/rivers.json").findings.map(\.rule) == ["id-file-name"])
    #expect(check("[\(line)]", name: "Data/rivers.json").findings == [])
    #expect(check(line, name: "rivers.ndjson").findings == [])
    #expect(check("{\n}\n", name: "a.ndjson").findings.map(\.rule) == ["json-syntax"])
  }

  @Test func `what is no record has no facts, but counts`() {
    let text = "\(ExampleRecord.line(with: ""))\n7\n{\n{}\n"
    let result = check(text, name: "a.ndjson")
    #expect(result.recordCount == 4)
    #expect(result.records.map(\.line) == [1, 2, 3, 4])
    // An object is a record, whatever it lacks.
    #expect(result.facts.records.count == 2)
    #expect(
      result.facts.records.last
        == RecordFacts(offset: text.utf8.count - 3, id: nil, title: nil, end: nil)
    )
  }

  @Test func `a blank text is a fact that is like no other`() {
    let facts = check(ExampleRecord.text(with: #""id": " ", "title": """#)).facts.records[0]
    #expect(facts.id?.range == 10..<13)
    #expect(facts.title?.range.count == 2)
    #expect(ComparedText.allCases.allSatisfy { facts.digest(of: $0).isNone })
  }

  @Test func `one checker serves many documents`() {
    var checker = DocumentChecker(today: ExampleRecord.today)
    let good = Array(ExampleRecord.text(with: "").utf8)
    for bytes in [good, Array("[{".utf8), good, []] {
      var fresh = DocumentChecker(today: ExampleRecord.today)
      let (result, expected) = (
        checker.check(bytes, name: "a.json"), fresh.check(bytes, name: "a.json")
      )
      #expect(result.findings == expected.findings)
      #expect(result.facts == expected.facts)
    }
  }

  @Test func `a block says what the whole input would say`() {
    let lines = (0..<4).map { ExampleRecord.line(with: #""id": "R \#($0)", "title": "R\#($0)""#) }
    let whole = check(lines.joined(separator: "\n"), name: "a.ndjson")
    let start = lines[0].utf8.count + lines[1].utf8.count + 2
    let rest = SourceBytes(Array(lines[2...].joined(separator: "\n").utf8))
    var checker = DocumentChecker(today: ExampleRecord.today)
    let result = withExtendedLifetime(rest) {
      checker.check(Block(rest, base: start, firstLine: 3, input: 0, form: .lines))
    }
    #expect(result.findings == Array(whole.findings[2...]))
    #expect(result.facts.records == Array(whole.facts.records[2...]))
  }
}
