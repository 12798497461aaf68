/// An environment variable that the tool reads; it reads no others.
enum EnvironmentVariable: String, CaseIterable, Sendable {
  case data = "EAPCTL_DATA"
  case today = "EAPCTL_TODAY"
  case noColor = "NO_COLOR"
  case clicolorForce = "CLICOLOR_FORCE"
  case forceColor = "FORCE_COLOR"
  case clicolor = "CLICOLOR"
  case terminal = "TERM"
  case columns = "COLUMNS"
  case forceHyperlink = "FORCE_HYPERLINK"
  case terminalProgram = "TERM_PROGRAM"
  case vteVersion = "VTE_VERSION"
  case kittyWindow = "KITTY_WINDOW_ID"
  case windowsTerminal = "WT_SESSION"
  case ownPager = "EAPCTL_PAGER"
  case pager = "PAGER"
  case less = "LESS"
  case visual = "VISUAL"
  case editor = "EDITOR"
  case temporaryDirectory = "TMPDIR"
  case gitHubActions = "GITHUB_ACTIONS"
  case gitHubStepSummary = "GITHUB_STEP_SUMMARY"

  /// What the variable does, as help shows it.
  var summary: String {
    switch self {
    case .data: "The registry, a directory or a file, when --data is absent"
    case .today: "The date to take for today, as YYYY-MM-DD"
    case .noColor: "Not empty: no colour"
    case .clicolorForce: "Neither empty nor 0: colour, even into a pipe"
    case .forceColor: "The same as CLICOLOR_FORCE"
    case .clicolor: "0: no colour"
    case .terminal: "dumb: neither colour nor pager"
    case .columns: "The width of the text, instead of the terminal's"
    case .forceHyperlink: "0: no links in coloured text; else links in any terminal"
    case .terminalProgram: "The terminal, of which some are known to take links"
    case .vteVersion, .kittyWindow, .windowsTerminal: "The terminal takes links"
    case .ownPager: "The pager for long results; empty or cat: none"
    case .pager: "The same where EAPCTL_PAGER is not set (default: less)"
    case .less: "The options of less, instead of FRX"
    case .visual: "The editor of edit and new"
    case .editor: "The same as VISUAL, which wins"
    case .temporaryDirectory: "Where the file is that an editor opens, instead of /tmp"
    case .gitHubActions: "true: validate writes workflow commands"
    case .gitHubStepSummary: "The file to which validate adds a table for GitHub"
    }
  }

  /// The variables that are set for this process.
  static var current: [Self: String] {
    var values: [Self: String] = [:]
    for variable in allCases {
      if let value = HostProcess.environmentValue(of: variable.rawValue) {
        values[variable] = value
      }
    }
    return values
  }
}
