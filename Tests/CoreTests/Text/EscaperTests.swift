import Foundation
import Testing

@testable import Core

@Suite("Escapers") struct EscaperTests {
  @Test(arguments: [
    ("", ""), ("a", "a"), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""),
    ("=1+1", "'=1+1"), ("@a", "'@a"), ("-a", "'-a"), ("-1.5", "-1.5"), ("-1.5.2", "'-1.5.2"),
    ("+1", "'+1"), ("\ta", "'\ta"), ("\ra", "\"'\ra\""), ("e\u{301},", "\"e\u{301},\""),
    ("\r\n", "\"'\r\n\""), ("a=1", "a=1"), ("\n=1", "\"'\n=1\""), ("＝1", "'＝1"), ("＋1", "'＋1"),
    ("－1", "'－1"), ("＠a", "'＠a"),
  ])
  func csv(text: String, field: String) { #expect(csvField(text) == field) }

  @Test(arguments: [
    ("", ""), ("a\tb", "a\\tb"), ("a\r\nb", "a\\r\\nb"), ("a\\tb", "a\\\\tb"), ("\"a\"", "\"a\""),
  ])
  func tsv(text: String, field: String) { #expect(tsvField(text) == field) }

  @Test(arguments: [
    ("a < b & \"c\" > d", "a &lt; b &amp; &quot;c&quot; &gt; d"), ("\t\r\n", "&#9;&#13;&#10;"),
    ("\u{0}\u{1F}\u{FFFE}\u{FFFF}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"), ("]]>", "]]&gt;"),
    ("\u{20}\u{7F}\u{FFFD}", "\u{20}\u{7F}\u{FFFD}"),
  ])
  func xml(text: String, escaped: String) { #expect(xmlText(text) == escaped) }

  @Test(arguments: [
    ("", ""), ("a < b & \"c\" > 'd'", "a &lt; b &amp; &quot;c&quot; &gt; &#39;d&#39;"),
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"), ("&lt;", "&amp;lt;"),
    ("it's", "it&#39;s"), ("]]> --> `é", "]]&gt; --&gt; `é"), ("\u{0}\u{1B}\n", "␀␛␊"),
    ("a\u{2028}b\u{202E}c", "a\\u{2028}b\\u{202E}c"), ("\u{FEFF}", "\\u{FEFF}"),
  ])
  func html(text: String, escaped: String) { #expect(htmlText(text) == escaped) }

  @Test(arguments: [
    ("https://a.org/?b=1&c='2'", "https://a.org/?b=1&amp;c=&#39;2&#39;"),
    ("HTTP://a.org", "HTTP://a.org"), ("javascript:alert(1)", nil), (" https://a.org", nil),
    ("https:alert(1)", nil), ("data:text/html,https://", nil), ("//a.org", nil), ("", nil),
    ("https://europa.eu@evil.example/x", nil), ("https://a.org/\u{202E}gpj", nil),
  ])
  func `links of HTML`(address: String, link: String?) { #expect(htmlLink(to: address) == link) }

  @Test func `JSON in HTML ends no script`() {
    let text = "</script><!--<script>&amp;-->"
    #expect(
      htmlScriptJSON(text)
        == #"\u003c/script\u003e\u003c!--\u003cscript\u003e\u0026amp;--\u003e"#
    )
  }

  @Test(arguments: [
    ("100 %\r\n::error::x", "100 %25%0D%0A::error::x", "100 %25%0D%0A%3A%3Aerror%3A%3Ax"),
    ("a,b: c", "a,b: c", "a%2Cb%3A c"), ("%0A", "%250A", "%250A"), ("é", "é", "é"),
  ])
  func workflowCommand(text: String, message: String, property: String) {
    #expect(workflowCommandText(text) == message)
    #expect(workflowCommandProperty(text) == property)
  }

  @Test(arguments: [
    ("", ""), ("a b.", "a b."), (".SH", "\\&.SH"), ("'br", "\\(aqbr"), ("...", "\\&..."),
    ("--a-b", "\\-\\-a\\-b"), (#"a\fB"#, #"a\efB"#), ("\"^`~", "\\(dq\\(ha\\(ga\\(ti"),
    ("é…", "\\[u00E9]\\[u2026]"), ("\n\u{1F}\u{7F}", "\\[u000A]\\[u001F]\\[u007F]"),
    ("😀}", "\\[u1F600]}"),
  ])
  func roff(text: String, escaped: String) { #expect(roffText(text) == escaped) }

  @Test(arguments: [
    ("", []), (" a  b ", ["a", "b"]), ("a 'b c' d", ["a", "'b c'", "d"]),
    (#"x='a "b' "c 'd" e"#, [#"x='a "b'"#, #""c 'd""#, "e"]),
    (#"a\ b 'c\' d"#, [#"a\ b"#, #"'c\'"#, "d"]),
    (#""a\" b" c"#, [#""a\" b""#, "c"]), ("a'b c", ["a'b c"]),
  ])
  func `words of a shell`(line: String, words: [String]) { #expect(shellWords(in: line) == words) }

  @Test(arguments: [
    ("", "''"), ("Data/projects", "Data/projects"), ("a b", "'a b'"), ("it's", #"'it'\''s'"#),
    ("$(x)", "'$(x)'"), ("~", "'~'"), ("a*", "'a*'"), ("é-1_2.json", "é-1_2.json"),
    ("'", #"''\'''"#), ("a\nb", "'a\nb'"), ("#a", "'#a'"), ("a;b", "'a;b'"), ("\\", #"'\'"#),
  ])
  func shell(text: String, word: String) throws {
    #expect(shellWord(text) == word)
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.arguments = ["-c", "printf %s \(word)"]
    let pipe = Pipe()
    shell.standardOutput = pipe
    try shell.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    #expect(String(decoding: output, as: UTF8.self) == text)
  }

  @Test(arguments: [
    ("##[error]x", "## [error]x"), ("a ###[b", "a ### [b"), ("# #[a #[", "# #[a #["),
    ("::error::x", ": :error::x"),
    (" \t\u{A0}::a", " \t\u{A0}: :a"), ("a\n::b\r::c", "a\n: :b\r: :c"),
    ("a::b: c", "a::b: c"), (": :", ": :"), (":::", ": ::"), ("", ""), ("é", "é"),
  ])
  func workflowLog(text: String, log: String) { #expect(workflowLogText(text) == log) }

  @Test(arguments: [
    ("\"\\/", #"\"\\/"#), ("\u{8}\t\n\u{C}\r", #"\b\t\n\f\r"#),
    ("\0\u{1F}\u{7F}é", "\\u0000\\u001f\u{7F}é"),
  ])
  func json(text: String, escaped: String) {
    #expect(jsonText(text) == escaped)
    var writer = JSONWriter()
    writer.string(text)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "\"\(escaped)\"")
  }
}
