import Foundation
import Testing

@testable import Core
@testable import eapctl

/// The commands that show and export records, run over the records built into the program.
@Suite("show, list and export") struct LookingTests {
  private let ids = [
    "mayors-for-economic-growth-facility", "organised-crime-eap-2", "pgg-3-justice-georgia",
  ]

  private func run(_ words: String...) throws -> ToolRun { try ToolRun(words) }

  @Test(arguments: ["organised-crime-eap-2", "organised", "2696"])
  func `a record is found by what people call it`(name: String) throws {
    let run = try run("show", name)
    #expect(run.status == .success)
    #expect(run.output.hasPrefix("Fighting against Organised Crime"))
    #expect(run.output.contains("ongoing"))
    #expect(run.output.contains("● ongoing · 2\u{A0}years left"))
    #expect(run.output.contains("31 Dec 2028   47%"))
  }

  @Test func `without an ID the whole registry is shown`() throws {
    let output = try run("show").output
    for id in ids { #expect(output.contains("\n\(id)   ")) }
    #expect(try run("show", "--country", "AM", "--sort", "start").output.hasPrefix("Mayors"))
  }

  @Test(arguments: [
    (
      ["show", "orgnised-crime-eap-2"],
      "there is no record 'orgnised-crime-eap-2'; did you mean 'organised-crime-eap-2'?"
    ),
    (["show", "zzz"], "there is no record 'zzz'; to search, use 'eapctl list zzz'\n"),
    (["show", "2696", "--country", "MD"], "'--country' and an ID cannot be combined"),
    (["list", "--columns", "titel"], "invalid value 'titel' for '--columns'"),
    (["list", "--columns", "id,ID"], "option '--columns' names 'id' twice"),
    (["list", "--columns", "id", "--columns", "end,id"], "option '--columns' names 'id' twice"),
    (
      ["list", "--country", "Gorgia"], "invalid value 'Gorgia' for '--country', expected AM, AZ, BY"
    ),
    (["list", "--sort", "unheard"], "invalid value 'unheard' for '--sort'"),
    (
      ["list", "--country", "RU"],
      "invalid value 'RU' for '--country', expected AM, AZ, BY, GE, MD or UA"
    ),
    (
      ["export", "--output", "a", "--split", "b"],
      "'--output' and '--split' cannot be combined"
    ),
    (
      ["rules", "end-befor-start"],
      "there is no rule 'end-befor-start'; did you mean 'end-before-start'?"
    ),
    (
      ["export", "--format", "xml"],
      "invalid value 'xml' for '--format', expected json, ndjson, markdown, html, csv or tsv"
    ),
  ])
  func `what cannot be done is told with the way out`(words: [String], message: String) throws {
    let run = try ToolRun(words)
    #expect(run.status == .failure)
    #expect(run.output == "")
    #expect(run.errors.contains("eapctl: error: \(message)"))
  }

  @Test func `several records that a prefix can mean are all named`() throws {
    let registry = try SampleRegistry()
    try registry.write("alpha-1")
    try registry.write("alpha-2")
    let session = try Session.inMemory(directory: registry.directory.path)
    let run = ToolRun(["show", "alpha"], in: session)
    #expect(run.status == .failure)
    #expect(run.errors.contains("'alpha' is ambiguous: alpha-1, alpha-2"))
  }

  @Test func `a list fits the terminal and keeps codes and dates whole`() throws {
    for width in [80, 60, 40] {
      let session = try Session.inMemory(environment: [.columns: String(width)])
      let run = ToolRun(["list", "--columns", "id,title,status"], in: session)
      let lines = run.output.split(separator: "\n")
      #expect(lines.last == "3 projects: 1 ongoing, 2 completed")
      #expect(lines.count == 5)
      #expect(lines.allSatisfy { displayWidth($0) <= width })
      #expect(
        lines.dropFirst().dropLast().allSatisfy {
          $0.hasSuffix("● ongoing") || $0.hasSuffix("○ completed")
        }
      )
    }
  }

  /// A status agrees with its number where the language leaves it as it is, and is a label elsewhere.
  @Test(arguments: [
    (Language.english, "3 projects: 1 ongoing, 2 completed"),
    (.romanian, "3 proiecte: în curs de desfășurare – 1, finalizat – 2"),
    (.ukrainian, "3 проєкти: триває – 1, завершений – 2"),
    (.georgian, "3 პროექტი: 1 მიმდინარე, 2 დასრულებული"),
  ])
  func `the count of projects is said in the language`(language: Language, text: String) {
    var counts = StatusCounts()
    for status in [ProjectStatus.ongoing, .completed, .completed] { counts.add(status) }
    #expect(counts.text(in: language) == text)
  }

  @Test func `a list on a narrow terminal puts titles first and cuts nothing`() throws {
    let titles = try run("list", "-f", "tsv", "--columns", "title").output
      .split(separator: "\n").dropFirst()
    for width in [99, 80, 60, 40, 20] {
      for language in Language.allCases.map(\.rawValue) {
        let session = try Session.inMemory(environment: [.columns: String(width)])
        let run = ToolRun(["list", "--lang", language], in: session)
        let lines = run.output.split(separator: "\n")
        #expect(lines.allSatisfy { displayWidth($0) <= width })
        #expect(!run.output.contains("…"))
        let text = lines.joined(separator: " ").split(separator: " ").joined(separator: " ")
        #expect(titles.allSatisfy { text.contains($0) }, "\(text)")
      }
    }
    let wide = ToolRun(["list"], in: try Session.inMemory(environment: [.columns: "100"]))
    #expect(wide.output.hasPrefix("id "))
  }

  @Test func `a project that is past its end is marked as overdue`() throws {
    let registry = try SampleRegistry()
    try registry.write("alpha-1")
    for (width, line) in [("120", "● ongoing, overdue"), ("80", "31 Dec 2028  overdue")] {
      let session = try Session.inMemory(
        environment: [.columns: width, .today: "2030-01-01"],
        directory: registry.directory.path
      )
      #expect(ToolRun(["list"], in: session).output.contains(line))
    }
  }

  @Test func `the machine formats of a list hold codes, and whole records without columns`() throws
  {
    #expect(try run("list", "--format", "ids").output == ids.map { $0 + "\n" }.joined())
    #expect(
      try run("list", "-f", "csv", "--columns", "id,countries,end,ends-in", "-s", "ongoing").output
        == "id,countries,end,ends-in\r\norganised-crime-eap-2,AM; AZ; GE; MD; UA,2028-12-31,769\r\n"
    )
    #expect(
      try run("list", "-f", "tsv", "--columns", "id,status", "--limit", "1").output
        == "id\tstatus\nmayors-for-economic-growth-facility\tcompleted\n"
    )
    #expect(
      try run("list", "-f", "ndjson", "--columns", "id,progress,topics", "-n", "2").output
        == """
        {"id":"mayors-for-economic-growth-facility","progress":100}
        {"id":"organised-crime-eap-2","progress":47}

        """
    )
    #expect(try run("list", "-f", "json").output == run("export").output)
    #expect(try run("list", "-f", "ndjson").output == run("export", "-f", "ndjson").output)
  }

  @Test(arguments: ["json", "ndjson"])
  func `what is exported can be read again and is the same`(format: String) throws {
    let exported = try run("export", "--format", format).output
    let session = try Session.inMemory(standardInput: exported)
    let again = ToolRun(["export", "--format", format, "--data", "-"], in: session)
    #expect(again.output == exported)
    #expect(again.status == .success)
  }

  @Test func `a filter that nothing answers is fine and says so`() throws {
    let run = try run("list", "--country", "BY")
    #expect(run.status == .success)
    #expect(run.output == "")
    #expect(run.errors.contains("note: no matching records"))
  }

  @Test func `a record that is none is left out with its reason`() throws {
    let registry = try SampleRegistry()
    try registry.write("c", country: "XX")
    let session = try Session.inMemory(directory: registry.directory.path)
    let run = ToolRun(["list", "--format", "json"], in: session)
    #expect(run.status == .findings)
    #expect(run.errors.contains("skipped record 'c': \"XX\" is not a country code"))
    #expect(!run.output.contains("XX"))
  }

  @Test(arguments: ["0.json": eapctl.ExitStatus.failure, "x.json": .success])
  func `what cannot be read before the limit is told`(
    name: String,
    status: eapctl.ExitStatus
  ) throws {
    let registry = try SampleRegistry()
    try registry.directory.link("Data/projects/\(name)", to: "nowhere")
    let run = try registry.run("list", "--limit", "1", "-f", "csv", "--columns", "id")
    #expect(run.output == "id\r\na\r\n")
    #expect(run.status == status)
  }

  @Test(arguments: ProjectFormat.formats(for: .listing).map(\.name))
  func `nothing is written where nothing can be read`(format: String) throws {
    let run = try run("list", "--data", "nope", "-f", format)
    #expect(run.status == .failure)
    #expect(run.output == "")
    #expect(run.errors == "eapctl: error: cannot read 'nope': no such file or directory\n")
  }

  @Test(arguments: [
    (["list", "-f", "ids"], ["a", "b"], []), (["list", "-f", "table"], ["a", "b"], []),
    (["show", "-f", "json"], ["a", "b"], []), (["export"], ["a", "b"], []),
    (["list", "--sort", "id", "-f", "ids"], ["a", "b"], ["x1", "x2"]),
  ])
  func `a limit hides what is broken beyond it and nothing before it`(
    words: [String],
    ids: [String],
    beyond: [String]
  ) throws {
    let lines = [
      SampleRegistry.line("x0", country: "XX"), SampleRegistry.line("a"),
      SampleRegistry.line("x1", country: "XX"), SampleRegistry.line("b"),
      SampleRegistry.line("x2", country: "XX"), SampleRegistry.line("c"),
    ]
    for (limit, broken) in [(1, ["x0"]), (2, ["x0", "x1"]), (3, ["x0", "x1", "x2"])] {
      let session = try Session.inMemory(standardInput: lines.joined())
      let run = ToolRun(words + ["-n", "\(limit)", "--data", "-"], in: session)
      for id in ids.prefix(limit) { #expect(run.output.contains(id)) }
      let named = run.errors.matches(of: #/record '(x\d)'/#).map { String($0.1) }
      #expect(named == (beyond.isEmpty ? broken : ["x0"] + beyond), "\(words) \(limit)")
      #expect(run.status == .findings)
    }
  }

  @Test(
    .enabled(if: BuiltTool.canBeUnprivileged),
    arguments: [
      (["list", "-f", "ids"], "a\nb\nz\n"), (["list", "-f", "ids", "--sort", "id"], "a\nb\nz\n"),
      (["show", "z", "-f", "json"], SampleRegistry.record("z")),
      (["show", "-f", "json", "-n", "1"], SampleRegistry.record("a")),
      (["list", "-f", "ids", "-n", "2"], "a\nb\n"),
      (["validate"], "4 files, 3 records: 1 file not read\n"), (["format", "--check"], ""),
    ]
  )
  func `a directory below that cannot be read does not keep the others from it`(
    words: [String],
    output: String
  ) throws {
    let registry = try SampleRegistry()
    try registry.write("m/closed")
    try registry.write("z")
    try registry.directory.setPermissions(0, of: "Data/projects/m")
    defer { try? registry.directory.setPermissions(0o700, of: "Data/projects/m") }
    var tool = BuiltTool(directory: registry.directory.path)
    tool.isUnprivileged = true
    let run = try tool.run(words)
    #expect(run.output == output)
    let isBeforeLimit = !words.contains("-n")
    #expect(run.status == (isBeforeLimit ? 2 : 0))
    let message = "eapctl: error: cannot read 'Data/projects/m': permission denied\n"
    #expect(run.errors == (isBeforeLimit ? message : ""))
  }

  @Test(arguments: Rule.catalogue.map(\.id.rawValue))
  func `every rule is explained with its finding and its repair`(id: String) throws {
    let run = try run("rules", id)
    #expect(run.status == .success)
    #expect(run.output.contains("[\(id)]"))
    for heading in ["FAILING EXAMPLE", "WHAT VALIDATE SAYS", "REPAIRED EXAMPLE"] {
      #expect(run.output.contains("\n\(heading)\n"))
    }
  }
}
