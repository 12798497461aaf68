/// Findings as a GitLab Code Quality report: an array of the members that GitLab demands.
struct GitLabReport {
  let report: ValidationReport

  func write<Failure: Error>(to output: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
    var writer = JSONWriter()
    var counter = FingerprintCounter()
    writer.beginArray()
    for finding in report.findings {
      let path = report.repositoryPath(of: finding.place)
      let fingerprint = Fingerprint(of: finding, path: path)
      writer.beginObject()
      writer.member("description", finding.message)
      writer.member("check_name", finding.rule.rawValue)
      writer.member("fingerprint", "\(fingerprint)-\(counter.count(fingerprint))")
      writer.member("severity", finding.severity == .error ? "major" : "minor")
      writer.key("location")
      writer.beginObject()
      writer.member("path", path)
      writer.key("lines")
      writer.beginObject()
      writer.member("begin", finding.place.start.line)
      writer.end()
      writer.end()
      writer.end()
      try writer.handOver(to: output)
    }
    writer.end()
    writer.endLine()
    try output(writer.bytes)
  }
}
