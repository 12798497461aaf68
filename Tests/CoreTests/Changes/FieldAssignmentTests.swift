import Testing

@testable import Core

@Suite("Assignments to fields") struct FieldAssignmentTests {
  /// A record on one line.
  private static let record = [
    #"{"id": "a", "title": "T", "expectedResults": ["One", "Two, three"], "countries": ["GE", "MD"], "#,
    #""topics": ["Justice"], "status": "ongoing", "#,
    #""timeline": {"start": "2025-01-01", "end": "2028-12-31"}, "#,
    #""organisations": [{"name": "Europol", "role": "implementing", "x": 1}, "#,
    #"{"name": "EU", "role": "funding"}, {"name": "EU", "role": "accountable"}], "#,
    #""translations": {"ro": {"title": "Ro"}}, "odd": [1.50]}"#,
  ].joined()

  private func edited(_ words: [String], _ text: String = record) throws -> String {
    let editor = try DocumentEditor(Array(text.utf8), name: "a.json")
    let assignments = try FieldAssignment.joining(
      words.map { try #require(try FieldAssignment($0)) }
    )
    let edits = try editor.edits(for: assignments).edits
    return String(decoding: try #require(Edit.apply(edits, to: editor.bytes)), as: UTF8.self)
  }

  @Test(
    arguments: [
      (["title=New = better"], #""title": "T""#, #""title": "New = better""#),
      (["Title=New"], #""title": "T""#, #""title": "New""#),
      (["status=odd"], #""ongoing""#, #""odd""#),
      (["status=Completed"], #""ongoing""#, #""completed""#),
      (["status=завершений"], #""ongoing""#, #""completed""#),
      (["end=2029-06-30"], "2028-12-31", "2029-06-30"),
      (
        ["timeline.end=2029-06-30", "start=2024-01-01"], "2025-01-01\", \"end\": \"2028-12-31",
        "2024-01-01\", \"end\": \"2029-06-30"
      ),
      (["timeline.end="], #", "end": "2028-12-31""#, ""),
      (["countries+=Armenia"], #"["GE", "MD"]"#, #"["AM", "GE", "MD"]"#),
      (["countries+=UA,ge"], #"["GE", "MD"]"#, #"["GE", "MD", "UA"]"#),
      (["countries=Ukraine, armenia"], #"["GE", "MD"]"#, #"["AM", "UA"]"#),
      (
        ["priorityAreas+=greens,Партнерство, що захищає"], #", "topics""#,
        #", "priorityAreas": ["greens", "protects"], "topics""#
      ),
      (["countries=,UA, ,AM,"], #"["GE", "MD"]"#, #"["AM", "UA"]"#),
      (["countries-=GE"], #"["GE", "MD"]"#, #"["MD"]"#),
      (["topics+=A, B"], #"["Justice"]"#, #"["Justice", "A, B"]"#),
      (["topics-=Justice"], #" "topics": ["Justice"],"#, ""),
      (["topics="], #" "topics": ["Justice"],"#, ""),
      (["expected-results=One", "expectedResults=Other"], #""Two, three""#, #""Other""#),
      (["expectedResults[2]=Other"], #""Two, three""#, #""Other""#),
      (["expectedResults[1]="], #""One", "#, ""),
      (["expectedResults+=Three"], #""Two, three"]"#, #""Two, three", "Three"]"#),
      (["organisations[Europol].role=funding"], "implementing", "funding"),
      (["organisations[EUROPOL].role=funding"], "implementing", "funding"),
      (
        ["translations.ka.expectedResults=x", "translations.ka.title=y"],
        #"{"ro": {"title": "Ro"}}"#,
        #"{"ka": {"title": "y", "expectedResults": ["x"]}, "ro": {"title": "Ro"}}"#
      ),
      (["organisations[1].role=Funding"], "implementing", "funding"),
      (
        ["organisations[3].ref=XI-1"], #""role": "accountable"}"#,
        #""role": "accountable", "ref": "XI-1"}"#
      ),
      (
        ["organisations[GIZ].role=extending"], #""accountable"}]"#,
        #""accountable"}, {"name": "GIZ", "role": "extending"}]"#
      ),
      (
        ["organisations[Europol]="],
        #"{"name": "Europol", "role": "implementing", "x": 1}, "#, ""
      ),
      (
        ["organisations-=Europol"],
        #"{"name": "Europol", "role": "implementing", "x": 1}, "#, ""
      ),
      (["translations.ro.title=Alt"], #""Ro""#, #""Alt""#),
      (["translations.Romanian.title=Alt"], #""Ro""#, #""Alt""#),
      (
        ["translations.ka.title=ქარ"], #"{"ro": {"title": "Ro"}}"#,
        #"{"ka": {"title": "ქარ"}, "ro": {"title": "Ro"}}"#
      ),
      (["translations.ro.title="], #""translations": {"ro": {"title": "Ro"}}, "#, ""),
      (["translations.ro="], #""translations": {"ro": {"title": "Ro"}}, "#, ""),
      (
        ["sources+=https://a.eu/?x=1", "sources[https://a.eu/?x=1].language=English"],
        #", "translations""#,
        #", "sources": [{"url": "https://a.eu/?x=1", "language": "en"}], "translations""#
      ),
      (["precededBy=b"], ", \"translations\"", #", "precededBy": "b", "translations""#),
      (["title=T"], "", ""), (["countries+=GE"], "", ""), (["description="], "", ""),
    ] as [([String], String, String)]
  )
  func `an assignment changes its field and nothing else`(
    words: [String],
    old: String,
    new: String
  ) throws {
    let expected =
      old.isEmpty ? Self.record : Self.record.replacing(old, with: new, maxReplacements: 1)
    #expect(old.isEmpty || expected != Self.record, "the record has no \(old)")
    #expect(try edited(words) == expected)
  }

  @Test func `how an accent is encoded is a difference`() throws {
    let text = "{\"title\": \"\u{e9}\", \"topics\": [\"\u{e9}\"]}"
    #expect(
      try edited(["title=e\u{301}"], text).utf8.elementsEqual(
        "{\"title\": \"e\u{301}\", \"topics\": [\"\u{e9}\"]}".utf8
      )
    )
    #expect(throws: AssignmentFault.self) { try edited(["topics-=e\u{301}"], text) }
  }

  @Test(
    arguments: [
      ("titel=x", .unknownField("titel", of: "titel", nearest: "title")),
      ("ti-tle=x", .unknownField("ti-tle", of: "ti-tle", nearest: "title")),
      (
        "expected-result-s=x",
        .unknownField("expected-result-s", of: "expected-result-s", nearest: "expectedResults")
      ),
      ("timeline.stop=x", .unknownField("stop", of: "timeline.stop", nearest: nil)),
      ("translations.xx.title=x", .unknownField("xx", of: "translations.xx.title", nearest: nil)),
      ("title.x=1", .unknownField("x", of: "title.x", nearest: nil)),
      ("=x", .unknownField("", of: "", nearest: nil)), ("title[1]=x", .noList(field: "title")),
      ("title+=x", .noList(field: "title")),
      ("organisations[a]x=y", .noPath("organisations[a]x")), ("topics[=y", nil),
      ("timeline=x", .noValue(field: "timeline", parts: ["start", "end"])),
      ("topics-=x", .missingElement("x", field: "topics", nearest: nil)),
      ("topics[2]=x", .missingElement("2", field: "topics[2]", nearest: nil)),
      ("topics[0]=x", .missingElement("0", field: "topics[0]", nearest: nil)),
      ("topics[+1]=x", .missingElement("+1", field: "topics[+1]", nearest: nil)),
      ("organisations[EU].ref=x", .ambiguousElement("EU", field: "organisations[EU].ref")),
      (
        "organisations[Europl].role=funding",
        .missingElement("Europl", field: "organisations[Europl].role", nearest: "Europol")
      ),
      ("topics-=Justise", .missingElement("Justise", field: "topics", nearest: "Justice")),
      ("organisations[GIZ]=", .missingElement("GIZ", field: "organisations[GIZ]", nearest: nil)),
      (
        "organisations[GIZ].role=",
        .missingElement("GIZ", field: "organisations[GIZ].role", nearest: nil)
      ),
      ("id=b", .identifier), ("title", nil), ("", nil),
    ] as [(String, AssignmentFault?)]
  )
  func `what makes no sense is named`(word: String, fault: AssignmentFault?) throws {
    let editor = try DocumentEditor(Array(Self.record.utf8), name: "a.json")
    do throws(AssignmentFault) {
      guard let assignment = try FieldAssignment(word) else {
        #expect(fault == nil)
        return
      }
      _ = try editor.edits(for: [assignment])
      Issue.record("\(word) is taken")
    } catch {
      #expect(error == fault)
    }
  }

  @Test func `two values for one text are refused`() throws {
    let words = ["title=A", "title=B"].compactMap { try? FieldAssignment($0) }
    #expect(throws: AssignmentFault.severalValues(field: "title")) {
      try FieldAssignment.joining(words)
    }
  }

  @Test(arguments: [
    ("description=", "One\nline.\n\n \nTwo.\r\n", ["One line.", "Two."]),
    ("expectedResults=", "One\r\n\nTwo", ["One", "Two"]), ("title=", "A\ntitle\n", ["A title"]),
    ("title=", "", [""]), ("topics=", "\n", []),
  ])
  func `a file holds paragraphs, lines or a text`(word: String, text: String, values: [String])
    throws
  {
    #expect(try #require(try FieldAssignment(word)).texts(in: text) == values)
  }

  @Test(arguments: [
    (
      "a.json",
      "[\n  {\n    \"id\": \"a\",\n    \"title\": \"T\"\n  },\n  {\n    \"id\": \"b\",\n    \"title\": \"T\"\n  }\n]\n",
      "\"b\",\n    \"title\": \"T\"\n",
      "\"b\",\n    \"title\": \"T\",\n    \"topics\": [\n      \"x\"\n    ]\n"
    ),
    (
      "a.ndjson", "{\"id\": \"a\"}\n{\"id\": \"b\", \"title\": \"T\"}\r\n", "\"T\"}",
      "\"T\", \"topics\": [\"x\"]}"
    ),
    ("a.json", "[{\"id\":\"a\"},{\"id\":\"b\"}]", "\"b\"}", "\"b\",\"topics\":[\"x\"]}"),
  ])
  func `a record among others is changed in its place`(
    name: String,
    text: String,
    old: String,
    new: String
  ) throws {
    let bytes = Array(text.utf8)
    let input = RecordInput(name: name, bytes: bytes)
    let found = ProjectLookup.find(["b"], in: [input], workerCount: 1)
    guard case .broken("b", let place) = found.matches[0] else {
      Issue.record("\(found.matches)")
      return
    }
    let editor = try DocumentEditor(bytes, name: name, at: place.range)
    #expect(editor.isRecord("b") && !editor.isRecord("a"))
    let edits = try editor.edits(for: [try #require(try FieldAssignment("topics+=x"))]).edits
    let edited = String(decoding: try #require(Edit.apply(edits, to: bytes)), as: UTF8.self)
    #expect(edited == text.replacing(old, with: new))
    let beside = place.range.lowerBound + 1..<place.range.upperBound
    #expect(throws: EditRefusal.self) { try DocumentEditor(bytes, name: name, at: beside) }
  }
}

@Suite("Fields that words can be assigned to") struct AssignableFieldTests {
  @Test func `each has the name of an element, its codes and what a value is`() {
    let fields = AssignableField.all.map {
      "\($0.name) \($0.placeholder)\($0.isList ? "..." : "") \($0.codes.joined(separator: " "))"
    }
    #expect(
      fields == [
        "title TEXT ", "description TEXT... ", "specific-objective TEXT... ",
        "expected-result TEXT... ", "country CODE... AM AZ BY GE MD UA",
        "priority-area CODE... creates protects greens connects empowers", "subsector TEXT... ",
        "topic TEXT... ", "status CODE planned ongoing finalising completed suspended cancelled",
        "start DATE ", "end DATE ", "eu-project-number TEXT ", "preceded-by TEXT ",
        "former-id TEXT... ",
        "source URL... ",
      ]
    )
  }
}
