import Core
import Foundation
import Testing

@testable import eapctl

/// Both sides of every comparison of dates, numbers and widths, seen from outside.
@Suite("Boundaries") struct BoundaryTests {
  // MARK: Filters

  @Test(arguments: [
    ("2026-06-29", []), ("2026-06-30", []), ("2026-07-01", ["ending"]), ("2030-01-01", ["ending"]),
  ])
  func `what ends before a day has ended the day before`(day: String, ids: [String]) throws {
    #expect(try list(["--ends-before", day], of: Self.ending) == ids)
  }

  @Test(arguments: [
    ("2026-01-31", []), ("2026-02-01", ["ending", "open"]), ("2026-06-30", ["ending", "open"]),
    ("2026-07-01", ["open"]), ("9999-12-31", ["open"]),
  ])
  func `a project runs on its first and on its last day`(day: String, ids: [String]) throws {
    #expect(try list(["--active-on", day], of: Self.ending) == ids)
  }

  private static let ending = [
    record("ending", start: "2026-02-01", end: "2026-06-30"), record("open", start: "2026-02-01"),
  ]

  @Test(arguments: [(0, 3), (1, 1), (2, 2), (3, 3), (4, 3)])
  func `a limit is the number of records, sorted or not`(limit: Int, count: Int) throws {
    let records = ["c", "a", "b"].map { Self.record($0) }
    for format in ["ids", "ndjson", "csv", "json"] {
      let words = ["list", "--format", format, "--columns", "id", "--limit", "\(limit)"]
      for (order, ids) in [([], ["c", "a", "b"]), (["--sort", "id"], ["a", "b", "c"])] {
        let output = try run(words + order, records).output
        let found = output.matches(of: #/(?m)^(?:.*"id": ?")?([abc])\b/#).map { String($0.1) }
        #expect(found == Array(ids.prefix(count)), "\(format) \(order)")
      }
    }
  }

  @Test(arguments: [999, 1000, 1001])
  func `a limit counts over the pieces in which a long file is read`(limit: Int) throws {
    // About 1.3 MB, and a block has 1 MB.
    let title = String(repeating: "long title ", count: 100)
    let records = (0..<1001).map { Self.record("r-\($0)", title) }
    let ids = try list(["--limit", "\(limit)"], of: records)
    #expect(ids == (0..<limit).map { "r-\($0)" })
  }

  // MARK: Order

  /// The identifiers in ascending and in descending order of each key; `a`, `b` and `c` tie in most.
  private static let orders: [String: (ascending: String, descending: String)] = [
    "id": ("a b c d e", "e d c b a"),
    "title": ("b c a d e", "e d a c b"),
    "status": ("e a b c d", "d c b a e"),
    "start": ("c a b d e", "e d b a c"),
    // A project without an end is last in both directions.
    "end": ("a b c d e", "d c b a e"),
    "ends-in": ("a b c d e", "d c b a e"),
    "duration": ("d a b c e", "c b a d e"),
    "progress": ("d a b c e", "c b a d e"),
    "countries": ("c a b d e", "e d b a c"),
  ]

  @Test(arguments: ProjectColumn.all.map(\.name))
  func `each key sorts both ways, and ties go by identifier`(key: String) throws {
    // The records do not differ in any other field.
    let expected = Self.orders[key] ?? ("a b c d e", "e d c b a")
    let records = [
      Self.record("d", "delta", "GE", "completed", start: "2026-10-01", end: "2027-06-30"),
      Self.record("b", "Alpha", "GE", "ongoing", start: "2025-01-01", end: "2026-12-31"),
      Self.record("e", "ďábel", "UA", "planned", start: "2027-01-01"),
      Self.record("a", "beta", "GE", "ongoing", start: "2025-01-01", end: "2026-12-31"),
      Self.record("c", "alpha", "AM", "ongoing", start: "2024-12-31", end: "2026-12-31"),
    ]
    for records in [records, records.reversed()] {
      let ascending = try list(["--sort", key], of: records).joined(separator: " ")
      let descending = try list(["--sort", key, "--reverse"], of: records).joined(separator: " ")
      #expect(ascending == expected.ascending)
      #expect(descending == expected.descending)
    }
  }

  // MARK: Rules

  @Test(
    arguments: [
      ("completed", "2025-01-01", "2026-11-22", nil),
      ("completed", "2025-01-01", "2026-11-23", nil),
      ("completed", "2025-01-01", "2026-11-24", "ends on 2026-11-24"),
      ("completed", "2026-11-23", "2026-11-23", nil),
      ("completed", "2026-11-24", nil, "starts on 2026-11-24"),
      ("ongoing", "2025-01-01", "2026-11-22", "ended on 2026-11-22"),
      ("ongoing", "2025-01-01", "2026-11-23", nil), ("ongoing", "2026-11-23", nil, nil),
      ("ongoing", "2026-11-24", nil, "starts on 2026-11-24"),
      ("finalising", "2025-01-01", "2026-11-22", "ended on 2026-11-22"),
      ("finalising", "2025-01-01", "2026-11-23", nil),
      ("finalising", "2026-11-24", nil, "starts on 2026-11-24"),
      ("planned", "2026-11-23", nil, "started on 2026-11-23"), ("planned", "2026-11-24", nil, nil),
      ("suspended", "2026-11-24", "2026-11-24", nil),
      ("cancelled", "2020-01-01", "2020-01-02", nil),
    ] as [(String, String, String?, String?)]
  )
  func `a status agrees with today`(
    status: String,
    start: String,
    end: String?,
    contradiction: String?
  ) throws {
    let record = Self.record("a", "A", "GE", status, start: start, end: end)
    let messages = contradiction.map {
      ["the status is \"\(status)\", but the project \($0) [status-contradicts-timeline]"]
    }
    #expect(try self.messages(of: record) == messages ?? [])
  }

  @Test(arguments: [
    ("1989-12-31", "1991-01-01", 1), ("1990-01-01", "1991-01-01", 0),
    ("2025-01-01", "2049-12-31", 0), ("2025-01-01", "2050-01-01", 1),
    ("2000-01-01", "2025-12-31", 0), ("2000-12-31", "2026-01-01", 1),
  ])
  func `a date is plausible from 1990 to 2049 and over 25 years`(
    start: String,
    end: String,
    count: Int
  ) throws {
    let record = Self.record("a", "A", "GE", "suspended", start: start, end: end)
    let found = try messages(of: record).filter { $0.hasSuffix("[implausible-date]") }
    #expect(found.count == count)
  }

  @Test(arguments: [("2026-06-29", 1), ("2026-06-30", 0), ("2026-07-01", 0)])
  func `a phase may start on the last day of the one before`(start: String, count: Int) throws {
    let earlier = Self.record("a", "A", "GE", "suspended", start: "2025-01-01", end: "2026-06-30")
    let later = Self.record("b", "B", "GE", "suspended", start: start)
      .replacing("}}", with: "},\"precededBy\":\"a\"}")
    for records in [[earlier, later], [later, earlier]] {
      #expect(try rules(in: records) == Array(repeating: "predecessor-overlap", count: count))
    }
  }

  @Test(arguments: [("2025-01-01", 1), ("2025-01-02", 0), ("2025-01-03", 0)])
  func `a project may last a day`(end: String, count: Int) throws {
    let record = Self.record("a", "A", "GE", "suspended", start: "2025-01-02", end: end)
    #expect(try rules(in: [record]) == Array(repeating: "end-before-start", count: count))
  }

  @Test(arguments: [(1, 0), (79, 0), (80, 0), (81, 1), (82, 1)])
  func `an identifier has at most 80 characters`(length: Int, count: Int) throws {
    let id = String(repeating: "a", count: length)
    #expect(try rules(in: [Self.record(id)]) == Array(repeating: "id-format", count: count))
    #expect(try list([], of: [Self.record(id)]) == (count == 0 ? [id] : []))
  }

  @Test func `an identifier is too long only if nothing else is wrong with it`() throws {
    let shown = String(repeating: "a", count: 59) + "…"
    for end in ["_", "-", "A"] {
      let id = String(repeating: "a", count: 79) + end
      #expect(
        try messages(of: Self.record(id)) == [
          "\"\(shown)\" is not an identifier, "
            + "expected lower-case letters and digits, joined by hyphens [id-format]"
        ]
      )
    }
    let id = String(repeating: "a", count: 81)
    #expect(
      try messages(of: Self.record(id))
        == ["the identifier has 81 characters, expected at most 80 [id-format]"]
    )
  }

  @Test(arguments: [(9, 9, nil), (10, 10, nil), (11, 10, "1"), (12, 10, "2")])
  func `ten records that are left out are named`(count: Int, named: Int, rest: String?) throws {
    let records = (0..<count).map { Self.record("r-\($0)", nil, "XX") }
    let errors = try run(["list"], records).errors
    #expect(errors.matches(of: #/: skipped record /#).count == named)
    let more = errors.matches(of: #/warning: skipped (\d+) more records?\n/#).map {
      String($0.1)
    }
    #expect(more == (rest.map { [$0] } ?? []))
  }

  @Test(arguments: [(9, ""), (10, ""), (11, " and 1 more"), (12, " and 2 more")])
  func `ten records that a name can mean are named`(count: Int, rest: String) throws {
    let ids = (10..<10 + count).map { "r-\($0)" }
    let errors = try run(["show", "r"], ids.map { Self.record($0) }).errors
    let named = ids.prefix(10).joined(separator: ", ")
    #expect(errors.contains("error: 'r' is ambiguous: \(named)\(rest)\n"))
  }

  @Test(arguments: [(0, 3, 0), (1, 1, 2), (2, 2, 1), (3, 3, 0), (4, 3, 0)])
  func `a maximum is the number of findings that are shown`(
    maximum: Int,
    shown: Int,
    hidden: Int
  ) throws {
    let records = ["a", "b", "c"].map { Self.record($0, "title of \($0)", "XX") }
    let run = try run(["validate", "--max", "\(maximum)"], records, asData: false)
    #expect(run.output.matches(of: #/\[unknown-country\]/#).count == shown)
    let rest = hidden == 0 ? "" : ", \(hidden) not shown (--max 0 shows all)"
    #expect(run.output.hasSuffix("\n1 file, 3 records: 3 errors\(rest)\n"))
  }

  // MARK: Where a duplicate was first

  @Test func `every later record names the first, wherever it is`() throws {
    let directory = try TemporaryDirectory()
    let record = Self.record("x", "X")
    try directory.write("\(Self.record("y"))\n\(record)\n\(record)\n", to: "d/1.ndjson")
    try directory.write("\n\n\(record)\n\(Self.record("z", "X"))\n", to: "d/2.ndjson")
    let session = try Session.inMemory(directory: directory.path)
    let lines = ToolRun(["validate", "--data", "d"], in: session).output.split(separator: "\n")
      .filter { $0.contains("[duplicate-") || $0.hasPrefix("      = ") }
    #expect(
      lines == [
        #"d/1.ndjson:3:7: error: the identifier "x" is already used by another record [duplicate-id]"#,
        "      = first used here: d/1.ndjson:2:7",
        #"d/2.ndjson:3:7: error: the identifier "x" is already used by another record [duplicate-id]"#,
        "      = first used here: d/1.ndjson:2:7",
        #"d/2.ndjson:4:19: warning: the title "X" is already used by another record [duplicate-title]"#,
        "      = first used here: d/1.ndjson:2:19",
      ]
    )
  }

  // MARK: Widths

  @Test(arguments: [40, 80, 100])
  func `a paragraph breaks when it is a column too wide`(width: Int) throws {
    for letter in ["a", "é", "ქ"] {
      for (count, lines) in [(width - 3, 1), (width - 2, 1), (width - 1, 2)] {
        let words = String(repeating: letter, count: count - 4) + " end"
        let record = Self.record("x").replacing(#"["o"]"#, with: "[\"\(words)\"]")
        let page = try run(["show", "--lang", "en"], [record], width: width).output
        let section = page.split(separator: "\n\n").first { $0.hasPrefix("SPECIFIC") }
        #expect(section?.split(separator: "\n").count == lines + 1, "\(letter) \(count)")
      }
    }
  }

  @Test(arguments: [0, 1])
  func `a table is shortened when it is a column too wide`(missing: Int) throws {
    let title = String(repeating: "title", count: 8)
    let width = "id-1".count + 2 + title.count - missing
    let words = ["list", "--columns", "id,title"]
    let output = try run(words, [Self.record("id-1", title)], width: width).output
    let shown = missing == 0 ? title : title.dropLast(2) + "…"
    #expect(output.split(separator: "\n").dropFirst().first == "id-1  \(shown)")
  }

  @Test func `numbers stand on the right, words on the left`() throws {
    let records = [
      Self.record("a", "A", start: "2026-11-22", end: "2026-11-30"),
      Self.record("bbb", "B", start: "2000-01-01", end: "2026-11-22"),
      Self.record("cc", "C", start: "2025-01-01"),
      Self.record("d", "D", start: "2026-01-01", end: "2036-12-31"),
    ]
    let columns = "id,progress,ends-in,duration,status"
    #expect(
      try run(["list", "--columns", columns], records).output == """
        id   progress    ends-in   duration  status
        a         11%     7 days     9 days  ongoing
        bbb      100%     -1 day  9823 days  ongoing
        cc                                   ongoing
        d          8%  3691 days  4018 days  ongoing

        """
    )
  }

  @Test(arguments: [
    // What stands before the country, what the line shows of it, and the column that is counted.
    (#""a": "","#, #""a": "","#, 20),
    (#""a": "é","#, #""a": "é","#, 21),
    ("\"a\": \"e\u{301}\",", "\"a\": \"e\u{301}\",", 22),
    (#""a": "日本","#, #""a": "日本","#, 22),
    (#""a": "👩‍👩‍👧","#, #""a": "👩‍👩‍👧","#, 25),
    ("\"a\":\t\"\",", "\"a\":    \"\",", 20),
    ("\"a\": \"\u{202E}\",", #""a": "\u{202E}","#, 21),
  ])
  func `the caret stands under what is marked, and columns count scalars`(
    before: String,
    shown: String,
    column: Int
  ) throws {
    let start = "{\(before)"
    let record = "\(start)\"countries\":[\"XX\"]}"
    let run = try run(
      ["validate", "--rule", "unknown-country", "--max", "1"],
      [record],
      asData: false,
      inFile: true
    )
    let lines = run.output.split(separator: "\n")
    #expect(lines[0].hasPrefix("records.ndjson:1:\(start.unicodeScalars.count + 14): error: "))
    #expect(start.unicodeScalars.count + 14 == column + 3)
    #expect(lines[1] == "    1 | {\(shown)\"countries\":[\"XX\"]}")
    let indent = String(repeating: " ", count: displayWidth("{\(shown)\"countries\":["))
    #expect(lines[2] == "      | \(indent)^^^^")
  }

  @Test(arguments: [0, 1])
  func `a line is cut when it is a column too wide`(excess: Int) throws {
    let filler = String(repeating: "a", count: 80 - 8 - 31 + excess)
    let record = #"{"countries":["XX"],"title":"\#(filler)"}"#
    let run = try run(
      ["validate", "--rule", "unknown-country"],
      [record],
      width: 80,
      asData: false,
      inFile: true
    )
    let line = try #require(run.output.split(separator: "\n").dropFirst().first)
    #expect(displayWidth(line) == 80)
    #expect(line.hasSuffix("…") == (excess == 1))
  }

  // MARK: Running

  private static func record(
    _ id: String,
    _ title: String? = nil,
    _ country: String = "GE",
    _ status: String = "ongoing",
    start: String = "2025-01-01",
    end: String? = nil
  ) -> String {
    let lastDay = end.map { #","end":"\#($0)""# } ?? ""
    return #"{"id":"\#(id)","title":"\#(title ?? "Title of \(id)")","specificObjectives":["o"],"#
      + #""expectedResults":["r"],"countries":["\#(country)"],"status":"\#(status)","#
      + #""timeline":{"start":"\#(start)"\#(lastDay)}}"#
  }

  private func run(
    _ words: [String],
    _ records: [String],
    width: Int? = nil,
    asData: Bool = true,
    inFile: Bool = false
  ) throws -> ToolRun {
    let text = records.map { $0 + "\n" }.joined()
    let directory = try TemporaryDirectory()
    try directory.write(text, to: "records.ndjson")
    let session = try Session.inMemory(
      standardInput: text,
      environment: width.map { [.columns: String($0)] } ?? [:],
      directory: directory.path
    )
    return ToolRun(words + ["--data", asData || !inFile ? "-" : "records.ndjson"], in: session)
  }

  private func list(_ words: [String], of records: [String]) throws -> [String] {
    try run(["list", "--format", "ids"] + words, records).output.split(separator: "\n")
      .map(String.init)
  }

  private func rules(in records: [String]) throws -> [String] {
    try run(["validate", "--format", "concise"], records).output
      .matches(of: #/\[([a-z-]+)\]\n/#).map { String($0.1) }
  }

  /// What `validate` says of a record, without place and severity, and with the rule.
  private func messages(of record: String) throws -> [String] {
    try run(["validate", "--format", "concise"], [record]).output.split(separator: "\n")
      .map { String($0).replacing(#/^.*?: (error|warning): |; .*(?= \[)/#, with: "") }
  }
}
