/// Findings as a GitLab Code Quality report: an array of the members that GitLab demands.
///
/// An input that could not be read is an issue as well, for an empty array would say that all is well.
struct GitLabReport {
  let report: ValidationReport

  func write<Failure: Error>(to output: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
    var writer = JSONWriter()
    var counter = FingerprintCounter()
    try writer.array { (writer) throws(Failure) in
      for finding in report.findings {
        write(finding, &counter, &writer)
        try writer.handOver(to: output)
      }
      for failure in report.failures { write(failure, &writer) }
    }
    writer.endLine()
    try output(writer.bytes)
  }

  private func write(
    _ located: LocatedFinding,
    _ counter: inout FingerprintCounter,
    _ writer: inout JSONWriter
  ) {
    let finding = located.finding
    let path = report.repositoryPath(of: finding.place)
    writer.object { writer in
      writer.member("description", report.advice(on: finding))
      writer.member("check_name", finding.rule.rawValue)
      writer.member("fingerprint", counter.numbered(finding, path: path, mark: "-"))
      writer.member("severity", finding.severity == .error ? "major" : "minor")
      writeLocation(path, line: located.range.start.line, &writer)
    }
  }

  private func write(_ failure: (input: Int, error: InputError), _ writer: inout JSONWriter) {
    let path = report.options.repository.path(of: report.inputNames[failure.input])
    writer.object { writer in
      writer.member("description", "cannot be read: \(failure.error.message)")
      writer.member("check_name", "unread-file")
      writer.member("fingerprint", "unread-file:\(path)")
      writer.member("severity", "blocker")
      writeLocation(path, line: 1, &writer)
    }
  }

  private func writeLocation(_ path: String, line: Int, _ writer: inout JSONWriter) {
    writer.object("location") { writer in
      writer.member("path", path)
      writer.object("lines") { $0.member("begin", line) }
    }
  }
}
