import Core

extension Session {
  /// Reports on standard error what could not be read, and returns the status to exit with.
  func report(
    _ outcome: RecordSelection.Outcome,
    _ inputs: [RecordInput],
    _ arguments: Arguments
  ) throws(Failure) -> ExitStatus {
    let shown = 10
    for omission in outcome.omissions.prefix(shown) {
      let finding = omission.finding.finding
      let start = omission.finding.range.start
      let place = "\(visibleText(inputs[finding.place.input].name)):\(start.line):\(start.column)"
      let record = finding.record.map { "record \(inApostrophes($0))" } ?? "a record"
      try emit(.warning, "\(place): skipped \(record): \(visibleText(finding.message))")
    }
    let rest = outcome.omissions.count - shown
    if rest > 0 {
      try emit(.warning, "skipped \(counted(rest, "more record"))")
    }
    if !outcome.omissions.isEmpty {
      try emit(.note, "run '\(validateCommand(arguments))' for details")
    }
    for failure in outcome.failures {
      let name = inputs[failure.input].name
      try emit(.error, Failure.input(name: name, reason: failure.error.message).message)
    }
    if !outcome.failures.isEmpty { return .failure }
    return outcome.omissions.isEmpty ? .success : .findings
  }

  /// The call that checks the registry which a call reads, as a person can type it.
  private func validateCommand(_ arguments: Arguments) -> String {
    let paths = arguments[RegistryOptions.data].map(shellWord)
    return (["eapctl validate"] + paths.map { "--data \($0)" }).joined(separator: " ")
  }
}
