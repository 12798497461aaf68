/// A form in which differences are written, declared once.
public struct DifferenceFormat: Sendable {
  /// The name that users type.
  public let name: String

  /// What the format is, as a fragment without a full stop.
  public let summary: String

  /// Returns a part of a document as it is shown on a terminal.
  let shown: @Sendable (String) -> String

  /// Makes what writes differences in the format.
  let writer: @Sendable (Options) -> any DifferenceWriter

  /// Makes what writes their number only, if the format can.
  let countWriter: (@Sendable (Options) -> any DifferenceWriter)?

  /// Whether the format can give the number of differences only.
  public var canCount: Bool { countWriter != nil }

  /// How to write, as far as a format has a use for it.
  public struct Options: Sendable {
    /// The number of columns of the terminal, or `nil` if text is not wrapped.
    public var width: Int?

    /// The style of the terminal.
    public var style: TerminalStyle

    /// Whether the document goes to a terminal.
    public var isShown: Bool

    /// Whether only the number of differences is written.
    public var isCount: Bool

    /// Creates options.
    public init(
      width: Int? = nil,
      style: TerminalStyle = .plain,
      isShown: Bool = false,
      isCount: Bool = false
    ) {
      self.width = width
      self.style = style
      self.isShown = isShown
      self.isCount = isCount
    }
  }
}

extension DifferenceFormat {
  /// Every format, in the order in which help lists them.
  public static let all: [DifferenceFormat] = [.text, .json, .jsonPatch, .markdown]
}

/// Writes differences one after the other.
protocol DifferenceWriter {
  /// Whether the writer asks what differs in records.
  var needsChanges: Bool { get }

  /// Writes what became of a record; `changes` is what differs in it.
  mutating func add(
    _ difference: RecordDifference,
    _ changes: [FieldChange],
    to text: inout [UInt8]
  )

  /// Writes what comes after all records.
  mutating func finish(_ counts: DifferenceCounts, to text: inout [UInt8])
}

extension DifferenceWriter {
  var needsChanges: Bool { true }
}

extension RegistryComparison {
  /// What came of writing the differences.
  public struct Outcome: Sendable {
    /// How many records differ.
    public var counts: DifferenceCounts
    /// The inputs that could be read no longer, with the reason.
    public var failures: [(input: Int, error: InputError)]
  }

  /// Hands over the differences in a format, piece by piece.
  public func write<Failure: Error>(
    as format: DifferenceFormat,
    _ options: DifferenceFormat.Options,
    to output: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) -> Outcome {
    var writer = (options.isCount ? format.countWriter ?? format.writer : format.writer)(options)
    var counts = DifferenceCounts()
    var text: [UInt8] = []
    func handOver() throws(Failure) {
      if options.isShown, !text.isEmpty {
        text = Array(format.shown(String(decoding: text, as: UTF8.self)).utf8)
      }
      try output(text)
      text.removeAll(keepingCapacity: true)
    }
    let (unchangedCount, failures) = try forEachDifference { (difference) throws(Failure) in
      let changes = writer.needsChanges ? difference.fieldChanges : []
      counts.add(difference, changes)
      writer.add(difference, changes, to: &text)
      if text.count > 64 * 1024 { try handOver() }
    }
    counts.unchanged = unchangedCount
    counts.uncompared = problems.count + self.failures.count + failures.count
    writer.finish(counts, to: &text)
    try handOver()
    return Outcome(counts: counts, failures: failures)
  }
}
