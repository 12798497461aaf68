/// A code that people know by names, in the languages of the pages.
public protocol NamedCode: CaseIterable, RawRepresentable<String>, Sendable {
  /// The name of the code in a language.
  func name(in language: Language) -> String

  /// Returns the code of which a text is a name in any of the languages.
  static func named(_ text: String) -> Self?
}

extension NamedCode {
  /// Returns the code that a text is, in upper or lower case, or is a name of.
  public static func meant(by text: String) -> Self? {
    let word = text.lowercased()
    return allCases.first { $0.rawValue.lowercased() == word } ?? named(text)
  }
}

extension Country: NamedCode {
  /// Returns the country of which a text is a name in any of the languages.
  public static func named(_ text: String) -> Self? {
    VocabularyIndex.shared.words(in: text)?.country?.value
  }
}

extension PriorityArea: NamedCode {
  /// Returns the area of which a text is a name in any of the languages.
  public static func named(_ text: String) -> Self? {
    VocabularyIndex.shared.words(in: text)?.area?.value
  }
}

extension ProjectStatus: NamedCode {
  /// Returns the status of which a text is a name in any of the languages.
  public static func named(_ text: String) -> Self? {
    VocabularyIndex.shared.words(in: text)?.status?.value
  }
}

extension Language: NamedCode {
  /// Returns the name of this language in itself, whatever language it is asked for in.
  public func name(in language: Language) -> String { pack.ownName }

  /// Returns the language of which a text is the name, in English or in itself, or another code.
  public static func named(_ text: String) -> Self? {
    let word = text.lowercased()
    return allCases.first { language in
      let pack = language.pack
      let names = [pack.ownName, pack.englishName] + pack.otherCodes
      return names.contains { $0.lowercased() == word }
    }
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
  public func name(in language: Language = .english) -> String { language.pack.roles(self) }
}

extension Theme {
  /// The name of the term in `language`, or in English where that is not known.
  public func name(in language: Language = .english) -> String {
    language.text { $0.themes(self) }
  }
}
