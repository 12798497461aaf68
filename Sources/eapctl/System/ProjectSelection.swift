import Core
import Glibc

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
    RecordSelection(from: inputs, where: arguments.query, workerCount: Self.workerCount)
  }

  /// The number of cores, which is the number of workers.
  static let workerCount = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))

  /// Calls `body` with the projects, a batch at a time, and returns the status to exit with.
  func forEachBatch(_ body: ([Project]) throws(Failure) -> Void) throws(Failure) -> ExitStatus {
    guard order == nil else {
      let (projects, status) = try all()
      try body(projects)
      return status
    }
    var left = limit
    return try stoppable { (outcome) throws(StreamEnd) in
      if left == 0 { throw .limit }
      try records.forEachBatch(noting: &outcome) { (batch) throws(StreamEnd) in
        do throws(Failure) {
          try body(Array(batch.prefix(left)))
        } catch {
          throw .failure(error)
        }
        left -= min(left, batch.count)
        if left == 0 { throw .limit }
      }
    }
  }

  /// Calls `body` with a line for each project; `nil` if order or limit ask for projects.
  func forEachBatch(
    as lines: LineFormat,
    _ body: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) -> ExitStatus? {
    guard order == nil, limit == .max else { return nil }
    return try stoppable { (outcome) throws(StreamEnd) in
      outcome = try records.forEachBatch(as: lines) { (batch) throws(StreamEnd) in
        do throws(Failure) {
          try body(batch)
        } catch {
          throw .failure(error)
        }
      }
    }
  }

  /// All of the projects in order, and the status to exit with.
  func all() throws(Failure) -> (projects: [Project], status: ExitStatus) {
    var projects: [Project] = []
    let left = order == nil ? limit : .max
    let status = try stoppable { (outcome) throws(StreamEnd) in
      try records.forEachBatch(noting: &outcome) { (batch) throws(StreamEnd) in
        projects += batch
        if projects.count >= left { throw .limit }
      }
    }
    let sorted = order?.sorted(projects) ?? projects
    return (Array(sorted.prefix(limit)), status)
  }

  /// The reason why a stream of records is not read to its end.
  private enum StreamEnd: Error {
    case limit
    case failure(Failure)
  }

  /// Says that no project was found, and why.
  func sayEmpty() throws(Failure) {
    try session.say(
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
    return try session.tell(outcome, inputs)
  }
}

extension Session {
  /// Says on standard error what could not be read, and returns the status to exit with.
  func tell(
    _ outcome: RecordSelection.Outcome,
    _ inputs: [RecordInput]
  ) throws(Failure) -> ExitStatus {
    let shown = 10
    for omission in outcome.omissions.prefix(shown) {
      let finding = omission.finding.finding
      let start = omission.finding.range.start
      let place = "\(visibleText(inputs[finding.place.input].name)):\(start.line):\(start.column)"
      let record = finding.record.map { "record \(quoted($0))" } ?? "a record"
      try say(.warning, "\(place): \(record) is left out: \(visibleText(finding.message))")
    }
    let rest = outcome.omissions.count - shown
    if rest > 0 { try say(.warning, "\(rest) more records are left out") }
    if !outcome.omissions.isEmpty { try say(.note, "'eapctl validate' says what to repair") }
    for failure in outcome.failures {
      let name = inputs[failure.input].name
      try say(.error, Failure.input(name: name, reason: failure.error.message).message)
    }
    if !outcome.failures.isEmpty { return .failure }
    return outcome.omissions.isEmpty ? .success : .findings
  }
}
