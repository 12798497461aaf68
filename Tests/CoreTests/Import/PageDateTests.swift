import Testing

@testable import Core

@Suite("Dates of pages") struct PageDateTests {
  @Test(arguments: [
    ("01/10/2024", "30/09/2028", "2024-10-01", "2028-09-30"),
    ("10/01/2024", "09/30/2028", "2024-10-01", "2028-09-30"),
    ("30/09/2024", "01/10/2028", "2024-09-30", "2028-10-01"),
    ("01/10/2024", "09/08/2028", nil, nil), ("01/10/2024", "30.09.2028", nil, "2028-09-30"),
  ])
  func `one date tells the order of day and month in the other`(
    start: String,
    end: String,
    first: String?,
    last: String?
  ) throws {
    let page = """
      Clean Water

      Specific Objective
      Water is clean.
      Country: Georgia
      Start Date: \(start)
      End Date: \(end)
      """
    let result = try PageImporter().importPage(Array(page.utf8))
    #expect(result.draft.start?.description == first)
    #expect(result.draft.end?.description == last)
    let isRead = result.report.entries.contains { $0.text == start && $0.kind == .guess }
    #expect(isRead == (first != nil))
  }
}
