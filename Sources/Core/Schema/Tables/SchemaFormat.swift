/// A form in which the schema of records is written, declared once.
public struct SchemaFormat: Sendable {
  /// The name that users type.
  public let name: String

  /// What the format is, as a fragment without a full stop.
  public let summary: String

  private let write: @Sendable ([TableShape]) -> String

  init(_ name: String, summary: String, write: @escaping @Sendable ([TableShape]) -> String) {
    self.name = name
    self.summary = summary
    self.write = write
  }

  /// Every format, in the order in which help lists them.
  public static let all: [Self] = [
    .json, .duckdb, .postgres, .spark,
  ]

  /// Returns the schema in the format; one that is not for tables is of records alone.
  public func text(of tables: [TableShape]) -> String { write(tables) }
}

extension SchemaFormat {
  /// The JSON Schema of a record, or of a list of them.
  public static let json = Self(
    "json-schema",
    summary: "a JSON Schema of records, for editors"
  ) { _ in JSONSchema().text }

  /// Statements for DuckDB.
  static let duckdb = Self(
    "duckdb",
    summary: "tables for DuckDB, in SQL"
  ) { SQLSchema(dialect: DuckDBDialect()).text(of: $0) }

  /// Statements for PostgreSQL.
  static let postgres = Self(
    "postgres",
    summary: "tables for PostgreSQL, in SQL"
  ) { SQLSchema(dialect: PostgresDialect()).text(of: $0) }

  /// What Spark reads a schema from.
  static let spark = Self(
    "spark",
    summary: "schemas for Spark, in JSON"
  ) { SparkSchema(tables: $0).text }
}
