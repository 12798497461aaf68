/// Appends what is written of a finding.
public typealias FindingRenderer = @Sendable (LocatedFinding, inout [UInt8]) -> Void

/// Where the findings of a run go while it goes on, a block at a time and in order.
public struct FindingStream<Failure: Error> {
  /// Writes a finding, on any thread.
  let render: FindingRenderer

  /// Takes what was written of some findings, by one thread at a time.
  let write: ([UInt8]) throws(Failure) -> Void

  /// The number of findings that are written before they are handed over.
  private static var pieceSize: Int { 128 }

  /// Creates a stream of findings as `render` writes them.
  public init(
    render: @escaping FindingRenderer,
    write: @escaping ([UInt8]) throws(Failure) -> Void
  ) {
    self.render = render
    self.write = write
  }

  /// Writes findings by itself, some at a time.
  func write(_ findings: [LocatedFinding]) throws(Failure) {
    for start in stride(from: 0, to: findings.count, by: Self.pieceSize) {
      var bytes: [UInt8] = []
      for finding in findings[start..<min(start + Self.pieceSize, findings.count)] {
        render(finding, &bytes)
      }
      try write(bytes)
    }
  }
}

/// The findings of a block as they are written.
struct RenderedFindings: Sendable {
  private var bytes: [UInt8] = []
  /// Where each of them ends.
  private var ends: [Int] = []
  /// How many there are.
  let counts: FindingCounts

  init(_ findings: [LocatedFinding], by render: FindingRenderer) {
    counts = FindingCounts(findings)
    for finding in findings {
      render(finding, &bytes)
      ends.append(bytes.count)
    }
  }

  /// The first of them, or all.
  func bytes(upTo limit: Int?) -> [UInt8] {
    guard let limit, limit < ends.count else { return bytes }
    return Array(bytes[..<(limit == 0 ? 0 : ends[limit - 1])])
  }
}
