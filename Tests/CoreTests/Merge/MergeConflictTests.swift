import Testing

@testable import Core

@Suite("Conflicts of merges") struct MergeConflictTests {
  private static let record = """
    {
      "id": "river",
      "title": "Clean rivers",
      "specificObjectives": ["Rivers are cleaner."],
      "expectedResults": ["Water is tested."],
      "countries": ["GE"],
      "status": "ongoing",
      "timeline": {
        "start": "2025-01-01",
        "end": "2028-12-31"
      }
    }

    """

  @Test func `only the field is marked, as git does it`() throws {
    let ours = Self.record.replacing("ongoing", with: "finalising")
    let theirs = Self.record.replacing("ongoing", with: "completed")
      .replacing("Clean rivers", with: "Rivers")
    let merged = try merge(Self.record, ours, theirs)
    let status = """
      <<<<<<< ours
        "status": "finalising",
      =======
        "status": "completed",
      >>>>>>> theirs
      """
    #expect(
      merged.text
        == ours.replacing("Clean rivers", with: "Rivers")
        .replacing("  \"status\": \"finalising\",", with: status)
    )
    #expect(merged.conflicts.map(\.description) == ["status"])
  }

  @Test func `markers have the length and the names that are asked for`() throws {
    let markers = ConflictMarkers(ours: "", theirs: "a\u{1B}b\nc", size: 3)
    let merged = try merge(
      "{\r\n\"x\": 1\r\n}",
      "{\r\n\"x\": 2\r\n}",
      "{\"x\": 3}",
      markers: markers
    )
    #expect(
      merged.text
        == "{\r\n<<<\r\n\"x\": 2\r\n===\r\n\"x\": 3\r\n>>> a␛b\\nc\r\n}"
        || merged.text == "{\r\n<<<\r\n\"x\": 2\r\n===\r\n\"x\": 3\r\n>>> a␛b␊c\r\n}",
      "\(merged.text)"
    )
  }

  /// Documents before and on two sides, the fields in conflict, and the merged text.
  static let cases: [MergeCase] = [
    MergeCase(
      "a field on one line with others",
      #"{"id": "a", "x": 1, "z": 1}"#,
      #"{"id": "a", "x": 2, "z": 1}"#,
      #"{"id": "a", "x": 3, "z": 2}"#,
      """
      {"id": "a",\u{20}
      <<<<<<< ours
      "x": 2,
      =======
      "x": 3,
      >>>>>>> theirs
       "z": 2}
      """,
      conflicts: ["x"]
    ),
    MergeCase(
      "a field taken away and changed, at the end",
      "{\n  \"id\": \"a\",\n  \"x\": 1\n}\n",
      "{\n  \"id\": \"a\"\n}\n",
      "{\n  \"id\": \"a\",\n  \"x\": 2\n}\n",
      """
      {
      <<<<<<< ours
        "id": "a"
      =======
        "id": "a",
        "x": 2
      >>>>>>> theirs
      }

      """,
      conflicts: ["x"]
    ),
    MergeCase(
      "a text of a list",
      "{\n  \"expectedResults\": [\n    \"A a.\",\n    \"B b.\"\n  ]\n}\n",
      "{\n  \"expectedResults\": [\n    \"A one.\",\n    \"B b.\"\n  ]\n}\n",
      "{\n  \"expectedResults\": [\n    \"A two.\",\n    \"B b.\",\n    \"C c.\"\n  ]\n}\n",
      """
      {
        "expectedResults": [
      <<<<<<< ours
          "A one.",
      =======
          "A two.",
      >>>>>>> theirs
          "B b.",
          "C c."
        ]
      }

      """,
      conflicts: ["expectedResults[1]"]
    ),
    MergeCase(
      "the role of an organisation, and one that is gone",
      #"{"organisations": [{"name": "A", "role": "x"}, {"name": "B", "role": "x"}]}"#,
      #"{"organisations": [{"name": "A", "role": "y"}]}"#,
      #"{"organisations": [{"name": "A", "role": "z"}, {"name": "B", "role": "z"}]}"#,
      """
      {
      <<<<<<< ours
      "organisations": [{"name": "A", "role": "y"}]
      =======
      "organisations": [{"name": "A", "role": "z"}, {"name": "B", "role": "z"}]
      >>>>>>> theirs
      }
      """,
      conflicts: ["organisations[A].role", "organisations[B]"]
    ),
    MergeCase(
      "two orders",
      #"{"expectedResults": ["A", "B", "C"]}"#,
      #"{"expectedResults": ["C", "A", "B"]}"#,
      #"{"expectedResults": ["B", "A", "C"]}"#,
      "",
      conflicts: ["expectedResults"]
    ),
    MergeCase(
      "values of different types",
      #"{"x": 1, "title": ["a"]}"#,
      #"{"x": [1], "title": "a"}"#,
      #"{"x": {"a": 1}, "title": {"a": 1}}"#,
      "",
      conflicts: ["title", "x"]
    ),
    MergeCase(
      "a translation taken away and changed",
      #"{"translations": {"ro": {"title": "a"}}}"#,
      #"{"id": "a"}"#,
      #"{"translations": {"ro": {"title": "b"}}}"#,
      "",
      conflicts: ["translations"]
    ),
    MergeCase(
      "a line of JSON Lines, whole",
      "{\"id\": \"a\", \"x\": 1}\n{\"id\": \"b\", \"x\": 1}\n",
      "{\"id\": \"a\", \"x\": 2}\n{\"id\": \"b\", \"x\": 1}\n",
      "{\"id\": \"a\", \"x\": 3, \"y\": 1}\n{\"id\": \"b\", \"x\": 4}\n",
      """
      <<<<<<< ours
      {"id": "a", "x": 2, "y": 1}
      =======
      {"id": "a", "x": 3, "y": 1}
      >>>>>>> theirs
      {"id": "b", "x": 4}

      """,
      conflicts: ["a: x"],
      name: "river.ndjson"
    ),
    MergeCase(
      "a record taken out and changed",
      "[\n  {\"id\": \"a\"},\n  {\"id\": \"b\"},\n  {\"id\": \"c\"}\n]\n",
      "[\n  {\"id\": \"a\"},\n  {\"id\": \"c\"}\n]\n",
      "[\n  {\"id\": \"a\"},\n  {\"id\": \"b\", \"x\": 1},\n  {\"id\": \"c\"}\n]\n",
      """
      [
        {"id": "a"},
      <<<<<<< ours
      =======
        {"id": "b", "x": 1},
      >>>>>>> theirs
        {"id": "c"}
      ]

      """,
      conflicts: ["b"]
    ),
  ]

  @Test(arguments: cases)
  func `either version of a conflict is JSON, and both sides see the same`(each: MergeCase) throws {
    let merged = try merge(each.base, each.ours, each.theirs, name: each.name)
    if !each.merged.isEmpty { #expect(merged.text == each.merged) }
    #expect(merged.conflicts.map(\.description) == each.conflicts)
    let other = try merge(each.base, each.theirs, each.ours, name: each.name)
    #expect(other.conflicts == merged.conflicts)
    for isOurs in [true, false] {
      let versions = try [merged.resolved(ours: isOurs), other.resolved(ours: !isOurs)].map {
        try MergeDocument(Array($0.utf8), name: each.name, side: .base).records.map(\.value)
      }
      #expect(versions[0] == versions[1])
    }
  }

  // MARK: What is right on each side only

  @Test(arguments: [
    (
      ("2025-01-01", "2028-01-01"), ("2028-12-31", "2027-06-30"), "timeline",
      "the project ends (2027-06-30) before it starts (2028-01-01)"
    )
  ])
  func `dates that contradict each other are a conflict`(
    start: (String, String),
    end: (String, String),
    field: String,
    reason: String
  ) throws {
    let ours = Self.record.replacing(start.0, with: start.1)
    let theirs = Self.record.replacing(end.0, with: end.1)
    let merged = try merge(Self.record, ours, theirs)
    #expect(merged.conflicts == [MergeConflict(record: nil, field: field, reason: reason)])
    #expect(merged.conflicts[0].description == "timeline (together, \(reason))")
    #expect(merged.resolved(ours: true) == ours)
    #expect(merged.resolved(ours: false) == theirs)
  }

  @Test func `an error in both versions of another conflict is one of its field`() throws {
    let ours = Self.record.replacing("2025-01-01", with: "2028-01-01")
      .replacing("ongoing", with: "planned")
    let theirs = Self.record.replacing("2028-12-31", with: "2027-06-30")
      .replacing("ongoing", with: "finalising")
    let merged = try merge(Self.record, ours, theirs)
    #expect(merged.conflicts.map(\.field) == ["status", "timeline"])
    #expect(merged.resolved(ours: true) == ours)
    #expect(merged.resolved(ours: false) == theirs)
  }

  @Test func `a list from which each side takes what the other leaves is a conflict`() throws {
    let base = Self.record.replacing("[\"GE\"]", with: "[\"GE\", \"MD\"]")
    let theirs = base.replacing("[\"GE\", \"MD\"]", with: "[\"MD\"]")
    let merged = try merge(base, Self.record, theirs)
    #expect(merged.conflicts.map(\.field) == ["countries"])
    #expect(merged.resolved(ours: true) == Self.record)
    #expect(merged.resolved(ours: false) == theirs)
  }

  @Test func `an organisation that is there twice after both changes is a conflict`() throws {
    func organised(_ items: (name: String, role: String)...) -> String {
      let list = items.map { "{\"name\": \"\($0.name)\", \"role\": \"\($0.role)\"}" }
      return Self.record.replacing(
        "\n  }\n}",
        with: "\n  },\n  \"organisations\": [\(list.joined(separator: ", "))]\n}"
      )
    }
    let base = organised(("A", "funding"), ("B", "funding"))
    let ours = organised(("A", "extending"), ("B", "funding"))
    let theirs = organised(("A", "funding"), ("A", "extending"), ("B", "funding"))
    let merged = try merge(base, ours, theirs)
    #expect(
      merged.conflicts == [
        MergeConflict(
          record: nil,
          field: "organisations",
          reason: "\"A\" is listed twice in the same role"
        )
      ]
    )
    #expect(merged.resolved(ours: true) == ours)
    #expect(merged.resolved(ours: false) == theirs)
  }

  @Test func `an error that is there already is no conflict, whatever the record is called`() throws
  {
    let base = Self.record.replacing("ongoing", with: "odd")
    let ours = base.replacing("\"river\"", with: "\"lake\"")
    let theirs = base.replacing("Clean", with: "Big")
    let merged = try merge(base, ours, theirs)
    #expect(merged.conflicts.isEmpty)
    #expect(merged.text == ours.replacing("Clean", with: "Big"))
  }

  @Test func `an error that a field is no remedy for is a conflict of the record`() throws {
    let record = Self.record.split(separator: "\n").joined(separator: " ")
    let one = record.replacing("\"river\"", with: "\"a\"")
    let two = record.replacing("\"river\"", with: "\"b\"").replacing("Clean", with: "Big")
    func preceded(_ text: String, by name: String) -> String {
      text.replacing("} }", with: "}, \"precededBy\": \"\(name)\" }")
    }
    // On each side, one comes after the other.
    let merged = try merge(
      one + "\n" + two + "\n",
      preceded(one, by: "b") + "\n" + two + "\n",
      one + "\n" + preceded(two, by: "a") + "\n",
      name: "rivers.ndjson"
    )
    #expect(merged.conflicts.map(\.record) == ["a"])
    #expect(merged.conflicts.allSatisfy { $0.field.isEmpty && $0.reason != nil })
  }
}
