/// How many projects a list has, in all and of each status.
struct StatusCounts {
  private(set) var total = 0
  private var counts: [ProjectStatus: Int] = [:]

  mutating func add(_ status: ProjectStatus) {
    total += 1
    counts[status, default: 0] += 1
  }

  /// The counts as a line such as `3 projects: 1 ongoing, 2 completed`.
  func text(in language: Language) -> String {
    let parts = ProjectStatus.allCases.compactMap { status in
      counts[status].map { "\($0) \(status.name(in: language))" }
    }
    let projects = language.pack.pageWords.projects.text(count: total, in: language)
    return "\(projects): \(parts.joined(separator: ", "))"
  }
}
