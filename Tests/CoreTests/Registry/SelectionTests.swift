import Testing

@testable import Core

@Suite("Selecting projects") struct SelectionTests {
  static let lines = [
    #"{"id":"alpha","title":"Clean Rivers","specificObjectives":["o"],"expectedResults":["r"],"countries":["GE","MD"],"priorityAreas":["greens"],"topics":["Water"],"status":"ongoing","timeline":{"start":"2024-01-01","end":"2026-12-31"},"sources":[{"url":"https://eu4moldova.eu/ro/projects/eu-project-page/?id=2696"}]}"#,
    #"{"id":"alpha-2","title":"Роки і ріки","specificObjectives":["o"],"expectedResults":["r"],"countries":["UA"],"status":"planned","timeline":{"start":"2027-01-01"},"euProjectNumber":"441-959"}"#,
    #"{"id":"beta","title":"banks","specificObjectives":["o"],"expectedResults":["r"],"countries":["AM"],"priorityAreas":["creates","connects"],"subsectors":["Civil society"],"status":"completed","timeline":{"start":"2015-01-01","end":"2018-12-31"},"euProjectNumber":"441-959","translations":{"ka":{"title":"ბანკები"}}}"#,
  ]
  static let inputs = [
    RecordInput(name: "a.ndjson", bytes: Array(lines[..<2].joined(separator: "\n").utf8)),
    RecordInput(name: "b.json", bytes: Array(lines[2].utf8)),
  ]

  private func ids(_ change: (inout ProjectQuery) -> Void) -> [String] {
    var query = ProjectQuery()
    change(&query)
    let selection = RecordSelection(from: Self.inputs, where: query, workerCount: 2)
    var ids: [String] = []
    _ = selection.forEachBatch { ids += $0.map(\.id.rawValue) }
    let options = ProjectFormat.Options(context: .init(today: CalendarDate(dayNumber: 0)))
    let lines = selection.document(as: .ids, options).bytes
    #expect(String(decoding: lines, as: UTF8.self) == ids.map { $0 + "\n" }.joined())
    return ids
  }

  @Test func `every condition keeps what answers it`() throws {
    let day = try #require(CalendarDate("2026-11-23"))
    #expect(ids { _ in } == ["alpha", "alpha-2", "beta"])
    #expect(ids { $0.countries = [.moldova, .ukraine] } == ["alpha", "alpha-2"])
    #expect(ids { $0.statuses = [.completed] } == ["beta"])
    #expect(ids { $0.areas = [.connects, .protects] } == ["beta"])
    #expect(ids { $0.topics = ["water", "CIVIL SOCIETY"] } == ["alpha", "beta"])
    #expect(ids { $0.activeOn = day } == ["alpha"])
    #expect(ids { $0.endsBefore = day } == ["beta"])
    #expect(ids { $0.searchWords = ["РІКИ"] } == ["alpha-2"])
    #expect(ids { $0.searchWords = ["ბანკები"] } == ["beta"])
    #expect(ids { $0.searchWords = ["r", "rivers"] } == ["alpha"])
    #expect(
      ids {
        $0.countries = [.georgia]
        $0.statuses = [.planned]
      }.isEmpty
    )
  }

  @Test(arguments: [
    // A value that its type refuses, though no rule speaks of it, and one that is no record at all.
    (lines[0].replacing("\"ongoing\"", with: "\"often\""), "\"status\"", "often"),
    ("[1]", "no record", "1"),
  ])
  func `a record that no rule explains is left out with a word about it`(
    text: String,
    message: String,
    place: String
  ) throws {
    let selection = RecordSelection(
      from: [RecordInput(name: "", bytes: Array(text.utf8))],
      where: ProjectQuery(),
      workerCount: 1,
      explainedBy: { RuleSet([]) }
    )
    let outcome = selection.forEachBatch { #expect($0.isEmpty) }
    let omission = try #require(outcome.omissions.first)
    #expect(outcome.omissions.count == 1)
    #expect(omission.finding.finding.message.contains(message))
    let range = omission.finding.finding.place.range
    #expect(String(decoding: Array(text.utf8)[range], as: UTF8.self).contains(place))
  }

  @Test(arguments: [
    (["title"], false, ["beta", "alpha", "alpha-2"]),
    (["title"], true, ["alpha-2", "alpha", "beta"]),
    (["start"], false, ["beta", "alpha", "alpha-2"]),
    // Without an end comes last in both directions.
    (["end"], false, ["beta", "alpha", "alpha-2"]),
    (["end"], true, ["alpha", "beta", "alpha-2"]),
    (["status"], false, ["alpha-2", "alpha", "beta"]),
    ([], true, ["beta", "alpha-2", "alpha"]),
    // Of 1,096 and 1,461 days the smaller number is first, though "1461" is the smaller text.
    (["duration"], false, ["alpha", "beta", "alpha-2"]),
    (["euProjectNumber", "start"], false, ["beta", "alpha-2", "alpha"]),
  ])
  func `projects are sorted by value and then by identifier`(
    names: [String],
    isReversed: Bool,
    expected: [String]
  ) {
    var projects: [Project] = []
    _ = RecordSelection(from: Self.inputs, where: ProjectQuery(), workerCount: 1)
      .forEachBatch { projects += $0 }
    let today = CalendarDate(dayNumber: 20_780)
    for start in [projects, projects.reversed()] {
      let order = ProjectOrder(
        by: names.compactMap(ProjectColumn.named),
        isReversed: isReversed,
        today: today
      )
      #expect(order.sorted(start).map(\.id.rawValue) == expected)
    }
  }

  @Test(arguments: [
    ("alpha", "alpha"), ("alpha-", "alpha-2"), ("be", "beta"), ("2696", "alpha"), ("alp", nil),
    ("441-959", nil), ("gamma", nil), ("", nil), ("ALPHA", nil),
  ])
  func `a name finds its record by identifier, prefix, page number or EU number`(
    name: String,
    expected: String?
  ) {
    let (matches, _) = ProjectLookup.find([name], in: Self.inputs, workerCount: 2)
    if case .found(let project) = matches[0] {
      #expect(project.id.rawValue == expected)
    } else {
      #expect(expected == nil)
    }
  }

  @Test func `the beginning of an identifier comes before the number of a page`() {
    let input = RecordInput(
      name: "c.json",
      bytes: Array(Self.lines[2].replacing(#""beta""#, with: #""2696-beta""#).utf8)
    )
    let (matches, _) = ProjectLookup.find(["2696"], in: Self.inputs + [input], workerCount: 1)
    guard case .found(let project) = matches[0] else {
      Issue.record("\(matches)")
      return
    }
    #expect(project.id.rawValue == "2696-beta")
  }

  @Test func `several answers are all named, and an unknown name gets the nearest`() {
    let (matches, _) = ProjectLookup.find(
      ["alp", "441-959", "btea"],
      in: Self.inputs,
      workerCount: 2
    )
    guard case .ambiguous(let byPrefix, 0) = matches[0],
      case .ambiguous(let byNumber, 0) = matches[1],
      case .unknown(let nearest) = matches[2]
    else {
      Issue.record("\(matches)")
      return
    }
    #expect(byPrefix == ["alpha", "alpha-2"])
    #expect(byNumber == ["alpha-2", "beta"])
    #expect(nearest == "beta")
  }

  @Test func `a record that is none is left out and told with its place`() {
    let lines = [Self.lines[0], #"{"id":"broken","countries":["XX"]}"#, "{", Self.lines[2]]
    let input = RecordInput(name: "a.ndjson", bytes: Array(lines.joined(separator: "\n").utf8))
    let selection = RecordSelection(from: [input], where: ProjectQuery(), workerCount: 1)
    var ids: [String] = []
    let outcome = selection.forEachBatch { ids += $0.map(\.id.rawValue) }
    #expect(ids == ["alpha", "beta"])
    #expect(outcome.omissions.map(\.finding.range.start.line) == [2, 3])
  }

  @Test(
    arguments: [
      (#""organisations":[{"name":"GIZ"}]"#, "missing-field"),
      (#""organisations":[{"name":"GIZ","role":"chief"}]"#, "unknown-role"),
      (#""translations":{"ro":{"title":1}}"#, "wrong-type"),
      (#""subsectors":[1]"#, "wrong-type"),
    ]
  )
  func `what lies below the fields is a reason, too`(member: String, rule: String) {
    let line = Self.lines[0].dropLast() + ",\(member)}"
    let input = RecordInput(name: "a.ndjson", bytes: Array((line + "\n" + Self.lines[2]).utf8))
    let selection = RecordSelection(from: [input], where: ProjectQuery(), workerCount: 1)
    var ids: [String] = []
    let outcome = selection.forEachBatch { ids += $0.map(\.id.rawValue) }
    #expect(ids == ["beta"])
    #expect(outcome.omissions.map(\.finding.finding.rule.rawValue) == [rule])
  }

  @Test func `a record with several errors is left out once, for the first`() {
    let line = Self.lines[0].replacing("GE", with: "XX").replacing("ongoing", with: "odd")
    let input = RecordInput(name: "a.ndjson", bytes: Array(line.utf8))
    let selection = RecordSelection(from: [input], where: ProjectQuery(), workerCount: 1)
    let outcome = selection.forEachBatch { #expect($0.isEmpty) }
    #expect(outcome.omissions.map(\.finding.finding.rule.rawValue) == ["unknown-country"])
  }

  @Test func `exported JSON read back gives equal records`() {
    var projects: [Project] = []
    let selection = RecordSelection(from: Self.inputs, where: ProjectQuery(), workerCount: 1)
    _ = selection.forEachBatch { projects += $0 }
    let options = ProjectFormat.Options(context: .init(today: CalendarDate(dayNumber: 0)))
    let array = selection.document(as: .json, options).bytes
    let lines = selection.document(as: .ndjson, options).bytes
    for (name, bytes) in [("a.json", array), ("a.ndjson", lines)] {
      var again: [Project] = []
      let input = RecordInput(name: name, bytes: bytes)
      let outcome = RecordSelection(from: [input], where: ProjectQuery(), workerCount: 1)
        .forEachBatch { again += $0 }
      #expect(again == projects)
      #expect(outcome.omissions.isEmpty)
    }
    #expect(canonicalForm(of: array, name: "a.json") == array)
  }
}
