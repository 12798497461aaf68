import Core

extension Command {
  static let initializing = Command(
    name: "init",
    summary: "Make a registry to start with",
    discussion: """
      The registry, in DIRECTORY or here, begins with: Data/projects for the records; a .gitattributes \
      file, by which git merges them with 'eapctl merge'; hooks that check what is committed; settings \
      of VS Code with the schema of a record; a workflow for GitHub; and a README. A file that is there \
      already stays as it is, so that the command can be called again.

      Git has to be set up in each clone of a repository. The commands for that are printed; with \
      --configure, they are run as well.
      """,
    examples: [
      Example("Start a registry", "eapctl init registry"),
      Example("See what would be made here", "eapctl init --dry-run"),
      Example("Set up git in this clone", "eapctl init --configure"),
    ],
    operands: .optional("DIRECTORY", completion: .directories),
    options: [InitOptions.configure.specification, ChangeSet.dryRun.specification]
  ) { arguments, session throws(Failure) in
    try InitRun(arguments, session).run()
  }
}

/// The options of `init`.
enum InitOptions {
  static let configure = Option.flag(
    "configure",
    summary: "Set up the hooks and 'eapctl merge' in git as well"
  )
}

/// One call of `init`: makes the files that are not there, and says what is left to do.
struct InitRun {
  private let arguments: Arguments
  private let session: Session
  private let directory: File
  /// The files, each with whether it was there before; those that are not needed are left out.
  private let files: [(starter: StarterFile, file: File, isPresent: Bool)]
  private let git: GitSetup

  init(_ arguments: Arguments, _ session: Session) throws(Failure) {
    self.arguments = arguments
    self.session = session
    let directory = session.file(arguments.operands.first ?? ".")
    self.directory = directory
    if directory.isStandardInput {
      throw .usage(.conflict("'-' is standard input; './-' is a directory"))
    }
    // A directory with records needs nothing to keep it.
    let records = directory.appending("Data/projects")
    let hasRecords =
      records.isDirectory ? try !session.recordFiles(below: records).files.isEmpty : false
    let starters = StarterFile.all.filter { !hasRecords || $0.path != StarterFile.keeper.path }
    files = starters.map { starter in
      let file = directory.appending(starter.path)
      return (starter, file, file.exists)
    }
    git = GitSetup(directory)
    if arguments[InitOptions.configure], git.prefix == nil {
      throw .registry(
        "there is no repository of git at \(inApostrophes(directory.name)); 'git init' makes one"
      )
    }
  }

  func run() throws(Failure) -> ExitStatus {
    try createDirectories()
    var changes = ChangeSet(session, arguments)
    for (starter, file, isPresent) in files where !isPresent {
      try changes.create(
        file,
        with: Array(starter.text.utf8),
        isExecutable: starter.isExecutable,
        note: "made \(inApostrophes(file.name))"
      )
    }
    try changes.commit()
    for (_, file, isPresent) in files where isPresent {
      try session.emit(.note, "\(inApostrophes(file.name)) is there already and stays as it is")
    }
    var settings = git.missingSettings
    if settings.contains(where: { $0.key == GitSetup.hooksKey }), let others = git.otherHooks {
      settings.removeAll { $0.key == GitSetup.hooksKey }
      try session.emit(
        .warning,
        "the hooks in \(inApostrophes(others)) stay as they are; let them run "
          + "\(inApostrophes(GitSetup.hookDirectory + "/pre-commit"))"
      )
    }
    if arguments[InitOptions.configure], !arguments[ChangeSet.dryRun] {
      for setting in settings {
        try git.set(setting)
        try session.emit(.note, "ran: \(setting.command)")
      }
      try writeSteps([])
    } else {
      try writeSteps(settings)
    }
    return .success
  }

  /// Makes the directories that the files are in, each after the one around it.
  private func createDirectories() throws(Failure) {
    var paths: [String] = []
    for (_, file, _) in files {
      let parts = file.name.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      for count in parts.indices where count > 0 || !parts[0].isEmpty {
        let path = parts[...count].joined(separator: "/")
        if !path.isEmpty, !paths.contains(path) { paths.append(path) }
      }
    }
    let changes = ChangeSet(session, arguments)
    for path in paths {
      let directory = session.file(path)
      if directory.isDirectory { continue }
      if directory.exists { throw .output(name: path, reason: "it is no directory") }
      try changes.createDirectory(directory)
    }
  }

  // MARK: What is left to do

  /// Writes what the user has to do, in order.
  private func writeSteps(_ settings: [GitSetup.Setting]) throws(Failure) {
    var steps: [String] = []
    if directory.name != "." { steps.append("cd \(shellWord(directory.name))") }
    if git.prefix == nil { steps.append("git init") }
    steps += settings.map(\.command)
    var text = ""
    if !steps.isEmpty {
      text += "next:\n"
      for step in steps { text += "  \(step)\n" }
    }
    for (starter, file, isPresent) in files where isPresent {
      if try holdsEssential(starter, file) { continue }
      text += "\(visibleText(file.name)) is yours; for the same effect, add:\n"
      for line in starter.text.split(separator: "\n") { text += "  \(line)\n" }
    }
    if let prefix = git.prefix, !prefix.isEmpty {
      text += "the hooks are for the top of a repository, and are not in use here\n"
    }
    text += "to put in records, see 'eapctl new --help' and 'eapctl import --help'\n"
    try session.output.write(text)
  }

  /// Whether a file that was there does what the one of a new registry does.
  private func holdsEssential(_ starter: StarterFile, _ file: File) throws(Failure) -> Bool {
    guard let essential = starter.essential else { return true }
    let text = String(decoding: try session.bytes(of: file), as: UTF8.self)
    return text.utf8.count >= essential.utf8.count && text.containsWord(essential)
  }
}

extension String {
  /// Returns whether the text holds another one, byte by byte.
  fileprivate func containsWord(_ word: String) -> Bool {
    let (bytes, part) = (Array(utf8), Array(word.utf8))
    return (0...bytes.count - part.count).contains { bytes[$0...].starts(with: part) }
  }
}
