/// Returns `text` as text of a manual page, in the language of `troff`, that means itself.
///
/// A reader can copy what the page shows: hyphens, apostrophes and their like stay as they are in ASCII
/// and become no typographic signs. The result is ASCII, since not every formatter reads UTF-8, and
/// begins with no control character, so that it may begin a line.
public func roffText(_ text: some StringProtocol) -> String {
  var result = text.first == "." ? "\\&" : ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\\": result += "\\e"
    case "-": result += "\\-"
    case "'": result += "\\(aq"
    case "`": result += "\\(ga"
    case "\"": result += "\\(dq"
    case "^": result += "\\(ha"
    case "~": result += "\\(ti"
    case " "..."}": result.unicodeScalars.append(scalar)
    default:
      let digits = String(scalar.value, radix: 16, uppercase: true)
      result += "\\[u" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits + "]"
    }
  }
  return result
}
