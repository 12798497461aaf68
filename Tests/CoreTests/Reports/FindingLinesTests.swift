import Foundation
import Testing

@testable import Core

/// Findings as rows of a table: the facts of the JSON report, flat and one line each.
@Suite("Lines of findings") struct FindingLinesTests {
  private static let keys = [
    "rule", "severity", "message", "hint", "path", "line", "column", "endLine", "endColumn",
    "offset", "length", "record", "pointer", "notes", "edits", "lineId", "recordOffset",
  ]

  private static func objects(_ text: String) throws -> [[String: Any]] {
    try text.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  @Test func `a line has the facts of the report in JSON`() throws {
    let report = SampleReport.report()
    let whole = report.text(as: .json, width: nil, style: .plain)
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(whole.utf8)) as? [String: Any]
    )
    let expected = try #require(json["findings"] as? [[String: Any]])
    let lines = try Self.objects(report.text(as: .ndjson, width: nil, style: .plain))
    #expect(lines.count == expected.count)
    for (line, finding) in zip(lines, expected) {
      for (key, value) in finding where !(value is [Any]) {
        #expect((line[key] as? NSObject) == (value as? NSObject), "\(key)")
      }
      for key in ["notes", "edits"] {
        let list = try #require(finding[key] as? [NSObject])
        let text = line[key] as? String
        let found = try text.map { try JSONSerialization.jsonObject(with: Data($0.utf8)) }
        #expect((found as? [NSObject]) ?? [] == list)
        #expect((text == nil) == list.isEmpty)
      }
    }
  }

  @Test func `every line has every key in one order, and nothing within`() throws {
    let text = SampleReport.report().text(as: .ndjson, width: nil, style: .plain)
    for line in text.split(separator: "\n") {
      let source = SourceBytes(Array(line.utf8))
      var reader = JSONReader()
      source.open(in: &reader, lines: false)
      try reader.readValue()
      let json = reader.view
      #expect(json.keys(of: 0).map { json.text($0).string } == Self.keys)
      let kinds = json.keys(of: 0).map { json[$0 + 1].kind }
      #expect(!kinds.contains(.object) && !kinds.contains(.array))
    }
  }

  /// What Python, Java or Unicode take for the end of a line.
  @Test func `a line is one line for every reader, and has no zero`() throws {
    let ends = "\n\r\u{B}\u{C}\u{1C}\u{1D}\u{1E}\u{1F}\u{85}\u{2028}\u{2029}"
    let text = "a\(ends)\0b"
    var finding = Finding(
      rule: "r",
      severity: .error,
      message: text,
      place: Place(input: 0, range: 0..<1),
      hint: text,
      notes: [Finding.Note(message: text, place: Place(input: 0, range: 0..<1))],
      edits: [Edit(0..<1, text: text)]
    )
    (finding.record, finding.pointer, finding.lineID) = (text, text, text)
    let located = try #require(LocatedFinding.locate([finding], in: Array("{}".utf8)).first)
    var bytes: [UInt8] = []
    FindingLines(inputNames: [text]).append(located, to: &bytes)
    #expect(bytes.filter { $0 < 0x20 } == [0x0A])
    #expect(bytes.last == 0x0A)
    let line = String(decoding: bytes, as: UTF8.self)
    #expect(!line.dropLast().unicodeScalars.contains { ends.unicodeScalars.contains($0) })
    #expect(!line.contains(#"\u0000"#))
    let members = try #require(try Self.objects(line).first)
    for key in ["message", "hint", "path", "record", "pointer", "lineId"] {
      #expect(
        (members[key] as? String).map { Array($0.utf8) } == Array("a\(ends)␀b".utf8),
        "\(key)"
      )
    }
    #expect((members["edits"] as? String)?.contains("␀b") == true)
    #expect((members["notes"] as? String)?.contains("␀b") == true)
  }

  @Test(arguments: [
    ([0xC2, 0x85], #"\u0085"#), ([0xE2, 0x80, 0xA8], #"\u2028"#), ([0xE2, 0x80, 0xA9], #"\u2029"#),
    ([0x61, 0xE2, 0x80, 0xA8, 0x62, 0xC2, 0x85], #"a\u2028b\u0085"#),
  ])
  func `what ends a line for some is escaped`(bytes: [UInt8], escaped: String) {
    var result: [UInt8] = []
    result.append(inOneLine: bytes)
    #expect(result == Array(escaped.utf8))
  }

  /// Neighbours of those characters, and bytes that are cut off.
  @Test(arguments: [
    [0xC2, 0x84], [0xC2, 0x86], [0xC3, 0x85], [0xE2, 0x80, 0xA7], [0xE2, 0x80, 0xAA],
    [0xE2, 0x81, 0xA8], [0xE1, 0x80, 0xA8], [0xC2], [0xE2], [0xE2, 0x80], [],
  ])
  func `anything else stays`(bytes: [UInt8]) {
    var result: [UInt8] = []
    result.append(inOneLine: bytes)
    #expect(result == bytes)
  }
}
