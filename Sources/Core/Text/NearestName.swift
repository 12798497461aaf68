/// Returns the one of `candidates` that `word` is most likely a slip for, or `nil` if none is close.
///
/// Close means that few letters were left out, added, changed or swapped with their neighbour
/// (optimal string alignment): at most one in three of the longer word, and at least one. A longer
/// beginning or end of a single candidate is close as well, so `results` finds `expectedResults`.
/// The case of letters does not matter, nor how accents are encoded. Among equally close candidates
/// the one with the longest beginning in common wins, then the first.
public func nearestName(to word: String, among candidates: [String]) -> String? {
  nearestName(to: word, among: candidates.lazy.map(NameCandidate.init))
}

/// Does the same with candidates that have been prepared, because they are asked for again and again.
func nearestName(to word: String, among candidates: some Sequence<NameCandidate>) -> String? {
  guard let typed = Spelling(word) else { return nil }
  var best: (candidate: String, distance: Int, sharedPrefix: Int)?
  for candidate in candidates where candidate.mayBeClose(to: word) {
    guard let spelling = candidate.spelling else { continue }
    let limit = min(allowedDistance(typed, spelling), best?.distance ?? .max)
    guard let distance = typed.distance(to: spelling, limit: limit) else { continue }
    let sharedPrefix = typed.sharedPrefixCount(with: spelling)
    if let best, (best.distance, -best.sharedPrefix) <= (distance, -sharedPrefix) { continue }
    best = (candidate.name, distance, sharedPrefix)
  }
  return best?.candidate ?? onlyCandidate(beginningOrEndingWith: typed, candidates)
}

/// A name that may have been meant.
struct NameCandidate: Sendable {
  let name: String
  fileprivate let spelling: Spelling?

  init(_ name: String) {
    self.name = name
    spelling = Spelling(name)
  }

  /// Returns whether the lengths leave it open that the name is close to `word`.
  ///
  /// A letter takes at most four bytes more in one word than in the other; beyond that, counting
  /// bytes is enough to tell.
  fileprivate func mayBeClose(to word: String) -> Bool {
    let (left, right) = (name.utf8.count, word.utf8.count)
    return max(left, right) <= 6 * min(left, right)
  }
}

/// Returns how many slips two words may be apart: a third of the longer one, at least one, and
/// fewer than the shorter one has letters, so that something is in common.
private func allowedDistance(_ left: Spelling, _ right: Spelling) -> Int {
  let longer = max(left.letters.count, right.letters.count)
  let shorter = min(left.letters.count, right.letters.count)
  return min(max(1, longer / 3), shorter - 1)
}

/// Returns the candidate that `word` abbreviates, if there is exactly one.
private func onlyCandidate(
  beginningOrEndingWith word: Spelling,
  _ candidates: some Sequence<NameCandidate>
) -> String? {
  guard word.letters.count >= 3 else { return nil }
  var found: String?
  for candidate in candidates {
    guard let letters = candidate.spelling?.letters, word.begins(letters) || word.ends(letters)
    else { continue }
    if found != nil { return nil }
    found = candidate.name
  }
  return found
}

/// The letters of a word as they are compared.
private struct Spelling: Sendable {
  /// A number for each letter, whatever its case: ASCII, or the hash value of a grapheme.
  ///
  /// Equal graphemes have equal hash values however their accents are encoded, and numbers are
  /// compared many times faster than graphemes when a whole registry is searched.
  let letters: [Int]

  /// The longest word, in bytes, that is compared at all.
  private static let maximumByteCount = 400

  init?(_ word: String) {
    guard !word.isEmpty, word.utf8.count <= Self.maximumByteCount else { return nil }
    if word.utf8.allSatisfy({ $0 < 0x80 }) {
      letters = word.utf8.map { (0x41...0x5A).contains($0) ? Int($0 | 0x20) : Int($0) }
    } else {
      letters = word.lowercased().map { $0.asciiValue.map(Int.init) ?? $0.hashValue }
    }
  }

  /// Whether other letters begin with these.
  func begins(_ other: [Int]) -> Bool { other.starts(with: letters) }

  /// Whether other letters end with these, which three do by chance.
  func ends(_ other: [Int]) -> Bool {
    letters.count >= 4 && other.reversed().starts(with: letters.reversed())
  }

  func sharedPrefixCount(with other: Spelling) -> Int {
    zip(letters, other.letters).prefix { $0 == $1 }.count
  }

  /// Returns the number of slips between the words, or `nil` if there are more than `limit`.
  func distance(to other: Spelling, limit: Int) -> Int? {
    let (rows, columns) = (letters.count, other.letters.count)
    guard limit >= 0, abs(rows - columns) <= limit else { return nil }
    var beforePrevious: [Int] = []
    var previous = Array(0...columns)
    var current = previous
    for row in 1...rows {
      current[0] = row
      for column in 1...columns {
        let isSame = letters[row - 1] == other.letters[column - 1]
        var cost = min(previous[column] + 1, current[column - 1] + 1)
        cost = min(cost, previous[column - 1] + (isSame ? 0 : 1))
        if row > 1, column > 1, letters[row - 1] == other.letters[column - 2],
          letters[row - 2] == other.letters[column - 1]
        {
          cost = min(cost, beforePrevious[column - 2] + 1)
        }
        current[column] = cost
      }
      guard current.contains(where: { $0 <= limit }) else { return nil }
      (beforePrevious, previous, current) = (previous, current, beforePrevious)
      if current.isEmpty { current = previous }
    }
    return previous[columns] <= limit ? previous[columns] : nil
  }
}
