extension Rule {
  static let unresolvedPredecessor = Rule(
    "unresolved-predecessor",
    .error,
    summary: "The earlier phase that a record names is in the registry",
    explanation: """
      `precededBy` is the identifier of another record, so that the phases of a programme can be \
      followed. Correct the identifier, add the record of the earlier phase, or leave the field out.
      """,
    failing: .records([#""id": "clean-rivers""#, second(precededBy: "clean-river")]),
    passing: .records([#""id": "clean-rivers""#, second(precededBy: "clean-rivers")]),
    check: .registry { relations, collector in
      let unresolved = relations.unresolvedLinks.filter {
        ProjectID.isWellFormed($0.link.target.utf8)
      }
      guard !unresolved.isEmpty else { return }
      // The identifiers of a large registry would take too long to read again.
      let known = relations.identifiedRecords(limit: 500).compactMap {
        collector.text(at: $0.idSpot)
      }
      for unresolved in unresolved {
        let target = unresolved.link.target
        collector.emit(
          "no record has the identifier \(quoted(target))",
          at: unresolved.spot,
          id: unresolved.link.id,
          pointer: "/precededBy",
          hint: nearest(to: target, except: unresolved.link.id, among: known)
        )
      }
    }
  )

  /// A question that names the nearest identifier of another record: a record cannot precede itself.
  private static func nearest(
    to target: String,
    except id: String?,
    among known: [String]
  ) -> String? {
    nearestName(to: target, among: known.filter { $0 != id }).map { "did you mean \"\($0)\"?" }
  }

  private static func second(precededBy id: String) -> String {
    """
    "id": "clean-rivers-2", "title": "Clean rivers, phase 2", "precededBy": "\(id)", \
    "timeline": {"start": "2029-01-01"}, "status": "planned"
    """
  }
}
