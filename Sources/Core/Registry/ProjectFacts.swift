/// The codes and dates of a record, which is all that most queries ask for.
struct ProjectFacts {
  var countries = CodeSet<Country>()
  var areas = CodeSet<PriorityArea>()
  var status: ProjectStatus?
  var start: CalendarDate?
  var end: CalendarDate?
  /// The fields of which something cannot be read, so that they may say anything.
  private(set) var unreadable: Fields = []

  /// Fields that queries ask for.
  struct Fields: OptionSet {
    let rawValue: UInt8
    static let countries = Self(rawValue: 1)
    static let areas = Self(rawValue: 2)
    static let status = Self(rawValue: 4)
    static let start = Self(rawValue: 8)
    static let end = Self(rawValue: 16)
    static let all: Self = [.countries, .areas, .status, .start, .end]
  }

  /// Takes what can be read from a record, valid or not.
  init(_ record: RecordView) {
    if record.hasRepeatedKey {
      unreadable = .all
      return
    }
    let countriesAreKnown = record.forEachCode(.countries, as: Country.self) {
      countries.insert($0)
    }
    if !countriesAreKnown || record.node(.countries) == nil { unreadable.insert(.countries) }
    let areasAreKnown = record.forEachCode(.priorityAreas, as: PriorityArea.self) {
      areas.insert($0)
    }
    if !areasAreKnown { unreadable.insert(.areas) }
    status = record.code(.status)
    if status == nil { unreadable.insert(.status) }
    start = record.start
    if start == nil { unreadable.insert(.start) }
    end = record.end
    if end == nil && !record.isOpenEnded { unreadable.insert(.end) }
  }
}

extension RecordView {
  /// Whether the record has a timeline that names no end.
  fileprivate var isOpenEnded: Bool {
    guard let timeline = node(.timeline), json[timeline].kind == .object else { return false }
    return node(.timeline, Timeline.Key.end) == nil
  }
}
