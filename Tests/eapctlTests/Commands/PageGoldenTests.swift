import Core
import Foundation
import Testing

@testable import eapctl

/// Every page that explains the tool, whole.
///
/// The pages follow from the tables of rules and commands: one that is added there without a golden
/// file fails by its name, and a golden file that no page has any longer fails by its own.
@Suite("Pages") struct PageGoldenTests {
  private static let rules = Rule.catalogue.map(\.id.rawValue)
  private static let commands = Command.table.map(\.name)

  @Test(arguments: rules)
  func `the page of a rule`(id: String) throws {
    try expect(["rules", id], suite: "Rules", name: id)
  }

  @Test(arguments: commands)
  func `the page of a command, whichever way it is asked for`(name: String) throws {
    try expect(["help", name], suite: "Help", name: name)
    try expect([name, "--help"], suite: "Help", name: name)
  }

  @Test(arguments: [
    (["help"], "overview"), (["--help"], "overview"), ([], "start"), (["rules"], "rules"),
    (["schema"], "schema"), (["--version"], "version"),
  ])
  func `a page about all commands or rules`(words: [String], name: String) throws {
    try expect(words, suite: "Overview", name: name)
  }

  @Test(arguments: [("Rules", rules), ("Help", commands)])
  func `no golden file is left over`(suite: String, names: [String]) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Golden/\(suite)").standardizedFileURL
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(files.sorted() == names.map { $0 + ".txt" }.sorted())
  }

  private func expect(
    _ words: [String],
    suite: String,
    name: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let run = try ToolRun(words)
    #expect(run.status == .success, sourceLocation: sourceLocation)
    #expect(run.errors == "", sourceLocation: sourceLocation)
    Golden(suite: suite, name: "\(name).txt").expect(run.output, sourceLocation: sourceLocation)
  }
}
