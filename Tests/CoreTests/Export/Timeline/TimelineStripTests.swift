import Testing

@testable import Core

/// Bars on a scale of ten days for each of 40 characters, 400 days.
@Suite("The bars of a timeline of characters") struct TimelineStripTests {
  private static let first = 20_000
  private static let today = first + 200

  private func strip(_ glyphs: TimelineGlyphs = .unicode) -> TimelineStrip {
    TimelineStrip(
      scale: TimeScale(
        window: CalendarDate(dayNumber: Self.first)...CalendarDate(dayNumber: Self.first + 399)
      ),
      marks: [],
      today: nil,
      glyphs: glyphs,
      width: 40
    )
  }

  /// Returns the characters of a bar from one day of the scale to another, without blanks at the end.
  private func bar(
    _ status: ProjectStatus,
    _ start: Int,
    _ end: Int?,
    _ glyphs: TimelineGlyphs = .unicode
  ) throws -> String {
    var project = try ExampleProjects.organisedCrime()
    project.status = status
    project.timeline = Timeline(
      start: CalendarDate(dayNumber: Self.first + start),
      end: end.map { CalendarDate(dayNumber: Self.first + $0) }
    )
    let today = CalendarDate(dayNumber: Self.today)
    let request = TimelineRequest(context: ProjectColumnContext(today: today))
    let entry = TimelineEntry(project, request)
    return TerminalStyle.plain.text(of: strip(glyphs).cells(of: entry))
  }

  @Test(
    "The ends of a bar are exact to an eighth of a character where there is such a block",
    arguments: [
      (250, 269, "                         ██"),
      (250, 270, "                         ██▏"),
      (250, 273, "                         ██▍"),
      (250, 277, "                         ██▊"),
      (250, 250, "                         ▏"),
      (252, 269, "                         ██"),
      (254, 269, "                         ▐█"),
      (258, 269, "                         ▕█"),
      (253, 254, "                         ▌"),
      (256, 257, "                         ▐"),
      (259, 259, "                         ▕"),
      (399, 399, "                                       ▕"),
    ]
  )
  func eighths(start: Int, end: Int, expected: String) throws {
    #expect(try bar(.ongoing, start, end) == expected)
  }

  @Test(
    "Other bars have whole characters, at least one",
    arguments: [
      (ProjectStatus.planned, 250, 279, "                         ░░░"),
      (.completed, 4, 15, "▒▒"), (.completed, 6, 15, " ▒"),
      (.finalising, 250, 250, "                         ▓"),
      (.suspended, 0, 9, "‖"), (.cancelled, 0, 4, "×"),
      (.planned, 398, 399, "                                       ░"),
    ]
  )
  func shades(status: ProjectStatus, start: Int, end: Int, expected: String) throws {
    #expect(try bar(status, start, end) == expected)
  }

  @Test(
    "What is open, late or cut is drawn so",
    arguments: [
      // Today is day 200, in the 21st character.
      (ProjectStatus.ongoing, 150, nil, "               █████▏┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄►"),
      (.planned, 390, nil, "                                       ►"),
      (.planned, 380, nil, "                                      ░►"),
      (.cancelled, 150, nil, "               ××××┄"),
      (.ongoing, 150, 169, "               ██╌╌╌!"),
      (.ongoing, 150, 199, "               █████!"),
      (.ongoing, 150, 198, "               ████▉!"),
      (.ongoing, -5, 209, "‹████████████████████"),
      (.planned, 250, 420, "                         ░░░░░░░░░░░░░░›"),
      (.ongoing, -50, nil, "‹███████████████████▏┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄►"),
      (.ongoing, -50, -20, "‹╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌!"),
    ] as [(ProjectStatus, Int, Int?, String)]
  )
  func ends(status: ProjectStatus, start: Int, end: Int?, expected: String) throws {
    #expect(try bar(status, start, end) == expected)
  }

  @Test func `every part of a bar has a character of its own, in ASCII as well`() throws {
    for glyphs in [TimelineGlyphs.unicode, .ascii] {
      let fills = ProjectStatus.allCases.map(glyphs.fill)
      let others = [
        glyphs.overdue, glyphs.overdueEnd, glyphs.open, glyphs.cutStart, glyphs.cutEnd, glyphs.mark,
        glyphs.today, " ",
      ]
      #expect(Set(fills + others).count == fills.count + others.count)
      #expect(Set(ProjectStatus.allCases.map(glyphs.mark)).count == fills.count)
      for glyph in fills + others { #expect(displayWidth(glyph) == 1) }
    }
    #expect(try bar(.ongoing, 150, 169, .ascii) == "               ##---!")
    #expect(try bar(.ongoing, 150, nil, .ascii) == "               #####~~~~~~~~~~~~~~~~~~~~")
  }
}
