import Foundation
import Testing

@testable import eapctl

/// `validate --since`: identifiers that an earlier revision had and nobody has now.
@Suite("Lost identifiers") struct LostIDTests {
  private let registry: SampleRegistry

  init() throws {
    registry = try SampleRegistry()
    try git("init -q && git add -A && git commit -qm one")
  }

  private func git(_ words: String) throws {
    let tool = BuiltTool(
      environment: [
        "PATH": "/usr/bin:/bin", "HOME": registry.directory.path, "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_COMMITTER_NAME": "A",
        "GIT_COMMITTER_EMAIL": "a@example.org",
      ],
      directory: registry.directory.path
    )
    try #require(try tool.run(script: "git \(words)").status == 0)
  }

  private func validate(_ words: String...) throws -> ToolRun {
    try registry.run(["validate", "--today", "2026-11-23"] + words)
  }

  private func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: registry.directory["Data/projects/\(name).json"])
  }

  @Test func `what is gone without a trace is named where it was`() throws {
    try remove("b")
    #expect(try validate("--strict").status == .success)
    let run = try validate("--since", "HEAD")
    #expect(run.status == .success)
    #expect(
      run.output.hasPrefix("HEAD:Data/projects/b.json:2:9: warning: the record \"b\" is gone")
    )
    #expect(run.output.hasSuffix("1 file, 1 record: 1 warning\n"))
    #expect(try validate("--since", "HEAD", "--strict").status == .findings)
    #expect(try validate("--since", "HEAD", "--ignore", "lost-id").output.contains("no findings"))
  }

  @Test func `what got another name is not lost`() throws {
    try #require(try registry.run("rename", "b", "c").status == .success)
    #expect(try validate("--since", "HEAD", "--strict").status == .success)
    // Nor is what somebody else has the name of.
    try remove("a")
    try registry.write("x")
    #expect(try validate("--since", "HEAD").output.contains("the record \"a\" is gone"))
  }

  @Test func `the whole registry counts, whichever files are named`() throws {
    try remove("b")
    let run = try validate("--since", "HEAD", "Data/projects/a.json")
    #expect(run.output.contains("the record \"b\" is gone"))
    try registry.write("b")
    #expect(try validate("--since", "HEAD", "Data/projects/a.json").output.contains("no findings"))
  }

  @Test(arguments: ["json", "sarif", "junit", "gitlab", "github", "concise", "text", "ndjson"])
  func `every report has the finding`(format: String) throws {
    try remove("b")
    let run = try validate("--since", "HEAD", "-f", format)
    #expect(run.output.contains("is gone"), "\(run.output)")
  }

  @Test(arguments: [
    (["--since", "nowhere"], "'nowhere' is neither a file or directory here nor a revision"),
    (["--since", "-x"], "'-x' is neither a file or directory here nor a revision"),
  ])
  func `a revision that is none is refused`(words: [String], message: String) throws {
    let run = try registry.run(["validate"] + words)
    #expect(run.status == .failure)
    #expect(run.errors.contains(message), "\(run.errors)")
  }
}
