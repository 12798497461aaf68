/// A problem that a rule found in a source, with its place and, where there is one, a way out.
public struct Finding: Sendable, Hashable {
  /// The identifier of the rule.
  public var rule: RuleID

  /// The severity of the rule.
  public var severity: Severity

  /// What is, and what was expected: lower case, without a full stop, complete without the hint.
  public var message: String

  /// The narrowest range that holds the problem.
  public var place: Place

  /// What to do, shown under the range.
  public var hint: String?

  /// Further places that belong to the problem, such as the other definition of a duplicate.
  public var notes: [Note] = []

  /// Changes that repair the problem without loss; empty if a person has to decide.
  public var edits: [Edit] = []

  /// The identifier of the record, as written, if it has one.
  public var record: String?

  /// The place in the record as a JSON Pointer (RFC 6901); empty for the record itself.
  public var pointer: String = ""

  /// The source lines around the place, if the reader was asked to keep them.
  public var excerpt: Excerpt?

  /// A further place that belongs to a finding.
  public struct Note: Sendable, Hashable {
    /// What is at the place, without a full stop.
    public var message: String

    /// The place; it may lie in another input.
    public var place: Place

    /// Creates a note.
    public init(message: String, place: Place) {
      self.message = message
      self.place = place
    }
  }

  /// A part of a source line around the place of a finding.
  public struct Excerpt: Sendable, Hashable {
    /// The text of the line, or of the part that was kept.
    public var text: String

    /// The number of Unicode scalars of the line that stand before the text.
    public var skippedCount: Int

    /// Whether the line goes on after the text.
    public var isCut: Bool
  }
}

extension Finding {
  /// Returns whether `lhs` comes before `rhs`: by input, by place, then by the order of the catalogue.
  static func precedes(_ lhs: Finding, _ rhs: Finding) -> Bool {
    let left = (lhs.place.input, lhs.place.range.lowerBound, lhs.place.range.upperBound)
    let right = (rhs.place.input, rhs.place.range.lowerBound, rhs.place.range.upperBound)
    if left != right { return left < right }
    return lhs.rule.rawValue < rhs.rule.rawValue
  }
}
