extension Rule {
  static let lostId = Rule(
    "lost-id",
    .warning,
    summary: "No identifier of an earlier revision leads nowhere",
    explanation: """
      Reports, pages and other registries know a record by its identifier. The rule looks only where \
      `validate --since REVISION` names a revision of git: what had an identifier there has to have it \
      still, or another record has to have it among its `formerIds`. `eapctl rename` keeps the old \
      identifier there by itself. Where a record was removed on purpose, the finding says so once, to \
      those who look the change through.
      """,
    failing: .changed(from: #""id": "clean-river""#, to: #""id": "clean-rivers""#),
    passing: .changed(
      from: #""id": "clean-river""#,
      to: #""id": "clean-rivers", "formerIds": ["clean-river"]"#
    ),
    check: .registry { relations, collector in
      for record in relations.lostRecords {
        let id = collector.text(at: record.idSpot)
        collector.emit(
          "the record \(id.map { quoted($0) + " " } ?? "")is gone, and its identifier leads nowhere",
          at: record.idSpot,
          id: id,
          pointer: "/id",
          hint: "if another record took its place, add it to the \"formerIds\" there"
        )
      }
    }
  )
}
