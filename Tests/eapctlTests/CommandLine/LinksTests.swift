import Glibc
import Testing

@testable import Core
@testable import eapctl

@Suite("Links") struct LinksTests {
  private let registry: SampleRegistry

  init() throws {
    registry = try SampleRegistry()
  }

  private func run(
    _ words: [String],
    _ environment: [EnvironmentVariable: String],
    isTerminal: Bool = true
  ) throws -> ToolRun {
    var session = try Session.inMemory(
      environment: environment,
      directory: registry.directory.path
    )
    session.output = Output(ByteSink(), terminal: Terminal(isTerminal: isTerminal))
    return ToolRun(words, in: session)
  }

  @Test(
    arguments: [
      ([.vteVersion: "5002"], true), ([.vteVersion: "5001"], false), ([.vteVersion: "x"], false),
      ([.kittyWindow: "1"], true), ([.windowsTerminal: "x"], true), ([.terminal: "foot"], true),
      ([.terminal: "xterm-256color"], false), ([.terminalProgram: "vscode"], true),
      ([.terminalProgram: "Apple_Terminal"], false), ([:], false),
      ([.vteVersion: "7600", .terminal: "screen-256color"], false),
      ([.vteVersion: "7600", .terminal: "xterm", .terminalProgram: "tmux"], false),
      ([.kittyWindow: "1", .terminal: "dumb", .forceColor: "1"], false),
      ([.forceHyperlink: "1"], true), ([.forceHyperlink: "0", .kittyWindow: "1"], false),
      ([.forceHyperlink: "", .kittyWindow: "1"], true),
      ([.forceHyperlink: "1", .noColor: "1"], false),
      ([.kittyWindow: "1", .noColor: "1"], false),
    ] as [([EnvironmentVariable: String], Bool)]
  )
  func `are for terminals that are known to take them`(
    environment: [EnvironmentVariable: String],
    hasLinks: Bool
  ) throws {
    let output = try run(["show", "mayors", "--data", "/dev/null"], environment).output
    #expect(output.isEmpty)
    let page = try ToolRun(["show", "mayors"], in: session(environment)).output
    #expect(page.contains("\u{1B}]8;;https://") == hasLinks)
  }

  private func session(_ environment: [EnvironmentVariable: String]) throws -> Session {
    var session = try Session.inMemory(environment: environment)
    session.output = Output(ByteSink(), terminal: Terminal(isTerminal: true))
    return session
  }

  @Test func `change nothing else, and do not get into a file or a pipe`() throws {
    for width in ["30", "60", "100"] {
      let columns = [EnvironmentVariable.columns: width]
      let plain = try ToolRun(["show"], in: session(columns)).output
      let linked = try ToolRun(["show"], in: session(columns.merging([.kittyWindow: "1"]) { $1 }))
        .output
      #expect(linked != plain)
      #expect(linked.replacing(/\u{1B}\]8;;[^\u{1B}]*\u{1B}\\/, with: "") == plain)
    }
    let piped = try run(["show", "--color", "always"], [.kittyWindow: "1"], isTerminal: false)
    #expect(!piped.output.contains("\u{1B}]8"))
    let forced = try run(["show", "--color", "always"], [.forceHyperlink: "1"], isTerminal: false)
    #expect(!forced.errors.contains("\u{1B}]8"))
  }

  @Test func `lead from findings to their files, but not to standard input`() throws {
    let path = try registry.directory.write(
      SampleRegistry.line("b", country: "XX"),
      to: "b é.ndjson"
    )
    let words = ["validate", "b é.ndjson", "--data", "b é.ndjson"]
    let target = "file://\(HostProcess.hostName)\(File(path).absolutePath ?? "")"
      .replacing("b é", with: "b%20%C3%A9")
    let report = try run(words, [.kittyWindow: "1"])
    #expect(report.status == .findings)
    #expect(report.output.contains("\u{1B}]8;;\(target)\u{1B}\\b é.ndjson:1:"))
    #expect(try !run(words, [:]).output.contains("\u{1B}]8"))
    var session = try session([.kittyWindow: "1"])
    let bytes = Array(SampleRegistry.line("x", country: "XX").utf8)
    session.standardInput = { () throws(InputError) in
      try RecordInput(name: "standard input", bytes: bytes).open()
    }
    session.directory = registry.directory.path
    let output = ToolRun(["validate", "-"], in: session).output
    #expect(output.contains("standard input:1:") && !output.contains("\u{1B}]8"), "\(output)")
  }

  @Test(arguments: [
    ("less", "less 566 (PCRE)", true), ("less -R", "less 590", true), ("less", "less 565", false),
    ("less", "BusyBox", false), ("more", "less 600", false), ("X=1 less", "less 600", false),
  ])
  func `go through a pager that hands them on`(
    command: String,
    version: String,
    passesLinks: Bool
  ) throws {
    let directory = try TemporaryDirectory()
    for name in ["less", "more"] {
      _ = try directory.writeScript("echo '\(version)'", to: name)
    }
    let words = command.split(separator: " ")
    let path = words.map {
      $0.hasPrefix("-") || $0.contains("=") ? String($0) : directory[String($0)]
    }
    let pager = Pager(path.joined(separator: " "), on: .none)
    #expect(pager.passesLinks == passesLinks)
  }
}
