/// The projects that end on a day or soon after it, first to end first.
///
/// What is completed or cancelled has nothing left to end. All are counted, and the first are kept.
struct EndingProjects: Sendable {
  /// A project that ends.
  struct Entry: Sendable {
    let id: ProjectID
    let status: ProjectStatus
    let end: CalendarDate
    /// The title, and those in other languages.
    let title: String
    let titles: [Language: String]

    fileprivate func precedes(_ other: Self) -> Bool {
      if end != other.end { return end < other.end }
      if id != other.id { return id < other.id }
      return title.utf8.lexicographicallyPrecedes(other.title.utf8)
    }
  }

  /// The number of projects that are kept at most, whatever the number of records.
  static let limit = 1000

  /// The days on which they end.
  let days: ClosedRange<CalendarDate>
  private(set) var count = 0
  private var kept: [Entry] = []

  /// Creates an empty list of what ends from a day on within a number of days.
  init(from today: CalendarDate, within dayCount: Int) {
    // No day of the calendar is further away than the last one.
    days = today...CalendarDate(dayNumber: today.dayNumber + min(dayCount, 4_000_000))
  }

  /// Returns whether a project is one of them.
  @inline(__always)
  func includes(status: ProjectStatus, end: CalendarDate?) -> Bool {
    guard let end, end >= days.lowerBound, end <= days.upperBound else { return false }
    return !status.isOver
  }

  mutating func add(_ project: Project) {
    guard let end = project.timeline.end else { return }
    count += 1
    kept.append(
      Entry(
        id: project.id,
        status: project.status,
        end: end,
        title: project.title,
        titles: project.translations.compactMapValues(\.title)
      )
    )
    shorten()
  }

  mutating func add(_ other: Self) {
    count += other.count
    kept += other.kept
    shorten()
  }

  private mutating func shorten() {
    if kept.count > 2 * Self.limit { kept = first }
  }

  /// The first ones, in order.
  var first: [Entry] { Array(kept.sorted { $0.precedes($1) }.prefix(Self.limit)) }
}
