import Testing

@testable import Core

/// An index of which documents came and went says what one says that was built anew.
@Suite("Index of a registry") struct RegistryIndexTests {
  /// The documents of a registry, by their position among the inputs.
  private typealias Registry = [Int: [UInt8]]

  private static let rules = RuleSet(
    Rule.catalogue.filter { if case .registry = $0.check { true } else { false } }
  )

  private static func facts(_ bytes: [UInt8], _ number: Int) -> DocumentFacts {
    var checker = DocumentChecker(rules: rules, today: ExampleRecord.today)
    return checker.check(bytes, name: "a.ndjson", input: number).facts
  }

  private static func fresh(_ registry: Registry, isChanging: Bool = true) -> RegistryIndex {
    var index = RegistryIndex(isChanging: isChanging)
    for number in registry.keys.sorted() {
      index.add(facts(registry[number] ?? [], number), to: number)
    }
    return index
  }

  private static func findings(
    _ index: RegistryIndex,
    _ registry: Registry,
    firstReported: Int = 0
  ) -> [LocatedFinding] {
    index.findings(of: rules, firstReported: firstReported) { input, range in
      registry[input].map { Array($0[range.clamped(to: $0.indices)]) }
    }
  }

  /// Records of few names, so that nearly all relations occur: copies, chains, cycles and overlaps.
  private static func document(_ random: inout SeededGenerator) -> [UInt8] {
    func pick(_ words: [String], _ random: inout SeededGenerator) -> String {
      words.randomElement(using: &random) ?? ""
    }
    let lines = (0..<Int.random(in: 0...5, using: &random)).map { _ in
      let id = pick(["null", #""a""#, #""b""#, #""c""#, #""d""#, #""e-2""#, #"" ""#], &random)
      let title = pick(["null", #""A""#, #""B""#, #""\u0041""#, #""C""#, #""""#], &random)
      let link = pick(["null", "null", #""a""#, #""b""#, #""c""#, #""x""#, #""e-3""#], &random)
      let former = pick(["null", "null", "[]", #"["a"]"#, #"["x", "b"]"#, #"["x", "x"]"#], &random)
      let start = pick(["2024", "2025", "2026"], &random)
      return ExampleRecord.line(
        with: """
          "id": \(id), "title": \(title), "precededBy": \(link), "formerIds": \(former), \
          "timeline": {"start": "\(start)-05-01", "end": "\(start)-12-31"}
          """
      )
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  @Test(arguments: 0..<40)
  func `any changes lead to what a fresh index says`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var registry: Registry = [:]
    var index = RegistryIndex()
    for _ in 0..<60 {
      let number = Int.random(in: 0..<7, using: &random)
      if Int.random(in: 0..<4, using: &random) == 0 {
        registry[number] = nil
        index.remove(number)
      } else {
        // To put in what is there already is to add to it, so a replacement is taken out first.
        let bytes = Self.document(&random)
        registry[number] = bytes
        index.remove(number)
        index.add(Self.facts(bytes, number), to: number)
      }
      let fresh = Self.fresh(registry)
      #expect(index.recordCount == fresh.recordCount)
      for number in 0..<7 { #expect(index.facts(of: number) == fresh.facts(of: number)) }
      let found = Self.findings(index, registry)
      #expect(found == Self.findings(fresh, registry))
      #expect(found == Self.findings(Self.fresh(registry, isChanging: false), registry))
    }
  }

  @Test(arguments: 0..<10) func `the order in which documents come does not matter`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let registry = Registry(uniqueKeysWithValues: (0..<6).map { ($0, Self.document(&random)) })
    var index = RegistryIndex()
    for number in registry.keys.shuffled(using: &random) {
      index.add(Self.facts(registry[number] ?? [], number), to: number)
    }
    let expected = Self.findings(Self.fresh(registry), registry, firstReported: 2)
    #expect(Self.findings(index, registry, firstReported: 2) == expected)
    #expect(expected.allSatisfy { $0.finding.place.input >= 2 })
  }

  @Test func `an index without tables can change, too`() {
    var random = SeededGenerator(seed: 99)
    var registry = Registry(uniqueKeysWithValues: (0..<6).map { ($0, Self.document(&random)) })
    var index = Self.fresh(registry, isChanging: false)
    for number in [4, 1] {
      registry[number] = nil
      index.remove(number)
      #expect(Self.findings(index, registry) == Self.findings(Self.fresh(registry), registry))
    }
  }

  @Test func `a document can come in parts, also when others came between`() {
    let lines = (0..<5).map { number in
      ExampleRecord.line(
        with:
          #""id": "r-\#(number % 3)", "title": "T\#(number)", "precededBy": "r-\#(number)", "formerIds": ["f-\#(number % 2)"]"#
      )
    }
    let whole = Self.facts(Array(lines.joined(separator: "\n").utf8), 1)
    let later = whole.formerIDs[2...].map { formerID in
      FormerID(
        text: formerID.text,
        id: formerID.id,
        index: formerID.index,
        record: formerID.record - 2
      )
    }
    var parts = RegistryIndex()
    parts.add(
      DocumentFacts(
        records: Array(whole.records[..<2]),
        links: [],
        formerIDs: Array(whole.formerIDs[..<2])
      ),
      to: 1
    )
    parts.add(Self.facts(Array(lines[0].utf8), 0), to: 0)
    parts.add(
      DocumentFacts(records: Array(whole.records[2...]), links: [], formerIDs: later),
      to: 1
    )
    #expect(parts.facts(of: 1).records == whole.records)
    #expect(parts.facts(of: 1).formerIDs == whole.formerIDs)
    #expect(parts.recordCount == 6)
    parts.remove(0)
    #expect(parts.facts(of: 0) == DocumentFacts())
    #expect(RegistryRelations(parts).repeatedIDs.map(\.later.facts) == Array(whole.records[3...]))
  }

  @Test func `room of documents that are gone is used again`() {
    let bytes = Array(
      (0..<50).map { ExampleRecord.line(with: #""id": "r-\#($0)""#) + "\n" }
        .joined().utf8
    )
    let facts = Self.facts(bytes, 0)
    var index = RegistryIndex()
    for round in 0..<200 {
      index.remove(round % 3)
      index.add(facts, to: round % 3)
      #expect(index.slotCount <= 2 * index.recordCount + 1100)
    }
    let registry = Registry(uniqueKeysWithValues: (0..<3).map { ($0, bytes) })
    #expect(Self.findings(index, registry) == Self.findings(Self.fresh(registry), registry))
  }

  @Test(.timeLimit(.minutes(1)))
  func `a title that all records have is no trouble`() {
    let title = TextFact(
      digest: TextDigest(low: 1, high: 1),
      range: 0..<3,
      position: TextPosition(line: 1, column: 1)
    )
    let record = RecordFacts(offset: 0, id: nil, title: title, end: nil)
    let facts = DocumentFacts(records: Array(repeating: record, count: 10_000), links: [])
    var index = RegistryIndex()
    for number in 0..<3 { index.add(facts, to: number) }
    index.remove(1)
    index.remove(0)
    #expect(RegistryRelations(index).repeatedTitles.count == 9_999)
    #expect(RegistryRelations(index).repeatedTitles.allSatisfy { $0.first.input == 2 })
  }

  @Test func `equal low halves of digests are no equal texts`() {
    func record(_ low: UInt64, _ high: UInt64) -> RecordFacts {
      let id = TextFact(
        digest: TextDigest(low: low, high: high),
        range: 0..<3,
        position: TextPosition(line: 1, column: 1)
      )
      return RecordFacts(offset: 0, id: id, title: nil, end: nil)
    }
    var index = RegistryIndex()
    let records = (0..<40).map { record(UInt64($0 % 4), UInt64($0 / 4 + 1) << 8) }
    index.add(DocumentFacts(records: records, links: []), to: 0)
    #expect(RegistryRelations(index).repeatedIDs == [])
    index.add(DocumentFacts(records: [records[7], records[39]], links: []), to: 1)
    #expect(RegistryRelations(index).repeatedIDs.map(\.first.facts) == [records[7], records[39]])
    index.remove(0)
    #expect(RegistryRelations(index).repeatedIDs == [])
  }
}
