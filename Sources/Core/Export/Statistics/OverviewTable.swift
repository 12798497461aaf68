/// The counts that lead a document of several projects: by status, country and priority area.
struct OverviewTable: Sendable {
  private var total = 0
  private var counts = ["status", "countries", "priorityAreas"].compactMap { name in
    ProjectGrouping(named: name).map { GroupCounts(by: $0) }
  }

  mutating func add(_ project: Project) {
    total += 1
    for index in counts.indices { counts[index].add(project) }
  }

  /// The counts as a section of Markdown.
  func markdown(in language: Language) -> String {
    let words = language.pack.overviewWords
    let rows = counts.map { $0.table(in: language) }.flatMap { table in
      [["**\(markdownText(table.heading))**", "", ""]]
        + table.values.map { $0.markdownCells(of: total, in: language) }
    }
    let titles = [markdownText(words.statistics), markdownText(words.projects), "%"]
    return markdownTable(titles, rows) + "\n" + markdownText(words.countedInEach) + "\n\n"
  }
}
