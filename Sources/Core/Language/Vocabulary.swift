/// What a term of the pages stands for.
enum Meaning: Sendable, Hashable {
  case label(Label)
  case country(Country)
  case area(PriorityArea)
  case status(ProjectStatus)
  case theme(Theme)
  case navigation
}

extension LanguagePack {
  /// Calls `body` with the terms for each meaning that pages may have, the terms that are only
  /// printed among them.
  func forEachMeaning(_ body: (Meaning, [Term]) -> Void) {
    for label in Label.allCases { body(.label(label), labels(label)) }
    for country in Country.allCases { body(.country(country), countries(country)) }
    for area in PriorityArea.allCases { body(.area(area), areas(area)) }
    for status in ProjectStatus.allCases { body(.status(status), statuses(status)) }
    for theme in Theme.allCases { body(.theme(theme), themes(theme)) }
    body(.navigation, navigation)
  }
}

/// The words of the project pages in all languages.
public enum Vocabulary {
  /// The English names of the known subsectors.
  public static let subsectors: [String] = Theme.allCases.filter(\.isSubsector).map(\.rawValue)

  /// The English names of the known topics.
  public static let topics: [String] = Theme.allCases.filter(\.isTopic).map(\.rawValue)

  /// How the lines begin that open what follows the last field of a page.
  static let footerOpenings: [String] = Language.allCases.flatMap { language in
    language.pack.footerOpenings.map(\.text)
  }

  /// The name of a subsector or topic in `language`; text that is not known stays as it is.
  public static func name(ofTheme text: String, in language: Language) -> String {
    Theme(rawValue: text)?.name(in: language) ?? text
  }

  /// The known subsector or topic that `text` names in any of the languages.
  public static func theme(named text: String) -> Theme? {
    VocabularyIndex.shared.words(in: text)?.theme?.value
  }
}
