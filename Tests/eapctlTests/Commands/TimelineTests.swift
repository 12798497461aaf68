import Core
import Foundation
import Testing

@testable import eapctl

/// `timeline` over a registry with every status, chains of phases, a circle, and what is late, open or hostile.
@Suite("timeline") struct TimelineTests {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../Golden/Timeline/projects.ndjson").standardizedFileURL.path

  private func run(_ words: [String], width: Int? = nil) throws -> ToolRun {
    let session = try Session.inMemory(
      environment: width.map { [.columns: String($0)] } ?? [:]
    )
    return ToolRun(["timeline"] + words + ["--data", Self.file], in: session)
  }

  private func golden(_ name: String, _ actual: String) {
    Golden(suite: "Timeline", name: name).expect(printable(actual))
  }

  // MARK: Pictures

  @Test(arguments: [30, 40, 80, 120, 200, nil])
  func `a picture fits the terminal, and a pipe gets one of 80 columns`(width: Int?) throws {
    let run = try run([], width: width)
    #expect(run.status == .success)
    #expect(run.errors == "")
    golden("width.\(width.map(String.init) ?? "pipe").txt", run.output)
    if width == nil { #expect(try run.output == self.run([], width: 80).output) }
  }

  @Test(
    arguments: [
      ("ascii", "--ascii"), ("ascii.narrow", "--ascii --by area"), ("country", "--by country"),
      ("status", "--by status"), ("area", "--by area"),
      ("window", "--from 2025-06-01 --until 2027-01-31"), ("from", "--from 2027-02-01"),
      ("until", "--until 2019-12-31"), ("day", "--from 2026-11-23 --until 2026-11-23 --by status"),
      ("georgian", "--by country --lang ka"),
      ("ukrainian", "--by status --lang uk"), ("sorted", "--sort end --reverse --limit 6"),
      ("filtered", "--country GE --status ongoing"), ("words", "mayors-1 mayors-2 mayors-3"),
      ("mermaid", "-f mermaid"), ("mermaid.area", "-f mermaid --by area --lang ka"),
      ("mermaid.window", "-f mermaid --from 2025-06-01 --until 2026-06-30"), ("svg", "-f svg"),
      ("svg.window", "-f svg --by country --lang uk --from 2025-06-01 --until 2027-01-31"),
    ]
  )
  func `what options ask for`(name: String, words: String) throws {
    let words = words.split(separator: " ").map(String.init)
    let run = try run(words, width: name == "ascii.narrow" ? 60 : nil)
    #expect(run.status == .success)
    golden("\(name).txt", run.output + run.errors)
  }

  @Test func `colour is beside shapes, and never alone`() throws {
    var session = try Session.inMemory()
    session.colour = .always
    let words = ["timeline", "--data", Self.file]
    let coloured = ToolRun(words + ["--color", "always"], in: session).output
    golden("coloured.txt", coloured)
    let plain = coloured.replacing(#/\u{1B}\[[0-9;]*m/#, with: "")
    #expect(try plain == run([]).output)
  }

  @Test(arguments: [12, 20, 39, 40, 69, 70, 71, 100, 200, 300], Language.allCases)
  func `no line is wider than the terminal or ends in a blank`(
    width: Int,
    language: Language
  ) throws {
    for more in [[], ["--ascii"], ["--by", "area"]] {
      let run = try run(["--lang", language.rawValue] + more, width: width)
      for line in run.output.split(separator: "\n") {
        #expect(displayWidth(line) <= min(width, 200), "\(line)")
        #expect(!line.hasSuffix(" "), "\(line)")
      }
    }
  }

  @Test func `with --ascii only texts of records have other characters`() throws {
    let output = try run(["--ascii", "--by", "country", "--search", "economic"]).output
    #expect(output.replacing("·", with: "").utf8.allSatisfy { $0 < 0x80 }, "\(output)")
  }

  @Test func `today is marked only where it is on the scale`() throws {
    for format in ["text", "svg"] {
      let word = format == "svg" ? ">today<" : "▼ today"
      #expect(try run(["-f", format]).output.contains(word))
      #expect(try !run(["-f", format, "--until", "2019-12-31"]).output.contains("today\n"))
      #expect(try !run(["-f", format, "--until", "2019-12-31"]).output.contains(word))
    }
  }

  @Test func `of each project there is one row, or one in each group`() throws {
    let titles = try String(contentsOfFile: Self.file, encoding: .utf8)
      .split(separator: "\n").count
    func taskCount(_ words: String...) throws -> Int {
      try run(["-f", "mermaid"] + words).output.split(separator: "\n")
        .count { $0.contains(" :") && !$0.contains("acc") }
    }
    #expect(try taskCount() == titles)
    #expect(try taskCount("--by", "status") == titles)
    #expect(try taskCount("--by", "country") == 27)
    #expect(try run(["--by", "country"]).output.contains("once for each of its values"))
    #expect(try !run(["--by", "status"]).output.contains("once for each of its values"))
  }

  // MARK: Mistakes and files

  @Test(
    arguments: [
      ("--from 2027-01-01 --until 2026-01-01", "'--from' 2027-01-01 is after '--until' 2026-01-01"),
      ("--by topic", "invalid value 'topic' for '--by', expected country, status or area"),
      ("-f png", "invalid value 'png' for '-f', expected text, svg, mermaid or markdown"),
      ("--dry-run", "option '--dry-run' needs '--output' with a file"),
      (
        "-o a.png",
        "unknown file format '.png', expected .txt, .svg, .mmd, .mermaid, .md, .markdown; or choose one with '--format'"
      ),
    ]
  )
  func `what makes no sense is refused`(words: String, message: String) throws {
    let run = try run(words.split(separator: " ").map(String.init))
    #expect(run.status == .failure)
    #expect(run.output == "")
    #expect(run.errors == "eapctl: error: \(message)\nsee 'eapctl help timeline'\n")
  }

  @Test func `ASCII is nothing to a format that is no picture of characters`() throws {
    let run = try run(["--ascii", "-f", "svg"])
    #expect(run.errors == "eapctl: note: '--ascii' has no effect on format 'svg'\n")
    #expect(try run.output == self.run(["-f", "svg"]).output)
  }

  @Test func `the limit is one of what is in the window`() throws {
    let directory = try TemporaryDirectory()
    let records = ["2010", "2011", "2024", "2025", "2026"].map { year in
      SampleRegistry.line("p\(year)").replacing("2025-01-01", with: "\(year)-01-01")
        .replacing("2028-12-31", with: "\(year)-12-31")
        .replacing("ongoing", with: "completed")
    }
    try directory.write(records.joined(), to: "r.ndjson")
    let words = ["--data", directory["r.ndjson"], "--from", "2020-01-01", "--limit", "2"]
    let run = try ToolRun(["timeline"] + words)
    #expect(run.output.contains("p2024") && run.output.contains("p2025"))
    #expect(!run.output.contains("p2026"))
    #expect(
      run.errors.contains("2 records that run at no time on or after 2020-01-01 are left out")
    )
  }

  @Test func `a diagram that is too long to be drawn is named`() throws {
    let directory = try TemporaryDirectory()
    let title = String(repeating: "long title ", count: 6)
    let lines = (0..<600).map { SampleRegistry.line("p\($0)", title: "\(title)\($0)") }
    try directory.write(lines.joined(), to: "r.ndjson")
    for format in ["mermaid", "markdown"] {
      let long = try ToolRun(["timeline", "-f", format, "--data", directory["r.ndjson"]])
      #expect(long.status == .success)
      #expect(long.errors.contains("GitHub and GitLab draw at most 50000"))
      let words = ["timeline", "-f", format, "--data", directory["r.ndjson"], "-n", "100"]
      #expect(try ToolRun(words).errors.isEmpty)
    }
  }

  @Test func `phases of short titles are moved in by a step each`() throws {
    let directory = try TemporaryDirectory()
    let lines = ["a", "b", "c", "d"].enumerated().map { place, id in
      let earlier = place == 0 ? "" : "\"precededBy\":\"\(["a", "b", "c"][place - 1])\","
      return SampleRegistry.line(id, title: "EU").replacing(
        "\"timeline\"",
        with: "\(earlier)\"timeline\""
      )
    }
    try directory.write(lines.joined(), to: "r.ndjson")
    let run = try ToolRun(["timeline", "--data", directory["r.ndjson"]])
    for line in ["● EU", "└ ● EU", "  └ ● EU", "    └ ● EU"] {
      #expect(run.output.contains("\n\(line)"))
    }
  }

  @Test func `where nothing is found, nothing is drawn`() throws {
    for format in TimelineFormat.all {
      let none = try run(["-f", format.name, "--search", "nowhere"])
      #expect(none.status == .success)
      #expect(none.output == "")
      #expect(none.errors == "eapctl: note: no matching records: '--search nowhere' leaves none\n")
      let beside = try run(["-f", format.name, "--until", "1999-12-31"])
      #expect(beside.output == "")
      #expect(
        beside.errors
          == "eapctl: note: 16 records that run at no time until 1999-12-31 are left out\n"
      )
    }
  }

  @Test(arguments: [("a.txt", "text"), ("a.svg", "svg"), ("a.MMD", "mermaid"), ("a", "text")])
  func `the name of a file asks for a format`(name: String, format: String) throws {
    let directory = try TemporaryDirectory()
    let words = ["timeline", "--data", Self.file]
    func session() throws -> Session {
      try .inMemory(environment: [.columns: "120"], directory: directory.path)
    }
    let run = ToolRun(words + ["-o", name], in: try session())
    #expect(run.status == .success)
    #expect(run.output == "")
    #expect(run.errors == "eapctl: note: wrote '\(name)' with 16 records\n")
    #expect(try directory.text(of: name) == self.run(["-f", format]).output)
    let shown = ToolRun(words + ["-o", name, "--dry-run"], in: try session())
    #expect(shown.errors == "eapctl: note: there is nothing to change\n")
  }

  @Test func `a file stays as it was if a record is missing, or there is nothing to draw`() throws {
    let registry = try SampleRegistry()
    try registry.directory.write("old", to: "a.svg")
    let none = try registry.run("timeline", "-o", "a.svg", "--search", "nowhere")
    #expect(none.status == .failure)
    #expect(
      none.errors.hasSuffix("nothing is written to 'a.svg', since there is nothing to draw\n")
    )
    try registry.write("c", country: "XX")
    let broken = try registry.run("timeline", "-o", "a.svg")
    #expect(broken.status == .failure)
    #expect(broken.errors.hasSuffix("nothing is written to 'a.svg' because records are missing\n"))
    #expect(try registry.directory.text(of: "a.svg") == "old")
    let shown = try registry.run("timeline")
    #expect(shown.status == .findings)
    #expect(shown.output.contains("● Project a"))
    let own = try registry.run("timeline", "-f", "text", "-o", "Data/projects/a.json")
    #expect(own.status == .failure)
    #expect(try registry.directory.text(of: "Data/projects/a.json") == SampleRegistry.record("a"))
  }

  @Test(arguments: ["text", "svg", "mermaid"])
  func `a reader that has gone is no failure, and a full disk is one`(format: String) throws {
    let words = ["timeline", "-f", format, "--data", Self.file]
    let closed = try BuiltTool(output: .closedPipe).run(words)
    #expect(closed.status == 0)
    #expect(closed.errors == "")
    let full = try BuiltTool(output: .fullDisk).run(words)
    #expect(full.status == 2)
    #expect(
      full.errors == "eapctl: error: cannot write standard output: no space left on device\n"
    )
  }

  @Test func `without a registry the records of the program are drawn, but not into a file`() throws
  {
    let run = try ToolRun(["timeline"])
    #expect(run.status == .success)
    #expect(run.errors == "eapctl: note: using the 3 records built into eapctl\n")
    #expect(run.output.contains("○ Mayors for Economic"))
    #expect(try ToolRun(["timeline", "-o", "a.svg"]).status == .failure)
  }

  // MARK: Markdown

  @Test func `a document of Markdown has the diagram below its links, or below the only table`()
    throws
  {
    let words = ["export", "-f", "markdown", "--timeline", "--data", Self.file]
    let several = try ToolRun(words).output
    let diagram = try run(["-f", "MD"]).output
    #expect(
      diagram.hasPrefix(
        "```mermaid\n" + (try run(["-f", "mermaid"]).output) + "```\n\n◌ planned · "
      )
    )
    let block = "\n" + diagram + "\n## "
    #expect(several.contains(block))
    let one = try ToolRun(words + ["mayors-2"]).output
    golden("markdown.one.txt", one)
    let plain = try ToolRun(words.filter { $0 != "--timeline" }).output
    #expect(several.replacing(block.dropLast(4), with: "") == plain)
    let none = try ToolRun(words + ["--search", "nowhere"]).output
    #expect(!none.contains("mermaid"))
    let other = try ToolRun(["export", "-f", "csv", "--timeline", "--data", Self.file])
    #expect(other.errors == "eapctl: note: '--timeline' has no effect on format 'csv'\n")
  }

  @Test func `each page of a record has its diagram`() throws {
    let registry = try SampleRegistry()
    let run = try registry.run("export", "-f", "markdown", "--timeline", "--split", "pages")
    #expect(run.status == .success)
    for id in ["a", "b"] {
      let page = try registry.directory.text(of: "pages/\(id).md")
      #expect(
        page.components(separatedBy: "● Project \(id) :active, 2025-01-01, 2028-12-31").count == 2
      )
    }
  }

  // MARK: README

  /// The picture in the README is that of the records that come along, on the day of the other examples.
  @Test func `the picture in the README is that of the registry`() throws {
    let package = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
      .standardizedFileURL
    let session = try Session.inMemory(directory: package.path)
    let run = ToolRun(["timeline", "-f", "svg"], in: session)
    #expect(run.errors == "")
    Golden(suite: "Timeline", name: "registry.svg").expect(run.output)
    let readme = try String(contentsOf: package.appending(path: "README.md"), encoding: .utf8)
    let shown = ToolRun(["timeline"], in: try .inMemory(directory: package.path))
    #expect(readme.contains("$ eapctl timeline\n\(shown.output)```\n"))
    #expect(readme.contains("](Tests/eapctlTests/Golden/Timeline/registry.svg)"))
  }
}
