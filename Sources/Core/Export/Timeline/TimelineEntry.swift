/// What a timeline needs of a project, which is little, so that many projects fit.
struct TimelineEntry: Sendable {
  let id: ProjectID
  /// The title in the language of the timeline, or the identifier if it is empty.
  let title: String
  let status: ProjectStatus
  let timeline: Timeline
  let bar: TimelineBar
  let isOverdue: Bool
  let precededBy: ProjectID?
  /// The names that later phases may still have for the project.
  let formerIds: [ProjectID]
  /// The groups that the project belongs to; none if there is no grouping.
  let groups: [ProjectGrouping.Group]

  init(_ project: Project, _ request: TimelineRequest) {
    let title = ProjectTexts(of: project, in: request.context.language).title
    id = project.id
    self.title = title.allSatisfy(\.isWhitespace) ? project.id.rawValue : title
    status = project.status
    timeline = project.timeline
    bar = TimelineBar(of: project, today: request.context.today)
    isOverdue = project.isOverdue(on: request.context.today)
    precededBy = project.precededBy
    formerIds = project.formerIds
    groups = request.grouping?.groups(of: project) ?? []
  }

  /// The status in words and, if so, that the project is late.
  func standing(in language: Language) -> String {
    let overdue = isOverdue ? language.pack.pageWords.overdue : nil
    return [status.name(in: language), overdue].compactMap(\.self).joined(separator: ", ")
  }

  /// The first and the last day in words.
  func days(in language: Language) -> String {
    let end = timeline.end?.text(in: language) ?? language.pack.pageWords.noEndKnown
    return "\(timeline.start.text(in: language)) – \(end)"
  }
}

/// What a timeline is to show.
public struct TimelineRequest: Sendable {
  /// The day and the language.
  public var context: ProjectColumnContext

  /// What the projects are grouped by, or `nil` for one list.
  public var grouping: ProjectGrouping?

  /// The first day of the scale, or `nil` for that of the projects.
  public var first: CalendarDate?

  /// The last day of the scale, or `nil` for that of the projects.
  public var last: CalendarDate?

  /// Creates a request.
  public init(
    context: ProjectColumnContext,
    grouping: ProjectGrouping? = nil,
    from first: CalendarDate? = nil,
    through last: CalendarDate? = nil
  ) {
    self.context = context
    self.grouping = grouping
    self.first = first
    self.last = last
  }

  /// The columns of a list that has what a timeline shows.
  fileprivate var columns: [ProjectColumn] { [grouping?.column].compactMap(\.self) }
}

extension RecordSelection {
  /// Returns the chart of the records, which are in the order of their first days unless another one is
  /// asked for.
  public func timeline(
    _ request: TimelineRequest,
    noting outcome: inout Outcome
  ) -> TimelineChart {
    var order = order ?? ProjectOrder(by: [], today: request.context.today)
    if order.columns.isEmpty { order.columns = [.named("start")].compactMap(\.self) }
    var batch = TimelineBatch()
    run(
      with: { [query, order] in
        TimelineCollector(query: query, request: request, order: order)
      },
      noting: &outcome
    ) { batch.add($0) }
    outcome.untranslated.add(batch.untranslated)
    let ordered = order.positions(of: batch.keys).map { batch.entries[$0] }
    return TimelineChart(of: ordered, request, limit: limit)
  }
}

/// Entries with what they are sorted by.
private struct TimelineBatch: Sendable {
  var entries: [TimelineEntry] = []
  var keys: [ProjectOrder.Key] = []
  var untranslated = UntranslatedParts()

  mutating func add(_ other: Self) {
    entries += other.entries
    keys += other.keys
    untranslated.add(other.untranslated)
  }
}

/// Makes an entry of each record that answers a query.
private struct TimelineCollector: RecordCollector {
  private var projects: ProjectCollector
  private let request: TimelineRequest
  private let order: ProjectOrder
  private var batch = TimelineBatch()

  init(query: ProjectQuery, request: TimelineRequest, order: ProjectOrder) {
    projects = ProjectCollector(query: query)
    self.request = request
    self.order = order
  }

  var count: Int { batch.entries.count }

  mutating func add(_ record: RecordView) -> Bool {
    let isFit = projects.add(record)
    for project in projects.takeBatch() {
      batch.entries.append(TimelineEntry(project, request))
      batch.keys.append(order.key(of: project))
      batch.untranslated.add(
        [project],
        in: request.context.language,
        columns: request.columns
      )
    }
    return isFit
  }

  mutating func takeBatch() -> TimelineBatch {
    defer { batch = TimelineBatch() }
    return batch
  }
}
