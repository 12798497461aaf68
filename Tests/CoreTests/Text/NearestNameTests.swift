import Testing

import Core

@Suite("Nearest name")
struct NearestNameTests {
  private static let fields = [
    "id", "title", "description", "specificObjectives", "expectedResults", "countries",
    "priorityAreas", "subsectors", "topics", "status", "timeline", "euProjectNumber",
    "organisations", "precededBy", "sources", "translations",
  ]

  @Test(arguments: [
    ("organizations", "organisations"), ("sub-sector", "subsectors"), ("SubSectors", "subsectors"),
    ("projectNumber", "euProjectNumber"), ("eu-project-number", "euProjectNumber"),
    ("titel", "title"), ("tilte", "title"), ("statsu", "status"), ("country", "countries"),
    ("topic", "topics"), ("source", "sources"), ("ID", "id"), ("ids", "id"),
    ("priority-areas", "priorityAreas"), ("preceeded_by", "precededBy"),
    ("results", "expectedResults"), ("objectives", "specificObjectives"), ("desc", "description"),
    ("org", "organisations"),
    ("description ", "description"),
  ])
  func `a slip in a field name finds the field`(typed: String, meant: String) {
    #expect(nearestName(to: typed, among: Self.fields) == meant)
  }

  @Test(arguments: [
    ("Gorgia", "Georgia"), ("Grogia", "Georgia"), ("Moldava", "Moldova"), ("ukrain", "Ukraine"),
    ("Azerbaidjan", "Azerbaijan"), ("Belorus", "Belarus"),
  ])
  func `a slip in the name of a country finds the country`(typed: String, meant: String) {
    #expect(nearestName(to: typed, among: Country.allCases.map { $0.name() }) == meant)
  }

  @Test(arguments: [
    "unheard", "", "x", "xy", "amount", "https://example.org", "co", "org ", "tle", "ons",
  ])
  func `a word unlike any candidate finds nothing`(typed: String) {
    #expect(nearestName(to: typed, among: Self.fields) == nil)
  }

  @Test(arguments: [
    ("abcdxy", "abcdef"), ("abcxyz", nil), ("abcdefgxyz", "abcdefghij"), ("abcdefwxyz", nil),
    ("ax", "ab"), ("xy", nil),
  ])
  func `slips are at most a third of the longer word`(typed: String, meant: String?) {
    #expect(nearestName(to: typed, among: ["abcdef", "abcdefghij", "ab"]) == meant)
  }

  @Test func `among equally close candidates the longer common beginning wins, then the first`() {
    #expect(nearestName(to: "cart", among: ["dart", "card", "care"]) == "card")
    #expect(nearestName(to: "cart", among: ["care", "card", "dart"]) == "care")
  }

  @Test func `an abbreviation of two candidates finds neither`() {
    #expect(nearestName(to: "long-", among: ["long-first-name", "long-second-name"]) == nil)
  }

  @Test func `the encoding of an accent does not matter`() {
    #expect(nearestName(to: "re\u{301}sume\u{301}x", among: ["r\u{E9}sum\u{E9}"]) == "résumé")
  }

  @Test func `letters of other scripts count as letters`() {
    #expect(nearestName(to: "Укрїана", among: ["Молдова", "Україна"]) == "Україна")
  }

  @Test(.timeLimit(.minutes(1)))
  func `a word or a candidate of a megabyte costs nothing`() {
    let long = String(repeating: "title", count: 200_000)
    for _ in 0..<1000 {
      #expect(nearestName(to: long, among: [long, "title"]) == nil)
      #expect(nearestName(to: "titel", among: [long, "title"]) == "title")
    }
  }
}
