import Foundation
import Testing

@testable import Core

/// What happens to a page on its way to the importer changes no more of the record than it must.
@Suite("Copies of pages") struct DamagedCopyTests {
  private static let names = [
    "1573-en.txt", "1966-hy.txt", "1227-uk.txt", "1737-be.txt", "1421-az.txt", "seed-2696-ro.txt",
  ]

  private static func page(_ name: String) throws -> String {
    try String(contentsOf: ImportPagesTests.folder.appending(path: name), encoding: .utf8)
  }

  private static func draft(_ bytes: some Sequence<UInt8>) throws -> Draft {
    try PageImporter().importPage(Array(bytes)).draft
  }

  @Test(arguments: names, [String.Encoding.utf16LittleEndian, .utf16BigEndian])
  func `UTF-16 changes nothing`(name: String, encoding: String.Encoding) throws {
    let page = try Self.page(name)
    let data = try #require(("\u{FEFF}" + page).data(using: encoding))
    #expect(try Self.draft(data) == Self.draft(page.utf8))
  }

  @Test(arguments: names) func `an encoding that was done twice is undone`(name: String) throws {
    let page = try Self.page(name)
    let isCyrillic = name.contains("uk") || name.contains("be")
    for codePage in isCyrillic ? [CodePage.windows1252, .windows1251] : [.windows1252] {
      var doubled = String.UnicodeScalarView()
      for byte in page.utf8 {
        doubled.append(codePage.scalar(of: byte) ?? Unicode.Scalar(byte))
      }
      #expect(try Self.draft(String(doubled).utf8) == Self.draft(page.utf8), "\(codePage.name)")
    }
  }

  @Test(arguments: [
    ("1227-uk.txt", CodePage.windows1251), ("1737-be.txt", .windows1251),
    ("1573-en.txt", .windows1252),
  ])
  func `a character set of Windows is found out`(name: String, codePage: CodePage) throws {
    // The marks that the set lacks are left out of both.
    let page = try Self.page(name).unicodeScalars.filter {
      $0.isASCII || codePage.byte(of: $0) != nil
    }
    let bytes = page.map { $0.isASCII ? UInt8($0.value) : codePage.byte(of: $0) ?? 0 }
    #expect(try Self.draft(bytes) == Self.draft(String(scalars: page).utf8))
  }

  @Test(arguments: names, [60, 72, 100]) func `lines that were wrapped are joined`(
    name: String,
    width: Int
  ) throws {
    let lines = try Self.page(name).split(separator: "\n", omittingEmptySubsequences: false)
    let wrapped = lines.map { Self.wrapped(String($0), width) + ($0.count > width ? "\n" : "") }
    let whole = try Self.draft(Self.page(name).utf8)
    let draft = try Self.draft(wrapped.joined(separator: "\n").utf8)
    #expect(draft.title == whole.title)
    #expect(draft.expectedResults == whole.expectedResults)
    #expect(draft.specificObjectives == whole.specificObjectives)
    #expect(draft.countries == whole.countries)
  }

  private static func wrapped(_ line: String, _ width: Int) -> String {
    var rows = [""]
    for word in line.split(separator: " ") {
      let last = rows.count - 1
      if rows[last].isEmpty {
        rows[last] = String(word)
      } else if rows[last].count + 1 + word.count <= width {
        rows[last] += " \(word)"
      } else {
        rows.append(String(word))
      }
    }
    return rows.joined(separator: "\n")
  }

  @Test(arguments: names) func `capitals change no fact and lose no line`(name: String) throws {
    let page = try Self.page(name)
    let draft = try Self.draft(page.uppercased().utf8)
    let whole = try Self.draft(page.utf8)
    #expect(draft.countries == whole.countries)
    #expect(draft.priorityAreas == whole.priorityAreas)
    #expect(draft.status == whole.status)
    #expect(ImportAccount(Array(page.uppercased().utf8))?.lostLines == [])
  }

  @Test func `a line that is deleted takes nothing else with it`() throws {
    for page in try ImportPagesTests.pages {
      guard page.first != 0x3C, let whole = try? Self.draft(page) else { continue }
      let lines = page.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
      for index in lines.indices where !Self.isLabel(lines[index]) {
        var rest = lines
        let deleted = rest.remove(at: index)
        guard let draft = try? Self.draft(rest.joined(separator: [0x0A])) else { continue }
        let texts = Set(Self.texts(of: draft))
        let lost = Self.texts(of: whole).filter { text in
          !texts.contains { $0.hasSuffix(text) } && !deleted[...].holds(text)
        }
        #expect(
          lost.isEmpty,
          "without line \(index + 1): \(String(decoding: deleted, as: UTF8.self))"
        )
      }
    }
  }

  private static func isLabel(_ line: [UInt8]) -> Bool {
    line.contains(0x3A) || VocabularyIndex.shared.index(of: line[...].trimmedBlanks.span) != nil
  }

  private static func texts(of draft: Draft) -> [String] {
    [draft.title].compactMap(\.self) + draft.description + draft.specificObjectives
      + draft.expectedResults
  }
}

@Suite("Encodings of pages") struct PageEncodingTests {
  private func decoded(_ bytes: [UInt8]) throws -> String {
    String(decoding: try PageEncoding.decode(bytes).bytes, as: UTF8.self)
  }

  /// Bytes, written as the characters of Latin-1.
  private static func bytes(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
  }

  @Test(arguments: [
    ("farmers\u{92} barns", "farmers’ barns"),
    ("caf\u{E9}", "café"),
    ("\u{C3}\u{A9}, \u{93}a\u{94}", "é, “a”"),
    ("\u{CF}\u{F0}\u{EE}\u{E5}\u{EA}\u{F2}", "Проект"),
    ("Cre\u{BA}terea \u{FE}\u{E3}rii", "Creşterea ţării"),
    ("\u{EF}\u{BB}\u{BF}a", "a"),
    ("\u{FF}\u{FE}\u{1F}\u{4}!\u{0}", "П!"),
    ("\u{FE}\u{FF}\u{D8}\u{3D}\u{DE}\u{0}", "😀"),
  ])
  func `bytes are read as what they were`(bytes: String, text: String) throws {
    #expect(try decoded(Self.bytes(bytes)) == text)
  }

  @Test func `UTF-8 that was decoded as windows-1252 is decoded again`() throws {
    #expect(try decoded(Array("farmersâ€™ barns".utf8)) == "farmers’ barns")
  }

  @Test(arguments: [
    "Ä“", "CAFÉ»", "É» dit-il", "déjà vu", "naïve – “quoted”", "СССР і Рік", "Європа: «Різні»",
    "ÎNVĂȚĂ”", "Ð", "â€",
  ])
  func `what people write stays`(text: String) throws {
    #expect(try decoded(Array(text.utf8)) == text)
  }

  @Test func `three rounds are undone, and the report says so once a round`() throws {
    var text = "Öl – “Früchte”"
    for _ in 0..<3 {
      text = String(
        scalars: text.utf8.map { CodePage.windows1252.scalar(of: $0) ?? Unicode.Scalar($0) }
      )
    }
    let page = try PageEncoding.decode(Array(text.utf8))
    #expect(String(decoding: page.bytes, as: UTF8.self) == "Öl – “Früchte”")
    #expect(page.report.entries.count == 3)
  }

  @Test func `what is repaired is reported with its line`() throws {
    let page = try PageEncoding.decode(Array("é\r\na\r\n".utf8) + [0x92, 0x0A, 0x81])
    #expect(page.report.entries.map(\.line) == [3, 4])
    #expect(page.report.entries.map(\.text) == ["’", nil])
  }
}
