import Foundation
import Testing

@testable import eapctl

/// What commands do where the registry is absent, cannot be read or has no records.
@Suite("Absent registry") struct AbsentRegistryTests {
  private let directory: TemporaryDirectory

  private static let page = """
    Clean rivers
    Specific Objective
    Rivers are cleaner.
    Expected Results
    1. Water is tested.
    EaP Countries:
    Georgia
    Project Status:
    Ongoing
    Start Date:
    01.01.2025
    End Date:
    31.12.2027
    """

  /// Commands that only show records.
  static let looking = [
    ["list"], ["show"], ["show", "2696"], ["export"], ["export", "-o", "-"],
  ]

  /// Commands that check or change something.
  static let checking = [
    ["validate"], ["validate", "--strict"], ["validate", "--fix"], ["format"],
    ["format", "--check"], ["import", "page.txt", "--write"],
    ["import", "page.txt", "--merge", "--url", "https://example.eu/?id=7"],
    ["export", "-o", "out.json"], ["export", "-o", "out.json", "--partial"],
    ["export", "--split", "out"],
  ]

  init() throws {
    directory = try TemporaryDirectory()
    try directory.write(Self.page, to: "page.txt")
  }

  private func run(
    _ words: [String],
    environment: [EnvironmentVariable: String] = [:]
  ) throws -> ToolRun {
    ToolRun(words, in: try .inMemory(environment: environment, directory: directory.path))
  }

  @Test(arguments: looking)
  func `what looks shows the built-in records, and says so`(words: [String]) throws {
    let run = try run(words)
    #expect(run.status == .success)
    #expect(run.output.contains("organised-crime-eap-2"))
    #expect(run.errors == "eapctl: note: using the 3 records built into eapctl\n")
  }

  @Test(arguments: checking)
  func `what checks or changes fails and says how to name a registry`(words: [String]) throws {
    // Records with another name than that of a registry are none.
    try directory.write("{\"id\":\"x\"}", to: "records/x.json")
    let run = try run(words)
    #expect(run.status == .failure)
    #expect(run.output == "")
    #expect(
      run.errors.hasSuffix(
        """
        eapctl: error: no registry here: expected Data/projects in this directory or a parent; \
        name one with --data PATH or EAPCTL_DATA

        """
      )
    )
    #expect(try directory.names == ["page.txt", "records"])
  }

  @Test(arguments: looking + checking)
  func `a registry that cannot be read is an error for all`(words: [String]) throws {
    try directory.write("", to: "Data/readme.txt")
    try directory.link("Data/projects", to: "nowhere")
    let reason = "no such file or directory"
    let nearest = try run(words)
    #expect(nearest.status == .failure)
    #expect(nearest.output == "")
    #expect(
      nearest.errors.hasSuffix("eapctl: error: cannot read 'Data/projects': \(reason)\n")
    )
    #expect(try directory.names == ["Data", "page.txt"])
    for run in [
      try run(words + ["--data", "Data/projects"]),
      try run(words, environment: [.data: "Data/projects"]),
    ] {
      #expect(run.status == .failure)
      #expect(run.errors.contains("error: "))
      #expect(!run.errors.contains("built into"))
    }
  }

  @Test(
    .enabled(if: BuiltTool.canBeUnprivileged),
    arguments: ["Data", "Data/projects", "Data/projects/c"]
  )
  func `a missing permission is an error for all`(forbidden: String) throws {
    try directory.write(SampleRegistry.record("a"), to: "Data/projects/c/a.json")
    defer { try? directory.setPermissions(0o755, of: forbidden) }
    for permissions in [0o000, 0o444] {
      try directory.setPermissions(permissions, of: forbidden)
      let tool = BuiltTool(directory: directory.path, isUnprivileged: true)
      for words in [["list"], ["show", "a"], ["export"], ["validate"], ["format", "--check"]] {
        let result = try tool.run(words)
        #expect(result.status == 2, "\(words)")
        #expect(result.errors.contains("error: cannot read 'Data/projects"), "\(words)")
        #expect(result.errors.contains(": permission denied\n"), "\(words)")
        #expect(!result.errors.contains("built into"), "\(words)")
      }
    }
  }

  @Test func `a file can be checked without a registry`() throws {
    try directory.write(SampleRegistry.record("a"), to: "records/a.json")
    let run = try run(["validate", "records/a.json", "--strict"])
    #expect(run.status == .success)
    #expect(run.output.hasSuffix("1 file, 1 record: no findings\n"))
    #expect(try self.run(["format", "--check", "records"]).status == .success)
  }

  @Test func `an empty Data/projects is a registry without records`() throws {
    try directory.write("", to: "Data/projects/.gitkeep")
    for words in [["list"], ["show"], ["list", "--country", "GE"]] {
      let run = try run(words)
      #expect(run.status == .success)
      #expect(run.output == "")
      #expect(run.errors == "eapctl: note: the registry has no records\n")
    }
    #expect(try run(["export"]).output == "[]\n")
    let unknown = try run(["show", "a"])
    #expect(unknown.status == .failure)
    #expect(
      unknown.errors == "eapctl: error: there is no record 'a'; to search, use 'eapctl list a'\n"
    )
    for words in [["validate"], ["format", "--check"]] {
      let run = try run(words)
      #expect(run.status == .failure)
      #expect(
        run.errors == """
          eapctl: error: 'Data/projects' holds no records, as it has no .json, .ndjson or .jsonl file; \
          name another place, or make a record with 'eapctl new' or 'eapctl import FILE --write'

          """
      )
    }
    try directory.write(SampleRegistry.record("a"), to: "new/a.json")
    #expect(try run(["validate", "new/a.json", "--strict"]).status == .success)
  }

  @Test(
    arguments: [("Data/projects", []), ("Data/projects", ["--data", "Data/projects"])]
      + [("records", ["--data", "records"]), ("records", ["--data", "records/"])]
  )
  func `the first record is put into an empty registry`(name: String, data: [String]) throws {
    try directory.write("", to: "\(name)/.gitkeep")
    let none = try run(["list"] + data)
    #expect(none.status == .success)
    #expect(none.errors == "eapctl: note: the registry has no records\n")
    let words = ["import", "page.txt", "--write", "--report", "report.json"] + data
    #expect(try run(words).status == .success)
    #expect(try run(["list", "-f", "ids"] + data).output == "clean-rivers\n")
    #expect(try run(["validate"] + data).output == "1 file, 1 record: no findings\n")
  }

  @Test(arguments: ["--data", nil])
  func `a registry that is named and absent is none`(option: String?) throws {
    let words = ["import", "page.txt", "--write"] + (option.map { [$0, "records"] } ?? [])
    let run = try run(words, environment: option == nil ? [.data: "records"] : [:])
    #expect(run.status == .failure)
    #expect(run.errors.hasSuffix("cannot read 'records': no such file or directory\n"))
    #expect(try directory.names == ["page.txt"])
  }

  @Test func `import does not take an unread record for a missing one`() throws {
    try directory.write("", to: "Data/projects/.gitkeep")
    try directory.link("Data/projects/x.json", to: "nowhere")
    let write = ["import", "page.txt", "--write"]
    let merge = [
      "import", "page.txt", "--merge", "--url", "https://eu4georgia.eu/?id=77", "--lang", "en",
    ]
    for words in [write, merge] {
      let run = try run(words)
      #expect(run.status == .failure)
      #expect(
        run.errors.hasSuffix(
          "error: cannot read 'Data/projects/x.json': no such file or directory\n"
        )
      )
    }
    let projects = directory["Data/projects"]
    #expect(try FileManager.default.contentsOfDirectory(atPath: projects).count == 2)
  }
}
