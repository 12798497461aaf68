import Testing

@testable import Core

@Suite("Forms of pages") struct PageFormTests {
  private func draft(_ page: String) throws -> Draft {
    try PageImporter().importPage(Array(page.utf8)).draft
  }

  private static let prose = """
    Clean Water for Towns

    Five towns get new pumps and learn to run them.

    Specific Objective
    Water is clean.


    """

  @Test func `names of facts may have no colon`() throws {
    let draft = try draft(
      Self.prose + """
        Country Georgia
        Priority Area Partnership that greens
        Project Status Ongoing
        Start Date 01.03.2023
        End Date 31.12.2026
        """
    )
    #expect(draft.countries == [.georgia])
    #expect(draft.priorityAreas == [.greens])
    #expect(draft.status == .ongoing)
    #expect(draft.start?.description == "2023-03-01")
    #expect(draft.end?.description == "2026-12-31")
    #expect(draft.specificObjectives == ["Water is clean."])
  }

  @Test func `a word of prose in front of a country is no name`() throws {
    let draft = try draft(Self.prose + "Pumps Georgia\n\nTopic:\nEducation\n")
    #expect(draft.specificObjectives == ["Water is clean.", "Pumps Georgia"])
    #expect(draft.countries.isEmpty)
  }

  @Test func `a note among the facts hides none of them`() throws {
    let draft = try draft(
      Self.prose + """
        Country: Georgia
        The figures below were checked by the delegation.
        Project Status: Ongoing
        Topic: Education
        """
    )
    #expect(draft.countries == [.georgia])
    #expect(draft.status == .ongoing)
    #expect(draft.topics == ["Education"])
  }

  @Test func `the names of tabs stand above their texts`() throws {
    let page = """
      Clean Water for Towns
      Description
      Specific Objective
      Expected Results
      Description
      Five towns get new pumps.
      Specific Objective
      Water is clean.
      Expected Results
      New pumps
      Country: Georgia
      """
    let draft = try draft(page)
    #expect(draft.description == ["Five towns get new pumps."])
    #expect(draft.specificObjectives == ["Water is clean."])
    #expect(draft.expectedResults == ["New pumps"])
  }

  @Test func `front matter and fences are none of a page in Markdown`() throws {
    let page = """
      ---
      title: notes
      Country: Armenia
      ---
      # Clean Water for Towns

      Five towns get new pumps.

      ## Specific Objective

      ```
      Water is clean.
      ```

      **Country:** Georgia

      **Project Status:** Ongoing
      """
    let draft = try draft(page)
    #expect(draft.title == "Clean Water for Towns")
    #expect(draft.description == ["Five towns get new pumps."])
    #expect(draft.specificObjectives == ["Water is clean."])
    #expect(draft.countries == [.georgia])
  }

  @Test func `front matter may hold the facts`() throws {
    let page = """
      ---
      title: "Clean Water for Towns"
      Topic:
        - Education
        - Youth
      Project status: Ongoing
      Start date: 2024-05-01
      source: clippings
      ---

      ## Specific Objective

      Water is clean.

      **Country:** Georgia
      """
    let draft = try draft(page)
    #expect(draft.title == "Clean Water for Towns")
    #expect(draft.topics.first == "Education")
    #expect(draft.description.isEmpty)
    #expect(draft.status == .ongoing)
    #expect(draft.start?.description == "2024-05-01")
    #expect(draft.specificObjectives == ["Water is clean."])
  }

  @Test func `what Pandoc writes is read`() throws {
    let page = """
      Clean Water for Towns {#clean .page}
      =====================

      Specific Objective {#specific-objective .block}
      ------------------

      Water is clean.

      **Country:** Georgia\\
      **Project Status:** Ongoing\\
      **Topic:** Education
      """
    let draft = try draft(page)
    #expect(draft.title == "Clean Water for Towns")
    #expect(draft.specificObjectives == ["Water is clean."])
    #expect(draft.countries == [.georgia])
    #expect(draft.status == .ongoing)
  }

  @Test func `lines that end at no common width stay apart`() throws {
    let page = """
      Clean Water for Towns

      Five towns get new pumps and learn to run them; each of the towns pays for the water that it needs in summer.

      Specific Objective
      Water is clean.

      Expected Results
      new pumps that use the light of the sun
      pipes without holes
      people who know how to mend a pump in a day
      a laboratory

      Country: Georgia
      """
    #expect(try draft(page).expectedResults.count == 4)
    let markdown = page.replacing("Clean Water", with: "# Clean Water")
      .replacing("Country: Georgia", with: "**Country:** Georgia\n**Project Status:** Ongoing")
    let draft = try draft(markdown)
    #expect(draft.countries == [.georgia])
    #expect(draft.status == .ongoing)
  }

  @Test(arguments: [
    ("Page 2 of 3", true), ("page 2", true), ("- 2 of 3 -", true),
    ("Project fiche | Page 2 of 3", true),
    ("Сторінка 2 з 3", true), ("стр. 2", true), ("გვერდი 2/3", true), ("Pagina 2 din 3", true),
    ("Page", false), ("2", false), ("2 3", false), ("of 2024", false),
    ("The list is on page 2", false),
    ("Page 2 of the report", false), ("Page: 2", false), ("Page 20240", false),
  ])
  func `a line may be the number of a page`(line: String, isNumber: Bool) {
    #expect(PageNumber.isNumber(Array(line.utf8)[...]) == isNumber)
  }

  @Test func `rows that hold names and values in turn make no list`() throws {
    let rows = ["Topic", "Education", "Budget line", "five", "Project Status", "Ongoing"]
    let page =
      "<html><body><h1>Clean Water</h1><h2>Specific Objective</h2><p>Water is clean.</p>"
      + "<p>Country: Georgia</p>" + rows.map { "<div>\($0)</div>" }.joined() + "</body></html>"
    let draft = try draft(page)
    #expect(draft.topics == ["Education"])
    #expect(draft.countries == [.georgia])
  }

  @Test func `what a screen reader says of a heading may stand behind it`() throws {
    let page = """
      visited link Home
      Clean Water for Towns heading level 1
      Project Description heading level 2
      Five towns get new pumps, and at level 2 they learn to run them.
      Specific Objective heading level 2
      Water is clean.
      Country: Georgia
      """
    let draft = try draft(page)
    #expect(draft.title == "Clean Water for Towns")
    #expect(draft.description.count == 1)
    #expect(draft.specificObjectives == ["Water is clean."])
    #expect(draft.countries == [.georgia])
  }

  @Test func `a picture in front of one line belongs to it`() throws {
    let draft = try draft("🌍 " + Self.prose + "🏷️ Country: Georgia\n")
    #expect(draft.title == "🌍 Clean Water for Towns")
  }

  @Test func `a word with a hash is a value after its name`() throws {
    let draft = try draft(Self.prose + "Country:\nGeorgia\nTopic:\n#energy\n\n#EaP #water @town\n")
    #expect(draft.topics == ["#energy"])
    #expect(draft.countries == [.georgia])
  }

  @Test func `a hard break ends a line of Markdown`() throws {
    let page = """
      # Clean Water for Towns

      Five towns get new pumps and learn to run them, and
      each of them pays.

      ## Expected Results

      New pumps in all of the towns and villages of the valley\\
      Pipes without holes from the river to the last of the towns\u{20}\u{20}
      Laboratories

      **Country:** Georgia
      """
    let draft = try draft(page)
    #expect(
      draft.description == [
        "Five towns get new pumps and learn to run them, and each of them pays."
      ]
    )
    #expect(draft.expectedResults.count == 3)
  }

  @Test func `an answer above a quoted page is none of it`() throws {
    let page = """
      Dear Marta,
      thanks, this is what we need.
      On Mon, 13 Jan 2025 at 17:40, Marta wrote:
      > Clean Water for Towns
      >
      > Five towns get new pumps.
      >
      > Specific Objective
      > Water is clean.
      >
      > Country: Georgia
      """
    let draft = try draft(page)
    #expect(draft.title == "Clean Water for Towns")
    #expect(draft.description == ["Five towns get new pumps."])
  }

  @Test func `what stands above a forwarded page is none of it`() throws {
    let page = """
      From: Lilit <lilit@example.org>
      Subject: FW: page

      Hi both,
      here is the text of the page.

      ---------- Forwarded message ---------
      From: Marek <marek@example.eu>
      Date: Mon, 10 Mar 2025 at 17:52


      Clean Water for Towns
      Five towns get new pumps.
      Specific Objective
      Water is clean.
      Country: Georgia
      """
    let draft = try draft(page)
    #expect(draft.title == "Clean Water for Towns")
    #expect(draft.description == ["Five towns get new pumps."])
  }

  @Test func `the box of a task is none of its text`() throws {
    let page = """
      # Clean Water for Towns

      ## Specific Objective

      Water is clean.

      ## Expected Results

      - [ ] New pumps run
      - [x] Towns can mend them
      """
    #expect(try draft(page).expectedResults == ["New pumps run", "Towns can mend them"])
  }

  @Test func `the end of a page that is cut in a label is reported`() throws {
    let page = Self.prose + "Country: Georgia\nStart Date:\n01.02.2027 Social Media Li"
    let result = try PageImporter().importPage(Array(page.utf8))
    #expect(result.draft.start?.description == "2027-02-01")
    #expect(result.report.entries.contains { $0.text == "01.02.2027 Social Media Li" })
  }

  @Test(arguments: ["<!-->", "<!--->", "<!---->", "<!-- a -->"])
  func `a comment hides no text after it`(comment: String) throws {
    let page = """
      <html><body><h1>Clean Water</h1>\(comment)<p>Five towns get new pumps.</p><h2>Specific Objective</h2>
      <p>Water is clean.</p><p>Country: Georgia</p></body></html>
      """
    let draft = try draft(page)
    #expect(draft.description == ["Five towns get new pumps."])
    #expect(draft.specificObjectives == ["Water is clean."])
  }

  @Test(arguments: [
    ("Vacancy: Engineer", true), ("VACANCY", true), ("Vacancy centres of Moldova", false),
    ("Search results for energy", true), ("Agenda 2030 in Georgia", false),
    ("Вакансія", true), ("Call for proposals - Green Towns", true), ("Access to water", false),
  ])
  func `a title may say that the page is of no project`(title: String, isForeign: Bool) {
    #expect(OpeningTable.shared.isForeignTitle(title) == isForeign)
  }

  @Test(arguments: [
    ("Articles", "Country: Georgia\nTopic: Energy", true),
    ("Projects", "Country: Georgia\nProject Status: Ongoing", false),
  ])
  func `countries and topics alone make no project`(name: String, facts: String, isRefused: Bool) {
    let page = "A new wind farm\n\nIt was opened on Monday by the mayor.\n\(facts)\n"
    #expect((try? draft(page)) == nil ? isRefused : !isRefused)
  }
}
