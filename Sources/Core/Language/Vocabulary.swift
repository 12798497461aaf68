/// How well a term is known.
public enum Certainty: Int, Sendable, Comparable {
  /// A likely word, accepted on a page and reported there, but never printed.
  case plausible
  /// The usual word of the language, printed, but a guess when it is met on a page.
  case usual
  /// Read on a project page.
  case seen

  /// Returns whether `lhs` is less certain than `rhs`.
  public static func < (lhs: Self, rhs: Self) -> Bool { lhs.rawValue < rhs.rawValue }
}

/// What a term of the vocabulary stands for.
enum Meaning: Sendable, Hashable {
  case label(Label)
  case country(Country)
  case area(PriorityArea)
  case status(ProjectStatus)
  case role(OrganisationRole)
  case theme(Theme)
  case furniture(Furniture)
}

/// A line of a page that belongs to the site and not to the project.
enum Furniture: Sendable, Hashable {
  /// Stands anywhere on a page.
  case navigation
  /// Opens what follows the last field of a page.
  case footer
}

/// A meaning with its names.
struct VocabularyEntry: Sendable {
  var meaning: Meaning
  var names: [VocabularyName]

  init(_ meaning: Meaning, _ names: [VocabularyName]) {
    self.meaning = meaning
    self.names = names
  }
}

/// A name in one language.
struct VocabularyName: Sendable {
  var language: Language
  var text: String
  var certainty: Certainty

  static func seen(_ language: Language, _ text: String) -> Self {
    Self(language: language, text: text, certainty: .seen)
  }

  static func usual(_ language: Language, _ text: String) -> Self {
    Self(language: language, text: text, certainty: .usual)
  }

  static func guess(_ language: Language, _ text: String) -> Self {
    Self(language: language, text: text, certainty: .plausible)
  }
}

/// The words of the project pages in eight languages: one table for what is read and what is printed.
///
/// Of several names of a meaning in one language the first is the one that is printed, unless it is
/// only plausible; then English is.
public enum Vocabulary {
  static let entries: [VocabularyEntry] = [
    headingLabels, factLabels, reportLabels, countries, areas, statuses, roles, themes, furniture,
  ].flatMap(\.self)

  /// The English names of the known subsectors.
  public static let subsectors: [String] = Theme.allCases.filter(\.isSubsector).map(\.rawValue)

  /// The English names of the known topics.
  public static let topics: [String] = Theme.allCases.filter(\.isTopic).map(\.rawValue)

  /// The name of a subsector or topic in `language`; text that is not known stays as it is.
  public static func name(ofTheme text: String, in language: Language) -> String {
    Theme(rawValue: text)?.name(in: language) ?? text
  }

  /// The known subsector or topic that `text` names in any of the languages.
  public static func theme(named text: String) -> Theme? {
    var text = text
    return text.withUTF8 { VocabularyIndex.shared.words(in: $0)?.theme?.value }
  }

  /// The name to print, or `nil` if it is not known or English, whose names the types themselves have.
  static func name(of meaning: Meaning, in language: Language) -> String? {
    language == .english ? nil : printedNames[NameKey(meaning: meaning, language: language)]
  }

  private struct NameKey: Hashable {
    var meaning: Meaning
    var language: Language
  }

  private static let printedNames: [NameKey: String] = {
    var names: [NameKey: String] = [:]
    for entry in entries {
      for name in entry.names where name.certainty > .plausible {
        let key = NameKey(meaning: entry.meaning, language: name.language)
        if names[key] == nil { names[key] = name.text }
      }
    }
    return names
  }()
}
