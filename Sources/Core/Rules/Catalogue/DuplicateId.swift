extension Rule {
  static let duplicateId = Rule(
    "duplicate-id",
    .error,
    summary: "No two records have, or had, the same identifier",
    explanation: """
      An identifier leads to one record: `show`, `precededBy` and the name of the file depend on \
      it. The same goes for those in `formerIds`, by which a record is still found after it was \
      renamed. The finding is at the later record, or at the former identifier, with a note at the \
      first use. Give one of the two another identifier, delete it if it is a copy, or take it out \
      of `formerIds`.
      """,
    failing: .records([#""title": "Clean rivers""#, #""title": "Clean lakes""#]),
    passing: .records([
      #""title": "Clean rivers""#, #""id": "clean-lakes", "title": "Clean lakes""#,
    ]),
    check: .registry { relations, collector in
      for repeated in relations.repeatedIDs {
        let spot = repeated.later.idSpot
        let id = collector.text(at: spot)
        collector.emit(
          "the identifier \(id.map { quoted($0) + " " } ?? "")is already used by another record",
          at: spot,
          id: id,
          pointer: "/id",
          notes: repeated.first.idSpot.map { [("first used here", $0)] } ?? []
        )
      }
      for repeated in relations.repeatedFormerIDs {
        report(repeated.formerID, usedBy: repeated.first, &collector)
      }
    }
  )

  private static func report(
    _ formerID: RegisteredFormerID,
    usedBy first: RepeatedFormerID.First,
    _ collector: inout RegistryFindingCollector
  ) {
    let name = collector.text(at: formerID.spot).map { quoted($0) + " " } ?? ""
    let (user, spot): (String, RegistryFindingCollector.Spot?) =
      switch first {
      case .record(let record): ("is the identifier of a record", record.idSpot)
      case .formerID(let other): ("is listed already", other.spot)
      }
    // A record that takes the name of one that nothing is reported of has to give it up itself.
    guard collector.reports(formerID.input) else {
      collector.emit(
        "the identifier \(name)is a former one of another record",
        at: spot,
        id: collector.text(at: spot),
        pointer: "/id",
        notes: [("given up here", formerID.spot)]
      )
      return
    }
    collector.emit(
      "the former identifier \(name)\(user)",
      at: formerID.spot,
      id: formerID.formerID.id,
      pointer: formerID.formerID.pointer,
      notes: spot.map { [("first used here", $0)] } ?? []
    )
  }
}
