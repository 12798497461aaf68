extension Rule {
  static let duplicateTitle = Rule(
    "duplicate-title",
    .warning,
    summary: "No two records have the same title",
    explanation: """
      Two records with one title are most often one project that was entered twice, perhaps from \
      two pages. Merge them; if they are phases of one programme, tell them apart in the title and \
      link them by `precededBy`.
      """,
    failing: .records([#""id": "clean-rivers""#, #""id": "clean-rivers-2""#]),
    passing: .records([
      #""id": "clean-rivers""#, #""id": "clean-rivers-2", "title": "Clean rivers, phase 2""#,
    ]),
    check: .registry { relations, collector in
      for repeated in relations.repeatedTitles
      where repeated.later.facts.digest(of: .id) != repeated.first.facts.digest(of: .id) {
        let spot = repeated.later.titleSpot
        let title = collector.text(at: spot)
        collector.emit(
          "the title \(title.map { quoted($0) + " " } ?? "")is already used by another record",
          at: spot,
          id: collector.text(at: repeated.later.idSpot),
          pointer: "/title",
          notes: repeated.first.titleSpot.map { [("first used here", $0)] } ?? []
        )
      }
    }
  )
}
