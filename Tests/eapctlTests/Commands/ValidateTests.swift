import Foundation
import Testing

@testable import eapctl

@Suite("validate") struct ValidateTests {
  private let registry: SampleRegistry
  private let a = "Data/projects/a.json"
  private let b = "Data/projects/b.json"

  init() throws {
    registry = try SampleRegistry()
  }

  // MARK: Status and options

  @Test func `a registry without findings is fine`() throws {
    let run = try registry.run("validate")
    #expect(run.output.hasSuffix("2 files, 2 records: no findings\n"))
    #expect(run.status == .success)
    #expect(run.errors.isEmpty)
  }

  @Test func `errors fail, warnings only when the run is strict`() throws {
    try registry.write("a", title: " blank")
    #expect(try registry.run("validate").status == .success)
    #expect(try registry.run("validate", "--strict").status == .findings)
    try registry.write("a", country: "XX")
    #expect(try registry.run("validate").status == .findings)
  }

  @Test func `rules can be chosen and left out`() throws {
    try registry.write("a", title: " blank", country: "XX")
    #expect(try concise("--rule", "untrimmed-text") == ["untrimmed-text"])
    #expect(try concise("--ignore", "untrimmed-text") == ["unknown-country"])
    #expect(
      try concise("--rule", "untrimmed-text,unknown-country", "--ignore", "untrimmed-text")
        == ["unknown-country"]
    )
    let none = try registry.run("validate", "--rule", "id-format", "--ignore", "id-format")
    #expect(none.status == .failure)
  }

  @Test func `an unknown rule names the nearest`() throws {
    let run = try registry.run("validate", "--ignore", "unknown-contry")
    #expect(run.status == .failure)
    #expect(run.errors.contains("did you mean 'unknown-country'?"))
    #expect(run.output.isEmpty)
  }

  @Test func `as many findings as asked for are shown, and all are counted`() throws {
    try registry.write("a", country: "XX")
    try registry.write("b", country: "XX")
    let run = try registry.run("validate", "--max", "1")
    #expect(run.output.components(separatedBy: "[unknown-country]").count == 2)
    #expect(run.output.contains("2 errors, 1 not shown (--max 0 shows all)"))
    #expect(try concise("--max", "0").count == 2)
    let junit = try registry.run("validate", "--max", "1", "--format", "junit")
    #expect(junit.output.contains(#"tests="2" failures="2""#))
  }

  @Test func `today can be set`() throws {
    #expect(try concise("--today", "2031-01-01").contains("status-contradicts-timeline"))
    #expect(try concise().isEmpty)
    #expect(try registry.run("validate", "--today", "2031-02-30").status == .failure)
  }

  // MARK: Paths

  @Test func `several paths are checked in their order, directories in that of their names`() throws
  {
    for id in ["c", "B", "a"] { try registry.write(id, country: "XX") }
    let paths = try paths("Data/projects/c.json", "Data")
    #expect(paths.filter { $0.contains("/c.json") }.count == 1)
    #expect(paths.first == "Data/projects/c.json")
    #expect(paths.last == "Data/projects/a.json")
    #expect(
      try self.paths() == [
        "Data/projects/B.json", "Data/projects/B.json", a, "Data/projects/c.json",
      ]
    )
  }

  @Test func `a file that is named twice or is in the registry is checked once`() throws {
    try registry.directory.link("link.json", to: registry.directory[a])
    let run = try registry.run("validate", a, "./" + a, registry.directory[a], "--strict")
    #expect(run.output.hasSuffix("1 file, 1 record: no findings\n"))
    #expect(run.status == .success)
    let all = try registry.run("validate", "--data", "Data", "--data", a, "--strict")
    #expect(all.output.hasSuffix("2 files, 2 records: no findings\n"))
  }

  @Test func `the rest of the registry is seen but not reported`() throws {
    try registry.write("a", country: "XX")
    try registry.directory.write(SampleRegistry.record("a"), to: "new/a.json")
    let run = try registry.run("validate", "new/a.json", "--format", "concise")
    #expect(run.output.contains("new/a.json:2:9: error:"))
    #expect(run.output.contains("[duplicate-id]"))
    #expect(!run.output.contains("unknown-country"))
    let text = try registry.run("validate", "new/a.json")
    #expect(text.output.contains(": Data/projects/a.json:2:9\n"))
  }

  @Test func `a file is checked against the registry that it lies in`() throws {
    let here = try SampleRegistry()
    let there = try SampleRegistry()
    let session = try Session.inMemory(directory: here.directory.path)
    let file = there.directory["Data/projects/a.json"]
    for path in [file, there.directory.path, there.directory["Data/projects"] + "/"] {
      #expect(ToolRun(["validate", path], in: session).status == .success)
    }
    // A file that lies in none is checked against the registry of the working directory.
    let lost = try there.directory.write(SampleRegistry.record("a"), to: "lost/a.json")
    try FileManager.default.removeItem(atPath: there.directory["Data"])
    #expect(ToolRun(["validate", lost], in: session).status == .findings)
  }

  @Test func `a missing file does not hide the findings of the others`() throws {
    try registry.write("a", country: "XX")
    let run = try registry.run("validate", "gone.json", a)
    #expect(run.status == .failure)
    #expect(run.output.contains("[unknown-country]"))
    #expect(run.errors == "eapctl: error: cannot read 'gone.json': no such file or directory\n")
  }

  @Test func `a directory without records is an error`() throws {
    try registry.directory.write("", to: "empty/readme.txt")
    let run = try registry.run("validate", "empty")
    #expect(run.status == .failure)
    #expect(run.errors.contains("it has no .json, .ndjson or .jsonl file"))
  }

  @Test func `standard input has the name that it is given`() throws {
    let record = SampleRegistry.record("c", country: "XX")
    let run = try registry.run("validate", "-", "--format", "concise", input: record)
    #expect(run.output.hasPrefix("standard input:10:17: error:"))
    let named = try registry.run(
      "validate",
      "-",
      "--stdin-name",
      "Data/projects/d.json",
      "--format",
      "concise",
      input: record
    )
    #expect(named.output.hasPrefix("Data/projects/d.json:2:9: error:"))
    #expect(named.output.contains("[id-file-name]"))
    // The text on its way to be saved takes the place of the file.
    let same = try registry.run(
      "validate",
      "-",
      "--stdin-name",
      a,
      input: SampleRegistry.record("a")
    )
    #expect(same.status == .success)
    #expect(try registry.run("validate", "-", "-").status == .failure)
  }

  @Test func `JSON Lines go on after a line that is no JSON`() throws {
    let lines =
      "{\"id\": \n" + SampleRegistry.line("c", country: "XX") + "\n" + SampleRegistry.line("d")
    try registry.directory.write(lines, to: "many.ndjson")
    let run = try registry.run("validate", "many.ndjson", "--format", "concise")
    #expect(rules(in: run.output) == ["json-syntax", "unknown-country"])
  }

  // MARK: GitHub

  @Test func `GitHub Actions get workflow commands and a table`() throws {
    try registry.write("a", country: "XX")
    try registry.directory.write("before\n", to: "summary.md")
    let environment: [EnvironmentVariable: String] = [
      .gitHubActions: "true", .gitHubStepSummary: "summary.md",
    ]
    let run = try registry.run("validate", environment: environment)
    #expect(run.output.hasPrefix("::error file=Data/projects/a.json,line=10,"))
    #expect(
      try registry.directory.text(of: "summary.md").hasPrefix("before\n### eapctl validate\n")
    )
    let text = try registry.run("validate", "--format", "text", environment: environment)
    #expect(text.output.hasPrefix("Data/projects/a.json:10:17: error:"))
  }

  @Test(arguments: ["sarif", "github", "gitlab"])
  func `services get paths from the root of the repository`(format: String) throws {
    try registry.directory.write("", to: ".git/HEAD")
    try registry.write("a", country: "XX")
    for path in [a, "./" + a, registry.directory[a], "Data/../" + a] {
      let run = try registry.run("validate", path, "--format", format)
      #expect(run.output.contains(#/["=]Data/projects/a\.json[",]/#))
    }
    let below = ToolRun(
      ["validate", "a.json", "--format", format],
      in: try .inMemory(directory: registry.directory["Data/projects"])
    )
    #expect(below.output.contains(#/["=]Data/projects/a\.json[",]/#))
  }

  // MARK: Baseline

  @Test func `known findings do not fail, new ones do, gone ones are named`() throws {
    try registry.write("a", country: "XX")
    let write = try registry.run("validate", "--write-baseline", "known.json")
    #expect(write.status == .success)
    #expect(write.errors == "eapctl: note: wrote 'known.json' with 1 known finding\n")

    // The line has moved and the file has another name for the run.
    let moved = "\n\n" + SampleRegistry.record("a", country: "XX")
    try registry.directory.write(moved, to: a)
    let known = try registry.run("validate", "./Data", "--baseline", "known.json")
    #expect(known.status == .success)
    #expect(known.output.hasSuffix("2 files, 2 records: no findings\n"))
    #expect(known.errors == "eapctl: note: 1 known finding ignored\n")

    try registry.write("b", country: "YY")
    let new = try registry.run("validate", "--baseline", "known.json", "--format", "concise")
    #expect(new.status == .findings)
    #expect(new.output.hasPrefix("Data/projects/b.json:"))

    try registry.write("a")
    #expect(try registry.run("validate", b, "--baseline", "known.json").errors.isEmpty)
    let gone = try registry.run("validate", a, "--baseline", "known.json")
    #expect(gone.errors == "eapctl: note: a: 1 known finding of unknown-country is gone\n")
  }

  @Test func `a baseline replaces no record that is read, and none is written of a part`() throws {
    try registry.write("a", country: "XX")
    let record = try registry.run("validate", "--write-baseline", a)
    #expect(record.status == .failure)
    #expect(
      record.errors == "eapctl: error: cannot write '\(a)': the records are read from it\n"
    )
    try registry.directory.write("old", to: "known.json")
    let part = try registry.run("validate", a, "gone.json", "--write-baseline", "known.json")
    #expect(part.status == .failure)
    #expect(
      part.errors.hasSuffix(
        "eapctl: note: 'known.json' is not written because files could not be read\n"
      )
    )
    let known = try registry.directory.text(of: "known.json")
    #expect(known == "old")
  }

  @Test func `a baseline knows its findings after the file was formatted`() throws {
    try registry.write("a", title: #"\u003cb>A\u003c/b> \u0026amp; \u0042"#)
    _ = try registry.run("validate", "--write-baseline", "known.json")
    _ = try registry.run("format")
    #expect(try registry.directory.text(of: a).contains("<b>A</b> &amp; B"))
    let run = try registry.run("validate", "--strict", "--baseline", "known.json")
    #expect(run.status == .success)
    #expect(run.errors == "eapctl: note: 1 known finding ignored\n")
  }

  @Test func `a baseline of an earlier version is read and says so`() throws {
    try registry.write("a", country: "XX")
    _ = try registry.run("validate", "--write-baseline", "known.json")
    let text = try registry.directory.text(of: "known.json")
    try registry.directory.write(
      text.replacing("\"schemaVersion\": 2", with: "\"schemaVersion\": 1"),
      to: "known.json"
    )
    let run = try registry.run("validate", "--baseline", "known.json")
    #expect(run.status == .success)
    #expect(
      run.errors.hasPrefix(
        "eapctl: note: 'known.json' comes from an earlier version, so some of its findings may not "
          + "be recognised; write it again with '--write-baseline'\n"
      )
    )
  }

  @Test func `a baseline that is none is an error`() throws {
    #expect(try registry.run("validate", "--baseline", "gone.json").status == .failure)
    #expect(
      try registry.run("validate", "--baseline", a).errors
        == "eapctl: error: cannot read '\(a)': not an eapctl baseline\n"
    )
    let both = try registry.run("validate", "--baseline", "x", "--write-baseline", "y")
    #expect(both.status == .failure)
  }

  // MARK: Repair

  @Test func `repair rewrites only the bytes concerned`() throws {
    let odd = SampleRegistry.record("a", title: "  blank ").replacing(
      "\"status\":",
      with: "\"status\"  :"
    )
    try registry.directory.write(odd, to: a)
    try registry.directory.setPermissions(0o600, of: a)
    let run = try registry.run("validate", "--fix")
    #expect(run.status == .success)
    #expect(run.errors == "eapctl: note: Data/projects/a.json: repaired 1 untrimmed-text\n")
    #expect(try registry.directory.text(of: a) == odd.replacing("  blank ", with: "blank"))
    #expect(try registry.directory.permissions(of: a) == 0o600)
    let again = try registry.run("validate", "--fix")
    #expect(again.errors.isEmpty)
  }

  @Test func `repair follows a link and takes JSON Lines`() throws {
    try registry.directory.write(
      SampleRegistry.line("c", title: " c") + "{\n" + SampleRegistry.line("d", title: "d "),
      to: "many.ndjson"
    )
    try registry.directory.link("link.ndjson", to: "many.ndjson")
    let run = try registry.run("validate", "link.ndjson", "--fix", "--format", "concise")
    #expect(run.errors == "eapctl: note: link.ndjson: repaired 2 untrimmed-text\n")
    #expect(rules(in: run.output) == ["json-syntax"])
    #expect(
      try registry.directory.text(of: "many.ndjson")
        == SampleRegistry.line("c", title: "c") + "{\n" + SampleRegistry.line("d", title: "d")
    )
    #expect(try registry.directory.names.contains("link.ndjson"))
  }

  @Test func `repair of what cannot be written leaves everything as it was`() throws {
    try registry.write("a", title: " blank")
    let before = try registry.directory.text(of: a)
    let run = try registry.run("validate", a, "-", "--fix", input: "{}")
    #expect(run.status == .failure)
    #expect(try registry.directory.text(of: a) == before)
    #expect(try registry.directory.names.allSatisfy { !$0.hasPrefix(".eapctl") })
  }

  // MARK: Means

  private func concise(_ words: String...) throws -> [String] {
    let run = ToolRun(
      ["validate", "--format", "concise"] + words,
      in: try .inMemory(directory: registry.directory.path)
    )
    return rules(in: run.output)
  }

  private func paths(_ words: String...) throws -> [String] {
    let run = ToolRun(
      ["validate", "--format", "concise"] + words,
      in: try .inMemory(directory: registry.directory.path)
    )
    return run.output.split(separator: "\n").map { String($0.prefix { $0 != ":" }) }
  }

  private func rules(in concise: String) -> [String] {
    concise.matches(of: #/\[([a-z-]+)\]\n/#).map { String($0.1) }
  }
}

extension ValidateTests {
  @Test func `repair is repeated until there is nothing left to repair`() throws {
    let registry = try SampleRegistry()
    let title = "\u{A0}1. &amp;amp;amp;  <b>ş</b> "
    try registry.write("a", title: title)
    let text = try registry.directory.text(of: "Data/projects/a.json")
      .replacing("[\"GE\"]", with: "[\"UA\", \"MD\", \"UA\", \"GE\", \"GE\", \"AM\"]")
    try registry.directory.write(text, to: "Data/projects/a.json")
    let run = try registry.run("validate", "--fix", "--strict")
    #expect(run.status == .success)
    let repaired = try registry.directory.text(of: "Data/projects/a.json")
    #expect(repaired.contains(#""countries": ["AM", "GE", "MD", "UA"]"#))
    #expect(try registry.run("validate", "--fix").errors.isEmpty)
    #expect(try registry.directory.text(of: "Data/projects/a.json") == repaired)
  }

  @Test func `a full disk leaves the file as it was and nothing beside it`() throws {
    let registry = try SampleRegistry()
    try registry.write("a", title: " blank")
    let path = registry.directory["Data/projects/a.json"]
    let before = try registry.directory.text(of: "Data/projects/a.json")
    // A limit on the size of files stands in for the disk.
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    let tool = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent().appending(path: "eapctl").path
    process.arguments = [
      "-c", "trap '' XFSZ; ulimit -f 0; exec \"$0\" validate --fix \"$1\"", tool, path,
    ]
    process.currentDirectoryURL = URL(filePath: registry.directory.path)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 2)
    #expect(try registry.directory.text(of: "Data/projects/a.json") == before)
    let names = try FileManager.default.contentsOfDirectory(
      atPath: registry.directory["Data/projects"]
    )
    #expect(names.sorted() == ["a.json", "b.json"])
  }
}
