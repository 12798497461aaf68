import Testing

@testable import Core

/// Values that are not JSON: which mistakes are found, and what the value would be without them.
@Suite("Mended JSON") struct JSONMenderTests {
  private static func mistakes(
    in text: String,
    form: JSONForm = .document
  ) -> (errors: [JSONError], mended: String?) {
    let source = SourceBytes(Array(text.utf8))
    var values = JSONSequence()
    values.open(Block(source, input: 0, form: form))
    return withExtendedLifetime(source) {
      var errors: [JSONError] = []
      var mended: String?
      while let element = values.next() {
        errors += element.errors
        if case .broken(let value) = element, let text = value.text {
          mended = String(decoding: text.bytes, as: UTF8.self)
        }
      }
      return (errors, mended)
    }
  }

  @Test(arguments: JSONMenderCases.all)
  func `a mistake is named, read past where that is certain, and repaired`(mistakes: JSONMistakes) {
    let found = Self.mistakes(in: mistakes.text)
    let kinds = found.errors.map { String("\($0.kind)".prefix { $0 != "(" }) }
    #expect(kinds == mistakes.kinds)
    #expect(found.mended == mistakes.mended)
    let fixed = Fixer(rules: RuleSet([.jsonSyntax]), today: ExampleRecord.today)
      .fix(Array(mistakes.text.utf8), name: "x.json")
    #expect(String(decoding: fixed.bytes, as: UTF8.self) == mistakes.repaired)
  }

  @Test(arguments: [
    (
      "found “ there", "{\"a\": “b, \"c\": 1}",
      "found the typographic quote U+201C, expected a plain \""
    ),
    ("a letter", "{\"a\": é}", "expected a value, found \"é\" (U+00E9)"),
    ("a dash", "{\"a\": –5}", "expected a value, found the dash U+2013"),
    ("a wide comma", "{\"a\": 1，}", "expected \",\" or \"}\", found the wide comma U+FF0C"),
    ("an override", "{\"a\": \u{202E}}", "expected a value, found U+202E"),
  ])
  func `a character is named as people know it`(name: String, text: String, message: String) {
    #expect(Self.mistakes(in: text).errors.map(\.message) == [message])
  }

  // MARK: Places

  @Test func `the other findings of a broken record are where a person put them`() throws {
    let text = """
      {
        // A comment.
        id: “clean-rivers”,
        "title": 'Clean  "rivers" &amp; lakes',
        "specificObjectives": ["Rivers are cleaner.",],
        "expectedResults": ["1. Water is tested."]
        "countries": ["Gorgia"],
        "status": ongoin,
        "timeline": {"start": "2025-01-01", "end": "2024-12-31"}
      }
      """
    let bytes = Array(text.utf8)
    let findings = RuleRun([("clean-rivers.json", bytes)]).findings
      .filter { $0.rule != "json-syntax" }
    #expect(
      findings.map { "\($0.rule) \($0.pointer) \($0.source(in: bytes))" } == [
        "irregular-white-space /title   ",
        "html-remnant /title &amp;",
        "list-marker /expectedResults/0 1.",
        "unknown-country /countries/0 \"Gorgia\"",
        "unknown-status /status ongoin",
        "end-before-start /timeline/end \"2024-12-31\"",
      ]
    )
    #expect(findings.allSatisfy { $0.record == "clean-rivers" })
  }

  @Test func `what follows a repair at once is where it was`() throws {
    let text = ExampleRecord.text(with: #""countries": ["Gorgia"]"#)
      .replacing("\"Gorgia", with: "/* first */\"Gorgia")
    let findings = RuleRun(json: text).findings.filter { $0.rule == "unknown-country" }
    let range = try #require(findings.first).place.range
    #expect(String(decoding: Array(text.utf8)[range], as: UTF8.self) == #""Gorgia""#)
  }

  @Test func `what follows a guess has no findings and takes nothing away`() {
    let text =
      #"{"id": "a", "countries": ["XX"], "titel": 1, "status": in progress, "timeline": 5}"#
    #expect(
      RuleRun(json: text).places == [
        "unknown-country /countries/0", "unknown-field /titel", "json-syntax ",
      ]
    )
  }

  @Test func `a broken record can be named by others`() {
    let broken = ExampleRecord.line(with: #""id": "a", "title": "A""#).dropLast() + ",}\n"
    let other = ExampleRecord.line(
      with: #"""
        "id": "b", "title": "B", "precededBy": "a", "timeline": {"start": "2029-01-01"},
        "status": "planned"
        """#
    )
    let run = RuleRun([("x.ndjson", Array((broken + other.replacing("\n", with: "")).utf8))])
    #expect(run.rules == ["json-syntax"])
  }

  // MARK: Anything

  /// Texts that random edits of a record make, a third of them broken in two places and more.
  private static func variants(count: Int) -> [[UInt8]] {
    var generator = SeededGenerator(seed: 11)
    let pieces: [String] = [
      ",", "\"", "“", "”", "'", "{", "}", "[", "]", ":", "//", "/*", "\\", "\t", "\n", " ", "True",
      "NaN",
      "a", "1", "-", "é", "\u{A0}", "<<<<<<< a\n", ";", "=", "\u{0}", "#",
    ]
    let record = Array(
      ExampleRecord.text(with: #""topics": ["a "], "description": ["b", "c &amp; d"]"#).utf8
    )
    return (0..<count).map { _ in
      var bytes = record
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        let removed = Int.random(in: 0...2, using: &generator)
        let piece = pieces.randomElement(using: &generator) ?? ""
        bytes.replaceSubrange(
          place..<min(bytes.count, place + removed),
          with: Bool.random(using: &generator) ? Array(piece.utf8) : []
        )
      }
      return bytes
    }
  }

  @Test func `a repair never makes an error, and a second one does nothing`() {
    let fixer = Fixer(rules: RuleSet(), today: ExampleRecord.today)
    let failing = Self.variants(count: 3000).filter { bytes in
      let before = RuleRun([("clean-rivers.json", bytes)])
      let fixed = fixer.fix(bytes, name: "clean-rivers.json").bytes
      let after = RuleRun([("clean-rivers.json", fixed)])
      return after.errorCount > before.errorCount || after.findings.contains { !$0.edits.isEmpty }
        || fixer.fix(fixed, name: "clean-rivers.json").bytes != fixed
    }
    #expect(failing.map { String(decoding: $0, as: UTF8.self) } == [])
  }

  @Test func `what is mended is JSON, and what is not JSON has an error`() {
    for bytes in Self.variants(count: 3000) {
      let source = SourceBytes(bytes)
      var reader = JSONReader()
      source.open(in: &reader, lines: false)
      let isJSON = (try? reader.readValue()) != nil && reader.offset == reader.end
      var values = JSONSequence()
      values.open(Block(source, input: 0, form: .document))
      var errors: [JSONError] = []
      withExtendedLifetime(source) {
        while let element = values.next() {
          errors += element.errors
          guard case .broken(let value) = element, let text = value.text else { continue }
          text.source.open(in: &reader, lines: false)
          let isMended = (try? reader.readValue()) != nil && reader.offset == reader.end
          #expect(isMended)
        }
      }
      #expect(errors.isEmpty == isJSON, "\(String(decoding: bytes, as: UTF8.self))")
      for error in errors {
        #expect(error.range.lowerBound >= 0 && error.range.upperBound <= bytes.count)
      }
    }
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      ",", "[1 ", "{\"a\" ", "\"a\" ", "\"a\"x", "'a' ", "“a” ", "{a:", "/*", "//\n", "\\", "\u{0}",
      "\"", "'",
      "True ", "{\"a\":[", "<<<<<<<\n", "\u{A0}", "\"\\q\" ", "é",
    ]
  )
  func `any number of mistakes takes linear time and gives few findings`(piece: String) {
    for start in ["", "{\"a\": ", "{\"a\": [\""] {
      let count = 300_000 / piece.utf8.count
      let bytes = Array((start + String(repeating: piece, count: count)).utf8)
      let rules: [Rule] = [.jsonSyntax, .jsonEncoding, .jsonDepth]
      let findings = RuleRun([("x.json", bytes)], rules: rules).findings
      #expect((1...JSONMender.limit + 2).contains(findings.count))
      // Nobody wants to have so much repaired without a look.
      #expect(findings.count <= JSONMender.limit || findings.allSatisfy { $0.edits.isEmpty })
    }
  }
}

extension RuleRun {
  fileprivate var errorCount: Int { findings.count { $0.severity == .error } }
}
