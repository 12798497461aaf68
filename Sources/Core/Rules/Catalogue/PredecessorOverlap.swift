extension Rule {
  static let predecessorOverlap = Rule(
    "predecessor-overlap",
    .warning,
    summary: "no project starts before its earlier phase has ended",
    explanation: """
      A phase follows the one before it; if the two overlap, a date is wrong, or the projects run \
      side by side and are not phases. Check the dates of both records. The first day of the later \
      phase may be the last day of the earlier one.
      """,
    failing: .records([#""id": "clean-rivers""#, second(start: "2028-01-01")]),
    passing: .records([#""id": "clean-rivers""#, second(start: "2029-01-01")]),
    check: .registry { index, report in
      for (link, predecessor) in PredecessorGraph(index).steps {
        let start = index.records[link.record].startDay
        let end = index.records[predecessor].endDay
        guard start != RecordEntry.noDay, end != RecordEntry.noDay, start < end else { continue }
        report(
          "the project starts on \(CalendarDate(dayNumber: Int(start))), but its earlier phase "
            + "\(quoted(link.target)) ends on \(CalendarDate(dayNumber: Int(end)))",
          at: link.spot,
          of: link.record,
          id: link.id,
          pointer: "/precededBy",
          notes: [
            report.note("the earlier phase", at: index.records[predecessor].id, of: predecessor)
          ]
        )
      }
    }
  )

  private static func second(start: String) -> String {
    """
    "id": "clean-rivers-2", "title": "Clean rivers, phase 2", "precededBy": "clean-rivers", \
    "timeline": {"start": "\(start)"}, "status": "planned"
    """
  }
}
