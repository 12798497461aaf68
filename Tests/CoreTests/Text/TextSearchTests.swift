import Testing

@testable import Core

@Suite("Searching texts") struct TextSearchTests {
  @Test(
    arguments: [
      ("Clean rivers", "river", true),
      ("Clean rivers", "Clean rivers", true),
      ("Clean rivers", "rivers.", false),
      ("rrrive", "river", false),
      ("ririver", "river", true),
      ("", "a", false),
      ("a", "", true),
      ("Роки і ріки", "ріки", true),
      ("Роки і ріки", "рікич", false),
      ("cafe\u{301}", "caf\u{E9}", true),
      ("caf\u{E9}", "cafe\u{301}", true),
    ]
  )
  func holds(text: String, word: String, expected: Bool) {
    #expect(text.holds(word) == expected)
  }

  @Test(
    arguments: [
      ("% of %", "%", "7", "7 of 7"),
      ("aaa", "aa", "x", "xa"),
      ("և", "և", "եվ", "եվ"),
      ("none", "%", "7", "none"),
      ("", "%", "7", ""),
    ]
  )
  func replacing(text: String, part: String, replacement: String, expected: String) {
    #expect(text.replacingAll(part, with: replacement) == expected)
  }
}
