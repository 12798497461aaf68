import Foundation
import Testing

@testable import eapctl

/// Input that is not what it should be, given to every command that reads.
@Suite("Hostile input") struct HostileInputTests {
  /// A file, and what `validate` says of it in one line.
  struct Hostile: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    var message: String
    var file = "hostile.json"

    var testDescription: String { name }
  }

  private static let record = Array(SampleRegistry.record("hostile").utf8)

  static let files: [Hostile] = [
    Hostile(name: "empty", bytes: [], message: "1:1: error: the file is empty, expected a record"),
    Hostile(
      name: "blank",
      bytes: Array(" \n\t\n".utf8),
      message: "error: the file is empty, expected a record"
    ),
    Hostile(
      name: "truncated",
      bytes: Array(record[..<100]),
      message: "error: the string has no closing quotation mark on its line"
    ),
    Hostile(
      name: "nested",
      bytes: Array(repeating: UInt8(ascii: "["), count: 100_000),
      message: "1:513: error: nesting is deeper than 512 levels [json-depth]"
    ),
    Hostile(
      name: "UTF-16",
      bytes: [0xFF, 0xFE] + record.flatMap { [$0, 0] },
      message: "1:1: error: the text is encoded as UTF-16, expected UTF-8; save"
    ),
    Hostile(
      name: "Latin-1",
      bytes: Array("{\"id\": \"caf".utf8) + [0xE9] + Array("\"}".utf8),
      message: "1:12: error: these bytes are not UTF-8; save"
    ),
    Hostile(
      name: "NUL",
      bytes: Array("{\"id\": \"a\u{0}b\"}".utf8),
      message: "1:10: error: the control character U+0000 must be written as an escape"
    ),
    Hostile(name: "binary", bytes: (0...255).map { UInt8($0) }, message: "1:1: error: "),
    Hostile(
      name: "a scalar",
      bytes: Array("17\n".utf8),
      message: "1:1: error: "
    ),
    Hostile(
      name: "escape sequence",
      bytes: Array("{\"\u{1B}[31mid\": 1}".utf8),
      message: "1:3: error: the control character U+001B must be written as an escape"
    ),
    Hostile(
      // A block has a megabyte, so the line has to be joined of two.
      name: "a line of 1.5 MB",
      bytes: Array("{\"id\": \"".utf8) + Array(repeating: UInt8(ascii: "a"), count: 1_500_000)
        + Array("\"}\n".utf8),
      message: ":1:",
      file: "hostile.ndjson"
    ),
  ]

  private static let readers: [[String]] = [
    ["validate"], ["validate", "-f", "json"], ["list", "--data"], ["show", "--data"],
    ["export", "--data"], ["export", "-f", "ndjson", "--data"],
    ["export", "-f", "markdown", "--data"], ["export", "-f", "html", "--data"],
    ["list", "-f", "ids", "--data"], ["format", "--check"], ["import"],
  ]

  @Test(arguments: files)
  func `validate says in one line what is wrong and fails`(hostile: Hostile) throws {
    let directory = try TemporaryDirectory()
    try Data(hostile.bytes).write(to: URL(filePath: directory[hostile.file]))
    let tool = BuiltTool(directory: directory.path)
    let result = try tool.run("validate", "-f", "concise", hostile.file)
    #expect(result.status == 1)
    #expect(result.output.hasPrefix("\(hostile.file):"))
    #expect(result.output.contains(hostile.message))
    #expect(result.errors == "")
  }

  @Test(arguments: files, readers)
  func `every command survives it, says something and steers no terminal`(
    hostile: Hostile,
    words: [String]
  ) throws {
    let directory = try TemporaryDirectory()
    try Data(hostile.bytes).write(to: URL(filePath: directory[hostile.file]))
    let result = ToolRun(words + [hostile.file], in: try .inMemory(directory: directory.path))
    // A number is no record, but it is JSON, and canonical.
    if hostile.name != "a scalar" || words.first != "format" {
      #expect(result.status == .findings || result.status == .failure)
      #expect(!(result.output + result.errors).isEmpty)
    }
    #expect(!(result.output + result.errors).unicodeScalars.contains("\u{1B}"))
    // What was there is still there.
    #expect(FileManager.default.contents(atPath: directory[hostile.file]) == Data(hostile.bytes))
  }

  @Test(arguments: readers)
  func `a directory without records, a missing file and a device have a message each`(
    words: [String]
  ) throws {
    let directory = try TemporaryDirectory()
    try FileManager.default.createDirectory(
      atPath: directory["empty"],
      withIntermediateDirectories: true
    )
    for (path, message) in [
      ("empty", "'empty' holds no records, as it has no .json, .ndjson or .jsonl file; "),
      ("missing.json", "cannot read 'missing.json': no such file or directory\n"),
      ("/dev/zero", "cannot read '/dev/zero': it is neither a file nor a pipe\n"),
    ] {
      let result = ToolRun(words + [path], in: try .inMemory(directory: directory.path))
      // An empty registry has no records, and there is nothing wrong with that.
      if path == "empty", words.last == "--data" {
        #expect(result.status == .success)
        #expect(result.errors == "eapctl: note: the registry has no records\n")
        continue
      }
      #expect(result.status == .failure)
      // A page is a file, not what is in a directory.
      let isPage = path == "empty" && words == ["import"]
      let message = isPage ? "cannot read 'empty': it is a directory\n" : message
      #expect(result.errors.contains("error: \(message)"))
    }
  }

  @Test(arguments: readers)
  func `a full disk fails and a closed pipe does not`(words: [String]) throws {
    let registry = try SampleRegistry()
    var arguments = words
    if words.last == "--data" {
      arguments.append("Data/projects")
    } else if words.first == "format" {
      try registry.directory.write("{\"b\": 1, \"a\": 2,\n\n\"id\": 1}", to: "Data/projects/x.json")
    } else if words.first == "import" {
      arguments.append(try page(in: registry.directory))
    }
    let directory = registry.directory.path
    let full = try BuiltTool(directory: directory, output: .fullDisk).run(arguments)
    #expect(full.status == 2)
    #expect(full.errors.contains("cannot write standard output: no space left on device"))
    let closed = try BuiltTool(directory: directory, output: .closedPipe).run(arguments)
    // Who stops to read has not made the file canonical.
    #expect(closed.status == (words.contains("--check") ? 1 : 0))
    #expect(!closed.errors.contains("cannot write"))
  }

  @Test func `a reader that has seen enough makes no finding undone`() throws {
    let registry = try SampleRegistry()
    let lines = (0..<3000).map { SampleRegistry.line("r\($0)", title: "T\($0)", country: "XX") }
    try registry.directory.write(lines.joined(), to: "Data/projects/many.ndjson")
    for words in [["validate"], ["validate", "-f", "concise"], ["validate", "-f", "json"]] {
      let tool = BuiltTool(directory: registry.directory.path, output: .closedPipe)
      #expect(try tool.run(words).status == 1)
      #expect(try tool.run(["validate", "--rule", "json-syntax"] + words.dropFirst()).status == 0)
    }
  }

  @Test func `the name of a record file may end in capitals`() throws {
    let registry = try SampleRegistry()
    try registry.directory.write(
      SampleRegistry.record("c", country: "XX"),
      to: "Data/projects/c.JSON"
    )
    try registry.directory.write(SampleRegistry.line("d"), to: "Data/projects/d.NDJSON")
    let run = try registry.run("validate")
    #expect(run.status == .findings)
    #expect(run.output.contains("Data/projects/c.JSON:10:17: error"))
    #expect(run.output.hasSuffix("4 files, 4 records: 1 error\n"))
  }

  private func page(in directory: TemporaryDirectory) throws -> String {
    try directory.write(
      """
      Clean rivers
      Specific Objective
      Rivers are cleaner.
      Expected Results
      1. Water is tested.
      EaP Countries:
      Georgia
      Start Date:
      01.01.2025
      """,
      to: "page.txt"
    )
  }
}
