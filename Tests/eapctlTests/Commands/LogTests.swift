import Foundation
import Testing

@testable import eapctl

@Suite("log") struct LogTests {
  let registry: SampleRegistry
  var directory: TemporaryDirectory { registry.directory }

  /// A repository with one commit.
  init() throws {
    registry = try SampleRegistry()
    try git("init -q -b main .")
    try commit("Begin", on: "2026-01-02")
  }

  func git(_ line: String, on day: String = "2026-01-01") throws {
    var tool = BuiltTool(directory: directory.path)
    tool.environment = [
      "PATH": "/usr/bin:/bin", "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null",
      "GIT_AUTHOR_NAME": "Anna", "GIT_AUTHOR_EMAIL": "a@example.eu", "GIT_COMMITTER_NAME": "Ben",
      "GIT_COMMITTER_EMAIL": "b@example.eu", "GIT_AUTHOR_DATE": "\(day)T12:00:00Z",
      "GIT_COMMITTER_DATE": "\(day)T12:00:00Z",
    ]
    let result = try tool.run(script: "git \(line)")
    try #require(result.status == 0, "\(line): \(result.output)\(result.errors)")
  }

  func commit(_ subject: String, on day: String) throws {
    try git("add -A . && git commit -q -m '\(subject)'", on: day)
  }

  /// Runs `log` and returns what it prints, without the identifiers of commits.
  private func log(_ words: String...) throws -> String {
    let run = ToolRun(["log"] + words, in: try .inMemory(directory: directory.path))
    #expect(run.errors == "")
    #expect(run.status == .success)
    return anonymous(run.output)
  }

  func anonymous(_ text: String) -> String {
    text.replacing(#/(?m)^[0-9a-f]{7,}  /#, with: "COMMIT  ")
  }

  private static let begin = """
    COMMIT  2 Jan 2026  Anna
      Begin
      + added: countries: GE · status: ongoing · start: 2025-01-01 · end: 2028-12-31

    """

  @Test func `a merge that has the record as a side has it is no step`() throws {
    try git("checkout -q -b side")
    try registry.write("b", country: "MD")
    try commit("Side", on: "2026-02-03")
    try git("checkout -q main")
    try registry.write("c")
    try commit("Main", on: "2026-02-04")
    try git("merge -q --no-ff -m Merged side", on: "2026-02-05")
    #expect(try log("a") == Self.begin)
    #expect(try log("b").contains("Side\n  ~ countries") || log("b").contains("Side\n"))
    #expect(!(try log("b").contains("Merged")))
    try registry.write("a", title: "Rivers")
    #expect(try log("a", "-n", "1").hasPrefix("not committed\n  ~ title"))
    // Nor is it one of a record that has another name only in the working tree.
    try registry.write("a")
    try #require(try registry.run("rename", "a", "z").status == .success)
    let renamed = try log("z")
    #expect(renamed.hasPrefix("not committed\n  ~ id: a → z\n"), "\(renamed)")
    #expect(renamed.hasSuffix(Self.begin))
    #expect(!renamed.contains("removed"))
  }

  @Test func `what a merge has thrown away is nothing uncommitted`() throws {
    try git("checkout -q -b side")
    try registry.write("a", title: "Side")
    try commit("Side", on: "2026-02-04")
    try git("checkout -q main")
    try registry.write("a", title: "Main")
    try commit("Main", on: "2026-02-03")
    try git("merge -q -s ours -m Merged side", on: "2026-02-05")
    #expect(!(try log("a").contains("not committed")))
    try git("config log.showRoot false")
    #expect(try log("b") == Self.begin)
  }

  @Test func `each commit that changed the record says what it changed`() throws {
    #expect(try log("a") == Self.begin)
    try registry.write("a", title: "Rivers", country: "MD")
    try commit("Move", on: "2026-02-03")
    // Another record, and other white space, are no change of this one.
    try registry.write("b", country: "MD")
    try commit("Another", on: "2026-02-04")
    try directory.write(
      SampleRegistry.record("a", title: "Rivers", country: "MD").replacing("  ", with: " "),
      to: "Data/projects/a.json"
    )
    try commit("Layout", on: "2026-02-05")
    let moved = """
      COMMIT  3 Feb 2026  Anna
        Move
        ~ title: Project a → Rivers
        - countries: GE
        + countries: MD


      """
    #expect(try log("a") == moved + Self.begin)
    try registry.write("a", title: "Rivers", country: "UA")
    let working = "not committed\n  - countries: MD\n  + countries: UA\n\n"
    #expect(try log("a") == working + moved + Self.begin)
    try git("add -A .")
    #expect(try log("a", "-n", "1") == String(working.dropLast()))
    #expect(try log("a", "--limit=0") == "")
    #expect(try log("a", "-n2") == working + moved.dropLast())
  }

  @Test func `programs get the same`() throws {
    try registry.write("a", country: "MD")
    let json = try log("a", "--format", "json")
    let steps = try #require(
      JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]]
    )
    #expect(steps.count == 2)
    #expect(steps[0]["commit"] is NSNull && steps[0]["date"] is NSNull)
    #expect(steps[0]["change"] as? String == "changed")
    let fields = try #require(steps[0]["fields"] as? [[String: Any]])
    #expect(fields.map { $0["field"] as? String } == ["countries", "countries"])
    #expect((steps[1]["commit"] as? String)?.count == 40)
    #expect(steps[1]["date"] as? String == "2026-01-02")
    #expect(steps[1]["author"] as? String == "Anna" && steps[1]["subject"] as? String == "Begin")
    #expect(steps[1]["change"] as? String == "added")
    #expect((steps[1]["record"] as? [String: Any])?["id"] as? String == "a")
    #expect(try log("a", "-n", "0", "-f", "json") == "[]\n")
  }

  // MARK: Names

  @Test func `a file is followed through its names`() throws {
    #expect(try registry.run("rename", "a", "c").status == .success)
    #expect(try log("c").hasPrefix("not committed\n  ~ id: a → c\n  + formerIds: a\n\n"))
    try commit("Rename", on: "2026-02-03")
    let renamed = """
      COMMIT  3 Feb 2026  Anna
        Rename
        ~ id: a → c
        + formerIds: a


      """
    #expect(try log("c") == renamed + Self.begin)
    // The former one leads there as well.
    #expect(try log("a") == renamed + Self.begin)
  }

  @Test func `former identifiers tell what git does not find out`() throws {
    #expect(try registry.run("rename", "a", "c").status == .success)
    // So little is left that for git this is another file.
    let text = """
      {"id": "c", "title": "\(String(repeating: "Other words. ", count: 40))", "formerIds": ["a"]}

      """
    try directory.write(text, to: "Data/projects/c.json")
    try commit("Rename", on: "2026-02-03")
    let history = try log("c")
    #expect(history.contains("\n  Rename\n  ~ id: a → c\n"), "\(history)")
    #expect(history.hasSuffix("\n\n" + Self.begin), "\(history)")
  }

  @Test func `a record that was made from another has a history of its own`() throws {
    try registry.write("copy", title: "Project a")
    try commit("Copy", on: "2026-02-03")
    #expect(try log("copy").hasPrefix("COMMIT  3 Feb 2026  Anna\n  Copy\n  + added: "))
    #expect(try !log("copy").contains("Begin"))
  }

  @Test func `of a file with many records only one counts`() throws {
    for (name, text) in [
      ("r.ndjson", { (a: String, b: String) in a + b }),
      ("r.json", { (a: String, b: String) in "[\(a),\(b)]" }),
    ] as [(String, (String, String) -> String)] {
      let line = SampleRegistry.line("x")
      try directory.write(text(SampleRegistry.line("y"), ""), to: name)
      if name == "r.json" { try directory.write("[\(SampleRegistry.line("y"))]", to: name) }
      try commit("Others", on: "2026-02-01")
      try directory.write(text(SampleRegistry.line("y"), line), to: name)
      try commit("Put in", on: "2026-02-02")
      try directory.write(text(SampleRegistry.line("y", country: "MD"), line), to: name)
      try commit("Another one", on: "2026-02-03")
      let changed = line.replacing("ongoing", with: "finalising")
      try directory.write(text(changed, SampleRegistry.line("y")), to: name)
      try commit("Change", on: "2026-02-04")
      #expect(
        try log("x", "--data", name) == """
          COMMIT  4 Feb 2026  Anna
            Change
            ~ status: ongoing → finalising

          COMMIT  2 Feb 2026  Anna
            Put in
            + added: countries: GE · status: ongoing · start: 2025-01-01 · end: 2028-12-31

          """
      )
      #expect(try registry.run("rename", "x", "z", "--data", name).status == .success)
      try commit("Rename", on: "2026-02-05")
      #expect(try log("z", "--data", name).contains("Rename\n  ~ id: x → z\n"))
      #expect(try log("z", "--data", name).contains("Put in\n  + added"))
    }
  }

  @Test func `a name need not be plain, and a link is followed`() throws {
    try directory.write(SampleRegistry.record("odd"), to: "elsewhere/a \"b\"\n*.json")
    try directory.link("Data/projects/odd.json", to: "../../elsewhere/a \"b\"\n*.json")
    try commit("Link", on: "2026-02-03")
    #expect(try log("odd").contains("COMMIT  3 Feb 2026  Anna\n  Link\n  + added"))
  }

  // MARK: What a history can have

  @Test func `a version that cannot be read is named`() throws {
    try directory.write("{\n  \"id\": \"a\",\n}\n", to: "Data/projects/a.json")
    try commit("Break", on: "2026-02-03")
    try registry.write("a", country: "MD")
    try commit("Repair", on: "2026-02-04")
    #expect(
      try log("a") == """
        COMMIT  4 Feb 2026  Anna
          Repair
          - countries: GE
          + countries: MD

        COMMIT  3 Feb 2026  Anna
          Break
          ! this version cannot be read: line 2: a comma before "}" is not allowed


        """ + Self.begin
    )
    #expect(
      try log("a", "-f", "json").contains("\"change\": \"unreadable\",\n    \"reason\": \"line 2: ")
    )
  }

  @Test func `a record that went and came back`() throws {
    try git("rm -q Data/projects/a.json && git commit -q -m Remove", on: "2026-02-03")
    try registry.write("a")
    let back = "not committed\n  + added: countries: GE · status: ongoing · "
    #expect(try log("a").hasPrefix(back))
    #expect(try log("a").contains("Remove\n  - removed: countries: GE"))
  }

  @Test func `a merge shows what neither side has`() throws {
    try git("checkout -q -b side")
    try registry.write("a", country: "MD")
    try commit("Side", on: "2026-02-03")
    try git("checkout -q main")
    try registry.write("a", title: "Rivers")
    try commit("Main", on: "2026-02-04")
    // Whether the lines meet or not, the result is written by hand.
    try git("merge -q --no-commit side || true")
    let merged = SampleRegistry.record("a", title: "Rivers", country: "MD")
    try directory.write(merged, to: "Data/projects/a.json")
    try commit("Merge", on: "2026-02-05")
    let clean = try log("a")
    #expect(!clean.contains("Merge"), "\(clean)")
    #expect(clean.contains("Side\n  - countries: GE\n  + countries: MD\n"))
    #expect(clean.contains("Main\n  ~ title: Project a → Rivers\n"))
    try directory.write(
      merged.replacing("ongoing", with: "finalising"),
      to: "Data/projects/a.json"
    )
    try git("commit -q -a --amend --no-edit", on: "2026-02-05")
    #expect(
      try log("a").hasPrefix(
        "COMMIT  5 Feb 2026  Anna\n  Merge\n  ~ status: ongoing → finalising\n\nCOMMIT"
      )
    )
  }

  @Test func `what a commit says steers no terminal, and may be in other letters`() throws {
    try registry.write("a", country: "MD")
    try git(
      "add -A . && printf 'Чистые \\033[31m реки\\001x\\n\\nMore\\n' | git commit -q -F -",
      on: "2026-02-03"
    )
    #expect(try log("a", "-n1").hasPrefix("COMMIT  3 Feb 2026  Anna\n  Чистые ␛[31m реки␁x\n  - "))
    try git("-c i18n.commitEncoding=ISO-8859-1 commit -q --amend -m \"$(printf 'caf\\351')\"")
    #expect(try log("a", "-n1").contains("\n  café\n"))
  }
}
