/// A field of a draft, by its key in the record.
public enum DraftField: String, Sendable, CaseIterable {
  case id, title, description, specificObjectives, expectedResults, countries, priorityAreas
  case subsectors, topics, status
  case start = "timeline.start"
  case end = "timeline.end"
  case euProjectNumber, organisations, sources
}

/// A record as far as a page gives it: what the page does not say stays unknown.
public struct Draft: Sendable, Hashable {
  /// The name of the record, proposed from the title.
  public var id: ProjectID?
  /// The title, as found.
  public var title: String?
  /// The paragraphs of the description.
  public var description: [String] = []
  /// The specific objectives, without bullets and numbers.
  public var specificObjectives: [String] = []
  /// The expected results, without bullets and numbers.
  public var expectedResults: [String] = []
  /// The countries.
  public var countries: [Country] = []
  /// The priority areas.
  public var priorityAreas: [PriorityArea] = []
  /// The subsectors, by their English names where those are known.
  public var subsectors: [String] = []
  /// The topics, by their English names where those are known.
  public var topics: [String] = []
  /// The status.
  public var status: ProjectStatus?
  /// The first day.
  public var start: CalendarDate?
  /// The last day.
  public var end: CalendarDate?
  /// The reference of the EU contract.
  public var euProjectNumber: String?
  /// The organisations the page names.
  public var organisations: [Organisation] = []
  /// The page itself, if its address is known.
  public var sources: [Source] = []

  /// Creates a draft that knows nothing.
  public init() {}

  /// The required fields that are not known, in the order of the record.
  public var missingFields: [DraftField] {
    var fields: [DraftField] = []
    if id == nil { fields.append(.id) }
    if title == nil { fields.append(.title) }
    if specificObjectives.isEmpty { fields.append(.specificObjectives) }
    if expectedResults.isEmpty { fields.append(.expectedResults) }
    if countries.isEmpty { fields.append(.countries) }
    if status == nil { fields.append(.status) }
    if start == nil { fields.append(.start) }
    return fields
  }

  /// The project, or `nil` if a required field is not known.
  public var project: Project? { missingFields.isEmpty ? knownPart : nil }

  /// The texts of the draft, to be added to a record in another language.
  public var translation: Translation {
    Translation(
      title: title,
      description: description,
      specificObjectives: specificObjectives,
      expectedResults: expectedResults
    )
  }

  /// Writes the draft as an object with the keys of a record; what is not known is left out.
  public func write(to writer: inout JSONWriter) {
    let known = knownPart
    let unknownKeys = missingFields.map(\.recordKey)
    writer.object { writer in
      for field in Project.fields {
        if !unknownKeys.contains(field.shape.key) {
          field.write(known, &writer)
        } else if field.shape.key == DraftField.end.recordKey, let end {
          writer.object(field.shape.key) { $0.member("end", end.description) }
        }
      }
    }
  }

  /// A project with what is known; only the fields that are not missing mean anything.
  private var knownPart: Project {
    var known = Project.blank
    if let id { known.id = id }
    if let title { known.title = title }
    known.description = description
    known.specificObjectives = specificObjectives
    known.expectedResults = expectedResults
    known.countries = countries
    known.priorityAreas = priorityAreas
    known.subsectors = subsectors
    known.topics = topics
    if let status { known.status = status }
    if let start { known.timeline = Timeline(start: start, end: end) }
    known.euProjectNumber = euProjectNumber
    known.organisations = organisations
    known.sources = sources
    return known
  }
}

extension DraftField {
  /// The key of the record that holds the field.
  fileprivate var recordKey: String {
    switch self {
    case .start, .end: "timeline"
    case .id, .title, .description, .specificObjectives, .expectedResults, .countries: rawValue
    case .priorityAreas, .subsectors, .topics, .status, .euProjectNumber: rawValue
    case .organisations, .sources: rawValue
    }
  }
}
