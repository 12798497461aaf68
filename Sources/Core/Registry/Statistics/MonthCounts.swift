/// How many projects run in each month of a window around a day.
///
/// A project runs from its first day to its last, whatever its status says of today; one that was
/// cancelled never does. Without a last day it runs on, or until today if it is completed. Of one whose end
/// lies before its start, which a rule finds, only the first day counts, as in pictures of time.
struct MonthCounts: Sendable {
  /// The months before that of the day, and after it.
  static let monthsBefore = 12
  static let monthsAfter = 24

  /// The month of the first number.
  let first: CalendarMonth
  private let today: CalendarDate
  /// By how many projects a month has more than the one before it.
  private var changes = [Int](repeating: 0, count: monthsBefore + monthsAfter + 2)

  init(around today: CalendarDate) {
    self.today = today
    first = CalendarMonth(of: today).advanced(by: -Self.monthsBefore)
  }

  @inline(__always)
  mutating func add(status: ProjectStatus, start: CalendarDate, end: CalendarDate?) {
    if status == .cancelled { return }
    let begin = max(CalendarMonth(of: start).number &- first.number, 0)
    var stop = changes.count &- 2
    if let last = end ?? (status.isOver ? today : nil) {
      stop = min(CalendarMonth(of: max(last, start)).number &- first.number, stop)
    }
    guard begin <= stop else { return }
    changes[begin] &+= 1
    changes[stop &+ 1] &-= 1
  }

  mutating func add(_ other: Self) { changes.add(other.changes) }

  /// The number of running projects in each month, the first one first.
  var counts: [Int] {
    var running = 0
    return changes.dropLast().map {
      running += $0
      return running
    }
  }
}
