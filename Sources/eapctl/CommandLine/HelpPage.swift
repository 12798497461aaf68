/// The help of one command.
struct HelpPage: Page {
  let command: Command

  /// Whether to say no more than fits one screen: what `-h` asks for, as against `--help`.
  var isShort = false

  var purpose: String { command.summary + "." }

  var sections: [Section] { isShort ? shortSections : allSections }

  private var shortSections: [Section] {
    let options = command.options.map { ($0.synopsis, $0.summary) }
    let hint = "'eapctl \(command.name) --help' says more."
    return usage + [
      Section(heading: "OPTIONS", content: .definitions(options)),
      Section(heading: "MORE", content: .prose(hint)),
    ]
  }

  /// The way to call the command, and what else it is called.
  private var usage: [Section] {
    let usage = Section(heading: "USAGE", content: .lines([command.synopsis]))
    if command.aliases.isEmpty { return [usage] }
    let aliases = command.aliases.map { "eapctl \($0)" }
    return [usage, Section(heading: "ALIASES", content: .lines(aliases))]
  }

  private var allSections: [Section] {
    var sections = usage + [Section(heading: "EXAMPLES", content: .examples(command.examples))]
    if !command.discussion.isEmpty {
      sections.append(Section(heading: "DESCRIPTION", content: .prose(command.discussion)))
    }
    for group in OptionGroup.allCases {
      let options = command.options.filter { $0.group == group }
      guard !options.isEmpty else { continue }
      sections.append(Section(heading: group.rawValue, content: .options(options)))
    }
    let variables = EnvironmentVariable.allCases.filter { $0.concerns(command) }
    return sections + [.environment(variables), .exitStatus]
  }
}

extension EnvironmentVariable {
  /// Whether the variable makes a difference to a command.
  fileprivate func concerns(_ command: Command) -> Bool {
    switch self {
    case .data, .today: command.readsRegistry
    case .forceHyperlink: command.hasLinks
    // Terminals set them, and people need not know.
    case .terminalProgram, .vteVersion, .kittyWindow, .windowsTerminal: false
    case .ownPager, .pager, .less: command.paging != .never
    case .gitHubActions, .gitHubStepSummary: command.reportsFindings
    case .visual, .editor, .temporaryDirectory: command.opensEditor
    case .noColor, .clicolorForce, .forceColor, .clicolor, .terminal, .columns: true
    }
  }
}
