extension Rule {
  static let idFileName = Rule(
    "id-file-name",
    .error,
    summary: "The file of a record is named after its identifier",
    explanation: """
      The record `clean-rivers` is looked for in `clean-rivers.json`, and two records with one \
      identifier cannot hide in two files. Rename the file, or correct the identifier if nothing \
      refers to it yet. Files with several records can have any name.
      """,
    failing: .json(ExampleRecord.text(with: ""), name: "clean-river.json"),
    passing: .json(ExampleRecord.text(with: ""), name: "clean-rivers.json"),
    check: .record { record, context, collector in
      guard let stem = context.fileStem, let node = record.node(.id), let id = record.text(.id),
        id.withText({ ProjectID.isWellFormed($0) }),
        !id.withText({ $0.elementsEqual(stem.utf8) })
      else { return }
      collector.emit(
        "the identifier is \(quoted(id)), but the file is named \(quoted(stem))",
        at: node,
        hint: "rename the file to \(quoted(id.string + ".json")), or correct the identifier"
      )
    }
  )
}
