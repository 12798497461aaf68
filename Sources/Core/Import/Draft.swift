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
  public var project: Project? {
    guard missingFields.isEmpty, let id, let title, let status, let start else { return nil }
    return Project(
      id: id,
      title: title,
      description: description,
      specificObjectives: specificObjectives,
      expectedResults: expectedResults,
      countries: countries,
      priorityAreas: priorityAreas,
      subsectors: subsectors,
      topics: topics,
      status: status,
      timeline: Timeline(start: start, end: end),
      euProjectNumber: euProjectNumber,
      organisations: organisations,
      sources: sources
    )
  }

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
    writer.beginObject()
    Self.write("id", id?.rawValue, to: &writer)
    Self.write("title", title, to: &writer)
    Self.write("description", description, to: &writer)
    Self.write("specificObjectives", specificObjectives, to: &writer)
    Self.write("expectedResults", expectedResults, to: &writer)
    Self.write("countries", countries.map(\.rawValue), isInline: true, to: &writer)
    Self.write("priorityAreas", priorityAreas.map(\.rawValue), isInline: true, to: &writer)
    Self.write("subsectors", subsectors, to: &writer)
    Self.write("topics", topics, to: &writer)
    Self.write("status", status?.rawValue, to: &writer)
    if start != nil || end != nil {
      writer.key("timeline")
      writer.beginObject()
      Self.write("start", start?.description, to: &writer)
      Self.write("end", end?.description, to: &writer)
      writer.end()
    }
    Self.write("euProjectNumber", euProjectNumber, to: &writer)
    writeOrganisations(to: &writer)
    writeSources(to: &writer)
    writer.end()
  }

  private func writeOrganisations(to writer: inout JSONWriter) {
    guard !organisations.isEmpty else { return }
    writer.key("organisations")
    writer.beginArray()
    for organisation in organisations {
      writer.beginObject()
      Self.write("name", organisation.name, to: &writer)
      Self.write("role", organisation.role.rawValue, to: &writer)
      Self.write("ref", organisation.ref, to: &writer)
      writer.end()
    }
    writer.end()
  }

  private func writeSources(to writer: inout JSONWriter) {
    guard !sources.isEmpty else { return }
    writer.key("sources")
    writer.beginArray()
    for source in sources {
      writer.beginObject()
      Self.write("url", source.url, to: &writer)
      Self.write("language", source.language?.rawValue, to: &writer)
      Self.write("retrieved", source.retrieved?.description, to: &writer)
      writer.end()
    }
    writer.end()
  }

  private static func write(_ key: String, _ text: String?, to writer: inout JSONWriter) {
    guard let text else { return }
    writer.key(key)
    writer.string(text)
  }

  private static func write(
    _ key: String,
    _ texts: [String],
    isInline: Bool = false,
    to writer: inout JSONWriter
  ) {
    guard !texts.isEmpty else { return }
    writer.key(key)
    writer.beginArray(isInline: isInline)
    for text in texts { writer.string(text) }
    writer.end()
  }
}
