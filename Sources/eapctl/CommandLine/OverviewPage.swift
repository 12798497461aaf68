/// The help of the tool as a whole.
struct OverviewPage: Page {
  let commands: [Command]

  /// Whether to leave out what only few readers look for.
  let isShort: Bool

  let purpose = "Keep a registry of EU-funded projects in the Eastern Partnership."

  var sections: [Section] {
    let sections = [
      Section(heading: "USAGE", content: .lines(["eapctl COMMAND [OPTION]... [OPERAND]..."])),
      Section(heading: "EXAMPLES", content: .examples(Self.examples)),
      Section(
        heading: "COMMANDS",
        content: .definitions(commands.map { ($0.name, $0.summary) })
      ),
    ]
    if isShort {
      let hint = "'eapctl help' says more, 'eapctl help COMMAND' explains a command."
      return sections + [Section(heading: "HELP", content: .prose(hint))]
    }
    let version = OptionSpecification(name: "version", summary: "Show the version")
    let options = Section(
      heading: OptionGroup.common.rawValue,
      content: .options(CommonOptions.all + [version])
    )
    return sections + [options, .environment(EnvironmentVariable.allCases), .exitStatus]
  }

  private static let examples = [
    Command.Example("Show what is known about one project", "eapctl show pgg-3-justice-georgia"),
    Command.Example("List the projects in Moldova", "eapctl list --country MD"),
    Command.Example("Check the records before a commit", "eapctl validate"),
  ]
}
