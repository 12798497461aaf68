/// Collects what the rules across records find.
///
/// The bytes of an input that is a pipe are gone by then, so lines and columns come from the facts.
struct RegistryFindingCollector {
  private(set) var findings: [LocatedFinding] = []
  /// Those that are too many.
  private(set) var dropped = FindingCounts()
  /// The number of findings that anybody wants, or `nil` for all.
  private let limit: Int?
  /// The rule at work, which signs its findings, by its position among `rules`.
  var rule = 0
  private let rules: [Rule]
  /// The first input of which something is reported; those before it are the rest of the registry.
  private let firstReported: Int
  /// What there is of the inputs beside the facts.
  private let sources: RegistrySources

  init(rules: RuleSet, firstReported: Int, limit: Int? = nil, sources: RegistrySources) {
    self.limit = limit
    self.rules = rules.rules
    self.firstReported = firstReported
    self.sources = sources
  }

  /// A string that a finding points at.
  struct Spot {
    var input: Int
    /// The offset of the record that has the string.
    var recordOffset: Int
    var text: TextFact
  }

  /// Collects what rules, those that were named before, find in relations.
  mutating func check(_ relations: any RecordRelations, by rules: RuleSet) {
    for (rule, check) in rules.registry {
      self.rule = rule
      check(relations, &self)
    }
  }

  /// Returns whether anything is reported of an input.
  func reports(_ input: Int) -> Bool { input >= firstReported }

  /// Emits a finding on a string of a record, unless the input is only context.
  mutating func emit(
    _ message: String,
    at spot: Spot?,
    id: String?,
    pointer: String,
    hint: String? = nil,
    notes: [(message: String, spot: Spot)] = []
  ) {
    guard let spot, reports(spot.input) else { return }
    var finding = Finding(
      rule: rules[rule].id,
      severity: rules[rule].severity,
      message: message,
      place: Place(spot),
      hint: hint,
      notes: notes.map { Finding.Note(message: $0.message, place: Place($0.spot)) }
    )
    finding.record = id
    finding.recordOffset = spot.recordOffset
    finding.lineID = sources.lineID.map { $0(spot.input, spot.recordOffset) } ?? id
    finding.pointer = pointer
    findings.append(
      LocatedFinding(finding, range: range(of: spot), noteRanges: notes.map { range(of: $0.spot) })
    )
    // Rules find in no common order, so more are kept than are wanted, and sorted out at times.
    if let limit, findings.count / 2 >= max(limit, 512) { dropSurplus(limit) }
  }

  private mutating func dropSurplus(_ limit: Int) {
    let all = findings
    findings = []
    findings.merge(all, upTo: limit, countingRestIn: &dropped)
  }

  /// The text at a spot, or `nil` if its source cannot be read again.
  func text(at spot: Spot?) -> String? {
    spot.flatMap { sources.bytes($0.input, $0.text.range) }.flatMap { String(literal: $0) }
  }

  /// The lines and columns of a string, which never goes over a line end.
  private func range(of spot: Spot) -> TextRange {
    let bytes = sources.bytes(spot.input, spot.text.range)
    let scalarCount = bytes?.count { !UTF8Scanner.isContinuation($0) } ?? spot.text.range.count
    let start = spot.text.position
    return TextRange(
      start: start,
      end: TextPosition(line: start.line, column: start.column + scalarCount)
    )
  }
}

/// What the rules across records can still have of the inputs, beside the facts.
struct RegistrySources {
  /// Reads bytes of an input again; `nil` where that is not possible.
  var bytes: (_ input: Int, _ range: Range<Int>) -> [UInt8]?

  /// What names the row of the record at an offset, if that is to be another member than the
  /// identifier.
  var lineID: ((_ input: Int, _ recordOffset: Int) -> String?)?
}

extension Place {
  fileprivate init(_ spot: RegistryFindingCollector.Spot) {
    self.init(input: spot.input, range: spot.text.range)
  }
}

extension RegisteredRecord {
  /// Where the identifier is.
  var idSpot: RegistryFindingCollector.Spot? {
    facts.id.map {
      RegistryFindingCollector.Spot(input: input, recordOffset: facts.offset, text: $0)
    }
  }

  /// Where the title is.
  var titleSpot: RegistryFindingCollector.Spot? {
    facts.title.map {
      RegistryFindingCollector.Spot(input: input, recordOffset: facts.offset, text: $0)
    }
  }
}

extension RegisteredLink {
  /// Where the reference is.
  var spot: RegistryFindingCollector.Spot {
    RegistryFindingCollector.Spot(input: input, recordOffset: recordOffset, text: link.text)
  }
}

extension RegisteredFormerID {
  /// Where the former identifier is.
  var spot: RegistryFindingCollector.Spot {
    RegistryFindingCollector.Spot(
      input: input,
      recordOffset: recordOffset,
      text: formerID.text
    )
  }
}
