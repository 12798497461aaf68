extension Rule {
  static let implausibleDate = Rule(
    "implausible-date",
    .warning,
    summary: "Dates lie between 1990 and 2049, and no project runs longer than 25 years",
    explanation: """
      Cooperation with the countries of the Eastern Partnership began in 1991 with the programme \
      TACIS; a year before that is a slip such as `0205`. Some sources write a last day such as \
      `2050-12-31` or `9999-12-31` for an end that is not known: leave the end out instead, for a \
      date that is made up spoils progress bars and statistics. A project of more than 25 years \
      most often has a wrong digit in one of its years.
      """,
    failing: .record(#""timeline": {"start": "2025-01-01", "end": "2050-12-31"}"#),
    passing: .record(#""timeline": {"start": "2025-01-01"}"#),
    check: .record { record, context, collector in
      let start = record.start
      let end = record.end
      // A timeline that runs backwards is an error of its own.
      if let start, let end, end < start { return }
      var isPlausible = true
      for entry in record.texts where entry.kind == .date {
        let node = Int(entry.node)
        guard let date = CalendarDate(context.json.text(node)), !plausibleYears.contains(date.year)
        else { continue }
        isPlausible = false
        collector.emit(
          "the date \(date) is not plausible, expected a year from \(plausibleYears.lowerBound) "
            + "to \(plausibleYears.upperBound)",
          at: node,
          hint: date.year > plausibleYears.upperBound ? "leave out a date that is not known" : nil
        )
      }
      guard isPlausible, let start, let end, end.year - start.year > longestDuration,
        let startNode = record.timelineNode(.start), let endNode = record.timelineNode(.end)
      else { return }
      collector.emit(
        "the project runs for more than \(longestDuration) years, from \(start) to \(end)",
        at: endNode,
        notes: [("the start", context.json[startNode].range)]
      )
    }
  )

  private static let plausibleYears = 1990...2049
  private static let longestDuration = 25
}
