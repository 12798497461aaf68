/// Which projects are asked for.
///
/// Conditions of different kinds must all hold; of the values of one kind, one is enough.
public struct ProjectQuery: Sendable {
  /// Countries of which the project works in at least one.
  public var countries: [Country] {
    get { countrySource }
    set {
      countrySource = newValue
      countrySet = CodeSet(newValue)
    }
  }

  /// Statuses of which the project has one.
  public var statuses: [ProjectStatus] {
    get { statusSource }
    set {
      statusSource = newValue
      statusSet = CodeSet(newValue)
    }
  }

  /// Areas of which the project serves at least one.
  public var areas: [PriorityArea] {
    get { areaSource }
    set {
      areaSource = newValue
      areaSet = CodeSet(newValue)
    }
  }

  /// Topics or subsectors of which the project has at least one: names in any language, or any text
  /// without regard to case.
  public var topics: [String] {
    get { topicSource }
    set {
      topicSource = newValue
      topicSet = Set(
        newValue.map { (Vocabulary.theme(named: $0)?.rawValue ?? $0).lowercased() }
      )
    }
  }

  /// A day on which the project runs.
  public var activeOn: CalendarDate?

  /// A day before which the project ends; a project without a known end does not.
  public var endsBefore: CalendarDate?

  /// A day after which the project ends; a project without a known end does not.
  public var endsAfter: CalendarDate?

  /// A day before which the project starts.
  public var startsBefore: CalendarDate?

  /// A day after which the project starts.
  public var startsAfter: CalendarDate?

  /// The identifiers of which the project has one, or `nil` for any.
  public var ids: Set<String>?

  /// Words that all occur in the texts of the project, in any language, or in the names of its countries
  /// and areas, without regard to case.
  public var searchWords: [String] {
    get { searchSource }
    set {
      searchSource = newValue
      sought = newValue.map { SearchWord($0) }
    }
  }

  private var topicSource: [String] = []
  private var topicSet: Set<String> = []
  private var searchSource: [String] = []
  private var sought: [SearchWord] = []
  private var countrySource: [Country] = []
  private var statusSource: [ProjectStatus] = []
  private var areaSource: [PriorityArea] = []
  private var countrySet: CodeSet<Country> = []
  private var statusSet: CodeSet<ProjectStatus> = []
  private var areaSet: CodeSet<PriorityArea> = []

  /// Creates a query that every project answers.
  public init() {}

  /// Returns whether the codes and dates answer the query, so far as they can be read.
  ///
  /// What cannot be read speaks against nothing: a record is left out only for what it says, and one that
  /// might be asked for has to be told of.
  func matches(_ facts: ProjectFacts) -> Bool {
    if !countrySet.isEmpty, countrySet.isDisjoint(with: facts.countries) {
      guard facts.unreadable.contains(.countries) else { return false }
    }
    if !areaSet.isEmpty, areaSet.isDisjoint(with: facts.areas) {
      guard facts.unreadable.contains(.areas) else { return false }
    }
    if !statusSet.isEmpty, let status = facts.status, !statusSet.contains(status) { return false }
    return matchesDates(of: facts)
  }

  private func matchesDates(of facts: ProjectFacts) -> Bool {
    if let start = facts.start {
      if let activeOn, start > activeOn { return false }
      if let startsBefore, start >= startsBefore { return false }
      if let startsAfter, start <= startsAfter { return false }
    }
    if let end = facts.end {
      if let activeOn, end < activeOn { return false }
      if let endsBefore, end >= endsBefore { return false }
      if let endsAfter, end <= endsAfter { return false }
      return true
    }
    // A project without an end neither ends before a day nor after it.
    return endsBefore == nil && endsAfter == nil || facts.unreadable.contains(.end)
  }

  /// Whether the query asks for anything beside codes and dates.
  var asksForTexts: Bool { ids != nil || !topicSet.isEmpty || !sought.isEmpty }

  /// Returns whether the texts of a record may answer the query, without reading them.
  func mayMatchTexts(of record: RecordView, _ facts: ProjectFacts) -> Bool {
    sought.allSatisfy { $0.mayOccur(in: record, facts) }
  }

  /// Returns whether the texts answer the query.
  func matchesTexts(of project: Project) -> Bool {
    guard asksForTexts else { return true }
    if let ids, !ids.contains(project.id.rawValue) { return false }
    if !topicSet.isEmpty {
      let own = project.topics + project.subsectors
      guard own.contains(where: { topicSet.contains($0.lowercased()) }) else { return false }
    }
    let others = sought.filter { !$0.names(project) }
    guard !others.isEmpty else { return true }
    let texts = SearchWord.searchable(project.searchTexts.joined(separator: "\n"))
    return others.allSatisfy { $0.occurs(in: texts) }
  }
}
