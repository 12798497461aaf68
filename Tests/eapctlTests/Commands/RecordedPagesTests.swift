import Testing

@testable import eapctl

/// What `import` says of pages, and whether it takes a page that a record has as a source already.
@Suite("Pages and records") struct RecordedPagesTests {
  private let directory: TemporaryDirectory

  private static let page = """
    Clean rivers
    Specific Objective
    Rivers are cleaner.
    Expected Results
    1. Water is tested.
    EaP Countries:
    Беларусь, Молдова, Georgia
    Topics:
    Eastern Partnership, EaP, Media, Massmedia
    Project Status:
    Ongoing
    Start Date:
    01.01.2025
    End Date:
    31.12.2027
    """
  private static let address = "https://eu4georgia.eu/projects/eu-project-page/?id=77"
  private static let write = ["import", "page.txt", "--write", "--id", "rivers", "--url"]

  init() throws {
    directory = try TemporaryDirectory()
    try directory.write(Self.page, to: "page.txt")
  }

  private func run(_ words: [String], input: String = "") throws -> ToolRun {
    ToolRun(words, in: try .inMemory(standardInput: input, directory: directory.path))
  }

  private func record(_ address: String, country: String = "GE") throws {
    let record = SampleRegistry.record("a", country: country)
      .replacing("\"id\"", with: "\"sources\": [{\"url\": \"\(address)\"}],\n  \"id\"")
    try directory.write(record, to: "Data/projects/a.json")
  }

  @Test(arguments: [
    (address, "page 77"), ("https://eu4moldova.eu/ka/projects/eu-project-page/?id=77", "page 77"),
    ("https://example.eu/rivers", nil),
  ])
  func `a page that a record names is refused`(url: String, claim: String?) throws {
    try record(Self.address)
    let run = try run(Self.write + [url])
    guard let claim else { return #expect(run.status == .success) }
    #expect(run.status == .failure)
    let message =
      "the record 'a' already has \(claim) as a source; add texts to it with '--merge'"
    #expect(run.errors.hasSuffix("eapctl: error: \(message)\n"))
    #expect(try directory.names == ["Data", "page.txt"])
    #expect(try self.run(["list", "-f", "ids"]).output == "a\n")
  }

  @Test func `an address without a number counts as well, and so does a record with errors`() throws
  {
    try record("https://example.eu/rivers")
    let known = try run(Self.write + ["https://example.eu/rivers"])
    #expect(known.status == .failure)
    #expect(known.errors.contains("'a' already has https://example.eu/rivers as a source"))
    #expect(try run(Self.write + ["https://example.eu/lakes"]).status == .success)
    try record(Self.address, country: "XX")
    #expect(try run(Self.write + [Self.address]).status == .failure)
  }

  @Test func `a report has the places of the page first, and codes in place of names of the code`()
    throws
  {
    for (words, name, input) in [
      (["import", "page.txt"], "page.txt", ""), (["import", "-"], "standard input", Self.page),
      (["import", "page.txt", "page.txt"], "page.txt", ""),
    ] {
      let lines = try run(words, input: input).errors.split(separator: "\n")
      #expect(lines.contains { $0.hasSuffix(": guess: countries: read as MD: \"Молдова\"") })
      for line in lines {
        let rest = line.dropFirst(name.count)
        #expect(line.hasPrefix(name))
        #expect(rest.contains(#/^(:[0-9]+)?: (repair|guess|missing|unplaced|outside): /#))
      }
    }
    let errors = try run(["import", "-"], input: "nothing").errors
    #expect(errors.hasPrefix("eapctl: error: cannot read 'standard input': no project page"))
  }

  @Test func `a report goes to standard output after the drafts, and beside a new record`() throws {
    let both = try run(["import", "page.txt", "--report", "-"])
    let draft = try run(["import", "page.txt"]).output
    #expect(both.output.hasPrefix(draft + "[\n"))
    #expect(both.errors == "")
    try directory.write("", to: "Data/projects/.gitkeep")
    let written = try run(["import", "page.txt", "--write", "--report", "-"])
    #expect(written.output.hasPrefix("[\n"))
    #expect(written.errors.hasSuffix("eapctl: note: wrote 'Data/projects/clean-rivers.json'\n"))
    #expect(try directory.names == ["Data", "page.txt"])
  }
}
