import Foundation
import Testing

/// What a CommonMark parser makes of a document.
struct MarkdownTree {
  /// The names of the elements in document order, without texts and empty comments.
  var elements: [String] = []

  /// The texts, one after the other.
  var text = ""

  /// The addresses that links lead to.
  var destinations: [String] = []

  /// Parses `document` with `cmark` or `cmark-gfm`, or cancels the test if that is not installed.
  init(of document: String, parser: String) throws {
    guard let tool = ExternalTool(parser) else {
      try Test.cancel("skipped: \(parser) is not installed")
    }
    let extensions = ["table", "strikethrough", "autolink", "tagfilter", "tasklist", "footnotes"]
    let options = parser == "cmark" ? [] : extensions.flatMap { ["-e", $0] }
    let xml = try #require(try tool.output(["-t", "xml"] + options, input: document))
    for element in xml.matches(of: #/<(\w+)([^<>]*)>([^<]*)/#) {
      let (name, attributes, content) = (element.1, element.2, Self.unescaped(element.3))
      switch name {
      case "text": text += content
      case "html_inline" where content == "<!-- -->": break
      default: elements.append(String(name))
      }
      if let destination = attributes.firstMatch(of: #/destination="([^"]*)"/#) {
        destinations.append(Self.unescaped(destination.1))
      }
    }
  }

  private static func unescaped(_ xml: Substring) -> String {
    String(xml).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing(
      "&quot;",
      with: "\""
    )
    .replacing("&amp;", with: "&")
  }
}
