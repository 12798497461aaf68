import Core

extension Command {
  static let log = Command(
    name: "log",
    summary: "Show how a record has changed, commit by commit",
    discussion: """
      Each commit of git that changed the record, the latest first, with its day and author and the \
      fields that came (+), went (-), became others (~) or moved (>), as 'eapctl diff' shows them. What \
      is not committed comes first. The file is followed through its names, also those in \
      formerIds; of a file with several records, only what became of this one is shown.

      A version that cannot be read is named; the next one is compared with the one before it. In a shallow \
      clone, the history ends where the clone does, which is said, and the exit status is 2.
      """,
    examples: [
      Example("Show the history of a record", "eapctl log organised-crime"),
      Example("Show the latest change, for a program", "eapctl log 2696 -n 1 --format json"),
    ],
    operands: .exactly("ID", completion: .records),
    options: [LogOptions.format.specification, LogOptions.limit.specification]
      + RegistryOptions.all,
    paging: .always
  ) { arguments, session throws(Failure) in
    try LogRun(arguments, session).run()
  }
}

/// The options of `log`.
private enum LogOptions {
  static let limit = Option.integer("limit", short: "n", summary: "Show this many changes at most")

  static let format = Option<HistoryFormat?>.value(
    "format",
    short: "f",
    placeholder: "FORMAT",
    completion: .words { HistoryFormat.all.map(\.name) },
    summary: "Choose how to write the history"
  ) { word in
    HistoryFormat.all.first { $0.name == word.lowercased() }
  }
  .withDefault(.text, named: HistoryFormat.text.name)
}

/// One call of `log`: finds the record, asks git for the versions of its file and compares them.
private struct LogRun {
  private let arguments: Arguments
  private let session: Session

  init(_ arguments: Arguments, _ session: Session) throws(Failure) {
    (self.arguments, self.session) = (arguments, session)
    if arguments[RegistryOptions.data].contains(File.standardInputName) {
      throw .usage(.conflict("records on standard input have no history; name a file"))
    }
  }

  func run() throws(Failure) -> ExitStatus {
    let choice = RecordChoice(arguments, session)
    let chosen = try choice.records(named: arguments.operands)
    try choice.refuseShared(in: chosen)
    let (record, file) = (chosen.records[0], chosen.files[chosen.records[0].place.input])
    let bytes = try session.contents(of: file).bytes
    let current = RecordVersion(in: bytes, name: file.name, ids: [record.id])
    let ids = [record.id] + current.formerIdentifiers
    let history = try GitHistory(of: file)
    let formerNames = fileName(of: file.name) == "\(record.id).json" ? ids.map { "\($0).json" } : []
    let changes = try history.changes(formerNames: formerNames)
    if changes.isEmpty {
      throw .registry("\(inApostrophes(file.name)) is in no commit yet, so it has no history")
    }
    let head = try history.latest(formerNames: formerNames)
    let versions = try versions(in: changes, at: head, history, ids)
    func version(_ object: String?) -> RecordVersion { object.flatMap { versions[$0] } ?? .absent }
    let isCut = changes.contains(where: \.isStart) ? try history.isShallow : false
    let committed = changes.map { change in
      RecordHistory.Entry(
        commit: change.commit,
        before: isCut && change.isStart ? nil : change.before.map(version),
        after: version(change.after)
      )
    }
    let latest = RecordHistory.Entry(
      commit: nil,
      before: [version(head)],
      after: current
    )
    let steps = RecordHistory([latest] + committed)
    try write(steps.limited(to: arguments[LogOptions.limit] ?? .max))
    guard isCut else { return .success }
    try session.emit(
      .error,
      "the clone is shallow, so earlier changes are missing; 'git fetch --unshallow' gets them"
    )
    return .failure
  }

  private func write(_ history: RecordHistory) throws(Failure) {
    let options = DifferenceFormat.Options(
      width: session.outputWidth,
      style: session.outputStyle,
      isShown: session.output.terminal.isTerminal
    )
    try session.output.write(arguments[LogOptions.format].text(of: history, options))
  }

  /// Reads the record in every version of its file.
  private func versions(
    in changes: [GitHistory.Change],
    at head: String?,
    _ history: GitHistory,
    _ ids: [String]
  ) throws(Failure) -> [String: RecordVersion] {
    var paths: [String: String] = [:]
    for change in changes {
      for object in change.before + [change.after] {
        if let object, paths[object] == nil { paths[object] = change.path }
      }
    }
    if let head, paths[head] == nil { paths[head] = changes[0].path }
    let objects = paths.keys.sorted()
    var versions: [String: RecordVersion] = [:]
    try history.forEachBlob(objects) { index, bytes in
      let object = objects[index]
      versions[object] =
        bytes.map { RecordVersion(in: $0, name: paths[object] ?? "", ids: ids) }
        ?? .unreadable("git does not have it here")
    }
    return versions
  }
}
