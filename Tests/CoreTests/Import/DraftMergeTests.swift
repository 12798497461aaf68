import Testing

@testable import Core

@Suite("Merging a draft") struct DraftMergeTests {
  private static let record: Project = {
    var record = Project.blank
    record.title = "Clean rivers"
    record.description = ["Rivers are dirty."]
    record.specificObjectives = ["Rivers are cleaner."]
    record.expectedResults = ["Water is tested."]
    record.topics = ["Justice"]
    record.subsectors = ["Education"]
    return record
  }()

  private static let page: Draft = {
    var page = Draft()
    page.title = record.title
    page.description = record.description
    page.specificObjectives = record.specificObjectives
    page.expectedResults = record.expectedResults
    page.topics = record.topics
    page.subsectors = record.subsectors
    return page
  }()

  @Test func `texts that are those of the record are no translation`() {
    let merge = DraftMerge(Self.page, in: .romanian, into: Self.record)
    #expect(merge.addedFields == [])
    #expect(merge.disagreements == [])
    #expect(merge.project == Self.record)
  }

  @Test(arguments: [DraftField.title, .description, .specificObjectives, .expectedResults])
  func `a text of its own is added, and another one disagrees with it`(field: DraftField) {
    func page(_ text: String) -> Draft {
      var page = Self.page
      switch field {
      case .title: page.title = text
      case .description: page.description = [text]
      case .specificObjectives: page.specificObjectives = [text]
      default: page.expectedResults = [text]
      }
      return page
    }
    let first = DraftMerge(page("Râuri"), in: .romanian, into: Self.record)
    #expect(first.addedFields == [field])
    #expect(first.disagreements == [])
    let again = DraftMerge(page("Râuri"), in: .romanian, into: first.project)
    #expect(again.addedFields == [])
    #expect(again.disagreements == [])
    let other = DraftMerge(page("Lacuri"), in: .romanian, into: first.project)
    #expect(other.addedFields == [])
    #expect(
      other.disagreements == [
        DraftMerge.Disagreement(field: field, recorded: "Râuri", found: "Lacuri")
      ]
    )
    #expect(other.project == first.project)
  }
}
