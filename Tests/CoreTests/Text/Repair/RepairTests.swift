import Foundation
import Testing

@testable import Core

@Suite("Repair kit") struct RepairTests {
  private func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

  @Test(arguments: [
    ("Ro&scaron;u", "Rošu"), ("a &amp; b", "a & b"), ("&amp;amp;amp;nbsp;a", "a"),
    ("a&#150;b", "a–b"), ("a&#x41;b", "aAb"), ("a&#X41;b", "aAb"), ("<p>a</p>", "a"),
    ("<li> <b>a</b></li>", "a"), ("a &nbsp;<br/>", "a"), ("<font color='>'>a</font>", "a"),
    ("x &lt; y", "x < y"), ("<o:p></o:p>a", "a"), ("a&nbsp;b", "a\u{A0}b"),
  ])
  func `markup is read as the page showed it`(text: String, repaired: String) {
    let repairs = MarkupRemnants.repairs(in: scalars(text))
    #expect(String(scalars: repairs.applied(to: scalars(text))) == repaired)
    #expect(repairs.allSatisfy { $0.replacement != nil })
  }

  /// The names other than those of U+00A0 to U+00FF, which are in the order of their numbers.
  @Test func `entities by name are what HTML says`() {
    let names = """
      amp lt gt quot apos lsquo rsquo sbquo ldquo rdquo bdquo lsaquo rsaquo ndash mdash minus \
      hellip bull rarr larr ensp emsp thinsp zwnj zwj lrm rlm euro trade dagger Dagger permil \
      prime Prime le ge ne asymp num abreve Abreve scaron Scaron scedil Scedil tcedil Tcedil \
      inodot gbreve Gbreve Idot OElig oelig Yuml fnof check colon comma period semi lpar rpar sol \
      nbsp laquo shy Agrave szlig thorn yuml
      """
    let characters = """
      &<>"'‘’‚“”„‹›–—−…•→←\u{2002}\u{2003}\u{2009}\u{200C}\u{200D}\u{200E}\u{200F}€™†‡‰′″≤≥≠≈#\
      ăĂšŠşŞţŢığĞİŒœŸƒ✓:,.;()/\u{A0}«\u{AD}Àßþÿ
      """
    let found = names.split(separator: " ").map { name in
      Entity(in: scalars("&\(name);"), after: 1).flatMap(\.scalar)
    }
    #expect(found == characters.unicodeScalars.map { $0 })
  }

  @Test(arguments: 0x80...0x9F as ClosedRange<UInt8>)
  func `controls are read as windows-1252`(byte: UInt8) {
    let text = String(data: Data([byte]), encoding: .windowsCP1252)
    let isAssigned = ![0x81, 0x8D, 0x8F, 0x90, 0x9D].contains(byte)
    #expect(
      CodePage.windows1252.scalar(of: byte) == (isAssigned ? text?.unicodeScalars.first : nil)
    )
    #expect(!isAssigned || text != nil)
  }

  @Test(arguments: [
    "a<br>b", "<a href='x'>a</a>", "m<sup>2</sup>", "a <!-- b --> c", "<!--", "a &#7; b",
    "&#0;", "&#129;", "&#xD800;", "&#99999999999;", "&amp;lt;b&gt;", "&lt;b>a</b>",
    "<script>a</script>",
  ])
  func `what means something is left to a person`(text: String) {
    let repairs = MarkupRemnants.repairs(in: scalars(text))
    #expect(!repairs.isEmpty)
    #expect(repairs.allSatisfy { $0.replacement == nil })
  }

  @Test(arguments: [
    "a < b", "R&D", "AT&T;", "&; &x", "&#; &#x; &#xG; &#1a;", "<b and c>", "<name>", "<5", "<b",
    "< b>",
    "<b\u{2026}", "&unknown;", "<aaaaaaaaaaaaaaaaaaaaaaaaaaaaa>",
  ])
  func `signs that are no markup stay`(text: String) {
    #expect(MarkupRemnants.repairs(in: scalars(text)) == [])
  }

  @Test(arguments: [
    ("1. a", "1.", "a"), ("12) a", "12)", "a"), ("(3) a", "(3)", "a"), ("1.2.3. a", "1.2.3.", "a"),
    ("1.a", "1.", "a"), ("1․ a", "1․", "a"), ("1։ a", "1։", "a"), ("❖ a", "❖", "a"),
    ("➢a", "➢", "a"), ("\u{F0B7} a", "\u{F0B7}", "a"), ("• 1. a", "•", "a"), ("- a", "-", "a"),
    ("–a", "–", "a"), ("o Rivers", "o", "Rivers"), ("§ a", nil, nil), ("o reformă", nil, nil),
    ("Objective 1: a", "Objective 1:", "a"), ("RESULT 1.2.: a", "RESULT 1.2.:", "a"),
    ("Result 1.2 Rivers", "Result 1.2", "Rivers"), ("Result 1.2 rivers", nil, nil),
    ("Op. 1: a", "Op. 1:", "a"), ("R1 – a", "R1 –", "a"), ("R1 –a", "R1 –", "a"),
    ("Result 1-3 of it", nil, nil), ("99. a", "99.", "a"), ("100. a", nil, nil), ("R1-5", nil, nil),
    ("Результат 1: a", "Результат 1:", "a"),
    ("შედეგი 2) a", "შედეგი 2)", "a"), ("1.5 million", nil, nil), ("2.5 GW", nil, nil),
    ("2025. a", nil, nil), ("1.1.2025 a", nil, nil), ("-5", nil, nil), ("*.pdf", nil, nil),
    ("Results of 3 years: a", nil, nil), ("“a”", nil, nil), ("a", nil, nil), ("", nil, nil),
  ])
  func `a marker is what stands in front of an item`(text: String, first: String?, rest: String?) {
    let marker = ItemMarker(startOf: scalars(text))
    #expect(marker.map { String(scalars: scalars(text)[$0.first]) } == first)
    let repair = ItemMarker.repair(in: scalars(text))
    #expect(repair.map { String(scalars: [$0].applied(to: scalars(text))) } == rest)
    #expect(first == nil || ItemMarker.mayStart(Array(text.utf8)))
  }

  @Test(arguments: ["1.", "•", "1. a 2. b", "1) a; 2) b", "(1) a (2) b", "9. a 10. b"])
  func `a list in one text is left to a person`(text: String) throws {
    let repair = try #require(ItemMarker.repair(in: scalars(text)))
    #expect(repair.replacement == nil)
  }

  @Test(arguments: [
    ("01.02.2024", "2024-02-01"), ("1.2.2024", "2024-02-01"), ("2024-2-1", "2024-02-01"),
    ("2024/02/01", "2024-02-01"), ("20240201", "2024-02-01"), ("25/12/2024", "2024-12-25"),
    ("12/25/2024", "2024-12-25"), ("05-05-2024", "2024-05-05"), ("12.1.2024", "2024-01-12"),
    (" 2024-02-01T00:00:00Z\u{A0}", "2024-02-01"), ("2024-02-01 00:00+00:00", "2024-02-01"),
    ("01/02/2024", nil), ("12-1-2024", nil), ("05/12/2024", nil), ("13/12/2024", "2024-12-13"),
    ("13/13/2024", nil), ("30.02.2024", nil),
    ("2024-02-01T23:30:00Z", nil), ("01.02/2024", nil), ("2024", nil), ("1.2.24", nil),
    ("001.2.2024", nil), ("99999999999999999999999.1.2024", nil), ("", nil), ("1.2.2024.", nil),
    ("2024-13-01", nil), ("2024-01-02-03", nil),
    ("1 March 2023", "2023-03-01"), ("28 Feb 2026", "2026-02-28"), ("Feb. 28, 2026", "2026-02-28"),
    ("28-FEB-2026", "2026-02-28"), ("3 mai 2024", "2024-05-03"), ("7 sept. 2024", "2024-09-07"),
    ("31 decembrie 2026", "2026-12-31"), ("28 лютого 2026 року", "2026-02-28"),
    ("31 декабря 2026 г.", "2026-12-31"), ("1 снежня 2026", "2026-12-01"),
    ("31 დეკემბერი 2026", "2026-12-31"), ("1 mart 2026", "2026-03-01"),
    ("1 may 2026", "2026-05-01"),
    ("1 մարտի 2026 թ.", "2026-03-01"),
    ("28.Feb.2026", "2026-02-28"), ("30 Feb 2026", nil), ("May 2024", nil), ("1 Marble 2023", nil),
    ("1 March 23", nil), ("March March 2023", nil), ("1 2 2023", nil), ("March 1 2 2023", nil),
    ("1 March 2023 x", nil), ("100 March 2023", nil), ("1 March 0000", nil),
  ])
  func `a date is read if it is one day`(text: String, day: String?) {
    #expect(WrittenDate(text).flatMap(CalendarDate.init)?.description == day)
  }

  @Test(arguments: Language.allCases)
  func `a date is read as the language writes it`(language: Language) throws {
    for month in 1...12 {
      let date = try #require(CalendarDate(year: 2024, month: month, day: 10 + month))
      #expect(WrittenDate(date.text(in: language)).flatMap(CalendarDate.init) == date)
    }
  }

  @Test func `both days of an ambiguous date are told apart from none`() {
    #expect(WrittenDate("01/02/2024")?.isAmbiguous == true)
    #expect(WrittenDate("01/01/2024")?.isAmbiguous == false)
    #expect(WrittenDate("12/12/2024")?.isAmbiguous == false)
    #expect(WrittenDate("12/13/2024")?.isAmbiguous == false)
    #expect(WrittenDate("01.02.2024")?.isAmbiguous == false)
  }

  @Test(arguments: [
    ("Größe Łódź", "grosse-lodz"), ("Œuvre d’Été", "oeuvre-dete"), ("e\u{301}te\u{301}", "ete"),
    ("Æsir & Þór", "aesir-thor"), ("Şəhər", "seher"), ("под'їзд", "podyizd"), ("ուրախ", "urakh"),
    ("…", ""),
  ])
  func `a slug is spelt by the one scheme`(text: String, slug: String) {
    #expect(Transliteration.slug(of: text, limit: 80) == slug)
  }

  @Test func `every letter has its spelling`() {
    let cyrillic = (0x430...0x44F).compactMap { Unicode.Scalar($0) } + "ёєіїўґ".unicodeScalars
    let spellings = """
      a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya yo ye i yi u g
      """
    for (letter, spelling) in zip(cyrillic, spellings.split(separator: " ")) {
      for text in [String(letter), String(letter).uppercased()] {
        #expect(Transliteration.slug(of: text, limit: 80) == (spelling == "_" ? "" : spelling))
      }
    }
    let armenian = (0x561...0x587).compactMap { Unicode.Scalar($0) }
    let armenianSpellings = """
      a b g d e z e y t zh i l kh ts k h dz gh ch m y n sh o ch p j r s v t r ts u p k o f ev
      """
    for (letter, spelling) in zip(armenian, armenianSpellings.split(separator: " ")) {
      #expect(Transliteration.slug(of: String(letter), limit: 80) == spelling)
    }
    let georgian = (0x10D0...0x10F0).compactMap { Unicode.Scalar($0) }
    let georgianSpellings = """
      a b g d e v z t i k l m n o p zh r s t u p k gh q sh ch ts dz ts ch kh j h
      """
    for (letter, spelling) in zip(georgian, georgianSpellings.split(separator: " ")) {
      #expect(Transliteration.slug(of: String(letter), limit: 80) == spelling)
    }
    #expect((cyrillic.count, armenian.count, georgian.count) == (38, 39, 33))
  }

  @Test func `a slug is cut at a word, a word only if it is too long`() {
    #expect(Transliteration.slug(of: "abc def", limit: 7) == "abc-def")
    #expect(Transliteration.slug(of: "abc def", limit: 6) == "abc")
    #expect(Transliteration.slug(of: "abcdef", limit: 4) == "abcd")
  }
}
