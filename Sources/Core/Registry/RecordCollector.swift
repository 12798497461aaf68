/// Takes the records that a worker meets, and hands over what it made of them.
protocol RecordCollector: Sendable, SendableMetatype {
  associatedtype Batch: Sendable

  /// The number of records in the batch.
  var count: Int { get }

  /// Learns where the records come from that are taken next.
  mutating func start(_ block: Block)

  /// Takes a record; returns `false` if it is asked for but does not have the shape of a project.
  mutating func add(_ record: RecordView) -> Bool

  /// Hands over the batch and starts anew.
  mutating func takeBatch() -> Batch
}

extension RecordCollector {
  /// Most collectors do not ask where records come from.
  mutating func start(_ block: Block) {}
}

/// Records that answer a query, of which the first are wanted.
protocol SelectedBatch: Sendable {
  var count: Int { get }

  /// Returns the first records.
  func prefix(_ count: Int) -> Self
}

extension [Project]: SelectedBatch {
  func prefix(_ count: Int) -> Self { Array(self[..<Swift.min(count, self.count)]) }
}

/// Collects the projects that answer a query.
struct ProjectCollector: RecordCollector {
  let query: ProjectQuery
  private var projects: [Project] = []

  init(query: ProjectQuery) {
    self.query = query
  }

  var count: Int { projects.count }

  mutating func add(_ record: RecordView) -> Bool {
    let facts = ProjectFacts(record)
    guard query.matches(facts) else { return true }
    guard query.mayMatchTexts(of: record, facts) else { return record.isProject }
    guard let project = record.project else { return false }
    if query.matchesTexts(of: project) { projects.append(project) }
    return true
  }

  mutating func takeBatch() -> [Project] {
    defer { projects = [] }
    return projects
  }
}
