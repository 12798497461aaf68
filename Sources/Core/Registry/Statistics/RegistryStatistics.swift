/// Figures about projects, counted in one pass and in memory that does not grow with their number.
///
/// A project with several values of a field counts once in the total and once for each of the values.
/// Each worker counts for itself; ``add(_:)`` puts the figures together.
public struct RegistryStatistics: Sendable {
  /// What is counted.
  public struct Request: Sendable {
    /// The date that counts as today.
    public var today: CalendarDate
    /// The number of days, 0 or more, within which projects end that are listed.
    public var endingWithin: Int
    /// The one or two fields by which projects are counted, in place of all that is counted otherwise.
    public var groupings: [ProjectGrouping]

    /// Creates a request; without groupings it is for the usual figures.
    public init(today: CalendarDate, endingWithin: Int, groupings: [ProjectGrouping] = []) {
      self.today = today
      self.endingWithin = endingWithin
      self.groupings = groupings
    }
  }

  /// What is counted.
  let request: Request
  /// The number of projects.
  public private(set) var projectCount = 0
  /// The number of records that are no projects, and are in no other figure.
  public internal(set) var skippedCount = 0

  private(set) var statuses = CodeCounts<ProjectStatus>()
  private(set) var countries = CodeCounts<Country>()
  private(set) var areas = CodeCounts<PriorityArea>()
  private(set) var areasByCountry = CodePairCounts<Country, PriorityArea>()
  private(set) var languages = CodeCounts<Language>()
  private(set) var startYears: [Int: Int] = [:]
  private(set) var months: MonthCounts
  private(set) var fields = FieldCounts()
  private(set) var ending: EndingProjects
  /// The counts by the fields that are asked for.
  private(set) var groups: GroupCounts?

  init(_ request: Request) {
    self.request = request
    months = MonthCounts(around: request.today)
    ending = EndingProjects(from: request.today, within: request.endingWithin)
    groups = request.groupings.first.map {
      GroupCounts(by: $0, request.groupings.count > 1 ? request.groupings[1] : nil)
    }
  }

  /// Counts a project in its groups.
  mutating func add(_ project: Project) {
    projectCount += 1
    groups?.add(project)
  }

  /// Counts a record that has the shape of a project.
  @inline(__always)
  mutating func add(_ record: RecordView, _ facts: ProjectFacts) {
    guard let status = facts.status, let start = facts.start else { return }
    projectCount &+= 1
    var own = CodeSet<ProjectStatus>()
    own.insert(status)
    statuses.add(own)
    countries.add(facts.countries)
    areas.add(facts.areas)
    areasByCountry.add(facts.countries, facts.areas)
    startYears[start.year, default: 0] &+= 1
    months.add(status: status, start: start, end: facts.end)
    fields.add(record)
    languages.add(record.textLanguages)
    if ending.includes(status: status, end: facts.end), let project = record.project {
      ending.add(project)
    }
  }

  mutating func add(_ other: Self) {
    projectCount += other.projectCount
    statuses.add(other.statuses)
    countries.add(other.countries)
    areas.add(other.areas)
    areasByCountry.add(other.areasByCountry)
    startYears.merge(other.startYears, uniquingKeysWith: +)
    months.add(other.months)
    fields.add(other.fields)
    languages.add(other.languages)
    ending.add(other.ending)
    if let groups = other.groups { self.groups?.add(groups) }
  }
}

extension RecordView {
  /// The languages in which there are texts: that of records, and those of translations.
  fileprivate var textLanguages: CodeSet<Language> {
    var languages = CodeSet<Language>()
    languages.insert(.english)
    guard let node = node(.translations), json[node].kind == .object else { return languages }
    for key in json.keys(of: node) {
      if let language = Language(json.text(key)) { languages.insert(language) }
    }
    return languages
  }
}

/// Counts the projects that answer a query.
struct StatisticsCollector: RecordCollector {
  private let query: ProjectQuery
  private let request: RegistryStatistics.Request
  /// The fields from which groups are told.
  private let neededFields: FieldSet
  private let isGrouped: Bool
  private var statistics: RegistryStatistics

  init(query: ProjectQuery, _ request: RegistryStatistics.Request) {
    self.query = query
    self.request = request
    neededFields = request.groupings.reduce(FieldSet()) { $0.union($1.neededFields) }
    isGrouped = !request.groupings.isEmpty
    statistics = RegistryStatistics(request)
  }

  var count: Int { statistics.projectCount }

  mutating func add(_ record: RecordView) -> Bool {
    let facts = ProjectFacts(record)
    guard query.matches(facts) else { return true }
    guard query.mayMatchTexts(of: record, facts) else { return record.isProject }
    if query.asksForTexts {
      guard let project = record.project else { return false }
      if query.matchesTexts(of: project) { count(record, facts, project) }
      return true
    }
    guard isGrouped else {
      guard record.isProject else { return false }
      statistics.add(record, facts)
      return true
    }
    guard let project = record.project(reading: neededFields) else { return false }
    statistics.add(project)
    return true
  }

  private mutating func count(_ record: RecordView, _ facts: ProjectFacts, _ project: Project) {
    if isGrouped { statistics.add(project) } else { statistics.add(record, facts) }
  }

  mutating func takeBatch() -> RegistryStatistics {
    defer { statistics = RegistryStatistics(request) }
    return statistics
  }
}
