// The field tables: what a record holds is declared here and nowhere else.

extension Project: RecordObject {
  /// The fields of a project, in the order in which they are written.
  enum Key: Int, FieldKey {
    case schema, id, title, description, specificObjectives, expectedResults, countries
    case priorityAreas, subsectors, topics, status, timeline, euProjectNumber, organisations
    case precededBy, formerIds, sources, translations

    var field: Field<Project> {
      switch self {
      case .schema:
        Field(
          "$schema",
          \.schema,
          { $0.schema = $1 },
          as: .schema,
          listing: .hidden,
          summary: "The address of the schema, for editors."
        )
      case .id:
        Field(
          "id",
          \.id,
          { $0.id = $1 },
          isRequired: true,
          summary: "The name of the record and of its file."
        )
      case .title:
        Field(
          "title",
          \.title,
          { $0.title = $1 },
          as: .title,
          isRequired: true,
          summary: "The title, as published.",
          cell: { $0.translations[$1]?.title ?? $0.title }
        )
      case .description:
        Field(
          "description",
          \.description,
          { $0.description = $1 },
          as: .paragraph,
          summary: "The description, in paragraphs."
        )
      case .specificObjectives:
        Field(
          "specificObjectives",
          \.specificObjectives,
          { $0.specificObjectives = $1 },
          as: .objective,
          isRequired: true,
          summary: "What the project is to achieve."
        )
      case .expectedResults:
        Field(
          "expectedResults",
          \.expectedResults,
          { $0.expectedResults = $1 },
          as: .result,
          isRequired: true,
          summary: "What the project is to bring about, without bullets or numbers."
        )
      case .countries:
        Field(
          "countries",
          \.countries,
          { $0.countries = $1 },
          isRequired: true,
          label: .countries,
          listing: .shortColumn,
          summary: "The Eastern Partnership countries where the project works.",
          cell: { project, _ in project.countries.map(\.rawValue).joined(separator: " ") }
        )
      case .priorityAreas:
        Field(
          "priorityAreas",
          \.priorityAreas,
          { $0.priorityAreas = $1 },
          label: .priorityArea,
          summary: "The policy areas: \"Partnership that …\"."
        )
      case .subsectors:
        Field(
          "subsectors",
          \.subsectors,
          { $0.subsectors = $1 },
          as: .subsector,
          label: .subsector,
          summary: "The parts of the priority areas."
        )
      case .topics:
        Field(
          "topics",
          \.topics,
          { $0.topics = $1 },
          as: .topic,
          label: .topics,
          summary: "What the project is about."
        )
      case .status:
        Field(
          "status",
          \.status,
          { $0.status = $1 },
          isRequired: true,
          listing: .shortColumn,
          summary: "How far the project has come.",
          cell: { $0.status.name(in: $1) }
        )
      case .timeline:
        Field(
          "timeline",
          \.timeline,
          { $0.timeline = $1 },
          isRequired: true,
          listing: .parts,
          summary: "When the project runs."
        )
      case .euProjectNumber:
        Field(
          "euProjectNumber",
          \.euProjectNumber,
          { $0.euProjectNumber = $1 },
          as: .projectNumber,
          label: .euProjectNumber,
          summary: "The reference of the EU contract or decision; projects can share one."
        )
      case .organisations:
        Field(
          "organisations",
          \.organisations,
          { $0.organisations = $1 },
          label: .organisations,
          summary: "The organisations that take part."
        )
      case .precededBy:
        Field(
          "precededBy",
          \.precededBy,
          { $0.precededBy = $1 },
          label: .precededBy,
          summary: "The record of the phase before this one."
        )
      case .formerIds:
        Field(
          "formerIds",
          \.formerIds,
          { $0.formerIds = $1 },
          summary: "The names that the record had before, which still lead to it."
        )
      case .sources:
        Field(
          "sources",
          \.sources,
          { $0.sources = $1 },
          summary: "Where the facts come from."
        )
      case .translations:
        Field(
          "translations",
          \.translations,
          { $0.translations = $1 },
          summary: "The texts in other languages, by code."
        )
      }
    }
  }

  static let fields = table()
  static let objectShape = ObjectShape(fields.map(\.shape))
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

  /// There are no words that say all of a project.
  init?(words: [String]) { nil }

  var words: [String] { id.words }
}
