import Testing

import Core

@Suite("Wrapping and shortening")
struct WrappingTests {
  @Test(arguments: [
    ("the quick brown fox", 9, 0, ["the quick", "brown fox"]),
    ("the quick brown fox", 10, 0, ["the quick", "brown fox"]),
    ("the quick brown fox", 10, 2, ["the quick", "  brown", "  fox"]),
    ("  spaces   inside  and out   ", 12, 0, ["spaces", "inside  and", "out"]),
    ("a  b", 10, 0, ["a  b"]), ("", 10, 0, [""]), ("   ", 10, 0, [""]),
    ("see https://example.org/path now", 12, 0, ["see", "https://exam", "ple.org/path", "now"]),
    ("abcdefgh", 3, 1, ["abc", " de", " fg", " h"]),
    ("日本語のテキストです。", 8, 0, ["日本語の", "テキスト", "です。"]),
    ("日本語です。", 10, 0, ["日本語で", "す。"]), ("「日本」語", 4, 0, ["「日", "本」", "語"]),
    ("EU支援プロジェクト in Georgia", 9, 0, ["EU支援プ", "ロジェク", "ト in", "Georgia"]),
    ("🇬🇪🇲🇩🇺🇦", 4, 0, ["🇬🇪🇲🇩", "🇺🇦"]), ("日本", 1, 0, ["日", "本"]),
    ("ab cd", 0, 0, ["a", "b", "c", "d"]), ("კარგი სამართალი", 9, 0, ["კარგი", "სამართალი"]),
    ("10\u{A0}million euros", 6, 0, ["10\u{A0}mil", "lion", "euros"]),
  ])
  func `a paragraph is cut into lines`(
    text: String,
    width: Int,
    hangingIndent: Int,
    lines: [String]
  ) {
    #expect(wrappedLines(of: text, width: width, hangingIndent: hangingIndent) == lines)
  }

  @Test func `without a width nothing is cut but trailing blanks`() {
    #expect(wrappedLines(of: "a  b c ", width: nil, hangingIndent: 2) == ["a  b c"])
  }

  @Test(arguments: 1...40)
  func `no line is too wide, none ends in a blank, and no character is lost`(width: Int) {
    let text = "Спроможність e\u{301}tat 日本語（テスト）。 👩‍👩‍👧‍👦🇬🇪 კანონი  multidisciplinary"
    let lines = wrappedLines(of: text, width: width)
    for line in lines {
      #expect(displayWidth(line) <= max(width, 2))
      #expect(!line.hasSuffix(" ") && !line.isEmpty)
    }
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
  }

  @Test(.timeLimit(.minutes(1)), arguments: ["a", "日", "a ", "👍"])
  func `a paragraph of 250 kilobytes takes time in proportion`(unit: String) {
    let text = String(repeating: unit, count: 250_000 / unit.utf8.count)
    #expect(wrappedLines(of: text, width: 80).count > 1000)
  }

  @Test(arguments: [
    ("Georgia", 7, "Georgia"), ("Georgia", 6, "Georg…"), ("Georgia", 1, "…"), ("Georgia", 0, ""),
    ("", 0, ""), ("two words", 5, "two…"), ("日本語", 6, "日本語"), ("日本語", 5, "日本…"),
    ("日本語", 4, "日…"), ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"), ("🇬🇪🇲🇩", 3, "🇬🇪…"),
    ("სექტორი", 4, "სექ…"), ("a\u{301}", 1, "a\u{301}"),
  ])
  func `text that is too wide ends in an ellipsis`(text: String, width: Int, shortened: String) {
    #expect(shortenedText(text, toWidth: width) == shortened)
    #expect(displayWidth(shortenedText(text, toWidth: width)) <= width)
  }
}
