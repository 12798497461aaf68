/// A project that the European Union funds in the Eastern Partnership.
public struct Project: Sendable, Hashable {
  /// The address of the JSON Schema that editors use; kept as it is.
  public var schema: String?

  /// The name of the record.
  public var id: ProjectID

  /// The title, as published.
  public var title: String

  /// The paragraphs of the description.
  public var description: [String]

  /// What the project is to achieve; at least one, usually exactly one.
  public var specificObjectives: [String]

  /// What the project is to bring about, without bullets or numbers; at least one.
  public var expectedResults: [String]

  /// The Eastern Partnership countries in which the project works; at least one.
  public var countries: [Country]

  /// The areas of the Eastern Partnership policy that the project serves.
  public var priorityAreas: [PriorityArea]

  /// The parts of the priority areas that the project belongs to; an open vocabulary.
  public var subsectors: [String]

  /// What the project is about; an open vocabulary.
  public var topics: [String]

  /// How far the project has come.
  public var status: ProjectStatus

  /// When the project runs.
  public var timeline: Timeline

  /// The reference of the EU contract or decision; several projects can share one.
  public var euProjectNumber: String?

  /// The organisations that take part.
  public var organisations: [Organisation]

  /// The record of the phase before this one.
  public var precededBy: ProjectID?

  /// The names that the record had before, which still lead to it, in the order in which they were given
  /// up.
  public var formerIds: [ProjectID]

  /// Where the facts come from.
  public var sources: [Source]

  /// The texts in other languages.
  public var translations: [Language: Translation]

  /// Creates a project; what is not given is not known.
  public init(
    schema: String? = nil,
    id: ProjectID,
    title: String,
    description: [String] = [],
    specificObjectives: [String],
    expectedResults: [String],
    countries: [Country],
    priorityAreas: [PriorityArea] = [],
    subsectors: [String] = [],
    topics: [String] = [],
    status: ProjectStatus,
    timeline: Timeline,
    euProjectNumber: String? = nil,
    organisations: [Organisation] = [],
    precededBy: ProjectID? = nil,
    formerIds: [ProjectID] = [],
    sources: [Source] = [],
    translations: [Language: Translation] = [:]
  ) {
    self.schema = schema
    self.id = id
    self.title = title
    self.description = description
    self.specificObjectives = specificObjectives
    self.expectedResults = expectedResults
    self.countries = countries
    self.priorityAreas = priorityAreas
    self.subsectors = subsectors
    self.topics = topics
    self.status = status
    self.timeline = timeline
    self.euProjectNumber = euProjectNumber
    self.organisations = organisations
    self.precededBy = precededBy
    self.formerIds = formerIds
    self.sources = sources
    self.translations = translations
  }
}

extension Project {
  /// Returns whether the last day is over though the status says that the project goes on.
  func isOverdue(on today: CalendarDate) -> Bool {
    guard !status.isOver, status != .suspended, let end = timeline.end else { return false }
    return end < today
  }
}
