import Glibc

/// What a standard stream is connected to.
struct Terminal: Sendable {
  /// Whether the stream goes to a terminal.
  var isTerminal = false

  /// The number of columns that the terminal reports, or `nil` if it reports none.
  var columns: Int?

  /// The number of rows that the terminal reports, or `nil` if it reports none.
  var rows: Int?

  /// A file or a pipe.
  static let none = Self()

  /// What standard input is connected to.
  static var standardInput: Self { connected(to: STDIN_FILENO) }

  /// What standard output is connected to.
  static var standardOutput: Self { connected(to: STDOUT_FILENO) }

  /// What standard error is connected to.
  static var standardError: Self { connected(to: STDERR_FILENO) }

  /// Asks the system about an open descriptor.
  static func connected(to descriptor: CInt) -> Self {
    guard isatty(descriptor) == 1 else { return .none }
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 else { return Self(isTerminal: true) }
    return Self(
      isTerminal: true,
      columns: size.ws_col > 0 ? Int(size.ws_col) : nil,
      rows: size.ws_row > 0 ? Int(size.ws_row) : nil
    )
  }
}
