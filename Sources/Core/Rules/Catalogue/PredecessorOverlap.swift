extension Rule {
  static let predecessorOverlap = Rule(
    "predecessor-overlap",
    .warning,
    summary: "No project starts before its earlier phase has ended",
    explanation: """
      A phase follows the one before it; if the two overlap, a date is wrong, or the projects run \
      side by side and are not phases. Check the dates of both records. The first day of the later \
      phase may be the last day of the earlier one.
      """,
    failing: .records([#""id": "clean-rivers""#, second(start: "2028-01-01")]),
    passing: .records([#""id": "clean-rivers""#, second(start: "2029-01-01")]),
    check: .registry { relations, collector in
      for (link, predecessor) in relations.successions {
        guard let start = link.link.start, let end = predecessor.facts.end, start < end else {
          continue
        }
        collector.emit(
          "the project starts on \(start), but its earlier phase "
            + "\(quoted(link.link.target)) ends on \(end)",
          at: link.spot,
          id: link.link.id,
          pointer: "/precededBy",
          notes: predecessor.idSpot.map { [("the earlier phase", $0)] } ?? []
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
