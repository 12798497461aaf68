import Core

extension Session {
  /// The style of standard output, with links where the terminal is known to take them.
  ///
  /// They are escape sequences as colours are: who asks for no colour gets neither.
  var linkedOutputStyle: TerminalStyle {
    let style = outputStyle
    guard areLinksWanted else { return style }
    let directory = directory
    return style.linking(
      by: TerminalLinks(host: HostProcess.hostName) { File($0, in: directory).absolutePath }
    )
  }

  private var areLinksWanted: Bool {
    if let force = environment[.forceHyperlink], !force.isEmpty { return force != "0" }
    return output.terminal.isTerminal && isTerminalKnownForLinks && output.passesLinks
  }

  /// Whether what the terminal says of itself is what those say that take links.
  private var isTerminalKnownForLinks: Bool {
    let (terminal, program) = (environment[.terminal] ?? "", environment[.terminalProgram] ?? "")
    // Inside these, the variables are those of the terminal around them.
    let isInside = ["screen", "tmux"].contains { terminal.hasPrefix($0) || program == $0 }
    if isInside || terminal == "dumb" { return false }
    return Self.linkingTerminals.contains(terminal) || Self.linkingPrograms.contains(program)
      // Terminals with the library VTE before 0.50.2 can crash.
      || environment[.vteVersion].flatMap { Int($0) } ?? 0 >= 5002
      || environment[.kittyWindow] != nil || environment[.windowsTerminal] != nil
  }

  private static let linkingTerminals: Set = [
    "alacritty", "foot", "foot-extra", "wezterm", "xterm-ghostty", "xterm-kitty",
  ]

  private static let linkingPrograms: Set = ["WezTerm", "ghostty", "iTerm.app", "rio", "vscode"]
}
