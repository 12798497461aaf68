import Testing

@testable import Core

/// Records that a search leaves unread must not have what is searched for.
@Suite("Search words") struct SearchWordTests {
  /// Pieces of which texts are made, among them letters whose cases differ in length.
  private static let pieces = [
    "a", "E", "i", "İ", "I", "ı", "k", "K", "ß", "ẞ", "é", "e\u{301}", "É", "ș", "Ș", "д", "Д", "й",
    "и\u{306}", "և", "Ե", "Վ", "ა", "Ა", "ə", "Ə", "ſ", "ŉ", " ", "\"", "\\", "/", "\n", "日", "🇬🇪",
    "\u{AD}", "\u{A0}", "\u{200B}", "\u{2060}", "\u{FEFF}", "–",
  ]

  @Test(arguments: [UInt64(1), 2, 3, 4])
  func `no record with the text is ruled out`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var hits = 0
    var ruledOut = 0
    for _ in 0..<4000 {
      let text = Self.text(of: 30, &random)
      let isPart = Bool.random(using: &random)
      let word = isPart ? Self.part(of: text, &random) : Self.text(of: 2, &random)
      guard let needle = CaselessNeedle(SearchWord.searchable(word)) else { continue }
      let occurs = SearchWord.searchable(text).holds(SearchWord.searchable(word))
      let bytes = Array(Self.json(text, &random).utf8)
      let mayOccur = bytes.withUnsafeBufferPointer { needle.mayOccur(in: $0) }
      #expect(mayOccur || !occurs, "\(word) in \(text)")
      hits += occurs ? 1 : 0
      ruledOut += mayOccur ? 0 : 1
    }
    #expect(hits > 300 && ruledOut > 100)
  }

  @Test(
    arguments: [
      ("Co\u{AD}oper\u{200B}ation", "cooperation"), ("clean\u{A0}rivers", "Clean rivers"),
      ("clean rivers", "Clean\u{A0}ri\u{FEFF}vers"), ("сус\u{2060}пільство", "СУСПІЛЬСТВО"),
    ]
  )
  func `a text is found across what nobody sees`(text: String, word: String) throws {
    let needle = try #require(CaselessNeedle(SearchWord.searchable(word)))
    #expect(Array(text.utf8).withUnsafeBufferPointer { needle.mayOccur(in: $0) })
    #expect(SearchWord(word).occurs(in: SearchWord.searchable(text)))
    #expect(!SearchWord("clean  rivers").occurs(in: SearchWord.searchable(text)))
  }

  @Test(arguments: ["EMPACT", "empact", "Empact", "Грузія", "ГРУЗІЯ"])
  func `a text is found at every place of a chunk and ruled out elsewhere`(word: String) throws {
    let needle = try #require(CaselessNeedle(word))
    for offset in 0..<40 {
      let with = Array((String(repeating: ".", count: offset) + word.uppercased() + "x").utf8)
      let without = Array((String(repeating: "E", count: offset) + word.dropLast() + "xx").utf8)
      #expect(with.withUnsafeBufferPointer { needle.mayOccur(in: $0) })
      #expect(!without.withUnsafeBufferPointer { needle.mayOccur(in: $0) })
      #expect(!with.dropLast(2).withUnsafeBufferPointer { needle.mayOccur(in: $0) })
    }
  }

  private static func text(of count: Int, _ random: inout SeededGenerator) -> String {
    (0..<Int.random(in: 1...count, using: &random))
      .map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }.joined()
  }

  private static func part(of text: String, _ random: inout SeededGenerator) -> String {
    let start = Int.random(in: 0..<text.count, using: &random)
    let part = text.dropFirst(start).prefix(Int.random(in: 1...4, using: &random))
    return Bool.random(using: &random) ? part.uppercased() : String(part)
  }

  /// A JSON string with some of its characters escaped.
  private static func json(_ text: String, _ random: inout SeededGenerator) -> String {
    let escapes = Int.random(in: 0...3, using: &random) == 0
    return "\""
      + text.unicodeScalars.map { scalar -> String in
        if scalar == "\"" || scalar == "\\" { return "\\\(scalar)" }
        if scalar == "\n" { return "\\n" }
        guard escapes, scalar.value < 0x10000, Int.random(in: 0...5, using: &random) == 0 else {
          return String(scalar)
        }
        let digits = String(scalar.value, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }.joined() + "\""
  }
}
