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

  @Test(arguments: Language.allCases)
  func `values stand beside their labels if they have 22 columns`(language: Language) {
    let unwrapped = LabelColumns(width: nil, language: language, indent: 2)
    let narrowest = unwrapped.lines(label: "", labelWidth: 0, values: [""])[0].count + 22
    for (width, value) in [
      (narrowest - 1, narrowest - 5), (narrowest, 22), (narrowest + 1, 23),
    ] {
      let columns = LabelColumns(width: width, language: language, indent: 2)
      #expect(columns.valueWidth == value)
      let isStacked = width < narrowest
      let lines = columns.lines(label: "ab", labelWidth: 2, values: ["x"])
      #expect(lines.count == (isStacked ? 2 : 1))
      #expect(isStacked ? lines == ["  ab", "    x"] : lines[0].count == narrowest - 21)
    }
  }

  private func isAddress(_ line: Substring) -> Bool {
    line.hasPrefix("  http") || line.hasPrefix("  javascript")
  }

  @Test(
    arguments: [
      (ProjectStatus.ongoing, "2025-01-01", "2028-12-31", "47 %, 2 years left"),
      (.ongoing, "2026-01-01", "2026-12-31", "89 %, 38 days left"),
      (.ongoing, "2026-01-01", "2026-11-24", "99 %, 1 day left"),
      (.ongoing, "2026-01-01", "2026-11-23", "last day"),
      (.ongoing, "2026-11-23", "2028-11-23", "first day"),
      (.ongoing, "2024-01-01", "2026-06-23", "ended 5 months ago"),
      (.planned, "2027-02-20", "2029-02-20", "starts in 3 months"),
      (.planned, "2026-11-24", nil, "24 Nov 2026 – no end known   starts in 1 day"),
      (.ongoing, "2025-01-01", nil, "1 Jan 2025 – no end known"),
      (.suspended, "2026-01-01", "2027-12-31", "44 %, 13 months left"),
      (.completed, "2020-01-01", "2022-12-31", "━━━━ 31 Dec 2022   ended 4 years ago"),
      (.completed, "2025-01-01", "2028-12-31", "━━━━ 31 Dec 2028"),
      (.cancelled, "2025-01-01", "2028-12-31", "1 Jan 2025 – 31 Dec 2028"),
      (.ongoing, "2028-01-01", "2025-12-31", "1 Jan 2028 – 31 Dec 2025   starts in 13 months"),
      (.ongoing, "2025-02-01", "2025-01-31", "1 Feb 2025 – 31 Jan 2025"),
    ] as [(ProjectStatus, String, String?, String)]
  )
  func `the line of status says where the project stands in time`(
    status: ProjectStatus,
    start: String,
    end: String?,
    ending: String
  ) throws {
    var project = try ExampleProjects.organisedCrime()
    project.status = status
    project.timeline = Timeline(
      start: try ExampleProjects.date(start),
      end: try end.map(ExampleProjects.date)
    )
    let text = ProjectPage(width: 80, today: try today).text(for: project)
    let line = try #require(text.split(separator: "\n").dropFirst(2).first)
    #expect(line.hasSuffix(ending), "\(line)")
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
