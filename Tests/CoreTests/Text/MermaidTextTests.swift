import Testing

@testable import Core

@Suite("Text in Mermaid diagrams") struct MermaidTextTests {
  @Test(arguments: [
    ("Clean rivers, phase 2", "Clean rivers, phase 2"), ("a: b; c", "a#58; b#59; c"),
    ("100%% {init}", "100#37;#37; {init}"),
    ("#1 <b>&\"`\\$", "#35;1 #60;b#62;#38;#34;#96;#92;#36;"),
    ("one\ntwo\u{2028}", "one␊two#92;u{2028}"), ("\u{FB02}\u{B0}60\u{B6}ß", "#64258;°60#182;ß"),
    ("მართლმსაჯულება", "მართლმსაჯულება"), ("", ""),
  ])
  func `nothing separates, comments or marks up`(text: String, expected: String) {
    #expect(mermaidText(text) == expected)
  }
}
