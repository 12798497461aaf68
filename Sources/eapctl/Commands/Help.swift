extension Command {
  static let help = Command(
    name: "help",
    summary: "Explain a command, or list them all",
    examples: [
      Example("See all commands", "eapctl help"),
      Example("See what a command can do", "eapctl help list"),
    ],
    operands: .optional("COMMAND", completion: .commands)
  ) { arguments, session throws(Failure) in
    let tool = Tool(commands: Command.table)
    if let name = arguments.operands.first {
      try session.write(HelpPage(command: tool.command(named: name)))
    } else {
      try session.write(OverviewPage(commands: tool.commands, isShort: false))
    }
    return .success
  }
}
