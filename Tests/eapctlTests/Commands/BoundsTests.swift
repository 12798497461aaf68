import Foundation
import Testing

@testable import eapctl

/// Widths, sizes and amounts beyond what a program can hold.
@Suite("Bounds") struct BoundsTests {
  private let registry: SampleRegistry

  init() throws {
    registry = try SampleRegistry()
    try registry.write("b", title: " <b>blank</b>", country: "Gorgia")
  }

  // MARK: Widths

  private static let layingOut = [
    ["show", "a"], ["list"], ["validate"], ["rules"], ["rules", "end-before-start"], ["help"],
    ["help", "list"], ["list", "--help"], ["schema"], ["export", "--format", "markdown"],
    ["format", "--check"], ["format", "--dry-run"], ["validate", "--fix", "--dry-run"],
  ]

  @Test(arguments: layingOut)
  func `a width beyond any terminal is as wide as can be`(words: [String]) throws {
    func run(_ columns: String?) throws -> ToolRun {
      var session = try Session.inMemory(directory: registry.directory.path)
      session.environment[.columns] = columns
      return ToolRun(words, in: session)
    }
    let wide = try run("65535")
    for columns in [
      "65536", "2147483647", "2147483648", "1000000000000000000", "9223372036854775807",
      "18446744073709551616",
    ] {
      let run = try run(columns)
      #expect(run.output == wide.output)
      #expect(run.errors == wide.errors)
    }
    let none = try run(nil)
    for columns in ["", "0", "-5", "-9223372036854775808", "1e9", "80 ", "٨٠"] {
      #expect(try run(columns).output == none.output, "\(columns)")
    }
    for columns in ["1", "2", "3"] { #expect(try run(columns).status == wide.status) }
  }

  // MARK: Amounts

  @Test func `a million findings are kept unless a maximum is given, and 0 is all`() {
    #expect(ValidateOptions.limit(maximum: nil) == 1_000_000)
    #expect(ValidateOptions.limit(maximum: 0) == nil)
    #expect(ValidateOptions.limit(maximum: 7) == 7)
    #expect(ValidateOptions.limit(maximum: .max) == .max)
  }

  @Test(arguments: ["text", "json", "sarif", "github", "gitlab", "concise", "ndjson"])
  func `any maximum is one`(format: String) throws {
    for maximum in ["0", "1", "2000000", "\(Int.max)"] {
      let run = try registry.run("validate", "--max", maximum, "--format", format)
      #expect(run.status == .findings)
      let shown = run.output.components(separatedBy: "html-remnant").count > 1
      #expect(maximum == "1" || shown)
    }
  }

  // MARK: Sizes

  private static let readers = [
    ["validate"], ["validate", "--fix"], ["validate", "a.json", "--baseline"], ["format"],
    ["format", "--check"], ["import"], ["list", "--data"],
    ["export", "--data"],
  ]

  @Test(arguments: readers)
  func `a file of more than 4 GiB is refused before it is read`(words: [String]) throws {
    try expectRefusal(of: 5 << 30, words, reason: "it is longer than 4 GiB")
  }

  @Test(arguments: readers)
  func `a file for which there is no memory is refused`(words: [String]) throws {
    try expectRefusal(
      of: 3 << 30,
      words,
      below: "ulimit -v 2000000;",
      reason: "there is not enough memory for it"
    )
  }

  /// Expects one message, and no crash, on a file of so many zeros, which take no room on a disk.
  private func expectRefusal(
    of size: Int,
    _ words: [String],
    below limit: String = "",
    reason: String
  ) throws {
    let directory = registry.directory
    try directory.write(SampleRegistry.record("a"), to: "a.json")
    try directory.write("", to: "large.json")
    let file = try #require(FileHandle(forWritingAtPath: directory["large.json"]))
    try file.truncate(atOffset: UInt64(size))
    let command = words.map { "'\($0)'" }.joined(separator: " ")
    let result = try BuiltTool(directory: directory.path)
      .run(script: "\(limit) eapctl \(command) large.json")
    #expect(result.status == 2)
    let messages = result.errors.split(separator: "\n")
    #expect(messages == ["eapctl: error: cannot read 'large.json': \(reason)"])
  }
}
