/// A problem that a rule found in an input, with its place and, where there is one, a way out.
///
/// This folder is about what is wrong where, and how to say where. A finding knows bytes only: an
/// input and ranges of it. A ``LineMap`` turns bytes into lines and columns while they are at hand,
/// and a ``LocatedFinding`` is a finding together with what the map said; nothing else can be shown
/// to people. The folder looks for no problems and renders none. Begin reading here, then
/// ``LineMap`` and ``FindingLocator``.
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

  /// The offset of the first byte of the record in the input, so that its row can be found.
  public var recordOffset = 0

  /// What names the row of the record for those who keep records in rows: its identifier, unless
  /// another member is asked for.
  public var lineID: String?

  /// The place in the record as a JSON Pointer (RFC 6901); empty for the record itself.
  public var pointer: String = ""

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
}

/// A range of bytes of an input, such as the value that a finding is about.
public struct Place: Sendable, Hashable {
  /// The position of the input among the inputs of a run.
  public var input: Int

  /// The bytes, as offsets in the input.
  public var range: Range<Int>

  /// Creates a place.
  public init(input: Int, range: Range<Int>) {
    self.input = input
    self.range = range
  }
}

extension Finding {
  /// Returns whether `lhs` comes before `rhs`: by input, by place, then by the name of the rule.
  static func precedes(_ lhs: Finding, _ rhs: Finding) -> Bool {
    let left = (lhs.place.input, lhs.place.range.lowerBound, lhs.place.range.upperBound)
    let right = (rhs.place.input, rhs.place.range.lowerBound, rhs.place.range.upperBound)
    if left != right { return left < right }
    return lhs.rule.rawValue < rhs.rule.rawValue
  }
}

/// How much a finding matters.
public enum Severity: String, Sendable, CaseIterable {
  /// The record cannot be relied on; `validate` fails.
  case error
  /// The record can be used but deserves a look; `validate` fails only when it is strict.
  case warning
}
