extension Rule {
  static let predecessorCycle = Rule(
    "predecessor-cycle",
    .error,
    summary: "no project comes before itself",
    explanation: """
      Following `precededBy` from phase to phase leads to the first one; if it leads back to where \
      it began, one of the links is wrong. Each cycle is reported once, with a note at every other \
      link. Take out the link that points from an earlier phase to a later one.
      """,
    failing: .record(#""precededBy": "clean-rivers""#),
    passing: .record(""),
    check: .registry { index, report in
      for cycle in PredecessorGraph(index).cycles {
        let reported = cycle.firstIndex {
          Int(index.records[index.links[$0].record].input) >= index.contextInputCount
        }
        guard let reported else { continue }
        let links = (cycle[reported...] + cycle[..<reported]).map { index.links[$0] }
        report(
          message(for: links),
          at: links[0].spot,
          of: links[0].record,
          id: links[0].id,
          pointer: "/precededBy",
          notes: links.dropFirst().prefix(longestList).map {
            report.note("which is preceded by \(quoted($0.target))", at: $0.spot, of: $0.record)
          }
        )
      }
    }
  )

  private static func message(for links: [RecordLink]) -> String {
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
