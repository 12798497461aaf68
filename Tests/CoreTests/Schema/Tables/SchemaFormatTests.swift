import Testing

@testable import Core

/// What each engine is told is compared with what it does by `Tests/Interop/duckdb`, `postgres` and `spark`.
@Suite("Schema formats") struct SchemaFormatTests {
  private static let names = SchemaFormat.all.map(\.name)

  private static func format(_ name: String) throws -> SchemaFormat {
    try #require(SchemaFormat.all.first { $0.name == name })
  }

  @Test(arguments: names.dropFirst())
  func `the tables of records and findings`(name: String) throws {
    let text = try Self.format(name).text(of: [.projects, .findings])
    Golden(suite: "Tables", name: "\(name).txt").expect(text)
  }

  @Test func `the format for editors is the JSON Schema`() throws {
    #expect(try Self.format("json-schema").text(of: [.findings]) == JSONSchema().text)
  }

  @Test func `no two formats have the same name`() {
    #expect(Set(Self.names).count == Self.names.count)
  }

  // MARK: A field of each type

  /// A table with a column of each type by itself, in a list, in an object and in a map.
  private static let types: [(String, TableType)] = [
    ("text", .text), ("filledText", .filledText), ("identifier", .identifier),
    ("word", .word(["it's", "b"])), ("date", .date), ("number", .number),
  ]

  private static func column(_ name: String, _ type: TableType, isRequired: Bool) -> TableColumn {
    TableColumn(name: name, type: type, isRequired: isRequired, summary: "A value's \(name).")
  }

  private static let everyType: TableShape = {
    let scalars = types.enumerated().map { index, row in
      column(row.0, row.1, isRequired: index.isMultiple(of: 2))
    }
    let lists = types.map { column("\($0.0)s", .list($0.1, atLeastOne: true), isRequired: false) }
    let members =
      scalars + [
        column("list", .list(.filledText, atLeastOne: true), isRequired: false),
        column("map", .map(keys: ["en"], [scalars[1]]), isRequired: false),
      ]
    let containers = [
      column("object", .object(members), isRequired: true),
      column("objects", .list(.object(members), atLeastOne: true), isRequired: false),
      column("map", .map(keys: ["en", "ka"], members), isRequired: false),
    ]
    return TableShape(
      name: "a \"table\"",
      summary: "It's all.",
      columns: scalars + lists + containers,
      primaryKey: "text",
      joinedColumns: ["word"]
    )
  }()

  @Test(arguments: names.dropFirst())
  func `a column of each type, alone and in containers`(name: String) throws {
    let text = try Self.format(name).text(of: [Self.everyType])
    Golden(suite: "Tables", name: "every-type-\(name).txt").expect(text)
  }

  // MARK: The field table

  @Test(arguments: names.dropFirst())
  func `a new field appears, with its type and its meaning`(name: String) throws {
    let fields = Project.objectShape.fields
    let new = FieldShape(
      key: "newField",
      shape: .list(.text(.country), atLeastOne: false),
      isRequired: false,
      label: nil,
      listing: .hidden,
      summary: "It's new."
    )
    func text(_ fields: [FieldShape]) throws -> String {
      let table = TableShape(
        name: "projects",
        summary: "A record.",
        columns: ObjectShape(fields).columns
      )
      return try Self.format(name).text(of: [table])
    }
    let (old, all) = (try text(fields), try text(fields + [new]))
    #expect(!old.contains("newField"))
    for part in ["\"newField\"", name == "spark" ? "\"It's new.\"" : "'It''s new.'"] {
      #expect(all.contains(part))
    }
    #expect(all.count(of: "AM") == old.count(of: "AM") + 1)
  }

  @Test(arguments: names, Project.Key.allCases)
  func `every field is there`(name: String, key: Project.Key) throws {
    let text = try Self.format(name).text(of: [.projects])
    #expect(text.contains("\"\(key.field.shape.key)\""))
  }

  @Test func `columns of findings are the keys of their lines, in their order`() throws {
    let text = SampleReport.report().text(as: .ndjson, width: nil, style: .plain)
    let columns = TableShape.findings.columns
    #expect(!text.isEmpty)
    for line in text.split(separator: "\n") {
      let source = SourceBytes(Array(line.utf8))
      var reader = JSONReader()
      source.open(in: &reader, lines: false)
      try reader.readValue()
      let json = reader.view
      withExtendedLifetime(source) {
        let keys = Array(json.keys(of: 0))
        #expect(keys.map { json.text($0).string } == columns.map(\.name))
        for (key, column) in zip(keys, columns) where column.isRequired {
          #expect(json[key + 1].kind != .null, "\(column.name)")
        }
      }
    }
  }

  @Test func `columns are the fields, in their order`() {
    #expect(TableShape.projects.columns.map(\.name) == Project.fields.map(\.shape.key))
    for (column, field) in zip(TableShape.projects.columns, Project.fields) {
      #expect(column.isRequired == field.shape.isRequired)
      #expect(column.summary == field.shape.summary)
    }
    #expect(TableShape.projects.primaryKey == "id")
  }
}

extension String {
  fileprivate func count(of part: String) -> Int { ranges(of: part).count }
}
