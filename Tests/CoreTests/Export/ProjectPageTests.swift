import Foundation
import Testing

@testable import Core

@Suite("Project page")
struct ProjectPageTests {
  @Test(arguments: [40, 120, nil], [Language.english, .georgian])
  func `the page of a project`(width: Int?, language: Language) throws {
    let page = ProjectPage(width: width, language: language, today: try today)
    let golden = Golden(suite: "ProjectPage", name: "organised-crime.\(name(width, language)).txt")
    golden.expect(page.text(for: try ExampleProjects.organisedCrime()))
  }

  @Test(arguments: Language.allCases)
  func `the page of a project in each language`(language: Language) throws {
    let page = ProjectPage(width: 80, language: language, today: try today)
    let golden = Golden(suite: "ProjectPage", name: "organised-crime.\(name(80, language)).txt")
    golden.expect(page.text(for: try ExampleProjects.organisedCrime()))
  }

  @Test(arguments: [40, 80, nil])
  func `the page of a hostile record`(width: Int?) throws {
    let page = ProjectPage(width: width, today: try today)
    let golden = Golden(suite: "ProjectPage", name: "hostile.\(name(width, .english)).txt")
    golden.expect(page.text(for: try ExampleProjects.hostile()))
  }

  @Test func `the page in colour`() throws {
    let page = ProjectPage(width: 80, style: .coloured, today: try today)
    let text = page.text(for: try ExampleProjects.organisedCrime())
    Golden(suite: "ProjectPage", name: "organised-crime.coloured.txt")
      .expect(text.replacing("\u{1B}", with: "␛"))
  }

  @Test(arguments: Language.allCases, [1, 10, 20, 40, 55, 80, 200])
  func `no line but an address is wider than the terminal`(language: Language, width: Int) throws {
    let page = ProjectPage(width: width, language: language, today: try today)
    for project in [try ExampleProjects.organisedCrime(), try ExampleProjects.hostile()] {
      let text = page.text(for: project)
      #expect(
        !text.unicodeScalars.contains { $0 != "\n" && $0.properties.generalCategory == .control }
      )
      for line in text.split(separator: "\n") where width >= 40 && !isAddress(line) {
        #expect(displayWidth(line) <= width, "\(line)")
        #expect(!line.hasSuffix(" "))
      }
    }
  }

  @Test func `values stand beside their labels if they have 22 columns`() {
    for (width, value) in [(37, 33), (38, 22), (39, 23)] {
      let columns = LabelColumns(width: width, names: ["abc", "abcdefghij"], indent: 2)
      #expect(columns.valueWidth == (width < 36 ? width - 4 : width - 14) || value == 33)
      let lines = columns.lines(name: "abc", style: { $0 }, values: ["x"])
      #expect(lines == ["  abc         x"])
    }
    let narrow = LabelColumns(width: 35, names: ["abc", "abcdefghi"], indent: 2)
    #expect(narrow.valueWidth == 22)
    let stacked = LabelColumns(width: 34, names: ["abc", "abcdefghi"], indent: 2)
    #expect(stacked.valueWidth == 30)
    #expect(stacked.lines(name: "abc", style: { $0 }, values: ["x"]) == ["  abc", "    x"])
  }

  @Test func `a label wider than a third of the page has a line of its own`() {
    let columns = LabelColumns(width: 60, names: ["abc", "abcdefghijklmnopqrs"], indent: 2)
    #expect(columns.valueWidth == 53)
    let lines = columns.lines(name: "abcdefghijklmnopqrs", style: { $0 }, values: ["x", "y"])
    #expect(lines == ["  abcdefghijklmnopqrs", "       x", "       y"])
    let wider = LabelColumns(width: 63, names: ["abc", "abcdefghijklmnopqrs"], indent: 2)
    #expect(wider.lines(name: "abc", style: { $0 }, values: ["x"]).map(\.count) == [24])
  }

  private func isAddress(_ line: Substring) -> Bool {
    line.hasPrefix("  http") || line.hasPrefix("  javascript")
  }

  @Test(
    arguments: [
      (ProjectStatus.ongoing, "2025-01-01", "2028-12-31", "● ongoing · 2 years left", "47%"),
      (.ongoing, "2026-01-01", "2026-12-31", "● ongoing · 38 days left", "89%"),
      (.ongoing, "2026-01-01", "2026-11-24", "● ongoing · 1 day left", "99%"),
      (.ongoing, "2026-01-01", "2026-11-23", "● ongoing · last day", "99%"),
      (.ongoing, "2026-11-23", "2028-11-23", "● ongoing · first day", "0%"),
      (.ongoing, "2024-01-01", "2026-06-23", "● ongoing · overdue · ended 5 months ago", "100%"),
      (.finalising, "2024-01-01", "2026-11-22", "◐ finalising · overdue · ended 1 day ago", "100%"),
      (.planned, "2027-02-20", "2029-02-20", "◌ planned · starts in 3 months", "0%"),
      (
        .planned, "2026-11-24", nil, "◌ planned · starts in 1 day",
        "24 Nov 2026 – no end date known"
      ),
      (.ongoing, "2025-01-01", nil, "● ongoing", "1 Jan 2025 – no end date known"),
      (.suspended, "2026-01-01", "2027-12-31", "‖ suspended · 13 months left", "45%"),
      (.suspended, "2024-01-01", "2026-06-23", "‖ suspended · ended 5 months ago", "100%"),
      (.completed, "2020-01-01", "2022-12-31", "○ completed · ended 4 years ago", "31 Dec 2022"),
      (.completed, "2025-01-01", "2028-12-31", "○ completed", "31 Dec 2028"),
      (.cancelled, "2025-01-01", "2028-12-31", "× cancelled", "1 Jan 2025 – 31 Dec 2028"),
      (
        .ongoing, "2028-01-01", "2025-12-31", "● ongoing · overdue · starts in 13 months",
        "1 Jan 2028 – 31 Dec 2025"
      ),
      (.ongoing, "2025-02-01", "2025-01-31", "● ongoing · overdue", "1 Feb 2025 – 31 Jan 2025"),
    ] as [(ProjectStatus, String, String?, String, String)]
  )
  func `a page says first where the project stands in time`(
    status: ProjectStatus,
    start: String,
    end: String?,
    standing: String,
    ending: String
  ) throws {
    var project = try ExampleProjects.organisedCrime()
    project.status = status
    project.timeline = Timeline(
      start: try ExampleProjects.date(start),
      end: try end.map(ExampleProjects.date)
    )
    let text = ProjectPage(width: 80, today: try today).text(for: project)
    let lines = text.split(separator: "\n").dropFirst().prefix(2)
    let shown = try #require(lines.first).replacingOccurrences(of: "\u{A0}", with: " ")
    #expect(
      shown.hasPrefix("organised-crime-eap-2 ") && shown.hasSuffix(" " + standing),
      "\(shown)"
    )
    #expect(displayWidth(shown) == 80)
    #expect(try #require(lines.last).hasSuffix(" " + ending), "\(lines)")
  }

  @Test(arguments: [("2026-11-24", "─"), ("2026-11-23", "─"), ("2026-11-22", "╸")])
  func `the bar is empty until the first day has passed`(start: String, first: String) throws {
    var project = try ExampleProjects.organisedCrime()
    project.timeline = Timeline(
      start: try ExampleProjects.date(start),
      end: try ExampleProjects.date("2046-12-31")
    )
    let text = ProjectPage(width: 80, today: try today).text(for: project)
    let line = try #require(text.split(separator: "\n").dropFirst(2).first)
    let bar = line.filter { "━╸─".contains($0) }
    #expect(bar == first + String(repeating: "─", count: bar.count - 1))
  }

  private var today: CalendarDate {
    get throws { try ExampleProjects.date("2026-11-23") }
  }

  private func name(_ width: Int?, _ language: Language) -> String {
    "\(width.map(String.init) ?? "unwrapped").\(language.rawValue)"
  }
}
