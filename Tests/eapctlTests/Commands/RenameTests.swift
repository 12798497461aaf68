import Foundation
import Testing

@testable import Core
@testable import eapctl

@Suite("rename") struct RenameTests {
  private let registry: SampleRegistry
  private var directory: TemporaryDirectory { registry.directory }

  init() throws {
    registry = try SampleRegistry()
  }

  /// A record whose earlier phase is another one.
  private static func record(_ id: String, after other: String) -> String {
    SampleRegistry.record(id).replacing(
      "\"timeline\": {\n    \"start\": \"2025-01-01\",\n    \"end\": \"2028-12-31\"\n  }",
      with: "\"timeline\": {\n    \"start\": \"2029-01-01\"\n  },\n  \"precededBy\": \"\(other)\""
    ).replacing("ongoing", with: "planned")
  }

  private static let former = "  },\n  \"formerIds\": [\n    \"a\"\n  ]\n}\n"

  /// The first sample record after `rename a n`.
  private static let renamed = SampleRegistry.record("a").replacing("\"a\"", with: "\"n\"")
    .replacing("  }\n}\n", with: former)

  @Test func `the file, the identifier and what names it change, and the old name is kept`() throws
  {
    try directory.write(Self.record("c", after: "a"), to: "Data/projects/c.json")
    try directory.setPermissions(0o640, of: "Data/projects/a.json")
    let run = try registry.run("rename", "a", "n")
    #expect(run.status == .success && run.output.isEmpty)
    #expect(
      run.errors == """
        eapctl: note: renamed 'a' to 'n'
        eapctl: note: changed precededBy of 'c'

        """
    )
    #expect(
      try registry.texts() == [
        "n.json": Self.renamed, "b.json": SampleRegistry.record("b"),
        "c.json": Self.record("c", after: "n"),
      ]
    )
    #expect(try directory.permissions(of: "Data/projects/n.json") == 0o640)
    #expect(try registry.run("validate", "--strict").status == .success)
    #expect(try registry.run("show", "a", "-f", "json").output.contains("\"id\": \"n\""))
    #expect(try registry.run("set", "a", "title=New").errors.contains("changed title of 'n'"))
  }

  @Test func `a record goes back to a name that it had`() throws {
    let before = try registry.texts()
    #expect(try registry.run("rename", "a", "n").status == .success)
    #expect(try registry.run("rename", "n", "m").status == .success)
    #expect(try registry.run("rename", "m", "a").status == .success)
    let text = try directory.text(of: "Data/projects/a.json")
    #expect(text.contains("\"formerIds\": [\n    \"n\",\n    \"m\"\n  ]"))
    #expect(try registry.texts().keys.sorted() == before.keys.sorted())
    #expect(try registry.run("validate", "--strict").status == .success)
  }

  @Test func `a record among others and its references are changed in their places`() throws {
    let lines = [
      SampleRegistry.line("a"), SampleRegistry.line("x"),
      SampleRegistry.line("y").replacing("}}", with: "}, \"precededBy\" : \"a\" }"),
    ]
    try directory.write(lines.joined(), to: "r.ndjson")
    let run = try registry.run("rename", "a", "n", "--data", "r.ndjson")
    #expect(run.status == .success, "\(run.errors)")
    let expected = [
      lines[0].replacing("\"a\"", with: "\"n\"").replacing("}}", with: "},\"formerIds\": [\"a\"]}"),
      lines[1], lines[2].replacing("\"a\"", with: "\"n\""),
    ]
    #expect(
      try directory.text(of: "r.ndjson").replacing(" ", with: "")
        == expected.joined().replacing(" ", with: "")
    )
  }

  @Test func `a file that is called otherwise keeps its name`() throws {
    try directory.write(SampleRegistry.record("z"), to: "Data/projects/odd.json")
    #expect(try registry.run("rename", "z", "n").status == .success)
    #expect(try registry.texts().keys.sorted() == ["a.json", "b.json", "odd.json"])
    #expect(try directory.text(of: "Data/projects/odd.json").contains("\"id\": \"n\""))
  }

  @Test func `of two records with one name, one gets another and the name stays the other's`()
    throws
  {
    try directory.write(SampleRegistry.line("a", title: "Second"), to: "Data/projects/z.ndjson")
    try directory.write(Self.record("c", after: "a"), to: "Data/projects/c.json")
    #expect(try registry.run("rename", "a", "n").status == .success)
    #expect(try directory.text(of: "Data/projects/n.json").contains("formerIds") == false)
    #expect(try directory.text(of: "Data/projects/c.json") == Self.record("c", after: "a"))
    #expect(try registry.run("validate").status == .success)
  }

  @Test func `errors that were there stay, and others are refused`() throws {
    try registry.write("a", country: "XX")
    #expect(try registry.run("rename", "a", "n").status == .success)
    // A cycle names the record as well.
    try directory.write(Self.record("c", after: "d"), to: "Data/projects/c.json")
    try directory.write(Self.record("d", after: "c"), to: "Data/projects/d.json")
    let run = try registry.run("rename", "c", "e")
    #expect(run.status == .success, "\(run.errors)")
  }

  @Test(arguments: [
    (["a", "b"], "there is a record 'b' already"),
    (["a", "old"], "'old' is a former identifier of 'f', which it still leads to"),
    (
      ["a", "No Slug"],
      "'No Slug' is not an identifier, expected lower-case letters and digits, "
        + "joined by hyphens; did you mean 'no-slug'?"
    ),
    (
      ["a", "…"],
      "'…' is not an identifier, expected lower-case letters and digits, "
        + "joined by hyphens"
    ),
    (["long", "n"], "'long' leads to record 'long-name'; name it so"),
    (["old", "n"], "'old' leads to record 'f'; name it so"),
    (["q", "n"], "there is no record 'q'"),
    (["a"], "missing operand NEW"), (["a", "taken"], "cannot write 'Data/projects/taken.json'"),
    (["a", "n", "--data", "-"], "records on standard input cannot be changed; name a file"),
    (["linked", "n"], "cannot write 'Data/projects/linked.json': it is a symbolic link"),
    (["odd", "n"], "'Data/projects/odd.json' has a value of \"formerIds\" that is no list"),
  ])
  func `what cannot be done is said, and nothing is changed`(
    words: [String],
    message: String
  ) throws {
    try directory.write(
      SampleRegistry.record("f").replacing("\"id\"", with: "\"formerIds\": [\"old\"],\n  \"id\""),
      to: "Data/projects/f.json"
    )
    try registry.write("long-name")
    try directory.write(
      SampleRegistry.record("odd").replacing("\"id\"", with: "\"formerIds\": \"x\",\n  \"id\""),
      to: "Data/projects/odd.json"
    )
    try directory.write(SampleRegistry.record("linked"), to: "elsewhere/linked.json")
    try directory.link("Data/projects/linked.json", to: "../../elsewhere/linked.json")
    try directory.write("{}", to: "Data/projects/taken.json")
    let before = try registry.texts()
    for extra in [[], ["--dry-run"]] {
      let run = ToolRun(["rename"] + words + extra, in: try .inMemory(directory: directory.path))
      #expect(run.status == .failure)
      #expect(run.errors.hasPrefix("eapctl: error: \(message)"), "\(run.errors)")
    }
    #expect(try registry.texts() == before)
  }

  @Test func `the name that a record has is no change`() throws {
    let before = try registry.texts()
    let run = try registry.run("rename", "a", "a")
    #expect(run.status == .success)
    #expect(run.errors == "eapctl: note: 'a' is called so already\n")
    #expect(try registry.texts() == before)
  }
}
