extension Command {
  private static let manual = Option.flag("man", summary: "Print the manual page, for man to read")

  static let help = Command(
    name: "help",
    summary: "Explain a command, or list them all",
    discussion: """
      With --man the same is a manual page, eapctl(1) or that of the command, such as eapctl-list(1). \
      Where man looks for pages, 'man eapctl-list' shows it.
      """,
    examples: [
      Example("See all commands", "eapctl help"),
      Example("See what a command can do", "eapctl help list"),
      Example("Write the manual page of a command", "eapctl help --man list > eapctl-list.1"),
    ],
    operands: .optional("COMMAND", completion: .commands),
    options: [manual.specification],
    paging: .always
  ) { arguments, session throws(Failure) in
    let tool = Tool(commands: Command.table)
    let command = try arguments.operands.first.map { (name) throws(Failure) in
      try tool.command(named: name)
    }
    let overview = OverviewPage(commands: tool.commands, isShort: false)
    if arguments[manual] {
      let page =
        command.map { ManualPage(of: $0, among: tool.commands) } ?? ManualPage(of: overview)
      try session.output.write(page.text)
    } else if let command {
      try session.write(HelpPage(command: command))
    } else {
      try session.write(overview)
    }
    return .success
  }
}
