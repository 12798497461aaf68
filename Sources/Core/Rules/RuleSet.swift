/// The rules of a run, laid out so that each text meets only the rules that can have something to say.
public struct RuleSet: Sendable {
  /// The rules, in the order of the catalogue.
  public let rules: [Rule]

  // Tuples of closures would be called through thunks, which the rules on values can tell: they
  // run tens of times a record.

  /// A rule on texts.
  struct TextCheck {
    /// The position of the rule in the set.
    let rule: Int
    let check: @Sendable (RecordText, Rule.Context, inout Report) -> Void
  }

  /// A rule on lists.
  struct ListCheck {
    /// The position of the rule in the set.
    let rule: Int
    let check: @Sendable (RecordList, Rule.Context, inout Report) -> Void
  }

  /// A rule on records.
  struct RecordCheck {
    /// The position of the rule in the set.
    let rule: Int
    let check: @Sendable (RecordView, Rule.Context, inout Report) -> Void
  }

  private(set) var syntax: [(rule: Int, check: @Sendable (JSONError, inout Report) -> Void)] = []
  private(set) var shape: [(rule: Int, check: @Sendable (ShapeFault, inout Report) -> Void)] = []
  private(set) var list: [ListCheck] = []
  private(set) var record: [RecordCheck] = []
  private(set) var registry:
    [(rule: Int, check: @Sendable (RegistryIndex, inout RegistryReport) -> Void)] = []
  private(set) var blankText: [TextCheck] = []
  /// The rules for texts of each kind with each set of notes, at `kind * 16 + notes`.
  private(set) var text: [[TextCheck]]
  /// For each kind of text one bit for each set of notes with rules: the first and mostly the last
  /// thing to look at.
  private(set) var textMasks: [UInt16]

  /// Whether any of the rules looks across the registry.
  public var looksAcrossRegistry: Bool { !registry.isEmpty }

  /// Creates a set of some rules of the catalogue.
  public init(_ rules: [Rule] = Rule.catalogue) {
    self.rules = rules
    text = Array(repeating: [], count: TextKind.allCases.count * TextNotes.combinationCount)
    textMasks = Array(repeating: 0, count: TextKind.allCases.count)
    for (index, rule) in rules.enumerated() { add(rule, index) }
  }

  private mutating func add(_ rule: Rule, _ index: Int) {
    switch rule.check {
    case .syntax(let check): syntax.append((index, check))
    case .shape(let check): shape.append((index, check))
    case .blankText(let check): blankText.append(TextCheck(rule: index, check: check))
    case .list(let check): list.append(ListCheck(rule: index, check: check))
    case .record(let check): record.append(RecordCheck(rule: index, check: check))
    case .registry(let check): registry.append((index, check))
    case .text(let kinds, let trigger, let check):
      for kind in kinds {
        for notes in 0..<TextNotes.combinationCount
        where trigger.isEmpty || !trigger.isDisjoint(with: TextNotes(rawValue: UInt8(notes))) {
          text[Self.index(kind, TextNotes(rawValue: UInt8(notes)))].append(
            TextCheck(rule: index, check: check)
          )
          textMasks[Int(kind.rawValue)] |= 1 << UInt16(notes)
        }
      }
    }
  }

  /// The position in `text` of the rules for a kind of text with some notes.
  @inline(__always)
  static func index(_ kind: TextKind, _ notes: TextNotes) -> Int {
    Int(kind.rawValue) &* TextNotes.combinationCount &+ Int(notes.rawValue)
  }
}
