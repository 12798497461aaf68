/// Findings as a GitLab Code Quality report: an array of the members that GitLab demands.
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
      writer.member("description", finding.message)
      writer.member("check_name", finding.rule.rawValue)
      writer.member("fingerprint", counter.numbered(finding, path: path, mark: "-"))
      writer.member("severity", finding.severity == .error ? "major" : "minor")
      writer.object("location") { writer in
        writer.member("path", path)
        writer.object("lines") { $0.member("begin", located.range.start.line) }
      }
    }
  }
}
