/// The words of what is written about a whole registry: pictures, counts and pages.
///
/// A `#` stands for a number or a date; where there are two, `#1` and `#2`.
struct OverviewWords: Sendable {
  /// The heading of a picture of when projects run.
  let timeline: String
  /// What stands at the mark of the present day.
  let today: String
  /// The heading of counts.
  let statistics: String
  /// The heading of a list of projects.
  let projects: String
  /// What stands beside the count of all.
  let total: String
  /// What stands for a value that a record does not have.
  let notGiven: String
  /// That a project with several values of a kind counts once in the total and once for each of them.
  let countedInEach: String
  /// The heading of counts by the year of the first day.
  let startYear: String
  /// The heading of how many projects run in each month.
  let runningByMonth: String
  /// The heading of how many records have each field.
  let completeness: String
  /// The heading of what ends in the next `#` days.
  let endsWithin: String
  /// On which day, `#`, what is written was so.
  let asOf: String
  /// The name of a field for words to look for.
  let search: String
  /// The choice of not choosing among values.
  let all: String
  /// The name of a field for the first day of a span in which projects run.
  let activeFrom: String
  /// The name of a field for the last day of that span.
  let activeUntil: String
  /// The name of a button that takes all filters back.
  let clear: String
  /// How many projects are shown, `#1`, of how many there are, `#2`.
  let shown: String
  /// What is said where no project answers the filters.
  let noMatches: String
  /// The name of a choice among languages.
  let language: String
  /// A link past all that comes before the projects.
  let skipToProjects: String
  /// A link from one project to the list of all.
  let allProjects: String
  /// The name of a button that shows more of a list.
  let more: String
  /// The heading of what ends soon.
  let endingSoon: String
  /// The name of a choice among orders.
  let sortedBy: String
  /// The choice of the order that the records have by themselves.
  let asListed: String
  /// What stands before the next phase of a project.
  let followedBy: String
  /// The name of a choice among countries, where there is no room to say which ones.
  let country: String
  /// The heading of what is told of each country.
  let countries: String
}

extension OverviewWords {
  /// Returns a pattern with its one place filled in.
  static func filled(_ pattern: String, _ text: String) -> String {
    pattern.replacingAll("#", with: text)
  }
}
