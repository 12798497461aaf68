import Foundation
import Testing

@testable import eapctl

/// What is said where there is no history, or not all of it.
extension LogTests {
  @Test func `a shallow clone says that it ends`() throws {
    try registry.write("a", country: "MD")
    try commit("Move", on: "2026-02-03")
    try registry.write("a", country: "UA")
    try commit("Again", on: "2026-02-04")
    try git("clone -q --depth 2 'file://\(directory.path)' shallow")
    let run = ToolRun(["log", "a"], in: try .inMemory(directory: directory["shallow"]))
    #expect(
      anonymous(run.output) == """
        COMMIT  4 Feb 2026  Anna
          Again
          - countries: MD
          + countries: UA

        COMMIT  3 Feb 2026  Anna
          Move
          + there already: countries: MD · status: ongoing · start: 2025-01-01 · end: 2028-12-31

        """
    )
    #expect(
      run.errors == """
        eapctl: error: the clone is shallow, so earlier changes are missing; 'git fetch --unshallow' \
        gets them

        """
    )
    #expect(run.status == .failure)
    let json = ToolRun(
      ["log", "a", "-f", "json"],
      in: try .inMemory(directory: directory["shallow"])
    )
    #expect(json.output.contains("\"change\": \"present\",\n    \"record\": {"))
  }

  @Test func `a file that is not committed has none`() throws {
    try registry.write("c")
    for words in ["status", "add -A ."] {
      try git(words)
      let run = try registry.run("log", "c")
      #expect(
        run.errors
          == "eapctl: error: 'Data/projects/c.json' is in no commit yet, so it has no history\n"
      )
      #expect(run.status == .failure && run.output == "")
    }
  }

  @Test func `without a repository, a commit or git that is said`() throws {
    let outside = try SampleRegistry()
    let message = "eapctl: error: 'Data/projects/a.json': git failed: "
    let none = try outside.run("log", "a")
    #expect(none.errors.hasPrefix(message + "not a git repository"), "\(none.errors)")
    #expect(none.status == .failure)
    var tool = BuiltTool(directory: outside.directory.path)
    tool.environment = ["PATH": "/usr/bin:/bin"]
    _ = try tool.run(script: "git init -q -b main .")
    let empty = try outside.run("log", "a")
    #expect(
      empty.errors == message + "your current branch 'main' does not have any commits yet\n"
    )
    #expect(empty.status == .failure)
    tool.environment = ["PATH": "/nonexistent"]
    let withoutGit = try tool.run("log", "a")
    #expect(
      withoutGit.errors
        == "eapctl: error: the history needs git, which cannot be run: no such file or directory\n"
    )
    #expect(withoutGit.status == 2)
  }

  @Test(arguments: [
    (["log"], "missing operand ID"), (["log", "a", "b"], "unexpected operand 'b'"),
    (["log", "c"], "there is no record 'c'; to search, use 'eapctl list c'"),
    (["log", "a", "--data", "-"], "records on standard input have no history; name a file"),
    (["log", "a", "-n", "-1"], "invalid value '-1' for '-n', expected a whole number, 0 or more"),
    (["log", "a", "-f", "html"], "invalid value 'html' for '-f', expected text or json"),
  ])
  func `what cannot be done is said`(words: [String], message: String) throws {
    let run = ToolRun(words, in: try .inMemory(directory: directory.path))
    #expect(run.status == .failure)
    #expect(run.errors.hasPrefix("eapctl: error: \(message)\n"), "\(run.errors)")
  }

  @Test func `objects of git come in pieces`() {
    let output = Array("a1 blob 3\nx\ny\nb2 missing\nc3 blob 0\n\nd4 blob 1\n\n\n".utf8)
    for size in 1...output.count {
      var stream = BlobStream()
      var blobs: [[UInt8]?] = []
      for start in stride(from: 0, to: output.count, by: size) {
        stream.add(Array(output[start..<min(start + size, output.count)])) { blobs.append($0) }
      }
      #expect(blobs == [Array("x\ny".utf8), nil, [], [0x0A]], "\(size)")
    }
  }
}
