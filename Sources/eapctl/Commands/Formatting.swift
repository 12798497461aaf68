import Core

extension Command {
  private static let check = Option.flag(
    "check",
    summary: "Only say which files would change"
  )

  static let formatting = Command(
    name: "format",
    aliases: ["fmt"],
    summary: "Rewrite record files in canonical form",
    discussion: """
      Keys come in the order of the record, with two spaces of indent and lists of codes on one \
      line; JSON Lines keep a record a line. Nothing is dropped, unknown keys and numbers as \
      written included. A file that is canonical already is not touched. Standard input goes to \
      standard output.
      """,
    examples: [
      Example("Rewrite the registry", "eapctl format"),
      Example("Fail if a file is not canonical", "eapctl format --check"),
    ],
    operands: .any("PATH", completion: .files),
    options: [check.specification, ChangeSet.dryRun.specification] + RegistryOptions.all
  ) { arguments, session throws(Failure) in
    let files = try session.filesToCheck(
      arguments.operands,
      registry: arguments[RegistryOptions.data]
    ).distinct
    let isCheck = arguments[check]
    let inputs = files.map { session.inputToFormat($0, isCheck: isCheck) }
    let verdicts = Formatting.check(inputs, workerCount: HostProcess.coreCount)
    var changes = ChangeSet(session, arguments)
    var status = ExitStatus.success
    for (index, file) in files.enumerated() {
      do throws(Failure) {
        let isCanonical = try verdicts[index].mapError { Failure($0, of: file) }.get()
        if file.isStandardInput, !isCheck {
          try write(file, inputs[index], to: session.output)
        } else if !isCanonical {
          try format(file, isCheck: isCheck, session, &changes)
          if isCheck, status == .success { status = .findings }
        }
      } catch {
        // One file that is not JSON is no reason to leave the others as they are.
        guard case .file(.unreadable) = error else { throw error }
        try session.emit(.error, error.message)
        status = error.status
      }
    }
    try changes.commit()
    return status
  }

  /// Rewrites a file that is not in canonical form, or only reports that it would change.
  private static func format(
    _ file: File,
    isCheck: Bool,
    _ session: Session,
    _ changes: inout ChangeSet
  ) throws(Failure) {
    let name = visibleText(file.name)
    if isCheck { return try session.output.write("would format \(name)\n") }
    try changes.rewrite(file, note: "formatted \(name)") { (input, output) throws(Failure) in
      do throws(Failure) {
        try write(file, input, to: output)
      } catch {
        // It was fine when it was checked, so others have changed it: all files stay as they are.
        guard case .file(.unreadable(let name, let reason)) = error else { throw error }
        throw .output(name: name, reason: reason)
      }
    }
  }

  /// Writes what `input` reads of a file in canonical form.
  private static func write(
    _ file: File,
    _ input: RecordInput,
    to output: Output
  ) throws(Failure) {
    let result = try Formatting.write(input, workerCount: HostProcess.coreCount) {
      (piece) throws(Failure) in try output.write(piece)
    }
    try result.mapError { Failure($0, of: file) }.get()
  }
}

extension Session {
  /// Returns a file as an input that can be read a second time unless it is only to be checked.
  fileprivate func inputToFormat(_ file: File, isCheck: Bool) -> RecordInput {
    guard file.isStandardInput else {
      return RecordInput(name: file.name) { () throws(InputError) in try file.openUnchanging() }
    }
    if isCheck { return input(file) }
    do throws(InputError) {
      return RecordInput(name: file.name, bytes: try standardInput().remainingBytes())
    } catch {
      return RecordInput(name: file.name) { () throws(InputError) in throw error }
    }
  }
}

extension Failure {
  /// A file has no canonical form.
  fileprivate init(_ error: FormattingError, of file: File) {
    switch error {
    case .notJSON:
      self = .input(name: file.name, reason: "it is not JSON; run 'eapctl validate' for details")
    case .unreadable(let error):
      let name = file.title
      self = .input(name: name, reason: error.message)
    }
  }
}
