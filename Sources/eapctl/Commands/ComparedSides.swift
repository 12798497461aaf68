import Core

/// What the operands of `diff` name: the records before and after.
struct ComparedSides {
  private var old: [RecordInput]
  private var new: [RecordInput]
  private let arguments: Arguments
  private let session: Session

  /// Finds the records of the operands; without a second one, of the registry as it is.
  init(_ arguments: Arguments, _ session: Session) throws(Failure) {
    self.arguments = arguments
    self.session = session
    (old, new) = ([], [])
    let operands = arguments.operands
    guard operands.count(where: { $0 == File.standardInputName }) <= 1 else {
      throw .usage(.conflict("standard input can be read only once"))
    }
    if operands.count == 1, !Self.isPath(operands[0], session),
      let range = try git().range(operands[0])
    {
      old = try git().inputs(at: range.old, asIn: operands[0])
      new = try git().inputs(at: range.new, asIn: operands[0])
      return
    }
    old = try inputs(of: operands[0], beside: operands.dropFirst().first)
    new = operands.count > 1 ? try inputs(of: operands[1], beside: operands[0]) : try registry()
  }

  /// Writes how the records differ, and returns the status to exit with.
  func write(
    as format: DifferenceFormat,
    _ options: DifferenceFormat.Options
  ) throws(Failure) -> ExitStatus {
    let comparison = RegistryComparison(of: old, and: new, workerCount: HostProcess.coreCount)
    try report(comparison)
    let outcome = try comparison.write(as: format, options) { (bytes) throws(Failure) in
      try session.output.write(bytes)
    }
    for failure in outcome.failures { try report(failure) }
    let isComplete =
      comparison.problems.isEmpty && comparison.failures.isEmpty && outcome.failures.isEmpty
    return !isComplete ? .failure : outcome.counts.isNone ? .success : .findings
  }

  // MARK: Operands

  /// Returns whether an operand is to be read as it is: a name that is taken is a path.
  private static func isPath(_ operand: String, _ session: Session) -> Bool {
    let file = session.file(operand)
    // What cannot be reached is there, and reading it says why it cannot.
    return file.isStandardInput || (try? file.isPresent()) != false
  }

  /// Returns the records of one side; a revision beside a part of the registry means that part.
  private func inputs(of operand: String, beside other: String?) throws(Failure) -> [RecordInput] {
    guard Self.isPath(operand, session) else {
      let registry =
        if let other, let part = try partOfRegistry(other) {
          try GitRegistry(.named([part]))
        } else {
          try git()
        }
      return try registry.inputs(at: operand, asIn: operand)
    }
    var inputs: [RecordInput] = []
    for file in try session.recordFiles(named: [operand]) { inputs.append(try input(file)) }
    return inputs
  }

  /// Returns the file or directory of an operand, if it is one below the registry in the working tree.
  private func partOfRegistry(_ operand: String) throws(Failure) -> File? {
    let file = session.file(operand)
    guard !file.isStandardInput, let path = file.absolutePath,
      case .nearest(let directory) = try RegistryLocation.discovered(
        arguments[RegistryOptions.data],
        in: session
      ), let root = directory.absolutePath
    else { return nil }
    return path.hasPrefix(root + "/") ? file : nil
  }

  private func registry() throws(Failure) -> [RecordInput] {
    let paths = arguments[RegistryOptions.data]
    let files = try session.registryInputs(paths, whereAbsent: .failure).files.files
    if arguments.operands.contains(File.standardInputName), files.contains(where: \.isStandardInput)
    {
      throw .usage(.conflict("standard input can be read only once"))
    }
    var inputs: [RecordInput] = []
    for file in files { inputs.append(try input(file)) }
    return inputs
  }

  /// Returns a file as an input that can be read again; what can be read only once is kept in memory.
  private func input(_ file: File) throws(Failure) -> RecordInput {
    guard file.isStandardInput || file.isPipe, !file.isSpecial else { return session.input(file) }
    return RecordInput(
      name: file.title,
      bytes: try session.contents(ofOperand: file).bytes
    )
  }

  private func git() throws(Failure) -> GitRegistry {
    try GitRegistry(.discovered(arguments[RegistryOptions.data], in: session))
  }

  // MARK: Reports

  /// The number of messages of a kind that are shown.
  private static let messageLimit = 10

  /// Says what could not be compared.
  private func report(_ comparison: RegistryComparison) throws(Failure) {
    let names = (old + new).map(\.name)
    for problem in comparison.problems.prefix(Self.messageLimit) {
      let finding = problem.finding
      let (name, start) = (visibleText(names[finding.place.input]), problem.range.start)
      let place = "\(name):\(start.line):\(start.column)"
      try session.emit(.error, "\(place): cannot compare a record: \(finding.message)")
    }
    for place in comparison.duplicates.prefix(Self.messageLimit) {
      let id = comparison.identifier(ofRecordAt: place).map(inApostrophes) ?? "a record"
      let name = inApostrophes(names[place.input])
      try session.emit(.warning, "\(id) is there again in \(name); the first one is compared")
    }
    let rest = [comparison.problems.count, comparison.duplicates.count]
      .reduce(0) { $0 + max(0, $1 - Self.messageLimit) }
    if rest > 0 { try session.emit(.warning, "\(rest) more such messages are left out") }
    for failure in comparison.failures { try report(failure) }
  }

  private func report(_ failure: (input: Int, error: InputError)) throws(Failure) {
    let name = (old + new)[failure.input].name
    try session.emit(.error, Failure.input(name: name, reason: failure.error.message).message)
  }
}
