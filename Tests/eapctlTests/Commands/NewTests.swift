import Foundation
import Testing

@testable import Core
@testable import eapctl

@Suite("new") struct NewTests {
  private let registry: SampleRegistry

  init() throws {
    registry = try SampleRegistry()
  }

  private func run(_ words: [String], input: String = "") throws -> ToolRun {
    ToolRun(
      ["new"] + words,
      in: try .inMemory(standardInput: input, directory: registry.directory.path)
    )
  }

  private static let whole = [
    "--start", "2025-01-01", "--status", "Ongoing", "--country", "moldova", "--country=GE",
    "--title",
    "Râuri «curate»", "--specific-objective", "Rivers, cleaner.", "--expected-result", "Tested.",
    "--expected-result", "Cleaned.",
  ]

  @Test func `a record is written in canonical form, and is valid`() throws {
    let more = [
      "organisations[GIZ].role=implementing", "--source", "https://a.eu", "translations.en.title=x",
      "--end=2028-12-31", "translations.en.title=Rivers",
    ]
    let refused = try run(Self.whole + more)
    #expect(refused.status == .failure)
    #expect(
      refused.errors.hasPrefix(
        "eapctl: error: 'translations.en.title' is given several values, but holds one\n"
      )
    )
    let made = try run(Self.whole + more.dropLast())
    #expect(made.status == .success, "\(made.errors)")
    #expect(made.errors == "eapctl: note: wrote 'Data/projects/rauri-curate.json'\n")
    #expect(
      try registry.directory.text(of: "Data/projects/rauri-curate.json") == """
        {
          "id": "rauri-curate",
          "title": "Râuri «curate»",
          "specificObjectives": [
            "Rivers, cleaner."
          ],
          "expectedResults": [
            "Tested.",
            "Cleaned."
          ],
          "countries": ["GE", "MD"],
          "status": "ongoing",
          "timeline": {
            "start": "2025-01-01",
            "end": "2028-12-31"
          },
          "organisations": [
            {
              "name": "GIZ",
              "role": "implementing"
            }
          ],
          "sources": [
            {
              "url": "https://a.eu"
            }
          ],
          "translations": {
            "en": {
              "title": "x"
            }
          }
        }

        """
    )
    #expect(try registry.run("format", "--check").status == .success)
    #expect(try registry.run("validate").status == .success)
  }

  @Test(arguments: [
    ([], "name the fields of the record, such as '--title'"),
    (["--title", "…"], "a new record needs a '--title' with letters, or an '--id'"),
    (["--country", "GE"], "a new record needs a '--title' with letters, or an '--id'"),
    (["--title", "x", "word"], "unexpected operand 'word'"),
    (
      ["--title", "x", "id=y"],
      "the identifier cannot be set, since other records and the file are named after it; "
        + "'eapctl rename' changes it"
    ),
    (["--title", "x", "titel=y"], "there is no field 'titel'; did you mean 'title'?"),
    (
      ["--title", "x", "--id", "A b"],
      "invalid value 'A b' for '--id', expected lower-case words and numbers joined by hyphens"
    ),
    (
      ["--title", "x", "--id", "a"],
      "there is a record 'a' already, in 'Data/projects/a.json'; choose another '--id'"
    ),
    (["--title", "-", "--description", "-"], "standard input can be read only once"),
    (["--titel", "x"], "unknown option '--titel'; did you mean '--title'?"),
  ])
  func `what cannot be done is said, and nothing is written`(words: [String], message: String)
    throws
  {
    let run = try run(words)
    #expect(run.status == .failure)
    #expect(run.errors.hasPrefix("eapctl: error: \(message)\n"), "\(run.errors)")
    #expect(try registry.directory.names == ["Data"])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: registry.directory["Data/projects"])
        .sorted() == ["a.json", "b.json"]
    )
  }

  @Test(arguments: [
    (["--country", "Moldovia"], "--country: \"Moldovia\" is not a country code"),
    (["--end", "soon"], "--end: \"soon\" is not a date"),
    (
      [],
      "--status: the required field \"status\" is missing; add it with --status CODE [missing-field]"
    ),
    ([], "--specific-objective: the required field"),
    ([], "--start: the required field \"timeline\" is missing; add it with --start DATE"),
    (["--end", "2025-01-01"], "--start: the required field \"start\" is missing"),
  ])
  func `what is wrong is said of the option`(words: [String], message: String) throws {
    let run = try registry.run(["new", "--title", "Clean air"] + words)
    #expect(run.status == .failure)
    #expect(run.errors.contains("eapctl: error: \(message)"), "\(run.errors)")
  }

  @Test func `an invalid record is not written, and all that is missing is named`() throws {
    let run = try run(["--title", "New", "--status", "odd", "--start", "2025-02-30"])
    #expect(run.status == .failure)
    let rules = run.errors.split(separator: "\n").compactMap { $0.split(separator: "[").last }
    #expect(rules.filter { $0 == "missing-field]" }.count == 3, "\(run.errors)")
    #expect(run.errors.contains("[unknown-status]") && run.errors.contains("[date-format]"))
    #expect(
      run.errors.hasSuffix("eapctl: error: nothing is changed, since records would be invalid\n")
    )
    #expect(try registry.directory.names == ["Data"])
  }

  @Test func `an identifier of a record in another file is taken`() throws {
    try registry.directory.write(SampleRegistry.line("river"), to: "Data/projects/more.ndjson")
    let run = try run(Self.whole + ["--id", "river"])
    #expect(run.status == .failure)
    #expect(
      run.errors.hasPrefix(
        "eapctl: error: there is a record 'river' already, in 'Data/projects/more.ndjson'"
      )
    )
  }

  @Test func `the first record of an empty registry, and none where there is no registry`() throws {
    let directory = try TemporaryDirectory()
    let words = ["new"] + Self.whole
    let nowhere = ToolRun(words, in: try .inMemory(directory: directory.path))
    #expect(
      nowhere.status == .failure && nowhere.errors.hasPrefix("eapctl: error: no registry here")
    )
    try FileManager.default.createDirectory(
      atPath: directory["Data/projects"],
      withIntermediateDirectories: true
    )
    #expect(ToolRun(words, in: try .inMemory(directory: directory.path)).status == .success)
  }

  @Test func `a warning does not stop, and values come from standard input`() throws {
    let run = try run(
      Self.whole + ["--title", "Project a", "--description=-"],
      input: "A\nb.\n\nC.\n"
    )
    #expect(run.status == .success)
    #expect(run.errors.contains("[duplicate-title]"))
    let text = try registry.directory.text(of: "Data/projects/project-a.json")
    #expect(text.contains("\"description\": [\n    \"A b.\",\n    \"C.\"\n  ],"))
  }
}
