import Core
import Foundation
import Testing

/// What a page is expected to become, as `Pages/NAME.expected.json` has it.
private struct Expectation: Decodable {
  var page: String
  var expect: String
  var title: String?
  var description: [String]
  var specificObjectives: [String]
  var expectedResults: [String]
  var countries: [String]
  var priorityAreas: [String]
  var subsectors: [String]
  var topics: [String]
  var status: String?
  var start: String?
  var end: String?
  var euProjectNumber: String?
  var language: String?
  var ambiguous: [String]
  var accept: [String: [Reading]]?

  /// A further right answer: a text, or the texts of a list.
  enum Reading: Decodable {
    case text(String?)
    case texts([String])

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let texts = try? container.decode([String].self) {
        self = .texts(texts)
      } else {
        self = .text(try container.decode(String?.self))
      }
    }
  }

  /// Whether a text or the texts of a list are a further right answer.
  func accepts(_ field: String, _ seen: Any) -> Bool {
    (accept?[field] ?? []).contains { reading in
      switch reading {
      case .text(let text): (seen as? String?) == text
      case .texts(let texts): (seen as? [String]) == texts
      }
    }
  }
}

@Suite("Pages") struct ImportPagesTests {
  /// Pages of the known sites, as text.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Pages")
  /// Copies of other kinds: markup, Markdown, mail, other encodings, and pages of other things.
  private static let copies = folder.deletingLastPathComponent().appending(path: "Copies")

  static var expectations: [String] { get throws { try expectations(in: folder) } }

  private static func expectations(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".expected.json") }.sorted()
  }

  static var pages: [[UInt8]] {
    get throws {
      try expectations.map { name in
        Array(try Data(contentsOf: folder.appending(path: read(name).page)))
      }
    }
  }

  private static func read(_ name: String, in folder: URL = folder) throws -> Expectation {
    let data = try Data(contentsOf: folder.appending(path: name))
    return try JSONDecoder().decode(Expectation.self, from: data)
  }

  @Test(arguments: try expectations)
  func `a page becomes the record that is expected`(name: String) throws {
    try expectRecord(name, in: Self.folder)
  }

  @Test(arguments: try expectations(in: copies))
  func `a copy of any kind becomes the record that is expected`(name: String) throws {
    try expectRecord(name, in: Self.copies)
  }

  @Test func `no line of a copy is lost`() throws {
    for name in try Self.expectations(in: Self.copies) {
      let page = try Self.read(name, in: Self.copies).page
      let bytes = Array(try Data(contentsOf: Self.copies.appending(path: page)))
      #expect(ImportAccount(bytes)?.lostLines ?? [] == [], "\(page)")
    }
  }

  private func expectRecord(_ name: String, in folder: URL) throws {
    let expected = try Self.read(name, in: folder)
    let bytes = Array(try Data(contentsOf: folder.appending(path: expected.page)))
    if expected.expect != "record" {
      #expect(throws: ImportFailure.self) { try PageImporter().importPage(bytes) }
      return
    }
    let result = try PageImporter().importPage(bytes)
    let draft = result.draft
    func compare<Value: Equatable>(_ field: String, _ seen: Value, _ wanted: Value) {
      if expected.ambiguous.contains(field) || expected.accepts(field, seen) { return }
      #expect(seen == wanted, "\(field)")
    }
    if folder == Self.folder, expected.language != nil {
      compare("language", result.language?.rawValue, expected.language)
    }
    compare("title", draft.title, expected.title)
    compare("description", draft.description, expected.description)
    compare("specificObjectives", draft.specificObjectives, expected.specificObjectives)
    compare("expectedResults", draft.expectedResults, expected.expectedResults)
    let isOrdered = folder == Self.folder
    let countries = draft.countries.map(\.rawValue)
    compare(
      "countries",
      isOrdered ? countries : countries.sorted(),
      isOrdered ? expected.countries : expected.countries.sorted()
    )
    compare("priorityAreas", draft.priorityAreas.map(\.rawValue), expected.priorityAreas)
    let canonical = expected.subsectors.map { Vocabulary.theme(named: $0)?.rawValue ?? $0 }
    compare("subsectors", draft.subsectors, canonical)
    compare("topics", draft.topics, expected.topics)
    compare("status", draft.status?.rawValue, expected.status)
    compare("start", draft.start?.description, expected.start)
    compare("end", draft.end?.description, expected.end)
    compare("euProjectNumber", draft.euProjectNumber, expected.euProjectNumber)
  }

  @Test func `no line of a page is lost`() throws {
    for page in try Self.pages {
      #expect(ImportAccount(page)?.lostLines ?? [] == [])
    }
  }

  @Test func `a line is not lost that is written with other letters`() {
    let page = """
      Libraries for Tomorrow: Learning Close to Home
      Descrierea
      The programme helps rural libraries in the region become places where people learn and meet.
      Rezultatele aşteptate
      Result 1: Sixty libraries run a regular course on digital skills
      Result 4: Librarians in four regions explain their decisions şi share their lessons
      Harta proiectului
      """
    #expect(ImportAccount(Array(page.utf8))?.lostLines == [])
  }

  @Test(arguments: 1...60)
  func `no line of a damaged page is lost`(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    // Every page is damaged in twenty ways; all of the sixty ways would take three times as long.
    for (index, page) in try Self.pages.enumerated() where index % 3 == seed % 3 {
      var lines = page.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        guard let first = lines.indices.randomElement(using: &generator),
          let second = lines.indices.randomElement(using: &generator)
        else { break }
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: lines.swapAt(first, second)
        case 1: lines.remove(at: first)
        case 2: lines.insert(lines[first], at: second)
        default: lines[first] += [0x20] + lines[second]
        }
      }
      let damaged = Array(lines.joined(separator: [0x0A]))
      let lost = ImportAccount(damaged)?.lostLines ?? []
      #expect(lost == [], "\(String(decoding: damaged, as: UTF8.self))")
    }
  }
}
