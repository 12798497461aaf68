/// A column of a list of projects: a field of the record, or something computed from it.
public enum ProjectColumn: String, CaseIterable, Sendable {
  case id, title, countries, priorityAreas, subsectors, topics, status, start, end
  case progress, endsIn = "ends-in", duration
  case euProjectNumber, organisations, precededBy, sources, description
  case specificObjectives, expectedResults, translations

  /// The columns that a list has unless others are asked for.
  public static let standard: [ProjectColumn] = [
    .id, .title, .countries, .status, .end,
  ]

  /// Whether the values are numbers, which stand on the right.
  public var isNumeric: Bool {
    switch self {
    case .progress, .endsIn, .duration: true
    default: false
    }
  }

  /// Whether the values are codes, dates or numbers, which say nothing when they are cut.
  public var isShort: Bool {
    switch self {
    case .countries, .status, .start, .end, .progress, .endsIn, .duration: true
    default: false
    }
  }

  /// What the column is about, for help.
  public var summary: String {
    switch self {
    case .start, .end: "The \(self == .start ? "first" : "last") day"
    case .progress: "The part of the days that have passed, in per cent"
    case .endsIn: "The number of days until the last day; negative after it"
    case .duration: "The number of days from the first to the last"
    default:
      Project.fields.first { $0.shape.key == rawValue }?.shape.summary ?? rawValue
    }
  }
}

/// What the columns of a project depend on beside the project.
public struct ProjectColumnContext: Sendable {
  /// The date that counts as today.
  public var today: CalendarDate

  /// The language of titles and names.
  public var language: Language

  /// Creates a context.
  public init(today: CalendarDate, language: Language = .english) {
    self.today = today
    self.language = language
  }
}

extension ProjectColumn {
  /// The value for people: names in the language of the context, numbers with their unit.
  public func text(of project: Project, in context: ProjectColumnContext) -> String {
    let language = context.language
    switch self {
    case .title: return project.translations[language]?.title ?? project.title
    case .status: return project.status.name(in: language)
    case .countries where language == .english:
      return project.countries.map(\.rawValue).joined(separator: " ")
    case .countries: return project.countries.map { $0.name(in: language) }.joined(separator: ", ")
    case .progress: return number(of: project, in: context).map(language.pack.percent) ?? ""
    case .endsIn: return number(of: project, in: context).map { "\($0) d" } ?? ""
    case .duration: return number(of: project, in: context).map { "\($0) d" } ?? ""
    default: return plainText(of: project, in: context)
    }
  }

  /// The value for programs: codes and numbers as they stand in records, lists joined by `"; "`.
  public func plainText(of project: Project, in context: ProjectColumnContext) -> String {
    switch self {
    case .id: project.id.rawValue
    case .title: project.title
    case .countries: joined(project.countries.map(\.rawValue))
    case .priorityAreas: joined(project.priorityAreas.map(\.rawValue))
    case .subsectors: joined(project.subsectors)
    case .topics: joined(project.topics)
    case .status: project.status.rawValue
    case .start: project.timeline.start.description
    case .end: project.timeline.end?.description ?? ""
    case .progress, .endsIn, .duration: number(of: project, in: context).map(String.init) ?? ""
    case .euProjectNumber: project.euProjectNumber ?? ""
    case .organisations: joined(project.organisations.map { "\($0.name) (\($0.role.rawValue))" })
    case .precededBy: project.precededBy?.rawValue ?? ""
    case .sources: joined(project.sources.map(\.url))
    case .description: joined(project.description)
    case .specificObjectives: joined(project.specificObjectives)
    case .expectedResults: joined(project.expectedResults)
    case .translations: joined(project.translations.keys.sorted().map(\.rawValue))
    }
  }

  /// Writes the column as a member of a JSON object, or nothing where there is no value.
  public func write(
    _ project: Project,
    in context: ProjectColumnContext,
    to writer: inout JSONWriter
  ) {
    switch self {
    case .start: writer.member(rawValue, project.timeline.start.description)
    case .end:
      if let end = project.timeline.end { writer.member(rawValue, end.description) }
    case .progress, .endsIn, .duration:
      if let number = number(of: project, in: context) { writer.member(rawValue, number) }
    default:
      Project.fields.first { $0.shape.key == rawValue }?.write(project, &writer)
    }
  }

  /// The value of a numeric column, or `nil` where the end of the project is not known.
  private func number(of project: Project, in context: ProjectColumnContext) -> Int? {
    switch self {
    case .progress: project.timeline.progress(on: context.today).map { Int(($0 * 100).rounded()) }
    case .endsIn: project.timeline.end.map { $0.dayNumber - context.today.dayNumber }
    case .duration: project.timeline.dayCount
    default: nil
    }
  }

  private func joined(_ texts: [String]) -> String { texts.joined(separator: "; ") }
}
