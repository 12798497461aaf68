import Testing

@testable import Core

@Suite("Edits of rules")
struct RuleEditTests {
  /// Members of a record of which every finding has edits.
  private static let repairable = [
    #""timeline": {"start": "01.02.2024"}"#, #""timeline": {"start": "1.2.2024"}"#,
    #""timeline": {"start": "2024/02/01"}"#, #""timeline": {"start": "2024-2-1"}"#,
    #""timeline": {"start": "20240201"}"#, #""timeline": {"start": "2024-02-01T00:00:00Z"}"#,
    #""timeline": {"start": " 2024-02-01"}"#, #""timeline": {"start": "2024-02-01\n"}"#,
    #""timeline": {"start": "\u0032024-02-01 "}"#,
    #""euProjectNumber": "ENI / 2015 / 038 – 739""#, #""euProjectNumber": "ENPI 2011/22758""#,
    #""euProjectNumber": " 441-959\n""#, #""euProjectNumber": "441–959""#,
    #""countries": ["GE", "MD", "GE"]"#, #""countries": ["GE","GE" , "MD","GE"]"#,
    #""countries": ["MD", "GE", "MD"]"#, #""countries": ["UA", "MD", "GE", "AM"]"#,
    #""countries": ["U\u0041", "MD"]"#,
    #""topics": ["a", "\u0061"]"#, #""subsectors": ["Education", "Education"]"#,
    #""priorityAreas": ["creates", "creates"]"#,
    #"""
    "organisations": [{"name": "UNDP", "role": "funding"}, {"name": "UNDP", "role": "extending"},
      {"role": "funding", "name": "UNDP"}]
    """#,
    #"""
    "sources": [{"url": "https://example.org"}, {"url": "https://example.org", "language": "en"}]
    """#,
    #""description": ["a", "b", "a", "b"]"#,
    #""translations": {"ro": {"expectedResults": ["a", "a"]}}"#,
    #""title": " Clean rivers""#, #""title": "\u00a0\tClean rivers\n \u200b""#,
    "\"title\": \"\u{A0}Clean rivers\u{FEFF}\"", #""topics": ["\n\n a \\n"]"#,
    #""title": "Rivers &amp; lakes""#, #""title": "Rivers &amp;amp; lakes""#,
    #""title": "&quot;Rivers&quot; &#38; \u0026lt; lakes &#92;""#, #""title": "<p>Rivers</p>""#,
    #""title": "<p> <b>Clean</b> <i>rivers<\/i> <br/> </p>""#, #""title": "Rivers&nbsp;""#,
    #""title": "&nbsp; <p>&nbsp;Clean&nbsp;rivers""#,
    #""title": "\u003cb\u003eRivers\u003c/b\u003e""#,
    #""title": "<span style=\"color: red\">Rivers</span> &ndash; lakes&#8217; &#150;""#,
    #""subsectors": ["Rule of law &amp; human rights "]"#,
    #""expectedResults": ["1. Rivers"]"#, #""expectedResults": ["1) Rivers"]"#,
    #""expectedResults": ["(2) Rivers"]"#, #""expectedResults": ["1.2. Rivers"]"#,
    #""expectedResults": ["• Rivers"]"#, #""expectedResults": ["•Rivers"]"#,
    #""expectedResults": ["- Rivers"]"#, #""expectedResults": ["– Rivers"]"#,
    #""expectedResults": ["Result 1: Rivers"]"#, #""expectedResults": ["R1.2 – Rivers"]"#,
    #""expectedResults": ["Результат 1: Річки"]"#, #""expectedResults": [" • 1. Rivers"]"#,
    #""expectedResults": ["\u2022 Rivers"]"#, #""expectedResults": ["1.Rivers"]"#,
    #""title": "Clean  rivers""#, #""title": "Clean \n rivers\tand   lakes""#,
    "\"title\": \"Clean\u{A0} rivers\"", #""topics": ["a \u0020b"]"#,
    #""status": "Ongoing""#, #""status": " SUSPENDED ""#, #""countries": ["ge"]"#,
    #""countries": ["Georgia", "md"]"#, #""countries": ["Грузия"]"#,
    #""countries": ["საქართველო"]"#,
    #""countries": ["Հայաստան"]"#, #""countries": ["Moldova", "Ukraine"]"#,
    #""priorityAreas": ["Partnership that connects"]"#, #""priorityAreas": ["Greens"]"#,
    #""organisations": [{"name": "UNDP", "role": "Funding"}]"#,
    #""title": "Creşterea competiţiei""#, #""title": "Cre\u015fterea oraşelor așteptate""#,
    #""translations": {"ro": {"title": "Oraşe"}}"#,
  ]

  @Test(arguments: Rule.catalogue)
  func `the edits of a failing example repair it`(rule: Rule) throws {
    try expectRepairs(rule.failing.files[0].bytes)
  }

  @Test(arguments: repairable)
  func `the edits of each finding take it away and bring no other`(members: String) throws {
    let bytes = Array(ExampleRecord.text(with: members).utf8)
    let run = RuleRun([("", bytes)])
    #expect(!run.findings.isEmpty)
    #expect(run.findings.allSatisfy { !$0.edits.isEmpty })
    try expectRepairs(bytes)
  }

  private func expectRepairs(_ bytes: [UInt8]) throws {
    let before = RuleRun([("", bytes)])
    for (position, finding) in before.findings.enumerated() where !finding.edits.isEmpty {
      let repaired = try #require(Edit.apply(finding.edits, to: bytes))
      var expected = before.rules
      expected.remove(at: position)
      let text = String(decoding: repaired, as: UTF8.self)
      #expect(RuleRun([("", repaired)]).rules.sorted() == expected.sorted(), "\(text)")
    }
  }

  @Test(arguments: [
    (#""title": "Rivers &amp; <b>lakes</b>""#, #""Rivers & lakes""#),
    (#""title": "<p>Rivers</p>""#, #""Rivers""#),
    (#""title": "&quot;Rivers&#34;""#, #""\"Rivers\"""#),
    (#""title": "Rivers&amp;nbsp;and lakes""#, "\"Rivers\u{A0}and lakes\""),
    (#""title": " Rivers\t""#, #""Rivers""#),
    (#""title": "Creşterea oraşelor aţi""#, #""Creșterea orașelor ați""#),
    (#""expectedResults": ["1. Rivers"]"#, #"["Rivers"]"#),
    (#""expectedResults": ["10% of rivers", "2) Lakes"]"#, #"["10% of rivers", "Lakes"]"#),
    (#""countries": ["UA", "MD", "GE", "MD"]"#, #"["GE", "MD", "UA"]"#),
    (#""topics": ["a", "b", "a" , "b"]"#, #"["a", "b"]"#),
    (#""timeline": {"start": "1.2.2024"}"#, #"{"start": "2024-02-01"}"#),
    (#""title": "Clean \n rivers\tand   lakes""#, #""Clean rivers and lakes""#),
    (#""status": "Ongoing""#, #""status": "ongoing""#), (#""countries": ["ge"]"#, #"["GE"]"#),
    (#""countries": [" Georgia"]"#, #"["GE"]"#), (#""countries": ["Молдова"]"#, #"["MD"]"#),
    (#""priorityAreas": ["Partnership that connects"]"#, #"["connects"]"#),
    (#""priorityAreas": ["Parteneriat care protejează"]"#, #"["protects"]"#),
    (#""euProjectNumber": "ENI / 2015 / 038 – 739""#, #""ENI/2015/038-739""#),
    (#""euProjectNumber": "GE  16 ENI ST 06 18""#, #""GE 16 ENI ST 06 18""#),
  ])
  func `all edits together give the text that was meant`(members: String, value: String) throws {
    let bytes = Array(ExampleRecord.text(with: members).utf8)
    let edits = RuleRun([("", bytes)]).findings.flatMap(\.edits)
    let repaired = String(decoding: try #require(Edit.apply(edits, to: bytes)), as: UTF8.self)
    #expect(repaired.contains(value), "\(repaired)")
  }

  @Test(arguments: [
    #""timeline": {"start": "01/02/2024"}"#, #""timeline": {"start": "01-02-2024"}"#,
    #""timeline": {"start": "30.02.2024"}"#, #""timeline": {"start": "2024-02-01T23:30:00Z"}"#,
    #""timeline": {"start": "2024"}"#, #""timeline": {"start": "February 2024"}"#,
    #""title": "Rivers<br>Lakes""#, #""title": "Rivers</p><p>Lakes""#, #""title": "m<sup>2</sup>""#,
    #""title": "<a href=\"https://example.org\">Rivers</a>""#, #""title": "a &#7; b""#,
    #""title": "&amp;lt;b&amp;gt;""#,
    #""title": "Rivers\n\nLakes""#, #""status": "active""#, #""countries": ["Gorgia"]"#,
    #""countries": ["Geo"]"#, #""priorityAreas": ["connect"]"#, #""translations": {"RO": {}}"#,
    #""organisations": [{"name": "UNDP", "role": "donor"}]"#,
    #""title": "<b></b>""#, #""expectedResults": ["1. Rivers. 2. Lakes."]"#,
    #""expectedResults": ["1."]"#, #""euProjectNumber": "eni/2017/40""#,
    #""euProjectNumber": "see the contract""#,
  ])
  func `what is ambiguous or would lose something is left to a person`(members: String) {
    let run = RuleRun(record: members)
    #expect(run.findings.count == 1)
    #expect(run.findings.allSatisfy { $0.edits.isEmpty })
  }
}
