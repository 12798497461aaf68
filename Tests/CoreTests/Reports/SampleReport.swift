@testable import Core

/// A fixed validation with all that makes reports hard: several files, both severities, notes that
/// point at another file, edits, tabs, wide text, a very long line, characters that would steer a
/// terminal in data and in file names, a range over several lines and an empty one.
enum SampleReport {
  /// The files by name.
  private static let files: [(name: String, text: String)] = [
    (
      "Data/projects/rivers.json",
      """
      {
        "id": "clean-rivers",
      \t"title":\t"სუფთა 日本語 👩‍👩‍👧 e\u{301}",\t"countries": ["Gorgia", "MD"],
        "specificObjectives": [
          " Rivers are cleaner."
        ]
        "status": "ongoing"
      }

      """
    ),
    (
      "./Data/projects/long.ndjson",
      """
      {"id": "long-line", "title": "\(String(repeating: "kilometre ", count: 60))", "status": \
      "onging", "topics": ["\(String(repeating: "水", count: 200))"]}
      {"id": "clean-rivers"}
      {"id": "fine"}

      """
    ),
    (
      "Data/::error::\u{1B}[2J\u{202E}<&\",\n%0A/evil.json",
      """
      {"id": "a\u{202E}b\u{7F}", "title": "<b>\u{85}]]>&amp; ::error::%0A [x](http://example.org) {0}"}

      """
    ),
    ("Data/projects/empty.json", ""),
  ]

  /// The rules of the findings, with the places that they are about.
  private static func findings() -> [Finding] {
    var country = finding(
      "unknown-country",
      .error,
      #""Gorgia" is not a country code"#,
      at: #""Gorgia""#,
      in: 0
    )
    country.hint = #"did you mean "GE" (Georgia)?"#
    country.record = "clean-rivers"
    country.pointer = "/countries/0"

    var title = finding(
      "html-remnant",
      .warning,
      "the title is odd",
      at: "\"სუფთა 日本語 👩‍👩‍👧 e\u{301}\"",
      in: 0
    )
    title.pointer = "/title"

    var blank = finding(
      "untrimmed-text",
      .warning,
      "the text begins with a blank",
      at: " Rivers",
      in: 0
    )
    blank.place.range = blank.place.range.lowerBound..<blank.place.range.lowerBound + 1
    blank.edits = [Edit(blank.place.range, text: "")]
    blank.hint = "a blank at the start of a text is hard to see, so nobody will find it later on"

    var comma = finding(
      "json-syntax",
      .error,
      #"expected "," or "}" here"#,
      at: "\n  \"status\"",
      in: 0
    )
    comma.place.range = comma.place.range.lowerBound..<comma.place.range.lowerBound
    comma.hint = "a comma is missing here"

    var lines = finding(
      "list-marker",
      .warning,
      "the list goes on",
      at: "[\n    \" Rivers are cleaner.\"\n  ]",
      in: 0
    )
    lines.edits = [Edit(lines.place.range, text: "[]")]

    var status = finding(
      "unknown-status",
      .error,
      #""onging" is not a status"#,
      at: #""onging""#,
      in: 1
    )
    status.hint = #"did you mean "ongoing"?"#
    status.record = "long-line"
    status.pointer = "/status"

    let wide = finding(
      "unknown-subsector",
      .warning,
      "this subsector is not known",
      at: "\"\(String(repeating: "水", count: 200))\"",
      in: 1
    )

    var duplicate = finding(
      "duplicate-id",
      .error,
      #"the identifier "clean-rivers" stands twice"#,
      at: #""clean-rivers""#,
      in: 1
    )
    duplicate.record = "clean-rivers"
    duplicate.pointer = "/id"
    duplicate.notes = [
      Finding.Note(message: "the other record", place: place(of: #""clean-rivers""#, in: 0)),
      Finding.Note(message: "and one more\u{1B}[0m", place: place(of: "a\u{202E}b", in: 2)),
    ]

    var control = finding(
      "control-character",
      .error,
      "the text holds U+0085\u{85}, \u{1B}]0;title\u{7}\u{202E}\n::error::%0A [x](http://example.org) {0}",
      at: "\u{85}",
      in: 2
    )
    control.hint = "write it as an escape\r\n::warning::or leave it out"
    control.record = "a\u{202E}b\u{7F}"
    control.pointer = "/title"

    let empty = finding("json-syntax", .error, "expected a value, found the end", at: "", in: 3)
    return [
      title, country, lines, blank, comma, status, wide, duplicate, control, empty,
    ]
  }

  /// The report; `failure` adds an input that could not be read.
  static func report(
    _ options: ValidationReport.Options = ValidationReport.Options(rules: rules),
    failure: InputError? = nil
  ) -> ValidationReport {
    var inputs = files.map { RecordInput(name: $0.name, bytes: Array($0.text.utf8)) }
    if let failure {
      inputs.append(RecordInput(name: "gone.json") { () throws(InputError) in throw failure })
    }
    var validation = Validation.run(
      inputs,
      options: Validation.Options(
        rules: RuleSet([]),
        today: CalendarDate(dayNumber: 20_780),
        keepsRecords: true
      )
    )
    validation.findings = findings().sorted(by: Finding.precedes).map(located)
    return ValidationReport(validation, inputNames: inputs.map(\.name), options: options)
  }

  /// Two rules, so that the reports do not change with the catalogue.
  static let rules: [Rule] = [
    rule("unknown-country", .error, "every country has a code"),
    rule("untrimmed-text", .warning, "no text begins or ends with a blank"),
  ]

  private static func rule(_ id: RuleID, _ severity: Severity, _ summary: String) -> Rule {
    Rule(
      id,
      severity,
      summary: summary,
      explanation: "The first paragraph\ngoes on.\n\nThe second.",
      failing: .json("{}"),
      passing: .json("{}"),
      check: .syntax { _, _ in }
    )
  }

  private static func finding(
    _ rule: RuleID,
    _ severity: Severity,
    _ message: String,
    at marked: String,
    in input: Int
  ) -> Finding {
    Finding(rule: rule, severity: severity, message: message, place: place(of: marked, in: input))
  }

  private static func place(of marked: String, in input: Int) -> Place {
    let bytes = Array(files[input].text.utf8)
    let start = bytes.indices.first { bytes[$0...].starts(with: marked.utf8) } ?? 0
    return Place(input: input, range: start..<start + marked.utf8.count)
  }

  /// A finding with lines and columns, whatever files its places are in.
  private static func located(_ finding: Finding) -> LocatedFinding {
    let place = finding.place
    let alone = Finding(rule: "", severity: .error, message: "", place: place)
    let excerpt = withBlock(place.input) {
      FindingLocator(block: $0, excerptWidth: 120).locate([alone])[0].excerpt
    }
    return LocatedFinding(finding, excerpt: excerpt) { place in
      withBlock(place.input) { block in
        var map = LineMap(block)
        return map.positions(of: place.range)
      }
    }
  }

  private static func withBlock<Result>(_ input: Int, _ body: (Block) -> Result) -> Result {
    let source = SourceBytes(Array(files[input].text.utf8))
    return withExtendedLifetime(source) { body(Block(source, input: input, form: .document)) }
  }
}
