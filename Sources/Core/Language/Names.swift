/// A code that people know by names, in the languages of the pages.
public protocol NamedCode: CaseIterable, RawRepresentable<String>, Sendable {
  /// The name of the code in a language.
  func name(in language: Language) -> String

  /// Returns the code of which a text is a name in any of the languages.
  static func named(_ text: String) -> Self?

  /// All names of the code, in any of the languages.
  var allNames: [String] { get }

  /// Other words that people write for codes, of which no page has one.
  static var otherWords: KeyValuePairs<String, Self> { get }
}

extension NamedCode {
  /// No other words.
  public static var otherWords: KeyValuePairs<String, Self> { [:] }

  /// Returns the code that a text is, in upper or lower case, or is a name of or another word for, or that
  /// alone has the words of the text in a name.
  public static func meant(by text: String) -> Self? {
    let word = text.lowercased()
    return allCases.first { $0.rawValue.lowercased() == word } ?? named(text)
      ?? otherWords.first { $0.key.lowercased() == word }?.value ?? partlyNamed(text)
  }

  /// Returns the one code that has the words of a text, folded, in a name; `nil` if several have.
  private static func partlyNamed(_ text: String) -> Self? {
    let words = foldedWords(text)
    guard words.utf8.count >= 5 else { return nil }
    let codes = allCases.filter { code in
      code.allNames.contains { foldedWords($0).holds(words) }
    }
    return codes.count == 1 ? codes.first : nil
  }

  /// Returns a text folded, with a space before and behind each word.
  private static func foldedWords(_ text: String) -> String {
    let folded = String(decoding: TextFolding.folded(text), as: UTF8.self)
    return " \(folded.replacingAll(",", with: " ")) "
  }
}

extension Country: NamedCode {
  /// Returns the country of which a text is a name in any of the languages.
  public static func named(_ text: String) -> Self? {
    VocabularyIndex.shared.words(in: text)?.country?.value
  }

  /// All names of the country, in any of the languages.
  public var allNames: [String] { Language.allTerms { $0.countries(self) } }

  /// Other words that people write for countries, three-letter codes (ISO 3166-1 alpha-3) among them.
  public static let otherWords: KeyValuePairs<String, Self> = [
    "ARM": .armenia, "AZE": .azerbaijan, "BLR": .belarus, "GEO": .georgia, "MDA": .moldova,
    "UKR": .ukraine, "Republic of Moldova": .moldova, "Republic of Armenia": .armenia,
    "Republic of Azerbaijan": .azerbaijan, "Republic of Belarus": .belarus,
    "Republic of Georgia": .georgia, "Republica Moldova": .moldova,
    "Azerbaidjan": .azerbaijan, "Ucraina": .ukraine, "Հայաստան": .armenia,
    "Azərbaycan": .azerbaijan, "Беларусь": .belarus, "საქართველო": .georgia,
    "Україна": .ukraine,
  ]
}

extension PriorityArea: NamedCode {
  /// Returns the area of which a text is a name in any of the languages.
  public static func named(_ text: String) -> Self? {
    VocabularyIndex.shared.words(in: text)?.area?.value
  }

  /// All names of the area, in any of the languages.
  public var allNames: [String] { Language.allTerms { $0.areas(self) } }

  /// Other words that people write for areas.
  public static let otherWords: KeyValuePairs<String, Self> = [
    "Partnership that creates": .creates, "Partnership that protects": .protects,
    "Partnership that greens": .greens, "Partnership that connects": .connects,
    "Partnership that empowers": .empowers, "Parteneriat care protejează": .protects,
    "Parteneriat care abilitează": .empowers, "Партнерство, що захищає": .protects,
    "Գործընկերություն, որը պաշտպանում է": .protects,
  ]
}

extension ProjectStatus: NamedCode {
  /// Returns the status of which a text is a name in any of the languages.
  public static func named(_ text: String) -> Self? {
    VocabularyIndex.shared.words(in: text)?.status?.value
  }

  /// All names of the status, in any of the languages.
  public var allNames: [String] { Language.allTerms { $0.statuses(self) } }

  /// Other words that people write for statuses.
  public static let otherWords: KeyValuePairs<String, Self> = [
    "pipeline": .planned, "upcoming": .planned, "active": .ongoing, "running": .ongoing,
    "in progress": .ongoing, "implementation": .ongoing, "în curs de desfășurare": .ongoing,
    "finalizing": .finalising, "finished": .completed, "closed": .completed, "ended": .completed,
    "done": .completed,
    "on hold": .suspended, "canceled": .cancelled, "terminated": .cancelled,
  ]
}

extension Theme: NamedCode {
  /// Returns the subsector or topic of which a text is a name in any of the languages.
  public static func named(_ text: String) -> Self? { Vocabulary.theme(named: text) }

  /// All names of the term, in any of the languages.
  public var allNames: [String] { Language.allTerms { $0.themes(self) } }
}

extension Language: NamedCode {
  /// Returns the name of this language in itself, whatever language it is asked for in.
  public func name(in language: Language) -> String { pack.ownName }

  /// The names of the language in English and in itself, and other codes.
  public var allNames: [String] { [pack.ownName, pack.englishName] + pack.otherCodes }

  /// Returns what all languages have for a meaning.
  fileprivate static func allTerms(_ terms: (LanguagePack) -> [Term]) -> [String] {
    allCases.flatMap { terms($0.pack).map(\.text) }
  }

  /// Returns the language of which a text is the name, in English or in itself, or another code.
  public static func named(_ text: String) -> Self? {
    let word = text.lowercased()
    return allCases.first { $0.allNames.contains { $0.lowercased() == word } }
  }
}

extension Country {
  /// The name of the country in `language`, or in English where that is not known.
  public func name(in language: Language = .english) -> String {
    language.text { $0.countries(self) }
  }
}

extension PriorityArea {
  /// The name of the area in `language`, or in English where that is not known.
  public func name(in language: Language = .english) -> String {
    language.text { $0.areas(self) }
  }
}

extension ProjectStatus {
  /// The name of the status in `language`, or in English where that is not known.
  public func name(in language: Language = .english) -> String {
    language.text { $0.statuses(self) }
  }
}

extension OrganisationRole {
  /// The name of the role in `language`.
  public func name(in language: Language = .english) -> String { language.pack.roles(self).one }
}

extension Theme {
  /// The name of the term in `language`, or in English where that is not known.
  public func name(in language: Language = .english) -> String {
    language.text { $0.themes(self) }
  }
}
