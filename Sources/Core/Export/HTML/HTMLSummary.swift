/// What a page says of all its records together.
struct HTMLSummary {
  private(set) var statuses = StatusCounts()
  private(set) var countries: [Country: Int] = [:]

  var total: Int { statuses.total }

  mutating func add(_ project: Project) {
    statuses.add(project.status)
    for country in Set(project.countries) { countries[country, default: 0] += 1 }
  }
}
