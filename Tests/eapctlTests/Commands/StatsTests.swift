import Core
import Foundation
import Testing

@testable import eapctl

@Suite("stats") struct StatsTests {
  private func run(
    _ words: [String],
    _ lines: [String] = CountedRegistry.lines,
    width: Int? = nil,
    colour: Bool = false
  ) throws -> ToolRun {
    let directory = try TemporaryDirectory()
    let path = try directory.write(lines.map { $0 + "\n" }.joined(), to: "records.ndjson")
    return ToolRun(
      ["stats", "--data", path] + (colour ? ["--color", "always"] : []) + words,
      in: try .inMemory(
        environment: width.map { [.columns: "\($0)"] } ?? [:],
        directory: directory.path
      )
    )
  }

  private func golden(_ name: String) -> Golden { Golden(suite: "Stats", name: name) }

  // MARK: Whole outputs

  @Test(arguments: [20, 40, 80, 200])
  func `a page fits the terminal`(width: Int) throws {
    let output = try run([], width: width).output
    if width >= 40 {
      for line in output.split(separator: "\n") { #expect(displayWidth(line) <= width, "\(line)") }
    }
    golden("text.\(width).txt").expect(output)
  }

  @Test(arguments: Language.allCases)
  func `a page in each language`(language: Language) throws {
    let output = try run(["--lang", language.rawValue], width: 80).output
    for line in output.split(separator: "\n") { #expect(displayWidth(line) <= 80, "\(line)") }
    golden("text.\(language.rawValue).txt").expect(output)
  }

  @Test func `ASCII has no other characters`() throws {
    for words in [
      ["stats", "--ascii"], ["stats", "--ascii", "--by", "country,area"], ["timeline", "--ascii"],
    ] {
      #expect(try ToolRun(words).output.allSatisfy(\.isASCII))
    }
  }

  @Test func `a page is drawn with characters of ASCII if that is asked for`() throws {
    let output = try run(["--ascii"], width: 80).output
    // Names and texts of records keep their letters.
    #expect(!output.unicodeScalars.contains { (0x2500...0x25FF).contains($0.value) })
    golden("text.ascii.txt").expect(output)
  }

  @Test func `colours say nothing that is not there without them`() throws {
    let coloured = try run([], width: 80, colour: true).output
    golden("text.coloured.txt").expect(coloured)
    let plain = coloured.replacing(#/\u{1B}\[[0-9;]*m/#, with: "")
    #expect(plain == (try run([], width: 80).output))
  }

  @Test(arguments: ["json", "csv", "markdown"])
  func `the figures for programs and documents`(format: String) throws {
    golden("all.\(format)").expect(try run(["-f", format]).output)
  }

  @Test(arguments: ["countries", "topics", "end", "translations", "countries,status", "topics,end"])
  func `figures by one field or two, in each format`(fields: String) throws {
    var text = ""
    for format in StatisticsFormat.allCases {
      text += "=== \(format.rawValue)\n"
      text += try run(["--by", fields, "-f", format.rawValue], width: 60).output
    }
    golden("by.\(fields.replacing(",", with: "-")).txt").expect(text)
  }

  @Test func `without records there are no tables`() throws {
    var text = ""
    for format in StatisticsFormat.allCases {
      for by in [[], ["--by", "countries"], ["--by", "countries,status"]] {
        let run = try run(["-f", format.rawValue, "--status", "ongoing", "--country", "BY"] + by)
        #expect(run.status == .success)
        text += "=== \(format.rawValue) \(by.joined(separator: " "))\n\(run.output)"
      }
    }
    golden("none.txt").expect(text)
  }

  @Test(arguments: Language.allCases)
  func `programs get the same in each language`(language: Language) throws {
    for words in [["-f", "json"], ["-f", "csv"], ["-f", "csv", "--by", "status,topics"]] {
      let run = try run(words + ["--lang", language.rawValue])
      #expect(run.output == (try self.run(words).output))
      #expect(run.errors.contains("'--lang' has no effect on format '\(words[1])'"))
    }
  }

  // MARK: What is counted

  /// The figures as JSON.
  private func figures(
    _ words: String...,
    lines: [String] = CountedRegistry.lines
  ) throws -> [String: Any] {
    let data = Data(try run(words + ["-f", "json"], lines).output.utf8)
    return try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  private func counts(_ figures: [String: Any], _ section: String, _ member: String) throws
    -> [String: Int]
  {
    let rows = try #require(figures[section] as? [[String: Any]])
    return Dictionary(
      uniqueKeysWithValues: rows.map { ($0[member] as? String ?? "-", $0["count"] as? Int ?? -1) }
    )
  }

  @Test func `a project counts once in the total and once for each value`() throws {
    let figures = try figures()
    #expect(figures["projects"] as? Int == CountedRegistry.lines.count)
    #expect(
      try counts(figures, "countries", "countries")
        == ["AM": 2, "AZ": 2, "BY": 2, "GE": 4, "MD": 2, "UA": 2, "-": 1]
    )
    #expect(
      try counts(figures, "priorityAreas", "priorityAreas") == [
        "greens": 1, "protects": 1, "-": 13,
      ]
    )
    #expect(try counts(figures, "languages", "language") == ["en": 14, "ka": 1, "ro": 1])
  }

  @Test func `a field is given if it has a value, and a list if it has an element`() throws {
    let counts = try counts(figures(), "completeness", "field")
    #expect(counts["countries"] == 13)
    #expect(counts["end"] == 12)
    #expect(counts["start"] == 14)
    #expect(counts["topics"] == 4)
    #expect(counts["translations"] == 1)
    #expect(counts["euProjectNumber"] == 1)
    #expect(counts["$schema"] == nil)
    let columns = ProjectColumn.all.map(\.key).filter {
      !["progress", "endsIn", "duration"].contains($0)
    }
    #expect(Set(counts.keys) == Set(columns))
  }

  @Test func `a project runs in the months that its days lie in`() throws {
    let months = try counts(figures(), "runningByMonth", "month")
    #expect(months.count == 37)
    // Before the window ends "past"; in its first month begins "last-day", on its last day.
    #expect(months["2025-10"] == nil)
    #expect(months["2025-11"] == 5)
    #expect(months["2025-12"] == 6)
    // "open-done" is over, and its end unknown: it counts until today.
    #expect(months["2026-11"] == 9)
    #expect(months["2026-12"] == 5)
    // "upside-down" counts on its first day.
    #expect(months["2027-05"] == 2)
    #expect(months["2027-06"] == 1)
    #expect(months["2028-10"] == 1)
    #expect(months["2028-11"] == 2)
    #expect(months["2028-12"] == nil)
  }

  @Test(
    arguments: [
      (nil, ["last-day", "water", "hostile", "roads"]), ("0", ["last-day"]),
      ("38", ["last-day", "water"]), ("37", ["last-day"]),
      ("91", ["last-day", "water", "hostile", "roads", "rails"]),
      ("999999999999", ["last-day", "water", "hostile", "roads", "rails"]),
    ] as [(String?, [String])]
  )
  func `what ends soon is listed in order, today included`(days: String?, ids: [String]) throws {
    let words = days.map { ["--ending-within", $0] } ?? []
    let data = Data(try run(words + ["-f", "json"]).output.utf8)
    let figures = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    let ending = try #require(figures["ending"] as? [String: Any])
    let projects = try #require(ending["projects"] as? [[String: String]])
    // "far-future" and "future" lie within a million years.
    let known = projects.compactMap { $0["id"] }.filter { !$0.hasSuffix("future") }
    #expect(known == ids)
    #expect(ending["count"] as? Int == projects.count)
  }

  @Test func `of what ends, the first are listed and all are counted`() throws {
    let line = SampleRegistry.line("a").replacing("2028-12-31", with: "2026-12-01")
    let lines = (0..<2500).map {
      String(line.dropLast()).replacing(#""id": "a""#, with: "\"id\": \"a-\(9999 - $0)\"")
    }
    let text = try run([], lines).output
    #expect(text.contains("ENDING WITHIN 90 DAYS: 2500\n"))
    #expect(text.hasSuffix("  … +2480\n"))
    let ending = try #require(figures(lines: lines)["ending"] as? [String: Any])
    #expect(ending["count"] as? Int == 2500)
    let projects = try #require(ending["projects"] as? [[String: String]])
    #expect(projects.count == 1000)
    #expect(projects.first?["id"] == "a-7500")
    #expect(projects.last?["id"] == "a-8499")
  }

  @Test func `filters and words choose the records`() throws {
    #expect(try figures("--country", "GE")["projects"] as? Int == 4)
    #expect(try figures("water")["projects"] as? Int == 1)
    #expect(try figures("--search", "project")["projects"] as? Int == 13)
    #expect(try figures("--search", "project", "--by", "status")["projects"] as? Int == 13)
    #expect(try figures("--topic", "Roads", "--by", "status")["projects"] as? Int == 2)
  }

  // MARK: Exit status and messages

  @Test func `a record that is none is skipped, counted and told of`() throws {
    for words in [[], ["--by", "status"]] {
      let run = try run(words + ["-f", "json"], CountedRegistry.lines + [CountedRegistry.broken])
      #expect(run.status == .findings)
      #expect(run.output.contains("\n  \"projects\": 14,\n  \"skipped\": 1,\n"))
      #expect(run.errors.contains("skipped record 'broken'"))
    }
  }

  @Test(arguments: [
    (
      ["--by", "progress"],
      "invalid value 'progress' for '--by': 'progress' is computed, and no field"
    ),
    (["--by", "ends-in"], "'ends-in' is computed, and no field"),
    (["--by", "contries"], "did you mean 'countries'?"),
    (["--by", "id,title,end"], "option '--by' takes one field or two, not 3"),
    (["--by", "end", "--by", "end"], "option '--by' names 'end' twice"),
    (["--by", "end", "--ending-within", "3"], "'--by' and '--ending-within' cannot be combined"),
    (["--partial"], "option '--partial' needs '--output' with a file"),
    (["--dry-run"], "option '--dry-run' needs '--output' with a file"),
    (["-o", "a.xml"], "unknown file format '.xml', expected .txt, .json, .csv, .md, .markdown"),
    (["--ending-within", "-1"], "a whole number, 0 or more"),
    (["--sort", "end"], "unknown option '--sort'"),
  ])
  func `what cannot be done is said`(words: [String], message: String) throws {
    let run = try run(words)
    #expect(run.status == .failure)
    #expect(run.output == "")
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  @Test func `a table without end is refused where every pair has a cell`() throws {
    let lines = (0..<1001).map { String(SampleRegistry.line("a-\($0)").dropLast()) }
    for format in ["text", "markdown"] {
      let run = try run(["--by", "id,title", "-f", format], lines)
      #expect(run.status == .failure)
      #expect(run.errors.contains("a table of 1001 rows and 1001 columns is too large for format"))
    }
    let run = try run(["--by", "id,title", "-f", "csv"], lines)
    #expect(run.output.split(separator: "\r\n").count == 1002)
  }

  @Test func `without a registry the records built into the program count`() throws {
    let run = try ToolRun(["stats"])
    #expect(run.status == .success)
    #expect(run.output.hasPrefix("As of 23 Nov 2026 · 3 projects\n"))
    #expect(run.errors == "eapctl: note: using the 3 records built into eapctl\n")
  }

  // MARK: Files

  @Test(arguments: [("a.json", "json"), ("a.CSV", "csv"), ("a.md", "markdown"), ("a.txt", "text")])
  func `a file has the format that its name asks for`(name: String, format: String) throws {
    let registry = try SampleRegistry()
    let run = try registry.run("stats", "--output", name)
    #expect(run.status == .success)
    #expect(run.output == "")
    #expect(run.errors == "eapctl: note: wrote '\(name)' with figures of 2 records\n")
    #expect(try registry.directory.text(of: name) == registry.run("stats", "-f", format).output)
  }

  @Test func `a file is written only if every record could be read, or if a part is asked for`()
    throws
  {
    let registry = try SampleRegistry()
    try registry.write("b", status: "unheard")
    let refused = try registry.run("stats", "--output", "a.json")
    #expect(refused.status == .failure)
    #expect(refused.errors.contains("nothing is written to 'a.json' because records are missing"))
    #expect(!FileManager.default.fileExists(atPath: registry.directory["a.json"]))
    let partial = try registry.run("stats", "--output", "a.json", "--partial")
    #expect(partial.status == .findings)
    #expect(try registry.directory.text(of: "a.json").contains("\"skipped\": 1,"))
    try registry.write("a", status: "unheard")
    #expect(try registry.run("stats", "-o", "b.json", "--partial").status == .failure)
    // A file among the records would be read as one of them.
    #expect(try registry.run("stats", "-o", "Data/projects/a.json").status == .failure)
  }

  @Test func `a file is not written if changes are only shown`() throws {
    let registry = try SampleRegistry()
    let run = try registry.run("stats", "--output", "a.csv", "--dry-run")
    #expect(run.output.contains("+projects,,,2"))
    #expect(!FileManager.default.fileExists(atPath: registry.directory["a.csv"]))
  }

  // MARK: Figures in a report

  @Test(arguments: [Language.english, .georgian])
  func `a report of several projects begins with figures if they are asked for`(
    language: Language
  ) throws {
    let directory = try TemporaryDirectory()
    let path = try directory.write(
      CountedRegistry.lines.map { $0 + "\n" }.joined(),
      to: "records.ndjson"
    )
    func export(_ words: String...) throws -> ToolRun {
      ToolRun(
        ["export", "-f", "markdown", "--lang", language.rawValue, "--data", path] + words,
        in: try .inMemory(directory: directory.path)
      )
    }
    let report = try export("--statistics").output
    let table = try #require(report.range(of: "\n\n| ID |").map { report[..<$0.lowerBound] })
    golden("report.\(language.rawValue).md").expect(String(table))
    // Nothing else is another, and one record has none.
    let counts = try #require(
      report.firstMatch(of: #/(?s)\| [^|]+ \| [^|]+ \| % \|.*?\n\n.*?\n\n/#)
    )
    #expect(report.replacing(counts.output, with: "") == (try export().output))
    #expect(try export("water", "--statistics").output == (try export("water").output))
    #expect(try export("--statistics", "--split", "pages").status == .failure)
    let run = try export("--statistics", "-f", "json")
    #expect(run.errors.contains("'--statistics' has no effect on format 'json'"))
  }

  @Test(arguments: [BuiltTool.Output.closedPipe, .fullDisk, .closed])
  func `output that nobody takes`(output: BuiltTool.Output) throws {
    let result = try BuiltTool(output: output).run("stats")
    #expect(result.status == (output == .closedPipe ? 0 : 2))
  }
}
