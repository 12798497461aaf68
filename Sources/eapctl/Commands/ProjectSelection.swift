import Core

/// The projects that the filter options of a call ask for, read from the registry.
struct ProjectSelection {
  /// The files that the projects come from.
  let files: RecordFiles

  private let inputs: [RecordInput]
  private let arguments: Arguments
  private let session: Session
  private let order: ProjectOrder?
  private let limit: Int

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
    self.arguments = arguments
    self.session = session
    order = arguments.order(today: try session.today)
    limit = arguments[FilterOptions.limit] ?? .max
  }

  private var records: RecordSelection {
    RecordSelection(from: inputs, where: arguments.query, workerCount: HostProcess.coreCount)
  }

  /// Writes the projects in a format, a batch at a time, and returns the status to exit with.
  ///
  /// A person at a terminal reads that nothing was found rather than an empty frame.
  func write(
    as format: ProjectFormat,
    _ options: ProjectFormat.Options,
    to output: Output
  ) throws(Failure) -> ExitStatus {
    var writer = format.makeWriter(options)
    var isEmpty = true
    try output.write(writer.begin())
    let status =
      format.hasIndependentRecords && order == nil && limit == .max
      ? try forEachBatch(as: format, options) { (bytes) throws(Failure) in
        isEmpty = isEmpty && bytes.isEmpty
        try output.write(bytes)
      }
      : try forEachBatch { (projects) throws(Failure) in
        isEmpty = isEmpty && projects.isEmpty
        try writer.add(projects) { (bytes) throws(Failure) in try output.write(bytes) }
      }
    if isEmpty, status == .success, format.uses.contains(.terminal) {
      try noteNothingFound()
    } else {
      try output.write(writer.end())
    }
    return status
  }

  /// Calls `body` with the projects, a batch at a time, and returns the status to exit with.
  func forEachBatch(_ body: ([Project]) throws(Failure) -> Void) throws(Failure) -> ExitStatus {
    if let order { return try forAll(in: order, body) }
    var left = limit
    return try stoppable { (outcome) throws(StreamEnd) in
      if left == 0 { throw .limit }
      try records.forEachBatch(noting: &outcome) { (batch) throws(StreamEnd) in
        try StreamEnd.translating { () throws(Failure) in try body(Array(batch.prefix(left))) }
        left -= min(left, batch.count)
        if left == 0 { throw .limit }
      }
    }
  }

  /// All of the projects in order, and the status to exit with.
  func all() throws(Failure) -> (projects: [Project], status: ExitStatus) {
    var projects: [Project] = []
    let status = try forEachBatch { projects += $0 }
    return (projects, status)
  }

  /// Calls `body` with the projects in an order, for which all have to be known.
  private func forAll(
    in order: ProjectOrder,
    _ body: ([Project]) throws(Failure) -> Void
  ) throws(Failure) -> ExitStatus {
    var projects: [Project] = []
    let status = try stoppable { outcome in
      records.forEachBatch(noting: &outcome) { projects += $0 }
    }
    try body(Array(order.sorted(projects).prefix(limit)))
    return status
  }

  /// Calls `body` with the bytes of the projects, written by the workers.
  private func forEachBatch(
    as format: ProjectFormat,
    _ options: ProjectFormat.Options,
    _ body: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) -> ExitStatus {
    try stoppable { (outcome) throws(StreamEnd) in
      try records.forEachBatch(as: format, options, noting: &outcome) { (bytes) throws(StreamEnd) in
        try StreamEnd.translating { () throws(Failure) in try body(bytes) }
      }
    }
  }

  /// The reason why a stream of records is not read to its end.
  private enum StreamEnd: Error {
    case limit
    case failure(Failure)

    static func translating(_ body: () throws(Failure) -> Void) throws(Self) {
      do throws(Failure) {
        try body()
      } catch {
        throw .failure(error)
      }
    }
  }

  /// Notes that no project was found, and why.
  func noteNothingFound() throws(Failure) {
    try session.emit(
      .note,
      inputs.isEmpty ? "the registry has no records" : "no record answers the filters"
    )
  }

  private func stoppable(
    _ body: (inout RecordSelection.Outcome) throws(StreamEnd) -> Void
  ) throws(Failure) -> ExitStatus {
    var outcome = RecordSelection.Outcome()
    do throws(StreamEnd) {
      try body(&outcome)
    } catch {
      // What is wrong with inputs before the limit matters, as they might have had records.
      if case .failure(let failure) = error { throw failure }
    }
    return try session.report(outcome, inputs)
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

extension Output {
  /// Writes projects as one document.
  func write(
    _ projects: [Project],
    as format: ProjectFormat,
    _ options: ProjectFormat.Options
  ) throws(Failure) {
    var writer = format.makeWriter(options)
    try write(writer.begin())
    try writer.add(projects) { (bytes) throws(Failure) in try write(bytes) }
    try write(writer.end())
  }
}
