import Foundation
import Testing

@testable import Core
@testable import eapctl

@Suite("merge") struct MergeTests {
  private let directory: TemporaryDirectory
  private static let operands = ["base.json", "ours.json", "theirs.json"]

  init() throws {
    directory = try TemporaryDirectory()
  }

  private func write(_ base: String, _ ours: String, _ theirs: String) throws {
    for (name, text) in zip(Self.operands, [base, ours, theirs]) {
      try directory.write(text, to: name)
    }
  }

  /// Writes a record of which each side changes the status, to different ones if they are to conflict.
  private func writeRecords(conflicting isConflicting: Bool = false) throws {
    let record = SampleRegistry.record("a")
    try write(
      record,
      record.replacing("ongoing", with: "finalising"),
      record.replacing("Project a", with: "New").replacing(
        "ongoing",
        with: isConflicting ? "completed" : "ongoing"
      )
    )
  }

  private func run(_ words: String...) throws -> ToolRun {
    ToolRun(["merge"] + words + Self.operands, in: try .inMemory(directory: directory.path))
  }

  private var ours: String { get throws { try directory.text(of: "ours.json") } }

  @Test func `the result takes the place of ours, without a word`() throws {
    try writeRecords()
    let run = try run()
    #expect(run.status == .success)
    #expect(run.output == "" && run.errors == "")
    #expect(
      try ours
        == SampleRegistry.record("a", title: "New").replacing("ongoing", with: "finalising")
    )
    let again = try self.run()
    #expect(again.status == .success)
    #expect(again.errors == "")
  }

  @Test func `conflicts are named and marked, and are no success`() throws {
    try writeRecords(conflicting: true)
    let run = try run("--path", "Data/projects/a.json", "--ours-label", "HEAD", "--marker-size=9")
    #expect(run.status == .findings)
    #expect(
      run.errors
        == "eapctl: warning: 'Data/projects/a.json' has changes that conflict:\n  status\n"
    )
    let marked = """
      <<<<<<<<< HEAD
        "status": "finalising",
      =========
        "status": "completed",
      >>>>>>>>> theirs.json
      """
    #expect(
      try ours
        == SampleRegistry.record("a", title: "New")
        .replacing("  \"status\": \"ongoing\",", with: marked)
    )
    // What 'validate' says of them leads on.
    let check = ToolRun(["validate", "ours.json"], in: try .inMemory(directory: directory.path))
    #expect(check.status == .findings)
    #expect(check.output.contains("ours.json:11:1: error: a conflict marker of git"))
    #expect(
      check.output.contains("keep one of the two versions and remove the lines of the markers")
    )
  }

  @Test(arguments: [
    (["--ours-label=%X", "--theirs-label=%Y"], "ours", "theirs"),
    (["--ours-label=", "--theirs-label="], "ours", "theirs"),
    (["--theirs-label=feature x"], "ours.json", "feature x"),
  ])
  func `versions that git does not name have names`(
    options: [String],
    ours: String,
    theirs: String
  ) throws {
    try writeRecords(conflicting: true)
    let words = ["merge"] + options + ["--output", "-"] + Self.operands
    let run = ToolRun(words, in: try .inMemory(directory: directory.path))
    #expect(run.output.contains("<<<<<<< \(ours)\n"))
    #expect(run.output.contains(">>>>>>> \(theirs)\n"))
  }

  @Test func `the result can go elsewhere, and ours stays`() throws {
    try writeRecords(conflicting: true)
    let before = try ours
    let shown = try run("-o", "-")
    #expect(shown.status == .findings)
    #expect(shown.output.contains("<<<<<<< ours.json\n"))
    #expect(try run("--output", "merged.json").status == .findings)
    #expect(try directory.text(of: "merged.json") == shown.output)
    let dry = try run("--dry-run")
    #expect(dry.status == .findings)
    #expect(dry.output.contains("+<<<<<<< ours.json\n"))
    #expect(
      dry.errors.hasSuffix(
        "eapctl: note: nothing is changed; without '--dry-run', 1 file would be\n"
      )
    )
    #expect(try ours == before)
  }

  @Test func `what is not JSON is merged as text`() throws {
    try write("{\na\nb\nc\nd\ne\n", "{\nA\nb\nc\nd\ne\n", "{\na\nb\nc\nd\nE\n")
    let run = try run()
    #expect(run.status == .success)
    #expect(
      run.errors == "eapctl: note: 'ours.json' is merged as text, since BASE is not JSON\n"
    )
    #expect(try ours == "{\nA\nb\nc\nd\nE\n")
    try write("{\na\n", "{\nb\n", "{\nc\n")
    let conflict = try self.run("--marker-size", "8", "--ours-label", "HEAD")
    #expect(conflict.status == .findings)
    #expect(try ours == "{\n<<<<<<<< HEAD\nb\n========\nc\n>>>>>>>> theirs.json\n")
    // Git refuses what is no text.
    try write("{\na\n", "{\nb\n", "{\nc\0\n")
    let binary = try self.run()
    #expect(binary.status == .failure)
    #expect(binary.errors.contains("eapctl: error: 'ours.json': git failed: "))
    #expect(try ours == "{\nb\n")
  }

  @Test(arguments: [
    (["merge"], "missing operand BASE"),
    (["merge", "base.json", "ours.json"], "missing operand THEIRS"),
    (["merge", "a", "b", "c", "d"], "unexpected operand 'd'"),
    (
      ["merge", "base.json", "-", "theirs.json"],
      "standard input cannot be merged; name three files"
    ),
    (
      ["merge", "base.json", "ours.json", "theirs.json", "--dry-run", "-o-"],
      "'--dry-run' and '--output -' cannot be combined"
    ),
    (
      ["merge", "--marker-size", "0"],
      "invalid value '0' for '--marker-size', expected a whole number from 1 to 1000"
    ),
    (
      ["merge", "--marker-size", "1001"],
      "invalid value '1001' for '--marker-size', expected a whole number from 1 to 1000"
    ),
    (
      ["merge", "none", "ours.json", "theirs.json"], "cannot read 'none': no such file or directory"
    ),
    (["merge", "base.json", ".", "theirs.json"], "cannot read '.': it is a directory"),
  ])
  func `what cannot be done is said`(words: [String], message: String) throws {
    try writeRecords()
    let before = try ours
    let run = ToolRun(words, in: try .inMemory(directory: directory.path))
    #expect(run.status == .failure)
    #expect(run.errors.hasPrefix("eapctl: error: \(message)\n"), "\(run.errors)")
    #expect(try ours == before)
  }

  // MARK: The process

  @Test func `a process says how it ended`() throws {
    try writeRecords(conflicting: true)
    var tool = BuiltTool(directory: directory.path)
    tool.output = .closedPipe
    let gone = try tool.run(["merge", "-o", "-"] + Self.operands)
    #expect(gone.status == 1 && gone.errors.hasSuffix("that conflict:\n  status\n"))
    tool.output = .fullDisk
    let full = try tool.run(["merge", "-o", "-"] + Self.operands)
    #expect(full.status == 2)
    #expect(full.errors.contains("cannot write standard output: no space left on device"))
    tool.output = .captured
    #expect(try tool.run(["merge"] + Self.operands).status == 1)
    // Without git on the path, only text needs it.
    tool.environment = ["PATH": directory.path]
    try writeRecords()
    #expect(try tool.run(["merge"] + Self.operands).status == 0)
    try write("{", "{a", "{b")
    let text = try tool.run(["merge"] + Self.operands)
    #expect(text.status == 2)
    #expect(
      text.errors.hasSuffix(
        "eapctl: error: merging text needs git, which cannot be run: no such file or directory\n"
      ),
      "\(text.errors)"
    )
    #expect(try ours == "{a")
  }

  @Test(.enabled(if: BuiltTool.canBeUnprivileged))
  func `a file that may not be written stays`() throws {
    try writeRecords()
    let before = try ours
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755],
      ofItemAtPath: directory.path
    )
    for (path, mode) in [("ours.json", 0o444), ("theirs.json", 0o000)] {
      try FileManager.default.setAttributes(
        [.posixPermissions: mode],
        ofItemAtPath: directory[path]
      )
      var tool = BuiltTool(directory: directory.path)
      tool.isUnprivileged = true
      let run = try tool.run(["merge"] + Self.operands)
      #expect(run.status == 2)
      #expect(run.errors.hasSuffix("'\(path)': permission denied\n"), "\(run.errors)")
      #expect(try ours == before)
    }
  }
}
