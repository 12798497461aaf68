import Core
import Foundation
import Testing

@testable import eapctl

@Suite("diff") struct DiffTests {
  @Test func `what is the same is no difference`() throws {
    let registry = try SampleRegistry()
    let lines =
      #"{"status": "ongoing", "id": "b"}"# + "\n" + #"{"id": "a", "status": "\u006Fngoing"}"#
    let other = #"[ {"id":"a","status":"ongoing"}, {"id":"b","status":"ongoing"} ]"#
    try registry.directory.write(lines, to: "old.ndjson")
    try registry.directory.write(other, to: "new.json")
    let run = try registry.run("diff", "old.ndjson", "new.json")
    #expect(run.output == "no differences: 2 records are the same\n")
    #expect(run.status == .success)
    for format in ["json-patch", "json"] {
      let run = try registry.run("diff", "-f", format, "old.ndjson", "new.json")
      #expect(run.output == (format == "json" ? "[]\n" : ""))
    }
  }

  @Test func `without a second operand the registry is compared`() throws {
    let registry = try SampleRegistry()
    try registry.directory.write(SampleRegistry.record("a", country: "UA"), to: "a.json")
    let run = try registry.run("diff", "a.json")
    #expect(
      run.output == """
        ~ a
          Project a
          - countries: UA
          + countries: GE

        + b
          Project b
          countries: GE · status: ongoing · start: 2025-01-01 · end: 2028-12-31

        1 record changed, 1 added; 0 records are the same

        """
    )
    #expect(run.errors == "")
    #expect(run.status == .findings)
  }

  @Test func `standard input is compared on either side`() throws {
    let registry = try SampleRegistry()
    let input = SampleRegistry.line("a", title: "Another project")
    let old = try registry.run("diff", "--stat", "-", "Data/projects", input: input)
    #expect(
      old.output == "  1 title\n\n1 record changed, 1 added; 0 records are the same\n"
    )
    let new = try registry.run("diff", "--stat", "Data/projects", "-", input: input)
    #expect(
      new.output == "  1 title\n\n1 record changed, 1 removed; 0 records are the same\n"
    )
    let twice = try registry.run("diff", "-", "-", input: input)
    #expect(twice.errors.contains("standard input can be read only once"))
    #expect(twice.status == .failure)
  }

  @Test func `records with another id are known by their page`() throws {
    let registry = try SampleRegistry()
    let source =
      #""sources": [{"url": "https://euneighbourseast.eu/projects/eu-project-page/?id=7"}]"#
    try registry.directory.write(#"{"id": "old-id", \#(source)}"#, to: "old.json")
    try registry.directory.write(#"{"id": "new-id", \#(source)}"#, to: "new.json")
    let run = try registry.run("diff", "-f", "json-patch", "old.json", "new.json")
    #expect(
      run.output
        == #"{"id":"old-id","change":"changed","patch":[{"op":"replace","path":"/id","value":"new-id"}]}"#
        + "\n"
    )
    // Where several have the page, nobody knows which is which.
    try registry.directory.write(
      #"[{"id": "x", \#(source)}, {"id": "y", \#(source)}]"#,
      to: "new.json"
    )
    let several = try registry.run("diff", "--stat", "old.json", "new.json")
    #expect(several.output == "2 records added, 1 removed; 0 records are the same\n")
  }

  @Test(arguments: [
    // Renamed, and looked at from after to before.
    (#"{"id": "old-id"}"#, #"{"id": "new-id", "formerIds": ["old-id"]}"#, "1 record changed"),
    (#"{"id": "new-id", "formerIds": ["old-id"]}"#, #"{"id": "old-id"}"#, "1 record changed"),
    // Each renamed once more since a third registry.
    (
      #"{"id": "b", "formerIds": ["a"]}"#, #"{"id": "c", "formerIds": ["a"]}"#, "1 record changed"
    ),
    // Where two claim the identifier, nobody knows which it was.
    (
      #"{"id": "a"}"#, #"[{"id": "b", "formerIds": ["a"]}, {"id": "c", "formerIds": ["a"]}]"#,
      "2 records added, 1 removed"
    ),
    // A record that is still there under its own is not another.
    (#"{"id": "a"}"#, #"[{"id": "a"}, {"id": "b", "formerIds": ["a"]}]"#, "1 record added"),
    // The former identifier is surer than the page.
    (
      #"{"id": "a", "sources": [{"url": "https://eu4moldova.eu/p/?id=7"}]}"#,
      #"[{"id": "b", "formerIds": ["a"]}, {"id": "c", "sources": [{"url": "https://eu4moldova.eu/p/?id=7"}]}]"#,
      "1 record changed, 1 added"
    ),
  ])
  func `renamed records are known by their former identifiers`(
    old: String,
    new: String,
    counts: String
  ) throws {
    let registry = try SampleRegistry()
    try registry.directory.write(old, to: "old.json")
    try registry.directory.write(new, to: "new.json")
    let run = try registry.run("diff", "--stat", "old.json", "new.json")
    #expect(run.output.split(separator: "\n").last?.hasPrefix(counts + "; ") == true)
  }

  @Test(arguments: [
    (#"{"id": "a", "title": "A", "title": "B"}"#, "1:27", "title"),
    (#"{"id": "a", "timeline": {"end": "1", "end": "2"}}"#, "1:38", "end"),
    (#"{"id": "a", "sources": [{"url": "x", "url": "y"}]}"#, "1:38", "url"),
  ])
  func `what is there twice is not compared`(old: String, place: String, key: String) throws {
    let registry = try SampleRegistry()
    try registry.directory.write(old, to: "old.json")
    try registry.directory.write(#"{"id": "a", "title": "A"}"#, to: "new.json")
    let run = try registry.run("diff", "old.json", "new.json")
    #expect(run.status == .failure)
    #expect(
      run.errors.contains(
        "old.json:\(place): cannot compare a record: the key \"\(key)\" is repeated in this object"
      )
    )
  }

  @Test func `a list that is turned round is shown as a whole`() throws {
    let registry = try SampleRegistry()
    try registry.directory.write(#"{"id": "a", "topics": ["x", "y", "z"]}"#, to: "old.json")
    try registry.directory.write(#"{"id": "a", "topics": ["z", "y", "x"]}"#, to: "new.json")
    let text = try registry.run("diff", "old.json", "new.json").output
    let lines = ["- x", "- y", "- z", "+ z", "+ y", "+ x"].map {
      "  \($0.prefix(1)) topics: \($0.suffix(1))"
    }
    #expect(text.split(separator: "\n").map(String.init).dropFirst().prefix(6) == lines[...])
    let markdown = try registry.run("diff", "-f", "markdown", "old.json", "new.json").output
    #expect(markdown.contains("| a | topics | x y z | z y x |"))
    // Of one item that moved, its numbers.
    try registry.directory.write(#"{"id": "a", "topics": ["z", "x", "y"]}"#, to: "new.json")
    let moved = try registry.run("diff", "-f", "markdown", "old.json", "new.json").output
    #expect(moved.contains(#"| a | topics\[1\] | z (number 3) | z (number 1) |"#))
  }

  @Test func `what is no record is compared as JSON`() throws {
    let registry = try SampleRegistry()
    try registry.directory.write(
      #"[1, {"id": 5, "x": [1]}, {"id": "a", "countries": "GE"}]"#,
      to: "old.json"
    )
    try registry.directory.write(
      #"[1, {"id": 5, "x": [2]}, {"id": "a", "countries": ["GE"]}]"#,
      to: "new.json"
    )
    let run = try registry.run("diff", "-f", "json-patch", "old.json", "new.json")
    let lines = [
      #"{"id":null,"change":"removed","patch":[{"op":"replace","path":"","value":null}]}"#,
      #"{"id":"a","change":"changed","patch":[{"op":"replace","path":"/countries","value":["GE"]}]}"#,
      #"{"id":null,"change":"added","patch":[{"op":"add","path":"","value":{"id":5,"x":[2]}}]}"#,
    ]
    #expect(run.output == lines.map { $0 + "\n" }.joined())
    #expect(run.errors == "")
  }

  @Test func `what is not JSON is named and not compared`() throws {
    let registry = try SampleRegistry()
    try registry.directory.write("{\"id\": \"a\", \"title\": \"x\" \"y\": 1}", to: "new/a.json")
    try registry.directory.write(SampleRegistry.record("b"), to: "new/b.json")
    let run = try registry.run("diff", "Data/projects", "new")
    #expect(run.output == "1 record is the same, 1 could not be compared\n")
    #expect(run.errors.hasPrefix("eapctl: error: new/a.json:1:25: cannot compare a record: "))
    for format in ["text", "markdown"] {
      let output = try registry.run("diff", "-f", format, "Data/projects", "new").output
      #expect(
        output.contains("1 could not be compared") && !output.contains("o differences"),
        "\(output)"
      )
    }
    #expect(run.status == .failure)
    try registry.directory.write("nothing", to: "new/a.json")
    #expect(try registry.run("diff", "Data/projects", "new").output == run.output)
  }

  @Test func `of a repeated id the first record is compared`() throws {
    let registry = try SampleRegistry()
    try registry.write("c")
    let twice = SampleRegistry.line("c") + SampleRegistry.line("c", title: "Again")
    for words in [
      ["twice.ndjson", "Data/projects/c.json"], ["Data/projects/c.json", "twice.ndjson"],
    ] {
      try registry.directory.write(twice, to: "twice.ndjson")
      let run = ToolRun(
        ["diff"] + words,
        in: try .inMemory(directory: registry.directory.path)
      )
      #expect(run.output == "no differences: 1 record is the same\n")
      #expect(
        run.errors
          == "eapctl: warning: 'c' is there again in 'twice.ndjson'; the first one is compared\n"
      )
      #expect(run.status == .success)
    }
  }

  @Test func `what cannot be compared is said`() throws {
    let registry = try SampleRegistry()
    let missing = try registry.run("diff", "nothing.json", "Data/projects")
    #expect(missing.status == .failure)
    #expect(missing.output == "")
    let without = ToolRun(["diff", "x"], in: try .inMemory(directory: "/"))
    #expect(without.errors.contains("no registry here"))
    let stat = try registry.run("diff", "--stat", "-f", "json-patch", "Data/projects")
    #expect(stat.errors.contains("'--stat' and format 'json-patch' cannot be combined"))
    let none = try registry.run("diff")
    #expect(none.errors.contains("missing operand OLD"))
  }

  @Test func `no text of a record steers the terminal or becomes markup`() throws {
    let registry = try SampleRegistry()
    let hostile = #"<b>|`x` \u001B[31m\u202E **bold** {+no+}"#
    let old = #"{"id": "a", "title": "plain words", "\u001Bkey|": 1}"#
    let new = #"{"id": "a", "title": "plain words \#(hostile)", "\u001Bkey|": "\#(hostile)"}"#
    try registry.directory.write(old, to: "old.json")
    try registry.directory.write(new, to: "new.json")
    for format in ["text", "markdown"] {
      let run = try registry.run("diff", "-f", format, "old.json", "new.json")
      Golden(suite: "Diff", name: "hostile.\(format)").expect(run.output)
      #expect(!run.output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    }
  }

  @Test func `a reader that has seen enough makes no difference undone`() throws {
    let registry = try SampleRegistry()
    try registry.directory.write(SampleRegistry.record("a", country: "UA"), to: "a.json")
    var tool = BuiltTool(directory: registry.directory.path)
    tool.output = .closedPipe
    let run = try tool.run("diff", "a.json")
    #expect(run.status == 1)
    #expect(run.errors == "")
    tool.output = .fullDisk
    #expect(try tool.run("diff", "a.json").status == 2)
  }

  @Test func `what can be read only once is compared`() throws {
    let registry = try SampleRegistry()
    var tool = BuiltTool(directory: registry.directory.path)
    tool.environment = ["PATH": "/usr/bin:/bin"]
    let run = try tool.run(
      script: "cat Data/projects/*.json | eapctl diff /dev/stdin Data/projects"
    )
    #expect(run.output == "" || run.status != 1, "\(run.errors)")
    let named = try tool.run(
      script: "mkfifo p; (cat Data/projects/a.json > p &); eapctl diff p Data/projects/a.json"
    )
    #expect(named.output == "no differences: 1 record is the same\n", "\(named.errors)")
  }
}
