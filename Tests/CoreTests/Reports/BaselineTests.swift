import Testing

@testable import Core

@Suite("Baseline") struct BaselineTests {
  private let report = SampleReport.report()

  private var baseline: Baseline { Baseline(report.findings, inputNames: report.inputNames) }

  @Test func `known findings are not new, wherever they have moved`() throws {
    let read = try #require(Baseline(Array(baseline.text.utf8)))
    #expect(read.entries == baseline.entries)
    let moved = report.findings.map { located in
      var finding = located.finding
      finding.place.range = finding.place.range.lowerBound + 7..<finding.place.range.upperBound + 7
      return LocatedFinding(finding) { _ in located.range }
    }
    let (new, gone) = read.compare(moved, inputNames: report.inputNames)
    #expect(new.isEmpty)
    #expect(gone.isEmpty)
  }

  @Test func `a second finding of a kind is new and a missing one is gone`() {
    let twice = [report.findings[0], report.findings[1], report.findings[1]]
    let known = Baseline([report.findings[1], report.findings[2]], inputNames: report.inputNames)
    let (new, gone) = known.compare(twice, inputNames: report.inputNames)
    #expect(new == [report.findings[0], report.findings[1]])
    #expect(gone.map(\.rule) == ["list-marker"])
    #expect(gone.map(\.count) == [1])
  }

  @Test func `only what a run has looked at is gone`() {
    func gone(_ rules: [Rule], _ records: Set<String>?) -> [String] {
      let scope = Baseline.Scope(rules: rules, records: records)
      return baseline.compare([], inputNames: report.inputNames, scope: scope).gone.map(\.rule)
    }
    #expect(gone([], nil).isEmpty)
    #expect(gone(SampleReport.rules, nil).sorted() == ["unknown-country", "untrimmed-text"])
    #expect(gone(SampleReport.rules, ["clean-rivers"]) == ["unknown-country"])
  }

  @Test func `a record without an identifier goes by its path, however it was named`() {
    let repository = RepositoryLocation(root: "/r", directory: "/r/Data")
    let known = Baseline(report.findings, inputNames: report.inputNames)
    let names = report.inputNames.map { "/r/" + $0 }
    let scope = Baseline.Scope(repository: repository)
    #expect(known.compare(report.findings, inputNames: names, scope: scope).new.isEmpty)
  }

  @Test(arguments: [
    "", "[]", "{}", #"{"schemaVersion": 3, "findings": []}"#, #"{"schemaVersion": 1}"#,
    #"{"schemaVersion": 1, "findings": [{}]}"#, #"{"schemaVersion": 1, "findings": []} x"#,
    #"{"schemaVersion": 1, "findings": [{"rule": "a", "record": "b", "fingerprint": "c", "count": 0}]}"#,
  ]) func `a file of another form is refused`(text: String) {
    #expect(Baseline(Array(text.utf8)) == nil)
  }

  @Test func `a file of the first version can be read, and says that it is outdated`() throws {
    let old = baseline.text.replacing("\"schemaVersion\": 2", with: "\"schemaVersion\": 1")
    let read = try #require(Baseline(Array(old.utf8)))
    #expect(read.isOutdated)
    #expect(read.entries == baseline.entries)
    #expect(!baseline.isOutdated)
    #expect(try #require(Baseline(Array(baseline.text.utf8))).isOutdated == false)
  }

  @Test func `counts of any size do no harm`() throws {
    let entry = #"{"rule": "a", "record": "b", "fingerprint": "c", "count": 9223372036854775807}"#
    let text = #"{"schemaVersion": 1, "findings": [\#(entry), \#(entry)]}"#
    let read = try #require(Baseline(Array(text.utf8)))
    #expect(read.compare([], inputNames: []).new.isEmpty)
  }
}
