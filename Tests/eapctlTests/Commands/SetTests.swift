import Foundation
import Testing

@testable import Core
@testable import eapctl

@Suite("set") struct SetTests {
  private let registry: SampleRegistry
  private var directory: TemporaryDirectory { registry.directory }

  init() throws {
    registry = try SampleRegistry()
  }

  @Test func `fields are changed, and what is said names them and the record`() throws {
    let run = try registry.run("set", "a", "status=Finalising", "end=2027-06-30")
    #expect(run.status == .success)
    #expect(run.output.isEmpty)
    #expect(run.errors == "eapctl: note: changed status, timeline.end of 'a'\n")
    let expected = SampleRegistry.record("a").replacing("ongoing", with: "finalising")
      .replacing("2028-12-31", with: "2027-06-30")
    #expect(try directory.text(of: "Data/projects/a.json") == expected)
    #expect(try directory.text(of: "Data/projects/b.json") == SampleRegistry.record("b"))
    #expect(try registry.run("set", "b", "end=30 iunie 2027").status == .success)
    #expect(try directory.text(of: "Data/projects/b.json").contains("\"end\": \"2027-06-30\""))
    try registry.write("b")
    let again = try registry.run("set", "a", "status=finalising")
    #expect(again.status == .success)
    #expect(again.errors == "eapctl: note: 'a' has these values already\n")
  }

  @Test func `several records are changed together or not at all`() throws {
    #expect(try registry.run("set", "a", "b", "a", "topics=Culture").status == .success)
    #expect(try registry.texts().values.allSatisfy { $0.contains("\"Culture\"") })
    // A list in one of them has no such element.
    try registry.write("c")
    let before = try registry.texts()
    let run = try registry.run("set", "a", "c", "topics-=Culture")
    #expect(run.status == .failure)
    #expect(run.errors == "eapctl: error: 'c': 'topics' has no element 'Culture'\n")
    #expect(try registry.texts() == before)
  }

  @Test(arguments: [
    (["status=odd"], "\"odd\" is not a status", "[unknown-status]"),
    (["countries="], "required field \"countries\" is missing", "[missing-field]"),
    (["end=2020-01-01"], "ends (2020-01-01) before it starts (2025-01-01)", "[end-before-start]"),
    (["precededBy=zzz"], "no record has the identifier \"zzz\"", "[unresolved-predecessor]"),
  ])
  func `a change that makes a record invalid is refused`(
    words: [String],
    message: String,
    rule: String
  ) throws {
    let before = try registry.texts()
    for extra in [[], ["--dry-run"]] {
      let run = ToolRun(["set", "a"] + words + extra, in: try .inMemory(directory: directory.path))
      #expect(run.status == .failure)
      #expect(run.errors.hasPrefix("eapctl: error: Data/projects/a.json:"), "\(run.errors)")
      #expect(run.errors.contains(message) && run.errors.contains(rule), "\(run.errors)")
      #expect(
        run.errors.hasSuffix("eapctl: error: nothing is changed, since records would be invalid\n")
      )
    }
    #expect(try registry.texts() == before)
  }

  @Test func `an invalid record is repaired a field at a time`() throws {
    try registry.write("a", title: "", country: "XX")
    let first = try registry.run("set", "a", "countries=Georgia")
    #expect(first.status == .success, "\(first.errors)")
    #expect(first.errors == "eapctl: note: changed countries of 'a'\n")
    // The error that stays is no reason to refuse; another one is.
    #expect(try registry.run("set", "a", "status=odd").status == .failure)
    #expect(try registry.run("set", "a", "title=A").status == .success)
    #expect(try registry.run("validate").status == .success)
  }

  @Test func `a warning is given and does not stop`() throws {
    let run = try registry.run("set", "a", "title=Project b")
    #expect(run.status == .success)
    #expect(
      run.errors.contains("eapctl: warning: Data/projects/a.json:3:12: the title \"Project b\"")
    )
  }

  // MARK: Which records

  @Test func `filters choose records if somebody agrees`() throws {
    try registry.write("c", country: "MD")
    let before = try registry.texts()
    let words = ["set", "--country", "Georgia", "topics+=Culture"]
    var session = try Session.inMemory(directory: directory.path)
    let refused = ToolRun(words, in: session)
    #expect(refused.status == .failure)
    #expect(
      refused.errors.hasPrefix("eapctl: error: 2 records would be changed; '--yes' changes them\n")
    )
    for answer in ["", "n\n", "\n", "maybe\n", "yesterday\n"] {
      session = try Session.inMemory(standardInput: answer, directory: directory.path)
      session.isInteractive = true
      let run = ToolRun(words, in: session)
      #expect(run.status == .failure)
      #expect(run.errors == "eapctl: change 2 records? [y/N] eapctl: error: nothing is changed\n")
    }
    #expect(try registry.texts() == before)
    session = try Session.inMemory(standardInput: "Yes\n", directory: directory.path)
    session.isInteractive = true
    #expect(ToolRun(words, in: session).status == .success)
    #expect(
      try registry.texts().filter { $0.value.contains("Culture") }.keys.sorted() == [
        "a.json", "b.json",
      ]
    )
    #expect(
      ToolRun(
        ["set", "--country", "MD", "topics=Culture", "--yes"],
        in: try .inMemory(directory: directory.path)
      ).status == .success
    )
    #expect(try directory.text(of: "Data/projects/c.json").contains("Culture"))
    let none = try registry.run("set", "--country", "BY", "topics=Culture", "--yes")
    #expect(none.status == .success && none.errors == "eapctl: note: no matching records\n")
  }

  @Test(arguments: [
    (["title=x"], "name the records to change, or choose them with a filter"),
    (["a"], "missing operand FIELD=VALUE"),
    (["c", "title=x"], "there is no record 'c'; to search, use 'eapctl list c'"),
    (["c d", "title=x"], "there is no record 'c d'; to search, use 'eapctl list'"),
    (["a", "title", "=", "x"], "a field has no name; write FIELD=VALUE without blanks"),
    (["a", "titel=x"], "there is no field 'titel'; did you mean 'title'?"),
    (
      ["a", "id=c"],
      "the identifier cannot be set, since other records and the file are named after it; "
        + "'eapctl rename' changes it"
    ),
    (["a", "title=-", "topics=-"], "standard input can be read only once"),
    (["a", "title=@none"], "cannot read 'none': no such file or directory"),
    (["a", "title=x", "--data", "-"], "records on standard input cannot be changed; name a file"),
    (["a", "title=x", "--data", "none"], "cannot read 'none': no such file or directory"),
  ])
  func `what cannot be done is said`(words: [String], message: String) throws {
    let before = try registry.texts()
    let run = ToolRun(["set"] + words, in: try .inMemory(directory: directory.path))
    #expect(run.status == .failure)
    #expect(run.errors.hasPrefix("eapctl: error: \(message)\n"), "\(run.errors)")
    #expect(try registry.texts() == before)
  }

  @Test func `without a registry nothing is changed`() throws {
    let empty = try TemporaryDirectory()
    let run = ToolRun(["set", "2696", "title=x"], in: try .inMemory(directory: empty.path))
    #expect(run.status == .failure)
    #expect(run.errors.hasPrefix("eapctl: error: no registry here"))
  }

  @Test func `records that cannot be read may be those that a filter keeps`() throws {
    try directory.write("{\"id\": ", to: "Data/projects/c.json")
    let before = try registry.texts()
    let run = try registry.run("set", "--country", "GE", "topics=Culture", "--yes")
    #expect(run.status == .failure)
    #expect(run.errors.hasSuffix("that the filters may keep cannot be read\n"), "\(run.errors)")
    #expect(try registry.texts() == before)
    // Who names a record does not mind.
    #expect(try registry.run("set", "a", "topics=Culture").status == .success)
  }

  @Test func `a record in a file that is not JSON is pointed at`() throws {
    try directory.write("{\"id\": \"half\",}", to: "Data/projects/half.json")
    let run = try registry.run("set", "half", "title=x")
    #expect(run.status == .failure)
    #expect(
      run.errors.hasPrefix("eapctl: warning: Data/projects/half.json:1:14: skipped a record: ")
    )
    #expect(
      run.errors.hasSuffix(
        "eapctl: error: there is no record 'half' among those that can be read\n"
      ),
      "\(run.errors)"
    )
  }

  @Test(arguments: [["set", "a", "topics=x"], ["remove", "a"]])
  func `an identifier of two records does not say which is meant`(words: [String]) throws {
    try directory.write(SampleRegistry.record("a"), to: "Data/projects/0.json")
    let before = try registry.texts()
    let run = ToolRun(words, in: try .inMemory(directory: directory.path))
    #expect(run.status == .failure)
    #expect(
      run.errors
        == "eapctl: error: there are several records 'a': in 'Data/projects/0.json' and "
        + "'Data/projects/a.json'; name the file with '--data'\n"
    )
    #expect(try registry.texts() == before)
    let one = words + ["--data", "Data/projects/0.json"]
    #expect(ToolRun(one, in: try .inMemory(directory: directory.path)).status == .success)
    #expect(try registry.texts()["a.json"] == before["a.json"])
  }

  @Test func `of many records some need not have what is taken out`() throws {
    #expect(try registry.run("set", "a", "topics=Culture,x").status == .success)
    let run = try registry.run("set", "--country", "GE", "topics-=Culture,x", "--yes")
    #expect(run.status == .success)
    #expect(
      run.errors == """
        eapctl: note: 'b' has these values already
        eapctl: note: changed topics of 'a'

        """
    )
    #expect(try directory.text(of: "Data/projects/a.json") == SampleRegistry.record("a"))
  }

  @Test func `lines of one file are changed in their places`() throws {
    let lines =
      SampleRegistry.line("x") + SampleRegistry.line("y") + SampleRegistry.line("z", country: "MD")
    try directory.write(lines, to: "r.ndjson")
    let run = try registry.run(
      "set",
      "--data",
      "r.ndjson",
      "z",
      "x",
      "status=completed",
      "end=2026-01-31"
    )
    #expect(run.status == .success)
    #expect(
      run.errors == """
        eapctl: note: changed status, timeline.end of 'x'
        eapctl: note: changed status, timeline.end of 'z'

        """
        || run.errors == """
          eapctl: note: changed status, timeline.end of 'z'
          eapctl: note: changed status, timeline.end of 'x'

          """
    )
    let changed = lines.split(separator: "\n").map { line in
      line.contains("\"y\"")
        ? String(line)
        : String(line).replacing("ongoing", with: "completed").replacing(
          "2028-12-31",
          with: "2026-01-31"
        )
    }
    #expect(try directory.text(of: "r.ndjson") == changed.joined(separator: "\n") + "\n")
  }

  // MARK: Values

  @Test func `values are read from files and standard input`() throws {
    try directory.write("One\nparagraph.\n\nTwo.\n", to: "text.txt")
    #expect(try registry.run("set", "a", "description=@text.txt", "title=@@x").status == .success)
    let text = try directory.text(of: "Data/projects/a.json")
    #expect(text.contains("\"title\": \"@x\","))
    #expect(text.contains("\"description\": [\n    \"One paragraph.\",\n    \"Two.\"\n  ],"))
    let run = try registry.run("set", "a", "expectedResults=-", input: "First.\r\nSecond.\r\n")
    #expect(run.status == .success)
    #expect(
      try directory.text(of: "Data/projects/a.json")
        .contains("\"expectedResults\": [\n    \"First.\",\n    \"Second.\"\n  ],")
    )
  }
}
