import Testing

@testable import Core

@Suite("Statistics")
struct StatisticsTests {
  @Test(
    "Only all is 100 per cent, and only none is 0",
    arguments: [
      (0, 5, 0), (0, 0, 0), (1, 1000, 1), (1, 3, 33), (2, 3, 67), (199, 200, 99), (999, 1000, 99),
      (5, 5, 100),
    ]
  )
  func percentages(count: Int, total: Int, percent: Int) {
    #expect(percentage(count, of: total) == percent)
  }

  @Test("Figures of workers together are those of one", arguments: [1, 4])
  func workers(workerCount: Int) throws {
    let today = try #require(CalendarDate(year: 2026, month: 11, day: 23))
    let line = { (number: Int) in
      #"{"id":"p-\#(number)","title":"T","specificObjectives":["x"],"expectedResults":["y"],"#
        + #""countries":["\#(Country.allCases[number % 6].rawValue)"],"status":"ongoing","#
        + #""timeline":{"start":"20\#(10 + number % 15)-01-01"}}"# + "\n"
    }
    let inputs = (0..<40).map { input in
      let text = (0..<50).map { line(input * 50 + $0) }.joined()
      return RecordInput(name: "\(input).ndjson", bytes: Array(text.utf8))
    }
    let selection = RecordSelection(
      from: inputs,
      where: ProjectQuery(),
      workerCount: workerCount
    )
    var outcome = RecordSelection.Outcome()
    let request = RegistryStatistics.Request(today: today, endingWithin: 90)
    let figures = selection.statistics(request, noting: &outcome)
    #expect(figures.projectCount == 2000)
    #expect(figures.countries.rows.map(\.count) == [334, 334, 333, 333, 333, 333])
    #expect(figures.startYears.count == 15)
    #expect(figures.startYears.values.reduce(0, +) == 2000)
    #expect(figures.months.counts.allSatisfy { $0 == 2000 })
  }

  @Test("Every column that is a field can be counted by, and has its figure of completeness")
  func fields() throws {
    let columns = ProjectColumn.all.filter { $0.field != nil }
    #expect(FieldCounts().rows.map(\.key) == columns.map(\.key))
    for column in columns {
      let grouping = try #require(ProjectGrouping(by: column))
      let position = Project.fields.indices.filter { grouping.neededFields.contains($0) }
      #expect(position.count == 1, "\(column.name)")
    }
  }
}
