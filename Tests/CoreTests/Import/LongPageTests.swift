import Core
import Foundation
import Testing

/// Pages that would take minutes if the work on them grew faster than they do.
@Suite("Long pages", .timeLimit(.minutes(1))) struct LongPageTests {
  private static func lines(of page: String) throws -> ImportResult {
    try PageImporter().importPage(Array((page + "\nExpected Results\nWater is tested.\n").utf8))
  }

  @Test func `tags that part a line cost as much as they are`() throws {
    let count = 40_000
    let line = String(repeating: "a<br>", count: count)
    let result = try Self.lines(of: "Clean rivers\nDescription\n\(line)b")
    #expect(result.draft.description.count == count + 1)
    #expect(result.draft.description.last == "b")
  }

  @Test func `each piece of a line that tags part has its own repairs`() throws {
    let line = "a &amp; <i>b</i><br>&lt; c<p>&nbsp;<br>d &quot;e&quot;"
    let result = try Self.lines(of: "Clean rivers\nDescription\n\(line)")
    #expect(result.draft.description == ["a & b", "< c", #"d "e""#])
  }

  @Test func `a title that stands many times is left out each time`() throws {
    let result = try Self.lines(of: String(repeating: "Clean rivers\n", count: 1001))
    #expect(result.draft.title == "Clean rivers")
    #expect(result.draft.description.isEmpty)
    let lines = result.report.entries.filter { $0.message == "left out a second title" }.map(\.line)
    #expect(lines == Array(2...1001))
  }

  @Test func `only copies that follow the title at once are left out`() throws {
    let result = try Self.lines(of: "Clean rivers\nClean rivers\nClean lakes\nClean rivers")
    #expect(result.draft.description == ["Clean lakes", "Clean rivers"])
  }

  @Test(arguments: ["| a | b |\n", "│a│b│\n", "Name:    b\n"])
  func `a row of a table costs as much as it is`(row: String) throws {
    let rows = String(repeating: row, count: 40_000)
    let result = try Self.lines(of: "Clean rivers\n\nDescription\nText.\n\n\(rows)")
    #expect(result.draft.title == "Clean rivers")
  }

  @Test func `words are counted up to a limit, which may be within a letter`() {
    for shift in 0..<3 {
      let page =
        "Clean rivers\n\nDescription\n" + String(repeating: "a", count: shift)
        + String(repeating: "ԱԲ ", count: 12_000)
      #expect(throws: Never.self) { _ = try? PageImporter().importPage(Array(page.utf8)) }
    }
  }

  @Test(arguments: ["amp;", "#38;", "#x26;"])
  func `an ampersand that was escaped over and over is one`(escape: String) throws {
    let chain = String(repeating: escape, count: 20_000)
    let result = try Self.lines(of: "Clean rivers\nDescription\na &\(chain)lt;b")
    #expect(result.draft.description.count == 1)
  }

  @Test(arguments: ["<? ", "<! ", "<!-- ", "<a b=\"", "<script>", "<div>", "<ab", "&amp;"])
  func `what begins and never ends is looked through once`(part: String) throws {
    let page = "<html>" + String(repeating: part, count: 20_000)
    #expect(throws: ImportFailure.notAProjectPage) {
      try PageImporter().importPage(Array(page.utf8))
    }
  }

  @Test func `any number of comments and landmarks is looked through once`() throws {
    let (title, text) = ("<html><h1>Clean rivers</h1>", "<h2>Expected Results</h2><p>Water.")
    for (part, end) in [("<!---->", ""), ("<nav>", "</nav>"), ("<nav></aside>", "</nav>")] {
      let parts = [part, end].map { String(repeating: $0, count: 30_000) }.joined()
      let result = try Self.lines(of: end.isEmpty ? parts + title + text : title + parts + text)
      #expect(result.draft.title == "Clean rivers", "\(part)")
    }
  }
}
