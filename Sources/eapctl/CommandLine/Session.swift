import Core

/// All that a run of the tool has of the world outside.
struct Session {
  /// Where results go.
  var output: Output

  /// Where everything else goes.
  var errors: Output

  /// Opens standard input.
  var standardInput: @Sendable () throws(InputError) -> any ByteSource

  /// Whether somebody reads what is asked on standard error and answers on standard input.
  var isInteractive = false

  /// The variables that are set.
  var environment: [EnvironmentVariable: String] = [:]

  /// The directory that relative paths start from; empty for the working directory.
  var directory = ""

  /// The date of the clock.
  var clock: CalendarDate

  /// The records that are built into the program.
  var embeddedRecords: [RecordInput] = []

  /// What `--color` asks for.
  var colour = ColourChoice.auto
}

extension Session {
  /// The session of this process.
  static func process() -> Self {
    let session = Self(
      output: Output(.standardOutput, terminal: .standardOutput),
      errors: Output(.standardError, terminal: .standardError),
      standardInput: { DescriptorSource.standardInput() },
      isInteractive: Terminal.standardInput.isTerminal && Terminal.standardError.isTerminal,
      environment: EnvironmentVariable.current,
      clock: HostProcess.today,
      embeddedRecords: RecordInput.embedded
    )
    if session.errors.terminal.isTerminal, session.environment[.terminal] != "dumb" {
      ProgressLine.begin()
    }
    return session
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

  /// Whether the tool runs in a workflow of GitHub.
  var isInGitHubActions: Bool { environment[.gitHubActions] == "true" }

  /// The style of standard output.
  var outputStyle: TerminalStyle { colour.style(of: output.terminal, environment: environment) }

  /// The style of standard error.
  private var errorStyle: TerminalStyle {
    colour.style(of: errors.terminal, environment: environment)
  }

  /// The number of columns that results have, or `nil` if they need not be wrapped.
  ///
  /// `$COLUMNS` wins over what the terminal reports; a terminal that reports nothing has 80, and
  /// what goes to a file or a pipe is as wide as it is.
  var outputWidth: Int? {
    requestedWidth ?? (output.terminal.isTerminal ? output.terminal.columns ?? 80 : nil)
  }

  private var requestedWidth: Int? {
    guard let text = environment[.columns], !text.isEmpty,
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    // A number without end is as wide as can be, like any that no terminal has.
    let columns = min(Int(text) ?? .max, Self.widestOutput)
    return columns > 0 ? columns : nil
  }

  /// The number of columns that the system has terminals say at most.
  private static let widestOutput = Int(UInt16.max)

  /// Writes a message to standard error, after the results so far.
  ///
  /// The message is made fit for a terminal line by line. A standard error that takes nothing is no
  /// reason to stop: nobody would read why. While a pager has the terminal, the message waits.
  func emit(_ kind: MessageKind, _ message: String) throws(Failure) {
    let isPaging = output.isPaging
    if !isPaging { try output.flush() }
    let style = errorStyle
    let prefix = style("eapctl: ", as: .dim) + style("\(kind.rawValue):", as: kind.role)
    let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
      .map { visibleText(String($0)) }
    try? errors.write("\(prefix) \(lines.joined(separator: "\n"))\n")
    if !isPaging || !errors.terminal.isTerminal { try? errors.flush() }
  }

  /// The kind of a message on standard error.
  enum MessageKind: String {
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

extension Session {
  /// Returns the file that a path names.
  func file(_ path: String) -> File { File(path, in: directory) }

  /// Reads a whole file.
  func bytes(of file: File) throws(Failure) -> [UInt8] {
    try Failure.translating { () throws(FileError) in try file.bytes() }
  }

  /// Reads a whole file that may be changed.
  func contents(of file: File) throws(Failure) -> FileContents {
    try Failure.translating { () throws(FileError) in try file.contents() }
  }

  /// Reads the whole file that an operand names, which can be standard input.
  func contents(ofOperand file: File) throws(Failure) -> FileContents {
    guard file.isStandardInput else { return try contents(of: file) }
    return try Failure.translating { () throws(FileError) in
      FileContents(bytes: try file.bytes(standardInput: standardInput))
    }
  }

  /// Finds the record files below a directory.
  func recordFiles(below directory: File) throws(Failure) -> DirectoryWalk {
    let walk = try Failure.translating { () throws(FileError) in
      try DirectoryWalk(below: directory)
    }
    if walk.remnantDirectories.isEmpty { return walk }
    for directory in walk.remnantDirectories { try clearRemnants(in: directory) }
    return try Failure.translating { () throws(FileError) in try DirectoryWalk(below: directory) }
  }

  /// Makes a directory, unless there is one.
  func createDirectory(_ directory: File) throws(Failure) {
    try Failure.translating { () throws(FileError) in try directory.createDirectory() }
  }

  /// Adds text at the end of a file, which is created if need be.
  func append(_ text: String, to file: File) throws(Failure) {
    try Failure.translating { () throws(FileError) in try file.append(text) }
  }

  /// Puts right what processes have left in a directory that were killed while they changed files, and
  /// says so.
  func clearRemnants(in directory: File) throws(Failure) {
    for change in Remnants.clear(in: directory.location) {
      try emit(.note, "finished a change of \(change.count) files that was interrupted")
      for path in change.skipped {
        try emit(.warning, "\(inApostrophes(path)) was changed since then and stays as it is")
      }
    }
  }
}
