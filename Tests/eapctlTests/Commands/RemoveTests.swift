import Foundation
import Testing

@testable import Core
@testable import eapctl

@Suite("remove") struct RemoveTests {
  private let registry: SampleRegistry
  private var directory: TemporaryDirectory { registry.directory }

  init() throws {
    registry = try SampleRegistry()
  }

  private func write(_ id: String, _ members: String) throws {
    try directory.write(
      SampleRegistry.record(id).replacing("\"title\"", with: "\(members),\n  \"title\""),
      to: "Data/projects/\(id).json"
    )
  }

  @Test func `somebody at a terminal is asked first`() throws {
    func remove(_ words: String..., answer: String) throws -> ToolRun {
      var session = try Session.inMemory(
        standardInput: answer,
        directory: registry.directory.path
      )
      session.isInteractive = true
      return ToolRun(["remove"] + words, in: session)
    }
    for answer in ["", "\n", "n\n"] {
      let run = try remove("a", "b", answer: answer)
      #expect(run.status == .failure)
      #expect(run.errors == "eapctl: remove 'a', 'b'? [y/N] eapctl: error: nothing is removed\n")
    }
    #expect(try registry.texts().count == 2)
    let dry = try remove("a", "--dry-run", answer: "")
    #expect(dry.status == .success)
    #expect(!dry.errors.contains("[y/N]"))
    #expect(try remove("a", answer: "y\n").status == .success)
    #expect(try remove("b", "--yes", answer: "").errors == "eapctl: note: removed 'b'\n")
    #expect(try registry.texts().isEmpty)
  }

  @Test func `files go, and that is said`() throws {
    let run = try registry.run("remove", "b")
    #expect(run.status == .success && run.output.isEmpty)
    #expect(run.errors == "eapctl: note: removed 'b'\n")
    #expect(try registry.texts() == ["a.json": SampleRegistry.record("a")])
    #expect(try registry.run("remove", "a", "a").errors == "eapctl: note: removed 'a'\n")
    #expect(try registry.texts() == [:])
  }

  @Test func `nothing goes while a record that stays refers to it`() throws {
    try write("c", #""precededBy": "a""#)
    try write("a", #""formerIds": ["old"]"#)
    try write("d", #""precededBy": "old""#)
    let before = try registry.texts()
    for extra in [[], ["--dry-run"]] {
      let run = ToolRun(["remove", "b", "a"] + extra, in: try .inMemory(directory: directory.path))
      #expect(run.status == .failure)
      #expect(
        run.errors == """
          eapctl: error: 'c' names 'a' as its earlier phase
          eapctl: error: 'd' names 'old' as its earlier phase
          eapctl: error: nothing is removed, since other records refer to what would be

          """
      )
    }
    #expect(try registry.texts() == before)
    #expect(try registry.run("remove", "a", "c", "d").status == .success)
    #expect(try registry.texts() == ["b.json": SampleRegistry.record("b")])
  }

  @Test func `a reference that still leads to a record is no reason`() throws {
    try directory.write(SampleRegistry.line("a", title: "Second"), to: "Data/projects/z.ndjson")
    try write("c", #""precededBy": "a""#)
    let words = ["remove", "a", "--data", "Data/projects/a.json"]
    #expect(ToolRun(words, in: try .inMemory(directory: directory.path)).status == .success)
    #expect(try registry.texts().keys.sorted() == ["b.json", "c.json", "z.ndjson"])
  }

  @Test func `records among others are cut out`() throws {
    let lines = ["x", "y", "z"].map { SampleRegistry.line($0) }
    try directory.write(lines.joined(), to: "Data/projects/r.ndjson")
    try directory.write(
      "[\n  \(lines[0].replacing("\"x\"", with: "\"v\"").dropLast()),\n"
        + "  \(lines[1].replacing("\"y\"", with: "\"w\""))]",
      to: "Data/projects/s.json"
    )
    #expect(try registry.run("remove", "y", "x", "v", "a").status == .success)
    #expect(
      try registry.texts() == [
        "b.json": SampleRegistry.record("b"), "r.ndjson": lines[2],
        "s.json": "[\n  \(lines[1].replacing("\"y\"", with: "\"w\""))]",
      ]
    )
    #expect(try registry.run("validate").status == .success)
  }

  @Test(arguments: [
    ([], "missing operand ID"), (["q"], "there is no record 'q'"),
    (["lo"], "'lo' leads to record 'long'; name it so"),
    (["linked"], "cannot write 'Data/projects/linked.json': it is a symbolic link"),
    (["a", "--data", "-"], "records on standard input cannot be changed; name a file"),
  ])
  func `what cannot be done is said, and nothing is changed`(
    words: [String],
    message: String
  ) throws {
    try registry.write("long")
    try directory.write(SampleRegistry.record("linked"), to: "elsewhere/linked.json")
    try directory.link("Data/projects/linked.json", to: "../../elsewhere/linked.json")
    let before = try registry.texts()
    let run = ToolRun(["remove"] + words, in: try .inMemory(directory: directory.path))
    #expect(run.status == .failure)
    #expect(run.errors.hasPrefix("eapctl: error: \(message)"), "\(run.errors)")
    #expect(try registry.texts() == before)
  }

  @Test func `records that cannot be read may refer to it`() throws {
    try directory.write("{\"id\": ", to: "Data/projects/c.json")
    let before = try registry.texts()
    let run = try registry.run("remove", "a")
    #expect(run.status == .failure)
    #expect(
      run.errors.hasSuffix(
        "nothing is removed, since records that may refer to it cannot be read\n"
      ),
      "\(run.errors)"
    )
    #expect(try registry.texts() == before)
  }
}
