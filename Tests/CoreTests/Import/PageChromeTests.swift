import Testing

@testable import Core

@Suite("What sites put around a page") struct PageChromeTests {
  private func draft(_ page: String) throws -> Draft {
    try PageImporter().importPage(Array(page.utf8)).draft
  }

  private static let sections = """
    Project Description
    Five towns get new pumps.
    Specific Objective
    Water is clean.
    Expected Results
    New pumps
    Country: Georgia

    """

  @Test(
    arguments: [
      "We use necessary cookies to make the site work.", "Сайт зберігає файли кукі.",
      "Please choose which Cookies may be kept.",
    ]
  )
  func `a banner about cookies is neither title nor description`(banner: String) throws {
    let chrome = "\(banner)\nFind us\nAudio\nMaps\nVisitors\nRooms\nPress\nArchive\nJobs here\n"
    let draft = try draft(chrome + "\nClean Water for Towns\n\n" + Self.sections)
    #expect(draft.title == "Clean Water for Towns")
    #expect(draft.description == ["Five towns get new pumps."])
  }

  @Test func `a sentence about cookies is prose where it describes the project`() throws {
    let text = "The project explains to schools what cookies are."
    let page = "Safer Internet\n\n" + Self.sections
    let long = page.replacing("Five towns get new pumps.", with: text)
    #expect(try draft(long).description == [text])
  }

  @Test(arguments: ["Share this\nFacebook\nX\nCopy link", "Поділитися\nTelegram\nДрук"])
  func `words for sharing stand between the title and its text`(words: String) throws {
    let page = """
      Clean Water for Towns
      \(words)
      Five towns get new pumps.
      Specific Objective
      Water is clean.
      Country: Georgia
      """
    let draft = try draft(page)
    #expect(draft.title == "Clean Water for Towns")
    #expect(draft.description == ["Five towns get new pumps."])
  }

  @Test func `a value may be a word of sites`() throws {
    let page = "Clean Water\n\n" + Self.sections + "Social Media Links:\nFacebook\n"
    #expect(try draft(page + "EU Project Number:\n441-959\n").euProjectNumber == "441-959")
  }

  @Test func `a name that is only likely ends a line behind a value that is not known`() throws {
    let page = """
      Clean Water

      \(Self.sections)Subsector:
      Pumps and Pipes Theme:
      Dams, Locks Project Status:
      Ongoing
      """
    let draft = try draft(page)
    #expect(draft.subsectors == ["Pumps and Pipes"])
    #expect(draft.topics == ["Dams", "Locks"])
    #expect(draft.status == .ongoing)
  }

  @Test func `front matter gives the title where the text has none`() throws {
    let page = """
      ---
      author: a desk
      title: "Clean Water for Towns"
      ---

      ## Project Description

      Five towns get new pumps.

      ## Specific Objective

      Water is clean.

      Country: Georgia
      """
    let draft = try draft(page)
    #expect(draft.title == "Clean Water for Towns")
    #expect(draft.description == ["Five towns get new pumps."])
  }

  @Test(arguments: [("From", "a@example.org", true), ("Date", "a@example.org", false)])
  func `a message that was forwarded begins below its header`(
    name: String,
    address: String,
    isMessage: Bool
  ) throws {
    let page = """
      <html><body><p>Dear Anna,</p><p>please find the text below.</p>
      <p>\(name): \(address)<br>Sent: Monday<br>Subject: Text</p><p><b>Clean Water for Towns</b></p>
      <p>Project Description</p><p>Five towns get new pumps.</p><p>Specific Objective</p><p>Water is clean.</p>
      <p>Country: Georgia</p></body></html>
      """
    let draft = try draft(page)
    #expect((draft.title == "Clean Water for Towns") == isMessage)
  }

  @Test func `contents above the description are of the site`() throws {
    let page = """
      # Clean Water for Towns

      Watch this

      ## Project Description
      ## Specific Objective
      ## Expected Results

      ## Project Description

      Five towns get new pumps.

      ## Specific Objective

      Water is clean.

      **Country:** Georgia
      """
    let result = try PageImporter().importPage(Array(page.utf8))
    #expect(result.draft.title == "Clean Water for Towns")
    #expect(result.draft.description == ["Five towns get new pumps."])
    #expect(result.draft.specificObjectives == ["Water is clean."])
    let outside = result.report.entries.filter { $0.kind == .outside }.compactMap(\.text)
    #expect(outside.contains("Watch this"))
  }

  // MARK: - Pages of other kinds

  private static let event = """
    Forum on Skills

    Two hundred teachers meet in Batumi to compare what works.

    Country: Georgia
    Topic: Education
    Start Date: 14.10.2026
    End Date: 15.10.2026

    """

  @Test(arguments: [
    ("Venue: Black Sea Hall\nRegister now\n", true), ("Venue: Black Sea Hall\n", false),
    ("Місце проведення: Київ\nДодати до календаря\n", true), ("Venue: A\nVenue: B\n", false),
    ("Venue: A\nRegister now\nSpecific Objective\nTeachers learn.\n", false),
    ("Venue: A\nRegister now\nAgenda: B\nSpecific Objective\nTeachers learn.\n", true),
  ])
  func `names that only other pages have speak against a project`(rest: String, isRefused: Bool) {
    #expect((try? draft(Self.event + rest)) == nil ? isRefused : !isRefused)
  }

  @Test func `an account in the head of a page is no reason to refuse it`() throws {
    let page = "Username\nPassword\nRemember me\n\nClean Water for Towns\n\n" + Self.sections
    #expect(try draft(page).specificObjectives == ["Water is clean."])
  }

  @Test(arguments: [
    #""Specific Objective": "objectives","#, "def read(path):", "if (line) {",
    "// Country: Georgia",
  ])
  func `a program that reads such pages is none`(line: String) {
    let program = Array(repeating: line, count: 30).joined(separator: "\n\n")
    #expect((try? draft("Clean Water\n\n\(Self.sections)\(program)\n")) == nil)
  }

  @Test func `the cards of a listing give their facts on a line each`() {
    let card =
      "Forty women learn a trade.\nCountry: Georgia | Start Date: 01.10.2025 | Project page\n"
    let page = "Newsletter\n\nWarm Hands\n\(card)Second Life\n\(card)Judges Online\n\(card)"
    #expect(throws: ImportFailure.self) { try draft(page) }
  }
}
