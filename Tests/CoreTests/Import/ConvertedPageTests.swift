import Testing

@testable import Core

/// What programs make of pages that turn HTML into text or into another markup.
@Suite("Converted pages") struct ConvertedPageTests {
  private static let facts = """
    Country: Georgia
    Priority area: Partnership that greens
    Status: Ongoing

    """

  private static func page(title: String = "Clean Water for Towns", facts: String = facts) -> String
  {
    """
    \(title)

    Project Description
    Five towns get new pumps.

    Specific Objective
    Water is clean.

    Expected Results
    New pumps run.

    \(facts)
    """
  }

  private func draft(_ page: String) throws -> Draft {
    try PageImporter().importPage(Array(page.utf8)).draft
  }

  /// Expects the record that ``page(title:facts:)`` gives, however it is written.
  private func expectWhole(_ page: String, facts: Bool = true) throws {
    let draft = try draft(page)
    #expect(draft.title == "Clean Water for Towns")
    #expect(draft.description == ["Five towns get new pumps."])
    #expect(draft.specificObjectives == ["Water is clean."])
    #expect(draft.expectedResults == ["New pumps run."])
    guard facts else { return }
    #expect(draft.countries == [.georgia])
    #expect(draft.priorityAreas == [.greens])
    #expect(draft.status == .ongoing)
  }

  @Test(arguments: [
    "* Home\n* Projects\n* Young people\n\n", "   * Home\n   * About this programme\n\n",
    "* First door\n* Second door\n* Third door\n\n",
  ])
  func `a menu stands above the title`(menu: String) throws {
    try expectWhole(menu + Self.page())
  }

  @Test func `a menu of known words needs no heading below it`() throws {
    let page = "* Home\n* Projects\n* Young people\n\n" + Self.page()
    let draft = try draft(page.replacing("Project Description\n", with: ""))
    #expect(draft.title == "Clean Water for Towns")
    #expect(draft.description == ["Five towns get new pumps."])
  }

  @Test(arguments: ["-----------", "=======", "___ ___ ___", "+---+---+", "* * *", "~~~~~~"])
  func `a rule is no text`(rule: String) throws {
    try expectWhole(
      Self.page().replacing("\nExpected Results", with: "\n\(rule)\nExpected Results")
    )
    try expectWhole(Self.page(facts: "\(rule)\n\(Self.facts)\(rule)\n"))
  }

  @Test(arguments: ["© 2024 EU NEIGHBOURS east", "© Delegation of the Union, all texts"])
  func `the sign of copyright ends the project`(line: String) throws {
    let page = Self.page(facts: "").replacing(
      "Five",
      with: "Country: Georgia\nStatus: Ongoing\nFive"
    )
    let draft = try draft(
      page + line + "\n\n[4]Privacy policy\n\nReferences\n\n"
        + (1...8).map { "  \($0). https://example.org/\($0)\n" }.joined()
    )
    #expect(draft.expectedResults == ["New pumps run."])
  }

  @Test func `one blank may stand behind the longest name of a column`() throws {
    try expectWhole(
      Self.page(
        facts: """
          Country           Georgia
          Project Status    Ongoing
          Priority area     Partnership that greens
          EU project number NDICI/2024/458-340

          """
      )
    )
    let rows = """
      Country                    Georgia
      Project Status             Ongoing
      Implementing organisations Five Rivers
      """
    let draft = try draft(Self.page(facts: rows + "\n"))
    #expect(draft.organisations.map(\.name) == ["Five Rivers"])
  }

  @Test func `a name may touch its value`() throws {
    try expectWhole(
      Self.page(facts: "CountryGeorgia\nPriority areaPartnership that greens\nStatusOngoing\n")
    )
    let draft = try draft(Self.page(facts: Self.facts + "Start date01.02.2024\n"))
    #expect(draft.start?.description == "2024-02-01")
    // A word that only begins so is none.
    #expect(try self.draft(Self.page(facts: "Countryside of Georgia\n")).countries.isEmpty)
  }

  @Test func `a value may begin with the colon of its name`() throws {
    try expectWhole(
      Self.page(
        facts: "Country\n: Georgia\nPriority area\n: Partnership that greens\nStatus\n: Ongoing\n"
      )
    )
    // Of a name that is not known as well.
    try expectWhole(Self.page(facts: "Length of pipes\n: 30 km\n" + Self.facts))
  }

  @Test func `a title may be cut`() throws {
    for title in ["Clean Water\nfor Towns", "Clean Water for\nTowns"] {
      let (first, second) = (title.split(separator: "\n")[0], title.split(separator: "\n")[1])
      let page = Self.page().replacing("Clean Water for Towns\n\n", with: "\(first)\n\(second)\n")
      // A line so short may be a heading of the site.
      #expect(try draft(page).title != "Clean Water for Towns")
    }
    let long = "Clean Water for Towns: pumps and pipes that\nlast for years\n"
    let page = Self.page().replacing("Clean Water for Towns\n\n", with: long)
    #expect(try draft(page).title == "Clean Water for Towns: pumps and pipes that last for years")
    let after = "Clean Water for the Towns of the North and\nPipes for Villages\n"
    let joined = try draft(Self.page().replacing("Clean Water for Towns\n\n", with: after))
    #expect(joined.title == "Clean Water for the Towns of the North and Pipes for Villages")
  }

  @Test func `the name of the site is no part of the title`() throws {
    try expectWhole(Self.page(title: "Clean Water for Towns | EU NEIGHBOURS east"))
    try expectWhole(Self.page(title: "Clean Water for Towns | Five Rivers\nClean Water for Towns"))
    let own = try draft(Self.page(title: "School No 7 | Warm Walls"))
    #expect(own.title == "School No 7 | Warm Walls")
  }

  @Test func `a single line may have been cut`() throws {
    let text =
      "Planning without figures is guesswork, so the project helps five of the\noffices to count."
    let page = Self.page().replacing("Five towns get new pumps.", with: text)
    #expect(try draft(page).description == [text.replacing("\n", with: " ")])
    // The first word would have fitted.
    let short = "Planning without figures is guesswork, so the project helps five\n\nof the towns."
    let other = try draft(Self.page().replacing("Five towns get new pumps.", with: short))
    #expect(other.description.count == 2)
  }

  @Test func `the sign of copyright goes on with no line`() throws {
    let page = """
      Clean Water for Towns

      Project Description
      Twenty towns get new pumps and pipes, and their offices plan together
      how the water can be cleaned, what it will cost, and how much of it
      there will be.
      Expected Results
      1. Twenty towns have new pumps and pipes, and clean water for each one.
      © 2024 Five Rivers
      """
    #expect(try draft(page).expectedResults.last?.hasSuffix("for each one.") == true)
  }

  @Test func `a value may be cut`() throws {
    let words = """
      The offices of five towns plan together
      how their water can be cleaned, what it
      will cost, and how much there will be.
      """
    let page = Self.page(facts: "Subsector: Employment and\nentrepreneurship\n" + Self.facts)
      .replacing("Five towns get new pumps.", with: words)
    #expect(try draft(page).subsectors == ["Employment and entrepreneurship"])
  }

  @Test func `asterisks on both sides make headings`() throws {
    let page = """
      ****** Clean Water for Towns ******
      ***** Project Description *****
      Five towns get new pumps.
      ***** Specific Objective *****
      Water is clean.
      ***** Expected Results *****
          * New pumps run.
      \(Self.facts)
      """
    try expectWhole(page)
    let lines = try PageInput.read(Array(page.utf8)).lines
    #expect(lines.prefix(2).map(\.origin.headingLevel) == [1, 2])
  }

  @Test(arguments: ["*", "**", "'''"])
  func `words that stand out are headings without a sign of them`(sign: String) throws {
    let names = [
      "Clean Water for Towns", "Project Description", "Specific Objective", "Expected Results",
    ]
    var page = Self.page()
    for name in names { page = page.replacing(name + "\n", with: sign + name + sign + "\n\n") }
    for name in ["Country:", "Priority area:", "Status:"] {
      page = page.replacing(name, with: sign + name + sign)
    }
    try expectWhole(page)
    // MediaWiki has none of these.
    for hardBreak in sign == "'''" ? [] : [" +", "\\\\", "\\"] {
      try expectWhole(page.replacing("Georgia\n", with: "Georgia\(hardBreak)\n"))
    }
  }

  @Test(arguments: ["<div>\n\n", "<div role=\"main\">\n\n", "<section>\n"])
  func `elements may stand around Markdown`(element: String) throws {
    let page = """
      # Clean Water for Towns

      ## Project Description

      Five towns get new pumps.

      ## Specific Objective

      Water is clean.

      ## Expected Results

      - New pumps run.

      **Country:** Georgia

      **Priority area:** Partnership that greens

      **Status:** Ongoing

      </div>
      """
    try expectWhole(element + page)
    let fenced = page.replacing("## Project", with: "::: {#text}\n## Project").replacing(
      "</div>",
      with: ":::"
    )
    try expectWhole(element + fenced)
    let named = fenced.replacing("Project Description", with: "[Project Description]{lang=\"en\"}")
    try expectWhole(named)
  }

  @Test(arguments: [
    """
    ┌─────────────┬─────────────────────────┐
    │Country      │Georgia                  │
    ├─────────────┼─────────────────────────┤
    │Priority area│Partnership that greens  │
    ├─────────────┼─────────────────────────┤
    │Status       │Ongoing                  │
    └─────────────┴─────────────────────────┘
    """,
    "╔═══════╦═══════╗\n║Country║Georgia║\n║Priority area║Partnership that greens║\n║Status║Ongoing║\n╚═══════╩═══════╝",
    "|Country|Georgia|\n|Priority area|Partnership that greens|\n|Status|Ongoing|",
    "Country| Georgia\n---|---\nPriority area| Partnership that greens\nStatus| Ongoing",
    "| Facts | |\n|---|---|\n| Country | Georgia |\n| Priority area | Partnership that greens |\n| Status | Ongoing |",
  ])
  func `a table may be drawn`(table: String) throws {
    try expectWhole(Self.page(facts: table + "\n"))
  }

  @Test func `a grid has paragraphs in its cells`() throws {
    let page = """
      +---------------------+----------------------+
      | Clean Water for     |                      |
      | Towns               |                      |
      +=====================+======================+
      | Project Description | Five towns get new   |
      |                     | pumps.               |
      +---------------------+----------------------+
      | Specific Objective  | Water is clean.      |
      +---------------------+----------------------+
      | Expected Results    | New pumps run.       |
      |                     |                      |
      |                     | Old ones are sold.   |
      +---------------------+----------------------+

        --------------- ------------------------
        Country         Georgia
        Priority area   Partnership that greens
        Status          Ongoing
        --------------- ------------------------
      """
    let draft = try draft(page)
    #expect(draft.title == "Clean Water for Towns")
    #expect(draft.expectedResults == ["New pumps run.", "Old ones are sold."])
    #expect(draft.countries == [.georgia])
    #expect(draft.status == .ongoing)
  }

  @Test func `a cell of its own holds the title`() throws {
    let table = """
      <table><tr><th colspan="2">Clean Water for Towns</th></tr>
      <tr><th>Project Description</th><td>Five towns get new pumps.</td></tr>
      <tr><th>Specific Objective</th><td>Water is clean.</td></tr>
      <tr><th>Expected Results</th><td>New pumps run.</td></tr>
      <tr><th>Country</th><td>Georgia</td></tr>
      <tr><th>Priority area</th><td>Partnership that greens</td></tr>
      <tr><th>Status</th><td>Ongoing</td></tr></table>
      """
    try expectWhole(table)
    try expectWhole(
      table.replacing(" colspan=\"2\"", with: "").replacing(
        "Towns</th>",
        with: "Towns</th><td></td>"
      )
    )
  }

  @Test(arguments: ["[[/][Home]]\n\n", "[[p|Projects]]\n\n"])
  func `links in brackets are no JSON`(link: String) throws {
    try expectWhole(link + Self.page() + "\n[[/privacy][Privacy policy]]\n")
    for array in ["[[1, 2]]", "[[\"a\"]]", "[[]]", "[[{}]]"] {
      #expect(throws: ImportFailure.self) { try draft(array) }
    }
  }

  @Test func `a table that does not end may hold a note`() {
    let page = "[cols=\"1,2\", options=\"header\"]\n|===\n|Topic\na _b_ file.footnote:[Census.]"
    #expect(throws: Never.self) { _ = try? draft(page) }
  }
}
