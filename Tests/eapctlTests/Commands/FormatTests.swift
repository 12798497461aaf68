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
}
