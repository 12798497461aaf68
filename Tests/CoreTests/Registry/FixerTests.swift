import Testing

@testable import Core

@Suite("Fixer") struct FixerTests {
  private func fix(_ text: String, name: String = "clean-rivers.json") -> Fixer.Outcome {
    Fixer(rules: RuleSet(), today: ExampleRecord.today).fix(Array(text.utf8), name: name)
  }

  @Test(
    arguments: [
      ("Water.", [:]),
      ("1. Water.", ["list-marker": 1]),
      ("1. &lt;Water&gt;", ["list-marker": 1, "html-remnant": 1]),
      // Together, the two repairs would leave a blank that is a third.
      ("1.&nbsp;Water.", ["list-marker": 1, "html-remnant": 1]),
      (" &nbsp;1. Water. ", ["list-marker": 1, "html-remnant": 1, "untrimmed-text": 1]),
    ] as [(String, [RuleID: Int])]
  )
  func `repairs that touch are made one after the other`(text: String, counts: [RuleID: Int]) {
    let outcome = fix(ExampleRecord.text(with: "\"expectedResults\": [\"\(text)\"]"))
    let result = text.contains("&lt;") ? "<Water>" : "Water."
    let expected = ExampleRecord.text(with: "\"expectedResults\": [\"\(result)\"]")
    #expect(String(decoding: outcome.bytes, as: UTF8.self) == expected)
    #expect(outcome.repairedCounts == counts)
    #expect(outcome.repairedCount == counts.values.reduce(0, +))
  }

  @Test(arguments: [
    "title: Clean rivers\nstatus: ongoing\n", "a,b\n1,2\n", "repos:\n- repo: x\n", "‘x’",
    "let x = 'y';",
  ])
  func `what begins like no record is left as it is`(text: String) {
    for name in ["clean-rivers.json", "clean-rivers.ndjson"] {
      let outcome = fix(text, name: name)
      #expect(String(decoding: outcome.bytes, as: UTF8.self) == text)
      #expect(outcome.repairedCount == 0)
    }
  }

  @Test(arguments: 1...40) func `a value that is repeated often is left once`(count: Int) {
    let topics = Array(repeating: #""Justice""#, count: count).joined(separator: ", ")
    let outcome = fix(ExampleRecord.text(with: "\"topics\": [\(topics)]"))
    let expected = ExampleRecord.text(with: #""topics": ["Justice"]"#)
    #expect(String(decoding: outcome.bytes, as: UTF8.self) == expected)
    #expect(outcome.repairedCounts == (count == 1 ? [:] : ["duplicate-value": count - 1]))
  }
}
