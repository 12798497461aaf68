import Foundation
import Testing

@testable import eapctl

@Suite("format") struct FormatTests {
  private let registry: SampleRegistry

  init() throws {
    registry = try SampleRegistry()
  }

  @Test func `a canonical registry is not touched`() throws {
    let a = registry.directory["Data/projects/a.json"]
    let before = try FileManager.default.attributesOfItem(atPath: a)[.systemFileNumber] as? Int
    let run = try registry.run("format")
    #expect(run.status == .success)
    #expect(run.output.isEmpty && run.errors.isEmpty)
    #expect(
      try FileManager.default.attributesOfItem(atPath: a)[.systemFileNumber] as? Int == before
    )
    #expect(try registry.run("format", "--check").status == .success)
  }

  @Test func `check names what would change and changes nothing`() throws {
    let text = SampleRegistry.line("a")
    try registry.directory.write(text, to: "Data/projects/a.json")
    let check = try registry.run("format", "--check")
    #expect(check.status == .findings)
    #expect(check.output == "would format Data/projects/a.json\n")
    #expect(try registry.directory.text(of: "Data/projects/a.json") == text)
    #expect(try registry.run("format").status == .success)
    #expect(try registry.directory.text(of: "Data/projects/a.json") == SampleRegistry.record("a"))
  }

  @Test func `JSON Lines stay a record a line`() throws {
    let canonical = "{\"id\":\"c\",\"title\":\"ქ\"}\n{\"id\":\"d\"}\n"
    try registry.directory.write(canonical, to: "c.ndjson")
    #expect(try registry.run("format", "--check", "c.ndjson").status == .success)
    try registry.directory.write(
      "{\"title\": \"\\u10e5\", \"id\": \"c\"}\r\n\n  {\"id\":\"d\"}",
      to: "c.ndjson"
    )
    #expect(try registry.run("format", "--check", "c.ndjson").status == .findings)
    #expect(try registry.run("format", "c.ndjson").status == .success)
    #expect(try registry.directory.text(of: "c.ndjson") == canonical)
  }

  @Test func `a file that is not JSON does not keep the others from being written`() throws {
    try registry.directory.write("{", to: "Data/projects/a.json")
    try registry.directory.write(SampleRegistry.line("b"), to: "Data/projects/b.json")
    let run = try registry.run("format")
    #expect(run.status == .failure)
    #expect(run.errors.contains("cannot read 'Data/projects/a.json': it is not JSON"))
    #expect(try registry.directory.text(of: "Data/projects/a.json") == "{")
    #expect(try registry.directory.text(of: "Data/projects/b.json") == SampleRegistry.record("b"))
  }

  @Test func `a difference found later does not hide a failure`() throws {
    try registry.directory.write("{", to: "Data/projects/a.json")
    try registry.directory.write(SampleRegistry.line("b"), to: "Data/projects/b.json")
    let run = try registry.run("format", "--check")
    #expect(run.status == .failure)
    #expect(run.output == "would format Data/projects/b.json\n")
  }

  @Test func `standard input goes to standard output`() throws {
    let run = try registry.run("format", "-", input: SampleRegistry.line("x"))
    #expect(run.output == SampleRegistry.record("x"))
    #expect(try registry.run("format", "-", "--check", input: "{}").status == .findings)
  }

  // MARK: Long files

  private static let line = #"{"id":"a","title":"\#(String(repeating: "ქ", count: 300))"}"# + "\n"

  /// Lines of more than two megabytes, the last but one of which is another.
  private static func lines(_ other: String) -> String {
    String(repeating: line, count: 2500) + other + line
  }

  private static let array =
    "[\n  "
    + Array(repeating: "{\n    \"id\": \"\(String(repeating: "b", count: 900))\"\n  }", count: 2500)
    .joined(separator: ",\n  ") + "\n]\n"

  @Test func `a long file that is canonical is not touched`() throws {
    for (text, name) in [
      (Self.lines(""), "a.ndjson"), (Self.lines(""), "a.json"), (Self.array, "a.json"),
    ] {
      let path = try registry.directory.write(text, to: name)
      let before = FileSnapshot(of: path)
      for words in [[], ["--check"], ["--dry-run"]] {
        let run = ToolRun(
          ["format", name] + words,
          in: try .inMemory(directory: registry.directory.path)
        )
        #expect(run.status == .success)
        #expect(run.output.isEmpty)
      }
      #expect(FileSnapshot(of: path) == before)
      #expect(try registry.run("format", "--check", "-", input: text).status == .success)
    }
  }

  @Test func `a difference at the end of a long file is found and rewritten`() throws {
    let (old, new) = (Self.lines("{ }\n"), Self.lines("{}\n"))
    let (oldArray, newArray) = (
      Self.array.dropLast(2) + ",{}]", Self.array.dropLast(3) + ",\n  {}\n]\n"
    )
    for (old, new) in [(old, new), (String(oldArray), String(newArray))] {
      try registry.directory.write(old, to: "a.json")
      let check = try registry.run("format", "--check", "a.json")
      #expect(check.status == .findings)
      #expect(check.output == "would format a.json\n")
      #expect(try registry.run("format", "-", input: old).output == new)
      #expect(try registry.run("format", "--check", "-", input: old).output == "would format -\n")
      let preview = try registry.run("format", "--dry-run", "a.json")
      #expect(preview.output.contains("\n+"))
      #expect(try registry.directory.text(of: "a.json") == old)
      let run = try registry.run("format", "a.json")
      #expect(run.status == .success)
      #expect(run.errors == "eapctl: note: formatted a.json\n")
      #expect(try registry.directory.text(of: "a.json") == new)
    }
  }

  @Test func `what is no JSON at the end of a long file leaves it untouched`() throws {
    let reason = "it is not JSON; run 'eapctl validate' for details\n"
    for text in ["{ }\n" + Self.lines("{\n"), " " + Self.array + "]"] {
      let path = try registry.directory.write(text, to: "a.json")
      let before = FileSnapshot(of: path)
      for option in ["--check", "--dry-run", "--"] {
        let run = try registry.run("format", option, "a.json")
        #expect(run.status == .failure)
        #expect(run.output.isEmpty)
        #expect(run.errors.hasPrefix("eapctl: error: cannot read 'a.json': \(reason)"))
      }
      #expect(FileSnapshot(of: path) == before)
      let run = try registry.run("format", "-", input: text)
      #expect(run.status == .failure)
      #expect(run.output.isEmpty)
      #expect(run.errors == "eapctl: error: cannot read '-': \(reason)")
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: registry.directory.path)
    #expect(names.sorted() == ["Data", "a.json"])
  }

  @Test func `a pipe is checked, and only what is to change says that it is no file`() throws {
    let tool = BuiltTool(directory: registry.directory.path)
    let same = try tool.run(script: "printf '{}\\n' | eapctl format /dev/stdin")
    #expect(same.status == 0)
    #expect(same.errors.isEmpty)
    let check = try tool.run(script: "printf '{}' | eapctl format --check /dev/stdin")
    #expect(check.status == 1)
    #expect(check.output == "would format /dev/stdin\n")
    let other = try tool.run(script: "printf '{}' | eapctl format /dev/stdin")
    #expect(other.status == 2)
    #expect(other.errors == "eapctl: error: cannot write '/dev/stdin': it is no regular file\n")
  }

  @Test func `standard input that cannot be read does not keep files from being written`() throws {
    try registry.directory.write("{}", to: "a.json")
    let result = try BuiltTool(directory: registry.directory.path)
      .run(script: "eapctl format - a.json <&-")
    #expect(result.status == 2)
    #expect(result.errors.hasPrefix("eapctl: error: cannot read 'standard input': "))
    #expect(try registry.directory.text(of: "a.json") == "{}\n")
  }
}
