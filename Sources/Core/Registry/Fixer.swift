/// Applies the safe edits of findings until there are no more.
public struct Fixer: Sendable {
  /// What became of a file.
  public struct Outcome: Sendable {
    /// The bytes after the edits.
    public var bytes: [UInt8]

    /// The number of findings that were repaired, by rule.
    public var repairedCounts: [RuleID: Int] = [:]

    /// The number of findings that were repaired.
    public var repairedCount: Int { repairedCounts.values.reduce(0, +) }
  }

  /// The number of rounds after which edits that call for new edits are given up.
  private static let roundLimit = 20

  private let rules: RuleSet
  private let today: CalendarDate

  /// Creates a fixer that repairs what `rules` find.
  public init(rules: RuleSet, today: CalendarDate) {
    self.rules = rules
    self.today = today
  }

  /// Returns the bytes of a file called `name` after all safe edits.
  public func fix(_ bytes: [UInt8], name: String) -> Outcome {
    var checker = DocumentChecker(rules: rules, today: today)
    var outcome = Outcome(bytes: bytes)
    for _ in 0..<Self.roundLimit {
      let chosen = chooseEdits(from: checker.check(outcome.bytes, name: name).findings)
      guard !chosen.isEmpty,
        let edited = Edit.apply(chosen.flatMap(\.edits), to: outcome.bytes)
      else { break }
      outcome.bytes = edited
      for finding in chosen { outcome.repairedCounts[finding.rule, default: 0] += 1 }
    }
    return outcome
  }

  /// The findings with edits of which no two touch: the rest waits for the next round.
  private func chooseEdits(from findings: [Finding]) -> [Finding] {
    var chosen: [Finding] = []
    var end = 0
    let fixable = findings.filter { !$0.edits.isEmpty }
      .sorted { $0.firstEditedByte < $1.firstEditedByte }
    for finding in fixable where finding.firstEditedByte >= end {
      chosen.append(finding)
      // An insertion at the end of an edit would be ambiguous, so the next one starts later.
      end = finding.edits.map(\.range.upperBound).reduce(0, max) + 1
    }
    return chosen
  }
}

extension Finding {
  fileprivate var firstEditedByte: Int { edits.map(\.range.lowerBound).min() ?? 0 }
}
