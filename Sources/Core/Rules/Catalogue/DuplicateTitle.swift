extension Rule {
  static let duplicateTitle = Rule(
    "duplicate-title",
    .warning,
    summary: "no two records have the same title",
    explanation: """
      Two records with one title are most often one project that was entered twice, perhaps from \
      two pages. Merge them; if they are phases of one programme, tell them apart in the title and \
      link them by `precededBy`.
      """,
    failing: .records([#""id": "clean-rivers""#, #""id": "clean-rivers-2""#]),
    passing: .records([
      #""id": "clean-rivers""#, #""id": "clean-rivers-2", "title": "Clean rivers, phase 2""#,
    ]),
    check: .registry { index, report in
      for (later, first) in index.repeatedTitles
      where index.records[later].idHash != index.records[first].idHash {
        let title = report.text(of: index.records[later].title, in: later)
        report(
          "\(title.map { quoted($0) } ?? "this") is the title of an earlier record, too",
          at: index.records[later].title,
          of: later,
          id: report.id(of: later),
          pointer: "/title",
          notes: [report.note("first used here", at: index.records[first].title, of: first)]
        )
      }
    }
  )
}
