import Foundation
import Testing

@testable import eapctl

/// Where `validate` reports, and how much of it.
@Suite("Output of validate") struct ValidationOutputTests {
  private let registry: SampleRegistry

  init() throws {
    registry = try SampleRegistry()
    try registry.write("a", country: "XX")
  }

  private func runOnTerminal(_ words: String...) throws -> ToolRun {
    var session = try Session.inMemory(
      environment: [.columns: "60"],
      directory: registry.directory.path
    )
    session.output = Output(ByteSink(), terminal: Terminal(isTerminal: true))
    return ToolRun(["validate", "--color", "never"] + words, in: session)
  }

  // MARK: A repair that is shown

  @Test(arguments: ["-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"])
  func `a report to standard output stands alone, whatever it is called`(name: String) throws {
    let registry = try SampleRegistry()
    let plain = try registry.run("validate", "-f", "json")
    let run = try registry.run("validate", "-f", "json", "-o", name)
    #expect(run.output == plain.output)
    #expect(run.errors == plain.errors)
  }

  @Test(arguments: ["json", "ndjson", "sarif", "junit", "github", "gitlab"])
  func `a report for programs does not follow the differences`(format: String) throws {
    let run = try registry.run("validate", "--fix", "--dry-run", "-f", format)
    #expect(run.status == .failure)
    #expect(run.output.isEmpty)
    #expect(
      run.errors.hasPrefix(
        "eapctl: error: '--fix --dry-run' and format '\(format)' cannot be combined\n"
      )
    )
    #expect(try registry.run("validate", "--fix", "-f", format).status == .findings)
    #expect(try registry.run("validate", "--dry-run", "-f", format).status == .findings)
  }

  @Test func `differences in a workflow are no commands to it`() throws {
    try registry.write("c", title: " ::error::x")
    let environment = [EnvironmentVariable.gitHubActions: "true"]
    let run = try registry.run("validate", "--fix", "--dry-run", environment: environment)
    #expect(run.output.contains("2 files") || run.output.contains("3 files, 3 records: 1 error"))
    #expect(try registry.run("validate", environment: environment).output.hasPrefix("::error"))
  }

  @Test func `findings of a repair that is only shown are said to be so`() throws {
    let note = "eapctl: note: the findings are those that the repair would leave\n"
    #expect(!(try registry.run("validate", "--fix", "--dry-run").errors.contains(note)))
    try registry.write("a", title: " A")
    let shown = try registry.run("validate", "--fix", "--dry-run")
    #expect(shown.status == .success)
    #expect(
      shown.errors == """
        eapctl: note: nothing is changed; without '--dry-run', 1 file would be
        eapctl: note: the findings are those that the repair would leave

        """
    )
    #expect(!(try registry.run("validate", "--fix").errors.contains(note)))
  }

  // MARK: Standard input

  @Test func `records that the registry has are checked by themselves on request`() throws {
    let record = SampleRegistry.record("b")
    let note =
      "eapctl: note: standard input is checked as part of the registry; "
      + "'eapctl validate --data -' checks it alone\n"
    #expect(try registry.run("validate", "-", input: record).errors == note)
    #expect(try registry.run("validate", "--data", "-", input: record).status == .success)
    // Two records of one identifier on standard input are wrong however they are checked.
    let twice = SampleRegistry.line("c") + SampleRegistry.line("c", title: "C")
    #expect(try registry.run("validate", "-", input: twice).errors.isEmpty)
  }

  // MARK: A terminal

  @Test func `a terminal gets the headline first, and a pipe the place`() throws {
    let shown = try runOnTerminal().output
    #expect(
      shown == """
        error[unknown-country]: "XX" is not a country code
          --> Data/projects/a.json:10:17
           10 |   "countries": ["XX"],
              |                 ^^^^
              = expected "AM", "AZ", "BY", "GE", "MD" or "UA"

        2 files, 2 records: 1 error

        """
    )
    // A width alone, which build tools set, is no terminal.
    let piped = try registry.run("validate", environment: [.columns: "60"]).output
    #expect(piped.hasPrefix("Data/projects/a.json:10:17: error: "))
  }

  @Test(arguments: [
    ([], 100), (["--max", "120"], 120), (["--max", "0"], 152), (["--max", "1"], 1),
  ])
  func `a terminal shows a hundred findings unless told otherwise, and counts all by rule`(
    words: [String],
    shownCount: Int
  ) throws {
    let lines = (0..<150).map { SampleRegistry.line("r\($0)", title: "T\($0)", country: "XX") }
    let odd = SampleRegistry.line("odd", title: " odd")
    try registry.directory.write(lines.joined() + odd, to: "Data/projects/many.ndjson")
    var session = try Session.inMemory(
      environment: [.columns: "120"],
      directory: registry.directory.path
    )
    session.output = Output(ByteSink(), terminal: Terminal(isTerminal: true))
    let run = ToolRun(["validate", "--color", "never"] + words, in: session)
    #expect(run.output.components(separatedBy: "\n  --> ").count - 1 == shownCount)
    let hidden = 152 - shownCount
    let rest = hidden == 0 ? "" : ", \(hidden) not shown (--max 0 shows all)"
    #expect(
      run.output.hasSuffix(
        """

          151 unknown-country
            1 untrimmed-text

        3 files, 153 records: 151 errors, 1 warning\(rest); --fix can repair 1

        """
      )
    )
    let piped = try registry.run("validate").output
    #expect(piped.components(separatedBy: "[unknown-country]").count - 1 == 151)
  }

  @Test(arguments: [
    (".", "Data"), ("./", "Data"), ("Data", "Data"), ("Data/", "Data"), ("Data//", "Data"),
    ("./Data", "./Data"), ("Data/../Data", "Data/../Data"),
  ]) func `a path is shown as a user would type it`(path: String, shown: String) throws {
    let run = try registry.run("validate", path, "-f", "concise")
    #expect(run.output.hasPrefix("\(shown)/projects/a.json:10:17: error: "))
  }

  // MARK: Rules

  @Test(arguments: [
    (["--rule", "unknown-*"], ["unknown-country"]), (["--rule", "json-*"], []),
    (["--ignore", "unknown-*"], ["untrimmed-text"]), (["--ignore", "*"], nil),
    (["--rule", "*", "--ignore", "untrimmed-text,json-*"], ["unknown-country"]),
  ]) func `rules are chosen by families`(words: [String], rules: [String]?) throws {
    try registry.write("a", title: " blank", country: "XX")
    let session = try Session.inMemory(directory: registry.directory.path)
    let run = ToolRun(["validate", "-f", "concise"] + words, in: session)
    let found = run.output.matches(of: #/\[([a-z-]+)\]\n/#).map { String($0.1) }.sorted()
    #expect(found == rules ?? [])
    #expect((run.status == .failure) == (rules == nil))
  }

  @Test func `a family without rules is none`() throws {
    let run = try registry.run("validate", "--rule", "jsn-*")
    #expect(run.status == .failure)
    #expect(run.errors.contains("invalid value 'jsn-*' for '--rule'"))
    #expect(run.errors.contains("see 'eapctl rules'"))
  }

  // MARK: A file

  @Test(arguments: [
    (["-o", "r.sarif"], #""version": "2.1.0""#), (["-o", "r.json"], #""summary": {"#),
    (["-o", "r.xml"], "<testsuites "), (["--output", "r.txt"], "Data/projects/a.json:10:17: "),
    (["--format", "gitlab", "--output", "r.json"], #""check_name": "unknown-country""#),
    (["-f", "concise", "-o", "r"], "Data/projects/a.json:10:17: error: "),
  ])
  func `a run reports to a file and to people`(words: [String], part: String) throws {
    let text = try registry.run("validate").output
    let session = try Session.inMemory(directory: registry.directory.path)
    let run = ToolRun(["validate"] + words, in: session)
    let file = words[words.count - 1]
    #expect(run.status == .findings)
    #expect(run.output == text)
    #expect(run.errors == "eapctl: note: wrote '\(file)'\n")
    #expect(try registry.directory.text(of: file).contains(part))
  }

  @Test func `that a file was written is said below the findings`() throws {
    var session = try Session.inMemory(directory: registry.directory.path)
    session.errors = session.output
    let run = ToolRun(["validate", "-o", "r.sarif"], in: session)
    #expect(run.output.hasPrefix("Data/projects/a.json:10:17: error: "))
    #expect(run.output.hasSuffix(": 1 error\neapctl: note: wrote 'r.sarif'\n"))
  }

  @Test func `an empty file holds no record`() throws {
    let registry = try TemporaryDirectory()
    for (text, records) in [
      ("", "0 records"), (" \n", "0 records"), ("\u{FEFF}\n", "0 records"), ("{", "1 record"),
    ] {
      try registry.write(text, to: "x.json")
      let session = try Session.inMemory(directory: registry.path)
      let run = ToolRun(["validate", "x.json"], in: session)
      #expect(run.output.contains("1 file, \(records): "), "\(run.output)")
      #expect(run.status == .findings)
    }
  }

  @Test func `the file does not know the limits of a terminal`() throws {
    let lines = (0..<150).map { SampleRegistry.line("r\($0)", title: "T\($0)", country: "XX") }
    try registry.directory.write(lines.joined(), to: "Data/projects/many.ndjson")
    _ = try runOnTerminal("-o", "r.txt")
    let text = try registry.directory.text(of: "r.txt")
    #expect(text.components(separatedBy: "[unknown-country]").count - 1 == 151)
    #expect(!text.contains("not shown"))
  }

  @Test func `a workflow of GitHub gets its annotations beside the file`() throws {
    let run = try registry.run(
      "validate",
      "-o",
      "r.sarif",
      environment: [.gitHubActions: "true"]
    )
    #expect(run.output.hasPrefix("::error file=Data/projects/a.json"))
    #expect(try registry.directory.text(of: "r.sarif").contains(#""$schema""#))
  }

  @Test func `a file is only shown in a dry run, and a hyphen is standard output`() throws {
    let dry = try registry.run("validate", "-o", "r.txt", "--dry-run")
    #expect(dry.output.contains("+++ b/r.txt\n"))
    #expect(try registry.directory.names == ["Data"])
    let plain = try registry.run("validate", "-f", "json")
    let hyphen = try registry.run("validate", "-f", "json", "-o", "-")
    #expect(hyphen.output == plain.output)
    #expect(hyphen.errors == "")
    #expect(try registry.directory.names == ["Data"])
  }

  @Test(arguments: [
    (["-o", "Data/projects/a.json"], "the records are read from it"),
    (["-o", "Data/projects/r.json"], "it would be a file of the registry that is read"),
    (["Data/projects/a.json", "-o", "Data/projects/b.json"], "the records are read from it"),
    (
      ["--write-baseline", "Data/projects/r.json"],
      "it would be a file of the registry that is read"
    ),
    (["-o", "r", "--write-baseline", "k"], "'--output' and '--write-baseline' cannot be combined"),
    (["--baseline", "r", "--write-baseline", "k"], "cannot be combined"),
    (["-", "--baseline", "-"], "standard input can be read only once"),
    (["--data", "-", "--baseline", "-"], "standard input can be read only once"),
  ])
  func `no report takes the place of a record`(words: [String], reason: String) throws {
    let before = try registry.directory.text(of: "Data/projects/a.json")
    let session = try Session.inMemory(directory: registry.directory.path)
    let run = ToolRun(["validate"] + words, in: session)
    #expect(run.status == .failure)
    #expect(run.errors.contains(reason))
    #expect(try registry.directory.text(of: "Data/projects/a.json") == before)
    #expect(try registry.directory.names == ["Data"])
  }

  @Test func `a baseline goes through standard output and comes from standard input`() throws {
    let written = try registry.run("validate", "--write-baseline", "-")
    #expect(written.status == .success)
    #expect(written.output.hasPrefix("{\n  \"schemaVersion\": 2,"))
    #expect(written.errors == "")
    #expect(try registry.directory.names == ["Data"])
    let known = try registry.run("validate", "--baseline", "-", input: written.output)
    #expect(known.status == .success)
    #expect(known.errors == "eapctl: note: 1 known finding ignored\n")
    let none = try registry.run("validate", "--baseline", "-", input: "{}")
    #expect(
      none.errors == "eapctl: error: cannot read 'standard input': not an eapctl baseline\n"
    )
  }
}
