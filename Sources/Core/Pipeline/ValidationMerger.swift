/// Puts the results of blocks together.
struct ValidationMerger<Failure: Error> {
  /// The inputs of an earlier time, behind those of which nothing is reported.
  private let previous: Range<Int>
  private let looksAcrossRegistry: Bool
  private let limit: Int?
  private let stream: FindingStream<Failure>?
  private let shard: ShardWriter<Failure>?
  /// The number of findings that went to the stream.
  private var streamedCount = 0
  private var index = RegistryIndex(isChanging: false)
  private var previousIndex = RegistryIndex(isChanging: false)
  /// The texts of the inputs that cannot be read again.
  private var keptTexts: [Int: KeptTexts] = [:]
  private var lineIDs: [Int: KeptLineIDs] = [:]
  var validation = Validation()

  init(
    previous: Range<Int>,
    options: Validation.Options,
    stream: FindingStream<Failure>?,
    shard: ShardWriter<Failure>?
  ) {
    self.previous = previous
    self.stream = stream
    self.shard = shard
    looksAcrossRegistry = options.rules.looksAcrossRegistry
    limit = options.limit
  }

  mutating func add(
    _ delivery: RecordPipeline.Delivery<ValidationWorker.Output>
  ) throws(Failure) {
    switch delivery.content {
    case .failure(let error):
      validation.failures.append((delivery.input, error))
    case .success(let result):
      if previous.contains(delivery.input) {
        return previousIndex.add(result.facts, to: delivery.input)
      }
      if looksAcrossRegistry {
        index.add(result.facts, to: delivery.input)
        keep(result, of: delivery.input)
      }
      guard delivery.input >= previous.upperBound else { return }
      if let shard, let texts = result.keptTexts {
        try shard.add(
          result.facts,
          texts: texts,
          lineIDs: result.lineIDs,
          recordCount: result.recordCount,
          of: delivery.input - previous.upperBound
        )
      }
      validation.recordCount += result.recordCount
      validation.records += result.records
      validation.dropped = validation.dropped + result.dropped
      if let lines = result.lines { return try hand(on: lines) }
      validation.findings.append(
        result.findings,
        upTo: limit,
        countingRestIn: &validation.dropped
      )
    }
  }

  /// The number of findings that are still wanted.
  private var room: Int? { limit.map { max(0, $0 - streamedCount) } }

  private mutating func hand(on lines: RenderedFindings) throws(Failure) {
    validation.dropped = validation.dropped + lines.counts
    let piece = lines.bytes(upTo: room)
    streamedCount += lines.counts.count
    if !piece.isEmpty { try stream?.write(piece) }
  }

  private mutating func keep(_ result: ValidationWorker.Output, of input: Int) {
    if let texts = result.keptTexts {
      keptTexts[input].map { $0.add(texts) } ?? (keptTexts[input] = texts)
    }
    if let names = result.lineIDs {
      lineIDs[input].map { $0.add(names) } ?? (lineIDs[input] = names)
    }
  }

  /// Adds what the rules across records find.
  mutating func checkRegistry(
    rereader: InputRereader,
    options: Validation.Options
  ) throws(Failure) {
    for texts in keptTexts.values { texts.sort() }
    let (keptTexts, lineIDs) = (keptTexts, lineIDs)
    let found = index.collect(
      by: options.rules,
      previous: previousIndex,
      firstReported: previous.lowerBound,
      limit: room,
      sources: RegistrySources(
        bytes: { keptTexts[$0]?.bytes(in: $1) ?? rereader.bytes(of: $0, in: $1) },
        lineID: options.lineField == nil ? nil : { lineIDs[$0]?.name(at: $1) }
      )
    )
    validation.dropped = validation.dropped + found.dropped
    validation.findings.merge(
      found.findings.map { finding in
        options.excerptWidth.map { finding.showing(rereader.excerpt(of: finding, width: $0)) }
          ?? finding
      },
      upTo: room,
      countingRestIn: &validation.dropped
    )
    try stream?.write(validation.findings)
  }
}

extension InputRereader {
  /// Reads the source line around the place of a finding once more.
  fileprivate func excerpt(of located: LocatedFinding, width: Int) -> Excerpt? {
    let place = located.finding.place
    let start = max(0, place.range.lowerBound - Excerpt.reach)
    let range = start..<place.range.upperBound + Excerpt.reach
    guard let bytes = bytes(of: place.input, in: range), !bytes.isEmpty else { return nil }
    return Excerpt(
      around: place.range.lowerBound - start..<place.range.upperBound - start,
      column: located.range.start.column,
      in: bytes.span,
      width: width
    )
  }
}
