/// How much two items of a list have in common, for people to see one become the other.
struct Likeness {
  /// The number of pairs of items beyond which it takes too long to look into all.
  private static let pairLimit = 4096

  /// The share below which two items are better shown apart.
  static let least = 0.4

  private let isWanted: Bool

  /// The shape of the items.
  private let shape: Shape?

  /// Creates a measure for so many pairs of items.
  init(_ pairCount: Int, as shape: Shape?) {
    isWanted = pairCount <= Self.pairLimit
    self.shape = shape
  }

  /// Returns what it costs to show one item become another, or `nil` if they are better shown apart.
  func changeCost(_ old: ComparedValue, _ new: ComparedValue) -> Int? {
    guard isWanted else { return nil }
    let share = share(old, new)
    // Between the cost of a step and, for the least likeness, a little less than of two.
    return share < Self.least ? nil : ListAlignment.stepCost * 2 - 1 - Int(share * 19)
  }

  /// The share of two values that is the same, from 0 to 1.
  func share(_ old: ComparedValue, _ new: ComparedValue) -> Double {
    if let old = old.text, let new = new.text {
      return Self.share(WordDifference.words(of: old), WordDifference.words(of: new))
    }
    guard case (.object(let oldMembers), .object(let newMembers)) = (old, new) else {
      return old.isContainer == new.isContainer && old.text == nil && new.text == nil
        ? Self.least : 0
    }
    let largest = max(oldMembers.count, newMembers.count)
    let differing = MemberAlignment(oldMembers, newMembers).differing.count
    let share = Double(max(0, largest - differing)) / Double(max(1, largest))
    // Objects are named by their first field.
    let names = [old, new].map { $0.members(as: shape).first?.member }
    return names[0] == names[1] ? max(share, 0.5) : share
  }

  private static func share(_ old: [WordDifference.Word], _ new: [WordDifference.Word]) -> Double {
    let (old, new) = (old.filter { !$0.isBetweenWords }, new.filter { !$0.isBetweenWords })
    if old.isEmpty || new.isEmpty { return 0 }
    var counts: [WordDifference.Word: Int] = [:]
    for word in old { counts[word, default: 0] += 1 }
    var common = 0
    for word in new where counts[word, default: 0] > 0 {
      counts[word, default: 0] -= 1
      common += 1
    }
    return 2 * Double(common) / Double(old.count + new.count)
  }
}
