import Core

/// The tool as a function from words and a session to an exit status.
///
/// This folder is about command lines in general: it parses words after the description of a command,
/// writes pages of help from the same description, and turns what went wrong into a message and an exit
/// status. ``Session`` is what a command has of the world, with every ``FileError`` of `Host` as a
/// ``Failure``. The folder runs whatever table of commands it is given and calls none by name. Begin
/// reading here, then ``Command`` and ``Option``.
struct Tool {
  static let version = "1.0.0"

  /// The day of the version, which its manual pages bear.
  static let versionDate = "2026-11-30"

  let commands: [Command]

  /// Runs the command that `words` names, and writes out all that it has written.
  func run(_ words: [String], _ session: Session) -> ExitStatus {
    var session = session
    session.colour = Self.colour(in: words)
    session.errors.isWorkflowLog = session.isInGitHubActions
    do throws(Failure) {
      let status = try dispatch(words, session)
      do throws(Failure) {
        try session.output.finish()
      } catch {
        guard error == .file(.closedPipe) else { throw error }
      }
      try? session.errors.flush()
      return status
    } catch {
      try? session.output.finish()
      try? session.errors.flush()
      if error != .file(.closedPipe) { report(error, words, session) }
      return error.status
    }
  }

  private func dispatch(_ words: [String], _ session: Session) throws(Failure) -> ExitStatus {
    // What asks for help has to work whatever else is wrong.
    let options = words.prefix { $0 != "--" }
    if options.contains("--version") {
      try session.output.write("eapctl \(Self.version)\n")
      return .success
    }
    if options.contains("--help") || options.contains("-h") {
      return try explain(options, isShort: !options.contains("--help"), session)
    }
    if words.isEmpty {
      try session.write(OverviewPage(commands: commands, isShort: true))
      return .success
    }
    guard let position = positionOfCommand(in: words) else {
      throw .usage(
        isOption(words[0])
          ? .missingCommand(after: words[0]) : .unknownOption(words[0], nearest: nil)
      )
    }
    let command = try command(named: words[position])
    let arguments = try parsed(words[..<position] + words[(position + 1)...], for: command)
    guard !arguments[CommonOptions.help] else {
      return try explain([command.name], isShort: false, session)
    }
    if command.paging.applies(to: arguments) { session.startPaging() }
    return try command.run(arguments, session)
  }

  /// Returns the place of the first word that is neither an option nor the value of one, or `nil` if
  /// there is none.
  private func positionOfCommand(in words: [String]) -> Int? {
    var position = 0
    while position < words.count, words[position].hasPrefix("-"), words[position] != "--" {
      position += takesNextWord(words[position]) ? 2 : 1
    }
    return position < words.count && words[position] != "--" ? position : nil
  }

  /// Returns whether any of the commands has an option.
  private func isOption(_ word: String) -> Bool {
    let name = word.prefix { $0 != "=" }
    return commands.lazy.flatMap(\.options).contains { option in
      "--\(option.name)" == name || option.short.map { word.hasPrefix("-\($0)") } ?? false
    }
  }

  /// Returns whether the value of an option is the word behind it, in any of the commands.
  private func takesNextWord(_ word: String) -> Bool {
    let specifications = commands.lazy.flatMap(\.options).filter { $0.placeholder != nil }
    if word.hasPrefix("--") { return specifications.contains { "--\($0.name)" == word } }
    guard let letter = word.last, word.utf8.count == 2 else { return false }
    return specifications.contains { $0.short == letter }
  }

  /// Writes the help of the command that `words` are about, or of the tool if they name none.
  private func explain(
    _ words: some Collection<String>,
    isShort: Bool,
    _ session: Session
  ) throws(Failure) -> ExitStatus {
    if !isShort, !words.contains("--\(CommonOptions.noPager.specification.name)") {
      session.startPaging()
    }
    if let name = words.first, !name.hasPrefix("-") {
      try session.write(HelpPage(command: command(named: name), isShort: isShort))
    } else if let command = commands.first(where: { words.contains(where: $0.answers) }) {
      try session.write(HelpPage(command: command, isShort: isShort))
    } else {
      try session.write(OverviewPage(commands: commands, isShort: isShort))
    }
    return .success
  }

  /// Returns the command that a word names.
  func command(named name: String) throws(Failure) -> Command {
    if let command = commands.first(where: { $0.answers(to: name) }) { return command }
    let names = commands.flatMap { [$0.name] + $0.aliases }
    let nearest =
      Self.otherWords.first { $0.key == name }?.value ?? nearestName(to: name, among: names)
    throw .usage(.unknownCommand(name, nearest: nearest))
  }

  /// What people type who know other tools, and how it is called here.
  private static let otherWords: KeyValuePairs = [
    "add": "new", "cat": "show", "compare": "diff", "count": "stats", "create": "new",
    "delete": "remove", "find": "list", "get": "show", "grep": "list", "lint": "validate",
    "mv": "rename", "rm": "remove", "search": "list", "statistics": "stats", "update": "set",
    "version": "--version", "view": "show",
  ]

  private func parsed(
    _ words: some Sequence<String>,
    for command: Command
  ) throws(Failure) -> Arguments {
    do throws(UsageMistake) {
      return try Arguments(words, for: command)
    } catch {
      throw .usage(error)
    }
  }

  /// Returns what `--color` asks for, even if the rest of the words makes no sense.
  private static func colour(in words: [String]) -> ColourChoice {
    let options = Array(words.prefix { $0 != "--" })
    for (index, word) in options.enumerated().reversed() {
      let value =
        word == "--color"
        ? options.dropFirst(index + 1).first ?? ""
        : word.hasPrefix("--color=") ? String(word.dropFirst(8)) : ""
      if let choice = ColourChoice(rawValue: value) { return choice }
    }
    return .auto
  }

  /// Writes to standard error why the tool stops.
  private func report(_ failure: Failure, _ words: [String], _ session: Session) {
    try? session.emit(.error, failure.message)
    guard case .usage(let mistake) = failure else { return }
    let name = positionOfCommand(in: words).map { words[$0] }
    let command =
      mistake.isAboutCommands
      ? nil : name.flatMap { name in commands.first { $0.answers(to: name) } }
    let page = command.map { "eapctl help \($0.name)" } ?? "eapctl help"
    try? session.errors.write("see '\(page)'\n")
    try? session.errors.flush()
  }
}
