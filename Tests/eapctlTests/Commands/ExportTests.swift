import Foundation
import Testing

@testable import eapctl

/// `export` to files: all or nothing, and never over what it reads.
@Suite("export") struct ExportTests {
  private let registry: SampleRegistry
  private var directory: TemporaryDirectory { registry.directory }

  private static let left =
    "eapctl: error: nothing is written to 'out' because records are missing; "
    + "'--partial' writes the others\n"
  private static let unread =
    "eapctl: error: cannot read 'Data/projects/x.json': no such file or directory\n"
  private static let broken = """
    eapctl: warning: Data/projects/c.json:10:17: skipped record 'c': "XX" is not a country code, \
    expected "AM", "AZ", "BY", "GE", "MD" or "UA"
    eapctl: note: run 'eapctl validate' for details

    """

  init() throws {
    registry = try SampleRegistry()
    try directory.write("old", to: "out")
  }

  // MARK: All or nothing

  @Test(arguments: ["json", "ndjson", "markdown", "html"])
  func `an export goes to a file, or to standard output`(format: String) throws {
    let words = ["export", "-f", format]
    let session = try Session.inMemory(directory: directory.path)
    let run = ToolRun(words + ["-o", "out"], in: session)
    #expect(run.status == .success)
    #expect(run.output.isEmpty)
    #expect(run.errors == "eapctl: note: wrote 'out' with 2 records\n")
    let expected = ToolRun(words, in: try .inMemory(directory: directory.path)).output
    #expect(try directory.text(of: "out") == expected)
    let dash = ToolRun(words + ["-o", "-"], in: try .inMemory(directory: directory.path))
    #expect(dash.output == expected)
    #expect(try directory.names == ["Data", "out"])
  }

  @Test func `a page with ten thousand records is written, and a better way is told`() throws {
    let record = """
      {"id":"a-#","title":"A","specificObjectives":["A"],"expectedResults":["A"],"countries":["GE"],\
      "status":"ongoing","timeline":{"start":"2025-01-01"}}

      """
    let lines = (1...10_000).map { record.replacing("#", with: "\($0)") }
    try directory.write(lines.joined(), to: "many.ndjson")
    let note =
      "eapctl: note: browsers open a page with 10000 records slowly; '--split' writes pages that open faster\n"
    let run = try registry.run("export", "-f", "html", "-o", "page.html", "--data", "many.ndjson")
    #expect(run.status == .success)
    #expect(run.errors == note + "eapctl: note: wrote 'page.html' with 10000 records\n")
    let page = try directory.text(of: "page.html")
    #expect(page.contains("<tbody id=project-a-10000 "))
    #expect(page.hasSuffix("</html>\n"))
    let other = try registry.run("export", "-f", "html", "--data", "many.ndjson", "--limit", "9999")
    #expect(other.errors.isEmpty)
  }

  @Test func `an export goes to a file for each record`() throws {
    let run = try registry.run("export", "--split", "each")
    #expect(run.status == .success)
    #expect(run.errors == "eapctl: note: wrote 2 files to 'each'\n")
    for id in ["a", "b"] {
      #expect(try directory.text(of: "each/\(id).json") == SampleRegistry.record(id))
    }
  }

  @Test(arguments: ["json", "ndjson", "markdown", "html"])
  func `a file stays as it was if an input cannot be read`(format: String) throws {
    try directory.link("Data/projects/x.json", to: "nowhere")
    let run = try registry.run("export", "-f", format, "-o", "out")
    #expect(run.status == .failure)
    #expect(run.errors == Self.unread + Self.left)
    #expect(try directory.text(of: "out") == "old")
    #expect(try directory.names == ["Data", "out"])
  }

  @Test(arguments: ["json", "ndjson", "markdown", "html"])
  func `a file stays as it was if a record is broken`(format: String) throws {
    try registry.write("c", country: "XX")
    let run = try registry.run("export", "-f", format, "-o", "out")
    #expect(run.status == .failure)
    #expect(run.errors == Self.broken + Self.left)
    #expect(try directory.text(of: "out") == "old")
  }

  @Test func `words choose the records of an export as they do those of a list`() throws {
    func ids(_ words: String...) throws -> String {
      try registry.run(["export", "-f", "tsv", "--columns", "id"] + words).output
    }
    #expect(try ids("b") == "id\nb\n")
    #expect(try ids("project") == "id\na\nb\n")
    #expect(try ids("project", "--limit", "1") == "id\na\n")
    #expect(try registry.run("export", "b", "-o", "b.json").status == .success)
    #expect(try directory.text(of: "b.json").contains(#""id": "a""#) == false)
    #expect(try registry.run("export", "-").status == .failure)
    // A slip in a word is no reason to empty a file.
    let slip = try registry.run("export", "nowhere", "-o", "out")
    #expect(slip.status == .failure)
    #expect(
      slip.errors.hasSuffix(
        "eapctl: error: nothing is written to 'out', since no record matches\n"
      )
    )
    #expect(try directory.text(of: "out") == "old")
  }

  @Test func `a report that finds nothing says so`() throws {
    let run = try registry.run("export", "-c", "BY", "-o", "by.md", "--today", "2026-11-23")
    #expect(run.status == .success)
    #expect(
      try directory.text(of: "by.md") == "# Eastern Partnership\n\n23 Nov 2026 · 0 projects\n\n"
    )
  }

  /// Others write to the file that standard output leads to: a new one in its place would lose their lines.
  @Test(arguments: [
    "export -f tsv --columns id -o /dev/stdout", "export -f tsv --columns id -o /dev/fd/1",
    "export -f tsv --columns id -o /proc/self/fd/1",
  ])
  func `an open file is written to and not replaced`(call: String) throws {
    let tool = BuiltTool(directory: directory.path)
    let script = "(echo before; eapctl \(call); echo after) >log"
    #expect(try tool.run(script: script).errors.isEmpty)
    #expect(try directory.text(of: "log") == "before\nid\na\nb\nafter\n")
  }

  /// A broken record matters unless something else of it says that it is not asked for.
  @Test(arguments: ["json", "ndjson", "markdown", "html"])
  func `a broken record is left out only for what can be read of it`(format: String) throws {
    try registry.write("c", country: "XX")
    func run(_ filters: String...) throws -> ToolRun {
      try registry.run(["export", "-f", format, "-o", "out"] + filters)
    }
    #expect(try run("-c", "GE").status == .failure)
    #expect(try run("-s", "ongoing", "--starts-after", "2020-01-01").status == .failure)
    #expect(try directory.text(of: "out") == "old")
    try registry.write("d", status: "completed")
    #expect(try run("-s", "completed").status == .success)
  }

  @Test func `an unread input outweighs a broken record, and both are named`() throws {
    try registry.write("c", country: "XX")
    try directory.link("Data/projects/x.json", to: "nowhere")
    let run = try registry.run("export", "-o", "out")
    #expect(run.status == .failure)
    #expect(run.errors == Self.broken + Self.unread + Self.left)
  }

  @Test(arguments: [("x.json", true), ("0.json", false)])
  func `what cannot be read before the limit is missing`(name: String, isWritten: Bool) throws {
    try directory.link("Data/projects/\(name)", to: "nowhere")
    let run = try registry.run("export", "-o", "out", "--limit", "2")
    #expect(run.status == (isWritten ? .success : .failure))
    #expect((try directory.text(of: "out") != "old") == isWritten)
  }

  @Test func `a part is written to those who ask for it`() throws {
    try directory.link("Data/projects/x.json", to: "nowhere")
    let unread = try registry.run("export", "-o", "out", "-f", "ndjson", "--partial")
    #expect(unread.status == .failure)
    let note = "eapctl: note: wrote 'out' with 2 records\n"
    #expect(unread.errors == Self.unread + note)
    let lines = try directory.text(of: "out")
    #expect(lines.split(separator: "\n").count == 2)
    try FileManager.default.removeItem(atPath: directory["Data/projects/x.json"])
    try registry.write("c", country: "XX")
    try directory.write("old", to: "out")
    let broken = try registry.run("export", "-o", "out", "-f", "ndjson", "--partial")
    #expect(broken.status == .findings)
    #expect(broken.errors == Self.broken + note)
    #expect(try directory.text(of: "out") == lines)
  }

  @Test(arguments: ["json", "ndjson", "markdown"], [[], ["-c", "AZ"]])
  func `nothing is no part`(format: String, filters: [String]) throws {
    for name in ["a", "b"] {
      try FileManager.default.removeItem(atPath: directory["Data/projects/\(name).json"])
    }
    if !filters.isEmpty { try registry.write("c", country: "AM") }
    try directory.link("Data/projects/b.json", to: "nowhere")
    let words = ["export", "-o", "out", "-f", format, "--partial"] + filters
    let run = ToolRun(words, in: try .inMemory(directory: directory.path))
    #expect(run.status == .failure)
    #expect(try directory.text(of: "out") == "old")
    let unread = Self.unread.replacing("x.json", with: "b.json")
    let left = "eapctl: error: nothing is written to 'out' because no record is left to write\n"
    #expect(run.errors == unread + left)
    let split = ToolRun(
      ["export", "--split", "pages", "-f", format, "--partial"] + filters,
      in: try .inMemory(directory: directory.path)
    )
    #expect(split.status == .failure)
    #expect(split.errors == unread + left.replacing("'out'", with: "'pages'"))
  }

  @Test(arguments: [[], ["-o", "-"]], ["partial", "dry-run"])
  func `standard output has neither parts nor trials`(words: [String], option: String) throws {
    let run = ToolRun(
      ["export", "--\(option)"] + words,
      in: try .inMemory(directory: directory.path)
    )
    #expect(run.status == .failure)
    #expect(
      run.errors.hasPrefix(
        "eapctl: error: option '--\(option)' needs '--output' with a file, or '--split'\n"
      )
    )
  }

  @Test func `standard output and a device get what can be read`() throws {
    try directory.link("Data/projects/x.json", to: "nowhere")
    let run = try registry.run("export", "-f", "ndjson")
    #expect(run.status == .failure)
    #expect(run.output.split(separator: "\n").count == 2)
    #expect(run.errors == Self.unread)
    #expect(try registry.run("export", "-o", "/dev/null").errors == Self.unread)
  }

  // MARK: What is read is not written

  @Test(
    "an input is not replaced",
    arguments: ["r.ndjson", "./r.ndjson", "link.ndjson", "hard.ndjson"],
    [[], ["--partial"]]
  )
  func input(output: String, options: [String]) throws {
    let text = SampleRegistry.line("c") + SampleRegistry.line("d")
    try directory.write(text, to: "r.ndjson")
    try directory.link("link.ndjson", to: "r.ndjson")
    try FileManager.default.linkItem(
      atPath: directory["r.ndjson"],
      toPath: directory["hard.ndjson"]
    )
    for data in ["r.ndjson", directory["link.ndjson"]] {
      let run = ToolRun(
        ["export", "--data", data, "-o", output] + options,
        in: try .inMemory(directory: directory.path)
      )
      #expect(run.status == .failure)
      #expect(
        run.errors == "eapctl: error: cannot write '\(output)': the records are read from it\n"
      )
      #expect(run.output == "")
      #expect(try directory.text(of: "r.ndjson") == text)
    }
  }

  @Test func `standard input is an input`() throws {
    let text = SampleRegistry.line("c")
    try directory.write(text, to: "r.ndjson")
    let process = Process()
    process.executableURL = BuiltTool.executable
    process.arguments = ["export", "--data", "-", "-o", "r.ndjson"]
    process.currentDirectoryURL = URL(filePath: directory.path)
    process.standardInput = FileHandle(forReadingAtPath: directory["r.ndjson"])
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 2)
    #expect(try directory.text(of: "r.ndjson") == text)
  }

  @Test(arguments: [
    ("Data/projects/a.json", "the records are read from it"),
    ("Data/projects/all.ndjson", "it would be a file of the registry that is read"),
    ("Data/projects/below/all.json", "it would be a file of the registry that is read"),
    ("dangling", "it would be a file of the registry that is read"),
  ])
  func `a file of the registry is not written`(output: String, reason: String) throws {
    try directory.write("", to: "Data/projects/below/readme.txt")
    try directory.link("dangling", to: "Data/projects/new.json")
    let run = try registry.run("export", "-o", output)
    #expect(run.status == .failure)
    #expect(run.errors == "eapctl: error: cannot write '\(output)': \(reason)\n")
    #expect(try directory.text(of: "Data/projects/a.json") == SampleRegistry.record("a"))
    #expect(try registry.run("list", "-f", "ids").output == "a\nb\n")
  }

  @Test(arguments: ["Data/projects/report.md", "other/a.json", "Data/all.json"])
  func `what is no record of the registry may lie beside it`(output: String) throws {
    try directory.write("", to: "other/readme.txt")
    #expect(try registry.run("export", "-o", output).status == .success)
    #expect(try registry.run("list", "-f", "ids").output == "a\nb\n")
  }

  @Test(arguments: ["Data/projects", "Data/projects/new", "Data/projects/new/", "link"])
  func `records are not split into the registry`(output: String) throws {
    try directory.link("link", to: "Data/projects")
    let run = try registry.run("export", "--split", output)
    #expect(run.status == .failure)
    #expect(
      run.errors
        == "eapctl: error: cannot write '\(output)': the records are read from this directory\n"
    )
    #expect(try registry.run("list", "-f", "ids").output == "a\nb\n")
  }

  @Test func `records are split beside a file that is read, but not over it`() throws {
    let run = try registry.run(
      "export",
      "--data",
      "Data/projects/a.json",
      "--split",
      "Data/projects"
    )
    #expect(run.status == .failure)
    try directory.write(SampleRegistry.line("c"), to: "c.ndjson")
    let new = try registry.run("export", "--data", "c.ndjson", "--split", "new")
    #expect(new.status == .success)
    #expect(try directory.text(of: "new/c.json") == SampleRegistry.record("c"))
    #expect(
      try registry.run("export", "-f", "markdown", "--split", "Data/projects").status == .success
    )
  }
}
