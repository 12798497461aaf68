/// How the items of one list become those of another, in as few steps as can be found.
///
/// An item can be kept, changed where it stands, taken out, put in, or moved, each of which but the
/// first is one step. What of the ends is common is kept; for the rest, steps of least cost are found as
/// Wagner and Fischer do ("The String-to-String Correction Problem", 1974). Going out and coming in
/// again are half a step each for an item that both lists have: together, they are one move.
struct ListAlignment {
  /// What becomes of an item, by its positions in the old and in the new list.
  enum Step: Equatable {
    case kept(old: Int, new: Int)
    case changed(old: Int, new: Int)
    case moved(old: Int, new: Int)
    case removed(old: Int)
    case added(new: Int)
  }

  /// What becomes of each item, in the order of the new list; an item that is taken out stands where it
  /// was.
  let steps: [Step]

  /// What one step costs; a cost between this and twice as much is less than taking out and putting in.
  static let stepCost = 20

  /// Returns what it costs to change an item into another, or `nil` if that makes no sense.
  typealias ChangeCost = (_ old: ComparedValue, _ new: ComparedValue) -> Int?

  /// The number of pairs of items beyond which no least cost is looked for.
  private static let pairLimit = 1 << 18

  /// Aligns two lists.
  init(_ old: [ComparedValue], _ new: [ComparedValue], changeCost: ChangeCost) {
    var numbers: [ComparedValue: Int] = [:]
    func number(_ value: ComparedValue) -> Int {
      if let number = numbers[value] { return number }
      numbers[value] = numbers.count
      return numbers.count - 1
    }
    let (oldNumbers, newNumbers) = (old.map(number), new.map(number))
    let ends = CommonEnds(oldNumbers, newNumbers)
    func steps(_ middle: [Step]) -> [Step] {
      let tail = zip(ends.old.upperBound..<old.count, ends.new.upperBound..<new.count)
        .map { Step.kept(old: $0, new: $1) }
      let all = (0..<ends.start).map { Step.kept(old: $0, new: $0) } + middle + tail
      return Self.pairingChanges(Self.pairingMoves(all, oldNumbers, newNumbers)) {
        changeCost(old[$0], new[$1]) != nil
      }
    }
    if ends.old.count * ends.new.count > Self.pairLimit {
      self.steps = steps(Self.steps(from: oldNumbers, to: newNumbers, ends))
      return
    }
    // What moves make possible is plain where no item is there twice.
    let areDistinct = Set(oldNumbers).count == old.count && Set(newNumbers).count == new.count
    let assumptions: [CostTable.Movable] = areDistinct ? [.shared] : CostTable.Movable.allCases
    let ways = assumptions.map { movable in
      steps(
        CostTable(old: oldNumbers, new: newNumbers, ends, movable) { changeCost(old[$0], new[$1]) }
          .steps
      )
    }
    self.steps = ways.min { Self.stepCount($0) < Self.stepCount($1) } ?? []
  }

  /// The number of steps that change something.
  private static func stepCount(_ steps: [Step]) -> Int {
    steps.count { step in
      if case .kept = step { false } else { true }
    }
  }

  /// The steps between lists that are too long for a table.
  private static func steps(from old: [Int], to new: [Int], _ ends: CommonEnds) -> [Step] {
    LineEdit.edits(from: Array(old[ends.old]), to: Array(new[ends.new])).map { edit in
      let (oldIndex, newIndex) = (ends.start + edit.old, ends.start + edit.new)
      return switch edit.kind {
      case .kept: .kept(old: oldIndex, new: newIndex)
      case .removed: .removed(old: oldIndex)
      case .inserted: .added(new: newIndex)
      }
    }
  }

  /// Makes a move of each item that goes out in one place and comes in in another.
  private static func pairingMoves(_ steps: [Step], _ old: [Int], _ new: [Int]) -> [Step] {
    var sources: [Int: [Int]] = [:]
    for case .removed(let index) in steps.reversed() {
      sources[old[index], default: []].append(index)
    }
    var moved: Set<Int> = []
    let paired = steps.map { step -> Step in
      guard case .added(let index) = step, let source = sources[new[index]]?.popLast() else {
        return step
      }
      moved.insert(source)
      return .moved(old: source, new: index)
    }
    return paired.filter { step in
      guard case .removed(let index) = step else { return true }
      return !moved.contains(index)
    }
  }

  /// Makes changes of items that go and items that come between the same neighbours: of what both lists
  /// have, one may have more, which nothing can be moved to.
  private static func pairingChanges(
    _ steps: [Step],
    isSensible: (_ old: Int, _ new: Int) -> Bool
  ) -> [Step] {
    var partners: [Int: Int] = [:]
    var (removed, added): ([Int], [Int]) = ([], [])
    func pair() {
      for (old, new) in zip(removed, added) where isSensible(old, new) { partners[new] = old }
      (removed, added) = ([], [])
    }
    for step in steps {
      switch step {
      case .kept, .changed: pair()
      case .moved: break
      case .removed(let old): removed.append(old)
      case .added(let new): added.append(new)
      }
    }
    pair()
    if partners.isEmpty { return steps }
    let gone = Set(partners.values)
    return steps.compactMap { step in
      switch step {
      case .kept, .changed, .moved: step
      case .removed(let old): gone.contains(old) ? nil : step
      case .added(let new): partners[new].map { .changed(old: $0, new: new) } ?? step
      }
    }
  }
}
