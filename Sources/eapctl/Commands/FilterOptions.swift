import Core

/// The options for which projects are asked for, and in what order.
enum FilterOptions {
  static let country = Option<[Country]>.choices(
    "country",
    short: "c",
    summary: "Keep projects in one of these countries"
  )
  .grouped(.filter)
  static let status = Option<[ProjectStatus]>.choices(
    "status",
    short: "s",
    summary: "Keep projects with one of these statuses"
  )
  .grouped(.filter)
  static let area = Option<[PriorityArea]>.choices(
    "area",
    short: "a",
    summary: "Keep projects in one of these priority areas"
  )
  .grouped(.filter)
  static let topic = Option.repeated(
    "topic",
    placeholder: "TOPIC",
    summary: "Keep projects with this topic or subsector"
  )
  .grouped(.filter)
  static let activeOn = Option.date("active-on", summary: "Keep projects that run on this day")
    .grouped(.filter)
  static let endsBefore = Option.date(
    "ends-before",
    summary: "Keep projects that end before this day"
  )
  .grouped(.filter)
  static let search = Option.repeated(
    "search",
    placeholder: "TEXT",
    summary: "Keep projects with this text in any field"
  )
  .grouped(.filter)
  static let sort = Option.columns(
    "sort",
    summary: "Sort by these fields, the first one first"
  )
  .grouped(.filter)
  static let reverse = Option.flag("reverse", short: "r", summary: "Turn the order round")
    .grouped(.filter)
  static let limit = Option.integer("limit", short: "n", summary: "Stop after so many projects")
    .grouped(.filter)

  static let all: [OptionSpecification] = [
    country.specification, status.specification, area.specification, topic.specification,
    activeOn.specification, endsBefore.specification, search.specification, sort.specification,
    reverse.specification, limit.specification,
  ]
}

extension Arguments {
  /// The projects that the filter options ask for.
  var query: ProjectQuery {
    var query = ProjectQuery()
    query.countries = self[FilterOptions.country]
    query.statuses = self[FilterOptions.status]
    query.areas = self[FilterOptions.area]
    query.topics = self[FilterOptions.topic]
    query.activeOn = self[FilterOptions.activeOn]
    query.endsBefore = self[FilterOptions.endsBefore]
    query.searchWords = self[FilterOptions.search]
    return query
  }

  /// The order that the filter options ask for, or `nil` for that of the registry.
  func order(today: CalendarDate) -> ProjectOrder? {
    let keys = self[FilterOptions.sort]
    guard !keys.isEmpty || self[FilterOptions.reverse] else { return nil }
    return ProjectOrder(by: keys, isReversed: self[FilterOptions.reverse], today: today)
  }
}
