import Core

/// One command of the tool, described once.
struct Command: Sendable {
  let name: String

  /// Other names that people type, which lead to the command and are not offered.
  let aliases: [String]

  /// One line in the imperative, without a full stop.
  let summary: String

  /// Paragraphs that explain more, separated by empty lines.
  let discussion: String

  /// What people do with the command, simplest first.
  let examples: [Example]

  let operands: Operands

  /// The options of the command itself, made when they are asked for: a call needs those of one
  /// command only.
  private let ownOptions: @Sendable () -> [OptionSpecification]

  /// Whether the command says what is wrong with records, to which workflows of GitHub listen.
  let reportsFindings: Bool

  /// Whether results lead to files or pages where the terminal takes links.
  let hasLinks: Bool

  /// Which results a pager shows where they are longer than the terminal.
  let paging: Paging

  /// Whether the command opens an editor.
  let opensEditor: Bool

  /// Does the work.
  let run: @Sendable (Arguments, Session) throws(Failure) -> ExitStatus

  /// A command line and what it is for.
  struct Example: Sendable {
    let purpose: String
    let line: String

    init(_ purpose: String, _ line: String) {
      self.purpose = purpose
      self.line = line
    }

    /// Returns the command line with the sign of a shell, which takes it as it stands; where it is too
    /// wide, it goes on in other lines.
    ///
    /// A word of the shell that is wider than that goes beyond the edge.
    func lines(within width: Int) -> [String] {
      let words = shellWords(in: line)
      var lines: [String] = []
      var line = "$"
      for (position, word) in words.enumerated() {
        let mark = position == words.count - 1 ? "" : " \\"
        if position > 0, displayWidth("\(line) \(word)\(mark)") > width {
          lines.append(line + " \\")
          line = "  " + word
        } else {
          line += " " + word
        }
      }
      return lines + [line]
    }
  }

  /// Describes a command; `CommonOptions` are added to the options.
  init(
    name: String,
    aliases: [String] = [],
    summary: String,
    discussion: String = "",
    examples: [Example],
    operands: Operands = .none,
    options: @autoclosure @escaping @Sendable () -> [OptionSpecification] = [],
    reportsFindings: Bool = false,
    hasLinks: Bool = false,
    paging: Paging = .never,
    opensEditor: Bool = false,
    run: @escaping @Sendable (Arguments, Session) throws(Failure) -> ExitStatus
  ) {
    self.name = name
    self.aliases = aliases
    self.summary = summary
    self.discussion = discussion
    self.examples = examples
    self.operands = operands
    ownOptions = options
    self.reportsFindings = reportsFindings
    self.hasLinks = hasLinks
    self.paging = paging
    self.opensEditor = opensEditor
    self.run = run
  }

  /// The options of the command, those that it shares with others among them.
  var options: [OptionSpecification] { ownOptions() + CommonOptions.all }

  /// Returns whether a word is the name of the command or another one of it.
  func answers(to word: some StringProtocol) -> Bool {
    name == word || aliases.contains { $0 == word }
  }

  /// The way to call the command: `eapctl list [OPTION]...`.
  var synopsis: String {
    ["eapctl", name, "[OPTION]...", operands.synopsis].filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  /// Whether the command reads the registry.
  var readsRegistry: Bool {
    options.contains { $0.name == RegistryOptions.data.specification.name }
  }
}
