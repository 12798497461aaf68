import Core
import Testing

@testable import eapctl

@Suite("Page layout") struct PageLayoutTests {
  private struct SamplePage: Page {
    let purpose = "Show how a page looks."
    let sections = [
      Section(heading: "PROSE", content: .prose("One two\nthree four five six.\n\nSeven.")),
      Section(
        heading: "TERMS",
        content: .definitions([
          ("-a", "The first of the letters of the alphabet"),
          ("--a-rather-long-name-of-an-option", "Below"),
        ])
      ),
      Section(heading: "EXAMPLES", content: .examples([.init("Do it", "eapctl do it")])),
    ]
  }

  @Test func `sections are indented and wrapped`() {
    let lines = PageLayout(width: 56, style: .plain).text(of: SamplePage())
      .split(separator: "\n", omittingEmptySubsequences: false)
    #expect(
      lines == [
        "Show how a page looks.",
        "",
        "PROSE",
        "  One two three four five six.",
        "",
        "  Seven.",
        "",
        "TERMS",
        "  -a                            The first of the letters",
        "                                of the alphabet",
        "  --a-rather-long-name-of-an-option",
        "                                Below",
        "",
        "EXAMPLES",
        "  Do it:",
        "    $ eapctl do it",
        "",
      ]
    )
  }

  @Test func `meanings stand below their terms and commands go on where there is no room`() {
    let page = HelpPage(command: Command.export)
    let lines = PageLayout(width: 40, style: .plain).text(of: page).split(separator: "\n")
    let example = [
      "    $ eapctl export --country GE \\", "      --output georgia.md",
    ]
    #expect(Array(lines).firstRange(of: example.map { $0[...] }) != nil)
    let option = [
      "  -o, --output PATH", "      Write to this file if all records", "      can be read",
    ]
    #expect(Array(lines).firstRange(of: option.map { $0[...] }) != nil)
  }

  @Test(arguments: [40, 48, 56, 80])
  func `every page fits`(width: Int) {
    let layout = PageLayout(width: width, style: .plain)
    var texts = Command.table.map { layout.text(of: HelpPage(command: $0)) }
    texts += [true, false].map {
      layout.text(of: OverviewPage(commands: Command.table, isShort: $0))
    }
    for line in texts.flatMap({ $0.split(separator: "\n") }) {
      #expect(displayWidth(line) <= width, "\(line)")
    }
  }

  @Test(arguments: [40, 60, 80])
  func `a shell reads examples that go on in other lines as it reads whole ones`(width: Int) throws
  {
    let layout = PageLayout(width: width, style: .plain)
    for command in Command.table {
      let shown = commandLines(in: layout.text(of: HelpPage(command: command)))
      #expect(try words(shown) == words(command.examples.map(\.line)))
    }
  }

  /// The command lines of a page, without the sign of the shell.
  private func commandLines(in page: String) -> [String] {
    var commands: [String] = []
    var goesOn = false
    for line in page.split(separator: "\n") {
      if goesOn {
        commands[commands.count - 1] += "\n" + line
      } else if line.hasPrefix("    $ ") {
        commands.append(String(line.dropFirst(6)))
      }
      goesOn = (goesOn || line.hasPrefix("    $ ")) && line.hasSuffix("\\")
    }
    return commands
  }

  /// The words that a shell makes of command lines.
  private func words(_ commands: [String]) throws -> [Substring] {
    let directory = try TemporaryDirectory()
    try directory.write("", to: "before.json")
    // One of the examples is for bash alone.
    let script = """
      bash <<'END'
      eapctl() { printf '<%s>' "$@" >&2; echo >&2; }
      \(commands.joined(separator: "\n").replacing("make-records", with: "true"))
      END
      """
    let result = try BuiltTool(directory: directory.path).run(script: script)
    #expect(result.status == 0)
    return result.errors.split(separator: "\n")
  }

  private struct Terms: Page {
    let purpose = "Explain."
    let sections: [Section]

    init(_ term: String) {
      sections = [Section(heading: "TERMS", content: .definitions([(term, "Meaning")]))]
    }
  }

  @Test(arguments: [(27, true), (28, true), (29, false), (30, false)])
  func `a meaning stands beside a term of up to 28 columns, else below`(
    count: Int,
    isBeside: Bool
  ) {
    let term = String(repeating: "x", count: count)
    let text = PageLayout(width: 80, style: .plain).text(of: Terms(term))
    let separator = isBeside ? "  " : "\n" + String(repeating: " ", count: 32)
    #expect(text == "Explain.\n\nTERMS\n  \(term)\(separator)Meaning\n")
  }

  @Test func `looks do not change the layout`() {
    let plain = PageLayout(width: 40, style: .plain).text(of: SamplePage())
    let coloured = PageLayout(width: 40, style: .coloured).text(of: SamplePage())
    #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
  }
}
