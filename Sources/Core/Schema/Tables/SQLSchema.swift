/// How an engine of SQL spells types and conditions.
protocol SQLDialect: Sendable {
  /// What stands for what, for people: sentences, each a comment.
  var notes: [String] { get }

  /// Whether an index helps to join tables.
  var hasIndexes: Bool { get }

  /// Returns the name of a type.
  func name(of type: TableType) -> String

  /// Returns what must hold of a value of a type, where it is not null; `value` is an expression.
  func conditions(on value: String, _ type: TableType) -> [String]
}

/// Tables as statements of SQL.
///
///     CREATE TABLE "projects" (
///       "id" text NOT NULL
///         CHECK ("id" <> ''),
///       PRIMARY KEY ("id")
///     );
///     COMMENT ON TABLE "projects" IS 'A record.';
struct SQLSchema<Dialect: SQLDialect> {
  let dialect: Dialect

  func text(of tables: [TableShape]) -> String {
    let notes = dialect.notes.map { "-- \($0)\n" }.joined()
    return notes + tables.map { "\n" + statements(for: $0) }.joined()
  }

  private func statements(for table: TableShape) -> String {
    let name = sqlName(table.name)
    var lines = table.columns.map(definition)
    if let key = table.primaryKey { lines.append("  PRIMARY KEY (\(sqlName(key)))") }
    var text = "CREATE TABLE \(name) (\n\(lines.joined(separator: ",\n"))\n);\n"
    if dialect.hasIndexes {
      for column in table.joinedColumns {
        text += "CREATE INDEX ON \(name) (\(sqlName(column)));\n"
      }
    }
    text += "COMMENT ON TABLE \(name) IS \(sqlLiteral(table.summary));\n"
    for column in table.columns {
      let place = "\(name).\(sqlName(column.name))"
      text += "COMMENT ON COLUMN \(place) IS \(sqlLiteral(column.summary));\n"
    }
    return text
  }

  private func definition(of column: TableColumn) -> String {
    let name = sqlName(column.name)
    let conditions = dialect.conditions(on: name, column.type)
    return "  \(name) \(dialect.name(of: column.type))\(column.isRequired ? " NOT NULL" : "")"
      + conditions.map { "\n    CHECK (\($0))" }.joined()
  }
}

/// Returns literals of SQL, separated by commas.
func sqlLiterals(_ texts: [String]) -> String { texts.map(sqlLiteral).joined(separator: ", ") }
