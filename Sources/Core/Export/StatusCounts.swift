/// How many projects a list has, in all and of each status.
struct StatusCounts {
  private(set) var total = 0
  private var counts: [ProjectStatus: Int] = [:]

  mutating func add(_ status: ProjectStatus) {
    total += 1
    counts[status, default: 0] += 1
  }

  /// Languages in which a status would have to agree with the number and gender of what it is said of; there
  /// it stands as a label before its number.
  private static let inflecting: Set<Language> = [.romanian, .ukrainian, .russian, .belarusian]

  /// The counts as a line such as `3 projects: 1 ongoing, 2 completed`.
  func text(in language: Language) -> String {
    let parts = ProjectStatus.allCases.compactMap { status -> String? in
      guard let count = counts[status] else { return nil }
      let name = status.name(in: language)
      return Self.inflecting.contains(language) ? "\(name) – \(count)" : "\(count) \(name)"
    }
    let projects = language.pack.pageWords.projects.text(count: total, in: language)
    return parts.isEmpty ? projects : "\(projects): \(parts.joined(separator: ", "))"
  }
}
