import Core
import Testing

/// Imports a page written as text.
private func importPage(_ page: String) throws -> ImportResult {
  try PageImporter().importPage(Array(page.utf8))
}

@Suite("Repairs") struct ImportRepairTests {
  private func results(_ lines: String) throws -> ImportResult {
    try importPage("Clean Air\nSpecific Objective\nCleaner air.\nExpected Results\n" + lines)
  }

  @Test func `a repeated tail is removed`() throws {
    let result = try results("1. One\n2. Two\n3. Three\n2. Two\n3. Three")
    #expect(result.draft.expectedResults == ["One", "Two", "Three"])
    #expect(
      result.report.entries.filter { $0.message == "removed a repeated paragraph" }.map(\.line)
        == [8, 9]
    )
  }

  @Test func `a repeated tail after an introduction is removed`() throws {
    let result = try results("There will be:\n- One\n- Two\n- Three\n- Two\n- Three\nAnd more.")
    #expect(
      result.draft.expectedResults == ["There will be:", "One", "Two", "Three", "And more."]
    )
  }

  @Test(arguments: ["One\nTwo\nThree\nTwo", "One\nTwo\nThree\nTwo\nThree!", "One\nTwo\nOne\nTwo"])
  func `what is not an identical tail stays`(lines: String) throws {
    let result = try results(lines)
    #expect(result.draft.expectedResults == lines.split(separator: "\n").map(String.init))
  }

  @Test(arguments: [
    ("1. One", "One"), ("12) One", "One"), ("(3) One", "One"), ("1.One", "One"),
    ("• One", "One"), ("► One", "One"), ("- One", "One"), ("– One", "One"), ("· 1. One", "One"),
    ("Result 1: One", "One"), ("Op 1. One", "One"), ("R 1.1. One", "One"), ("1.2. One", "One"),
    ("75% of one", "75% of one"), ("2.5 million", "2.5 million"), ("-5 degrees", "-5 degrees"),
    ("2024. A year", "2024. A year"), ("Results of one", "Results of one"), ("R is", "R is"),
  ])
  func `bullets and numbers go, figures stay`(line: String, expected: String) throws {
    #expect(try results(line).draft.expectedResults == [expected])
  }

  @Test func `a wrapped label is joined`() throws {
    let result = try importPage(
      "Clean Air\nSpecific\nObjective\nCleaner air.\nExpected\nResults\nA"
    )
    #expect(result.draft.specificObjectives == ["Cleaner air."])
    #expect(result.draft.expectedResults == ["A"])
  }

  @Test(arguments: ["\r\n", "\r"])
  func `lines are counted alike, whatever ends them`(lineEnd: String) throws {
    let text = "Clean Air\n\nSpecific Objective\nCleaner air.\nExpected Results\n\n1. One\n2. Two"
    let markup = """
      <html><body><h1>Clean Air</h1>
      <h2>Specific Objective</h2>
      <p>Cleaner
      air.</p>
      <h2>Expected Results</h2>
      <ul>
      <li>1. One</li>
      </ul></body></html>
      """
    for page in [text, markup] {
      let expected = try importPage(page)
      #expect(expected.report.entries.contains { $0.line == 7 && $0.text == "1." })
      let result = try importPage(page.replacing("\n", with: lineEnd))
      #expect(result.report == expected.report)
      #expect(result.draft == expected.draft)
    }
  }

  @Test(arguments: [".", ":", ";", ","])
  func `the title is the last line before the description that is no sentence`(end: String) throws {
    let draft = try importPage(
      "Home of rivers\nClean Air\nAir for all\(end)\nDescription\nIt is dirty.\n"
        + "Specific Objective\nCleaner air.\nExpected Results\nOne"
    ).draft
    #expect(draft.title == "Clean Air")
    #expect(draft.description == ["Air for all\(end)", "It is dirty."])
  }

  @Test func `remnants of markup are removed`() throws {
    let result = try results("Better&nbsp;air &amp; <b>water</b><br>Second")
    #expect(result.draft.expectedResults == ["Better air & water", "Second"])
  }

  @Test func `what a tag cuts off is repaired even if the rest of the line is not`() throws {
    let result = try results("Air &amp;lt;b> and<br>water &amp; soil")
    #expect(result.draft.expectedResults == ["Air &amp;lt;b> and", "water & soil"])
  }

  @Test func `signs that are no markup stay`() throws {
    let result = try results("Levels < 5 and > 3 & more, AT&T; <name>")
    #expect(result.draft.expectedResults == ["Levels < 5 and > 3 & more, AT&T; <name>"])
  }

  @Test func `damaged characters are repaired`() throws {
    let result = try results("The region\u{92}s\u{A0}\u{200B}air\u{7}")
    #expect(result.draft.expectedResults == ["The region’s air"])
    #expect(result.report.entries.filter { $0.line == 5 && $0.kind == .repair }.count == 4)
  }

  @Test func `a sentence that begins with a label is prose`() throws {
    let result = try results("Specific Objective 1: to help\nExpected Results are good.")
    #expect(result.draft.expectedResults == ["to help", "Expected Results are good."])
  }
}

@Suite("Facts of a page") struct ImportFactTests {
  private func facts(_ lines: String) throws -> ImportResult {
    try importPage("Clean Air\nSpecific Objective\nCleaner air.\nExpected Results\nAir\n" + lines)
  }

  @Test func `a pair may share a line`() throws {
    let draft = try facts("Start Date: 01.02.2024\nEnd Date: 01.02.2025\nTopic: Education").draft
    #expect(draft.start?.description == "2024-02-01")
    #expect(draft.end?.description == "2025-02-01")
    #expect(draft.topics == ["Education"])
  }

  @Test(arguments: [
    "Topic: Education Project Status: Ongoing", "Project Status: Ongoing Topic: Education",
  ])
  func `two pairs on a line of prose are facts`(line: String) throws {
    let draft = try facts(line).draft
    #expect(draft.expectedResults == ["Air"])
    #expect(draft.status == .ongoing)
    #expect(draft.topics == ["Education"])
  }

  @Test(arguments: [
    ("01.02.2024", "02.02.2024", true), ("01.02.2024", "01.02.2024", true),
    ("02.02.2024", "01.02.2024", false),
  ])
  func `two dates without labels are the start and the end if they are in order`(
    first: String,
    second: String,
    isPlaced: Bool
  ) throws {
    let result = try facts("PROJECT DETAILS\nGeorgia\n\n\(first)\n\(second)")
    let dates = [result.draft.start, result.draft.end].map { $0?.description }
    let expected = [first, second].map { "2024-02-" + $0.prefix(2) }
    #expect(dates == (isPlaced ? expected : [nil, nil]))
    let unplaced = result.report.entries.filter { $0.kind == .unplaced }.map(\.text)
    #expect(unplaced == (isPlaced ? [] : [first, second]))
  }

  @Test(arguments: [", ", ";", " | "])
  func `values of a list may be separated in three ways`(separator: String) throws {
    let names = ["Georgia", "Armenia", "Moldova"].joined(separator: separator)
    let topics = ["Justice", "Education"].joined(separator: separator)
    let draft = try facts("PROJECT DETAILS\nEaP Countries:\n\(names)\nTopic:\n\(topics)").draft
    #expect(draft.countries == [.georgia, .armenia, .moldova])
    #expect(draft.topics == ["Justice", "Education"])
  }

  @Test func `what is not known is reported and not dropped`() throws {
    let result = try facts(
      "EaP Countries:\nGeorgia, Atlantis\nProject Status:\nDormant\nStart Date:\n31.02.2024"
    )
    #expect(result.draft.countries == [.georgia])
    #expect(result.draft.status == nil)
    #expect(result.draft.start == nil)
    #expect(
      result.report.entries.filter { $0.kind == .unplaced }.map(\.text)
        == ["Dormant", "31.02.2024"]
    )
    #expect(result.report.entries.filter { $0.kind == .incomplete }.map(\.text) == ["Atlantis"])
  }

  @Test func `a line that ends in a country is not a list of countries`() throws {
    let lines = [
      "Stronger links between Ukraine and Moldova", "Clean rivers", "Courts in Armenia, Georgia",
    ]
    let result = try importPage(
      "Strong Courts for Ukraine and Moldova\nProject Description\nCourts are slow.\nExpected Results\n"
        + lines.joined(separator: "\n") + "\nProject Status:\nOngoing"
    )
    #expect(result.draft.title == "Strong Courts for Ukraine and Moldova")
    #expect(result.draft.expectedResults == lines)
    #expect(result.draft.countries.isEmpty)
  }

  @Test func `a fact without a value is said once to be missing`() throws {
    let result = try facts(
      "Implementers:\nRivers Ltd.\nTopic:\nN/A\nEU Project Number:\nnot yet assigned"
    )
    #expect(result.draft.organisations.map(\.name) == ["Rivers Ltd."])
    let missing = result.report.entries.filter { $0.kind == .missing }
    #expect(
      missing.filter { $0.field == .topics }.map(\.message) == ["the page says that there is none"]
    )
    #expect(
      missing.first { $0.field == .euProjectNumber }?.message == "its value could not be read"
    )
  }

  @Test(arguments: [
    "<table><tr><td>Project Status:<td>Ongoing<td>Start Date:<td>01.03.2023</table>",
    "<table><tr><th>Project Status<th>Start Date<th>Topic<tr><td>Ongoing<td>01.03.2023<td>Justice</table>",
    "<table><tr><td>Project Status<td>Ongoing</table><table><tr><td>Start Date<td>01.03.2023</table>",
    "<dl><dt>Project Status<dd>Ongoing<dt>Start Date<dd>01.03.2023</dl><a name=x><p>Read on",
  ])
  func `facts stand in tables of any kind`(markup: String) throws {
    let draft = try importPage("<html><h1>Clean Air</h1><h2>Expected Results</h2><p>Air\(markup)")
      .draft
    #expect(draft.status == .ongoing)
    #expect(draft.start?.description == "2023-03-01")
    #expect(draft.expectedResults == ["Air"])
  }

  @Test func `a table of several projects is a list of them`() {
    let row = "<tr><td>Ongoing<td>01.03.2023<td>Justice"
    #expect(throws: ImportFailure.listing(line: 1)) {
      try importPage(
        "<html><table><tr><th>Project Status<th>Start Date<th>Topic\(row)\(row)</table>"
      )
    }
  }

  @Test(arguments: [
    (">> ", ">> "), ("<!-- kept -->\n# ", ""), ("<!-- kept --> # ", ""),
    ("<!-- never ends\n# ", ""), ("[Home]\n# ", ""),
  ])
  func `quotations, comments and brackets hide nothing`(opening: String, sign: String) throws {
    let lines = [
      "**Project Description**", "Air is dirty.", "**Expected Results**", "Air", "[Back to top]",
    ]
    let page = ([opening + "Clean Air"] + lines.map { sign + $0 }).joined(separator: "\n\n")
    let draft = try importPage(page).draft
    #expect(draft.title == "Clean Air")
    #expect(draft.description == ["Air is dirty."])
    #expect(draft.expectedResults.first == "Air")
  }

  @Test func `three addresses among the facts are no list of projects`() throws {
    let links = [
      "Website:", "https://a.example", "Social Media Links:", "https://b.example",
      "https://c.example",
    ]
    let page = [
      "Clean Air", "Air is dirty.", "Topic:", "Justice", "Project Status:", "Ongoing",
      "Start Date:", "01.02.2024",
    ]
    #expect(try importPage((page + links).joined(separator: "\n")).draft.status == .ongoing)
  }

  @Test func `captions are no facts and the tab gives way to the list`() throws {
    let result = try facts(
      "Photo gallery\nGeorgia\nA river\nPROJECT DETAILS\nArmenia\nPriority Area:\nTopic:\n"
        + "EaP Countries:\nUkraine"
    )
    #expect(result.draft.countries == [.ukraine])
    #expect(result.report.entries.filter { $0.kind == .outside }.count == 3)
  }

  @Test func `a required field that is missing is listed`() throws {
    let result = try facts("")
    #expect(result.draft.missingFields == [.countries, .status, .start])
    #expect(result.draft.project == nil)
  }

  @Test func `the draft is written with the keys of a record`() throws {
    var writer = JSONWriter(layout: .compact)
    try facts("PROJECT DETAILS\nGeorgia\nStart Date:\n01.02.2024").draft.write(to: &writer)
    #expect(
      String(decoding: writer.bytes, as: UTF8.self)
        == #"{"id":"clean-air","title":"Clean Air","specificObjectives":["Cleaner air."],"#
        + #""expectedResults":["Air"],"countries":["GE"],"timeline":{"start":"2024-02-01"}}"#
    )
  }
}
