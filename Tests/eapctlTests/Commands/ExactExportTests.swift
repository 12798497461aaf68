import Foundation
import Testing

@testable import Core
@testable import eapctl

/// JSON and JSON Lines hold what the record holds, whether a field of the table has it or not.
@Suite("Exact export") struct ExactExportTests {
  /// A record in canonical form with keys that no field has at every level, numbers that no type of
  /// Swift writes so, an empty list, escapes and a key that is there twice.
  private static let record = #"""
    {
      "id": "exact",
      "title": "A \"quoted\" \\ / title\u0007 with é, 😀 and  ",
      "specificObjectives": [
        "Rivers are cleaner."
      ],
      "expectedResults": [],
      "countries": [],
      "status": "ongoing",
      "timeline": {
        "start": "2025-01-01",
        "note": "about"
      },
      "organisations": [
        {
          "name": "GIZ",
          "role": "implementing",
          "share": 0.10
        }
      ],
      "sources": [
        {
          "url": "https://example.org/a",
          "retrievedBy": {
            "who": null,
            "list": [
              1.50,
              {}
            ]
          }
        }
      ],
      "translations": {
        "ka": {
          "title": "სათაური",
          "checked": true
        }
      },
      "notes": "kept",
      "notes": "twice",
      "budget": 12345678901234567890.00e+02,
      "empty": []
    }

    """#

  private static let other = SampleRegistry.record("other")

  private func run(_ words: [String], _ texts: [String]) throws -> ToolRun {
    let directory = try TemporaryDirectory()
    for (number, text) in texts.enumerated() {
      try directory.write(text, to: "records/\(number).json")
    }
    return ToolRun(words + ["--data", "records"], in: try .inMemory(directory: directory.path))
  }

  private func indented(_ record: String) -> String {
    record.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
  }

  @Test(arguments: [
    ["export"], ["list", "-f", "json"], ["show", "-f", "json"],
    ["export", "--sort", "id"], ["list", "-f", "json", "-n", "2"],
    ["export", "--search", "rivers"], ["show", "exact", "other", "-f", "json"],
  ])
  func `an array holds the records as they stand in their files`(words: [String]) throws {
    let run = try run(words, [Self.record, Self.other])
    #expect(run.output == "[\n\(indented(Self.record)),\n\(indented(Self.other))\n]\n")
    #expect(run.errors == "")
    #expect(run.status == .success)
  }

  @Test(arguments: [["show", "exact"], ["show"], ["show", "--sort", "title", "--country", "GE"]])
  func `one record by itself is its file`(words: [String]) throws {
    let record = Self.record.replacing(#""countries": []"#, with: #""countries": ["GE"]"#)
    #expect(try run(words + ["-f", "json"], [record]).output == record)
  }

  @Test func `a file for each record is the file of the record`() throws {
    let directory = try TemporaryDirectory()
    try directory.write("[\(Self.other),\(Self.record)]", to: "records.json")
    let words = ["export", "--split", "out", "--data", "records.json"]
    #expect(ToolRun(words, in: try .inMemory(directory: directory.path)).status == .success)
    #expect(try directory.text(of: "out/exact.json") == Self.record)
    #expect(try directory.text(of: "out/other.json") == Self.other)
  }

  @Test(arguments: [["export"], ["list"], ["export", "--sort", "id"]], ["json", "ndjson"])
  func `what is written is read back and written alike`(words: [String], format: String) throws {
    let words = words + ["-f", format]
    let first = try run(words, [Self.record, Self.other]).output
    let session = try Session.inMemory(standardInput: first)
    let again = ToolRun(words + ["--data", "-"], in: session)
    #expect(again.output == first)
    #expect(again.status == .success)
    // Canonical form on one line is what `format` makes of it as well.
    let input = RecordInput(name: "a.\(format)", bytes: Array(first.utf8))
    #expect(Formatting.check([input], workerCount: 1) == [.success(true)])
    #expect(first.contains("12345678901234567890.00e+02"))
  }

  @Test func `sorted records are all there, however long they are`() throws {
    let title = String(repeating: "long title ", count: 200)
    let lines = (100..<200).map { SampleRegistry.line("r-\($0)", title: title) }
    func export(_ words: [String], _ lines: [String]) throws -> String {
      let session = try Session.inMemory(standardInput: lines.joined())
      return ToolRun(["export", "-f", "ndjson", "--data", "-"] + words, in: session).output
    }
    let backwards = try export([], lines.reversed())
    #expect(backwards.utf8.count > 3 * 64 * 1024)
    #expect(try export(["--sort", "id", "--reverse"], lines) == backwards)
  }

  @Test func `with columns there is only what was asked for, and all of it`() throws {
    let words = ["list", "-f", "ndjson", "--columns", "id,countries,sources,end,translations"]
    #expect(
      try run(words, [Self.record]).output
        == #"{"id":"exact","countries":[],"sources":[{"url":"https://example.org/a","retrievedBy":"#
        + #"{"who":null,"list":[1.50,{}]}}],"translations":{"ka":{"title":"სათაური","checked":true}}}"#
        + "\n"
    )
  }

  @Test func `columns beside those of the record are made of it`() throws {
    let columns = "start,duration,title,end"
    let words = ["list", "-f", "json", "--columns", columns, "--search", "rivers"]
    let record = Self.other.replacing(#""start": "2025-01-01""#, with: #""start": "2026-01-01""#)
    #expect(
      try run(words, [record]).output == """
        [
          {
            "start": "2026-01-01",
            "duration": 1096,
            "title": "Project other",
            "end": "2028-12-31"
          }
        ]

        """
    )
  }
}
