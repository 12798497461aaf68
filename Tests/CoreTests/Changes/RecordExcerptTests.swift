import Testing

@testable import Core

@Suite("Record excerpt") struct RecordExcerptTests {
  /// Takes what is between two bars for the record.
  private func excerpt(
    _ marked: String,
    name: String = "a.json"
  ) throws -> (excerpt: RecordExcerpt, document: String) {
    let parts = marked.split(separator: "¦", omittingEmptySubsequences: false).map(String.init)
    try #require(parts.count == 3)
    let start = parts[0].utf8.count
    let document = parts.joined()
    let place = start..<start + parts[1].utf8.count
    return (try RecordExcerpt(of: place, in: Array(document.utf8), name: name), document)
  }

  private func edited(
    _ marked: String,
    name: String = "a.json",
    _ change: (String) -> String
  ) throws -> String {
    let (excerpt, _) = try excerpt(marked, name: name)
    let text = change(String(decoding: excerpt.bytes, as: UTF8.self))
    return String(decoding: try excerpt.document(with: Array(text.utf8)), as: UTF8.self)
  }

  @Test(arguments: [
    ("¦{\n \"a\": 1\n}¦\n", "{\n \"a\": 1\n}\n", true),
    ("¦{\n \"a\": 1\n}¦", "{\n \"a\": 1\n}\n", true),
    ("\u{FEFF}¦{\n \"a\": 1\n}¦\r\n", "{\n \"a\": 1\n}\r\n", true),
    ("\n ¦{\n \"a\": 1\n}¦\n\n", "\n {\n \"a\": 1\n}\n\n", true),
    ("[\n  ¦{\n    \"a\": 1\n  }¦,\n  {}\n]\n", "  {\n    \"a\": 1\n  }\n", false),
    ("[{}, ¦{\n \"a\": 1\n}¦]", "{\n \"a\": 1\n}\n", false),
    ("[{}, ¦{\"a\":1,\"title\":\"é\"}¦]", "{\n  \"title\": \"é\",\n  \"a\": 1\n}\n", false),
    ("¦{\"a\":1}¦\n", "{\n  \"a\": 1\n}\n", true),
    // Laid out, one of the values would be lost.
    ("¦{\"a\":1,\"a\":2}¦\n", "{\"a\":1,\"a\":2}\n", true),
  ])
  func `it is the record as it is, or laid out`(marked: String, text: String, isAlone: Bool) throws
  {
    let (excerpt, document) = try excerpt(marked)
    #expect(String(decoding: excerpt.bytes, as: UTF8.self) == text)
    #expect(excerpt.isAlone == isAlone)
    // What is not changed stays, whatever it is.
    #expect(try edited(marked) { $0 } == document)
  }

  @Test(arguments: [
    ("¦{\n \"a\": 1 ,\n\t\"b\":  2\n}¦", "{\n \"a\": 7 ,\n\t\"b\":  2\n}"),
    ("\u{FEFF}¦{\r\n \"a\": 1\r\n}¦\r\n", "\u{FEFF}{\r\n \"a\": 7\r\n}\r\n"),
    (
      "[\n  {},\n  ¦{\n    \"a\": 1\n  }¦,\n  {}\n]\n",
      "[\n  {},\n  {\n    \"a\": 7\n  },\n  {}\n]\n"
    ),
    // Of keys that no field has, the line is written anew, in its style.
    ("[{}, ¦{\"b\": \"\\u00e9\", \"a\": 1}¦ ]", "[{}, {\"b\": \"é\", \"a\": 7} ]"),
    ("¦{\"a\":1,\"a\":2}¦\n", "{\"a\":7,\"a\":2}\n"),
  ])
  func `what is changed goes to its place, and nothing else does`(
    marked: String,
    expected: String
  ) throws {
    #expect(
      try edited(marked) { text in
        text.replacing("\"a\": 1", with: "\"a\": 7").replacing("\"a\":1", with: "\"a\":7")
      } == expected
    )
  }

  @Test func `fields of a line come, go and change`() throws {
    let lines =
      "{\"id\":\"b\"}\n¦{\"id\":\"a\",\"x\":1,\"title\":\"A\",\"topics\":[\"B\",\"C\"]}¦\n"
    let new = try edited(lines, name: "a.ndjson") { _ in
      "{\"id\": \"a\", \"title\": \"é\", \"topics\": [\"C\"],\n\"status\": \"ongoing\", \"y\": {}}\n"
    }
    #expect(
      new
        == "{\"id\":\"b\"}\n{\"id\":\"a\",\"title\":\"é\",\"topics\":[\"C\"],\"status\":\"ongoing\",\"y\":{}}\n"
    )
  }

  @Test(arguments: [
    ("[]", EditRefusal.severalRecords), ("{}\n{}", .severalRecords), ("1", .noRecord),
    ("{", .noJSON), ("{} x", .noJSON),
  ])
  func `a text that is not one record is refused`(text: String, refusal: EditRefusal) throws {
    for document in ["¦{\n}¦\n", "¦{\"a\":1}¦\n"] {
      #expect(throws: refusal) { try edited(document) { _ in text } }
    }
  }

  @Test func `a key twice is refused where fields are told apart`() throws {
    let text = "{\n \"a\": 1, \"a\": 2}\n"
    #expect(try edited("¦{\n}¦\n") { _ in text } == text)
    #expect(throws: EditRefusal.duplicateKey("a")) { try edited("¦{\"b\":1}¦\n") { _ in text } }
  }

  @Test func `a place that is none is refused`() {
    for place in [0..<0, 1..<99] {
      #expect(throws: EditRefusal.noRecord) {
        try RecordExcerpt(of: place, in: Array("{}".utf8), name: "a.json")
      }
    }
  }

  @Test func `the identifier has a line`() throws {
    let editor = try DocumentEditor(single: Array("{\n\"title\": \"A\",\n\n \"id\": \"b\"}".utf8))
    #expect(editor.identifier?.text == "b" && editor.identifier?.line == 4)
    #expect(editor.title == "A" && editor.hasIdentifier)
    let other = try DocumentEditor(single: Array("{\"id\": 1}".utf8))
    #expect(other.identifier == nil && other.title == nil && other.hasIdentifier)
    #expect(try !DocumentEditor(single: Array("{}".utf8)).hasIdentifier)
  }
}
