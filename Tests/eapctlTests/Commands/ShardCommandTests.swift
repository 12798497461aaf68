import Foundation
import Testing

@testable import eapctl

/// A registry that is checked in parts.
@Suite("Shards of validate") struct ShardCommandTests {
  private let registry: SampleRegistry

  init() throws {
    registry = try SampleRegistry()
    try registry.directory.write(SampleRegistry.line("x", title: "T"), to: "1.ndjson")
    try registry.directory.write(SampleRegistry.line("x", title: "T"), to: "2.ndjson")
  }

  private func writeShards() throws {
    for part in ["1", "2"] {
      let run = try registry.run("validate", "\(part).ndjson", "--shard", "\(part).shard")
      #expect(run.status == .success)
      #expect(run.output == "1 file, 1 record: no findings\n")
      #expect(run.errors == "eapctl: note: wrote '\(part).shard'\n")
    }
  }

  private func merge(_ words: String...) throws -> ToolRun {
    try registry.run(["validate", "--merge-shards", "2.shard", "1.shard"] + words)
  }

  @Test func `a merge finds what is across the parts`() throws {
    try writeShards()
    let run = try merge()
    #expect(run.status == .findings)
    #expect(
      run.output == """
        2.ndjson:1:8: error: the identifier "x" is already used by another record [duplicate-id]
              = first used here: 1.ndjson:1:8

        2 files, 2 records: 1 error

        """
    )
    #expect(run.errors.isEmpty)
    #expect(try merge("--exit-zero").status == .success)
    #expect(try merge("--ignore", "duplicate-id").output.hasSuffix("2 records: no findings\n"))
    let lines = try merge("--format", "ndjson").output
    let whole = try registry.run(
      "validate",
      "--data",
      "1.ndjson",
      "--data",
      "2.ndjson",
      "-f",
      "ndjson"
    )
    #expect(lines == whole.output)
    #expect(lines.contains(#""rule":"duplicate-id""#))
  }

  @Test(arguments: ["text", "concise", "json", "ndjson", "sarif", "junit", "github", "gitlab"])
  func `every report can be of a merge`(format: String) throws {
    try writeShards()
    let run = try merge("--format", format)
    #expect(run.status == .findings)
    #expect(run.output.contains("duplicate-id"))
  }

  @Test func `a merge has a baseline like any run`() throws {
    try writeShards()
    #expect(try merge("--write-baseline", "known.json").status == .success)
    let run = try merge("--baseline", "known.json")
    #expect(run.status == .success)
    #expect(run.errors == "eapctl: note: 1 known finding ignored\n")
  }

  @Test func `rows keep the name that the part gives them`() throws {
    for part in ["1", "2"] {
      let words = ["validate", "\(part).ndjson", "--shard", "\(part).shard", "--line-id", "title"]
      _ = try registry.run(words)
    }
    #expect(try merge("-f", "ndjson").output.contains(#""lineId":"T""#))
  }

  @Test func `a part of a pipe has the name that it is given`() throws {
    for part in ["1", "2"] {
      let run = try registry.run(
        ["validate", "-", "--shard", "\(part).shard", "--stdin-name", "part \(part).ndjson"],
        input: try registry.directory.text(of: "\(part).ndjson")
      )
      #expect(run.status == .success)
    }
    #expect(try merge("-f", "concise").output.hasPrefix("part 2.ndjson:1:8: error: "))
  }

  /// One that begins with a broken line would be read as one document, and the rest of it not checked.
  @Test(arguments: [
    ["-"], ["-", "--stdin-name", "part 1"], ["-", "--stdin-name", "1.json"], ["/dev/stdin"],
  ])
  func `a part has a name that says how it is read`(words: [String]) throws {
    let run = try registry.run(["validate", "--shard", "1.shard"] + words, input: "{\n{}\n")
    let reason =
      words[0] == "-"
      ? "standard input needs a name that ends in .ndjson or .jsonl: use '--stdin-name'"
      : "the name of an input ends in .ndjson, .jsonl or .json, not as '/dev/stdin'"
    #expect(run.status == .failure)
    #expect(run.errors.hasPrefix("eapctl: error: with '--shard' \(reason)\n"), "\(run.errors)")
    #expect(!(try registry.directory.names.contains("1.shard")))
  }

  @Test(arguments: [
    ["--shard", "z", "-o", "z"], ["--shard", "z", "--write-baseline", "z"],
    ["--shard", "z", "-o", "./z"],
  ])
  func `no two results go to one file`(words: [String]) throws {
    let run = try registry.run(["validate", "1.ndjson"] + words)
    #expect(run.status == .failure)
    #expect(run.errors.hasPrefix("eapctl: error: two options write or read 'z'\n"))
    #expect(!(try registry.directory.names.contains("z")))
  }

  @Test func `a part that begins with a broken line is checked to its end`() throws {
    let run = try registry.run(
      ["validate", "-", "--shard", "1.shard", "--stdin-name", "1.NDJSON", "-f", "concise"],
      input: "{\n{}\n"
    )
    #expect(run.output.contains("1.NDJSON:2:"))
  }

  @Test func `a part that cannot be read has no shard, and an old one stays`() throws {
    try registry.directory.write("old", to: "1.shard")
    let run = try registry.run("validate", "1.ndjson", "gone.ndjson", "--shard", "1.shard")
    #expect(run.status == .failure)
    #expect(
      run.errors == """
        eapctl: note: '1.shard' is not written because files could not be read
        eapctl: error: cannot read 'gone.ndjson': no such file or directory

        """
    )
    #expect(try registry.directory.text(of: "1.shard") == "old")
    #expect(!(try registry.directory.names.contains { $0.hasPrefix(".") }))
  }

  @Test(arguments: [
    (["--shard", "1.ndjson"], "cannot write '1.ndjson': the records are read from it"),
    (["--shard", "-"], "option '--shard' needs a file, as the findings go to standard output"),
    (
      ["--shard", "/dev/stdout"],
      "option '--shard' needs a file, as the findings go to standard output"
    ),
    (["--shard", "s", "--fix"], "options '--shard' and '--fix' cannot be combined"),
    (["--shard", "s", "--dry-run"], "options '--shard' and '--dry-run' cannot be combined"),
    (["--shard", "s", "--since", "HEAD"], "options '--shard' and '--since' cannot be combined"),
    (
      ["--shard", "s", "--merge-shards"],
      "options '--shard' and '--merge-shards' cannot be combined"
    ),
    (
      ["--shard", "s", "--rule", "duplicate-id"],
      "options '--rule' and '--ignore' leave no rule to check within records"
    ),
    (
      ["--merge-shards", "--rule", "date-format"],
      "options '--rule' and '--ignore' leave no rule to check across the registry"
    ),
    (
      ["--merge-shards", "--line-id", "id"],
      "options '--merge-shards' and '--line-id' cannot be combined"
    ),
    (
      ["--merge-shards", "--data", "Data"],
      "options '--merge-shards' and '--data' cannot be combined"
    ),
    (
      ["--merge-shards"],
      "cannot read '1.ndjson': it is not a file that 'eapctl validate --shard' writes"
    ),
    (["--merge-shards", "-"], "cannot read '-': a shard is read in parts, so it has to be a file"),
    (["--merge-shards", "Data"], "cannot read 'Data': it is a directory"),
  ])
  func `what makes no sense is refused`(words: [String], message: String) throws {
    let words = words.last == "Data" && !words.contains("--data") ? words : ["1.ndjson"] + words
    let run = try registry.run(["validate"] + words)
    #expect(run.status == .failure)
    #expect(run.errors.hasPrefix("eapctl: error: \(message)\n"), "\(run.errors)")
    #expect(run.output.isEmpty)
  }

  @Test func `a merge needs shards, and does not write over one`() throws {
    let run = try registry.run("validate", "--merge-shards")
    #expect(run.errors.hasPrefix("eapctl: error: missing operand FILE\n"))
    try writeShards()
    let over = try merge("-o", "1.shard", "-f", "json")
    #expect(over.status == .failure)
    #expect(
      over.errors.hasPrefix("eapctl: error: cannot write '1.shard': the records are read from it\n")
    )
    try FileManager.default.copyItem(
      atPath: registry.directory.path + "/1.shard",
      toPath: registry.directory.path + "/copy.shard"
    )
    let twice = try merge("copy.shard")
    #expect(twice.status == .failure)
    #expect(twice.errors.contains("'1.shard' holds the input '1.ndjson' as well"))
  }

  @Test func `a full disk leaves no shard and says so`() throws {
    let tool = BuiltTool(directory: registry.directory.path)
    let run = try tool.run("validate", "1.ndjson", "--shard", "/dev/full")
    #expect(run.status == 2)
    #expect(
      run.errors.hasPrefix("eapctl: error: cannot write '/dev/full': no space left on device")
    )
  }
}
