import Foundation
import Testing

@testable import eapctl

/// Every command takes an input for a document or for JSON Lines alike.
@Suite("Form of the input of commands") struct CommandFormTests {
  private static let record = SampleRegistry.record("a")

  /// Layouts of one record, the last of more than a block.
  static let documents = [
    SampleRegistry.line("a").replacing("\"timeline\":", with: "\"timeline\":\n"),
    record.replacing("{\n", with: "\n{").replacing("\n", with: "\n\n"),
    record.replacing(
      "\"timeline\": {",
      with: "\"sources\": [\n{\"url\": \"https://a.eu\"},\n{\"url\":"
        + " \"https://b.eu\"}\n],\n\"timeline\":\n{"
    ),
    record.replacing("\n", with: "\r\n").replacing("  \"timeline\": {", with: "\"timeline\":\r\n{"),
    record.replacing("Project a", with: String(repeating: "very ", count: 300_000) + "long"),
  ]

  /// The same record and another one as JSON Lines.
  static let lines = [
    SampleRegistry.line("a") + SampleRegistry.line("b"),
    "\n " + SampleRegistry.line("a") + "\r\n\t" + SampleRegistry.line("b"),
    SampleRegistry.line("a", title: String(repeating: "very ", count: 300_000) + "long")
      + SampleRegistry.line("b"),
  ]

  private static let readers = [
    ["validate"], ["list", "-f", "ids", "--data"], ["list", "-f", "json", "--data"],
    ["export", "-f", "ndjson", "--data"], ["export", "--data"], ["format"],
  ]

  @Test(arguments: documents.indices, readers)
  func `a document is one wherever it comes from`(document: Int, words: [String]) throws {
    try expectOneOutcome(of: words, on: Self.documents[document], names: ["a.json", "a.txt", "a"])
  }

  @Test(arguments: lines.indices, readers)
  func `JSON Lines are JSON Lines wherever they come from`(lines: Int, words: [String]) throws {
    let names = ["a.json", "a.ndjson", "a"]
    try expectOneOutcome(of: words, on: Self.lines[lines], names: names)
  }

  @Test(arguments: documents + lines, readers)
  func `a byte order mark is one warning and changes nothing else`(
    text: String,
    words: [String]
  ) throws {
    let directory = try TemporaryDirectory()
    func run(_ text: String) throws -> ToolRun {
      let words = words + ["-"]
      return ToolRun(words, in: try .inMemory(standardInput: text, directory: directory.path))
    }
    let (plain, marked) = (try run(text), try run("\u{FEFF}" + text))
    #expect(marked.status == .success)
    #expect(marked.errors == "")
    if words == ["validate"] {
      let counts = plain.output.replacing("no findings", with: "1 warning")
        .replacing("\n", with: "; --fix can repair 1\n")
      #expect(marked.output.hasSuffix(counts))
      #expect(marked.output.contains("standard input:1:1: warning: the text starts with a byte"))
    } else {
      #expect(marked.output == plain.output)
    }
  }

  /// Runs a command on files, standard input and a pipe and expects the same of all.
  private func expectOneOutcome(of words: [String], on text: String, names: [String]) throws {
    let directory = try TemporaryDirectory()
    let isFormat = words == ["format"]
    let input = ToolRun(
      words + ["-"],
      in: try .inMemory(standardInput: text, directory: directory.path)
    )
    #expect(input.status == .success)
    #expect(input.errors == "")
    for name in names {
      try directory.write(text, to: name)
      let file = ToolRun(words + [name], in: try .inMemory(directory: directory.path))
      #expect(file.status == .success)
      if isFormat {
        #expect(try directory.text(of: name) == input.output)
      } else {
        #expect(file.output == input.output)
      }
    }
    if isFormat { return }
    try #require(mkfifo(directory["pipe"], 0o600) == 0)
    let path = directory["pipe"]
    let writer = Thread { try? Data(text.utf8).write(to: URL(filePath: path), options: []) }
    writer.start()
    let pipe = ToolRun(words + ["pipe"], in: try .inMemory(directory: directory.path))
    #expect(pipe.status == .success)
    #expect(pipe.output == input.output)
  }

  @Test func `a file that is to be repaired is taken for what it is`() throws {
    let registry = try SampleRegistry()
    let name = "Data/projects/a.json"
    let text = Self.documents[2].replacing("Project a", with: " Project a")
    try registry.directory.write(text, to: name)
    #expect(try registry.run("validate", "--fix").status == .success)
    #expect(try registry.directory.text(of: name) == Self.documents[2])
    let shown = try registry.run("show", "a")
    #expect(shown.status == .success)
    #expect(shown.output.contains("https://b.eu"))
  }

  @Test func `a document under a name of JSON Lines is told once by every command`() throws {
    let directory = try TemporaryDirectory()
    try directory.write(Self.record, to: "a.ndjson")
    let message =
      "a value over several lines, expected JSON Lines with one record on each line"
    let check = ToolRun(
      ["validate", "-f", "concise", "a.ndjson"],
      in: try .inMemory(directory: directory.path)
    )
    let hint = "give the file a name that ends with .json, or write a record a line"
    #expect(check.output == "a.ndjson:1:1: error: \(message); \(hint) [json-syntax]\n")
    let list = ToolRun(
      ["list", "--data", "a.ndjson"],
      in: try .inMemory(directory: directory.path)
    )
    #expect(list.status == .findings)
    #expect(
      list.errors.hasPrefix("eapctl: warning: a.ndjson:1:1: skipped a record: \(message)\n")
    )
  }
}
