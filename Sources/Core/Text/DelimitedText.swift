/// Returns `text` as a field of CSV (RFC 4180).
///
/// A spreadsheet would run a field that starts with `=`, `+`, `-`, `@` or one of their full-width forms,
/// or with a tab or line end that may stand before one (OWASP, CSV injection), as a formula, so an
/// apostrophe is put in front of it; a plain number stays as it is. Fields with commas, quotation marks
/// or line ends are quoted.
public func csvField(_ text: String) -> String {
  var field = text
  if let first = text.unicodeScalars.first, "=+-@＝＋－＠\t\r\n".unicodeScalars.contains(first),
    !isPlainNumber(text)
  {
    field = "'" + text
  }
  let needsQuotes = field.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
  guard needsQuotes else { return field }
  var quoted = String.UnicodeScalarView()
  for scalar in field.unicodeScalars {
    if scalar == "\"" { quoted.append(scalar) }
    quoted.append(scalar)
  }
  return "\"\(String(quoted))\""
}

/// Returns `text` as a field of tab-separated values: tabs, line ends and backslashes become `\t`,
/// `\n`, `\r` and `\\`.
public func tsvField(_ text: String) -> String {
  var field = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\t": field.append(contentsOf: "\\t".unicodeScalars)
    case "\n": field.append(contentsOf: "\\n".unicodeScalars)
    case "\r": field.append(contentsOf: "\\r".unicodeScalars)
    case "\\": field.append(contentsOf: "\\\\".unicodeScalars)
    default: field.append(scalar)
    }
  }
  return String(field)
}

/// Returns whether `text` is a number that no spreadsheet takes for a formula, such as `-12.5`.
private func isPlainNumber(_ text: String) -> Bool {
  var digits = text.utf8[...]
  if digits.first == UInt8(ascii: "-") { digits = digits.dropFirst() }
  let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
  return (1...2).contains(parts.count)
    && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { (0x30...0x39).contains($0) } }
}
