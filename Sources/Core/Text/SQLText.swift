/// Returns `text` as a literal of SQL: between apostrophes, each of its own doubled.
///
/// Backslashes mean themselves, as the standard has it and as DuckDB and PostgreSQL read it.
func sqlLiteral(_ text: String) -> String { "'\(doubling("'", in: text))'" }

/// Returns `text` as a name of SQL that keeps its upper and lower case: between quotation marks, each of its
/// own doubled.
func sqlName(_ text: String) -> String { "\"\(doubling("\"", in: text))\"" }

/// Scalars are compared, for an apostrophe with a combining mark is another character and still ends a literal.
private func doubling(_ quote: Unicode.Scalar, in text: String) -> String {
  var doubled = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if scalar == quote { doubled.append(scalar) }
    doubled.append(scalar)
  }
  return String(doubled)
}
