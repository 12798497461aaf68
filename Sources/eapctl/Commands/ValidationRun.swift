import Core

/// One call of `validate`: finds the files, repairs them if asked to, checks them and reports.
struct ValidationRun {
  private let arguments: Arguments
  private let session: Session
  private let rules: RuleSet
  private let today: CalendarDate
  private let format: ReportFormat

  init(_ arguments: Arguments, _ session: Session) throws(Failure) {
    self.arguments = arguments
    self.session = session
    let only = Set(arguments[ValidateOptions.rule])
    let without = Set(arguments[ValidateOptions.ignore])
    rules = RuleSet(
      Rule.catalogue.filter { rule in
        (only.isEmpty || only.contains(rule.id.rawValue)) && !without.contains(rule.id.rawValue)
      }
    )
    if rules.rules.isEmpty {
      throw .usage(.conflict("options '--rule' and '--ignore' leave no rule to check"))
    }
    let date = arguments[ValidateOptions.today]
    today = if let date { date } else { try session.today }
    let hasBoth =
      arguments[ValidateOptions.baseline] != nil && arguments[ValidateOptions.writeBaseline] != nil
    if hasBoth {
      throw .usage(.conflict("options '--baseline' and '--write-baseline' exclude each other"))
    }
    format = arguments[ValidateOptions.format] ?? (session.isInGitHubActions ? .github : .text)
  }

  func run() throws(Failure) -> ExitStatus {
    var scope = try scope()
    if let path = arguments[ValidateOptions.writeBaseline] {
      try RecordFiles(files: scope.files + scope.contextFiles).check(output: session.file(path))
    }
    if arguments[ValidateOptions.fix] { scope.inputs = try repair(scope.files, scope.inputs) }
    let names = (scope.context + scope.inputs).map(\.name)
    var validation = validation(of: scope)
    if let path = arguments[ValidateOptions.writeBaseline] {
      let status = try status(of: validation, names, isKnown: true)
      if validation.failures.isEmpty {
        try writeBaseline(validation, to: path, names)
      } else {
        let file = inApostrophes(path)
        try session.emit(.note, "nothing is written to \(file) because records are missing")
      }
      return status
    }
    if let path = arguments[ValidateOptions.baseline] {
      try leaveOutKnown(&validation, baseline: path, names)
    }
    try write(validation, names)
    return try status(of: validation, names, isKnown: false)
  }

  private func validation(of scope: Scope) -> Validation {
    Validation.run(
      scope.inputs,
      context: scope.context,
      options: Validation.Options(
        rules: rules,
        today: today,
        excerptWidth: format.excerptWidth(on: session.outputWidth),
        keepsRecords: format.listsRecords || arguments[ValidateOptions.baseline] != nil,
        // A baseline has to see all findings to know which of them are new.
        limit: hasBaseline ? nil : limit,
        workerCount: HostProcess.coreCount
      )
    )
  }

  // MARK: Files

  /// What is checked.
  private struct Scope {
    /// The files of which findings are reported.
    var files: [File]
    var inputs: [RecordInput]
    /// The rest of the registry.
    var contextFiles: [File]
    var context: [RecordInput]
  }

  private func scope() throws(Failure) -> Scope {
    let operands = arguments.operands
    let registry = arguments[RegistryOptions.data]
    let files = try session.filesToCheck(operands, registry: registry).distinct
    guard !operands.isEmpty else {
      let inputs = files.map { session.input($0) }
      return Scope(files: files, inputs: inputs, contextFiles: [], context: [])
    }
    let name = arguments[ValidateOptions.standardInputName] ?? "standard input"
    let contextFiles = try context(of: files, registry)
    return Scope(
      files: files,
      inputs: files.map { session.input($0, standardInputName: name) },
      contextFiles: contextFiles,
      context: contextFiles.map { session.input($0) }
    )
  }

  /// The files of the registry that are not among those named, whatever paths lead to them.
  private func context(of files: [File], _ registry: [String]) throws(Failure) -> [File] {
    guard rules.looksAcrossRegistry else { return [] }
    let all = try session.registryFiles(registry, around: files)
    // A file on standard input that has a name in the registry stands for the file there.
    let name = arguments[ValidateOptions.standardInputName]
    let named = (files + (name.map { [session.file($0)] } ?? [])).distinct
    return Array((named + all).distinct.dropFirst(named.count))
  }

  /// Repairs the files, and returns the inputs as they are then.
  private func repair(
    _ files: [File],
    _ inputs: [RecordInput]
  ) throws(Failure) -> [RecordInput] {
    let fixer = Fixer(rules: rules, today: today)
    for file in files where file.isStandardInput || file.isPipe {
      throw .usage(.conflict("option '--fix' cannot write to \(inApostrophes(file.name))"))
    }
    var changes = ChangeSet(session, arguments)
    var inputs = inputs
    for (index, file) in files.enumerated() {
      let contents: FileContents
      do throws(FileError) {
        contents = try file.contents()
      } catch {
        // The check that follows reports it, even if the file can be read by then.
        let reason = error.reason
        inputs[index] = RecordInput(name: file.name) { () throws(InputError) in
          throw InputError(reason)
        }
        continue
      }
      let outcome = fixer.fix(contents.bytes, name: file.name)
      guard outcome.repairedCount > 0 else { continue }
      let rules = outcome.repairedCounts.sorted { $0.key.rawValue < $1.key.rawValue }
        .map { "\($0.value) \($0.key)" }
      let name = visibleText(file.name)
      let note = "\(name): repaired \(rules.joined(separator: ", "))"
      try changes.replace(file, contents, with: outcome.bytes, note: note)
    }
    try changes.commit()
    return changes.applied(to: inputs)
  }

  // MARK: Findings

  private func writeBaseline(
    _ validation: Validation,
    to path: String,
    _ names: [String]
  ) throws(Failure) {
    let baseline = Baseline(
      validation.findings,
      inputNames: names,
      repository: session.repository
    )
    let count = validation.findings.count
    let findings = count == 1 ? "1 finding is" : "\(count) findings are"
    var changes = ChangeSet(session, arguments)
    let note = "\(findings) known in \(inApostrophes(path))"
    try changes.write(session.file(path), note: note) { output throws(Failure) in
      try output.write(baseline.text)
    }
    try changes.commit()
  }

  private func leaveOutKnown(
    _ validation: inout Validation,
    baseline path: String,
    _ names: [String]
  ) throws(Failure) {
    guard let baseline = Baseline(try session.bytes(of: session.file(path))) else {
      throw .input(name: path, reason: "it is no baseline that eapctl has written")
    }
    if baseline.isOutdated {
      let file = inApostrophes(path)
      try session.emit(
        .note,
        "\(file) is of an earlier version, which knows some findings by other fingerprints; "
          + "'--write-baseline' writes it anew"
      )
    }
    let scope = Baseline.Scope(
      rules: rules.rules,
      records: arguments.operands.isEmpty ? nil : checked(validation, names),
      repository: session.repository
    )
    let (new, gone) = baseline.compare(validation.findings, inputNames: names, scope: scope)
    let knownCount = validation.findings.count - new.count
    validation.findings = new
    if knownCount > 0 {
      let findings = knownCount == 1 ? "finding is" : "findings are"
      try session.emit(.note, "\(knownCount) known \(findings) left out")
    }
    for entry in gone {
      let count = entry.count == 1 ? "a known finding" : "\(entry.count) known findings"
      let verb = entry.count == 1 ? "is" : "are"
      let (record, rule) = (visibleText(entry.record), visibleText(entry.rule))
      try session.emit(.note, "\(record): \(count) of \(rule) \(verb) gone")
    }
  }

  /// The identifiers of the records and the paths of the files that were checked.
  private func checked(_ validation: Validation, _ names: [String]) -> Set<String> {
    Set(validation.records.compactMap(\.id)).union(
      names.suffix(validation.inputCount).map(session.repository.path)
    )
  }

  /// The number of findings to show at most, or `nil` for all.
  ///
  /// A list of records must not show one as fine whose findings are left out.
  private var limit: Int? {
    if format.listsRecords { return nil }
    let limits = [
      ValidateOptions.limit(maximum: arguments[ValidateOptions.maximum]), format.findingLimit,
    ]
    return limits.compactMap(\.self).min()
  }

  private var hasBaseline: Bool {
    arguments[ValidateOptions.baseline] != nil || arguments[ValidateOptions.writeBaseline] != nil
  }

  private func report(on validation: Validation, _ names: [String]) -> ValidationReport {
    ValidationReport(
      validation,
      inputNames: names,
      options: ValidationReport.Options(
        rules: rules.rules,
        limit: limit,
        isStrict: arguments[ValidateOptions.strict],
        repository: session.repository,
        version: Tool.version
      )
    )
  }

  private func write(_ validation: Validation, _ names: [String]) throws(Failure) {
    let report = report(on: validation, names)
    try report.write(
      as: format,
      width: session.outputWidth,
      style: session.outputStyle,
      workerCount: HostProcess.coreCount
    ) { piece throws(Failure) in try session.output.write(piece) }
    if format == .github, let path = session.environment[.gitHubStepSummary], !path.isEmpty {
      try session.append(report.markdownSummary, to: session.file(path))
    }
  }

  private func status(
    of validation: Validation,
    _ names: [String],
    isKnown: Bool
  ) throws(Failure) -> ExitStatus {
    for failure in validation.failures {
      let reason = failure.error.message
      try session.emit(.error, Failure.input(name: names[failure.input], reason: reason).message)
    }
    if !validation.failures.isEmpty { return .failure }
    if isKnown { return .success }
    let counts = validation.counts
    let failing = arguments[ValidateOptions.strict] ? counts.count : counts.errorCount
    return failing > 0 ? .findings : .success
  }
}

extension Session {
  /// Where the repository is: the nearest directory from this one upwards that has a `.git`, or this
  /// one if there is none.
  var repository: RepositoryLocation {
    guard let directory = file(".").absolutePath else { return RepositoryLocation() }
    var root = directory[...]
    while let slash = root.utf8.lastIndex(of: UInt8(ascii: "/")) {
      if File("\(root)/.git").exists {
        return RepositoryLocation(root: String(root), directory: directory)
      }
      root = root[..<slash]
    }
    return RepositoryLocation(root: directory, directory: directory)
  }
}
