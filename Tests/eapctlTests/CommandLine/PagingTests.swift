import Foundation
import Testing

@testable import eapctl

/// Long results on a terminal, through pagers that are scripts; `less` itself, keys and signals are for
/// `Tests/Interop/paging.py`.
@Suite("Paging", .enabled(if: TerminalTool.isAvailable, "a container may lack terminals"))
struct PagingTests {
  private let directory: TemporaryDirectory
  private let pager: String

  init() throws {
    directory = try TemporaryDirectory()
    pager = try directory.writeScript(
      "echo \"<$LESS $LV $LESSCHARSET\"; cat; echo '>'",
      to: "pager"
    )
  }

  /// A terminal with a pager.
  private func terminal(_ environment: [String: String] = [:]) -> TerminalTool {
    TerminalTool(environment: ["PAGER": pager].merging(environment) { $1 })
  }

  private static let start = "<FRX -c utf-8\n"

  @Test func `a pager shows long results, with width and colours as without one`() throws {
    var terminal = terminal()
    terminal.columns = 60
    let plain = try terminal.run("rules", "end-before-start", "--no-pager").screen
    #expect(plain.contains("\u{1B}[1m") && plain.split(separator: "\n").count > 24)
    let paged = try terminal.run("rules", "end-before-start")
    #expect(paged.screen == Self.start + plain + ">\n")
    #expect(paged.status == 0)
    #expect(paged.errors == "")
  }

  @Test func `short results need none`() throws {
    let words = ["--color", "never", "completions", "bash"]
    let plain = try terminal(["EAPCTL_PAGER": ""]).run(words).screen
    #expect(try terminal().run(words).screen == plain)
    let list = try terminal().run("list", "--color", "never").screen
    #expect(list.hasPrefix("○ ") && list.hasSuffix(" completed\n"))
  }

  @Test(arguments: [
    ["EAPCTL_PAGER": ""], ["EAPCTL_PAGER": "cat"], ["EAPCTL_PAGER": " cat "], ["PAGER": ""],
    ["PAGER": "cat"], ["TERM": "dumb"], ["PAGER": "/nonexistent/pager -x"],
    ["EAPCTL_PAGER": "no-such-pager"],
  ])
  func `variables can ask for none`(environment: [String: String]) throws {
    let terminal = terminal(environment)
    let result = try terminal.run("schema")
    #expect(result.screen == (try terminal.run("schema", "--no-pager").screen))
    #expect(result.screen.hasPrefix("{\n") && result.screen.hasSuffix("}\n"))
    #expect(result.errors == "" && result.status == 0)
  }

  @Test(arguments: [
    ["EAPCTL_PAGER": "sed 's/^/> /'"], ["EAPCTL_PAGER": "X=1 sed 's/^/> /'", "PAGER": "cat"],
    ["PAGER": "sed 's/^/> /'"], ["EAPCTL_PAGER": "sed 's/^/> /'", "TERM": "dumb"],
  ])
  func `variables can name one with its options, as a shell reads them`(
    environment: [String: String]
  ) throws {
    #expect(try terminal(environment).run("schema").screen.hasPrefix("> {\n> "))
  }

  @Test func `a command for a shell that does not exist is said, and the results are printed`()
    throws
  {
    let terminal = terminal(["PAGER": "no-such-pager 'x'"])
    let result = try terminal.run("schema")
    #expect(result.screen == (try terminal.run("schema", "--no-pager").screen))
    #expect(result.errors.contains("no-such-pager"))
    #expect(result.status == 0)
  }

  @Test func `what people set for less stays`() throws {
    let environment = ["LESS": "", "LV": "-a", "LESSCHARSET": "latin1"]
    #expect(try terminal(environment).run("schema").screen.hasPrefix("< -a latin1\n{"))
  }

  @Test(arguments: ["head -n 1", "true"])
  func `a pager that is left early is no failure and keeps the status`(pager: String) throws {
    let records = (0..<2000).map { SampleRegistry.line("r\($0)", country: "XX") }.joined()
    try directory.write(records, to: "records.ndjson")
    var terminal = terminal(["PAGER": pager])
    terminal.directory = directory.path
    let validation = try terminal.run("validate", "records.ndjson", "--max", "0")
    #expect(validation.status == 1)
    #expect(validation.errors == "")
    #expect(validation.screen.utf8.count < 1000)
    let list = try terminal.run("schema")
    #expect(list.status == 0 && list.errors == "")
  }

  @Test func `the program waits for the pager, and then says what else there is to say`() throws {
    let slow = try directory.writeScript("cat; sleep 0.3; echo '>'", to: "pager")
    var terminal = terminal(["PAGER": slow])
    terminal.hasTerminalErrors = true
    let words = ["show", "organised-crime-eap-2", "nope", "--color", "never"]
    let result = try terminal.run(words)
    #expect(result.status == 2)
    let lines = result.screen.split(separator: "\n")
    #expect(lines.first?.hasPrefix("eapctl: note: ") == true)
    #expect(lines.suffix(2).first == ">")
    #expect(lines.last?.hasPrefix("eapctl: error: there is no record 'nope'") == true)
  }

  @Test func `help asked for by an option is paged too, but not short help`() throws {
    #expect(try terminal().run("list", "--help").screen.hasPrefix(Self.start))
    #expect(try !terminal().run("list", "--help", "--no-pager").screen.hasPrefix("<"))
    #expect(try !terminal().run("list", "-h").screen.hasPrefix("<"))
    #expect(try !terminal().run().screen.hasPrefix("<"))
  }

  @Test func `what is no terminal has no pager`() throws {
    let tool = BuiltTool(environment: ["PAGER": pager, "TERM": "xterm"])
    #expect(try tool.run("schema").output.hasPrefix("{\n"))
  }

  @Test func `no command is paged that asks or writes to a file`() throws {
    let paged = Command.table.filter { $0.paging != .never }.map(\.name)
    #expect(
      paged == [
        "diff", "export", "help", "list", "log", "rules", "schema", "show", "stats", "timeline",
        "validate",
      ]
    )
    for (command, words) in [
      (Command.validate, ["--fix"]), (.validate, ["-o", "x"]), (.validate, ["--write-baseline=x"]),
      (.export, ["--output", "x"]), (.export, ["--split=x"]), (.stats, ["-o", "x"]),
      (.list, ["--no-pager"]), (.timeline, ["-o", "x"]),
    ] {
      #expect(!command.paging.applies(to: try Arguments(words, for: command)), "\(words)")
    }
    for command in [Command.validate, .export, .list, .stats] {
      #expect(command.paging.applies(to: try Arguments([], for: command)))
    }
  }

  @Test(arguments: [
    (String(repeating: "a\n", count: 4), true), (String(repeating: "a\n", count: 5), false),
    ("aaaaaaaaaa\na\na\na\n", true), ("aaaaaaaaaaa\na\na\na\n", false), ("", true),
    ("\u{1B}[1;31määäääääää\u{1B}[0m\n\na\na\n", true), (String(repeating: "a", count: 50), true),
    (String(repeating: "a", count: 51), false),
    (
      "\u{1B}]8;;https://EXAMPLE.org/a/long/address\u{1B}\\aaaaaaaaaa\u{1B}]8;;\u{1B}\\\na\na\na\n",
      true
    ),
    ("\u{1B}]8;;x\u{1B}\\AAAAAAAAAAA\u{1B}]8;;\u{1B}\\\na\na\na\n", false),
  ])
  func `text needs no pager as long as the terminal has room for it and a prompt`(
    text: String,
    isShort: Bool
  ) {
    let pager = Pager("less", on: Terminal(isTerminal: true, columns: 10, rows: 5))
    #expect(pager.isNeedless(for: Array(text.utf8)) == isShort)
    #expect(!pager.isRunning)
  }
}
