import Foundation
import Testing

import Core

@Suite("Markdown text")
struct MarkdownTextTests {
  private static let parsersExist = ExternalTool("cmark") != nil && ExternalTool("cmark-gfm") != nil
  private static let missing: Comment = "skipped: cmark and cmark-gfm are not both installed"

  static let hostile: [String] = [
    "Plain text, 100 %.", "1.", "1. one", "12) x", "1234567890. y", "-", "- x", "+", "* x", "--",
    "---",
    "***", "___", "===", "=", "#", "# x", "####### x", "x #", "x ##", ">", "> quote", "```", "~~~",
    "    code", "`code`", "``", "`", "\\", "\\\\", "x\\", "\\*", "\\|", "\\\\|", "|", "a | b", "||",
    "| --- |",
    "*a*", "**a**", "_a_", "__a__", "snake_case_name", "~a~", "~~a~~", "a * b * c", "$x$ $$y$$",
    "[a](b)", "[a]", "[a]: b", "![a](b)", "[x] done", "[ ] open", "[^1]", "[^1]: note", "[!NOTE]",
    "][",
    "](x)", "<b>x</b>", "<script>alert(1)</script>", "<!-- x", "-->", "<!-- --> x", "<a href=x>",
    "</td>",
    "<https://x.org>", "<me@x.org>", "<?php", "<![CDATA[", "&amp;", "&lt;b&gt;", "&#42;", "&copy",
    "&",
    "https://example.org/a_b?c=d&copy=1", "http://x.org", "ftp://x.org", "HTTPS://X.ORG",
    "www.example.org",
    "WWW.example.org", "(www.example.org)", "see www.x.org/a(b)", "me@example.org",
    "mailto:me@example.org",
    "xmpp:me@example.org/x", "a.b-c_d@x-y.co.uk", "@europa", "#123", "GH-1", "eu/repo#12",
    ":smile:", ":+1:",
    " leading", "trailing ", "trailing  ", "   ", " ", "", "a  b", "\ttab", "a\tb", "a\nb",
    "a\r\nb",
    "a\n\n# b", "a\n---", "\u{0}", "\u{A0}x\u{A0}", "\u{3000}x\u{3000}", "abc\u{202E}fdp",
    "\u{FEFF}",
    "\u{1B}[31m", "\u{85}", "\u{2028}", "Țările Parteneriatului Estic", "საქართველო – „ციტატა“",
    "日本語。",
    "👩‍👩‍👧‍👦", "e\u{301}", "a\u{A0}*b*", "«*b*»", "*«b»*", ":---:", "| a | b |\n| - | - |", "a\\\nb",
    "<\n>",
    "{{ liquid }}", "{% raw %}", "^sup^", "==mark==", "'quotes' \"double\" -- ...", "(c)",
    "http:/x", "://",
  ]

  /// Places of a document, as text before and after, and what encloses the text in the tree.
  static let places: [(before: String, after: String, path: [String])] = [
    ("", "\n", ["document", "paragraph"]),
    ("# ", "\n", ["document", "heading"]),
    ("- ", "\n", ["document", "list", "item", "paragraph"]),
    ("10. ", "\n", ["document", "list", "item", "paragraph"]),
    ("x\n\n", "\n\nx\n", ["document", "paragraph", "paragraph", "paragraph"]),
    ("[x", "x](y)\n", ["document", "paragraph", "link"]),
  ]

  @Test(.enabled(if: parsersExist, missing), arguments: hostile, ["cmark", "cmark-gfm"])
  func `a parser reads back the text and nothing else`(text: String, parser: String) throws {
    for place in Self.places {
      let isWhole = !place.path.contains("link")
      guard !text.isEmpty || !isWhole || place.before == "" else { continue }
      let document = place.before + markdownText(text) + place.after
      let tree = try MarkdownTree(of: document, parser: parser)
      let padding = place.path == ["document", "paragraph", "paragraph", "paragraph"] || !isWhole
      let expected = padding ? "x\(visibleText(text))x" : visibleText(text)
      #expect(tree.text == expected, "\(document)")
      #expect(tree.elements == (document == "\n" ? ["document"] : place.path), "\(document)")
    }
  }

  @Test(.enabled(if: parsersExist, missing), arguments: hostile)
  func `a cell of a GitHub table holds the text and nothing else`(text: String) throws {
    let document = "| a | b |\n| --- | --- |\n| x | \(markdownText(text)) |\n"
    let tree = try MarkdownTree(of: document, parser: "cmark-gfm")
    #expect(tree.text == "abx\(visibleText(text))")
    let row = ["table_row", "table_cell", "table_cell"]
    #expect(
      tree.elements == ["document", "table", "table_header", "table_cell", "table_cell"] + row
    )
  }

  @Test(
    .enabled(if: parsersExist, missing),
    arguments: [
      "https://euneighbourseast.eu/projects/eu-project-page/?id=2696", "http://x.org",
      "HTTPS://x.org/a(b)_c*d[e]~f$g!h", "https://x.org/?a=1&copy=2&amp;b#c", "https://x.org/)",
      "https://x.org/a|b", "https://x.org/<b>\"`", "https://x.org/ş", "https://x.org/user@y",
    ],
    ["cmark", "cmark-gfm"]
  )
  func `a safe address becomes a link to itself`(address: String, parser: String) throws {
    let tree = try MarkdownTree(of: markdownLink(toAddress: address), parser: parser)
    #expect(tree.text == address)
    #expect(tree.elements == ["document", "paragraph", "link"])
    let encoded = address.replacing("|", with: "%7C").replacing("<", with: "%3C")
      .replacing(">", with: "%3E").replacing("\"", with: "%22").replacing("`", with: "%60")
    #expect(tree.destinations == [encoded])
  }

  @Test(arguments: [
    "javascript:alert(1)", "JavaScript://x", "data:text/html,x", "ftp://x.org", "https:",
    "https://",
    "https:///x", "https://europa.eu@evil.org/", "https://a b", " https://x.org",
    "https://x.org\\@y",
    "https://x.org/\u{202E}", "https://x.org/\n", "https://x.org/\t", "//x.org", "x.org", "",
    "http:x.org",
    "https://x.org/\u{A0}y", "https://:80/", "file:///etc/passwd",
  ])
  func `any other address stays plain text`(address: String) throws {
    #expect(!isSafeWebAddress(address))
    #expect(markdownLink(toAddress: address) == markdownText(address))
  }

  @Test(arguments: [
    ("Rule of law & human rights", "Rule of law & human rights"), ("e.g. 1.5", "e.g. 1.5"),
    ("2024. A year", #"2024\. A year"#), ("a - b + c = d", "a - b + c = d"), ("12:30", "12:30"),
    ("Georgia: justice", "Georgia: justice"), ("(EaP) countries!", "(EaP) countries!"),
  ])
  func `only what needs it is escaped`(text: String, markdown: String) {
    #expect(markdownText(text) == markdown)
  }
}
