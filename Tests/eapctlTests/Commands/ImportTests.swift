import Foundation
import Testing

@testable import Core
@testable import eapctl

/// `import` as a command: what it prints, writes and merges.
@Suite("import") struct ImportTests {
  private let directory: TemporaryDirectory

  private static let page = """
    Clean rivers
    Project Description
    Rivers are dirty.
    Specific Objective
    Rivers are cleaner.
    Expected Results
    1. Water is tested.
    Project map
    PROJECT DETAILS
    Georgia
    Priority Area:
    Partnership that greens
    EaP Countries:
    Georgia
    Project Status:
    Ongoing
    Start Date:
    01.01.2025
    End Date:
    31.12.2027
    """

  private static let georgianPage = """
    სუფთა მდინარეები
    აღწერა
    მდინარეები ბინძურია.
    კონკრეტული ამოცანა ადგილობრივ ენაზე
    მდინარეები უფრო სუფთაა.
    Expected Results
    წყალი მოწმდება.
    EaP Countries:
    Georgia
    Project Status:
    Ongoing
    Start Date:
    01.02.2025
    End Date:
    31.12.2027
    """

  private static let address = "https://eu4georgia.eu/projects/eu-project-page/?id=77"

  init() throws {
    directory = try TemporaryDirectory()
    try directory.write(Self.page, to: "page.txt")
    try directory.write(Self.georgianPage, to: "ka.txt")
    try directory.write(SampleRegistry.record("a"), to: "Data/projects/a.json")
  }

  private func run(_ words: String..., input: String = "") throws -> ToolRun {
    ToolRun(words, in: try .inMemory(standardInput: input, directory: directory.path))
  }

  @Test func `the draft stands alone on standard output and the report on standard error`() throws {
    let run = try run("import", "page.txt")
    #expect(run.status == .success)
    let draft = try #require(
      JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    )
    #expect(draft["id"] as? String == "clean-rivers")
    #expect(draft["expectedResults"] as? [String] == ["Water is tested."])
    #expect(draft["timeline"] as? [String: String] == ["start": "2025-01-01", "end": "2027-12-31"])
    #expect(run.errors.contains("page.txt:7: repair: expectedResults: removed a bullet or number"))
  }

  @Test func `standard input, an identifier of one's own and a report as JSON`() throws {
    let run = try run("import", "-", "--id", "rivers", "--report", "r.json", input: Self.page)
    #expect(run.output.contains("\"id\": \"rivers\""))
    #expect(run.errors == "")
    let report = try JSONSerialization.jsonObject(with: Data(try directory.text(of: "r.json").utf8))
    let pages = try #require(report as? [[String: Any]])
    #expect(pages.map { $0["path"] as? String } == ["-"])
    #expect((pages.first?["entries"] as? [[String: Any]])?.isEmpty == false)
  }

  @Test func `a draft that lacks a field is printed, and fails when it must not`() throws {
    try directory.write(
      Self.page.replacing("Start Date:\n01.01.2025\n", with: ""),
      to: "short.txt"
    )
    let lenient = try run("import", "short.txt")
    #expect(lenient.status == .success)
    #expect(lenient.errors.contains("missing: timeline.start"))
    #expect(lenient.output.contains("\"end\": \"2027-12-31\""))
    #expect(!lenient.output.contains("\"start\""))
    let strict = try run("import", "--strict", "short.txt")
    #expect(strict.status == .findings)
    #expect(strict.output == lenient.output)
    #expect(try run("import", "--strict", "--write", "short.txt").status == .findings)
    #expect(try directory.names == ["Data", "ka.txt", "page.txt", "short.txt"])
  }

  @Test(arguments: [
    ("", "the page is empty"),
    ("a\u{0}b", "binary data at byte 2"),
    ("{\"id\": 1}", "this is JSON"),
    ("Just a letter to a friend.\nIt has two lines.", "no project page"),
  ])
  func `what is no project page is refused with the reason`(text: String, reason: String) throws {
    let run = try run("import", "-", input: text)
    #expect(run.status == .failure)
    #expect(run.output == "")
    #expect(run.errors.contains("cannot read"))
    #expect(run.errors.contains(reason))
  }

  @Test func `of several pages one that is none does not stop the others`() throws {
    try directory.write("nothing", to: "none.txt")
    let run = try run("import", "page.txt", "none.txt", "ka.txt")
    #expect(run.status == .failure)
    let drafts = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]]
    #expect(drafts?.count == 2)
    #expect(run.errors.contains("page.txt:7: repair: "))
    #expect(run.errors.contains("error: cannot read 'none.txt': no project page"))
    let lines = try self.run("import", "-f", "ndjson", "page.txt", "ka.txt").output
    #expect(lines.split(separator: "\n").count == 2)
  }

  @Test func `a new record is written once and is valid`() throws {
    let run = try run("import", "page.txt", "--url", Self.address, "--write")
    #expect(run.status == .success)
    #expect(run.output == "")
    let validation = try self.run("validate")
    #expect(validation.status == .success)
    #expect(validation.output.contains("2 records: no findings"))
    let again = try self.run("import", "page.txt", "--write")
    #expect(again.status == .failure)
    #expect(
      again.errors.hasSuffix(
        "eapctl: error: there is a record 'clean-rivers' already, in "
          + "'Data/projects/clean-rivers.json'; choose another '--id'\n"
      )
    )
  }

  @Test(arguments: [(#""XX""#, #"["GE"]"#), (#""GE""#, "5"), (#""GE""#, #"["GE"]"#)])
  func `a record in another file has its identifier, be it broken`(
    country: String,
    value: String
  ) throws {
    let record = SampleRegistry.record("clean-rivers")
      .replacing(#""GE""#, with: country).replacing(#"["GE"]"#, with: value)
    try directory.write(record, to: "Data/projects/rivers.json")
    let run = try run("import", "page.txt", "--write")
    #expect(run.status == .failure)
    #expect(
      run.errors.hasSuffix(
        "eapctl: error: there is a record 'clean-rivers' already, in 'Data/projects/rivers.json'; "
          + "choose another '--id'\n"
      )
    )
    #expect(!FileManager.default.fileExists(atPath: directory["Data/projects/clean-rivers.json"]))
    #expect(try directory.names == ["Data", "ka.txt", "page.txt"])
    #expect(try self.run("import", "page.txt", "--write", "--id", "clean").status == .success)
  }

  @Test(arguments: [[], ["--dry-run"]])
  func `what is to be repaired is said before it is written, the registry included`(
    options: [String]
  ) throws {
    let page = Self.page.replacing("31.12.2027", with: "31.12.2024")
    try directory.write(page.replacing("Clean rivers", with: "Project a"), to: "page.txt")
    let words = ["import", "page.txt", "--write", "--id", "b"] + options
    let run = ToolRun(words, in: try .inMemory(directory: directory.path))
    #expect(run.status == .success)
    let findings = run.errors.split(separator: "\n").filter { $0.contains("eapctl: warning: ") }
    #expect(
      findings == [
        #"eapctl: warning: Data/projects/b.json:3:12: the title "Project a" is already used by another "#
          + "record [duplicate-title]",
        "eapctl: warning: Data/projects/b.json:18:12: the project ends (2024-12-31) before it starts "
          + "(2025-01-01) [end-before-start]",
      ]
    )
    // No more and no less than is found in the file as it is.
    if options.isEmpty {
      let lines = try self.run("validate", "-f", "concise", "Data/projects/b.json").output
      #expect(lines.split(separator: "\n").filter { $0.hasSuffix("]") }.count == findings.count)
    }
  }

  @Test func `a record that is broken is named before another is put beside it`() throws {
    try directory.write(SampleRegistry.record("a", country: "Gorgia"), to: "Data/projects/a.json")
    let merged = try run("import", "ka.txt", "--merge", "--url", Self.address, "--lang", "ka")
    #expect(merged.status == .failure)
    #expect(
      merged.errors.hasSuffix(
        """
        no valid record has the page number 77; repair the invalid ones first, such as \
        'Data/projects/a.json': "Gorgia" is not a country code, expected "AM", "AZ", "BY", "GE", \
        "MD" or "UA"\n
        """
      )
    )
  }

  @Test func `a report does not replace the page that it is about`() throws {
    let outcome = try run("import", "page.txt", "--report", "page.txt")
    #expect(outcome.status == .failure)
    #expect(
      outcome.errors == "eapctl: error: cannot write 'page.txt': a page is read from it\n"
    )
  }

  @Test func `texts are merged into the record of the page, and facts are not overwritten`() throws
  {
    _ = try run("import", "page.txt", "--url", Self.address, "--write")
    let merged = try run(
      "import",
      "ka.txt",
      "--merge",
      "--url",
      "https://eu4georgia.eu/ka/projects/eu-project-page/?id=77"
    )
    #expect(merged.status == .success)
    #expect(merged.errors.contains("start: the record says '2025-01-01', the page '2025-02-01'"))
    let file = try directory.text(of: "Data/projects/clean-rivers.json")
    #expect(file.contains("\"start\": \"2025-01-01\""))
    let project = try #require(
      readProject(Array(file.utf8))
    )
    #expect(project.translations[.georgian]?.title == "სუფთა მდინარეები")
    #expect(project.translations[.georgian]?.expectedResults == ["წყალი მოწმდება."])
    #expect(project.sources.count == 2)
    let shown = try run("show", "clean-rivers", "--lang", "ka").output
    #expect(shown.hasPrefix("სუფთა მდინარეები"))
    #expect(try run("validate").status == .success)
    // Doing it again changes nothing.
    _ = try run(
      "import",
      "ka.txt",
      "--merge",
      "--url",
      "https://eu4georgia.eu/ka/projects/eu-project-page/?id=77"
    )
    #expect(try directory.text(of: "Data/projects/clean-rivers.json") == file)
  }

  /// A record laid out by hand, with keys that no field has at every level.
  private static let ownLayout = """
    {
    \t"title": "Clean \\u0072ivers",
    \t"notes": {"by": "Ana", "budget": 1.50},
    \t"id": "clean-rivers", "specificObjectives": ["Rivers are cleaner."],
    \t"expectedResults": ["Water is tested."],
    \t"countries": ["GE"],
    \t"status": "ongoing",
    \t"timeline": {"start": "2025-01-01", "end": "2027-12-31", "checked": true},
    \t"sources": [
    \t\t{"archived": null, "url": "https:\\/\\/eu4georgia.eu/projects/eu-project-page/?id=77"}
    \t],
    \t"translations": {
    \t\t"ka": {"reviewer": "Nino", "title": "სუფთა მდინარეები"}
    \t}
    }
    """

  @Test(arguments: ["\n", "\r\n"])
  func `a merge keeps every byte outside what it adds`(lineEnd: String) throws {
    let path = "Data/projects/clean-rivers.json"
    let record = Self.ownLayout.replacing("\n", with: lineEnd)
    try directory.write(record, to: path)
    let url = "https://eu4georgia.eu/ka/projects/eu-project-page/?id=77"
    let merged = try run("import", "ka.txt", "--merge", "--url", url)
    #expect(merged.status == .success)
    let expected =
      record
      .replacing(
        "?id=77\"}",
        with: "?id=77\"},\(lineEnd)\t\t{\"url\": \"\(url)\", \"language\": \"ka\"}"
      )
      .replacing(
        "\"სუფთა მდინარეები\"",
        with: """
          "სუფთა მდინარეები", "description": ["მდინარეები ბინძურია."], \
          "specificObjectives": ["მდინარეები უფრო სუფთაა."], "expectedResults": ["წყალი მოწმდება."]
          """
      )
    #expect(try directory.text(of: path) == expected)
    _ = try run("import", "ka.txt", "--merge", "--url", url)
    #expect(try directory.text(of: path) == expected)
  }

  @Test func `a record that cannot be edited is left alone, and the reason is told`() throws {
    let twice = Self.ownLayout.replacing("\"by\"", with: "\"budget\"")
    let array = "[\(Self.ownLayout)]"
    let line = Self.ownLayout.replacing("\n", with: "")
    for (text, name, reason) in [
      (twice, "a.json", "has the key \"budget\" twice; remove one before the record is changed"),
      (array, "a.json", "holds several records; only single ones are changed"),
      (line + "\n" + line, "a.ndjson", "holds several records; only single ones are changed"),
    ] {
      let registry = try TemporaryDirectory()
      try registry.write(text, to: "Data/projects/\(name)")
      try registry.write(Self.georgianPage, to: "ka.txt")
      let words = ["import", "ka.txt", "--merge", "--url", Self.address]
      let run = ToolRun(words, in: try .inMemory(directory: registry.path))
      #expect(run.status == .failure)
      #expect(run.errors.hasSuffix("eapctl: error: 'Data/projects/\(name)' \(reason)\n"))
      #expect(try registry.text(of: "Data/projects/\(name)") == text)
    }
  }

  @Test(arguments: [
    (["import", "page.txt", "--merge"], "option '--merge' needs '--url'"),
    (["import", "page.txt", "--merge", "--write"], "cannot be combined"),
    (
      ["import", "page.txt", "--merge", "--url", address, "--data", "-"],
      "option '--merge' changes the file of a record, which standard input is not; "
        + "name a file or a directory with '--data'"
    ),
    (
      ["import", "page.txt", "ka.txt", "--url", address],
      "option '--url' and several files cannot be combined"
    ),
    (["import", "page.txt", "--merge", "--url", address], "no record has the page number 77"),
    (["import", "page.txt", "--id", "Not a slug"], "invalid value 'Not a slug' for '--id'"),
    (["import"], "missing operand FILE"),
  ])
  func `what cannot be done is told`(words: [String], message: String) throws {
    let run = ToolRun(words, in: try .inMemory(directory: directory.path))
    #expect(run.status == .failure)
    #expect(run.errors.contains(message))
  }

  @Test func `the seed page gives the record that ships, but for what the page does not say`()
    throws
  {
    let package = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
    let page = package.appending(path: "Tests/CoreTests/Import/Pages/seed-2696-ro.txt")
      .standardized.path
    let run = try run("import", page, "--id", "organised-crime-eap-2")
    let draft = try #require(readProject(Array(run.output.utf8)))
    let file = package.appending(path: "Data/projects/organised-crime-eap-2.json").standardized
    var record = try #require(readProject(Array(try Data(contentsOf: file))))
    record.organisations = []
    record.sources = []
    #expect(draft == record)
  }

  private func readProject(_ bytes: [UInt8]) -> Project? {
    var projects: [Project] = []
    _ = RecordSelection(
      from: [RecordInput(name: "a.json", bytes: bytes)],
      where: ProjectQuery(),
      workerCount: 1
    )
    .forEachBatch { projects += $0 }
    return projects.first
  }
}
