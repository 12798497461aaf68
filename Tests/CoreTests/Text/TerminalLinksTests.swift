import Testing

@testable import Core

@Suite("Links of a terminal") struct TerminalLinksTests {
  private let style = TerminalStyle.coloured.linking(
    by: TerminalLinks(host: "host") { $0.hasPrefix("no") ? nil : "/home/ü s/\($0)" }
  )

  private func link(_ target: String, _ text: String) -> String {
    "\u{1B}]8;;\(target)\u{1B}\\\(text)\u{1B}]8;;\u{1B}\\"
  }

  @Test(arguments: [
    ("https://x.org/?id=7&a=b;c#d", "https://x.org/?id=7&a=b;c#d"),
    ("HTTP://x.org/a b", "HTTP://x.org/a%20b"),
    ("http://x.org/\u{1B}\\\u{7}é", "http://x.org/%1B\\%07%C3%A9"),
  ])
  func `lead to pages, whatever their addresses hold`(address: String, target: String) {
    #expect(style.link("text", to: address) == link(target, "text"))
  }

  @Test(arguments: ["javascript:alert(1)", "file:///etc/passwd", "", "x.org", "httpx://x"])
  func `lead to pages of the web alone`(address: String) {
    #expect(style.link("text", to: address) == "text")
  }

  @Test func `lead to files by their bytes, if there are any`() {
    #expect(
      style.link("a:1:2", toFile: "a%;\u{1B}-~.json")
        == link("file://host/home/%C3%BC%20s/a%25%3B%1B-~.json", "a:1:2")
    )
    #expect(
      style.link("a", toFile: String(path: [0x61, 0xE9]))
        == link(
          "file://host/home/%C3%BC%20s/a%E9",
          "a"
        )
    )
    #expect(style.link("a", toFile: "none") == "a")
  }

  @Test func `are left out where they are too long or have no text`() {
    let longest = "http://" + String(repeating: "a", count: 1993)
    #expect(style.link("a", to: longest) == link(longest, "a"))
    #expect(style.link("a", to: longest + "a") == "a")
    #expect(style.link("", to: "http://x.org") == "")
  }

  @Test func `are no part of plain text`() {
    let links = TerminalLinks(host: "host") { $0 }
    for style in [TerminalStyle.plain.linking(by: links), .coloured] {
      #expect(style.link("a", to: "http://x.org") == "a")
      #expect(style.link("a", toFile: "/a") == "a")
    }
  }
}
