import Testing

@testable import Core

@Suite("Rules on many inputs")
struct RuleTableTests {
  @Test(arguments: [
    #""title": "Rule of law & human rights""#, #""title": "a < b and b > a, AT&T; R&D;""#,
    #""title": "if x <n> or <b and c> then""#, #""title": "<3 rivers, &c.""#,
    #""title": "\"Rivers\" \\ lakes \/ seas""#, #""title": "Mănăstirea și țara""#,
    #""title": "“Rivers” – «озера» — „lacuri”…""#, #""title": "Beşiktaş""#,
    #""title": "Şəki və Şamaxı şəhərləri""#, #""title": "მდინარეები საქართველოში""#,
    #""title": "Մաքուր գետեր""#, #""title": "Чисті річки 👩‍👩‍👧 🇺🇦""#,
    #""title": "Rivers\u00a0and lakes""#, #""title": "\u010curgeş \ud83d\ude00""#,
    #""title": "- the dash""#, #""title": "1. The first""#,
    #""translations": {"az": {"title": "Şuşa"}}"#, #""translations": {}"#,
    #""expectedResults": ["10% of rivers are cleaner by 2025.", "2025. The year of rivers"]"#,
    #""expectedResults": ["1.5 million trees", "100 rivers", "2024-2026 plan", "(see annex)"]"#,
    #""expectedResults": ["-5 °C less", "*.pdf files", "Result of 3 years: rivers", "R2 is up"]"#,
    #""expectedResults": ["Rivers – 3 of them.", "3 rivers. 4 lakes.", "Output 2 is clean"]"#,
    #""expectedResults": ["EU4Rivers: 1) clean 2) fast", "Enhanced 5G", "3D models"]"#,
    #""expectedResults": ["“Clean” rivers", "«Чисті» річки", "მდინარეები 1. და 2."]"#,
    #""euProjectNumber": "441-959""#, #""euProjectNumber": "2022/441-959""#,
    #""euProjectNumber": "ENI/2017/040-554""#, #""euProjectNumber": "ENI/2015/38141""#,
    #""euProjectNumber": "ENPI/2011/22758""#, #""euProjectNumber": "NDICI-GEO-NEAR/2022/441-959""#,
    #""euProjectNumber": "EuropeAid/155272/DH/ACT/Multi""#, #""euProjectNumber": "2015/038-739""#,
    #""euProjectNumber": "GE 16 ENI ST 06 18""#, #""euProjectNumber": "UA 19 ENI FI 01""#,
    #""euProjectNumber": "AZ 15 ENI HE 04 17 (AZ/42)""#,
    #""sources": [{"url": "https://eu4ukraine.eu/uk/uk/projects/?id=855&lang=uk#top"}]"#,
    #""sources": [{"url": "HTTP://example.org:8080"}, {"url": "https://[2001:db8::1]/a"}]"#,
    #""sources": [{"url": "https://пример.укр/річка?q=(a)'b"}, {"url": "https://x_y.example./"}]"#,
    #""countries": ["AM", "AZ", "BY", "GE", "MD", "UA"]"#, #""countries": ["G\u0045"]"#,
    #""timeline": {"start": "2026-11-23", "end": "2026-11-23"}"#,
    #""timeline": {"start": "1990-01-01"}"#, #""timeline": {"start": "2024-02-29"}"#,
    #""timeline": {"start": "2024-12-31", "end": "2049-12-31"}"#,
    #""status": "completed", "timeline": {"start": "2020-01-01", "end": "2026-11-23"}"#,
    #""status": "planned", "timeline": {"start": "2026-11-24"}"#,
    #""status": "suspended", "timeline": {"start": "2030-01-01"}"#,
    #""status": "cancelled", "timeline": {"start": "2020-01-01", "end": "2021-01-01"}"#,
    #""organisations": [{"name": "UNDP", "role": "funding"}, {"name": "UNDP", "role": "extending"}]"#,
    #""description": ["Rivers", "rivers", "Rivers."]"#, #""description": []"#,
    #""topics": ["A", "a"]"#,
    #""$schema": "../schema.json""#, #""id": "4""#, #""precededBy": null"#,
  ])
  func `what is fine is let pass`(members: String) {
    #expect(RuleRun(record: members).places == [])
  }

  @Test(arguments: [
    (#""id": "a--b""#, "id-format /id"), (#""id": "-a""#, "id-format /id"),
    (#""id": "річка""#, "id-format /id"), (#""id": "a\n""#, "id-format /id"),
    (#""precededBy": "No Slug""#, "id-format /precededBy"), (#""id": """#, "empty-text /id"),
    (#""formerIds": ["rivers", "No Slug"]"#, "id-format /formerIds/1"),
    (#""formerIds": ["rivers", "rivers"]"#, "duplicate-id /formerIds/1"),
    (#""formerIds": "rivers""#, "wrong-type /formerIds"),
    (#""status": " ongoing""#, "unknown-status /status"),
    (#""status": "on\u0007going""#, "unknown-status /status"),
    (#""countries": ["ge"]"#, "unknown-country /countries/0"),
    (#""countries": ["GE "]"#, "unknown-country /countries/0"),
    (#""countries": ["UA", "XX", "GE"]"#, "unknown-country /countries/1"),
    (#""countries": "GE""#, "wrong-type /countries"),
    (#""countries": [1]"#, "wrong-type /countries/0"),
    (#""title": 5"#, "wrong-type /title"), (#""title": "\t\u00a0""#, "empty-text /title"),
    (#""title": "\u200b""#, "empty-text /title"),
    (#""translations": {"en-GB": {}}"#, "unknown-language /translations/en-GB"),
    (#""translations": {"ro": 1}"#, "wrong-type /translations/ro"),
    (#""translations": {"ro": {}, "ro": {}}"#, "json-duplicate-key /translations/ro"),
    (#""timeline": {"end": "2028-12-31"}"#, "missing-field /timeline"),
    (#""timeline": {"start": "2025-13-01"}"#, "date-format /timeline/start"),
    // More digits than a number holds; found by the fuzz target.
    (#""timeline": {"start": "99999999999999999999999.1.2024"}"#, "date-format /timeline/start"),
    (#""timeline": {"start": "1.1.99999999999999999999999"}"#, "date-format /timeline/start"),
    (
      #""timeline": {"start": "2025-01-01", "end": "9999-12-31"}"#, "implausible-date /timeline/end"
    ),
    (
      #""timeline": {"start": "2020-01-01", "end": "2049-12-31"}"#, "implausible-date /timeline/end"
    ),
    (
      #""timeline": {"start": "2049-01-01", "end": "1020-12-31"}"#, "end-before-start /timeline/end"
    ),
    (#""timeline": {"start": "2026-11-24"}"#, "status-contradicts-timeline /status"),
    (
      #""status": "planned", "timeline": {"start": "2026-11-23"}"#,
      "status-contradicts-timeline /status"
    ),
    (
      #""status": "completed", "timeline": {"start": "2026-01-01", "end": "2026-11-24"}"#,
      "status-contradicts-timeline /status"
    ),
    (
      #""status": "finalising", "timeline": {"start": "2020-01-01", "end": "2026-11-22"}"#,
      "status-contradicts-timeline /status"
    ),
    (#""sources": [{"url": "https://"}]"#, "url-format /sources/0/url"),
    (#""sources": [{"url": "https://example.org/a b"}]"#, "url-format /sources/0/url"),
    (#""sources": [{"url": "https://eu4moldova.eu@evil.example/"}]"#, "url-format /sources/0/url"),
    (#""sources": [{"url": "javascript:alert(1)"}]"#, "url-format /sources/0/url"),
    (#""sources": [{"url": "https:example.org"}]"#, "url-format /sources/0/url"),
    (#""sources": [{"url": "https://a..b"}]"#, "url-format /sources/0/url"),
    (#""sources": [{"url": "https://a:99999/"}]"#, "url-format /sources/0/url"),
    (#""sources": [{"url": "https://example.org\\@a"}]"#, "url-format /sources/0/url"),
    (#""sources": [{"url": "https://example.org/\u202e"}]"#, "url-format /sources/0/url"),
    (#""sources": [{"url": " https://example.org"}]"#, "url-format /sources/0/url"),
    (#""title": "a\nb""#, "irregular-white-space /title"),
    (#""title": "a\tb""#, "irregular-white-space /title"),
    (#""title": "a  b""#, "irregular-white-space /title"),
    (#""title": "0123456789abcde  b""#, "irregular-white-space /title"),
    (#""title": "0123456789abcdef  b""#, "irregular-white-space /title"),
    ("\"title\": \"a\u{A0}\u{A0}b\"", "irregular-white-space /title"),
    ("\"title\": \"a \u{2009}b\"", "irregular-white-space /title"),
    (#""title": "a\u0020 b""#, "irregular-white-space /title"),
    (#""subsectors": ["Civil  society"]"#, "irregular-white-space /subsectors/0"),
    (#""subsectors": ["Civil\tsociety"]"#, "irregular-white-space /subsectors/0"),
    (#""translations": {"ro": {"title": "a  b"}}"#, "irregular-white-space /translations/ro/title"),
    (#""title": "a\u007fb""#, "control-character /title"),
    ("\"title\": \"a\u{7F}b\"", "control-character /title"),
    ("\"title\": \"a\u{85}b\"", "irregular-white-space /title"),
    ("\"title\": \"a\u{9B}b\u{9C}c\"", "control-character /title"),
    ("\"title\": \"a\u{202E}b\"", "control-character /title"),
    ("\"title\": \"a\u{2067}b\"", "control-character /title"),
    ("\"title\": \"a\u{FEFF}b\"", "control-character /title"),
    ("\"title\": \"a\u{FFFF}b\"", "control-character /title"),
    ("\"title\": \"a\u{1FFFE}b\"", "control-character /title"),
    (#""title": "\u0000""#, "control-character /title"),
    (#""euProjectNumber": "441\u001b-959""#, "control-character /euProjectNumber"),
    (#""euProjectNumber": "441-95""#, "eu-project-number-format /euProjectNumber"),
    (#""euProjectNumber": "/2022/441-959""#, "eu-project-number-format /euProjectNumber"),
    (#""title": "a <br/> b""#, "html-remnant /title"),
    (#""title": "a &#8211; b""#, "html-remnant /title"),
    (#""title": "a <!-- b --> c""#, "html-remnant /title"),
    (#""subsectors": ["civil society"]"#, "unknown-subsector /subsectors/0"),
    (#""subsectors": [" Civil society"]"#, "untrimmed-text /subsectors/0"),
    (#""organisations": [{"name": "UNDP"}]"#, "missing-field /organisations/0"),
    (
      #""organisations": [{"name": "UNDP", "role": "funding", "x": 1}]"#,
      "unknown-field /organisations/0/x"
    ),
    (#""organisations": ["UNDP"]"#, "wrong-type /organisations/0"),
    (
      #""translations": {"uk": {"expectedResults": ["1. Річки"]}}"#,
      "list-marker /translations/uk/expectedResults/0"
    ),
    (#""expectedResults": ["Expected result 2: rivers"]"#, "list-marker /expectedResults/0"),
    (#""expectedResults": ["\u25ba Rivers"]"#, "list-marker /expectedResults/0"),
    (#""specificObjectives": ["a", "b", "b"]"#, "duplicate-paragraph /specificObjectives/2"),
  ])
  func `each problem is reported once, by its own rule`(members: String, place: String) {
    #expect(RuleRun(record: members).places == [place])
  }

  @Test(arguments: [
    ("", "json-syntax", "the file is empty, expected a record"),
    (" \n ", "json-syntax", "the file is empty, expected a record"),
    ("[", "json-syntax", #"the text ends before the array is closed, expected "]""#),
    ("5", "wrong-type", "found a number, expected a record: an object in braces"),
    (
      "\u{FEFF}", "byte-order-mark",
      "the text starts with a byte order mark, which JSON does not have"
    ),
  ])
  func `text that is no record is told apart`(json: String, rule: String, message: String) {
    let findings = RuleRun(json: json).findings
    #expect(findings.first?.rule.rawValue == rule)
    #expect(findings.first?.message == message)
  }

  @Test(arguments: [
    (#""countries": ["Gorgia"]"#, #"did you mean "GE" (Georgia)?"#),
    (#""countries": ["ge"]"#, #"did you mean "GE" (Georgia)?"#),
    (#""countries": ["Republic of Moldova"]"#, #"did you mean "MD" (Moldova)?"#),
    (#""countries": [" UA "]"#, #"did you mean "UA" (Ukraine)?"#), (#""countries": ["XX"]"#, nil),
    (#""status": "Ongoing""#, #"did you mean "ongoing"?"#),
    (#""status": "finished""#, #"did you mean "completed"?"#),
    (#""priorityAreas": ["Partnership that protects"]"#, #"did you mean "protects"?"#),
    (#""priorityAreas": ["protect"]"#, #"did you mean "protects"?"#),
    (#""translations": {"ua": {}}"#, #"did you mean "uk" (Ukrainian)?"#),
    (#""translations": {"en-GB": {}}"#, #"did you mean "en" (English)?"#),
    (#""organisations": [{"name": "UNDP", "role": "lead"}]"#, nil),
    (#""id": "Râuri curate, 2""#, #"did you mean "rauri-curate-2"?"#),
    (#""id": "ріки""#, #"did you mean "riki"?"#),
    (#""id": "…""#, nil),
    (#""titel": "a", "title": null"#, #"did you mean "title"?"#),
    (#""timeline": "2019-2021""#, nil), (#""countries": "GE""#, "put the text in square brackets"),
    (#""timeline": null"#, #"add "timeline": {"start": "YYYY-MM-DD"}"#),
    (#""sources": [{"url": "www.eu4moldova.eu"}]"#, #"did you mean "https://www.eu4moldova.eu"?"#),
    (#""sources": [{"url": "not a url"}]"#, nil),
    (
      #""subsectors": ["Rule of law and human rights"]"#,
      #"did you mean "Rule of law & human rights"?"#
    ),
  ])
  func `a hint names what was most likely meant`(members: String, hint: String?) {
    let findings = RuleRun(record: members).findings
    #expect(findings.count == 1)
    #expect(findings.first?.hint == hint)
  }

  @Test(arguments: [
    (#""title": "Clean rivers  ""#, "  "), (#""title": "a\u0007b""#, #"\u0007"#),
    (#""title": "Rivers &amp; lakes""#, "&amp;"), (#""title": "Oraşele și""#, "ş"),
    (#""expectedResults": [" 1. Rivers"]"#, " "), (#""countries": "GE""#, #""GE""#),
    (#""countries": ["MD", "GE"]"#, #""MD""#), (#""titel": 1, "title": null"#, #""titel""#),
    (#""title": null"#, "{"),
  ])
  func `the range is the narrowest`(members: String, source: String) throws {
    let bytes = Array(ExampleRecord.text(with: members).utf8)
    let finding = try #require(RuleRun([("", bytes)]).findings.first)
    #expect(finding.source(in: bytes) == source)
  }

  @Test func `a long quotation is shortened and made visible`() throws {
    let word = String(repeating: "a", count: 10_000)
    let finding = try #require(RuleRun(record: #""status": "\u001b\#(word)""#).findings.first)
    #expect(finding.message.hasPrefix("\"␛aaa"))
    #expect(finding.message.utf8.count < 250)
  }
}

@Suite("Lists with repetitions")
struct RepetitionTests {
  @Test(arguments: [2, 15, 16, 17, 18, 100])
  func `lists of any length give the same findings`(count: Int) {
    let topics = (0..<count - 1).map { "\"topic \($0)\"" } + ["\"t\\u006fpic 0\""]
    let run = RuleRun(record: "\"topics\": [\(topics.joined(separator: ", "))]")
    #expect(run.places == ["duplicate-value /topics/\(count - 1)"])
  }

  @Test(arguments: [3, 40])
  func `organisations are told apart by name and role`(count: Int) {
    var organisations = (0..<count).map { #"{"name": "Partner \#($0)", "role": "funding"}"# }
    organisations.append(#"{"role": "extending", "name": "Partner 0"}"#)
    organisations.append(#"{"role": "funding", "name": "Partner 0"}"#)
    let run = RuleRun(record: "\"organisations\": [\(organisations.joined(separator: ", "))]")
    #expect(run.places == ["duplicate-value /organisations/\(count + 1)"])
  }

  @Test(.timeLimit(.minutes(1)))
  func `ten thousand repetitions are no trouble`() {
    let topics = Array(repeating: "\"a\"", count: 10_001).joined(separator: ",")
    #expect(RuleRun(record: "\"topics\": [\(topics)]").findings.count == 10_000)
  }

  @Test(.timeLimit(.minutes(1)))
  func `a list of a hundred thousand is no trouble`() {
    let topics = (0..<100_000).map { "\"topic \($0)\"" }.joined(separator: ",")
    #expect(RuleRun(record: "\"topics\": [\(topics)]").rules == [])
  }
}

@Suite("Rules across the registry")
struct RegistryRuleTests {
  private func run(_ records: [String]) -> RuleRun {
    RuleRun(Rule.Example.records(records).files)
  }

  /// A record with an identifier and a title of its own.
  private func record(_ id: String, after predecessor: String? = nil) -> String {
    let link = predecessor.map { ", \"precededBy\": \"\($0)\"" } ?? ""
    return
      "\"id\": \"\(id)\", \"title\": \"Project \(id)\", \"timeline\": {\"start\": \"2025-01-01\"}"
      + link
  }

  @Test func `a cycle is reported once, with a note at each other link`() throws {
    let run = run([
      record("x", after: "a"), record("a", after: "b"), record("b", after: "c"),
      record("c", after: "a"),
    ])
    #expect(run.rules == ["predecessor-cycle"])
    let finding = try #require(run.findings.first)
    #expect(finding.record == "a")
    #expect(
      finding.message == #"the earlier phases lead back to this record: "b", "c", "a""#
    )
    #expect(run.located.first?.noteRanges.map(\.start.line) == [3, 4])
  }

  @Test func `a record that names itself is one finding`() {
    let run = run([record("a", after: "a"), record("b", after: "a")])
    #expect(run.places == ["predecessor-cycle /precededBy"])
  }

  @Test func `two cycles are two findings`() {
    let run = run([
      record("a", after: "b"), record("b", after: "a"), record("c", after: "d"),
      record("d", after: "c"),
    ])
    #expect(run.rules == ["predecessor-cycle", "predecessor-cycle"])
  }

  @Test(.timeLimit(.minutes(1)))
  func `a chain of fifty thousand is no trouble`() {
    // Only the rules across the registry run: what the others say of a record takes most of the time.
    let rules = Rule.catalogue.filter {
      if case .registry = $0.check { true } else { false }
    }
    let lines = (0..<50_000).map {
      #"{"id":"r\#($0)","title":"Project \#($0)","precededBy":"r\#(($0 + 1) % 50_000)"}"# + "\n"
    }
    let run = RuleRun([("chain.ndjson", Array(lines.joined().utf8))], rules: rules)
    #expect(rules.count == 6)
    #expect(run.rules == ["predecessor-cycle"])
    #expect(run.findings.first?.notes.count == 8)
  }

  @Test func `an earlier phase that is not there gets the nearest one named`() {
    let run = run([record("clean-rivers"), record("second", after: "clean-river")])
    #expect(run.places == ["unresolved-predecessor /precededBy"])
    #expect(run.findings.first?.hint == #"did you mean "clean-rivers"?"#)
  }

  @Test func `an earlier phase that is not there is never said to be the record itself`() {
    let alone = run([record("clean-rivers", after: "clean-river")])
    #expect(alone.places == ["unresolved-predecessor /precededBy"])
    #expect(alone.findings.first?.hint == nil)
    let two = run([record("clean-rivers", after: "clean-river"), record("clean-rive")])
    #expect(two.findings.first?.hint == #"did you mean "clean-rive"?"#)
  }

  @Test func `a copy of a record is one problem, not two`() {
    let run = run([record("a"), record("b"), record("a")])
    #expect(run.rules == ["duplicate-id"])
    #expect(run.located.first?.noteRanges.first?.start.line == 1)
  }

  @Test func `the rest of the registry is looked at but not reported on`() {
    let context = Rule.Example.records([record("a"), record("a"), record("c", after: "none")])
    let input = Rule.Example.records([record("b", after: "a")])
    let validation = Validation.run(
      [RecordInput(name: "input.ndjson", bytes: input.files[0].bytes)],
      context: [RecordInput(name: "context.ndjson", bytes: context.files[0].bytes)],
      options: Validation.Options(
        rules: RuleSet(),
        today: ExampleRecord.today,
        excerptWidth: 120,
        workerCount: 1
      )
    )
    #expect(validation.findings == [])
  }
}
