/// The rules of a run, laid out so that each text meets only the rules that can have something to say.
public struct RuleSet: Sendable {
  /// The rules, in the order of the catalogue.
  public let rules: [Rule]

  // Tuples of closures would be called through thunks, which shows in the rules on values: they
  // run tens of times a record.

  /// A rule on texts.
  struct TextCheck: Sendable {
    /// The position of the rule in the set.
    let rule: Int
    /// What must have been met in a text for the rule to look at it.
    let trigger: TextTraits
    let check: @Sendable (RecordText, Rule.Context, inout FindingCollector) -> Void
  }

  /// A rule on lists.
  struct ListCheck: Sendable {
    /// The position of the rule in the set.
    let rule: Int
    let check: @Sendable (RecordList, Rule.Context, inout FindingCollector) -> Void
  }

  /// A rule on records.
  struct RecordCheck: Sendable {
    /// The position of the rule in the set.
    let rule: Int
    let check: @Sendable (RecordView, Rule.Context, inout FindingCollector) -> Void
  }

  private(set) var syntax:
    [(rule: Int, check: @Sendable (JSONError, inout FindingCollector) -> Void)] = []
  private(set) var shape:
    [(rule: Int, check: @Sendable (ShapeFault, inout FindingCollector) -> Void)] = []
  private(set) var record: [RecordCheck] = []
  private(set) var registry:
    [(rule: Int, check: @Sendable (any RecordRelations, inout RegistryFindingCollector) -> Void)] =
      []
  private(set) var blankText: [TextCheck] = []
  private(set) var text = KindTable<TextCheck>()
  private(set) var list = KindTable<ListCheck>()
  /// For each kind of text the triggers of all its rules: the first and mostly the last thing to
  /// look at.
  private(set) var triggers = Array(repeating: [] as TextTraits, count: TextKind.allCases.count)

  /// Whether any of the rules looks across the registry.
  public var looksAcrossRegistry: Bool { !registry.isEmpty }

  /// The names of the rules that do.
  public var registryRules: [RuleID] { registry.map { rules[$0.rule].id } }

  /// Creates a set of some rules of the catalogue.
  public init(_ rules: [Rule] = Rule.catalogue) {
    self.rules = rules
    for (index, rule) in rules.enumerated() { add(rule, index) }
  }

  private mutating func add(_ rule: Rule, _ index: Int) {
    switch rule.check {
    case .syntax(let check): syntax.append((index, check))
    case .shape(let check): shape.append((index, check))
    case .blankText(let check):
      blankText.append(TextCheck(rule: index, trigger: .string, check: check))
    case .list(let kinds, let check):
      for kind in kinds { list.insert(ListCheck(rule: index, check: check), for: kind) }
    case .record(let check): record.append(RecordCheck(rule: index, check: check))
    case .registry(let check): registry.append((index, check))
    case .text(let kinds, let trigger, let check):
      for kind in kinds {
        text.insert(TextCheck(rule: index, trigger: trigger, check: check), for: kind)
        triggers[Int(kind.rawValue)].formUnion(trigger)
      }
    }
  }
}

/// Rules by the kind of text that they look at, side by side so that a look counts no references.
struct KindTable<Check: Sendable>: Sendable {
  private(set) var checks: [Check] = []
  /// The positions in `checks` of the rules for each kind.
  private var starts = Array(repeating: 0, count: TextKind.allCases.count + 1)

  /// Adds a rule after those for the same kind.
  mutating func insert(_ check: Check, for kind: TextKind) {
    let index = Int(kind.rawValue)
    checks.insert(check, at: starts[index + 1])
    for later in (index + 1)..<starts.count { starts[later] += 1 }
  }

  /// The positions of the rules for a kind.
  @inline(__always)
  subscript(kind: TextKind) -> Range<Int> {
    starts[Int(kind.rawValue)]..<starts[Int(kind.rawValue) + 1]
  }
}
