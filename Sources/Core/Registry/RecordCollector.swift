/// Takes the records that a worker meets, and hands over what it made of them.
protocol RecordCollector: Sendable, SendableMetatype {
  associatedtype Batch: Sendable

  /// Takes a record; returns `false` if it is asked for but does not have the shape of a project.
  mutating func add(_ record: RecordView) -> Bool

  /// Hands over the batch and starts anew.
  mutating func takeBatch() -> Batch
}

/// Collects the projects that answer a query.
struct ProjectCollector: RecordCollector {
  let query: ProjectQuery
  private var projects: [Project] = []

  init(query: ProjectQuery) {
    self.query = query
  }

  mutating func add(_ record: RecordView) -> Bool {
    guard query.matches(ProjectFacts(record)) else { return true }
    guard let project = record.project else { return false }
    if query.matchesTexts(of: project) { projects.append(project) }
    return true
  }

  mutating func takeBatch() -> [Project] {
    defer { projects = [] }
    return projects
  }
}

/// The texts that a project can be written as on one line.
public enum LineFormat: Sendable {
  /// The identifier.
  case identifier
  /// The record as compact JSON: JSON Lines.
  case json
}

/// Writes a line for each record that answers a query.
struct LineCollector: RecordCollector {
  let query: ProjectQuery
  let format: LineFormat
  private var bytes: [UInt8] = []
  private var writer = JSONWriter(layout: .compact)

  init(query: ProjectQuery, format: LineFormat) {
    self.query = query
    self.format = format
  }

  mutating func add(_ record: RecordView) -> Bool {
    guard query.matches(ProjectFacts(record)) else { return true }
    if format == .identifier, !query.asksForTexts, let id = record.text(.id), !id.isBlank,
      ProjectID.isWellFormed(id.raw)
    {
      bytes += id.raw
      bytes.append(UInt8(ascii: "\n"))
      return true
    }
    guard let project = record.project else { return false }
    guard query.matchesTexts(of: project) else { return true }
    switch format {
    case .identifier: bytes += project.id.rawValue.utf8
    case .json:
      writer.removeAll()
      project.write(to: &writer, isInline: false)
      bytes += writer.bytes
    }
    bytes.append(UInt8(ascii: "\n"))
    return true
  }

  mutating func takeBatch() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }
}
