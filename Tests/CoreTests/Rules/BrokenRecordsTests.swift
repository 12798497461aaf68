import Foundation
import Testing

@testable import Core

@Suite("Broken records")
struct BrokenRecordsTests {
  /// Records that another program generated, two for each kind of fault.
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../Golden/BrokenRecords").standardizedFileURL

  @Test func `each generated fault is found once, at its place`() throws {
    let records = try Data(contentsOf: Self.folder.appending(path: "broken.ndjson"))
    let places = try String(
      contentsOf: Self.folder.appending(path: "broken.tsv"),
      encoding: .utf8
    )
    let run = RuleRun([("broken.ndjson", Array(records))])
    let found = run.located.map {
      "\($0.range.start.line)\t\($0.finding.rule)\t\($0.finding.pointer)"
    }
    #expect(found == places.split(separator: "\n").map(String.init))
  }
}
