import Testing

@testable import eapctl

@Suite("Progress line", .enabled(if: TerminalTool.isAvailable, "a container may lack terminals"))
struct ProgressLineTests {
  @Test(
    arguments: [
      (0, 4_000_000, nil, 500, "4 MB, 8 MB/s"),
      (1200, 4_999_999, nil, 1000, "1200 records, 4 MB, 4 MB/s"),
      (1, 10_000_000, 40_000_000, 1000, "1 records, 10 of 40 MB, 10 MB/s, 3 s left"),
      (9, 10_000_000, 10_000_001, 1000, "9 records, 10 of 10 MB, 10 MB/s, 1 s left"),
      (9, 10_000_000, 10_000_000, 1000, "9 records, 10 of 10 MB, 10 MB/s, 0 s left"),
      // What is read a second time is more than there is.
      (9, 10_000_001, 10_000_000, 1000, "9 records, 10 MB, 10 MB/s"),
      (9, 1_000_000, 101_000_000, 1000, "9 records, 1 of 101 MB, 1 MB/s, 2 min left"),
      (9, 1_000_000, 100_000_000, 1000, "9 records, 1 of 100 MB, 1 MB/s, 99 s left"),
      (0, 0, 10_000_000, 0, "0 of 10 MB, 0 MB/s"),
    ] as [(Int, Int, Int?, Int, String)]
  )
  func `says how much is done, how fast, and how long it will take`(
    recordCount: Int,
    byteCount: Int,
    total: Int?,
    milliseconds: Int,
    text: String
  ) {
    let figures = ProgressLine.Figures(
      recordCount: recordCount,
      byteCount: byteCount,
      total: total,
      milliseconds: milliseconds
    )
    #expect(figures.text == "eapctl: \(text)")
  }

  /// Runs a command on records that come slowly, with standard error on a terminal.
  private func screen(
    _ command: String,
    count: Int = 6000,
    pause: String = "0.8",
    environment: [String: String] = [:]
  ) throws -> String {
    let directory = try TemporaryDirectory()
    let records = (0..<count).map { SampleRegistry.line("r\($0)", title: "Title \($0)") }.joined()
    try directory.write(records, to: "records.ndjson")
    var terminal = TerminalTool(environment: environment, directory: directory.path)
    terminal.hasTerminalErrors = true
    let source = "(cat records.ndjson; sleep \(pause); tail -n 1 records.ndjson)"
    return try terminal.run(script: "\(source) | eapctl \(command)").screen
  }

  @Test func `appears after half a second and is gone in the end`() throws {
    let screen = try screen("validate - --ignore 'duplicate-*' --data records.ndjson > out")
    #expect(
      screen.contains(/^\reapctl: [1-9][0-9]* records, [0-9]+ MB, [0-9]+ MB\/s\u{1B}\[K/),
      "\(screen)"
    )
    #expect(screen.hasSuffix("\r\u{1B}[K"))
  }

  @Test func `goes before a message`() throws {
    let screen = try screen("list --data - --search nothing > out")
    #expect(screen.contains("\u{1B}[K\r\u{1B}[K"))
    #expect(screen.contains("\r\u{1B}[K\u{1B}[2meapctl: "), "\(screen)")
    #expect(screen.hasSuffix(" no matching records\n"))
  }

  @Test(
    arguments: [
      (command: "list --data - > out", pause: "0", environment: [:]),
      (command: "list --data - > out", pause: "0.8", environment: ["TERM": "dumb"]),
      (command: "list --data - > out 2> errors", pause: "0.8", environment: [:]),
    ] as [(command: String, pause: String, environment: [String: String])]
  )
  func `is not for quick work, simple terminals and files`(
    command: String,
    pause: String,
    environment: [String: String]
  ) throws {
    // On a busy machine even quick work can take long.
    let isQuiet = try (0..<5).contains { _ in
      try screen(command, count: 50, pause: pause, environment: environment).isEmpty
    }
    #expect(isQuiet)
  }

  @Test(arguments: [("> out", true), ("| cat > out", false)])
  func `goes on while results go to a file, but not to another program`(
    target: String,
    isShown: Bool
  ) throws {
    let screen = try screen(
      "list -f ndjson --data - \(target)",
      pause: "0.6; until [ -s out ]; do sleep 0.1; done; echo MARK >&2; sleep 0.2"
    )
    let end = try #require(screen.split(separator: "MARK\n", omittingEmptySubsequences: false).last)
    #expect(end.contains("\reapctl: ") == isShown, "\(screen)")
    #expect(!isShown || end.hasSuffix("\r\u{1B}[K"))
  }
}
