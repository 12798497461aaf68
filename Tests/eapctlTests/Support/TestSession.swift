import Core
import Testing

@testable import eapctl

extension Session {
  /// A session in memory, on 23 November 2026 unless a test says otherwise.
  static func inMemory(
    standardInput: String = "",
    environment: [EnvironmentVariable: String] = [:],
    directory: String = "/nonexistent"
  ) throws -> Self {
    let bytes = Array(standardInput.utf8)
    return Self(
      output: Output(ByteSink()),
      errors: Output(ByteSink()),
      standardInput: { () throws(InputError) in
        try RecordInput(name: "standard input", bytes: bytes).open()
      },
      environment: environment,
      directory: directory,
      clock: try #require(CalendarDate(year: 2026, month: 11, day: 23)),
      embeddedRecords: RecordInput.embedded
    )
  }
}

/// What a run of the tool in this process left behind.
struct ToolRun {
  let status: eapctl.ExitStatus
  let output: String
  let errors: String

  /// Runs the tool in memory.
  init(_ words: [String], commands: [Command] = Command.table, in session: Session) {
    status = Tool(commands: commands).run(words, session)
    output = session.output.text
    errors = session.errors.text
  }

  /// The same in an empty session.
  init(_ words: [String], commands: [Command] = Command.table) throws {
    self.init(words, commands: commands, in: try .inMemory())
  }
}
