/// The records of a registry with their earlier phases: every record has at most one.
struct PredecessorGraph {
  private let index: RegistryIndex
  /// For each link the link of the record that it names; -1 where that has none or is unknown.
  private let next: [Int]

  /// The links that lead back to where they start, one list for each cycle, in order.
  let cycles: [[Int]]
  private let isCyclic: [Bool]

  init(_ index: RegistryIndex) {
    self.index = index
    var linkOfRecord: [Int: Int] = [:]
    for (position, link) in index.links.enumerated() { linkOfRecord[link.record] = position }
    let next = index.links.map { link in
      index.record(withIDHash: link.targetHash).flatMap { linkOfRecord[$0] } ?? -1
    }
    let cycles = Self.cycles(of: next)
    var isCyclic = Array(repeating: false, count: next.count)
    for link in cycles.joined() { isCyclic[link] = true }
    self.next = next
    self.cycles = cycles
    self.isCyclic = isCyclic
  }

  /// The links that lead to another record, with its position, and into no cycle.
  var steps: [(link: RecordLink, predecessor: Int)] {
    index.links.enumerated().compactMap { position, link in
      guard !isCyclic[position], let predecessor = index.record(withIDHash: link.targetHash)
      else { return nil }
      return (link, predecessor)
    }
  }

  /// Follows each chain until it ends or meets a link that was visited; the walk that visited it
  /// tells whether the chain has come back to itself.
  private static func cycles(of next: [Int]) -> [[Int]] {
    var cycles: [[Int]] = []
    var walks = Array(repeating: -1, count: next.count)
    for start in next.indices {
      var link = start
      while link >= 0, walks[link] < 0 {
        walks[link] = start
        link = next[link]
      }
      guard link >= 0, walks[link] == start else { continue }
      var cycle = [link]
      while next[cycle[cycle.count - 1]] != link { cycle.append(next[cycle[cycle.count - 1]]) }
      cycles.append(cycle)
    }
    return cycles
  }
}
