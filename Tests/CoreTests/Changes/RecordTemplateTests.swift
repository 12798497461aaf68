import Testing

@testable import Core

@Suite("Record template") struct RecordTemplateTests {
  private func template(_ document: String) throws -> [String] {
    let bytes = try RecordTemplate(of: Array(document.utf8), width: 80).bytes
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private static let documents = [
    "{}", #"{"id": "a", "title": "A"}"#, #"{"timeline": {"end": "2026-01-01"}, "status": "x"}"#,
    #"{"sources": [{"url": "https://a.eu"}], "topics": ["B"], "translations": {"ka": {}}}"#,
    #"{"formerIds": ["b"]}"#,
  ]

  /// The lines that are a field once their slashes are taken away.
  private func optional(_ lines: [String]) -> [Int] {
    lines.indices.filter { lines[$0].contains(/^ *\/\/ (, )?"/) }
  }

  private func json(_ lines: [String]) -> JSONTree? {
    let text = lines.joined(separator: "\n") + "\n"
    let content = CommentedText(Array(text.utf8)).content
    return (try? DocumentEditor(single: content))?.tree
  }

  @Test(arguments: documents)
  func `it is JSON whichever comments are taken for fields`(document: String) throws {
    let lines = try template(document)
    let places = optional(lines)
    #expect(places.count >= 7)
    let known = try #require(json(lines))
    // None, each by itself, all, and all but each.
    let choices =
      [[], places] + places.map { [$0] }
      + places.map { place in
        places.filter { $0 != place }
      }
    for choice in choices {
      var filled = lines
      for place in choice { filled[place].replace("// ", with: "", maxReplacements: 1) }
      let record = try #require(json(filled), "\(filled.joined(separator: "\n"))")
      #expect(count(record) == count(known) + choice.count)
    }
  }

  /// The number of members of the record and its timeline.
  private func count(_ record: JSONTree) -> Int {
    func members(_ tree: JSONTree?) -> Int {
      guard case .object(let members) = tree else { return 0 }
      return members.count
    }
    return members(record) + members(record["timeline"])
  }

  @Test func `every field is there once, as a value or as a comment, in order`() throws {
    for document in Self.documents {
      let keys = try template(document).compactMap {
        $0.firstMatch(of: /^  (?:\/\/ (?:, )?)?"(\w+)":/).map { String($0.output.1) }
      }
      let expected = Project.fields.map(\.shape.key).filter { $0 != "$schema" }
      #expect(keys == expected)
    }
  }

  @Test func `what is known is kept, and required fields are to be filled in`() throws {
    let document = #"{"id": "a", "countries": ["GE"], "sources": [{"url": "https://a.eu"}]}"#
    let record = try #require(json(try template(document)))
    let known = try #require(try DocumentEditor(single: Array(document.utf8)).tree)
    for key in ["id", "countries", "sources"] { #expect(record[key] == known[key]) }
    #expect(record["title"] == .text(""))
    #expect(record["specificObjectives"] == .list([.text("")]))
    #expect(record["timeline"]?["start"] == .text(""))
    #expect(record["topics"] == nil)
  }

  /// What is left as it is must not pass for something that somebody knows.
  @Test func `a blank that nobody fills in is an error`() throws {
    var lines = try template("{}")
    let places = optional(lines)
    for place in places { lines[place].replace("// ", with: "", maxReplacements: 1) }
    let text = lines.joined(separator: "\n") + "\n"
    let input = RecordInput(name: "a.json", bytes: CommentedText(Array(text.utf8)).content)
    let options = Validation.Options(today: CalendarDate(dayNumber: 0))
    let pointers = Validation.run([input], options: options).findings
      .filter { $0.finding.severity == .error }
      .map { String($0.finding.pointer.dropFirst().prefix { $0 != "/" }) }
    // An area may be left out, and so may all of them.
    let fields = Set(Project.fields.map(\.shape.key)).subtracting(["$schema", "priorityAreas"])
    #expect(fields.subtracting(pointers) == [])
  }

  @Test func `comments fit the width, and name codes and forms`() throws {
    for width in [40, 80] {
      let bytes = try RecordTemplate(of: Array("{}".utf8), width: width).bytes
      let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      for line in lines where !line.contains(/"\w+":/) {
        #expect(displayWidth(line) <= width, "\(line)")
      }
      let words = lines.map { $0.replacing(/^ *\/\/ */, with: "") }.joined(separator: " ")
      for text in [
        "GE (Georgia)", "planned, ongoing", "Expected a day as YYYY-MM-DD.", "role: Required.",
        "Example: [\"GE\", \"MD\"]", "Civil society",
      ] {
        #expect(words.contains(text), "\(text)")
      }
    }
  }

  @Test func `what is no record has no template`() {
    #expect(throws: EditRefusal.noRecord) { try RecordTemplate(of: Array("1".utf8), width: 80) }
    #expect(throws: EditRefusal.noJSON) { try RecordTemplate(of: [], width: 80) }
  }
}
