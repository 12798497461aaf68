// The field tables: what a record holds is declared here and nowhere else.

extension Project: RecordObject {
  static let fields: [Field<Project>] = [
    Field("$schema", \.schema, as: .schema, summary: "The address of the schema, for editors."),
    Field("id", \.id, isRequired: true, summary: "The name of the record and of its file."),
    Field("title", \.title, as: .title, isRequired: true, summary: "The title, as published."),
    Field("description", \.description, as: .paragraph, summary: "The description, in paragraphs."),
    Field(
      "specificObjectives",
      \.specificObjectives,
      as: .objective,
      isRequired: true,
      summary: "What the project is to achieve."
    ),
    Field(
      "expectedResults",
      \.expectedResults,
      as: .result,
      isRequired: true,
      summary: "What the project is to bring about, without bullets or numbers."
    ),
    Field(
      "countries",
      \.countries,
      isRequired: true,
      summary: "The Eastern Partnership countries in which the project works."
    ),
    Field("priorityAreas", \.priorityAreas, summary: "The policy areas: \"Partnership that …\"."),
    Field("subsectors", \.subsectors, as: .subsector, summary: "The parts of the priority areas."),
    Field("topics", \.topics, as: .topic, summary: "What the project is about."),
    Field("status", \.status, isRequired: true, summary: "How far the project has come."),
    Field("timeline", \.timeline, isRequired: true, summary: "When the project runs."),
    Field(
      "euProjectNumber",
      \.euProjectNumber,
      as: .projectNumber,
      summary: "The reference of the EU contract or decision; projects can share one."
    ),
    Field("organisations", \.organisations, summary: "The organisations that take part."),
    Field("precededBy", \.precededBy, summary: "The record of the phase before this one."),
    Field("sources", \.sources, summary: "Where the facts come from."),
    Field("translations", \.translations, summary: "The texts in other languages, by code."),
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
    Field("start", \.start, isRequired: true, summary: "The first day."),
    Field("end", \.end, summary: "The last day, which is included."),
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
    Field("name", \.name, as: .name, isRequired: true, summary: "The name, as published."),
    Field("role", \.role, isRequired: true, summary: "What the organisation does in the project."),
    Field("ref", \.ref, as: .reference, summary: "Its identifier in a public register."),
  ]
  static let objectShape = ObjectShape(fields.map(\.shape))
  static var blank: Organisation { Organisation(name: "", role: .funding) }
}

/// The positions of the fields of an organisation in their table.
enum OrganisationKey: Int, CaseIterable { case name, role, ref }

extension Source: RecordObject {
  static let fields: [Field<Source>] = [
    Field("url", \.url, as: .address, isRequired: true, summary: "The address of the page."),
    Field("language", \.language, summary: "The language of the page."),
    Field("retrieved", \.retrieved, summary: "The day on which the page was read."),
  ]
  static let objectShape = ObjectShape(fields.map(\.shape))
  static var blank: Source { Source(url: "") }
}

/// The positions of the fields of a source in their table.
enum SourceKey: Int, CaseIterable { case url, language, retrieved }

extension Translation: RecordObject {
  static let fields: [Field<Translation>] = [
    Field("title", \.title, as: .title, summary: "The title."),
    Field("description", \.description, as: .paragraph, summary: "The description, in paragraphs."),
    Field("specificObjectives", \.specificObjectives, as: .objective, summary: "The objectives."),
    Field("expectedResults", \.expectedResults, as: .result, summary: "The expected results."),
  ]
  static let objectShape = ObjectShape(fields.map(\.shape))
  static var blank: Translation { Translation() }
}

/// The positions of the fields of a translation in their table.
enum TranslationKey: Int, CaseIterable {
  case title, description, specificObjectives, expectedResults
}
