import Core
import Testing

@Suite("Refused inputs") struct ImportFailureTests {
  private func message(_ bytes: [UInt8]) -> String? {
    do throws(ImportFailure) {
      _ = try PageImporter().importPage(bytes)
      return nil
    } catch {
      return error.message
    }
  }

  /// As many bytes of Latin-1 as letters of UTF-8.
  private static let mixture: [UInt8] = {
    let letters = String(repeating: "é", count: 40)
    return [0x0A] + [UInt8](repeating: 0xE9, count: 40) + Array(letters.utf8)
  }()

  @Test(
    arguments: [
      (Array("".utf8), "the page is empty"),
      (Array(" \r\n\u{A0}\n".utf8), "the page is empty"),
      (Array("a\nb\0".utf8), "binary data at byte 4 (line 2), expected text or HTML"),
      (mixture, "byte 2 (line 2) is not UTF-8, and others are; save the page as UTF-8"),
      (
        [0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0], "the page is in UTF-32 or damaged UTF-16, expected UTF-8"
      ),
      ([0xFF, 0xFE, 0x61], "the page is in UTF-32 or damaged UTF-16, expected UTF-8"),
      ([0xFE, 0xFF, 0xD8, 0, 0, 0x61], "the page is in UTF-32 or damaged UTF-16, expected UTF-8"),
      ([0xFE, 0xFF, 0, 0x61, 0, 0], "binary data at byte 2 (line 1), expected text or HTML"),
      (
        Array("Specific Objective\nExpected Results\nTopic:\nEnd Date:\n".utf8),
        "the page has the headings of a project and nothing under them; was it saved before it had loaded?"
      ),
      (Array(#"{"id": "a"}"#.utf8), "this is JSON, expected the text or HTML of a project page"),
      (
        Array("<html><body><h1>404</h1>Not found</body></html>".utf8),
        "no project page, but one called '404'"
      ),
    ] as [([UInt8], String)]
  )
  func `the message says why`(bytes: [UInt8], expected: String) {
    #expect(message(bytes) == expected)
  }

  @Test func `two pages are told apart by a second heading`() {
    let page = "Clean Air\nSpecific Objective\nAir.\nExpected Results\nAir\nTopic:\nEducation\n"
    #expect(
      message(Array((page + page.replacing("Air.", with: "Water.")).utf8))
        == "several pages in one file: another page begins before line 9; import them one by one"
    )
  }

  @Test(arguments: ["\t", ";", ","])
  func `several rows of a sheet are a list`(separator: String) throws {
    func row(_ cells: [String]) -> String { cells.joined(separator: separator) + "\n" }
    let names = row(["Title", "Specific Objective", "EaP Countries", "Project Status", "Topic"])
    let first = row(["Clean Air", "\"Air\nis clean.\"", "Georgia", "Ongoing", "Energy"])
    let second = row(["Clean Water", "Water is clean.", "Moldova", "Ongoing", "Energy"])
    let draft = try PageImporter().importPage(Array((names + first + "\nA note\n").utf8)).draft
    #expect(draft.title == "Clean Air")
    #expect(draft.specificObjectives == ["Air", "is clean."])
    #expect(
      message(Array((names + first + "\nA note\n" + second).utf8))
        == "this is a list of projects (a second one at line 6), expected the page of one"
    )
  }

  @Test func `the same page twice is one`() throws {
    let lines = "Clean Air\nSpecific Objective\nAir.\nExpected Results\nAir\nTopic:\nEducation\n"
    let result = try PageImporter().importPage(Array((lines + lines).utf8))
    #expect(result.draft == (try PageImporter().importPage(Array(lines.utf8))).draft)
    let copied = result.report.entries.filter { $0.message == "left out a second copy of the page" }
    #expect(copied.map(\.line) == Array(8...14))
  }
}

@Suite("Addresses of pages") struct PageAddressTests {
  private static let path = "projects/eu-project-page/?id="

  @Test(arguments: [
    ("https://euneighbourseast.eu/\(path)1966", 1966, Language.english),
    ("https://eu4moldova.eu/en/\(path)1570", 1570, .english),
    ("https://eu4moldova.eu/ro/\(path)2696", 2696, .romanian),
    ("euneighbourseast.eu/uk/uk/\(path)855#map", 855, .ukrainian),
    ("https://euneighbourseast.eu/ka/ka/\(path)1805", 1805, .georgian),
    ("https://eu4ukraine.eu/projects-ua/eu-project-page-ua?id=2707", 2707, .ukrainian),
    ("https://eu4ukraine.eu/en/projects-en/eu-project-page-en/?id=2264", 2264, .english),
    ("https://eu4ukraine.eu/en/projects-en/eu-project-page-en?id=2021&x=1", 2021, .english),
  ])
  func `an address tells number and language`(url: String, number: Int, language: Language) {
    let address = PageAddress(url)
    #expect(address.pageNumber == number)
    #expect(address.language == language)
  }

  @Test func `another address tells nothing`() {
    let address = PageAddress("https://eu4moldova.eu/clean-water/")
    #expect(address.pageNumber == nil)
    #expect(address.language == nil)
  }

  @Test(arguments: [
    ("EU4Youth: Phase II", "eu4youth-phase-ii"), ("Women's Access", "womens-access"),
    ("Promovarea egalității", "promovarea-egalitatii"), ("Чиста вода", "chista-voda"),
    ("სუფთა წყალი", "supta-tsqali"), ("Մաքուր ջուր", "makur-jur"),
  ])
  func `a title proposes an identifier`(title: String, expected: String) {
    #expect(ProjectID(title: title)?.rawValue == expected)
  }

  @Test func `a long title is cut at a word`() {
    let id = ProjectID(title: String(repeating: "harbour ", count: 12))
    #expect(id?.rawValue == Array(repeating: "harbour", count: 10).joined(separator: "-"))
    #expect(ProjectID(title: "…") == nil)
  }
}
