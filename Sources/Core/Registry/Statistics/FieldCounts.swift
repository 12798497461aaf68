/// How many projects have each field that lists have as a column.
struct FieldCounts: Sendable {
  /// Numbers by the position of the field and, after those, of the ends of the timeline.
  private var counts = [Int](
    repeating: 0,
    count: Project.fields.count + Timeline.Key.allCases.count
  )

  @inline(__always)
  mutating func add(_ record: RecordView) {
    record.forEachGivenField { counts[$0] &+= 1 }
    if record.start != nil { counts[Self.place(of: .start)] &+= 1 }
    if record.end != nil { counts[Self.place(of: .end)] &+= 1 }
  }

  mutating func add(_ other: Self) { counts.add(other.counts) }

  /// The keys of the fields in their order, with how many projects have them.
  var rows: [(key: String, count: Int)] {
    Project.Key.allCases.flatMap { key -> [(key: String, count: Int)] in
      switch key.field.shape.listing {
      case .column, .shortColumn: [(key.field.shape.key, counts[key.rawValue])]
      case .parts: Timeline.Key.allCases.map { ($0.field.shape.key, counts[Self.place(of: $0)]) }
      case .hidden: []
      }
    }
  }

  @inline(__always)
  private static func place(of key: Timeline.Key) -> Int {
    Project.fields.count &+ key.rawValue
  }
}
