import Testing

import Core

@Suite("Visible text")
struct VisibleTextTests {
  @Test(arguments: [
    ("a\u{1B}[31mb", "a␛[31mb"), ("\u{0}\t\n\r\u{7F}", "␀␉␊␍␡"), ("a\r\nb", "a␍␊b"),
    ("\u{9B}31m", "\\u{9B}31m"), ("abc\u{202E}fdp", "abc\\u{202E}fdp"),
    ("\u{2066}x\u{2069}", "\\u{2066}x\\u{2069}"),
    ("\u{200E}\u{200F}\u{61C}", "\\u{200E}\\u{200F}\\u{61C}"),
    ("a\u{2028}b\u{2029}c", "a\\u{2028}b\\u{2029}c"), ("\u{FEFF}id", "\\u{FEFF}id"),
    ("i\u{200B}d", "i\\u{200B}d"), ("co\u{AD}operate", "co\\u{AD}operate"),
    ("a\u{2060}b\u{2062}c", "a\\u{2060}b\\u{2062}c"), ("a\u{3164}b", "a\\u{3164}b"),
    ("a\u{200D}b", "a\\u{200D}b"), ("\u{200C}a", "\\u{200C}a"), ("ї\u{200D}", "ї\\u{200D}"),
    ("a\u{E0041}\u{E0042}", "a\\u{E0041}\\u{E0042}"), ("x\u{FE0F}\u{FE0F}", "x\u{FE0F}\\u{FE0F}"),
    ("\u{34F}", "\\u{34F}"), ("\u{E0001}", "\\u{E0001}"),
  ])
  func `what cannot be seen is replaced`(text: String, visible: String) {
    #expect(Array(visibleText(text).utf8) == Array(visible.utf8))
  }

  @Test(arguments: [
    "", "Plain text, 100 %.", "Țările Parteneriatului Estic", "საქართველო", "Հայաստան և Վրաստան",
    "Україна – «так»", "日本語　全角", "👩‍👩‍👧‍👦 🏳️‍🌈 🇬🇪 1️⃣ ❤️ 👍🏽", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "می‌خواهم", "क्‍ष", "e\u{301}", "a\u{A0}b",
    "\u{2007}\u{2009}\u{202F}", "\u{FFFD}",
  ])
  func `what can be seen stays as it is`(text: String) {
    #expect(Array(visibleText(text).utf8) == Array(text.utf8))
  }

  @Test func `no control character ever comes through`() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      guard
        [.control, .lineSeparator, .paragraphSeparator].contains(scalar.properties.generalCategory)
      else { continue }
      for text in ["\(scalar)", "👍\(scalar)", "a\(scalar)b"] {
        #expect(!visibleText(text).unicodeScalars.contains(scalar), "U+\(String(value, radix: 16))")
      }
    }
  }
}
