import Foundation
import Testing

@testable import Core

/// What every language must have, beyond what the compiler asks for.
@Suite("Language packs") struct LanguagePackTests {
  /// The labels that are read on pages, and which no export prints.
  private static let labelsOnlyRead: Set<Label> = [
    .documents, .map, .gallery, .details, .website, .socialMedia, .implementers,
  ]

  @Test(arguments: Language.allCases)
  func `what exports print has a word that may be printed`(language: Language) {
    let pack = language.pack
    func expect(_ terms: [Term], _ meaning: Any) {
      let isKnown = terms.contains(where: \.isPrintable)
      #expect(isKnown, "\(language) has no word to print for \(meaning)")
    }
    for label in Label.allCases where !Self.labelsOnlyRead.contains(label) {
      if label.counted == nil { expect(pack.labels(label), label) }
    }
    for country in Country.allCases { expect(pack.countries(country), country) }
    for status in ProjectStatus.allCases { expect(pack.statuses(status), status) }
  }

  @Test func `English has a word for everything, as the others fall back to it`() {
    let pack = LanguagePack.english
    let terms =
      Label.allCases.filter { $0.counted == nil }.map(pack.labels)
      + PriorityArea.allCases.map(pack.areas) + Theme.allCases.map(pack.themes)
    let missing = terms.filter { !$0.contains(where: \.isPrintable) }
    #expect(missing.isEmpty)
    for theme in Theme.allCases { #expect(theme.name() == theme.rawValue) }
    for status in ProjectStatus.allCases { #expect(status.name() == status.rawValue) }
  }

  @Test(arguments: Language.allCases)
  func `what must not be blank is not`(language: Language) {
    let pack = language.pack
    let words = [
      pack.ownName, pack.englishName, pack.pageWords.noEndKnown, pack.pageWords.lastDay,
      pack.pageWords.firstDay, pack.pageWords.overdue,
    ]
    #expect(!words.contains(""), "\(language): \(words)")
    for (name, word) in Mirror(reflecting: pack.overviewWords).children {
      let (name, word) = (name ?? "", word as? String ?? "")
      let english = Mirror(reflecting: LanguagePack.english.overviewWords).descendant(name)
      func places(_ text: String) -> Int { text.utf8.count { $0 == UInt8(ascii: "#") } }
      #expect(!word.isEmpty, "\(language): \(name)")
      #expect(places(word) == places(english as? String ?? ""), "\(language): \(name)")
    }
    for role in OrganisationRole.allCases {
      #expect(
        pack.roles(role).all.allSatisfy { !$0.isEmpty },
        "\(language) has no word for \(role)"
      )
    }
    for pattern in [pack.timeWords.left, pack.timeWords.startsIn, pack.timeWords.endedAgo] {
      let places = pattern.utf8.count { $0 == UInt8(ascii: "#") }
      #expect(places == 1, "\(pattern)")
    }
    #expect(pack.dates.months.count == 12, "\(language)")
  }

  @Test(arguments: Language.allCases)
  func `labels and roles have a form for one and a form for several`(language: Language) {
    let pack = language.pack
    let isEnglish = language == .english
    for label in CountedLabel.allCases where !isEnglish || label != .languages {
      let forms = pack.countedLabels(label)
      #expect(forms.one != forms.several && !forms.all.contains(""), "\(label)")
      #expect(forms.form(over: 1) == forms.one && forms.form(over: 2) == forms.several)
      #expect(pack.capitals(forms.one) != pack.capitals(forms.several))
    }
    // In English they are verbs.
    for role in OrganisationRole.allCases where !isEnglish {
      #expect(pack.roles(role).one != pack.roles(role).several, "\(role)")
    }
  }

  @Test(arguments: Language.allCases)
  func `a status is written as inside a line`(language: Language) {
    for status in ProjectStatus.allCases {
      let name = status.name(in: language)
      #expect(name == name.lowercased(), "\(name)")
    }
  }

  @Test func `capitals are those of the language`() {
    let words: [(Language, String, String)] = [
      (.english, "project", "Project"), (.russian, "проект", "Проект"),
      (.azerbaijani, "icraçı", "İcraçı"), (.romanian, "țările", "Țările"),
      (.georgian, "პროექტი", "პროექტი"), (.armenian, "ծրագիր", "Ծրագիր"),
    ]
    for (language, word, capitalized) in words {
      #expect(language.pack.capitalized(word) == capitalized)
    }
    #expect(LanguagePack.english.capitalized("") == "")
  }

  @Test(
    arguments: [
      ("protejeaza", .protects), ("PROTEJEAZĂ", .protects), ("захищає", .protects),
      ("qoruyan", .protects), ("that", nil), ("partnership", nil), ("", nil), ("é", nil),
      ("që", nil), ("rotejeaza", nil), ("care protejează", .protects),
    ] as [(String, PriorityArea?)]
  )
  func `words that one name alone has mean its code`(text: String, area: PriorityArea?) {
    #expect(PriorityArea.meant(by: text) == area)
    #expect(ProjectStatus.meant(by: "desfasurare") == .ongoing)
    #expect(Theme.meant(by: "rule of law") == .ruleOfLaw)
    #expect(Country.meant(by: "republic") == nil)
  }

  @Test(arguments: Language.allCases)
  func `dates and percentages are written as in CLDR`(language: Language) throws {
    let locale = Locale(identifier: language == .english ? "en_GB" : language.rawValue)
    let dates = DateFormatter()
    dates.locale = locale
    dates.timeZone = .gmt
    dates.dateStyle = .medium
    let percent = NumberFormatter()
    percent.locale = locale
    percent.numberStyle = .percent
    // Releases of CLDR differ in the width of the space before the abbreviated word for year.
    func normal(_ text: String?) -> String? {
      text?.replacingOccurrences(of: "\u{202F}", with: " ").replacingOccurrences(
        of: "\u{A0}",
        with: " "
      )
    }
    for month in 1...12 {
      let date = try #require(CalendarDate(month < 10 ? "2025-0\(month)-03" : "2025-\(month)-23"))
      let moment = Date(timeIntervalSince1970: Double(date.dayNumber) * 86_400)
      #expect(normal(date.text(in: language)) == normal(dates.string(from: moment)))
    }
    for number in [0, 1, 29, 100] {
      let expected = percent.string(from: Double(number) / 100 as NSNumber)
      #expect(language.pack.percent(number) == expected)
    }
  }

  @Test(arguments: Language.allCases)
  func `countries are listed in the order of the language's alphabet`(language: Language) {
    let locale = Locale(identifier: language.rawValue)
    let names = Country.allCases.map { $0.name(in: language) }
    let expected = names.sorted { $0.compare($1, locale: locale) == .orderedAscending }
    #expect(names.sorted() == expected)
  }

  @Test func `Armenian capitals of the letter և are those of two letters`() {
    let spellings = ["Արևելյան", "ԱՐԵՎԵԼՅԱՆ", "Արեւելյան", "ԱՐԵՒԵԼՅԱՆ"].map {
      TextFolding.folded($0)
    }
    #expect(Set(spellings).count == 1)
    #expect(TextFolding.folded("ու") != TextFolding.folded("ով"))
    #expect(Vocabulary.theme(named: "ԱՐԵՎԵԼՅԱՆ ԳՈՐԾԸՆԿԵՐՈՒԹՅՈՒՆ") == .easternPartnership)
  }

  @Test(arguments: Language.allCases)
  func `every subsector and topic has a name that may be printed`(language: Language) {
    for theme in Theme.allCases {
      let isKnown = language.pack.themes(theme).contains(where: \.isPrintable)
      #expect(isKnown, "\(language) has no word to print for \(theme)")
    }
    for area in PriorityArea.allCases {
      let name = area.name(in: language).lowercased()
      #expect(!name.contains("озелен") && !name.contains("азелян"))
    }
  }

  @Test func `no text has two meanings of one kind in any languages`() {
    var meanings: [String: (meaning: Meaning, language: Language)] = [:]
    for language in Language.allCases {
      for (meaning, term) in readTerms(of: language) {
        let key =
          "\(kind(of: meaning)) \(String(decoding: TextFolding.folded(term.text), as: UTF8.self))"
        let known = meanings[key] ?? (meaning, language)
        #expect(
          known.meaning == meaning,
          "\(term.text): \(meaning) in \(language), \(known.meaning) in \(known.language)"
        )
        meanings[key] = known
      }
    }
  }

  @Test(arguments: Language.allCases)
  func `no term of a meaning stands twice`(language: Language) {
    var texts: Set<String> = []
    for (meaning, term) in readTerms(of: language) {
      #expect(texts.insert("\(meaning) \(term.text)").inserted, "\(meaning) \(term.text)")
    }
  }

  @Test(arguments: Language.allCases)
  func `every term is short enough to be looked up and found again`(language: Language) throws {
    for (meaning, term) in readTerms(of: language) {
      let text = term.text
      #expect(text.utf8.count <= VocabularyIndex.maximumByteCount, "\(text)")
      let found = VocabularyIndex.shared.words(in: text)
      let words = try #require(found, "\(text)")
      let isKnown = languages(of: words, for: meaning)?.contains(language) ?? words.isNavigation
      #expect(isKnown, "\(text)")
      // What one language has seen is certain, though another only guesses it.
      if let found = certainty(of: words, for: meaning), let own = term.certainty {
        #expect(found >= own, "\(text)")
      }
    }
  }

  @Test func `no two languages share a code or a part of addresses`() {
    let codes = Language.allCases.flatMap { [$0.rawValue] + $0.pack.otherCodes }
    #expect(Set(codes).count == codes.count)
    let segments = Language.allCases.flatMap(\.pack.siteSegments)
    #expect(Set(segments).count == segments.count)
    for language in Language.allCases {
      #expect(language.pack.siteSegments.contains(language.rawValue), "\(language)")
      #expect(
        PageAddress("https://x.eu/\(language.rawValue)/eu-project-page/?id=1").language == language
      )
    }
  }

  @Test(arguments: Language.allCases)
  func `every way to write a footer is found`(language: Language) {
    for term in language.pack.footerOpenings {
      #expect(FactFooter.beginning(of: term.text + " …") != nil, "\(term.text)")
    }
  }

  @Test func `numbers ask for the plural categories of CLDR`() {
    func categories(_ language: Language) -> [PluralCategory] {
      [0, 1, 2, 4, 5, 11, 12, 19, 20, 21, 22, 100, 101, 111, 114, 120, 121].map(
        language.pack.plural
      )
    }
    let slavic: [PluralCategory] = [
      .many, .one, .few, .few, .many, .many, .many, .many, .many, .one, .few, .many, .one, .many,
      .many, .many, .one,
    ]
    for language in [Language.ukrainian, .russian, .belarusian] {
      #expect(categories(language) == slavic, "\(language)")
    }
    #expect(
      categories(.romanian) == [
        .few, .one, .few, .few, .few, .few, .few, .few, .many, .many, .many, .many, .few, .few,
        .few, .many, .many,
      ]
    )
    let simple = categories(.english)
    #expect(simple == simple.indices.map { $0 == 1 ? .one : .many })
  }

  @Test func `texts that count or list the languages know all of them`() throws {
    let formatter = NumberFormatter()
    formatter.numberStyle = .spellOut
    formatter.locale = Locale(identifier: "en")
    func spelled(_ number: Int) -> String { formatter.string(from: number as NSNumber) ?? "" }
    let paths = ["README.md", "Sources/eapctl/Commands/Import.swift"]
    for path in paths {
      let text = try String(contentsOf: DataFiles.package.appending(path: path), encoding: .utf8)
      for number in 2...40 where number != Language.allCases.count {
        #expect(!text.contains(" \(spelled(number)) languages"), "\(path)")
      }
    }
    let rule = Rule.unknownLanguage
    #expect(rule.summary.contains("the \(spelled(Language.allCases.count)) in which"))
    for language in Language.allCases {
      #expect(rule.explanation.contains("`\(language.rawValue)`"), "\(language)")
    }
  }

  private func readTerms(of language: Language) -> [(Meaning, Term)] {
    var found: [(Meaning, Term)] = []
    language.pack.forEachMeaning { meaning, terms in
      for term in terms where term.certainty != nil { found.append((meaning, term)) }
    }
    return found
  }

  private func kind(of meaning: Meaning) -> String {
    switch meaning {
    case .label: "label"
    case .country: "country"
    case .area: "area"
    case .status: "status"
    case .theme: "theme"
    case .navigation: "navigation"
    }
  }

  private func certainty(of words: TermMatches, for meaning: Meaning) -> Certainty? {
    switch meaning {
    case .label: words.label?.certainty
    case .country: words.country?.certainty
    case .area: words.area?.certainty
    case .status: words.status?.certainty
    case .theme: words.theme?.certainty
    case .navigation: nil
    }
  }

  private func languages(of words: TermMatches, for meaning: Meaning) -> CodeSet<Language>? {
    switch meaning {
    case .label: words.label?.languages
    case .country: words.country?.languages
    case .area: words.area?.languages
    case .status: words.status?.languages
    case .theme: words.theme?.languages
    case .navigation: nil
    }
  }
}
