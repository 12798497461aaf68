/// A column of a list of projects: a field of the record, or a number computed from it.
///
/// Every field of the table is a column by itself; a computed one is a row of `computed`.
public struct ProjectColumn: Sendable {
  /// The name that users type, which heads the column: the key of a field.
  public let name: String

  /// What the column is about, for help.
  public let summary: String

  private let content: Content

  /// Where the values come from.
  private enum Content {
    /// A field, with its key if it is one of the record itself and not of an object in it.
    case field(Field<Project>, Project.Key?)
    /// A number on some day, and its unit.
    case number(unit: Unit, @Sendable (Project, _ today: CalendarDate) -> Int?)
  }

  /// What a number counts.
  private enum Unit {
    case percent, days

    func text(_ number: Int, in language: Language) -> String {
      switch self {
      case .percent: language.pack.percent(number)
      case .days: language.pack.timeWords.day.text(count: number, in: language)
      }
    }
  }

  private init(_ field: Field<Project>) {
    name = field.shape.key
    summary = field.shape.summary
    let position = Project.fields.firstIndex { $0 === field }
    content = .field(field, position.flatMap(Project.Key.init))
  }

  private init(
    _ name: String,
    unit: Unit,
    summary: String,
    _ value: @escaping @Sendable (Project, _ today: CalendarDate) -> Int?
  ) {
    self.name = name
    self.summary = summary
    content = .number(unit: unit, value)
  }
}

extension ProjectColumn {
  /// All columns: the fields in the order of their table, then what is computed.
  public static let all: [ProjectColumn] = Project.listedFields.map(Self.init) + computed

  /// The columns that are no fields.
  private static let computed: [ProjectColumn] = [
    Self("progress", unit: .percent, summary: "The part of the days that have passed, in per cent")
    {
      $0.timeline.percentElapsed(on: $1)
    },
    Self(
      "ends-in",
      unit: .days,
      summary: "The number of days until the last day; negative after it"
    ) { project, today in
      project.timeline.end.map { $0.dayNumber - today.dayNumber }
    },
    Self("duration", unit: .days, summary: "The number of days from the first to the last") {
      project,
      _ in project.timeline.dayCount
    },
  ]

  /// The names of the columns that are no fields, as prose.
  public static var computedList: String {
    let names = computed.map(\.name)
    return names.dropLast().joined(separator: ", ") + names.suffix(1).map { " and \($0)" }.joined()
  }

  /// The columns that a list has unless others are asked for.
  public static let standard: [ProjectColumn] = {
    let names = ["id", "title", "countries", "status", "end"]
    return names.map { name in
      guard let column = named(name) else { preconditionFailure("there is no column '\(name)'") }
      return column
    }
  }()

  /// The column with a name, `ends-in` or `endsIn`, in upper or lower case, or `nil` if there is none.
  ///
  /// A list may be called as one of its values, which is how the filters are.
  public static func named(_ name: String) -> ProjectColumn? {
    let key = keysOfLists[name.lowercased()] ?? name
    return all.first { isSpelling(key, ofKey: $0.key) }
  }

  /// The keys of lists by the names of one of their values.
  private static let keysOfLists = [
    "country": "countries", "area": "priorityAreas", "topic": "topics", "subsector": "subsectors",
    "organisation": "organisations", "source": "sources",
  ]
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
  /// The key of the column in a JSON object: the name as keys of records are written, `endsIn`.
  public var key: String {
    let words = name.split(separator: "-")
    return words.dropFirst().reduce(into: words.first.map(String.init) ?? "") {
      $0 += $1.prefix(1).uppercased() + $1.dropFirst()
    }
  }

  /// Whether the values are numbers, which are aligned on the right.
  public var isNumeric: Bool {
    switch content {
    case .field: false
    case .number: true
    }
  }

  /// Whether the values are codes, dates or numbers, which say nothing when they are cut.
  public var isShort: Bool {
    switch content {
    case .field(let field, _): field.shape.listing == .shortColumn
    case .number: true
    }
  }

  /// The label that pages have beside the values, if they have one.
  var label: Label? { field?.shape.label }

  /// The field that the column has, unless it is computed.
  var field: Field<Project>? {
    switch content {
    case .field(let field, _): field
    case .number: nil
    }
  }

  /// Whether the values say how far projects have come.
  var isStatus: Bool { name == "status" }

  /// The value for people: names in the language of the context, numbers with their unit.
  public func text(of project: Project, in context: ProjectColumnContext) -> String {
    switch content {
    case .field(let field, _):
      field.cell?(project, context.language) ?? Self.joined(field.texts(project, context.language))
    case .number(let unit, let value):
      value(project, context.today).map { unit.text($0, in: context.language) } ?? ""
    }
  }

  /// The value for programs: codes and numbers as in records, lists joined by `"; "`.
  public func plainText(of project: Project, in context: ProjectColumnContext) -> String {
    switch content {
    case .field(let field, _): Self.joined(field.words(project))
    case .number(_, let value): value(project, context.today).map(String.init) ?? ""
    }
  }

  /// Whether ``write(_:of:in:to:)`` needs no project.
  var isCopied: Bool {
    switch content {
    case .field(_, let key): key != nil
    case .number: false
    }
  }

  /// Writes the column of a record as a member of a JSON object, or nothing where there is no value.
  ///
  /// A field of the record is copied from its document, with the keys in it that no field has; the others are
  /// made of the project.
  func write(
    _ record: RecordView,
    of project: Project?,
    in context: ProjectColumnContext,
    to writer: inout JSONWriter
  ) {
    switch content {
    case .field(_, let key?): record.write(key, to: &writer)
    case .field(let field, nil): if let project { field.write(project, &writer) }
    case .number(_, let value):
      if let number = project.flatMap({ value($0, context.today) }) { writer.member(key, number) }
    }
  }

  /// The value to sort by.
  func rank(of project: Project, today: CalendarDate) -> SortRank {
    switch content {
    case .field(let field, _): field.rank(project)
    case .number(_, let value): value(project, today).map(SortRank.number) ?? .none
    }
  }

  private static func joined(_ words: [String]) -> String {
    words.count == 1 ? words[0] : words.joined(separator: "; ")
  }
}
