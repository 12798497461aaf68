import Foundation
import Testing

@testable import Core

@Suite("Unified differences") struct UnifiedDiffTests {
  private func diff(
    _ old: String?,
    _ new: String,
    style: TerminalStyle = .plain,
    isForTerminal: Bool = false
  ) -> String {
    let diff = UnifiedDiff(name: "a.json", from: old.map { Array($0.utf8) }, to: Array(new.utf8))
    return String(decoding: diff.text(style: style, isForTerminal: isForTerminal), as: UTF8.self)
  }

  private static let numbers = (1...20).map { "\($0)\n" }.joined()

  @Test(arguments: [
    (numbers, numbers, ""),
    (nil, "", "--- /dev/null\n+++ b/a.json\n"),
    (nil, "x\n", "--- /dev/null\n+++ b/a.json\n@@ -0,0 +1 @@\n+x\n"),
    ("", "x", "--- a/a.json\n+++ b/a.json\n@@ -0,0 +1 @@\n+x\n\\ No newline at end of file\n"),
    ("a\nb\n", "", "--- a/a.json\n+++ b/a.json\n@@ -1,2 +0,0 @@\n-a\n-b\n"),
    (
      "a\nb", "a\nb\n",
      "--- a/a.json\n+++ b/a.json\n@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+b\n"
    ),
    (
      numbers, numbers.replacing("\n10\n", with: "\nten\n"),
      "--- a/a.json\n+++ b/a.json\n@@ -7,7 +7,7 @@\n 7\n 8\n 9\n-10\n+ten\n 11\n 12\n 13\n"
    ),
    (
      numbers, numbers.replacing("\n5\n", with: "\n").replacing("\n12\n", with: "\n12\nx\n"),
      """
      --- a/a.json
      +++ b/a.json
      @@ -2,7 +2,6 @@
       2
       3
       4
      -5
       6
       7
       8
      @@ -10,6 +9,7 @@
       10
       11
       12
      +x
       13
       14
       15

      """
    ),
  ])
  func `lines that go and come are shown with those around them`(
    old: String?,
    new: String,
    expected: String
  ) {
    #expect(diff(old, new) == expected)
  }

  @Test(arguments: [(6, 1), (7, 2)])
  func `changes that share lines around them are shown together`(between: Int, hunks: Int) {
    let old = (1...30).map { "\($0)\n" }
    var new = old
    new[10] = "x\n"
    new[11 + between] = "x\n"
    let text = diff(old.joined(), new.joined())
    #expect(text.split(separator: "\n").count { $0.hasPrefix("@@") } == hunks)
  }

  @Test func `for a terminal, controls are shown and lines have colours`() {
    let text = diff("a\u{1B}[2J\n", "b\n", style: .coloured, isForTerminal: true)
    #expect(text.contains("\u{1B}[1;31m-a␛[2J\u{1B}[0m\n\u{1B}[32m+b\u{1B}[0m\n"))
    #expect(diff("a\u{1B}[2J\n", "b\n").contains("-a\u{1B}[2J\n+b\n"))
  }

  @Test func `a patch made of random texts turns one into the other`() throws {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<2000 {
      let old = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        Int.random(in: 0...4, using: &random)
      }
      let new = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        Int.random(in: 0...4, using: &random)
      }
      let edits = LineEdit.edits(from: old, to: new)
      #expect(edits.filter { $0.kind != .inserted }.map { old[$0.old] } == old)
      #expect(edits.filter { $0.kind != .removed }.map { new[$0.new] } == new)
      #expect(edits.filter { $0.kind != .inserted }.map(\.old) == Array(old.indices))
      #expect(edits.filter { $0.kind != .removed }.map(\.new) == Array(new.indices))
      for edit in edits where edit.kind == .kept { #expect(old[edit.old] == new[edit.new]) }
      // No shorter way, by the table of the longest common subsequence.
      var lengths = Array(
        repeating: Array(repeating: 0, count: new.count + 1),
        count: old.count + 1
      )
      for x in old.indices {
        for y in new.indices {
          lengths[x + 1][y + 1] =
            old[x] == new[y] ? lengths[x][y] + 1 : max(lengths[x][y + 1], lengths[x + 1][y])
        }
      }
      #expect(edits.count { $0.kind == .kept } == lengths[old.count][new.count])
    }
  }

  @Test func `texts that have nothing in common are replaced as a whole`() {
    let edits = LineEdit.edits(from: Array(0..<3000), to: Array(5000..<8000))
    #expect(
      edits.map(\.kind) == Array(repeating: .removed, count: 3000)
        + Array(repeating: .inserted, count: 3000)
    )
  }
}
