/// All that is known of a language: its names, how it is written, and the words of pages and reports.
///
/// This folder holds what the sites print, which the importer reads, and what reports and exports
/// print, in one value for each language (`Packs/<Language>.swift`). Everything else asks
/// `Language.pack` or a `name(in:)` of the model, and names no language but English, the fallback; a
/// rule about a script may. The folder knows neither records nor the layout of pages and reports. What
/// was not seen on a page and is not in common usage is marked as a guess, and no guess is printed.
/// Begin with a pack, then see `Term` for what its marks mean and `VocabularyIndex` for how pages are
/// read.
///
/// A further language is a case of `Language`, a pack, and a line in `Language.pack`. The initialiser
/// has no defaults and the packs switch over all cases, so that the compiler asks for every word;
/// what is not known is an empty list or one of guesses, and then `Language.text(of:)` is English.
///
/// Packs are objects, of which asking for a word copies no more than a reference.
final class LanguagePack: Sendable {
  /// The name of the language in itself, for people who look for their own.
  let ownName: String
  /// The name of the language in English.
  let englishName: String
  /// What is written for the code by mistake: codes of countries and of ISO 639-2.
  let otherCodes: [String]
  /// The parts of an address that mark pages in the language.
  let siteSegments: [String]

  /// How dates are written.
  let dates: DateForm
  /// How a whole number of per cent is written.
  let percent: @Sendable (Int) -> String
  /// Sets a text in capitals, as headings are; whoever wants capitals for people asks here.
  let capitals: @Sendable (String) -> String
  /// The plural category of a number, after CLDR 45.
  let plural: @Sendable (Int) -> PluralCategory
  /// The words for lengths of time.
  let timeWords: TimeWords
  /// The words of the page that are no label.
  let pageWords: PageWords
  /// The words of what is written about a whole registry.
  let overviewWords: OverviewWords
  /// The words by which pages are read and that nothing prints.
  let readingWords: ReadingWords

  /// The labels as pages have them; exports print those that have one form.
  let labels: @Sendable (Label) -> [Term]
  /// The labels that exports print over what they count, which pages may have in other words.
  let countedLabels: @Sendable (CountedLabel) -> NumberForms
  /// What stands for labels where room is scarce; a label that is not listed stands for itself.
  let shortLabels: [(label: Label, forms: NumberForms)]
  let countries: @Sendable (Country) -> [Term]
  /// The areas; the sites choose their own verbs, so only names that were seen are printed.
  let areas: @Sendable (PriorityArea) -> [Term]
  /// The statuses, in lower case as inside a line, where most of them are printed.
  let statuses: @Sendable (ProjectStatus) -> [Term]
  /// What stands before organisations of a role; pages do not say it.
  let roles: @Sendable (OrganisationRole) -> NumberForms
  let themes: @Sendable (Theme) -> [Term]
  /// Lines that belong to the site and occur anywhere on a page.
  let navigation: [Term]
  /// How the line begins that opens what follows the last field of a page.
  let footerOpenings: [Term]

  init(
    ownName: String,
    englishName: String,
    otherCodes: [String],
    siteSegments: [String],
    dates: DateForm,
    percent: @escaping @Sendable (Int) -> String,
    capitals: @escaping @Sendable (String) -> String,
    plural: @escaping @Sendable (Int) -> PluralCategory,
    timeWords: TimeWords,
    pageWords: PageWords,
    overviewWords: OverviewWords,
    readingWords: ReadingWords,
    labels: @escaping @Sendable (Label) -> [Term],
    countedLabels: @escaping @Sendable (CountedLabel) -> NumberForms,
    shortLabels: [(label: Label, forms: NumberForms)],
    countries: @escaping @Sendable (Country) -> [Term],
    areas: @escaping @Sendable (PriorityArea) -> [Term],
    statuses: @escaping @Sendable (ProjectStatus) -> [Term],
    roles: @escaping @Sendable (OrganisationRole) -> NumberForms,
    themes: @escaping @Sendable (Theme) -> [Term],
    navigation: [Term],
    footerOpenings: [Term]
  ) {
    self.ownName = ownName
    self.englishName = englishName
    self.otherCodes = otherCodes
    self.siteSegments = siteSegments
    self.dates = dates
    self.percent = percent
    self.capitals = capitals
    self.plural = plural
    self.timeWords = timeWords
    self.pageWords = pageWords
    self.overviewWords = overviewWords
    self.readingWords = readingWords
    self.labels = labels
    self.countedLabels = countedLabels
    self.shortLabels = shortLabels
    self.countries = countries
    self.areas = areas
    self.statuses = statuses
    self.roles = roles
    self.themes = themes
    self.navigation = navigation
    self.footerOpenings = footerOpenings
  }
}

/// The words of the page of a project that are no label of a field.
struct PageWords: Sendable {
  let noEndKnown: String
  let lastDay: String
  let firstDay: String
  /// What is said of a project that is not over though its last day is.
  let overdue: String
  /// What is counted where projects are.
  let projects: UnitNoun
}

extension LanguagePack {
  /// Returns a text with its first letter in capitals, if the language writes words so.
  func capitalized(_ text: String) -> String { capitals(String(text.prefix(1))) + text.dropFirst() }
}

extension Language {
  /// What is known of the language.
  var pack: LanguagePack {
    switch self {
    case .english: .english
    case .romanian: .romanian
    case .ukrainian: .ukrainian
    case .russian: .russian
    case .armenian: .armenian
    case .azerbaijani: .azerbaijani
    case .georgian: .georgian
    case .belarusian: .belarusian
    }
  }

  /// Returns whether one of the terms may be printed.
  func hasText(of terms: (LanguagePack) -> [Term]) -> Bool {
    terms(pack).contains(where: \.isPrintable)
  }

  /// Returns the first of the terms that may be printed, or where there is none that in English.
  func text(of terms: (LanguagePack) -> [Term]) -> String {
    let own = terms(pack).first(where: \.isPrintable)
    guard let term = own ?? terms(.english).first(where: \.isPrintable) else {
      preconditionFailure("English has no name for a meaning")
    }
    return term.text
  }
}
