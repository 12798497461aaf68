import Testing

@testable import Core

/// What must hold of every field of the table, so that a new one is noticed wherever it is not dealt
/// with.
@Suite("Field table") struct FieldTableTests {
  /// A project in which every field has a value.
  static func complete() throws -> Project {
    var project = try ExampleProjects.organisedCrime()
    project.schema = JSONSchema.identifier
    project.organisations[0].ref = "XI-IATI-EUROPOL"
    for language in project.translations.keys {
      project.translations[language]?.description = ["…"]
      project.translations[language]?.expectedResults = ["…"]
    }
    return project
  }

  private static func json(_ project: Project) -> [UInt8] {
    var writer = JSONWriter(layout: .compact)
    project.write(to: &writer, isInline: false)
    return writer.bytes
  }

  private static func withView<Result>(
    of bytes: [UInt8],
    _ body: (RecordView) throws -> Result
  ) throws -> Result {
    let source = SourceBytes(bytes)
    var reader = JSONReader()
    source.open(in: &reader, lines: false)
    try reader.readValue()
    var records = RecordReader()
    let json = reader.view
    return try withExtendedLifetime(source) {
      try records.read(json) { scanned in
        Swift.Result { try body(#require(scanned.view)) }
      }
      .get()
    }
  }

  // MARK: Reading and writing

  @Test(arguments: Project.Key.allCases)
  func `the example of these tests has a value for every field`(key: Project.Key) throws {
    let project = try Self.complete()
    var writer = JSONWriter()
    key.field.write(project, &writer)
    #expect(!writer.bytes.isEmpty, "add a value for \(key) to FieldTableTests.complete()")
  }

  @Test func `keys are in the order of their fields, and no two are the same`() {
    #expect(Project.Key.allCases.map(\.rawValue) == Array(Project.fields.indices))
    let keys = Project.fields.map(\.shape.key)
    #expect(Set(keys).count == keys.count)
  }

  @Test func `a view finds every field, and every field of an object in a field, at its own node`()
    throws
  {
    let bytes = Self.json(try Self.complete())
    try Self.withView(of: bytes) { view in
      let json = view.json
      for key in Project.Key.allCases {
        let node = try #require(json.value(of: key.field.shape.key, in: 0), "\(key)")
        #expect(view.node(key) == node, "\(key)")
      }
      let timeline = try #require(view.node(.timeline))
      for part in Timeline.Key.allCases {
        #expect(view.node(.timeline, part) == json.value(of: part.field.shape.key, in: timeline))
      }
    }
    // As many slots as there are fields to keep: none is shared.
    let nested = Project.fields.map { field -> Int in
      if case .object(let object) = field.shape.shape { object.fields.count } else { 0 }
    }
    let expected = Project.fields.count + nested.reduce(0, +)
    #expect(RecordLayout.project.slotCount == expected)
  }

  @Test func `what is written is read again, with and without what is optional`() throws {
    for project in [try Self.complete(), try ExampleProjects.hostile()] {
      try Self.withView(of: Self.json(project)) { #expect($0.project == project) }
    }
  }

  @Test(arguments: Project.Key.allCases)
  func `a value set from its words is the value, or is refused`(key: Project.Key) throws {
    let project = try Self.complete()
    for field in [key.field] + key.field.parts() {
      var copy = Project.blank
      guard field.parse(field.words(project), &copy) else { continue }
      #expect(field.words(copy) == field.words(project), "\(field.shape.key)")
    }
  }

  @Test func `only the values that have no words are refused from words`() throws {
    let project = try Self.complete()
    let refused = Project.fields.filter { field in
      var copy = project
      return !field.parse(field.words(project), &copy)
    }
    #expect(refused.map(\.shape.key) == ["translations"])
  }

  // MARK: Columns and orders

  @Test func `every field is a column but those that are hidden or shown by their parts`() {
    let columns = ProjectColumn.all.map(\.name)
    #expect(Set(columns).count == columns.count)
    for field in Project.fields {
      switch field.shape.listing {
      case .column, .shortColumn: #expect(columns.contains(field.shape.key))
      case .parts: for part in field.parts() { #expect(columns.contains(part.shape.key)) }
      case .hidden: #expect(!columns.contains(field.shape.key))
      }
    }
  }

  @Test(arguments: ProjectColumn.all.map(\.name))
  func `every column has a text, a plain text, a member of JSON and an order`(name: String) throws {
    let column = try #require(ProjectColumn.named(name.uppercased()))
    let today = try ExampleProjects.date("2026-11-23")
    let context = ProjectColumnContext(today: today)
    let project = try Self.complete()
    #expect(!column.text(of: project, in: context).isEmpty)
    #expect(!column.plainText(of: project, in: context).isEmpty)
    #expect(!column.summary.isEmpty)
    var writer = JSONWriter(layout: .compact)
    try Self.withView(of: Self.json(project)) { record in
      let project = column.isCopied ? nil : project
      writer.object { column.write(record, of: project, in: context, to: &$0) }
    }
    #expect(String(decoding: writer.bytes, as: UTF8.self).hasPrefix("{\"\(column.key)\":"))
    #expect(column.rank(of: project, today: today) != SortRank.none)
  }

  @Test(arguments: [
    ("country", "countries"), ("Area", "priorityAreas"), ("topic", "topics"),
    ("subsector", "subsectors"), ("organisation", "organisations"), ("source", "sources"),
  ])
  func `a column of lists may be called as one of its values`(name: String, column: String) {
    #expect(ProjectColumn.named(name)?.name == column)
  }

  @Test(arguments: ProjectColumn.all.map(\.name))
  func `a project without a value comes last in both directions`(name: String) throws {
    let column = try #require(ProjectColumn.named(name))
    let today = try ExampleProjects.date("2026-11-23")
    let full = try Self.complete()
    var empty = Project.blank
    empty.id = try #require(ProjectID(rawValue: "a"))
    guard column.rank(of: empty, today: today) == SortRank.none else { return }
    for isReversed in [false, true] {
      let order = ProjectOrder(by: [column], isReversed: isReversed, today: today)
      #expect(order.sorted([empty, full]).map(\.id) == [full.id, empty.id])
    }
  }

  @Test func `objects are sorted by the first field that all of them have`() throws {
    let day = try ExampleProjects.date("2026-11-23")
    #expect(Timeline(start: day).rank == .number(day.dayNumber))
    #expect(Organisation(name: "Ä 10", role: .funding).rank == .text("ä 10"))
    #expect(Source(url: "https://b.eu").rank == .text("https://b.eu"))
  }

  // MARK: Pages

  @Test(arguments: Project.Key.allCases)
  func `every field is on the page and in the Markdown report`(key: Project.Key) throws {
    // Not the address for editors, nor the names that only lead to the record; the timeline and the
    // organisations have tests of their own.
    if [.schema, .formerIds, .timeline, .organisations].contains(key) { return }
    let project = try Self.complete()
    let page = ProjectPage(width: nil, today: try ExampleProjects.date("2026-11-23"))
      .text(for: project)
    let report = try text(.markdown, of: [project])
    let markup = try text(.html, of: [project])
    for text in key.field.texts(project, .english) {
      #expect(page.contains(text), "\(key)")
      if key != .translations { #expect(report.contains(markdownText(text)), "\(key)") }
      // Sources and the status have words of their own beside them.
      #expect(markup.contains(htmlText(text)), "\(key)")
    }
  }

  @Test func `organisations are listed by what they do, each role once`() throws {
    var project = try ExampleProjects.organisedCrime()
    project.organisations = OrganisationRole.allCases.flatMap { role in
      ["First", "Second"].map { Organisation(name: "\($0) \(role.rawValue)", role: role) }
    }
    let page = ProjectPage(width: nil, today: try ExampleProjects.date("2026-11-23"))
      .text(for: project)
    let report = try text(.markdown, of: [project])
    let roles: [OrganisationRole] = [.implementing, .extending, .accountable, .funding]
    let values = roles.map { "First \($0.rawValue) · Second \($0.rawValue)" }
    let lines = page.split(separator: "\n").filter { $0.contains("First") }
    #expect(lines.count == roles.count)
    for (line, value) in zip(lines, values) { #expect(line.hasSuffix(value), "\(line)") }
    for (role, value) in zip(["Run by", "Managed by", "Accountable", "Funded by"], values) {
      #expect(report.contains("| \(role) | \(value) |"), "\(report)")
    }
  }

  // MARK: What does not fit

  /// A place in a record that holds a single value, as JSON Pointer, and the kind of text there.
  private struct Leaf: CustomTestStringConvertible {
    var pointer: String
    var kind: TextKind
    var testDescription: String { pointer }
  }

  private static func leaves(of shape: Shape, at pointer: String) -> [Leaf] {
    switch shape {
    case .text(let kind): [Leaf(pointer: pointer, kind: kind)]
    case .list(let element, _): leaves(of: element.shape, at: pointer + "/0")
    case .object(let object):
      object.fields.flatMap { leaves(of: $0.shape, at: pointer + "/" + $0.key) }
    case .languageMap(let object): leaves(of: .object(object), at: pointer + "/ka")
    }
  }

  /// The complete record with other JSON in place of the value at a pointer.
  private static func record(with text: String, at pointer: String) throws -> [UInt8] {
    let bytes = json(try complete())
    return try withView(of: bytes) { view in
      let json = view.json
      var node = 0
      for step in pointer.split(separator: "/") {
        if let index = Int(step) {
          node = try #require(Array(json.elements(of: node)).dropFirst(index).first)
        } else {
          node = try #require(json.value(of: String(step), in: node), "\(pointer)")
        }
      }
      let range = json[node].range
      return Array(bytes[..<range.lowerBound]) + Array(text.utf8) + bytes[range.upperBound...]
    }
  }

  @Test(arguments: leaves(of: .object(Project.objectShape), at: ""))
  private func `a wrong value of any field is an error at its place, and no list drops it silently`(
    leaf: Leaf
  ) throws {
    for text in ["\"?!\"", "true", "17", "null", "{}", "[]", "\"\""] {
      let bytes = try Self.record(with: text, at: leaf.pointer)
      let input = RecordInput(name: "", bytes: bytes)
      let errors = RuleRun([("", bytes)]).findings.filter { $0.severity == .error }
      let isText = text.hasPrefix("\"")
      if !isText { #expect(errors.contains { $0.pointer == leaf.pointer }, "\(text)") }
      var projects: [Project] = []
      let outcome = RecordSelection(from: [input], where: ProjectQuery(), workerCount: 1)
        .forEachBatch { projects += $0 }
      #expect(projects.count + outcome.omissions.count == 1, "\(text)")
      if projects.isEmpty {
        #expect(
          errors.contains { $0.pointer == leaf.pointer },
          "no rule says what is wrong with \(text) in a \(leaf.kind)"
        )
      }
    }
  }

  @Test(arguments: TextKind.allCases)
  func `a kind of text that asks for a form has a rule that is an error`(kind: TextKind) {
    let asksForForm =
      switch kind.form {
      case .prose: false
      case .code: true
      case .identifier(let pattern), .machine(let pattern): pattern != .text
      }
    guard asksForForm else { return }
    let isChecked = Rule.catalogue.contains { rule in
      guard case .text(let kinds, _, _) = rule.check else { return false }
      return rule.severity == .error && kinds.contains(kind) && kinds != .prose
    }
    #expect(isChecked, "no rule looks at the form of a \(kind)")
  }

  @Test(arguments: Project.Key.allCases.filter(\.field.shape.isRequired))
  func `a required field that is missing is an error`(key: Project.Key) throws {
    let members = "\"\(key.field.shape.key)\": null"
    let errors = RuleRun(record: members).findings.filter { $0.severity == .error }
    #expect(
      errors.map(\.message) == ["the required field \"\(key.field.shape.key)\" is missing"]
    )
  }
}
