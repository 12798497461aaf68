import Core

/// A page of help, ready to be laid out.
protocol Page {
  /// The purpose of the page's subject, in one sentence.
  var purpose: String { get }

  var sections: [Section] { get }
}

/// A part of a page, under a heading.
struct Section {
  let heading: String
  let content: Content

  enum Content {
    /// Lines that are not wrapped.
    case lines([String])

    /// Paragraphs, separated by empty lines.
    case prose(String)

    /// Terms, and beside each what it means.
    case definitions([(term: String, meaning: String)])

    /// Command lines, and above each what it is for.
    case examples([Command.Example])
  }
}

/// The help of one command.
struct HelpPage: Page {
  let command: Command

  var purpose: String { command.summary + "." }

  var sections: [Section] {
    var sections = [
      Section(heading: "USAGE", content: .lines([command.synopsis])),
      Section(heading: "EXAMPLES", content: .examples(command.examples)),
    ]
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

extension Section {
  fileprivate static func environment(_ variables: [EnvironmentVariable]) -> Self {
    Self(
      heading: "ENVIRONMENT",
      content: .definitions(variables.map { ($0.rawValue, $0.summary) })
    )
  }

  fileprivate static let exitStatus = Self(
    heading: "EXIT STATUS",
    content: .definitions(ExitStatus.allCases.map { (String($0.rawValue), $0.summary) })
  )
}

extension Section.Content {
  fileprivate static func options(_ options: [OptionSpecification]) -> Self {
    .definitions(options.map { ($0.synopsis, $0.explanation) })
  }
}

extension OptionSpecification {
  /// The summary, followed by what values there are.
  fileprivate var explanation: String {
    var explanation = summary
    if !choices.isEmpty { explanation += ": " + choices.joined(separator: ", ") }
    if let fallback { explanation += " (default: \(fallback))" }
    if isRepeatable { explanation += "; may be repeated" }
    return explanation
  }
}

extension EnvironmentVariable {
  /// Whether the variable makes a difference to a command.
  fileprivate func concerns(_ command: Command) -> Bool {
    switch self {
    case .data, .today: command.readsRegistry
    default: true
    }
  }
}
