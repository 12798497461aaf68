/// References from records to their earlier phases: every record has at most one.
struct PredecessorGraph {
  private let links: [(record: Int, predecessor: Int?)]
  /// The references that lead back to where they start, one list for each cycle, in order.
  let cycles: [[Int]]

  /// Takes references in order, each by its record and the one that it leads to, if there is one.
  init(_ links: [(record: Int, predecessor: Int?)]) {
    var linkOfRecord: [Int: Int] = [:]
    for (position, link) in links.enumerated() { linkOfRecord[link.record] = position }
    self.links = links
    cycles = Self.cycles(of: links.map { $0.predecessor.flatMap { linkOfRecord[$0] } ?? -1 })
  }

  /// The references that lead to another record and into no cycle, in order.
  var steps: [(link: Int, predecessor: Int)] {
    var isCyclic = Array(repeating: false, count: links.count)
    for link in cycles.joined() { isCyclic[link] = true }
    return links.indices.compactMap { link in
      guard !isCyclic[link], let predecessor = links[link].predecessor else { return nil }
      return (link, predecessor)
    }
  }

  /// The cycles of references, of each of which `next` has the one that it leads to, or -1.
  ///
  /// Follows each chain until it ends or meets a link that was visited; the walk that visited it
  /// decides whether the chain has come back to itself.
  static func cycles(of next: [Int]) -> [[Int]] {
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
