import Core

/// The baseline of a run of `validate`: the findings that are known, and those that become so.
struct KnownFindings {
  /// The file of the findings to ignore.
  private let path: String?

  /// The file to record the findings in.
  let newPath: String?

  private let arguments: Arguments
  private let session: Session

  init(_ arguments: Arguments, _ session: Session) throws(Failure) {
    self.arguments = arguments
    self.session = session
    path = arguments[ValidateOptions.baseline]
    newPath = arguments[ValidateOptions.writeBaseline]
    for option in [ValidateOptions.baseline, ValidateOptions.output]
    where newPath != nil && arguments[option] != nil {
      let name = option.specification.name
      throw .usage(.conflict("options '--\(name)' and '--write-baseline' cannot be combined"))
    }
    let readers =
      arguments.operands + arguments[RegistryOptions.data] + (path.map { [$0] } ?? [])
    if readers.count(where: { $0 == File.standardInputName }) > 1 {
      throw .usage(.conflict("standard input can be read only once"))
    }
  }

  /// Whether all findings are needed, to know which of them are new.
  var needsAllFindings: Bool { path != nil || newPath != nil }

  /// Whether the records without findings are needed, to know which findings are gone.
  var needsRecords: Bool { path != nil }

  /// The files that are written.
  var files: [File] {
    newPath.flatMap { $0 == File.standardInputName ? nil : [session.file($0)] } ?? []
  }

  // MARK: Writing

  /// Records the findings in the inputs called `names`, if there is a file for that and all inputs
  /// could be read.
  func write(_ validation: Validation, _ names: [String]) throws(Failure) {
    guard let newPath else { return }
    guard validation.failures.isEmpty else {
      let file = inApostrophes(newPath)
      return try session.emit(.note, "\(file) is not written because files could not be read")
    }
    let baseline = Baseline(
      validation.findings,
      inputNames: names,
      repository: session.repository
    )
    if newPath == File.standardInputName { return try session.output.write(baseline.text) }
    var changes = ChangeSet(session, arguments)
    let count = known(validation.findings.count)
    let note = "wrote \(inApostrophes(newPath)) with \(count)"
    try changes.write(session.file(newPath), note: note) { output throws(Failure) in
      try output.write(baseline.text)
    }
    try changes.commit()
  }

  // MARK: Reading

  /// Leaves out what is known, and names what is known and gone.
  func remove(
    from validation: inout Validation,
    _ names: [String],
    rules: [Rule]
  ) throws(Failure) {
    guard let path else { return }
    let file = session.file(path)
    let bytes = try session.contents(ofOperand: file).bytes
    guard let baseline = Baseline(bytes) else {
      throw .input(name: file.title, reason: "not an eapctl baseline")
    }
    if baseline.isOutdated {
      try session.emit(
        .note,
        "\(inApostrophes(file.title)) comes from an earlier version, so some of its findings may not be "
          + "recognised; write it again with '--write-baseline'"
      )
    }
    let scope = Baseline.Scope(
      rules: rules,
      records: isOfAll ? nil : checked(validation, names),
      repository: session.repository
    )
    let (new, gone) = baseline.compare(validation.findings, inputNames: names, scope: scope)
    let knownCount = validation.findings.count - new.count
    validation.findings = new
    if knownCount > 0 { try session.emit(.note, "\(known(knownCount)) ignored") }
    for entry in gone {
      let (record, rule) = (visibleText(entry.record), visibleText(entry.rule))
      let verb = entry.count == 1 ? "is" : "are"
      try session.emit(.note, "\(record): \(known(entry.count)) of \(rule) \(verb) gone")
    }
  }

  /// Whether the run looks at the whole registry.
  private var isOfAll: Bool {
    arguments.operands.isEmpty || arguments[ValidateOptions.mergeShards]
  }

  private func known(_ count: Int) -> String {
    counted(count, "known finding")
  }

  /// The identifiers of the records and the paths of the files that were checked.
  private func checked(_ validation: Validation, _ names: [String]) -> Set<String> {
    Set(validation.records.compactMap(\.id)).union(
      names.suffix(validation.inputCount).map(session.repository.path)
    )
  }
}
