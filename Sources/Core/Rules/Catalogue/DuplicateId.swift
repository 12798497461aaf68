extension Rule {
  static let duplicateId = Rule(
    "duplicate-id",
    .error,
    summary: "No two records have the same identifier",
    explanation: """
      An identifier leads to one record: `show`, `precededBy` and the name of the file depend on \
      it. The finding is at the later record, with a note at the first. Give one of the two another \
      identifier, or delete it if it is a copy.
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
    }
  )
}
