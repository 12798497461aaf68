extension Rule {
  static let predecessorCycle = Rule(
    "predecessor-cycle",
    .error,
    summary: "No project comes before itself",
    explanation: """
      Following `precededBy` from phase to phase leads to the first one; if it leads back to where \
      it began, one of the links is wrong. Each cycle is reported once, with a note at every other \
      link. Take out the link that points from an earlier phase to a later one.
      """,
    failing: .record(#""precededBy": "clean-rivers""#),
    passing: .record(""),
    check: .registry { relations, collector in
      for cycle in relations.cycles {
        guard let reported = cycle.firstIndex(where: { collector.reports($0.input) }) else {
          continue
        }
        let links = Array(cycle[reported...] + cycle[..<reported])
        collector.emit(
          message(for: links.map(\.link)),
          at: links[0].spot,
          id: links[0].link.id,
          pointer: "/precededBy",
          notes: links.dropFirst().prefix(longestList).map {
            ("which is preceded by \(quoted($0.link.target))", $0.spot)
          }
        )
      }
    }
  )

  private static func message(for links: [PredecessorLink]) -> String {
    guard links.count > 1 else {
      return "\(quoted(links[0].target)) is named as its own earlier phase"
    }
    let steps = links.prefix(longestList).map { quoted($0.target) }
    let rest = links.count > longestList ? ", and so on over \(links.count) records" : ""
    return "the earlier phases lead back to this record: \(steps.joined(separator: ", "))\(rest)"
  }

  /// The number of links that a finding spells out.
  private static let longestList = 8
}
