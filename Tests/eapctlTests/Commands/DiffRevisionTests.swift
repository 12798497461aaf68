import Foundation
import Testing

@testable import eapctl

@Suite("diff of revisions") struct DiffRevisionTests {
  private let registry: SampleRegistry

  /// A repository with two commits, and a branch that has parted after the first.
  init() throws {
    registry = try SampleRegistry()
    try git("init -q -b main . && git add . && git commit -q -m one")
    try git("checkout -q -b side")
    try registry.write("c")
    try registry.directory.write("{}", to: "Data/projects/.hidden/x.json")
    try registry.directory.write("text", to: "Data/projects/notes.txt")
    try git("add . && git commit -q -m side && git checkout -q main")
    try registry.write("a", country: "UA")
    try git("add . && git commit -q -m two")
  }

  private func git(_ line: String) throws {
    var tool = BuiltTool(directory: registry.directory.path)
    tool.environment = Self.environment
    let result = try tool.run(script: "git \(line)")
    try #require(result.status == 0, "\(result.errors)")
  }

  private static let environment = [
    "PATH": "/usr/bin:/bin", "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null",
    "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.eu", "GIT_COMMITTER_NAME": "A",
    "GIT_COMMITTER_EMAIL": "a@example.eu",
  ]

  private func patches(_ words: String...) throws -> [String] {
    let run = ToolRun(
      ["diff", "-f", "json-patch"] + words,
      in: try .inMemory(directory: registry.directory.path)
    )
    #expect(run.errors == "")
    return run.output.split(separator: "\n").map(String.init)
  }

  private static let change =
    #"{"id":"a","change":"changed","patch":[{"op":"replace","path":"/countries/0","value":"UA"}]}"#

  @Test func `a revision is compared with the working tree`() throws {
    #expect(try patches("HEAD") == [])
    #expect(try patches("HEAD~1") == [Self.change])
    try registry.write("a", country: "GE")
    #expect(try patches("HEAD~1") == [])
    #expect(try patches("HEAD~1", "HEAD") == [Self.change])
    #expect(try patches("HEAD~1", "Data/projects") == [])
  }

  @Test func `a revision beside a file of the registry means that file`() throws {
    #expect(try patches("HEAD~1", "Data/projects/a.json") == [Self.change])
    #expect(try patches("HEAD~1", "Data/projects/b.json") == [])
    #expect(try patches("Data/projects/b.json", "HEAD") == [])
    // A file elsewhere may be the whole registry.
    try registry.directory.write(SampleRegistry.record("b"), to: "all.json")
    #expect(try patches("HEAD", "all.json").count == 1)
    // One that the revision does not have is new.
    try registry.write("d")
    #expect(
      try patches("HEAD", "Data/projects/d.json").first?.contains(#""change":"added""#) == true
    )
  }

  @Test func `two revisions are a range`() throws {
    #expect(try patches("HEAD~1..HEAD") == [Self.change])
    #expect(try patches("HEAD~1..") == [Self.change])
    #expect(try patches("..HEAD") == [])
    #expect(try patches("side..main").count == 2)
    // From where the two have parted, only one side counts.
    #expect(try patches("side...main") == [Self.change])
    let added = try patches("main...side")
    #expect(added.count == 1)
    #expect(added[0].hasPrefix(#"{"id":"c","change":"added""#))
  }

  @Test func `a name that is taken is a path`() throws {
    try registry.directory.write(SampleRegistry.record("a", country: "AM"), to: "main")
    #expect(try patches("main", "Data/projects/a.json")[0].contains("\"UA\""))
  }

  @Test func `a registry in one file has revisions too`() throws {
    try registry.directory.write(SampleRegistry.line("a"), to: "all.ndjson")
    try git("add . && git commit -q -m three")
    try registry.directory.write(SampleRegistry.line("a", country: "UA"), to: "all.ndjson")
    #expect(try patches("HEAD", "--data", "all.ndjson") == [Self.change])
    // It was not there before, so all of its records are new.
    #expect(try patches("HEAD~1", "--data", "all.ndjson").count == 1)
  }

  @Test func `names in revisions need not be plain`() throws {
    try registry.directory.write(
      SampleRegistry.record("d"),
      to: "Data/projects/a \"b\"\n\u{FC}.json"
    )
    try git("add . && git commit -q -m three")
    #expect(try patches("HEAD") == [])
  }

  @Test(arguments: ["nowhere", "-x", "HEAD~99", "a..b", "--help..HEAD", "HEAD:x"])
  func `what is neither a file nor a revision is said`(operand: String) throws {
    let run = try registry.run("diff", "--", operand)
    #expect(
      run.errors == """
        eapctl: error: '\(operand)' is neither a file or directory here nor a revision that git knows

        """
    )
    #expect(run.status == .failure)
  }

  @Test func `a link is not followed in a revision`() throws {
    try registry.directory.link("Data/projects/l.json", to: "a.json")
    try git("add . && git commit -q -m three")
    let run = try registry.run("diff", "HEAD")
    #expect(
      run.errors.contains(
        "cannot read 'HEAD:Data/projects/l.json': it is a symbolic link, which is not followed"
      )
    )
    #expect(run.status == .failure)
  }

  @Test func `without a repository or git that is said`() throws {
    let outside = try SampleRegistry()
    let run = try outside.run("diff", "HEAD")
    #expect(run.errors.hasPrefix("eapctl: error: 'HEAD': git failed: not a git repository"))
    #expect(run.status == .failure)
    var tool = BuiltTool(directory: registry.directory.path)
    tool.environment = ["PATH": "/nonexistent"]
    let withoutGit = try tool.run("diff", "HEAD")
    #expect(
      withoutGit.errors == """
        eapctl: error: revisions need git, which cannot be run: no such file or directory

        """
    )
    #expect(withoutGit.status == 2)
  }
}
