import Testing

@testable import Core

@Suite("What the reader meets in a text")
struct TextTraitsTests {
  /// A part of a text as it is written in JSON, and what is met wherever it is inside.
  static let parts: [(part: String, traits: TextTraits)] = [
    ("&", .suspect),
    ("<", .suspect),
    ("\u{7F}", .suspect),
    ("a  b", .suspect),
    ("\\\"", .escape),
    ("\\\\", .escape),
    ("\\n", [.escape, .codeEscape]),
    ("\\u0026", [.escape, .codeEscape]),
    ("é", []),
    ("Ж", []),
    ("ა", []),
    ("ş", .cedilla),
    ("\u{85}", .control),
    ("\u{202E}", .control),
    ("\u{FEFF}", .control),
    ("\u{1FFFE}", .control),
    ("~", []),
  ]

  @Test("each part is met at every offset", arguments: parts)
  func offsets(part: String, traits: TextTraits) throws {
    for count in 1...40 {
      let before = String(repeating: "x", count: count)
      let texts = try Self.read("[\"\(before)\(part)x\", \"\(before)x\"]")
      #expect(texts.first == [.string, traits], "after \(count) letters")
      #expect(texts.last == .string, "after the text with the part")
    }
  }

  @Test("what comes after a text is not among its traits", arguments: parts)
  func neighbours(part: String, traits: TextTraits) throws {
    for count in 1...40 {
      let before = String(repeating: "x", count: count)
      #expect(try Self.read("[\"\(before)\", \"\(part)x\"]").first == .string)
    }
  }

  @Test(
    "blanks are traits at the ends only",
    arguments: [" ", "\u{A0}", "\u{1680}", "\u{2003}", "\u{200B}", "\u{3000}", "\u{FEFF}"]
  )
  func edges(blank: String) throws {
    for count in [1, 7, 8, 15, 16, 17, 40] {
      let word = String(repeating: "x", count: count)
      for text in [blank + word, word + blank] {
        #expect(try Self.read("[\"\(text)\"]").first?.contains(.blankEdge) == true)
      }
      let inside = try Self.read("[\"\(word)\(blank)\(word)\"]")
      #expect(inside.first?.contains(.blankEdge) == false)
    }
    #expect(try Self.read("[\"\"]") == [[.string, .blankEdge]])
  }

  /// The traits of the strings of an array.
  private static func read(_ json: String) throws -> [TextTraits] {
    let source = SourceBytes(Array(json.utf8))
    var reader = JSONReader()
    source.open(in: &reader, lines: false)
    try reader.readValue()
    return withExtendedLifetime(source) {
      reader.view.elements(of: 0).map { reader.view[$0].traits }
    }
  }
}
