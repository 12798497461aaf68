@testable import Core

/// What rules find in sources, for tests.
struct RuleRun {
  var located: [LocatedFinding]

  /// The findings without lines and columns.
  var findings: [Finding] { located.map(\.finding) }

  /// Checks files as one registry.
  init(
    _ files: [(name: String, bytes: [UInt8])],
    previous: [(name: String, bytes: [UInt8])] = [],
    rules: [Rule] = Rule.catalogue,
    today: CalendarDate = ExampleRecord.today
  ) {
    let validation = Validation.run(
      files.map { RecordInput(name: $0.name, bytes: $0.bytes) },
      previous: previous.map { RecordInput(name: $0.name, bytes: $0.bytes) },
      options: Validation.Options(
        rules: RuleSet(rules),
        today: today,
        excerptWidth: nil,
        workerCount: 1
      )
    )
    located = validation.findings
  }

  /// Checks the files of an example.
  init(_ example: Rule.Example) { self.init(example.files, previous: example.previousFiles) }

  /// Checks a complete record in which some members are replaced.
  init(record members: String, today: CalendarDate = ExampleRecord.today) {
    self.init([("", Array(ExampleRecord.text(with: members).utf8))], today: today)
  }

  /// Checks text.
  init(json: String) {
    self.init([("", Array(json.utf8))])
  }

  /// The names of the rules that found something, in the order of the findings.
  var rules: [String] { findings.map(\.rule.rawValue) }

  /// The names of the rules with the place in the record.
  var places: [String] { findings.map { "\($0.rule) \($0.pointer)" } }
}

extension Finding {
  /// The part of the source that the finding is about.
  func source(in bytes: [UInt8]) -> String {
    String(decoding: bytes[place.range], as: UTF8.self)
  }
}
