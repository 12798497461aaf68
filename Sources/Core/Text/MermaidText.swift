/// Returns `text` as words of a Mermaid diagram that are drawn as exactly `text`, whatever it holds.
///
/// The result is one line. What separates words from data (`:`, `;`), begins a comment, a directive or an
/// entity (`%`, `#`), or could become markup or a formula (`<`, `>`, `&`, `"`, `` ` ``, `\`, `$`) is written as
/// an entity code such as `#58;`, and so are the two characters with which Mermaid marks these codes
/// meanwhile. Control characters, newlines among them, become visible: see `visibleText(_:)`.
///
/// A keyword at the start of a line stays one; whoever writes a line puts something before the words.
public func mermaidText(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in visibleText(text).unicodeScalars {
    switch scalar {
    case ":", ";", "%", "#", "<", ">", "&", "\"", "`", "\\", "$", "\u{FB02}", "\u{B6}":
      result.append(contentsOf: "#\(scalar.value);".unicodeScalars)
    default: result.append(scalar)
    }
  }
  return String(result)
}
