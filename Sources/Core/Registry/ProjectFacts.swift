/// The codes and dates of a record, which is all that most queries ask for.
struct ProjectFacts {
  var countries: CodeSet<Country> = []
  var areas: CodeSet<PriorityArea> = []
  var status: ProjectStatus?
  var start: CalendarDate?
  var end: CalendarDate?

  /// Takes what can be read from a record, valid or not.
  init(_ record: RecordView) {
    record.forEachCode(.countries, as: Country.self) { countries.insert($0) }
    record.forEachCode(.priorityAreas, as: PriorityArea.self) { areas.insert($0) }
    status = record.code(.status)
    start = record.start
    end = record.end
  }
}

/// A set of the words of a vocabulary, as one bit each.
struct CodeSet<Code: CodedValue & Equatable>: ExpressibleByArrayLiteral, Sendable {
  private var bits: UInt32 = 0

  init(_ codes: [Code]) {
    for code in codes { insert(code) }
  }

  init(arrayLiteral elements: Code...) {
    self.init(elements)
  }

  var isEmpty: Bool { bits == 0 }

  mutating func insert(_ code: Code) {
    bits |= Self.bit(of: code)
  }

  func contains(_ code: Code) -> Bool { bits & Self.bit(of: code) != 0 }

  func isDisjoint(with other: Self) -> Bool { bits & other.bits == 0 }

  private static func bit(of code: Code) -> UInt32 {
    let position = Code.codes.firstIndex { $0.value == code } ?? 0
    return 1 << UInt32(position)
  }
}
