import Testing

@testable import Core

/// Every single fault that a record can have is found, once, at its place, and nothing else is.
@Suite("Completeness of detection") struct CompletenessTests {
  /// A record with every field that the shipped ones do not have.
  private static let full = DataFiles.File(
    name: "clean-rivers-2.json",
    bytes: Array(
      """
      {
        "$schema": "project.schema.json",
        "id": "clean-rivers-2",
        "title": "Clean rivers, second phase",
        "specificObjectives": ["Rivers stay clean for everyone."],
        "expectedResults": ["Water is tested every week.", "Villages are told of the tests."],
        "countries": ["GE", "MD"],
        "priorityAreas": ["greens", "connects"],
        "topics": ["Water"],
        "status": "planned",
        "timeline": {"start": "2029-01-01", "end": "2031-12-31"},
        "euProjectNumber": "NDICI-GEO-NEAR/2022/441-959",
        "organisations": [{"name": "UNDP", "role": "implementing", "ref": "XM-DAC-41114"}],
        "precededBy": "clean-rivers",
        "formerIds": ["rivers-2", "clean-rivers-ii"],
        "sources": [
          {"url": "https://example.org/?id=1", "language": "en", "retrieved": "2026-11-23"}
        ],
        "translations": {
          "ka": {"title": "სუფთა clean მდინარეები"},
          "uk": {"description": ["Річки clean стають чистими."]}
        }
      }

      """.utf8
    )
  )

  private static var files: [DataFiles.File] {
    get throws { try DataFiles.records() + [full] }
  }

  @Test(arguments: try files)
  func `each single fault is found where it is, and nothing else`(file: DataFiles.File) {
    var faults: [SingleFault] = []
    withJSON(String(decoding: file.bytes, as: UTF8.self)) { json in
      faults = FaultMaker(bytes: file.bytes, json: json).faults
    }
    #expect(faults.count > 300)
    var missed: [String] = []
    for fault in faults {
      let findings = self.findings(in: fault.bytes, name: file.name)
      if findings != fault.expected {
        missed.append("\(fault.name): expected \(fault.expected), found \(findings)")
      }
    }
    #expect(missed == [], "\(missed.count) of \(faults.count)")
  }

  @Test(arguments: try files)
  func `the record itself has no finding`(file: DataFiles.File) {
    #expect(findings(in: file.bytes, name: file.name) == [])
  }

  private func findings(in bytes: [UInt8], name: String) -> [SingleFault.Expectation] {
    let first = RecordInput(
      name: "clean-rivers.json",
      bytes: Array(ExampleRecord.line(with: "").utf8)
    )
    let validation = Validation.run(
      [RecordInput(name: name, bytes: bytes)],
      context: [first],
      options: Validation.Options(today: ExampleRecord.today)
    )
    return validation.findings.map {
      SingleFault.Expectation(rule: $0.finding.rule.rawValue, range: $0.finding.place.range)
    }
  }
}
