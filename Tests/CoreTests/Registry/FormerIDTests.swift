import Testing

@testable import Core

/// A record is still meant by the names that it had before.
@Suite("Former identifiers") struct FormerIDTests {
  private func lines(_ records: [String]) -> [UInt8] {
    // Each has its identifier as its title, so that no two have the same.
    let lines = records.map { members in
      let id = members.split(separator: "\"").dropFirst(2).first ?? ""
      return ExampleRecord.line(with: "\"title\": \"T\(id)\", \(members)")
    }
    return Array(lines.joined(separator: "\n").utf8)
  }

  private func found(
    in records: [String],
    context: [String] = []
  ) -> [(finding: Finding, text: String)] {
    let inputs = [lines(context), lines(records)].map { RecordInput(name: "a.ndjson", bytes: $0) }
    let validation = Validation.run(
      [inputs[1]],
      context: [inputs[0]],
      options: Validation.Options(today: ExampleRecord.today)
    )
    return validation.findings.map { located in
      let bytes = lines(located.finding.place.input == 0 ? context : records)
      let text = String(decoding: bytes[located.finding.place.range], as: UTF8.self)
      return (located.finding, text)
    }
  }

  private func messages(_ records: [String], context: [String] = []) -> [String] {
    found(in: records, context: context).map { finding, text in
      "\(finding.rule) \(finding.record ?? "-")\(finding.pointer) \(text): \(finding.message)"
    }
  }

  @Test(arguments: [
    [#""id": "b", "formerIds": ["a"]"#, #""id": "c", "precededBy": "a""#],
    [#""id": "c", "precededBy": "a""#, #""id": "b", "formerIds": ["x", "\u0061"]"#],
    [#""id": "a""#, #""id": "b", "precededBy": "a""#],
    [#""id": "b", "formerIds": ["a", "c"]"#],
  ])
  func `a reference leads to the record that had the name`(records: [String]) {
    #expect(messages(records).filter { !$0.contains("overlap") } == [])
  }

  @Test func `phases are compared by way of former names`() {
    let records = [
      #""id": "b", "formerIds": ["a"], "precededBy": "c""#,
      #""id": "c", "precededBy": "a""#,
      #""id": "d", "precededBy": "a", "timeline": {"start": "2026-01-01"}"#,
      #""id": "e", "formerIds": ["f"], "precededBy": "f""#,
    ]
    #expect(
      messages(records) == [
        #"predecessor-cycle b/precededBy "c": "#
          + #"the earlier phases lead back to this record: "c", "a""#,
        #"predecessor-overlap d/precededBy "a": the project starts on 2026-01-01, "#
          + #"but its earlier phase "a" ends on 2028-12-31"#,
        #"predecessor-cycle e/precededBy "f": "f" is named as its own earlier phase"#,
      ]
    )
  }

  @Test func `the record that has a name comes before one that had it`() {
    let records = [
      #""id": "b", "formerIds": ["a"]"#, #""id": "a", "precededBy": "a""#,
    ]
    #expect(messages(records).contains { $0.hasPrefix("predecessor-cycle a/") })
  }

  @Test func `a name leads to one record`() {
    let records = [
      #""id": "b", "formerIds": ["a", "b"]"#,
      #""id": "c", "formerIds": ["d", "a", "d", ""]"#,
      #""id": "d""#,
    ]
    let findings = found(in: records).filter { $0.finding.rule == "duplicate-id" }
    #expect(
      findings.map { "\($0.finding.record ?? "")\($0.finding.pointer) \($0.finding.message)" } == [
        #"b/formerIds/1 the former identifier "b" is the identifier of a record"#,
        #"c/formerIds/0 the former identifier "d" is the identifier of a record"#,
        #"c/formerIds/1 the former identifier "a" is listed already"#,
        #"c/formerIds/2 the former identifier "d" is the identifier of a record"#,
      ]
    )
    #expect(findings.map(\.text) == [#""b""#, #""d""#, #""a""#, #""d""#])
    #expect(
      findings.map { $0.finding.notes.map(\.message) == ["first used here"] } == [
        true, true, true, true,
      ]
    )
    let bytes = lines(records)
    let notes = findings.compactMap { $0.finding.notes.first?.place.range }
    #expect(
      notes.map { String(decoding: bytes[$0], as: UTF8.self) } == [
        #""b""#, #""d""#, #""a""#, #""d""#,
      ]
    )
    #expect(notes[2].lowerBound < findings[2].finding.place.range.lowerBound)
  }

  @Test func `who takes a name that a record outside had is told so`() {
    #expect(
      messages([#""id": "a""#], context: [#""id": "b", "formerIds": ["a"]"#]) == [
        #"duplicate-id a/id "a": the identifier "a" is a former one of another record"#
      ]
    )
    #expect(messages([#""id": "c""#], context: [#""id": "a", "formerIds": ["a"]"#]) == [])
  }

  @Test(arguments: [
    ("old", "found new"), ("older", "found new"), ("new", "found new"), ("oldest", "found oldest"),
    ("olde", "found oldest"), ("ol", "ambiguous"), ("7", "found new"), ("very", "found first"),
  ])
  func `records are found by them, before by beginnings`(name: String, expected: String) {
    let records = [
      #""id": "oldest""#, #""id": "old-one""#, #""id": "new", "formerIds": ["old", "older", "7"]"#,
      #""id": "seven", "sources": [{"url": "https://example.org/?id=7"}]"#,
      #""id": "very-long""#, #""id": "first", "formerIds": ["very", "x"]"#,
    ]
    let input = RecordInput(name: "a.ndjson", bytes: lines(records))
    let match = ProjectLookup.find([name], in: [input], workerCount: 1).matches.first
    let word =
      switch match {
      case .found(let record): "found \(record.id)"
      case .ambiguous: "ambiguous"
      case .broken, .unknown, nil: "nothing"
      }
    #expect(word == expected)
  }
}
