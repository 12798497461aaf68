import Testing

@testable import Core

/// Facts that were written are read back, and nothing else is.
@Suite("Facts as bytes") struct DocumentFactsTests {
  private static let facts: DocumentFacts = {
    let lines = [
      ExampleRecord.line(with: #""precededBy": "საქართველო""#),
      ExampleRecord.line(with: #""id": null, "title": null, "timeline": null"#),
      ExampleRecord.line(
        with: #""id": " ", "title": "A\u0041", "precededBy": "a", "formerIds": ["b", "ć"]"#
      ),
      ExampleRecord.line(with: #""id": null, "precededBy": "", "formerIds": ["", 1, "c"]"#),
    ]
    var checker = DocumentChecker(today: ExampleRecord.today)
    return checker.check(Array(lines.joined(separator: "\n").utf8), name: "a.ndjson").facts
  }()

  @Test func `facts are read back equal`() {
    #expect(Self.facts.records.count == 4)
    #expect(Self.facts.links.count == 3)
    #expect(Self.facts.formerIDs.map(\.record) == [2, 2, 3])
    #expect(Self.facts.formerIDs.map(\.index) == [0, 1, 2])
    #expect(Self.facts.formerIDs.map(\.id) == [" ", " ", nil])
    #expect(DocumentFacts(encoded: Self.facts.encoded) == Self.facts)
    #expect(DocumentFacts(encoded: DocumentFacts().encoded) == DocumentFacts())
  }

  /// The form is that of version 3: a change of it, or of the digests, is a change of the version.
  @Test func `the form is the one that is documented`() {
    let position = TextPosition(line: 5, column: 6)
    let id = TextFact(digest: TextDigest(low: 2, high: 3), range: 4..<8, position: position)
    let date = CalendarDate(dayNumber: 1)
    let facts = DocumentFacts(
      records: [RecordFacts(offset: 3, id: id, title: nil, end: date)],
      links: [PredecessorLink(record: 0, target: "é", text: id, id: nil, start: nil)],
      formerIDs: [FormerID(text: id, id: "b", index: 8, record: 0)]
    )
    let text: [UInt8] =
      [4, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0]
      + [4, 0, 0, 0, 0, 0, 0, 0, 5, 0, 0, 0, 6, 0, 0, 0]
    let head = Array("eapfacts".utf8) + [3, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0]
    let record = [3, 0, 0, 0, 0, 0, 0, 0] + text + [0, 0, 0, 0, 1, 0, 0, 0]
    let link = [0, 0, 0, 0] + text + [3, 0, 0, 0, 0xC3, 0xA9, 0, 0, 0, 0, 0, 0, 0, 0x80]
    let formerID = [0, 0, 0, 0, 8, 0, 0, 0] + text + [2, 0, 0, 0, 0x62]
    #expect(Array(facts.encoded.dropLast(16)) == head + record + link + formerID)
  }

  @Test func `bytes that are cut off anywhere are refused`() {
    let bytes = Self.facts.encoded
    for count in 0..<bytes.count { #expect(DocumentFacts(encoded: Array(bytes[..<count])) == nil) }
    #expect(DocumentFacts(encoded: bytes + [0]) == nil)
  }

  @Test func `a byte that is not as it was written is refused`() {
    let bytes = Self.facts.encoded
    for index in bytes.indices {
      for change: UInt8 in [1, 0x80] {
        var changed = bytes
        changed[index] ^= change
        #expect(DocumentFacts(encoded: changed) == nil, "byte \(index)")
      }
    }
  }

  /// Bytes whose digest is right but which no facts are written as.
  @Test func `values that no facts have are refused`() {
    func signed(_ bytes: [UInt8]) -> [UInt8] {
      let digest = bytes.withUnsafeBufferPointer { TextDigest(of: $0) }
      return bytes
        + [digest.low, digest.high].flatMap { half in
          (0..<8).map { UInt8(truncatingIfNeeded: half >> (8 * $0)) }
        }
    }
    let head = Array("eapfacts".utf8)
    func isWhole(version: UInt8, recordCount: UInt8 = 0, rest: [UInt8] = []) -> Bool {
      let counts: [UInt8] = [recordCount, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
      return DocumentFacts(encoded: signed(head + [version, 0, 0, 0] + counts + rest)) != nil
    }
    #expect(isWhole(version: 3))
    // Another version, more records than there are, and bytes that are left over.
    #expect(!isWhole(version: 2))
    #expect(!isWhole(version: 4))
    #expect(!isWhole(version: 3, recordCount: 255))
    #expect(!isWhole(version: 3, rest: [9]))
    func isRead(
      start: [UInt8] = Array(repeating: 0, count: 8),
      offset: UInt8,
      line: UInt8,
      record: UInt8,
      string: UInt8,
      former: UInt8 = 0
    ) -> Bool {
      let text: [UInt8] =
        [4, 0, 0, 0] + Array(repeating: 7, count: 16) + [0, 0, 0, 0, 0, 0, 0, offset]
        + [line, 0, 0, 0, 1, 0, 0, 0]
      let facts =
        [3, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0] + start + text
        + [0, 0, 0, 0, 1, 0, 0, 0] + [record, 0, 0, 0]
        + text + [2, 0, 0, 0, string, 0, 0, 0, 0, 0, 0, 0, 0x80] + [former, 0, 0, 0, 0, 0, 0, 0]
        + text + [0, 0, 0, 0]
      return DocumentFacts(encoded: signed(head + facts)) != nil
    }
    #expect(isRead(offset: 0, line: 1, record: 0, string: 0x61))
    // A record begins before its texts, and not too far.
    let far: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 1]
    #expect(isRead(start: far, offset: 1, line: 1, record: 0, string: 0x61))
    #expect(!isRead(start: far, offset: 0, line: 1, record: 0, string: 0x61))
    #expect(!isRead(offset: 1, line: 1, record: 0, string: 0x61))
    #expect(!isRead(offset: 0x80, line: 1, record: 0, string: 0x61))
    #expect(!isRead(offset: 0, line: 0, record: 0, string: 0x61))
    #expect(!isRead(offset: 0, line: 1, record: 1, string: 0x61))
    #expect(!isRead(offset: 0, line: 1, record: 0, string: 0xFF))
    #expect(!isRead(offset: 0, line: 1, record: 0, string: 0x61, former: 1))
  }
}
