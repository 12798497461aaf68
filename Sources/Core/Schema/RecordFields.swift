// The field tables: what a record holds is declared here and nowhere else.

extension Project: RecordObject {
  static let fields: [Field<Project>] = [
    Field(
      "$schema",
      \.schema,
      { $0.schema = $1 },
      as: .schema,
      summary: "The address of the schema, for editors."
    ),
    Field(
      "id",
      \.id,
      { $0.id = $1 },
      isRequired: true,
      summary: "The name of the record and of its file."
    ),
    Field(
      "title",
      \.title,
      { $0.title = $1 },
      as: .title,
      isRequired: true,
      summary: "The title, as published."
    ),
    Field(
      "description",
      \.description,
      { $0.description = $1 },
      as: .paragraph,
      summary: "The description, in paragraphs."
    ),
    Field(
      "specificObjectives",
      \.specificObjectives,
      { $0.specificObjectives = $1 },
      as: .objective,
      isRequired: true,
      summary: "What the project is to achieve."
    ),
    Field(
      "expectedResults",
      \.expectedResults,
      { $0.expectedResults = $1 },
      as: .result,
      isRequired: true,
      summary: "What the project is to bring about, without bullets or numbers."
    ),
    Field(
      "countries",
      \.countries,
      { $0.countries = $1 },
      isRequired: true,
      summary: "The Eastern Partnership countries in which the project works."
    ),
    Field(
      "priorityAreas",
      \.priorityAreas,
      { $0.priorityAreas = $1 },
      summary: "The policy areas: \"Partnership that …\"."
    ),
    Field(
      "subsectors",
      \.subsectors,
      { $0.subsectors = $1 },
      as: .subsector,
      summary: "The parts of the priority areas."
    ),
    Field(
      "topics",
      \.topics,
      { $0.topics = $1 },
      as: .topic,
      summary: "What the project is about."
    ),
    Field(
      "status",
      \.status,
      { $0.status = $1 },
      isRequired: true,
      summary: "How far the project has come."
    ),
    Field(
      "timeline",
      \.timeline,
      { $0.timeline = $1 },
      isRequired: true,
      summary: "When the project runs."
    ),
    Field(
      "euProjectNumber",
      \.euProjectNumber,
      { $0.euProjectNumber = $1 },
      as: .projectNumber,
      summary: "The reference of the EU contract or decision; projects can share one."
    ),
    Field(
      "organisations",
      \.organisations,
      { $0.organisations = $1 },
      summary: "The organisations that take part."
    ),
    Field(
      "precededBy",
      \.precededBy,
      { $0.precededBy = $1 },
      summary: "The record of the phase before this one."
    ),
    Field("sources", \.sources, { $0.sources = $1 }, summary: "Where the facts come from."),
    Field(
      "translations",
      \.translations,
      { $0.translations = $1 },
      summary: "The texts in other languages, by code."
    ),
  ]
  static let objectShape = ObjectShape(fields.map(\.shape), firstSlot: 0)
  static var blank: Project {
    Project(
      id: .blank,
      title: "",
      specificObjectives: [],
      expectedResults: [],
      countries: [],
      status: .planned,
      timeline: .blank
    )
  }
}

/// The positions of the fields of a project in their table.
enum ProjectKey: Int, CaseIterable {
  case schema, id, title, description, specificObjectives, expectedResults, countries
  case priorityAreas, subsectors, topics, status, timeline, euProjectNumber, organisations
  case precededBy, sources, translations
}

extension Timeline: RecordObject {
  static let fields: [Field<Timeline>] = [
    Field("start", \.start, { $0.start = $1 }, isRequired: true, summary: "The first day."),
    Field("end", \.end, { $0.end = $1 }, summary: "The last day, which is included."),
  ]
  static let objectShape = ObjectShape(
    fields.map(\.shape),
    firstSlot: RecordView.timelineSlot
  )
  static var blank: Timeline { Timeline(start: CalendarDate(dayNumber: 0)) }
}

/// The positions of the fields of a timeline in their table.
enum TimelineKey: Int, CaseIterable { case start, end }

extension Organisation: RecordObject {
  static let fields: [Field<Organisation>] = [
    Field(
      "name",
      \.name,
      { $0.name = $1 },
      as: .name,
      isRequired: true,
      summary: "The name, as published."
    ),
    Field(
      "role",
      \.role,
      { $0.role = $1 },
      isRequired: true,
      summary: "What the organisation does in the project."
    ),
    Field(
      "ref",
      \.ref,
      { $0.ref = $1 },
      as: .reference,
      summary: "Its identifier in a public register."
    ),
  ]
  static let objectShape = ObjectShape(fields.map(\.shape))
  static var blank: Organisation { Organisation(name: "", role: .funding) }
}

/// The positions of the fields of an organisation in their table.
enum OrganisationKey: Int, CaseIterable { case name, role, ref }

extension Source: RecordObject {
  static let fields: [Field<Source>] = [
    Field(
      "url",
      \.url,
      { $0.url = $1 },
      as: .address,
      isRequired: true,
      summary: "The address of the page."
    ),
    Field("language", \.language, { $0.language = $1 }, summary: "The language of the page."),
    Field(
      "retrieved",
      \.retrieved,
      { $0.retrieved = $1 },
      summary: "The day on which the page was read."
    ),
  ]
  static let objectShape = ObjectShape(fields.map(\.shape))
  static var blank: Source { Source(url: "") }
}

/// The positions of the fields of a source in their table.
enum SourceKey: Int, CaseIterable { case url, language, retrieved }

extension Translation: RecordObject {
  static let fields: [Field<Translation>] = [
    Field("title", \.title, { $0.title = $1 }, as: .title, summary: "The title."),
    Field(
      "description",
      \.description,
      { $0.description = $1 },
      as: .paragraph,
      summary: "The description, in paragraphs."
    ),
    Field(
      "specificObjectives",
      \.specificObjectives,
      { $0.specificObjectives = $1 },
      as: .objective,
      summary: "The objectives."
    ),
    Field(
      "expectedResults",
      \.expectedResults,
      { $0.expectedResults = $1 },
      as: .result,
      summary: "The expected results."
    ),
  ]
  static let objectShape = ObjectShape(fields.map(\.shape))
  static var blank: Translation { Translation() }
}

/// The positions of the fields of a translation in their table.
enum TranslationKey: Int, CaseIterable {
  case title, description, specificObjectives, expectedResults
}
