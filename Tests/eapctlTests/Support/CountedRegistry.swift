/// Records for statistics, as they stand on 23 November 2026: each is there for a figure that it alone
/// has, or that it must not be in.
enum CountedRegistry {
  static let lines = [
    // Two countries and areas, three languages; ends within 90 days.
    record(
      "water",
      ["GE", "MD"],
      "ongoing",
      "2024-03-01",
      "2026-12-31",
      #""priorityAreas":["greens","protects"],"topics":["Water","=1+1"],"#
        + #""translations":{"ka":{"title":"წყალი"},"ro":{"title":"Apă"}}"#
    ),
    // A value twice counts once; ends on the last of 90 days.
    record(
      "roads",
      ["UA", "UA"],
      "finalising",
      "2025-01-31",
      "2027-02-21",
      #""topics":["Roads","Roads"]"#
    ),
    // Ends a day too late.
    record("rails", ["UA"], "ongoing", "2025-02-01", "2027-02-22", #""topics":["Roads"]"#),
    // Ends today.
    record("last-day", ["AM"], "ongoing", "2025-11-30", "2026-11-23"),
    // Ended yesterday, which is late.
    record("late", ["AM"], "ongoing", "2025-12-01", "2026-11-22"),
    // Neither ends any more.
    record("done", ["AZ"], "completed", "2020-01-01", "2026-11-30"),
    record("given-up", ["AZ"], "cancelled", "2024-01-01", "2026-12-31"),
    // No end is known.
    record("open", ["BY"], "suspended", "2026-01-15", nil),
    record("open-done", ["BY"], "completed", "2026-02-15", nil),
    // Begins in the last month of the window, and after it.
    record("future", [], "planned", "2028-11-30", "2030-01-01", #""euProjectNumber":"2020/1""#),
    record("far-future", ["GE"], "planned", "2028-12-01", "2030-01-01"),
    // Ended in the month before the window.
    record("past", ["GE"], "completed", "2019-01-01", "2025-10-31"),
    // Ends before it starts.
    record("upside-down", ["GE"], "ongoing", "2027-05-05", "2026-05-05"),
    // Tries to be markup, a formula, a command and a sequence of the terminal.
    record(
      "hostile",
      ["MD"],
      "ongoing",
      "2026-11-01",
      "2027-01-01",
      #""topics":["| a | <b>*x*</b>","-2+3","\u001b[31mred","\"quoted\", and more"]"#,
      title: #"| <img src=x> \u001b[31m `x` @all"#
    ),
  ]

  /// A record that is none.
  static let broken = #"{"id":"broken","title":"Broken","countries":["XX"]}"#

  private static func record(
    _ id: String,
    _ countries: [String],
    _ status: String,
    _ start: String,
    _ end: String?,
    _ more: String? = nil,
    title: String? = nil
  ) -> String {
    let end = end.map { #","end":"\#($0)""# } ?? ""
    return #"{"id":"\#(id)","title":"\#(title ?? "The project \(id)")","specificObjectives":["x"],"#
      + #""expectedResults":["y"],"countries":\#(countries),"status":"\#(status)","#
      + #""timeline":{"start":"\#(start)"\#(end)}\#(more.map { ",\($0)" } ?? "")}"#
  }
}
