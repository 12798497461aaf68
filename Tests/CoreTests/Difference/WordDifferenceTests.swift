import Testing

@testable import Core

@Suite("Words that differ") struct WordDifferenceTests {
  static let cases: [(old: String, new: String, marked: String)] = [
    ("one two", "one two", "one two"),
    ("one two three", "one 2 three", "one [-two-]{+2+} three"),
    ("courts, judges", "courts; judges", "courts[-,-]{+;+} judges"),
    ("a b", "a  b", "a {+ +}b"),
    ("one two three", "1 2 three", "[-one two-]{+1 2+} three"),
    ("", "new", "{+new+}"),
    ("old", "", "[-old-]"),
    ("Молдова и Грузия", "Молдова и Украина", "Молдова и [-Грузия-]{+Украина+}"),
    ("caf\u{E9} x", "cafe\u{301} x", "[-caf\u{E9}-]{+cafe\u{301}+} x"),
    (
      "0 1 2 3 4 5 6 7 8 9 a b c d e f X", "0 1 2 3 4 5 6 7 8 9 a b c d e f Y",
      "… 8 9 a b c d e f [-X-]{+Y+}"
    ),
    (
      "X 0 1 2 3 4 5 6 7 8 9 a b c d e f", "Y 0 1 2 3 4 5 6 7 8 9 a b c d e f",
      "[-X-]{+Y+} 0 1 2 3 4 5 6 7 …"
    ),
  ]

  @Test(arguments: cases)
  func `words are marked`(old: String, new: String, marked: String) {
    let pieces = WordDifference(from: old, to: new).marked(isColoured: false)
    #expect(pieces.map(\.text).joined() == marked)
  }

  @Test func `pieces are the texts`() {
    var generator = SeededGenerator(seed: 7)
    let parts = ["water", "courts", " ", "  ", ",", "-", "é", "Ж", "👩‍👩‍👧", "\u{200D}"]
    for _ in 0..<500 {
      let texts = (0..<2).map { _ in
        (0..<Int.random(in: 0..<12, using: &generator))
          .map { _ in parts.randomElement(using: &generator) ?? "" }.joined()
      }
      let pieces = WordDifference(from: texts[0], to: texts[1]).pieces
      let old = pieces.filter { $0.kind != .inserted }.map(\.text).joined()
      let new = pieces.filter { $0.kind != .removed }.map(\.text).joined()
      #expect(Array(old.utf8) == Array(texts[0].utf8))
      #expect(Array(new.utf8) == Array(texts[1].utf8))
    }
  }

  @Test func `what is wrapped keeps its looks`() {
    let lines = DifferenceLines(DifferenceFormat.Options(width: 20, style: .coloured))
    var text: [UInt8] = []
    let pieces = [
      StyledText("-", as: .error), StyledText(" one two three  "),
      StyledText("four five", as: .dim),
    ]
    lines.append(pieces, indent: 2, to: &text)
    #expect(
      String(decoding: text, as: UTF8.self)
        == "  \u{1B}[1;31m-\u{1B}[0m one two three\n    \u{1B}[2mfour five\u{1B}[0m\n"
    )
  }
}
