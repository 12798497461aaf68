/// What projects are counted and grouped by: the values of a field, dates by their year.
///
/// A project belongs to the group of each of its values, and to that without a value if it has none.
public struct ProjectGrouping: Sendable {
  /// The column of the field.
  public let column: ProjectColumn

  private let field: Field<Project>
  private let isOfYears: Bool

  /// Creates the grouping by the field of a column, or returns `nil` if the column is computed.
  public init?(by column: ProjectColumn) {
    guard let field = column.field else { return nil }
    self.column = column
    self.field = field
    isOfYears = if case .text(.date) = field.shape.shape { true } else { false }
  }

  /// Whether a project can have several values.
  var isOfLists: Bool {
    switch field.shape.shape {
    case .list, .languageMap: true
    case .text, .object: false
    }
  }

  /// The positions of the fields of a record from which groups are told.
  var neededFields: FieldSet {
    let fields = Project.fields
    return FieldSet(
      fields.indices.filter { position in
        let field = fields[position]
        switch field.shape.listing {
        case .column, .shortColumn, .hidden: return field === self.field
        // The fields of an object are made for each owner anew, so only their keys can be compared.
        case .parts: return field.parts().contains { $0.shape.key == self.field.shape.key }
        }
      }
    )
  }

  /// A value that projects share, as records have it, or a year of four digits; `nil` where they have none.
  public struct Group: Hashable, Sendable {
    /// The code, text or year.
    public let word: String?
  }

  /// Returns the groups that a project belongs to, each once, in the order of its values.
  public func groups(of project: Project) -> [Group] {
    var groups: [Group] = []
    var known: Set<Group> = []
    for word in field.words(project) {
      let group = Group(word: isOfYears ? String(word.prefix(4)) : word)
      if known.insert(group).inserted { groups.append(group) }
    }
    return groups.isEmpty ? [Group(word: nil)] : groups
  }

  /// Returns groups in the order of lists that are sorted by the column; what has no value comes last.
  public func sorted(_ groups: some Sequence<Group>) -> [Group] {
    let ranked = groups.map { (group: $0, rank: rank(of: $0)) }
    return ranked.sorted { lhs, rhs in
      // What differs in nothing but its case has an order all the same.
      lhs.rank.precedes(rhs.rank, isReversed: false)
        ?? (lhs.group.word ?? "").utf8.lexicographicallyPrecedes((rhs.group.word ?? "").utf8)
    }
    .map(\.group)
  }

  /// The name of a group for people, in a language.
  public func name(of group: Group, in language: Language) -> String {
    guard let word = group.word else { return language.pack.overviewWords.notGiven }
    return example(of: word).flatMap { field.texts($0, language).first } ?? word
  }

  /// The name of a group where room is scarce: that in the cells of tables.
  func shortName(of group: Group, in language: Language) -> String {
    guard let word = group.word, let cell = field.cell, let project = example(of: word) else {
      return name(of: group, in: language)
    }
    return cell(project, language)
  }

  private func rank(of group: Group) -> SortRank {
    guard let word = group.word else { return .none }
    if isOfYears { return .text(word) }
    return example(of: word).map(field.rank) ?? .text(word.lowercased())
  }

  /// A project of which nothing is known but a value, or `nil` if the value does not say all of a field.
  private func example(of word: String) -> Project? {
    var project = Project.blank
    return field.parse([word], &project) ? project : nil
  }
}
