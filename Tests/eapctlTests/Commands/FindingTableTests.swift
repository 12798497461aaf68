import Testing

@testable import eapctl

/// `validate` as a part of other programs, which load its findings into a table.
@Suite("Findings for engines") struct FindingTableTests {
  private let registry: SampleRegistry

  init() throws {
    registry = try SampleRegistry()
    try registry.write("a", country: "XX")
  }

  private func lines(_ run: ToolRun) -> [Substring] { run.output.split(separator: "\n") }

  @Test func `a line for each finding and nothing else`() throws {
    let run = try registry.run("validate", "--format", "ndjson")
    #expect(run.status == .findings)
    #expect(lines(run).count == 1)
    #expect(run.output.hasPrefix(#"{"rule":"unknown-country","severity":"error","message":""#))
    #expect(run.output.hasSuffix("\"lineId\":\"a\",\"recordOffset\":0}\n"))
    #expect(run.errors.isEmpty)
    try registry.write("a")
    #expect(try registry.run("validate", "--format", "ndjson").output.isEmpty)
  }

  @Test(arguments: ["ndjson", "text", "json"])
  func `findings can be data and no failure`(format: String) throws {
    let run = try registry.run("validate", "--exit-zero", "-f", format)
    #expect(run.status == .success)
    #expect(run.output.contains("unknown-country"))
    let lost = try registry.run("validate", "--exit-zero", "-f", format, "gone.json", "Data")
    #expect(lost.status == .failure)
    #expect(lost.output.contains("unknown-country"))
    #expect(lost.errors == "eapctl: error: cannot read 'gone.json': no such file or directory\n")
  }

  @Test(arguments: [
    (["--exit-zero", "--strict"], "options '--exit-zero' and '--strict' cannot be combined"),
    (["--line-id", "key"], "option '--line-id' needs '--format ndjson' or '--shard'"),
    (
      ["--line-id", "key", "-f", "json"], "option '--line-id' needs '--format ndjson' or '--shard'"
    ),
  ])
  func `what would be without effect is refused`(words: [String], message: String) throws {
    let run = try registry.run(["validate"] + words)
    #expect(run.status == .failure)
    #expect(run.errors.hasPrefix("eapctl: error: \(message)\n"), "\(run.errors)")
  }

  @Test func `a member names rows on standard output and in a file`() throws {
    let run = try registry.run("validate", "-f", "ndjson", "--line-id", "status")
    #expect(run.output.contains(#""record":"a""#))
    #expect(run.output.contains(#""lineId":"ongoing""#))
    let file = try registry.run("validate", "-o", "f.ndjson", "--line-id", "status")
    #expect(file.output.hasPrefix("Data/projects/a.json:10:17: error"))
    #expect(try registry.directory.text(of: "f.ndjson") == run.output)
  }

  @Test func `what is known is left out, and what is across the registry comes last`() throws {
    try registry.write("b", title: "Project a")
    try registry.write("c", country: "YY")
    let all = lines(try registry.run("validate", "-f", "ndjson"))
    #expect(all.map { $0.contains("duplicate-title") } == [false, false, true])
    _ = try registry.run("validate", "--write-baseline", "known.json", "Data/projects/a.json")
    let run = try registry.run("validate", "-f", "ndjson", "--baseline", "known.json")
    #expect(lines(run) == Array(all.dropFirst()))
    #expect(run.errors.hasPrefix("eapctl: note: 1 known finding ignored\n"))
    let first = try registry.run("validate", "-f", "ndjson", "--max", "2")
    #expect(lines(first) == Array(all.prefix(2)))
    #expect(first.status == .findings)
  }

  @Test func `standard input has the name that it is given`() throws {
    let record = SampleRegistry.record("x", country: "XX")
    for words in [["-"], ["--data", "-"]] {
      let run = try registry.run(
        ["validate", "-f", "ndjson", "--stdin-name", "part 7"] + words,
        input: record
      )
      #expect(run.output.contains(#""path":"part 7""#), "\(run.output)")
    }
  }

  @Test(arguments: [BuiltTool.Output.closedPipe, .fullDisk, .closed])
  func `an output that takes nothing does not make records valid`(output: BuiltTool.Output) throws {
    var tool = BuiltTool(directory: registry.directory.path)
    tool.output = output
    let run = try tool.run("validate", "-f", "ndjson")
    #expect(run.status == (output == .closedPipe ? 1 : 2))
    #expect(run.errors.isEmpty == (output == .closedPipe))
    let zero = try tool.run("validate", "-f", "ndjson", "--exit-zero")
    #expect(zero.status == (output == .closedPipe ? 0 : 2))
  }
}
