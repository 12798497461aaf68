/// Returns `text` as character data or an attribute value of XML 1.0.
///
/// Markup is written as entities; characters that XML does not allow (section 2.2), such as most
/// controls, become U+FFFD.
public func xmlText(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": result.append(contentsOf: "&amp;".unicodeScalars)
    case "<": result.append(contentsOf: "&lt;".unicodeScalars)
    case ">": result.append(contentsOf: "&gt;".unicodeScalars)
    case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
    // A parser would turn these into blanks inside an attribute (section 3.3.3).
    case "\t": result.append(contentsOf: "&#9;".unicodeScalars)
    case "\n": result.append(contentsOf: "&#10;".unicodeScalars)
    case "\r": result.append(contentsOf: "&#13;".unicodeScalars)
    case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": result.append("\u{FFFD}")
    default: result.append(scalar)
    }
  }
  return String(result)
}
