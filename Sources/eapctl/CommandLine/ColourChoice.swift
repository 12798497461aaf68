import Core

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
