/// What the pages of records say of each other: which there are, and which one follows which.
struct HTMLPhases {
  /// A record with the address that leads to it.
  typealias Link = (id: ProjectID, address: String)

  /// The number of records with an identifier.
  private var counts: [ProjectID: Int] = [:]
  /// The records that name a record as the phase before them.
  private var later: [ProjectID: [Link]] = [:]

  /// Takes note of a record, whose address depends on how many of its identifier there are so far.
  mutating func add(_ project: Project, address: (Int) -> String) {
    counts[project.id, default: 0] += 1
    guard let earlier = project.precededBy else { return }
    later[earlier, default: []].append((project.id, address(counts[project.id, default: 1])))
  }

  /// Returns the identifier of the earlier phase, if there is a record of it.
  func earlier(of project: Project) -> ProjectID? {
    project.precededBy.flatMap { counts[$0] == nil ? nil : $0 }
  }

  /// Returns the records that name the record as the phase before them.
  func later(than project: Project) -> [Link] { later[project.id] ?? [] }
}
