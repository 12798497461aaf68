import Testing

@testable import Core

@Suite("The layout of time")
struct TimeScaleTests {
  private static func day(_ text: String) -> CalendarDate {
    guard let date = CalendarDate(text) else { preconditionFailure("no date: \(text)") }
    return date
  }

  private func scale(_ first: String, _ last: String) -> TimeScale {
    TimeScale(from: Self.day(first), through: Self.day(last))
  }

  @Test(
    "A scale has whole months, and a long one whole years",
    arguments: [
      ("2026-03-05", "2026-03-09", "2026-03-01", "2026-03-31"),
      ("2025-03-05", "2027-02-01", "2025-03-01", "2027-02-28"),
      ("2025-03-05", "2027-03-01", "2025-01-01", "2027-12-31"),
      ("2024-02-29", "2024-01-01", "2024-02-01", "2024-02-29"),
      ("0001-01-01", "9999-12-31", "0001-01-01", "9999-12-31"),
    ]
  )
  func spans(first: String, last: String, begin: String, end: String) {
    let scale = scale(first, last)
    #expect("\(scale.first)" == begin)
    #expect("\(scale.last)" == end)
  }

  @Test("A day begins where the one before it ends, and nothing lies beyond the scale")
  func positions() {
    let scale = scale("2026-02-01", "2026-02-28")
    #expect(scale.position(ofStart: Self.day("2026-02-01")) == 0)
    #expect(scale.position(ofEnd: Self.day("2026-02-28")) == 1)
    #expect(scale.position(ofStart: Self.day("2026-02-15")) == 0.5)
    #expect(scale.position(ofEnd: Self.day("2026-02-14")) == 0.5)
    #expect(scale.position(ofStart: Self.day("2030-01-01")) == 1)
    #expect(scale.position(ofEnd: Self.day("1990-01-01")) == 0)
  }

  @Test(
    "Marks are as many as there is room for, at even steps",
    arguments: [
      ("2025-01-01", "2028-12-31", 10, "2025 Jul 2026 Jul 2027 Jul 2028 Jul"),
      ("2025-01-01", "2028-12-31", 7, "2025 2026 2027 2028"),
      ("2025-01-01", "2028-12-31", 3, "2026 2028"),
      ("2026-01-01", "2026-12-31", 12, "2026 Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"),
      ("2026-01-01", "2026-12-31", 6, "2026 Apr Jul Oct"),
      ("2026-02-01", "2026-06-30", 9, "Feb 2026 Mar Apr May Jun"),
      ("2026-02-01", "2026-06-30", 2, "Apr 2026"),
      ("1998-01-01", "2031-12-31", 9, "2000 2005 2010 2015 2020 2025 2030"),
      ("2026-02-01", "2026-02-28", 0, "Feb 2026"),
      ("0001-01-01", "9999-12-31", 6, "2000 4000 6000 8000"),
    ]
  )
  func marks(first: String, last: String, count: Int, labels: String) {
    let marks = scale(first, last).marks(atMost: count)
    #expect(marks.map { $0.label(in: .english) }.joined(separator: " ") == labels)
    #expect(marks.allSatisfy { (0...1).contains($0.position) })
  }

  @Test("Marks begin with the first whole month of a window")
  func window() {
    let scale = TimeScale(window: Self.day("2026-01-15")...Self.day("2026-04-10"))
    #expect(
      scale.marks(atMost: 9).map { $0.label(in: .romanian) } == ["feb. 2026", "mar.", "apr."]
    )
    #expect(scale.marks(atMost: 9)[0].position == 17.0 / 86)
  }

  private func bar(
    _ start: String,
    _ end: String?,
    _ status: ProjectStatus = .ongoing
  ) -> TimelineBar {
    var project = Project.blank
    project.timeline = Timeline(start: Self.day(start), end: end.map(Self.day))
    project.status = status
    return TimelineBar(of: project, today: Self.day("2026-07-01"))
  }

  @Test(
    "A bar ends where it can be known",
    arguments: [
      ("2025-01-01", "2028-12-31", .ongoing, "2028-12-31", nil, false),
      ("2025-01-01", nil, .ongoing, "2026-12-31", nil, true),
      ("2030-01-01", nil, .planned, "2030-07-03", nil, true),
      ("2025-01-01", nil, .completed, "2026-07-01", nil, true),
      ("2025-01-01", nil, .cancelled, "2026-07-01", nil, true),
      ("2025-01-01", "2026-06-30", .ongoing, "2026-06-30", "2026-07-01", false),
      ("2025-01-01", "2026-07-01", .finalising, "2026-07-01", nil, false),
      ("2025-01-01", "2026-06-30", .suspended, "2026-06-30", nil, false),
      ("2025-01-01", "2026-06-30", .completed, "2026-06-30", nil, false),
      ("2027-01-01", "2025-06-30", .completed, "2027-01-01", nil, false),
      ("2027-01-01", "2025-06-30", .planned, "2027-01-01", nil, false),
    ] as [(String, String?, ProjectStatus, String, String?, Bool)]
  )
  func bars(
    start: String,
    end: String?,
    status: ProjectStatus,
    drawn: String,
    overdue: String?,
    isOpen: Bool
  ) {
    let bar = bar(start, end, status)
    #expect("\(bar.end)" == drawn)
    #expect(bar.overdueThrough.map { "\($0)" } == overdue)
    #expect(bar.isOpen == isOpen)
  }

  @Test("What goes on without an end is drawn to the end of the scale, and no other")
  func openEnds() {
    let scale = scale("2024-01-01", "2031-12-31")
    #expect(bar("2025-01-01", nil).range(on: scale)?.upperBound == 1)
    #expect(bar("2025-01-01", nil, .completed).range(on: scale).map { $0.upperBound < 0.4 } == true)
    let late = bar("2025-01-01", "2026-05-31").overdueRange(on: scale)
    #expect(late?.lowerBound == scale.position(ofStart: Self.day("2026-06-01")))
    #expect(late?.upperBound == scale.position(ofEnd: Self.day("2026-07-01")))
  }

  @Test("A window cuts bars and leaves out what lies beside it")
  func cut() {
    let scale = TimeScale(window: Self.day("2026-01-01")...Self.day("2026-12-31"))
    let long = bar("2025-01-01", "2028-12-31")
    #expect(long.range(on: scale) == 0...1)
    #expect(long.isCutAtStart(by: scale) && long.isCutAtEnd(by: scale))
    #expect(bar("2027-01-01", "2027-12-31").range(on: scale) == nil)
    #expect(bar("2024-01-01", "2025-12-31", .completed).range(on: scale) == nil)
    #expect(bar("2020-01-01", nil).range(on: scale) == 0...1)
    #expect(!bar("2020-01-01", nil).isCutAtEnd(by: scale))
    let late = bar("2024-01-01", "2025-12-31")
    #expect(late.range(on: scale) == nil)
    #expect(late.overdueRange(on: scale).map { $0.lowerBound == 0 && $0.upperBound < 0.51 } == true)
  }

  @Test("An extent has all bars, and a scale of its own or of a window")
  func extent() {
    var extent = TimeExtent()
    #expect(extent.scale() == nil)
    extent.add(bar("2025-01-01", "2025-12-31", .completed))
    var other = TimeExtent()
    other.add(bar("2021-05-05", "2026-03-31"))
    extent.add(other)
    #expect(extent.scale().map { "\($0.first) \($0.last)" } == "2021-01-01 2026-12-31")
    let cut = extent.scale(from: Self.day("2025-06-15"))
    #expect(cut.map { "\($0.first) \($0.last)" } == "2025-06-15 2026-12-31")
    let beyond = extent.scale(through: Self.day("2019-01-31"))
    #expect(beyond.map { "\($0.first) \($0.last)" } == "2019-01-31 2019-01-31")
  }
}
