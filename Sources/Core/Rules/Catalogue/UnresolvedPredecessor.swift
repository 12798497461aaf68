extension Rule {
  static let unresolvedPredecessor = Rule(
    "unresolved-predecessor",
    .error,
    summary: "the earlier phase that a record names is in the registry",
    explanation: """
      `precededBy` is the identifier of another record, so that the phases of a programme can be \
      followed. Correct the identifier, add the record of the earlier phase, or leave the field out.
      """,
    failing: .records([#""id": "clean-rivers""#, second(precededBy: "clean-river")]),
    passing: .records([#""id": "clean-rivers""#, second(precededBy: "clean-rivers")]),
    check: .registry { index, report in
      let unresolved = index.links.filter {
        $0.targetHash != 0 && index.record(withIDHash: $0.targetHash) == nil
          && ProjectID.isWellFormed($0.target.utf8)
      }
      guard !unresolved.isEmpty else { return }
      let known = knownIDs(index, report)
      for link in unresolved {
        report(
          "no record has the identifier \(quoted(link.target))",
          at: link.spot,
          of: link.record,
          id: link.id,
          pointer: "/precededBy",
          hint: nearestName(to: link.target, among: known).map { "did you mean \"\($0)\"?" }
        )
      }
    }
  )

  /// The identifiers of a small registry; those of a large one would have to be read again.
  private static func knownIDs(_ index: RegistryIndex, _ report: RegistryReport) -> [String] {
    guard index.records.count <= 500 else { return [] }
    return index.records.indices.compactMap {
      index.records[$0].idHash == 0 ? nil : report.id(of: $0)
    }
  }

  private static func second(precededBy id: String) -> String {
    """
    "id": "clean-rivers-2", "title": "Clean rivers, phase 2", "precededBy": "\(id)", \
    "timeline": {"start": "2029-01-01"}, "status": "planned"
    """
  }
}
