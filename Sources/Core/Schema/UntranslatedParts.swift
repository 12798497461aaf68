/// What a document shows in English because it is not known in the language that was asked for.
public struct UntranslatedParts: Sendable {
  /// The number of records that are shown in full and have no texts in the language.
  public private(set) var recordCount = 0

  /// Names without one in the language, each once, in the order in which they came up; only the first.
  public private(set) var names: [String] = []

  /// Whether there are more names than those.
  public private(set) var hasMoreNames = false

  /// The number of names that are kept, which are those that a message lists.
  private static let nameLimit = 3

  /// Creates the parts of nothing shown so far.
  public init() {}

  /// Adds what is shown of projects: `columns` of a list, or all of it.
  mutating func add(_ projects: [Project], in language: Language, columns: [ProjectColumn]? = nil) {
    guard language != .english else { return }
    let kinds = Self.kinds.filter { kind in
      columns?.contains { $0.label == kind.label } ?? true
    }
    for project in projects {
      if columns == nil, project.translations[language] == nil { recordCount += 1 }
      for kind in kinds {
        for name in kind.untranslatedNames(project, language) { add(name) }
      }
    }
  }

  /// Adds what is shown elsewhere in the same document.
  mutating func add(_ other: Self) {
    recordCount += other.recordCount
    for name in other.names { add(name) }
    hasMoreNames = hasMoreNames || other.hasMoreNames
  }

  /// The values that some languages have no names for, by their labels, with the English names of those
  /// in a project that a language has none for.
  private static let kinds:
    [(label: Label, untranslatedNames: @Sendable (Project, Language) -> [String])] = [
      (
        .priorityArea,
        { project, language in
          project.priorityAreas.filter { area in !language.hasText(of: { $0.areas(area) }) }
            .map { $0.name() }
        }
      ), (.subsector, { project, _ in project.subsectors.filter { Theme(rawValue: $0) == nil } }),
      (.topics, { project, _ in project.topics.filter { Theme(rawValue: $0) == nil } }),
    ]

  private mutating func add(_ name: String) {
    if names.contains(name) { return }
    if names.count < Self.nameLimit { names.append(name) } else { hasMoreNames = true }
  }
}
