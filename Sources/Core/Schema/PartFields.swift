// The field tables of the objects in a record; see `ProjectFields.swift`.

extension Timeline: RecordObject {
  /// The fields of a timeline, in the order in which they are written.
  enum Key: Int, FieldKey {
    case start, end

    var field: Field<Timeline> {
      switch self {
      case .start:
        Field(
          "start",
          \.start,
          { $0.start = $1 },
          isRequired: true,
          listing: .shortColumn,
          summary: "The first day.",
          cell: { $0.start.text(in: $1) }
        )
      case .end:
        Field(
          "end",
          \.end,
          { $0.end = $1 },
          listing: .shortColumn,
          summary: "The last day, which is included.",
          cell: { $0.end?.text(in: $1) ?? "" }
        )
      }
    }
  }

  static let fields = table()
  static let objectShape = ObjectShape(fields.map(\.shape))
  static var blank: Timeline { Timeline(start: CalendarDate(dayNumber: 0)) }

  init?(words: [String]) {
    guard (1...2).contains(words.count), let start = CalendarDate(words[0]) else { return nil }
    self.init(start: start)
    guard words.count == 2 else { return }
    guard let end = CalendarDate(words[1]) else { return nil }
    self.end = end
  }

  var words: [String] { start.words + end.words }
}

extension Organisation: RecordObject {
  /// The fields of an organisation, in the order in which they are written.
  enum Key: Int, FieldKey {
    case name, role, ref

    var field: Field<Organisation> {
      switch self {
      case .name:
        Field(
          "name",
          \.name,
          { $0.name = $1 },
          as: .name,
          isRequired: true,
          summary: "The name, as published."
        )
      case .role:
        Field(
          "role",
          \.role,
          { $0.role = $1 },
          isRequired: true,
          summary: "What the organisation does in the project."
        )
      case .ref:
        Field(
          "ref",
          \.ref,
          { $0.ref = $1 },
          as: .reference,
          summary: "Its identifier in a public register."
        )
      }
    }
  }

  static let fields = table()
  static let objectShape = ObjectShape(fields.map(\.shape))
  static var blank: Organisation { Organisation(name: "", role: .funding) }

  init?(words: [String]) {
    guard let word = words.first, words.count == 1, word.hasSuffix(")"),
      let bracket = word.lastIndex(of: "("), word[..<bracket].hasSuffix(" "),
      let role = OrganisationRole(rawValue: String(word[bracket...].dropFirst().dropLast()))
    else { return nil }
    self.init(name: String(word[..<bracket].dropLast()), role: role)
  }

  /// The name and, in brackets, the role; the identifier is left out.
  var words: [String] { ["\(name) (\(role.rawValue))"] }

  /// The role and the name.
  func texts(in language: Language) -> [String] { ["\(role.name(in: language)): \(name)"] }
}

extension Source: RecordObject {
  /// The fields of a source, in the order in which they are written.
  enum Key: Int, FieldKey {
    case url, language, retrieved

    var field: Field<Source> {
      switch self {
      case .url:
        Field(
          "url",
          \.url,
          { $0.url = $1 },
          as: .address,
          isRequired: true,
          summary: "The address of the page."
        )
      case .language:
        Field(
          "language",
          \.language,
          { $0.language = $1 },
          summary: "The language of the page."
        )
      case .retrieved:
        Field(
          "retrieved",
          \.retrieved,
          { $0.retrieved = $1 },
          summary: "The day on which the page was read."
        )
      }
    }
  }

  static let fields = table()
  static let objectShape = ObjectShape(fields.map(\.shape))
  static var blank: Source { Source(url: "") }

  init?(words: [String]) {
    guard let url = String(words: words) else { return nil }
    self.init(url: url)
  }

  /// The address; language and day are left out.
  var words: [String] { [url] }
}

extension Translation: RecordObject {
  /// The fields of a translation, in the order in which they are written.
  enum Key: Int, FieldKey {
    case title, description, specificObjectives, expectedResults

    var field: Field<Translation> {
      switch self {
      case .title:
        Field(
          "title",
          \.title,
          { $0.title = $1 },
          as: .title,
          summary: "The title."
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
          summary: "The objectives."
        )
      case .expectedResults:
        Field(
          "expectedResults",
          \.expectedResults,
          { $0.expectedResults = $1 },
          as: .result,
          summary: "The expected results."
        )
      }
    }
  }

  static let fields = table()
  static let objectShape = ObjectShape(fields.map(\.shape))
  static var blank: Translation { Translation() }

  /// There are no words that say all of a translation.
  init?(words: [String]) { nil }

  var words: [String] { title.words }
}
