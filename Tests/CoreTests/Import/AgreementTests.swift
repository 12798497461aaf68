import Foundation
import Testing

@testable import Core

/// What `import` makes of damage is what `validate` asks for.
@Suite("Agreement of import and validate") struct AgreementTests {
  /// The rules on damage that a text took on its way from a page.
  private static let rules = Rule.catalogue.filter {
    [
      "empty-text", "id-format", "date-format", "eu-project-number-format", "untrimmed-text",
      "control-character", "html-remnant", "list-marker", "cedilla-letter",
    ].contains($0.id.rawValue)
  }

  private static func page(
    title: String = "Clean rivers",
    objective: String = "Rivers are cleaner.",
    result: String = "Water is tested.",
    facts: String = ""
  ) -> [UInt8] {
    Array(
      """
      \(title)
      Specific Objective
      \(objective)
      Expected Results
      \(result)
      PROJECT DETAILS
      Georgia
      \(facts)
      """.utf8
    )
  }

  // MARK: A draft has no damage that was not reported

  @Test(arguments: 1...40)
  func `a draft of a damaged page has no damage that is not reported`(seed: Int) throws {
    var damage = Damage(seed: seed)
    for page in try ImportPagesTests.pages {
      try expectClean(page)
      try expectClean(damage.damaged(page))
    }
  }

  private func expectClean(_ page: [UInt8]) throws {
    guard let result = try? PageImporter().importPage(page) else { return }
    var writer = JSONWriter()
    result.draft.write(to: &writer)
    for finding in RuleRun([("", writer.bytes)], rules: Self.rules).findings {
      let source = Self.plain(finding.source(in: writer.bytes))
      let isReported = result.report.entries.contains { entry in
        entry.kind == .guess && (entry.text.map { Self.plain($0).contains(source) } ?? false)
      }
      #expect(isReported, "\(finding.message) at \(finding.pointer)")
    }
  }

  /// A text without what may change between a report and the record that is written.
  private static func plain(_ text: String) -> String {
    let scalars = text.unicodeScalars.filter { $0 != "\\" && $0 != "\"" }
    return String(scalars: scalars.map { RomanianLetters.commaLetter(for: $0) ?? $0 })
  }

  // MARK: What a rule repairs, import repairs alike

  /// Texts of results with damage, beside those that are generated.
  private static let damagedTexts = [
    "Ro&scaron;u", "❖ Rivers", "Objective 1: Rivers", "1. Rivers", "1) Rivers", "(2) Rivers",
    "1.2. Rivers", "•Rivers", "– Rivers", "Result 1: Rivers", "R1.2 – Rivers", "Op. 1: Rivers",
    "Результат 1: Річки", " • 1. Rivers", "<p>Rivers</p>", "<li>Rivers</li>",
    "Rivers &amp;amp; lakes",
    "&quot;Rivers&quot; &#38; lakes &#92;", "<p> <b>Clean</b> <i>rivers</i> <br/> </p>",
    "&nbsp; <p>&nbsp;Clean&nbsp;rivers", "<span style=\"color: red\">Rivers</span> &#150; lakes",
    "\u{A0}\tRivers \u{200B}", "\u{1680}Rivers\u{FEFF}", "Creşterea oraşelor ţării", "Oraşe",
    "<b>1. Creşterea</b> ţării&nbsp;", "Rivers&#1234567;",
  ]

  private static var texts: [String] {
    var damage = Damage(seed: 7)
    let generated = (0..<400).map { _ in damage.damaged("Râuri mai curate în Łódź & Größe") }
    // What steers layout is removed by import only, and may be inside other damage.
    return damagedTexts + generated.filter { !$0.unicodeScalars.contains("\u{AD}") }
  }

  @Test func `the text that the rules repair is the text that import gives`() throws {
    var repairedCount = 0
    for text in Self.texts {
      for language in [nil, Language.romanian] {
        guard let repaired = try Self.repairedByRules(text, in: language) else { continue }
        repairedCount += 1
        let importer = PageImporter(language: language)
        let imported = try importer.importPage(Self.page(result: text)).draft.expectedResults
        #expect(imported == [Self.cleaned(repaired)], "\(text.debugDescription)")
        #expect(
          try importer.importPage(Self.page(result: repaired)).draft.expectedResults == imported
        )
      }
    }
    #expect(repairedCount > Self.texts.count / 2)
  }

  /// The text after all repairs of `validate`, or `nil` if they leave findings.
  private static func repairedByRules(_ text: String, in language: Language?) throws -> String? {
    let list = "[\"\(jsonText(text))\"]"
    let members =
      language.map { #""translations": {"\#($0.rawValue)": {"expectedResults": \#(list)}}"# }
      ?? #""expectedResults": \#(list)"#
    var bytes = Array(ExampleRecord.text(with: members).utf8)
    while true {
      let findings = RuleRun([("", bytes)], rules: rules).findings
      if findings.isEmpty { break }
      guard let finding = findings.first(where: { !$0.edits.isEmpty }),
        let next = Edit.apply(finding.edits, to: bytes)
      else { return nil }
      bytes = next
    }
    var record = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    if let language {
      let translations = record?["translations"] as? [String: Any]
      record = translations?[language.rawValue] as? [String: Any]
    }
    return (record?["expectedResults"] as? [String])?.first
  }

  /// The text with one space for blanks of any width, and without what steers layout.
  private static func cleaned(_ text: String) -> String {
    let kept = text.unicodeScalars.filter { !CharacterClass(of: $0).contains(.layout) }
    return kept.split(whereSeparator: \.isBlank).map { String(scalars: $0) }.joined(separator: " ")
  }

  @Test(arguments: [
    "01.02.2024", "1.2.2024", "2024/02/01", "2024-2-1", "20240201", "2024-02-01T00:00:00Z",
    "25/12/2024", "01/02/2024", "01-02-2024", "30.02.2024", "2024",
  ])
  func `a date is read by both or by neither`(text: String) throws {
    let run = RuleRun(record: #""timeline": {"start": "\#(text)"}"#)
    let result = try PageImporter().importPage(Self.page(facts: "Start Date:\n\(text)"))
    #expect(result.draft.start?.description == run.findings.first?.edits.first?.text)
    let isReported = result.report.entries.contains { $0.field == .start && $0.text == text }
    #expect(isReported || text == "01.02.2024")
  }

  @Test(arguments: [
    "ENI / 2015 / 038 – 739", "ENPI 2011/22758", "441–959", "GE  16 ENI ST 06 18", "ENI 17 1",
  ])
  func `a project number is written by both alike`(text: String) throws {
    let edit = RuleRun(record: #""euProjectNumber": "\#(text)""#).findings.first?.edits.first
    let result = try PageImporter().importPage(Self.page(facts: "EU Project Number:\n\(text)"))
    #expect(result.draft.euProjectNumber == edit?.text ?? text)
    // Blanks are folded in every line of a page without a word.
    let isReported = result.report.entries.contains {
      $0.field == .euProjectNumber && $0.text != nil
    }
    #expect(isReported || text.contains("  "))
  }

  @Test(arguments: [
    "Clean Rivers, Phase II", "Größe Łódź", "Râuri curate în orașe", "Чисті річки під'їзду",
    "Чистые реки ёжика", "Чыстыя рэкі ўсюды", "Təmiz çaylar, İçərişəhər", "სუფთა მდინარეები",
    "Մաքուր գետեր և լճեր", "Women’s Access", "a--b__c", "Œuvre d’Été",
    String(repeating: "ab ", count: 40),
  ])
  func `the identifier that validate suggests is the one that import gives`(title: String) throws {
    let id = try PageImporter().importPage(Self.page(title: title)).draft.id
    let hint = RuleRun(record: #""id": "\#(title)""#).findings.first { $0.rule == "id-format" }?
      .hint
    #expect(hint == "did you mean \"\(try #require(id))\"?")
  }
}

/// Random damage of the kinds that pages have, the same on every run.
private struct Damage {
  private var generator: SeededGenerator

  init(seed: Int) { generator = SeededGenerator(seed: UInt64(seed)) }

  private static let remnants = [
    "&amp;", "&nbsp;", "&scaron;", "&#8217;", "&#150;", "&#7;", "&amp;nbsp;", "&lt;", "&#0;",
    "&shy;",
    "<b>", "</b>", "<br>", "<br/>", "<p>", "</p>", "<sup>", "<a href=\"x\">", "<!-- x -->", "<o:p>",
    "<span class='a'>", "</span>", "<li>", "&lt;b&gt;", "<b and c>", "&", "<",
  ]
  private static let blanks = [
    " ", "\u{A0}", "\u{200B}", "\u{1680}", "\t", "\u{3000}", "\u{FEFF}", "\u{AD}", "\u{7}",
    "\u{2028}",
    "\u{92}", "\u{202E}", "\u{FFFE}", "\u{1FFFE}", "\u{2060}",
  ]
  private static let letters = ["ş", "ţ", "Ş", "Ţ", "ă", "ə"]
  private static let markers = [
    "1. ", "2) ", "❖ ", "• ", "- ", "–", "Objective 1: ", "Result 1.2. ", "R1 – ", "\u{F0B7}", "o ",
    "✓",
  ]

  /// The text with some damage.
  mutating func damaged(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      let kind = Int.random(in: 0..<4, using: &generator)
      let list = [Self.remnants, Self.blanks, Self.letters, Self.markers][kind]
      let part = list.randomElement(using: &generator) ?? ""
      let isInside = kind != 3 && Bool.random(using: &generator)
      let place = isInside ? Int.random(in: 0...scalars.count, using: &generator) : 0
      scalars.insert(contentsOf: part.unicodeScalars, at: place)
    }
    return String(scalars: scalars)
  }

  /// The page with some damaged lines, and some dates written with slashes.
  mutating func damaged(_ page: [UInt8]) -> [UInt8] {
    let lines = String(decoding: page, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    var result: [String] = []
    for line in lines {
      let isDamaged = Int.random(in: 0..<4, using: &generator) == 0
      let isDate = WrittenDate(line) != nil
      result.append(
        !isDamaged
          ? String(line)
          : isDate ? String(line).replacingAll(".", with: "/") : damaged(String(line))
      )
    }
    return Array(result.joined(separator: "\n").utf8)
  }
}
