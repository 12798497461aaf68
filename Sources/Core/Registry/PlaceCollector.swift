/// A record by its identifier and its place.
public struct LocatedRecord: Sendable {
  /// The identifier as written.
  public let id: String

  /// The input and the bytes of the record.
  public let place: Place

  /// Creates a record.
  public init(id: String, place: Place) {
    self.id = id
    self.place = place
  }
}

/// Collects where the projects are that answer a query.
struct PlaceCollector: RecordCollector {
  private var projects: ProjectCollector
  private var places: [LocatedRecord] = []
  private var (input, base) = (0, 0)

  init(query: ProjectQuery) {
    projects = ProjectCollector(query: query)
  }

  var count: Int { places.count }

  mutating func start(_ block: Block) { (input, base) = (block.input, block.base) }

  mutating func add(_ record: RecordView) -> Bool {
    let isFit = projects.add(record)
    if let project = projects.takeBatch().first {
      let place = record.place(in: input, base: base)
      places.append(LocatedRecord(id: project.id.rawValue, place: place))
    }
    return isFit
  }

  mutating func takeBatch() -> [LocatedRecord] {
    defer { places = [] }
    return places
  }
}

extension RecordView {
  /// The place of the record in an input of which its block begins at `base`.
  func place(in input: Int, base: Int) -> Place {
    let range = json[Self.root].range
    return Place(input: input, range: range.lowerBound + base..<range.upperBound + base)
  }
}
