import Core

extension Command {
  private static let check = Option.flag(
    "check",
    summary: "Only say which files would change"
  )

  static let formatting = Command(
    name: "format",
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
    var changes = ChangeSet(session, arguments)
    var status = ExitStatus.success
    for file in files {
      do throws(Failure) {
        let isCanonical = try format(file, isCheck: arguments[check], session, &changes)
        if !isCanonical, arguments[check], status == .success { status = .findings }
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

  /// Rewrites a file, or only reports whether it would change; returns whether it is canonical.
  private static func format(
    _ file: File,
    isCheck: Bool,
    _ session: Session,
    _ changes: inout ChangeSet
  ) throws(Failure) -> Bool {
    let contents = try session.contents(ofOperand: file)
    let bytes = contents.bytes
    let form = CanonicalForm(of: bytes, name: file.name)
    guard let isCanonical = form.isCanonical(bytes) else {
      throw .input(name: file.name, reason: "it is not JSON; run 'eapctl validate' for details")
    }
    func write(to output: Output) throws(Failure) {
      _ = try form.write(bytes) { piece throws(Failure) in try output.write(piece) }
    }
    if file.isStandardInput, !isCheck {
      try write(to: session.output)
    } else if !isCanonical {
      let name = visibleText(file.name)
      if isCheck {
        try session.output.write("would format \(name)\n")
      } else {
        try changes.replace(file, contents, note: "formatted \(name)", write)
      }
    }
    return isCanonical
  }
}
