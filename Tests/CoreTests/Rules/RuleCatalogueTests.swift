import Foundation
import Testing

@testable import Core

@Suite("Rule catalogue")
struct RuleCatalogueTests {
  @Test func `every file of the catalogue is a rule, and every rule a file`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Sources/Core/Rules/Catalogue").standardizedFileURL
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let names = Rule.catalogue.map { rule in
      rule.id.rawValue.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }
        .joined() + ".swift"
    }
    #expect(names.sorted() == files.sorted())
  }

  @Test func `the identifiers differ`() {
    #expect(Set(Rule.catalogue.map(\.id)).count == Rule.catalogue.count)
  }

  @Test(arguments: Rule.catalogue)
  func `the failing example breaks this rule and no other`(rule: Rule) {
    let run = RuleRun(rule.failing)
    #expect(run.rules == [rule.id.rawValue])
    #expect(run.findings.allSatisfy { $0.severity == rule.severity })
  }

  @Test(arguments: Rule.catalogue)
  func `the passing example breaks no rule`(rule: Rule) {
    #expect(RuleRun(rule.passing).rules == [])
  }

  @Test(arguments: Rule.catalogue)
  func `the texts of a rule follow the house style`(rule: Rule) {
    #expect(!rule.summary.hasSuffix("."))
    #expect(rule.summary.first?.isUppercase == true)
    #expect(rule.explanation.hasSuffix("."))
    #expect(!rule.explanation.contains("\n"))
    for finding in RuleRun(rule.failing).findings {
      let texts =
        [finding.message] + finding.notes.map(\.message) + (finding.hint.map { [$0] } ?? [])
      for text in texts {
        #expect(!text.isEmpty)
        #expect(!text.hasSuffix("."))
        #expect(text.first?.isUppercase == false || text.first == "\"")
      }
    }
  }

  @Test(arguments: Rule.catalogue)
  func `the finding lies in the source`(rule: Rule) throws {
    for located in RuleRun(rule.failing).located {
      let finding = located.finding
      let files = rule.failing.previousFiles + rule.failing.files
      let bytes = files[finding.place.input].bytes
      let ranges =
        [finding.place.range] + finding.edits.map(\.range) + finding.notes.map(\.place.range)
      for range in ranges {
        #expect(range.lowerBound >= 0 && range.upperBound <= bytes.count)
      }
      #expect(located.range.start <= located.range.end)
    }
  }

  @Test func `the examples know today's date`() {
    #expect(ExampleRecord.today == CalendarDate("2026-11-23"))
  }
}

extension Rule: CustomTestStringConvertible {
  /// The identifier.
  public var testDescription: String { id.rawValue }
}
