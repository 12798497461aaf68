import Core

extension Command {
  private static let format = Option<SchemaFormat?>.value(
    "format",
    short: "f",
    placeholder: "FORMAT",
    completion: .words { SchemaFormat.all.map(\.name) },
    summary: "Choose what the schema is for"
  ) { word in
    SchemaFormat.all.first { $0.name == word.lowercased() }
  }
  .withDefault(.json, named: SchemaFormat.json.name)

  static let schema = Command(
    name: "schema",
    summary: "Print the schema of records, for editors or for an engine",
    discussion: """
      The JSON Schema (draft 2020-12) lets editors complete and check records while they are written. \
      It says less than 'eapctl validate', which also compares dates, finds duplicates and looks \
      across the registry.

      For an engine there are two tables, "projects" for records and "findings" for what 'eapctl validate \
      --format ndjson' writes: statements for DuckDB and PostgreSQL, and for Spark an object whose members are \
      read by StructType.fromJson. Columns have the names, and comments say the meaning, of the fields.

      Lists and objects are those of the engine; in PostgreSQL a list of texts is an array, and what is nested \
      deeper is jsonb. Translations have language codes as keys. What is absent is null, and an empty list is \
      not. Dates are whole days: a year or a month alone is an error, which is why such a record stays out. A \
      record without an error passes every condition of the tables, except that in a primary key no identifier \
      may be there twice.
      """,
    examples: [
      Example("Keep a copy for the editor", "eapctl schema > project.schema.json"),
      Example("Keep the tables for DuckDB", "eapctl schema --format duckdb > tables.sql"),
    ],
    options: [format.specification],
    paging: .always
  ) { arguments, session throws(Failure) in
    try session.output.write(arguments[format].text(of: [.projects, .findings]))
    return .success
  }
}
