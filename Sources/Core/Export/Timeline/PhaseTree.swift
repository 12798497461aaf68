/// Projects in an order in which each comes beneath the one that it names as its earlier phase.
struct PhaseTree {
  private let members: [Int]
  /// For each member the position among the members of the one that it follows, or -1.
  private let earlier: [Int]

  /// Takes some of the entries of a chart, in order.
  init(of members: [Int], in entries: [TimelineEntry]) {
    self.members = members
    earlier = Self.earlierPhases(of: members, in: entries)
  }

  /// A row for each of the projects; those beside each other keep their order.
  var rows: [TimelineChart.Row] {
    var roots: [Int] = []
    var followers: [Int: [Int]] = [:]
    for (member, phase) in earlier.enumerated() {
      if phase < 0 { roots.append(member) } else { followers[phase, default: []].append(member) }
    }
    var rows: [TimelineChart.Row] = []
    rows.reserveCapacity(members.count)
    // A chain can be longer than calls can be deep.
    var waiting = roots.reversed().map { (member: $0, depth: 0, hasSibling: false) }
    while let (member, depth, hasSibling) = waiting.popLast() {
      let row = TimelineChart.Row(entry: members[member], depth: depth, hasSibling: hasSibling)
      rows.append(row)
      let later = followers[member, default: []]
      waiting += later.reversed().map { ($0, depth + 1, $0 != later.last) }
    }
    return rows
  }

  /// Returns for each member the position of the one that it follows, or -1.
  ///
  /// In a circle of phases, which a rule finds, the one that comes first follows none.
  private static func earlierPhases(of members: [Int], in entries: [TimelineEntry]) -> [Int] {
    guard members.contains(where: { entries[$0].precededBy != nil }) else {
      return Array(repeating: -1, count: members.count)
    }
    var named: [ProjectID: Int] = [:]
    for (position, member) in members.enumerated() where named[entries[member].id] == nil {
      named[entries[member].id] = position
    }
    for (position, member) in members.enumerated() {
      for id in entries[member].formerIds where named[id] == nil { named[id] = position }
    }
    let links = members.enumerated().map { position, member in
      (record: position, predecessor: entries[member].precededBy.flatMap { named[$0] })
    }
    var earlier = links.map { $0.predecessor ?? -1 }
    for cycle in PredecessorGraph(links).cycles {
      if let first = cycle.min() { earlier[first] = -1 }
    }
    return earlier
  }
}
