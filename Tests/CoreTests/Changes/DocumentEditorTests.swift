import Testing

@testable import Core

@Suite("Editing documents") struct DocumentEditorTests {
  // MARK: Every field in every style

  /// Every field of a record, also those of its only object and of a translation.
  static let paths: [FieldPath] =
    Project.fields.map(\.shape.key).compactMap { FieldPath($0) }
    + Timeline.fields.compactMap { FieldPath("timeline.\($0.shape.key)") }
    + [FieldPath("translations.ro")].compactMap(\.self)
    + Translation.fields.compactMap { FieldPath("translations.ro.\($0.shape.key)") }

  /// A record with every field.
  private static func before() throws -> Project {
    var project = try ExampleProjects.organisedCrime()
    project.schema = "https://example.eu/schema.json"
    project.translations[.romanian] = Translation(
      title: "Titlu \"vechi\"",
      description: ["Unu", "Doi"],
      specificObjectives: ["Trei"],
      expectedResults: ["Patru", "Cinci"]
    )
    return project
  }

  /// A record in which every field has another value.
  private static func after() throws -> Project {
    Project(
      schema: "schema.json",
      id: try #require(ProjectID(rawValue: "other")),
      title: "Another \\ \"title\"",
      description: [
        "Another paragraph.", "It builds on the first phase, which ended in 2024.", "x",
      ],
      specificObjectives: ["One", "Two"],
      expectedResults: ["Improved cooperation among EaP countries and with the EU"],
      countries: [.georgia],
      priorityAreas: [.creates, .greens],
      subsectors: ["Energy"],
      topics: ["Justice", "Eastern Partnership"],
      status: .cancelled,
      timeline: Timeline(
        start: try ExampleProjects.date("2020-02-29"),
        end: try ExampleProjects.date("2021-12-31")
      ),
      euProjectNumber: "1",
      organisations: [
        Organisation(name: "European Union", role: .accountable, ref: "XI-1"),
        Organisation(name: "New", role: .funding),
      ],
      precededBy: ProjectID(rawValue: "before"),
      formerIds: [
        try #require(ProjectID(rawValue: "oldest")), try #require(ProjectID(rawValue: "old")),
      ],
      sources: [
        Source(url: "https://www.europol.europa.eu", language: .english),
        Source(url: "https://a.eu"),
      ],
      translations: [
        .romanian: Translation(
          title: "Nou",
          description: ["Doi"],
          specificObjectives: ["Trei", "Patru"],
          expectedResults: ["Șase"]
        ),
        .ukrainian: Translation(title: "Інша"),
      ]
    )
  }

  /// Returns `project` with the field at `path` as it is in `other`.
  private static func changed(_ project: Project, _ path: FieldPath, to other: Project) throws
    -> Project
  {
    var result = project
    if path.keys.first == "timeline", path.keys.count == 2 {
      try copy(path.keys[1], Timeline.fields, from: other.timeline, to: &result.timeline)
    } else if path.keys.count == 2 {
      result.translations[.romanian] = other.translations[.romanian]
    } else if path.keys.count == 3 {
      var texts = result.translations[.romanian] ?? Translation()
      try copy(
        path.keys[2],
        Translation.fields,
        from: try #require(other.translations[.romanian]),
        to: &texts
      )
      result.translations[.romanian] = texts
    } else {
      try copy(path.keys[0], Project.fields, from: other, to: &result)
    }
    return result
  }

  private static func copy<Owner: RecordObject>(
    _ key: String,
    _ fields: [Field<Owner>],
    from other: Owner,
    to owner: inout Owner
  ) throws {
    let field = try #require(fields.first { $0.shape.key == key })
    var writer = JSONWriter(layout: .compact)
    writer.object { field.write(other, &$0) }
    try #require(writer.bytes.count > 2, "give \(key) a value in before() and after()")
    withJSON(String(decoding: writer.bytes, as: UTF8.self)) { json in
      #expect(field.read(json, 2, &owner))
    }
  }

  @Test(arguments: paths, StyledDocument.Style.all)
  func `a field is replaced, inserted and taken away, and nothing else changes`(
    path: FieldPath,
    style: StyledDocument.Style
  ) throws {
    let (before, after) = (try Self.before(), try Self.after())
    let expected = try Self.changed(before, path, to: after)
    var layout = StyledDocument(style: style, random: SeededGenerator(seed: 1))
    let whole = layout.text(of: before)
    let goal = layout.text(of: expected)
    layout.omitted = path
    let without = layout.text(of: before)
    // An array of codes is on one line, and so is what is on none, so the goal is known to the byte.
    #expect(try edited(whole, path, to: after) == goal)
    #expect(try edited(without, path, to: after) == goal)
    #expect(try edited(without, path, to: before) == whole)
    #expect(try edited(whole, path, to: before) == whole)
    if path.keys.count == 1, Self.isOptional(path.keys[0]) {
      #expect(try edited(whole, path, to: Project.blank) == without)
    }
  }

  @Test(arguments: paths, StyledDocument.Style.all)
  func `an assignment of words does the same as that of values`(
    path: FieldPath,
    style: StyledDocument.Style
  ) throws {
    let (before, after) = (try Self.before(), try Self.after())
    guard path.description != "id", let words = try Self.assignments(path, from: after) else {
      return
    }
    var layout = StyledDocument(style: style, isWild: true, random: SeededGenerator(seed: 1))
    let whole = layout.text(of: before)
    layout.omitted = path
    for text in [whole, layout.text(of: before)] {
      let editor = try DocumentEditor(Array(text.utf8), name: "x.json")
      let edits = try editor.edits(for: words).edits
      let changed = try #require(Edit.apply(edits, to: editor.bytes))
      #expect(String(decoding: changed, as: UTF8.self) == (try edited(text, path, to: after)))
    }
  }

  /// Assignments that give a field of texts what it is in a project, or `nil` for a field of objects.
  private static func assignments(
    _ path: FieldPath,
    from project: Project
  ) throws -> [FieldAssignment]? {
    var writer = JSONWriter(layout: .compact)
    project.write(to: &writer, isInline: false)
    var value: JSONTree?
    withJSON(String(decoding: writer.bytes, as: UTF8.self)) { json in
      value = path.keys.reduce(Optional(JSONTree(json, 0))) { $0?[$1] }
    }
    let values: [String]? =
      switch value {
      case .text(let text): [text]
      case .list(let elements):
        elements.reduce(into: Optional([])) { texts, element in
          if case .text(let text) = element { texts?.append(text) } else { texts = nil }
        }
      case .object, .verbatim, nil: nil
      }
    return try values.map { values in
      try FieldAssignment.joining(values.map { try #require(try FieldAssignment("\(path)=\($0)")) })
    }
  }

  private static func isOptional(_ key: String) -> Bool {
    Project.fields.contains { $0.shape.key == key && !$0.shape.isRequired }
  }

  @Test(arguments: paths, 0..<8)
  func `in a document of any layout only the bytes of the field change`(
    path: FieldPath,
    seed: UInt64
  ) throws {
    let before = try Self.before()
    var after = try Self.after()
    // What is taken away takes its unknown keys along, so here elements are changed and added only.
    after.organisations = before.organisations + after.organisations
    after.organisations[0].ref = "XI-2"
    after.sources = before.sources + [Source(url: "https://a.eu")]
    after.sources[1].language = .english
    after.translations[.georgian] = Translation(title: "სხვა")
    let expected = try Self.changed(before, path, to: after)
    let styles = StyledDocument.Style.all
    var layout = StyledDocument(
      style: styles[Int(seed) % styles.count],
      isWild: true,
      random: SeededGenerator(seed: seed)
    )
    var whole = layout.text(of: before)
    layout.omitted = path
    var without = layout.text(of: before)
    if seed % 3 == 2 {
      whole = laidOutAnew(whole, &layout.random)
      without = laidOutAnew(without, &layout.random)
    }
    let replaced = try edited(whole, path, to: after)
    #expect(read(replaced) == expected)
    #expect(unknownValues(in: replaced) == unknownValues(in: whole))
    let range = try #require(valueRange(of: path, in: whole))
    expectSameBytes(whole, replaced, outside: range)
    let inserted = try edited(without, path, to: after)
    #expect(read(inserted) == expected)
    #expect(unknownValues(in: inserted) == unknownValues(in: without))
    let common = commonPrefix(without, inserted)
    expectSameBytes(without, inserted, outside: common..<common)
  }

  // MARK: Placement

  @Test(arguments: [
    (
      #"{"id": "a", "x": 1, "status": "odd"}"#,
      #"{"id": "a", "title": "T", "x": 1, "status": "odd"}"#
    ),
    (#"{"x": 1, "status": "odd"}"#, #"{"x": 1, "title": "T", "status": "odd"}"#),
    (#"{"status": "odd"}"#, #"{"title": "T", "status": "odd"}"#),
    (#"{"status":"odd"}"#, #"{"title":"T","status":"odd"}"#),
    (#"{ "status" : "odd" }"#, #"{ "title" : "T", "status" : "odd" }"#),
    (#"{"x": 1}"#, #"{"title": "T", "x": 1}"#),
    ("{\n}\n", "{\n  \"title\": \"T\"\n}\n"), ("{}", "{\n  \"title\": \"T\"\n}"),
    ("{\r\n}", "{\r\n  \"title\": \"T\"\r\n}"),
    (#"{"status": "odd", "id": "a"}"#, #"{"status": "odd", "id": "a", "title": "T"}"#),
    (#"{"title": 17, "id": "a"}"#, #"{"title": "T", "id": "a"}"#),
    (#"{"title": {"T": []}}"#, #"{"title": "T"}"#),
    ("{\n\"id\": \"a\"\n}", "{\n\"id\": \"a\",\n\"title\": \"T\"\n}"),
    (#"{"\u0074itle": "T\u0020"}"#, #"{"\u0074itle": "T"}"#),
    (#"{"\u0074itle": "\u0054"}"#, #"{"\u0074itle": "\u0054"}"#),
  ])
  func `a field goes after the nearest before it in the table`(
    text: String,
    expected: String
  ) throws {
    var project = Project.blank
    project.title = "T"
    #expect(try edited(text, try #require(FieldPath("title")), to: project) == expected)
  }

  @Test func `several fields at once, added and taken away side by side`() throws {
    let text = """
      {
        "id": "a",
        "x": 1,
        "subsectors": ["S"],
        "topics": ["T"],
        "status": "odd"
      }
      """
    var project = Project.blank
    project.title = "T"
    project.description = ["D"]
    project.euProjectNumber = "1"
    let paths = ["topics", "title", "euProjectNumber", "description", "subsectors", "status"]
    let expected = """
      {
        "id": "a",
        "title": "T",
        "description": ["D"],
        "x": 1,
        "status": "planned",
        "euProjectNumber": "1"
      }
      """
    let editor = try DocumentEditor(Array(text.utf8), name: "x.json")
    let result = editor.bytes(setting: paths.compactMap { FieldPath($0) }, to: project)
    #expect(String(decoding: result, as: UTF8.self) == expected)
  }

  @Test(arguments: [
    // Appended, put first, taken away, changed, all at once.
    (#"[{"url": "a", "x": 1}]"#, ["a", "b"], #"[{"url": "a", "x": 1}, {"url": "b"}]"#),
    (#"[{"url": "a", "x": 1}]"#, ["b", "a"], #"[{"url": "b"}, {"url": "a", "x": 1}]"#),
    (#"[{"url": "a"}, {"x": 1, "url": "b"}]"#, ["b"], #"[{"x": 1, "url": "b"}]"#),
    (#"[{"url": "a"}, {"x": 1, "url": "b"}]"#, ["a"], #"[{"url": "a"}]"#),
    (
      #"[{"url": "a", "language": "en", "x": 1}, 5, {"url": "b", "y": 1}]"#, ["a", "c", "b"],
      #"[{"url": "a", "x": 1}, {"url": "c"}, {"url": "b", "y": 1}]"#
    ),
    (#"[ {"url": "a"} , {"url": "b"} ]"#, ["c"], #"[ {"url": "c"} ]"#),
    // What is put between two elements is set off as they are, or as the first two or the last two.
    (
      #"[{"url": "a"},{"url": "b"},  {"url": "c"}]"#, ["x", "a", "y", "b", "z", "c", "w"],
      #"[{"url": "x"},{"url": "a"},{"url": "y"},{"url": "b"},  {"url": "z"},  {"url": "c"},  {"url": "w"}]"#
    ),
    (#"[]"#, ["c"], #"[{"url": "c"}]"#), (#""none""#, ["c"], #"[{"url": "c"}]"#),
  ])
  func `elements keep the keys that no field has`(
    list: String,
    urls: [String],
    expected: String
  ) throws {
    var project = Project.blank
    project.sources = urls.map { Source(url: $0) }
    let path = try #require(FieldPath("sources"))
    let result = try edited("{\"sources\": \(list)}", path, to: project)
    #expect(result == "{\"sources\": \(expected)}")
  }

  @Test(arguments: [
    // Lists and translations on one line stay so, those on several lines too.
    ("{\n \"topics\": [\"T\"]\n}", "{\n \"description\": [\"D\"],\n \"topics\": [\"T\"]\n}"),
    (
      "{\n \"topics\": [\n  \"T\"\n ]\n}",
      "{\n \"description\": [\n  \"D\"\n ],\n \"topics\": [\n  \"T\"\n ]\n}"
    ),
    (
      "{\n \"countries\": [\"GE\"],\n \"timeline\": {\"start\": \"\"}\n}",
      "{\n \"description\": [\n  \"D\"\n ],\n \"countries\": [\"GE\"],\n \"timeline\": {\"start\": \"\"}\n}"
    ),
    // The record itself may be indented.
    (
      "   {\n     \"status\": \"planned\"\n   }",
      "   {\n     \"description\": [\n       \"D\"\n     ],\n     \"status\": \"planned\"\n   }"
    ),
  ])
  func `new lists are laid out as those beside them`(text: String, expected: String) throws {
    var project = Project.blank
    project.description = ["D"]
    #expect(try edited(text, try #require(FieldPath("description")), to: project) == expected)
  }

  @Test func `what has no value is taken away, and an empty list is none`() throws {
    let sources = try #require(FieldPath("sources"))
    #expect(try edited(#"{"sources": []}"#, sources, to: .blank) == #"{"sources": []}"#)
    #expect(try edited(#"{"sources": [5]}"#, sources, to: .blank) == "{}")
    let title = try #require(FieldPath("translations.ro.title"))
    let text = #"{"translations": {"ro": {"title": "T", "x": 1}, "xx": {}}}"#
    let without = #"{"translations": {"ro": {"x": 1}, "xx": {}}}"#
    #expect(try edited(text, title, to: .blank) == without)
    #expect(try edited(without, title, to: .blank) == without)
  }

  // MARK: Refusal

  @Test(arguments: [
    ("", "x.json", EditRefusal.noJSON), ("{", "x.json", .noJSON), ("{} x", "x.json", .noJSON),
    ("17", "x.json", .noRecord),
    ("[{}]", "x.json", .severalRecords), ("{}\n{}", "x.json", .severalRecords),
    ("\n{}\n\n{}", "x.ndjson", .severalRecords), ("{\n}", "x.ndjson", .noJSON),
    (#"{"id": "a", "\u0069d": "b"}"#, "x.json", .duplicateKey("id")),
    (#"{"x": {"y": [{"z": 1, "z": 2}]}}"#, "x.json", .duplicateKey("z")),
    (#"{"translations": {"ro": {}, "ro": {}}}"#, "x.json", .duplicateKey("ro")),
  ])
  func `what is not one record with each key once is refused`(
    text: String,
    name: String,
    refusal: EditRefusal
  ) {
    #expect(throws: refusal) { try DocumentEditor(Array(text.utf8), name: name) }
  }

  @Test func `a byte order mark stays where it is`() throws {
    var project = Project.blank
    project.title = "T"
    let path = try #require(FieldPath("title"))
    let editor = try DocumentEditor(Array("\u{FEFF}{}\n".utf8), name: "x.json")
    let text = String(decoding: editor.bytes(setting: [path], to: project), as: UTF8.self)
    #expect(text.hasPrefix("\u{FEFF}{"))
    #expect(text.contains("\"title\": \"T\""))
  }

  @Test func `one record of JSON Lines stays on its line`() throws {
    var project = Project.blank
    project.description = ["D", "E"]
    let editor = try DocumentEditor(Array("\n{}\r\n\n".utf8), name: "x.jsonl")
    let paths = [FieldPath("description")].compactMap(\.self)
    let result = String(decoding: editor.bytes(setting: paths, to: project), as: UTF8.self)
    #expect(result == "\n{\"description\": [\"D\", \"E\"]}\r\n\n")
  }

  @Test(arguments: [
    "", "x", "title.x", "timeline.", "timeline.x", "translations.xx", "sources.url",
  ])
  func `there is no path where there is no field`(text: String) {
    #expect(FieldPath(text) == nil)
  }

  // MARK: Help

  private func edited(_ text: String, _ path: FieldPath, to project: Project) throws -> String {
    let editor = try DocumentEditor(Array(text.utf8), name: "x.json")
    return String(decoding: editor.bytes(setting: [path], to: project), as: UTF8.self)
  }

  private func read(_ text: String) -> Project? { readProject(in: Array(text.utf8)) }

  private func commonPrefix(_ lhs: String, _ rhs: String) -> Int {
    zip(lhs.utf8, rhs.utf8).prefix { $0 == $1 }.count
  }

  /// Expects that `new` is `old` with other bytes in place of `range`.
  private func expectSameBytes(_ old: String, _ new: String, outside range: Range<Int>) {
    let (old, new) = (Array(old.utf8), Array(new.utf8))
    let tail = old.count - range.upperBound
    #expect(new.count >= range.lowerBound + tail)
    #expect(new.prefix(range.lowerBound) == old.prefix(range.lowerBound))
    #expect(new.suffix(tail) == old.suffix(tail))
  }

  /// The bytes of the value of a field.
  private func valueRange(of path: FieldPath, in text: String) -> Range<Int>? {
    var range: Range<Int>?
    withJSON(text) { json in
      var node: Int? = 0
      for key in path.keys {
        node = node.flatMap { json.keys(of: $0).first { json.text($0).string == key } }
          .map { $0 + 1 }
      }
      range = node.map { json[$0].range }
    }
    return range
  }

  /// The values of the keys that no field has, as written, in order.
  private func unknownValues(in text: String) -> [String] {
    var values: [String] = []
    withJSON(text) { json in
      for node in 0..<Int(json[0].next) where json[node].kind == .key {
        guard json.text(node).string.hasPrefix("odd") else { continue }
        values.append(String(decoding: json.bytes(in: json[node + 1].range), as: UTF8.self))
      }
    }
    return values
  }
}
