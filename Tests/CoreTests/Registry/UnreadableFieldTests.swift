import Testing

@testable import Core

/// Records of which a field cannot be read are left out only for what they say elsewhere.
@Suite("Unreadable fields in queries") struct UnreadableFieldTests {
  /// A part of a record that is broken, a query, and whether the record may be what is asked for.
  struct Case: Sendable, CustomTestStringConvertible {
    let part: String
    let broken: String
    let isMissed: Bool
    let query: ProjectQuery

    init(
      _ part: String,
      _ broken: String,
      mayAnswer isMissed: Bool,
      _ ask: (inout ProjectQuery) -> Void
    ) {
      (self.part, self.broken, self.isMissed) = (part, broken, isMissed)
      var query = ProjectQuery()
      ask(&query)
      self.query = query
    }

    var testDescription: String { "\(part) → \(broken)" }
  }

  private static let countries = #""GE","MD""#
  private static let end2023 = CalendarDate("2023-01-01")
  private static let start2027 = CalendarDate("2027-01-02")

  static let hidden: [Case] = [
    Case(countries, #""Gorgia""#, mayAnswer: true) { $0.countries = [.ukraine] },
    Case(countries, #""MD","Gorgia""#, mayAnswer: true) { $0.countries = [.georgia] },
    Case(#"["GE","MD"]"#, #""GE""#, mayAnswer: true) { $0.countries = [.ukraine] },
    Case(#""countries":["GE","MD"],"#, "", mayAnswer: true) { $0.countries = [.ukraine] },
    Case(#"["greens"]"#, #"["green"]"#, mayAnswer: true) { $0.areas = [.connects] },
    Case(#""ongoing""#, #""running""#, mayAnswer: true) { $0.statuses = [.planned] },
    Case(#""2024-01-01""#, #""May 2024""#, mayAnswer: true) { $0.activeOn = end2023 },
    Case(#""2024-01-01""#, #""May 2024""#, mayAnswer: true) { $0.startsBefore = end2023 },
    Case(#""2026-12-31""#, #""May 2024""#, mayAnswer: true) { $0.activeOn = start2027 },
    Case(#""2026-12-31""#, #""May 2024""#, mayAnswer: true) { $0.endsBefore = end2023 },
    Case(#""2026-12-31""#, #""May 2024""#, mayAnswer: true) { $0.endsAfter = start2027 },
    Case(#"{"start":"2024-01-01","end":"2026-12-31"}"#, "[]", mayAnswer: true) {
      $0.endsAfter = start2027
    },
  ]

  static let excluded: [Case] = [
    Case(countries, #""Gorgia""#, mayAnswer: false) { $0.statuses = [.planned] },
    Case(countries, #""Gorgia""#, mayAnswer: false) { $0.areas = [.connects] },
    Case(countries, #""Gorgia""#, mayAnswer: false) { $0.startsAfter = start2027 },
    Case(countries, #""Gorgia""#, mayAnswer: false) { $0.startsBefore = end2023 },
    Case(countries, #""Gorgia""#, mayAnswer: false) { $0.endsAfter = start2027 },
    Case(countries, #""Gorgia""#, mayAnswer: false) { $0.endsBefore = end2023 },
    Case(#""ongoing""#, #""running""#, mayAnswer: false) { $0.countries = [.ukraine] },
    Case(#""2024-01-01""#, #""May 2024""#, mayAnswer: false) { $0.activeOn = start2027 },
    Case(#""2026-12-31""#, #""May 2024""#, mayAnswer: false) { $0.activeOn = end2023 },
    // Without an end a project has none to ask for.
    Case(#","end":"2026-12-31""#, "", mayAnswer: false) { $0.endsAfter = end2023 },
    Case(#""title":"Clean Rivers""#, #""title":[]"#, mayAnswer: false) { $0.areas = [.connects] },
  ]

  /// Of a field that is there twice neither value counts, be it in an object of the record.
  static let repeated: [Case] = [
    Case(#""countries":"#, #""countries":["UA"],"countries":"#, mayAnswer: true) {
      $0.countries = [.ukraine]
    },
    Case(#""countries":"#, #""countries":["UA"],"countries":"#, mayAnswer: true) {
      $0.countries = [.georgia]
    },
    Case(#""title":"#, #""t\u0069tle":"x","title":"#, mayAnswer: true) { _ in },
    Case(#""end":"#, #""end":"2030-01-01","end":"#, mayAnswer: true) { $0.endsAfter = start2027 },
    Case(#""url":"#, #""url":"https://x.org","url":"#, mayAnswer: true) { _ in },
    Case(#""url":"#, #""url":"https://x.org","url":"#, mayAnswer: false) {
      $0.countries = [.ukraine]
    },
    Case(#""sources":"#, #""translations":{"ka":{},"ka":{}},"sources":"#, mayAnswer: true) { _ in },
    // Two keys that no field has hide nothing.
    Case(#""sources":"#, #""x":1,"x":2,"sources":"#, mayAnswer: false) {
      $0.countries = [.ukraine]
    },
  ]

  @Test(arguments: hidden + excluded + repeated)
  func `a broken record is left out only for what can be read of it`(sample: Case) throws {
    let line = SelectionTests.lines[0]
    try #require(line.contains(sample.part))
    let text = line.replacing(sample.part, with: sample.broken, maxReplacements: 1)
    let selection = RecordSelection(
      from: [RecordInput(name: "", bytes: Array(text.utf8))],
      where: sample.query,
      workerCount: 1
    )
    let projects = selection.forEachBatch { batch in #expect(batch.isEmpty) }
    #expect(projects.omissions.count == (sample.isMissed ? 1 : 0))
    let options = ProjectFormat.Options(context: .init(today: CalendarDate(dayNumber: 0)))
    let documents = selection.document(as: .json, options)
    #expect(documents.outcome.omissions.count == (sample.isMissed ? 1 : 0))
  }

  @Test func `a key that is repeated is named`() throws {
    let text = SelectionTests.lines[2].replacing(#""ka":"#, with: #""ka":{"title":"x"},"ka":"#)
    let selection = RecordSelection(
      from: [RecordInput(name: "", bytes: Array(text.utf8))],
      where: ProjectQuery(),
      workerCount: 1
    )
    let omissions = selection.forEachBatch { batch in #expect(batch.isEmpty) }.omissions
    #expect(omissions.map(\.finding.finding.rule.rawValue) == ["json-duplicate-key"])
  }
}
