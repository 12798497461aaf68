import Core

extension Command {
  static let schema = Command(
    name: "schema",
    summary: "Print the JSON Schema of a record",
    discussion: """
      The schema (draft 2020-12) lets editors complete and check records while they are written. \
      It says less than 'eapctl validate', which also compares dates, finds duplicates and looks \
      across the registry.
      """,
    examples: [Example("Keep a copy for the editor", "eapctl schema > project.schema.json")],
    paging: .always
  ) { _, session throws(Failure) in
    try session.output.write(JSONSchema().text)
    return .success
  }
}
