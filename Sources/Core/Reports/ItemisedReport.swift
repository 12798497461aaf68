/// A report that renders each finding by itself, so that cores can share the work.
protocol ItemisedReport: Sendable {
  /// What is rendered.
  var report: ValidationReport { get }

  /// Appends what there is to say about a finding.
  func append(_ located: LocatedFinding, to bytes: inout [UInt8])
}

extension ItemisedReport {
  /// Hands over the findings in their order, a piece at a time; when `output` throws, the work stops.
  func writeFindings<Failure: Error>(
    workerCount: Int,
    to output: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    let count = report.findings.count
    // A round ends when its last piece is done, so it has many more of them than there are cores.
    let roundSize = FindingPiece.size * (workerCount > 1 ? workerCount * 16 : 1)
    for start in stride(from: 0, to: count, by: roundSize) {
      for piece in pieces(start..<min(start + roundSize, count)) { try output(piece) }
    }
  }

  /// The bytes of some findings, those of many made on all cores.
  private func pieces(_ range: Range<Int>) -> [[UInt8]] {
    guard range.count > FindingPiece.size else { return [piece(range)] }
    let count = (range.count + FindingPiece.size - 1) / FindingPiece.size
    return Workers.map(count) { index in
      let start = range.lowerBound + index * FindingPiece.size
      return piece(start..<min(start + FindingPiece.size, range.upperBound))
    }
  }

  private func piece(_ range: Range<Int>) -> [UInt8] {
    var bytes: [UInt8] = []
    for finding in report.findings[range] { append(finding, to: &bytes) }
    return bytes
  }
}

/// What one core renders at a time.
private enum FindingPiece {
  /// The number of findings: enough to be worth the work of another core.
  static let size = 128
}
