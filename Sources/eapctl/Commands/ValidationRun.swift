import Core

/// One call of `validate`: finds the files, repairs them if asked to, checks them and reports.
struct ValidationRun {
  private let arguments: Arguments
  private let session: Session
  private let rules: RuleSet
  private let today: CalendarDate
  private let known: KnownFindings
  private let output: ValidationOutput
  private let sharding: Sharding

  init(_ arguments: Arguments, _ session: Session) throws(Failure) {
    self.arguments = arguments
    self.session = session
    let only = Set(arguments[ValidateOptions.rule].joined())
    let without = Set(arguments[ValidateOptions.ignore].joined())
    sharding = try Sharding(arguments, session)
    rules = RuleSet(
      sharding.rules.filter { rule in
        (only.isEmpty || only.contains(rule.id)) && !without.contains(rule.id)
      }
    )
    if rules.rules.isEmpty { throw sharding.noRuleLeft }
    today = try session.today(arguments)
    known = try KnownFindings(arguments, session)
    output = try ValidationOutput(arguments, session)
    if arguments[ValidateOptions.exitZero], arguments[ValidateOptions.strict] {
      throw .usage(.conflict("options '--exit-zero' and '--strict' cannot be combined"))
    }
    if arguments[ValidateOptions.lineID] != nil, !output.writesLines, !sharding.writes {
      throw .usage(.conflict("option '--line-id' needs '--format ndjson' or '--shard'"))
    }
  }

  func run() throws(Failure) -> ExitStatus {
    if sharding.merges { return try runMerge() }
    var scope = try scope()
    try check(output.files + known.files + sharding.files, against: scope)
    if arguments[ValidateOptions.fix] { scope.inputs = try repair(scope.files, scope.inputs) }
    let names = (scope.context + scope.previous + scope.inputs).map(\.name)
    let stream = known.needsAllFindings ? nil : output.stream(names)
    let validation = try sharding.write(names) { (shard) throws(Failure) in
      try self.validation(of: scope, stream, shard)
    }
    if stream != nil {
      try noteRegistryBeside(validation, names)
      return try status(of: validation, names, isKnown: false)
    }
    return try report(validation, names)
  }

  /// Checks across the shards that the operands name.
  private func runMerge() throws(Failure) -> ExitStatus {
    let files = try sharding.shards
    let scope = Scope(files: files, inputs: [], contextFiles: [], context: [], previous: [])
    try check(output.files + known.files, against: scope)
    let options = Validation.Options(
      rules: rules,
      today: today,
      limit: known.needsAllFindings ? nil : output.limit
    )
    let (validation, names) = try sharding.merge(files, options)
    return try report(validation, names)
  }

  /// Writes what was found, or records it, and returns the status to exit with.
  private func report(
    _ validation: Validation,
    _ names: [String]
  ) throws(Failure) -> ExitStatus {
    var validation = validation
    if known.newPath != nil {
      let status = try status(of: validation, names, isKnown: true)
      try known.write(validation, names)
      return status
    }
    try known.remove(from: &validation, names, rules: rules.rules)
    do throws(Failure) {
      try output.write(validation, names, rules: rules.rules)
    } catch {
      // A reader that has seen enough does not make the records valid.
      guard error == .file(.closedPipe) else { throw error }
      return try status(of: validation, names, isKnown: false)
    }
    try noteRegistryBeside(validation, names)
    return try status(of: validation, names, isKnown: false)
  }

  private func validation(
    of scope: Scope,
    _ stream: FindingStream<Failure>?,
    _ shard: ShardWriter<Failure>?
  ) throws(Failure) -> Validation {
    try Validation.run(
      scope.inputs,
      context: scope.context,
      previous: scope.previous,
      options: Validation.Options(
        rules: rules,
        today: today,
        excerptWidth: output.excerptWidth,
        keepsRecords: output.listsRecords || known.needsRecords,
        lineField: arguments[ValidateOptions.lineID],
        limit: known.needsAllFindings ? nil : output.limit,
        workerCount: HostProcess.coreCount
      ),
      stream: stream,
      shard: shard
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
    /// The registry as it was, if somebody asks for what was lost.
    var previous: [RecordInput]
  }

  /// The records of the revision since which none may be lost.
  private func previous() throws(Failure) -> [RecordInput] {
    guard let revision = arguments[ValidateOptions.since] else { return [] }
    let location = try RegistryLocation.discovered(arguments[RegistryOptions.data], in: session)
    return try GitRegistry(location).inputs(at: revision, asIn: revision)
  }

  private func scope() throws(Failure) -> Scope {
    let operands = arguments.operands
    let registry = arguments[RegistryOptions.data]
    let files = try session.filesToCheck(operands, registry: registry).distinct
    let name = arguments[ValidateOptions.standardInputName] ?? File.standardInputTitle
    guard !operands.isEmpty else {
      return Scope(
        files: files,
        inputs: files.map { session.input($0, standardInputName: name) },
        contextFiles: [],
        context: [],
        previous: try previous()
      )
    }
    let contextFiles = try context(of: files, registry)
    return Scope(
      files: files,
      inputs: files.map { session.input($0, standardInputName: name) },
      contextFiles: contextFiles,
      context: contextFiles.map { session.input($0) },
      previous: try previous()
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

  /// Makes sure that what is to be written is none of the files that are read, and would not be one of
  /// the registry the next time.
  private func check(_ outputs: [File], against scope: Scope) throws(Failure) {
    if outputs.isEmpty { return }
    for (index, output) in outputs.enumerated()
    where outputs[..<index].contains(where: output.isSame) {
      throw .usage(.conflict("two options write or read \(inApostrophes(output.name))"))
    }
    let location = try RegistryLocation.discovered(
      arguments[RegistryOptions.data],
      in: session,
      around: scope.files
    )
    let registry = try session.registryFiles(at: location, allowingNone: true)
    for output in outputs {
      try RecordFiles(files: scope.files + scope.contextFiles).check(output: output)
      try registry?.check(output: output)
    }
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
    let repaired = changes.applied(to: inputs)
    if arguments[ChangeSet.dryRun], changes.count > 0 {
      try session.emit(.note, "the findings are those that the repair would leave")
    }
    return repaired
  }

  // MARK: Findings

  /// Notes how to check standard input by itself, where its records are those of the registry.
  private func noteRegistryBeside(_ validation: Validation, _ names: [String]) throws(Failure) {
    guard arguments.operands == [File.standardInputName], !sharding.merges else { return }
    let input = names.count - 1
    let isBeside = validation.findings.contains { located in
      located.finding.rule == "duplicate-id" && located.finding.place.input == input
        && located.finding.notes.contains { $0.place.input != input }
    }
    guard isBeside else { return }
    try session.emit(
      .note,
      "standard input is checked as part of the registry; 'eapctl validate --data -' checks it alone"
    )
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
    return failing > 0 && !arguments[ValidateOptions.exitZero] ? .findings : .success
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
