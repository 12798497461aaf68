import Testing

@testable import Core

/// What a record and those that refer to it look like once it has another identifier.
@Suite("Changing identifiers") struct RecordIdentifierTests {
  private static func renamed(
    _ text: String,
    _ old: String = "a",
    keepingOld: Bool = true
  ) throws -> String {
    let editor = try DocumentEditor(Array(text.utf8), name: "a.json")
    let new = try #require(ProjectID(rawValue: "new"))
    let edits = try editor.edits(renaming: old, to: new, keepingOld: keepingOld)
    return String(decoding: try #require(Edit.apply(edits, to: editor.bytes)), as: UTF8.self)
  }

  @Test(arguments: [
    (#"{"x": 1, "id":"a"}"#, #"{"x": 1, "id":"new", "formerIds": ["a"]}"#),
    (#"{"id": "\u0061", "formerIds": ["b"]}"#, #"{"id": "new", "formerIds": ["b", "a"]}"#),
    (#"{"id": "a", "formerIds": ["new", "b"]}"#, #"{"id": "new", "formerIds": ["b", "a"]}"#),
    (#"{"id": "b", "precededBy": "a"}"#, #"{"id": "b", "precededBy": "new"}"#),
    (
      #"{"id": "a", "precededBy": "a"}"#,
      #"{"id": "new", "precededBy": "new", "formerIds": ["a"]}"#
    ),
    (#"{"id": "b", "precededBy": "c", "formerIds": ["a"]}"#, nil), (#"{"id": 1}"#, nil),
  ])
  func `whatever goes by the old name gets the new one`(text: String, expected: String?) throws {
    #expect(try Self.renamed(text) == expected ?? text)
  }

  @Test func `a name that still leads elsewhere is not kept`() throws {
    #expect(
      try Self.renamed(#"{"id": "a", "formerIds": ["new"]}"#, keepingOld: false)
        == #"{"id": "new"}"#
    )
  }

  @Test func `what is in the place of former names is not overwritten`() throws {
    for value in [#""x""#, "{}", "1"] {
      #expect(throws: EditRefusal.noList(field: "formerIds")) {
        try Self.renamed("{\"id\": \"a\", \"formerIds\": \(value)}")
      }
    }
  }

  @Test func `the names of a record are all that lead to it`() throws {
    func names(_ text: String) throws -> [String] {
      try DocumentEditor(Array(text.utf8), name: "a.json").identifiers
    }
    #expect(try names(#"{"formerIds": ["b", 1, "c"], "id": "a"}"#) == ["a", "b", "c"])
    #expect(try names(#"{"formerIds": "b"}"#) == [])
  }
}
