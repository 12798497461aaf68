import Testing

@testable import Core

/// Text is measured many bytes a step; the answers are those of one grapheme a step.
@Suite("Plain runs") struct PlainRunTests {
  /// Texts whose every length puts what is not plain at another place of a step.
  private static let texts: [String] = ["a", "ა", "ї", "“", " ", "水", "e\u{301}", "🇬🇪"]
    .flatMap { end in
      (0..<20).flatMap { count in
        ["", "ж", "ღ"].map { String(repeating: "a", count: count) + $0 + "bc" + end + "defghijkl" }
      }
    }

  /// The longest run of graphemes from the start, or the end, that fits.
  private func beginning(of graphemes: some Sequence<Character>, width: Int) -> [Character] {
    var used = 0
    return graphemes.prefix {
      used += $0.displayWidth
      return used <= width
    }
  }

  @Test func `the start and the end of a text are cut between graphemes`() {
    for text in Self.texts {
      #expect(displayWidth(text) == text.reduce(0) { $0 + $1.displayWidth })
      for width in 1..<34 {
        let start = String(beginning(of: text, width: width))[...].withoutTrailingBlanks
        #expect(text[...].start(ofWidth: width) == start)
        let end = String(beginning(of: text.reversed(), width: width).reversed())
        #expect(text[...].end(ofWidth: width) == end[...])
      }
    }
  }

  @Test func `bytes that are not UTF-8 end a run`() {
    for bytes: [UInt8] in [
      [0xC0, 0xAF], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80], [0xFF], [0x80], [0xC3], [0xE1, 0x83],
      [0xF0, 0x9F, 0x91, 0x8D], [0x7F], [0x1F],
    ] {
      let text = Array("0123456789".utf8) + bytes
      #expect(PlainRun(startOf: text.span, upTo: .max).byteCount == 10)
      #expect(PlainRun(endOf: text.span, upTo: .max).byteCount == 0)
      let reversed = bytes + Array("0123456789".utf8)
      #expect(PlainRun(startOf: reversed.span, upTo: .max).byteCount == 0)
      #expect(PlainRun(endOf: reversed.span, upTo: .max).byteCount == 10)
    }
  }
}
