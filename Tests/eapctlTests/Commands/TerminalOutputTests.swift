import Testing

@testable import Core
@testable import eapctl

/// Records that try to steer a terminal, in every format, on a terminal and elsewhere.
@Suite("Records on a terminal") struct TerminalOutputTests {
  private static let hostile = #"\u001b[31m red \u009b1m \u202e edoc \u2066\u007f"#
  private static let record = SampleRegistry.line("hostile", title: hostile)

  private static let cases =
    ProjectFormat.formats(for: .listing).map { ["list", "-f", $0.name] }
    + ProjectFormat.formats(for: .listing).map { ["list", "--sort", "id", "-f", $0.name] }
    + ProjectFormat.formats(for: .reading).map { ["show", "hostile", "-f", $0.name] }
    + ProjectFormat.formats(for: .reading).map { ["show", "-f", $0.name] }
    + ProjectFormat.formats(for: .sharing).map { ["export", "-f", $0.name] }

  private func run(_ words: [String], isTerminal: Bool, input: String = record) throws -> ToolRun {
    var session = try Session.inMemory(standardInput: input)
    session.output = Output(ByteSink(), terminal: Terminal(isTerminal: isTerminal))
    return ToolRun(words + ["--data", "-", "--color", "never"], in: session)
  }

  @Test(arguments: cases) func `steer none`(words: [String]) throws {
    let output = try run(words, isTerminal: true).output
    #expect(!output.isEmpty)
    for scalar in output.unicodeScalars where scalar.isInvisible {
      #expect(scalar == "\n" || scalar == "\r" || scalar == "\t", "\(scalar.value)")
    }
  }

  @Test func `are CSV and TSV as they are in a file or a pipe`() throws {
    let title = "\u{1B}[31m red \u{9B}1m \u{202E} edoc \u{2066}\u{7F}"
    let shown = #"␛[31m red \u{9B}1m \u{202E} edoc \u{2066}␡"#
    for (format, lineEnd) in [("csv", "\r\n"), ("tsv", "\n")] {
      let words = ["list", "-f", format, "--columns", "id,title"]
      let separator = format == "csv" ? "," : "\t"
      let head = "id\(separator)title\(lineEnd)hostile\(separator)"
      #expect(try run(words, isTerminal: false).output == head + title + lineEnd)
      #expect(try run(words, isTerminal: true).output == head + shown + lineEnd)
    }
  }

  @Test(arguments: [["export"], ["export", "-f", "ndjson"], ["show", "hostile", "-f", "json"]])
  func `are the same JSON`(words: [String]) throws {
    let shown = try run(words, isTerminal: true).output
    let plain = try run(words, isTerminal: false).output
    #expect(shown != plain)
    #expect(try run(words, isTerminal: false, input: shown).output == plain)
  }

  @Test func `keep the line ends and the tabs of a document`() {
    #expect(visibleDocument("a\r\nb\tc\rd\n") == "a\r\nb\tc␍d\n")
    #expect(visibleJSON("{\"\u{E0001}\u{AD}\"}\n") == #"{"\udb40\udc01\u00ad"}"# + "\n")
    // Emoji and scripts keep what joins them.
    #expect(visibleJSON("👩‍👧 क‌ष") == "👩‍👧 क‌ष")
  }
}
