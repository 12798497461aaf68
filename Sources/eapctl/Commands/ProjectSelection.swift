import Core

/// The records that the filter options of a call ask for, read from the registry.
struct ProjectSelection {
  /// The files that the projects come from.
  let files: RecordFiles

  /// The records that they hold and that are asked for.
  private let records: RecordSelection

  private let inputs: [RecordInput]
  private let session: Session

  /// Finds the registry and takes the filters from the arguments.
  init(
    _ arguments: Arguments,
    _ session: Session,
    whereRegistryAbsent absence: RegistryAbsence
  ) throws(Failure) {
    let registry = try session.registryInputs(
      arguments[RegistryOptions.data],
      whereAbsent: absence
    )
    inputs = registry.inputs
    files = registry.files
    self.session = session
    var records = RecordSelection(
      from: inputs,
      where: arguments.query,
      workerCount: HostProcess.coreCount
    )
    records.order = arguments.order(today: try session.today)
    records.limit = arguments[FilterOptions.limit] ?? .max
    self.records = records
  }

  /// Writes the records in a format, a batch at a time, and returns the status to exit with.
  func write(
    as format: ProjectFormat,
    _ options: ProjectFormat.Options,
    to output: Output
  ) throws(Failure) -> ExitStatus {
    try writeCounting(as: format, options, to: output).status
  }

  /// Writes the records in a format, a batch at a time, and returns their number and the status to exit
  /// with.
  ///
  /// A person at a terminal reads that nothing was found.
  func writeCounting(
    as format: ProjectFormat,
    _ options: ProjectFormat.Options,
    to output: Output
  ) throws(Failure) -> (count: Int, status: ExitStatus) {
    var options = options
    options.isShown = output.terminal.isTerminal
    var outcome = RecordSelection.Outcome()
    let count = try records.write(as: format, options, noting: &outcome) {
      (bytes) throws(Failure) in try output.write(bytes)
    }
    let status = try report(outcome)
    if count == 0, status == .success, format.uses.contains(.terminal) { try noteNothingFound() }
    return (count, status)
  }

  /// Calls `body` with a document for each record, and returns the status to exit with.
  func forEachDocument(
    as format: ProjectFormat,
    _ options: ProjectFormat.Options,
    _ body: (ProjectID, [UInt8]) throws(Failure) -> Void
  ) throws(Failure) -> ExitStatus {
    var outcome = RecordSelection.Outcome()
    try records.forEachDocument(as: format, options, noting: &outcome, body)
    return try report(outcome)
  }

  /// Reports what could not be read, and returns the status to exit with.
  private func report(_ outcome: RecordSelection.Outcome) throws(Failure) -> ExitStatus {
    try session.report(outcome, inputs)
  }

  /// Notes that no project was found, and why.
  private func noteNothingFound() throws(Failure) {
    try session.emit(
      .note,
      inputs.isEmpty ? "the registry has no records" : "no record answers the filters"
    )
  }
}

extension Session {
  /// Reports on standard error what could not be read, and returns the status to exit with.
  func report(
    _ outcome: RecordSelection.Outcome,
    _ inputs: [RecordInput]
  ) throws(Failure) -> ExitStatus {
    let shown = 10
    for omission in outcome.omissions.prefix(shown) {
      let finding = omission.finding.finding
      let start = omission.finding.range.start
      let place = "\(visibleText(inputs[finding.place.input].name)):\(start.line):\(start.column)"
      let record = finding.record.map { "record \(inApostrophes($0))" } ?? "a record"
      try emit(.warning, "\(place): \(record) is left out: \(visibleText(finding.message))")
    }
    let rest = outcome.omissions.count - shown
    if rest > 0 { try emit(.warning, "\(rest) more records are left out") }
    if !outcome.omissions.isEmpty { try emit(.note, "'eapctl validate' says what to repair") }
    for failure in outcome.failures {
      let name = inputs[failure.input].name
      try emit(.error, Failure.input(name: name, reason: failure.error.message).message)
    }
    if !outcome.failures.isEmpty { return .failure }
    return outcome.omissions.isEmpty ? .success : .findings
  }
}
