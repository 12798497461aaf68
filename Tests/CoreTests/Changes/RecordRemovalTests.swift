import Testing

@testable import Core

/// A record goes with what belongs to it alone; every other byte stays.
@Suite("Taking records out") struct RecordRemovalTests {
  /// Takes out what stands between the marks, which are no part of the document.
  private func rest(_ marked: String, name: String = "a.json") throws -> String? {
    var places: [Range<Int>] = []
    var bytes: [UInt8] = []
    for part in marked.split(separator: "⟦", omittingEmptySubsequences: false) {
      let halves = part.split(separator: "⟧", omittingEmptySubsequences: false)
      if halves.count == 2 {
        places.append(bytes.count..<bytes.count + halves[0].utf8.count)
      }
      for half in halves { bytes += half.utf8 }
    }
    return try RecordRemoval(from: bytes, name: name).bytes(without: places)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(arguments: [
    ("⟦{\"id\": 1}⟧\n{\"id\": 2}\n", "{\"id\": 2}\n"),
    ("{\"id\": 1}\r\n ⟦{\"id\": 2}⟧ \r\n\r\n{\"id\": 3}", "{\"id\": 1}\r\n\r\n{\"id\": 3}"),
    ("{\"id\": 1}\n⟦{\"id\": 2}⟧", "{\"id\": 1}\n"),
    ("⟦{\"id\": 1}⟧\n⟦{\"id\": 2}⟧\n", ""), ("⟦{\"id\": 1}⟧", ""),
    ("\u{FEFF}⟦{\"id\": 1}⟧\n{\"id\": 2}\n", "\u{FEFF}{\"id\": 2}\n"),
  ])
  func `a line goes with its line end`(marked: String, expected: String) throws {
    #expect(try rest(marked, name: "a.ndjson").map { Array($0.utf8) } == Array(expected.utf8))
  }

  @Test(arguments: [
    ("[\n  ⟦{\"a\": 1}⟧,\n  {\"b\": [1, {}]}\n]\n", "[\n  {\"b\": [1, {}]}\n]\n"),
    ("[\n  {} ,\n  ⟦{\"a\": 1}⟧\n]\n", "[\n  {}\n]\n"),
    ("[{\"x\":1},⟦{}⟧,⟦{\"a\":1}⟧, {\"b\":2}]", "[{\"x\":1}, {\"b\":2}]"),
    ("[⟦{}⟧ , {\"x\":1},⟦{\"a\":1}⟧]", "[{\"x\":1}]"),
    (" [ ⟦{}⟧ ]\n", " []\n"), ("[⟦{}⟧,⟦{\"a\":1}⟧]", "[]"),
  ])
  func `an element goes with its comma`(marked: String, expected: String) throws {
    #expect(try rest(marked) == expected)
  }

  @Test func `a document that is the record goes as a whole`() throws {
    #expect(try rest(" ⟦{\"id\": 1}⟧\n") == nil)
  }

  @Test(arguments: ["[{}, ⟦{}, {}⟧]", "⟦[{}]⟧", "{⟦\"a\": {}⟧}", "[{⟦⟧}]"])
  func `what is no record is not taken out`(marked: String) {
    #expect(throws: EditRefusal.noRecord) { try rest(marked) }
  }

  @Test func `what is not JSON is left alone`() {
    #expect(throws: EditRefusal.noJSON) { try rest("[⟦{}⟧, {]") }
    #expect(throws: EditRefusal.noRecord) {
      try RecordRemoval(from: [0x7B, 0x7D], name: "a.ndjson").bytes(without: [0..<3])
    }
  }
}
