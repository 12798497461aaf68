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

  /// Topics or subsectors of which the project has at least one, without regard to case.
  public var topics: [String] = []

  /// A day on which the project runs.
  public var activeOn: CalendarDate?

  /// A day before which the project ends; a project without a known end does not.
  public var endsBefore: CalendarDate?

  /// Words that all occur in the texts of the project, in any language, without regard to case.
  public var searchWords: [String] = []

  private var countrySource: [Country] = []
  private var statusSource: [ProjectStatus] = []
  private var areaSource: [PriorityArea] = []
  private var countrySet: CodeSet<Country> = []
  private var statusSet: CodeSet<ProjectStatus> = []
  private var areaSet: CodeSet<PriorityArea> = []

  /// Creates a query that every project answers.
  public init() {}

  /// Returns whether the codes and dates answer the query.
  func matches(_ facts: ProjectFacts) -> Bool {
    if !countrySet.isEmpty && countrySet.isDisjoint(with: facts.countries) { return false }
    if !areaSet.isEmpty && areaSet.isDisjoint(with: facts.areas) { return false }
    if !statusSet.isEmpty {
      guard let status = facts.status, statusSet.contains(status) else { return false }
    }
    if let activeOn {
      guard let start = facts.start else { return false }
      if !Timeline(start: start, end: facts.end).contains(activeOn) { return false }
    }
    if let endsBefore {
      guard let end = facts.end, end < endsBefore else { return false }
    }
    return true
  }

  /// Whether the query asks for anything beside codes and dates.
  var asksForTexts: Bool { !topics.isEmpty || !searchWords.isEmpty }

  /// Returns whether the texts answer the query.
  func matchesTexts(of project: Project) -> Bool {
    guard asksForTexts else { return true }
    if !topics.isEmpty {
      let own = Set((project.topics + project.subsectors).map { $0.lowercased() })
      guard topics.contains(where: { own.contains($0.lowercased()) }) else { return false }
    }
    guard !searchWords.isEmpty else { return true }
    let text = project.searchTexts.joined(separator: "\n").lowercased()
    return searchWords.allSatisfy { text.holds($0.lowercased()) }
  }
}
