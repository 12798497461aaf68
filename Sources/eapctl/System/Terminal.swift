import Core
import Glibc

/// What a standard stream is connected to.
struct Terminal: Sendable {
  /// Whether the stream goes to a terminal.
  var isTerminal = false

  /// The number of columns that the terminal reports, or `nil` if it reports none.
  var columns: Int?

  /// A file or a pipe.
  static let none = Self()

  /// Asks the system about an open descriptor.
  static func connected(to descriptor: CInt) -> Self {
    guard isatty(descriptor) == 1 else { return .none }
    var size = winsize()
    let isKnown = ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return Self(isTerminal: true, columns: isKnown ? Int(size.ws_col) : nil)
  }
}

/// When to use colour.
enum ColourChoice: String, CaseIterable, Sendable {
  case auto, always, never

  /// Returns the style of a stream: this choice decides, then the environment, then the stream.
  func style(
    of terminal: Terminal,
    environment: [EnvironmentVariable: String]
  ) -> TerminalStyle {
    switch self {
    case .always: .coloured
    case .never: .plain
    case .auto:
      Self.isColourWanted(environment) ?? terminal.isTerminal ? .coloured : .plain
    }
  }

  /// Returns what the environment asks for, or `nil` if it leaves it to the stream.
  private static func isColourWanted(_ environment: [EnvironmentVariable: String]) -> Bool? {
    func isSet(_ variable: EnvironmentVariable) -> Bool {
      environment[variable].map { !$0.isEmpty } ?? false
    }
    if isSet(.noColor) { return false }
    for force in [EnvironmentVariable.forceColor, .clicolorForce] where isSet(force) {
      if environment[force] != "0" { return true }
    }
    if environment[.clicolor] == "0" || environment[.terminal] == "dumb" { return false }
    return nil
  }
}
