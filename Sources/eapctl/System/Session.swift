import Core
import Glibc

/// All that a run of the tool has of the world outside.
struct Session {
  /// Where results go.
  let output: ByteSink

  /// Where everything else goes.
  let errors: ByteSink

  /// Opens standard input.
  var standardInput: @Sendable () throws(InputError) -> any ByteSource

  /// The variables that are set.
  var environment: [EnvironmentVariable: String] = [:]

  /// The directory that relative paths start from; empty for the working directory.
  var directory = ""

  /// What standard output is connected to.
  var outputTerminal = Terminal.none

  /// What standard error is connected to.
  var errorTerminal = Terminal.none

  /// The date of the clock.
  var clock: CalendarDate

  /// The records that are built into the program.
  var embeddedRecords: [RecordInput] = []

  /// What `--color` says.
  var colour = ColourChoice.auto
}

extension Session {
  /// The session of this process.
  static func process() -> Self {
    Self(
      output: ByteSink(descriptor: STDOUT_FILENO),
      errors: ByteSink(descriptor: STDERR_FILENO),
      standardInput: { DescriptorSource.standardInput() },
      environment: EnvironmentVariable.current,
      outputTerminal: .connected(to: STDOUT_FILENO),
      errorTerminal: .connected(to: STDERR_FILENO),
      clock: .localToday,
      embeddedRecords: RecordInput.embedded
    )
  }

  /// The date to reckon with: `$EAPCTL_TODAY`, or that of the clock.
  var today: CalendarDate {
    get throws(Failure) {
      guard let text = environment[.today], !text.isEmpty else { return clock }
      guard let date = CalendarDate(text) else {
        throw .usage(.invalidVariable(.today, value: text, expected: "a date as YYYY-MM-DD"))
      }
      return date
    }
  }

  /// The style of standard output.
  var outputStyle: TerminalStyle { colour.style(of: outputTerminal, environment: environment) }

  /// The style of standard error.
  var errorStyle: TerminalStyle { colour.style(of: errorTerminal, environment: environment) }

  /// The number of columns that results have, or `nil` if they need not be wrapped.
  ///
  /// `$COLUMNS` wins over what the terminal reports; a terminal that reports nothing has 80, and
  /// what goes to a file or a pipe is as wide as it is.
  var outputWidth: Int? {
    requestedWidth ?? (outputTerminal.isTerminal ? outputTerminal.columns ?? 80 : nil)
  }

  private var requestedWidth: Int? {
    guard let text = environment[.columns], text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let columns = Int(text), columns > 0
    else { return nil }
    return columns
  }

  /// Returns the file that a path names.
  func file(_ path: String) -> File { File(path, in: directory) }

  /// Writes a message to standard error, after the results so far.
  ///
  /// The message is made fit for a terminal line by line. A standard error that takes nothing is no
  /// reason to stop: there is nobody left to tell.
  func say(_ kind: Remark, _ message: String) throws(Failure) {
    try output.flush()
    let style = errorStyle
    let prefix = style("eapctl: ", as: .dim) + style("\(kind.rawValue):", as: kind.role)
    let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
      .map { visibleText(String($0)) }
    try? errors.write("\(prefix) \(lines.joined(separator: "\n"))\n")
    try? errors.flush()
  }

  /// The kind of a message on standard error.
  enum Remark: String {
    case error, warning, note

    fileprivate var role: TerminalStyle.Role {
      switch self {
      case .error: .error
      case .warning: .warning
      case .note: .accent
      }
    }
  }
}

extension CalendarDate {
  /// The date of the local clock.
  fileprivate static var localToday: Self {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return Self(dayNumber: (Int(now) + parts.tm_gmtoff) / 86_400)
  }
}
