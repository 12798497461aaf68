import Foundation
import Testing

import Core

@Suite("Display width")
struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("Moldova", 7), ("Секторальна", 11), ("საქართველო", 10), ("Հայաստան", 8),
    ("Țările", 6), ("T\u{326}a\u{306}rile", 6), ("e\u{301}\u{302}\u{303}", 1), ("ё", 1),
    ("日本語", 6), ("ｗｉｄｅ", 8), ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("ﾊﾟ", 2),
    ("🇬🇪", 2), ("🇬🇪🇲🇩", 4), ("👍", 2), ("👍🏽", 2), ("👩‍👩‍👧‍👦", 2), ("🏳️‍🌈", 2), ("1️⃣", 2), ("#️⃣", 2),
    ("❤️", 2), ("❤", 1), ("☎️", 2), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2), ("…", 1), ("━╸─", 3), ("“x” – y", 7), ("\u{A0}", 1),
    ("a\u{200D}b", 2), ("a\u{FE0F}", 1), ("\u{1B}", 0), ("x\r\ny", 2), ("हिन्दी", 5), ("\u{AD}", 1),
  ])
  func `text takes as many columns as a terminal gives it`(text: String, width: Int) {
    #expect(displayWidth(text) == width)
  }

  @Test func `every scalar is as wide as the Python package wcwidth says`() throws {
    let script = URL(filePath: #filePath).appending(path: "../../../Interop/character-widths.py")
    guard let output = try ExternalTool("python3")?.output([script.standardized.path]) else {
      try Test.cancel("skipped: the Python package wcwidth is not installed")
    }
    var differences: [String] = []
    for line in output.split(separator: "\n") {
      let numbers = line.split(separator: " ").compactMap { UInt32($0, radix: 16) }
      for value in numbers[0]...numbers[1] {
        // The script's Unicode may be older and know a spacing mark as another kind of mark.
        guard let scalar = Unicode.Scalar(value),
          scalar.properties.generalCategory != .spacingMark
        else { continue }
        let width = displayWidth(String(scalar))
        if width != numbers[2] { differences.append("U+\(scalar.escaped(asASCII: true)) \(width)") }
      }
    }
    #expect(differences == [])
  }

  @Test(arguments: [("abcde", 5), ("abcde日", 7), ("abcdef", 6), ("abcd日", 6), ("日本", 4), ("", 0)])
  func `a text that is wider than the limit is never measured as narrow`(text: String, width: Int) {
    #expect(displayWidth(text) == width)
    for limit in 0...8 {
      #expect((displayWidth(text, upTo: limit) > limit) == (width > limit), "\(limit)")
    }
  }
}
