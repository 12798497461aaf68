import Foundation
import Testing

@testable import eapctl

/// What `import --merge` says and writes, whole, for a page that disagrees in every fact.
@Suite("Merging a page") struct MergeGoldenTests {
  private static let address = "https://eu4georgia.eu/ka/projects/eu-project-page/?id=77"

  private static let record = """
    {
      "id": "clean-rivers",
      "title": "Clean rivers",
      "description": ["Rivers are dirty."],
      "specificObjectives": ["Rivers are cleaner."],
      "expectedResults": ["Water is tested."],
      "countries": ["GE"],
      "priorityAreas": ["greens"],
      "subsectors": ["Civil society"],
      "topics": ["Justice"],
      "status": "ongoing",
      "timeline": {"start": "2025-01-01", "end": "2027-12-31"},
      "euProjectNumber": "441-959",
      "sources": [{"url": "https://eu4georgia.eu/projects/eu-project-page/?id=77"}]
    }

    """

  private static let page = """
    სუფთა მდინარეები
    Project Description
    მდინარეები ბინძურია.
    Specific Objective
    მდინარეები უფრო სუფთაა.
    Expected Results
    წყალი მოწმდება.
    PROJECT DETAILS
    Armenia
    Priority Area:
    Partnership that connects
    Subsector:
    Education
    Topic:
    Business
    EaP Countries:
    Armenia
    Project Status:
    Completed
    Start Date:
    01.02.2024
    End Date:
    31.01.2026
    EU Project Number:
    ENI/2015/038-739
    """

  @Test func `every disagreement is named and every text is added`() throws {
    let directory = try TemporaryDirectory()
    try directory.write(Self.page, to: "ka.txt")
    try directory.write(Self.record, to: "Data/projects/clean-rivers.json")
    var text = ""
    // The second page differs from the translation that the first has brought.
    for page in [Self.page, Self.page.replacing("ა", with: "აა")] {
      try directory.write(page, to: "ka.txt")
      let session = try Session.inMemory(directory: directory.path)
      let run = ToolRun(["import", "ka.txt", "--merge", "--url", Self.address], in: session)
      text += "=== \(run.status)\n\(run.output)\(run.errors)"
      text += try directory.text(of: "Data/projects/clean-rivers.json")
    }
    Golden(suite: "Merge", name: "disagreements.txt").expect(text)
  }
}
