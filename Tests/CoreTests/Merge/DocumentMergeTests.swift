import Testing

@testable import Core

/// A document before and on two sides, and what they are merged into.
struct MergeCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let base: String
  let ours: String
  let theirs: String
  /// The merged document, with "|" for the markers between versions: `«ours|theirs»`.
  let merged: String
  var conflicts: [String] = []
  var name = "river.json"

  init(
    _ description: String,
    _ base: String,
    _ ours: String,
    _ theirs: String,
    _ merged: String,
    conflicts: [String] = [],
    name: String = "river.json"
  ) {
    (testDescription, self.base, self.ours, self.theirs) = (description, base, ours, theirs)
    (self.merged, self.conflicts, self.name) = (merged, conflicts, name)
  }
}

/// Merges texts of JSON.
func merge(
  _ base: String,
  _ ours: String,
  _ theirs: String,
  name: String = "river.json",
  markers: ConflictMarkers = ConflictMarkers(ours: "ours", theirs: "theirs")
) throws -> DocumentMerge {
  try DocumentMerge(
    base: Array(base.utf8),
    ours: Array(ours.utf8),
    theirs: Array(theirs.utf8),
    name: name,
    markers: markers,
    today: try #require(CalendarDate(year: 2026, month: 11, day: 23))
  )
}

extension DocumentMerge {
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The text with one side of each conflict.
  func resolved(ours isOurs: Bool) -> String {
    var result = ""
    var side: Bool?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("<<<<<<< ") {
        side = true
      } else if side == true, line == "=======" {
        side = false
      } else if side == false, line.hasPrefix(">>>>>>> ") {
        side = nil
      } else if side == nil || side == isOurs {
        result += line + "\n"
      }
    }
    return String(result.dropLast())
  }
}

@Suite("Merge of documents") struct DocumentMergeTests {
  static let clean: [MergeCase] = [
    MergeCase(
      "what one side changed, in the style of ours",
      #"{"title":"a","status":"ongoing"}"#,
      #"{ "title" : "b", "status" : "ongoing" }"#,
      #"{"status": "planned", "title": "\u0061"}"#,
      #"{ "title" : "b", "status" : "planned" }"#
    ),
    MergeCase(
      "the same on both sides",
      #"{"title": "a"}"#,
      #"{"title": "b"}"#,
      #"{"title":"\u0062"}"#,
      #"{"title": "b"}"#
    ),
    MergeCase(
      "a field added on each side, in the order of fields",
      #"{"id": "a", "status": "x"}"#,
      #"{"id": "a", "status": "x", "precededBy": "p"}"#,
      #"{"id": "a", "title": "t", "status": "x"}"#,
      #"{"id": "a", "title": "t", "status": "x", "precededBy": "p"}"#
    ),
    MergeCase(
      "a field taken away",
      #"{"id": "a", "title": "t", "status": "x"}"#,
      #"{"id": "a", "title": "t2", "status": "x"}"#,
      #"{"id": "a", "title": "t"}"#,
      #"{"id": "a", "title": "t2"}"#
    ),
    MergeCase(
      "keys that no field has, and numbers as they are written",
      #"{"id": "a", "x": {"b": [1.0]}}"#,
      #"{"id": "a", "x": {"b": [1.0], "c": 2.50}}"#,
      #"{"id": "a", "x": {"b": [1.0, 1e2]}, "y": -0.0}"#,
      #"{"id": "a", "x": {"b": [1.0, 1e2], "c": 2.50}, "y": -0.0}"#
    ),
    MergeCase(
      "sets, in the order of their codes",
      #"{"countries": ["AZ", "GE"]}"#,
      #"{"countries": ["AZ", "GE", "UA"]}"#,
      #"{"countries": ["AM", "GE"]}"#,
      #"{"countries": ["AM", "GE", "UA"]}"#
    ),
    MergeCase(
      "sets of texts: what was there, then what is new",
      #"{"topics": ["Water", "Towns"]}"#,
      #"{"topics": ["Water", "Towns", "Zoos"]}"#,
      #"{"topics": ["Arts", "Water", "Zoos"]}"#,
      #"{"topics": ["Water", "Arts", "Zoos"]}"#
    ),
    MergeCase(
      "lists that both have added",
      #"{"id": "a"}"#,
      #"{"id": "a", "topics": ["Water"]}"#,
      #"{"id": "a", "topics": ["Arts", "Water"]}"#,
      #"{"id": "a", "topics": ["Arts", "Water"]}"#
    ),
    MergeCase(
      "translations by their languages",
      #"{"translations": {"ro": {"title": "a"}}}"#,
      #"{"translations": {"ro": {"title": "a"}, "uk": {"title": "b"}}}"#,
      #"{"translations": {"hy": {"title": "c"}, "ro": {"title": "a", "description": ["d"]}}}"#,
      #"{"translations": {"hy": {"title": "c"}, "ro": {"title": "a", "description": ["d"]}, "uk": {"title": "b"}}}"#
    ),
    MergeCase(
      "texts in order: one changed, one put in, one taken out",
      #"{"expectedResults": ["One is.", "Two is.", "Three is."]}"#,
      #"{"expectedResults": ["One is here.", "Two is.", "Three is."]}"#,
      #"{"expectedResults": ["One is.", "And a half.", "Three is."]}"#,
      #"{"expectedResults": ["One is here.", "And a half.", "Three is."]}"#
    ),
    MergeCase(
      "texts put in at one place, in an order that depends on no side",
      #"{"expectedResults": ["A a.", "Z z."]}"#,
      #"{"expectedResults": ["A a.", "M m.", "Z z."]}"#,
      #"{"expectedResults": ["A a.", "B b.", "C c.", "Z z."]}"#,
      #"{"expectedResults": ["A a.", "B b.", "C c.", "M m.", "Z z."]}"#
    ),
    MergeCase(
      "a text that both have put in, though not in one place",
      #"{"expectedResults": ["A a.", "Z z."]}"#,
      #"{"expectedResults": ["A a.", "N n.", "Z z."]}"#,
      #"{"expectedResults": ["A a.", "Z z.", "N n.", "O o."]}"#,
      #"{"expectedResults": ["A a.", "N n.", "O o.", "Z z."]}"#
    ),
    MergeCase(
      "an order that one side has changed",
      #"{"expectedResults": ["A a.", "B b.", "C c."]}"#,
      #"{"expectedResults": ["C c.", "A a.", "B b."]}"#,
      #"{"expectedResults": ["A a.", "B b!", "C c."]}"#,
      #"{"expectedResults": ["C c.", "A a.", "B b!"]}"#
    ),
    MergeCase(
      "organisations by their names",
      #"{"organisations": [{"name": "A", "role": "funding"}, {"name": "B", "role": "funding"}]}"#,
      #"{"organisations": [{"name": "A", "role": "extending"}, {"name": "B", "role": "funding"}]}"#,
      #"{"organisations": [{"name": "C", "role": "funding"}, {"name": "A", "role": "funding", "ref": "X"}]}"#,
      #"{"organisations": [{"name": "C", "role": "funding"}, {"name": "A", "role": "extending", "ref": "X"}]}"#
    ),
    MergeCase(
      "one organisation that both have added",
      #"{"id": "a"}"#,
      #"{"id": "a", "organisations": [{"name": "A", "role": "funding", "ref": "X"}]}"#,
      #"{"id": "a", "organisations": [{"role": "funding", "name": "A"}]}"#,
      #"{"id": "a", "organisations": [{"name": "A", "role": "funding", "ref": "X"}]}"#
    ),
    MergeCase(
      "files that both have made",
      "",
      #"{"id": "a", "title": "t", "expectedResults": ["A a.", "C c."]}"#,
      #"{"title": "t", "id": "a", "status": "x", "expectedResults": ["A a.", "B b."]}"#,
      #"{"id": "a", "title": "t", "expectedResults": ["A a.", "B b.", "C c."], "status": "x"}"#
    ),
    MergeCase(
      "what is empty and what is not there",
      #"{"id": "a", "topics": [], "x": {}}"#,
      #"{"id": "b", "topics": [], "x": {}}"#,
      #"{"id": "a", "x": {}}"#,
      #"{"id": "b", "x": {}}"#
    ),
    MergeCase(
      "records of an array by their identifiers",
      #"[{"id": "a", "title": "1"}, {"id": "b", "title": "2"}]"#,
      #"[{"id": "b", "title": "2"}, {"id": "a", "title": "3"}]"#,
      #"[{"id": "a", "title": "1", "status": "x"}, {"id": "c"}, {"id": "b", "title": "2"}]"#,
      #"[{"id": "b", "title": "2"}, {"id": "a", "title": "3", "status": "x"}, {"id": "c"}]"#
    ),
    MergeCase(
      "records on lines",
      "{\"id\": \"a\", \"x\": 1}\n{\"id\": \"b\"}\n",
      "{\"id\":  \"a\", \"x\": 1}\n\n{\"id\": \"b\", \"y\": 1}",
      "{\"id\": \"c\"}\n{\"id\": \"a\", \"x\": 2}\n{\"id\": \"b\"}\n",
      "{\"id\":  \"c\"}\n{\"id\":  \"a\", \"x\": 2}\n\n{\"id\": \"b\", \"y\": 1}",
      name: "river.ndjson"
    ),
    MergeCase(
      "a record behind a line without an end",
      "{\"id\": \"a\"}\n",
      "{\"id\": \"a\", \"x\": 1}",
      "{\"id\": \"a\"}\n{\"id\": \"b\"}\n",
      "{\"id\": \"a\", \"x\": 1}\n{\"id\": \"b\"}\n",
      name: "river.ndjson"
    ),
    MergeCase(
      "a record that one side has taken out of lines",
      "{\"id\": \"a\"}\n{\"id\": \"b\"}\n{\"id\": \"c\"}\n",
      "{\"id\": \"a\", \"x\": 1}\n{\"id\": \"b\"}\n{\"id\": \"c\"}\n",
      "{\"id\": \"a\"}\n{\"id\": \"c\"}\n",
      "{\"id\": \"a\", \"x\": 1}\n{\"id\": \"c\"}\n",
      name: "river.ndjson"
    ),
    MergeCase(
      "lines with returns and a byte order mark",
      "{\r\n  \"id\": \"a\"\r\n}\r\n",
      "\u{FEFF}{\r\n  \"id\": \"a\",\r\n  \"title\": \"t\"\r\n}\r\n",
      "{\"id\": \"a\", \"status\": \"x\"}",
      "\u{FEFF}{\r\n  \"id\": \"a\",\r\n  \"title\": \"t\",\r\n  \"status\": \"x\"\r\n}\r\n"
    ),
    MergeCase(
      "bytes of which one side has changed none, whatever they are",
      "{",
      "{",
      "[1",
      "[1"
    ),
  ]

  @Test(arguments: clean)
  func `changes that do not meet are merged, from either side`(each: MergeCase) throws {
    let merged = try merge(each.base, each.ours, each.theirs, name: each.name)
    #expect(merged.text == each.merged)
    #expect(merged.conflicts.isEmpty)
    let other = try merge(each.base, each.theirs, each.ours, name: each.name)
    #expect(other.conflicts.isEmpty)
    guard let one = value(merged.text), let two = value(other.text) else { return }
    #expect(one == two)
  }

  private func value(_ text: String) -> ComparedValue? {
    try? DocumentEditor.withJSON(Array(text.utf8), lines: false) { ComparedValue($0) }
  }

  @Test(arguments: [
    ("{", #"{"id": "a"}"#, #"{"id": "b"}"#, "BASE is not JSON"),
    (#"{"id": "a"}"#, #"{"id": "b",}"#, #"{"id": "c"}"#, "OURS is not JSON"),
    (#"{"id": "a"}"#, #"{"id": "b"}"#, " \n", "THEIRS is empty"),
    (
      #"{"id": "a"}"#, #"{"x": {"b": 1, "\u0062": 1}}"#, #"{"id": "c"}"#,
      "OURS has the key \"b\" twice"
    ),
    (#"{"id": "a"}"#, #"{"id": "b"}"#, "[1]", "THEIRS holds something else than records"),
    (#"{"id": "a"}"#, #"{"id": "b"}"#, "17", "THEIRS holds something else than records"),
    (
      #"[{"id": "a"}]"#, #"[{"id": "b"}]"#, #"[{"id": 1}]"#,
      "THEIRS holds several records, of which one has no identifier"
    ),
    (
      #"[{"id": "a"}]"#, #"[{"id": "a"}, {"id": "a"}]"#, "[]",
      "OURS holds two records \"a\""
    ),
    (
      #"{"id": "a"}"#, #"{"id": "a", "x": 1}"#, #"[{"id": "a"}, {"id": "b"}]"#,
      "OURS holds one record, and the others several"
    ),
  ])
  func `what cannot be merged by fields is refused`(
    base: String,
    ours: String,
    theirs: String,
    message: String
  ) throws {
    let refusal = #expect(throws: MergeRefusal.self) { try merge(base, ours, theirs) }
    #expect(refusal?.message == message)
  }

  @Test func `a record by itself can become one of several on the other side`() throws {
    let merged = try merge(
      #"{"id": "a", "x": 1}"#,
      #"[{"id": "a", "x": 1}, {"id": "b"}]"#,
      #"{"id": "a", "x": 2}"#
    )
    #expect(merged.text == #"[{"id": "a", "x": 2}, {"id": "b"}]"#)
  }
}
