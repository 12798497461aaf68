import Foundation
import Testing

@testable import Core

@Suite("Broken records")
struct BrokenRecordsTests {
  @Test func `each fault of the generator is found once, at its place`() throws {
    let generator = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../../shared/bench/generate.py").standardizedFileURL
    guard FileManager.default.fileExists(atPath: generator.path),
      let python = ExternalTool("python3")
    else { try Test.cancel("skipped: the generator or python3 is not there") }
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let output = try python.output([generator.path, "210", folder.path, "--broken", "210"])
    try #require(output != nil)
    let records = try Data(contentsOf: folder.appending(path: "broken.ndjson"))
    let places = try String(contentsOf: folder.appending(path: "broken.tsv"), encoding: .utf8)
    let run = RuleRun([("broken.ndjson", Array(records))])
    let found = run.findings.map { "\($0.place.start.line)\t\($0.rule)\t\($0.pointer)" }
    #expect(found == places.split(separator: "\n").map(String.init))
  }
}
