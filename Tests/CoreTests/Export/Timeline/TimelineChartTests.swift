import Testing

@testable import Core

@Suite("The chart of a timeline") struct TimelineChartTests {
  /// Returns entries, each written as `id`, or as `id<earlier` if it follows another.
  private func entries(_ words: [String]) throws -> [TimelineEntry] {
    let request = try request()
    return try words.map { word in
      let names = word.split(separator: "<").map(String.init)
      var project = try ExampleProjects.organisedCrime()
      project.id = try #require(ProjectID(rawValue: names[0]))
      project.precededBy = names.count > 1 ? ProjectID(rawValue: names[1]) : nil
      project.formerIds = [ProjectID(rawValue: "former-\(names[0])")].compactMap(\.self)
      return TimelineEntry(project, request)
    }
  }

  private func request() throws -> TimelineRequest {
    TimelineRequest(
      context: ProjectColumnContext(today: try ExampleProjects.date("2026-11-23"))
    )
  }

  @Test(
    "A later phase is beneath the one that it follows, and each project is there once",
    arguments: [
      ("a b c", "a b c"),
      ("b a<b c", "b 1a c"),
      ("c<b b<a a", "a 1b 2c"),
      ("a c<a b<a d", "a 1+c 1b d"),
      ("a b<a c<b d<a", "a 1+b 2c 1d"),
      ("a<a b", "a b"),
      ("x b<a a<b c<b", "x b 1+a 1c"),
      ("b<c c<a a<b x", "b 1a 2c x"),
      ("a<nowhere b<former-a", "a 1b"),
      ("a a b<a", "a 1b a"),
      ("former-a a b<former-a", "former-a 1b a"),
    ]
  )
  func phases(words: String, expected: String) throws {
    let chart = TimelineChart(
      of: try entries(words.split(separator: " ").map(String.init)),
      try request()
    )
    let rows = try #require(chart.sections.first).rows.map { row in
      (row.depth == 0 ? "" : "\(row.depth)") + (row.hasSibling ? "+" : "")
        + chart.entries[row.entry].id.rawValue
    }
    #expect(rows.joined(separator: " ") == expected)
    #expect(chart.sections.count == 1)
    #expect(chart.sections[0].name == nil)
  }

  @Test func `a chain may be as long as a registry`() throws {
    let words = ["p0"] + (1..<20_000).map { "p\($0)<p\($0 - 1)" }
    let chart = TimelineChart(of: try entries(words.reversed()), try request())
    #expect(chart.sections[0].rows.map(\.depth) == Array(0..<20_000))
  }

  @Test func `a window leaves out what is beside it, and keeps what is late in it`() throws {
    func project(_ id: String, _ start: String, _ end: String?) throws -> Project {
      var project = try ExampleProjects.organisedCrime()
      project.id = try #require(ProjectID(rawValue: id))
      project.timeline = Timeline(
        start: try ExampleProjects.date(start),
        end: try end.map(ExampleProjects.date)
      )
      return project
    }
    var request = try request()
    request.first = try ExampleProjects.date("2026-01-01")
    request.last = try ExampleProjects.date("2026-12-31")
    var over = try project("over", "2020-01-01", "2021-01-01")
    over.status = .completed
    let projects = [
      over, try project("late", "2020-01-01", "2021-01-01"),
      try project("in", "2026-05-01", "2026-05-01"), try project("open", "2019-01-01", nil),
      try project("later", "2027-01-01", "2028-01-01"),
    ]
    let chart = TimelineChart(of: projects.map { TimelineEntry($0, request) }, request)
    #expect(chart.entries.map(\.id.rawValue) == ["late", "in", "open"])
    #expect(chart.outsideCount == 2)
    #expect("\(chart.scale.first) \(chart.scale.last)" == "2026-01-01 2026-12-31")
  }

  @Test func `a title of blanks gives way to the identifier`() throws {
    var project = try ExampleProjects.organisedCrime()
    project.title = " \u{A0}"
    #expect(TimelineEntry(project, try request()).title == "organised-crime-eap-2")
  }
}
