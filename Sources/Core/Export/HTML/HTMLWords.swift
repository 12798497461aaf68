/// The words of a page, which are in it once in each language, by keys.
///
/// A word around the records stands in an element with its key as `data-l`; the script of the page puts
/// the word of another language into its place. Names of countries, areas and statuses have their codes as
/// keys. In the records, of which a page may have thousands, no keys are spent: the script knows labels and
/// names by what they are in the language of the page.
enum HTMLWords {
  /// The labels of records, which have a form for one value and one for several.
  private static let labels: [@Sendable (Language) -> NumberForms] =
    ([.specificObjective, .expectedResults, .description, .sources] + namedLabels + otherLabels)
    .map { label in { label.forms(in: $0) } }
    + OrganisationRole.allCases.map { role in { roleForms(role, in: $0) } }
    + [{ NumberForms($0.pack.overviewWords.followedBy, $0.pack.overviewWords.followedBy) }]

  /// The labels under which names stand that are known in several languages.
  private static let namedLabels: [Label] = [.countries, .priorityArea, .subsector, .topics]

  private static let otherLabels: [Label] = Project.labelledFields.map(\.label)
    .filter { $0 != .organisations && !namedLabels.contains($0) }

  private static func roleForms(_ role: OrganisationRole, in language: Language) -> NumberForms {
    let (pack, forms) = (language.pack, language.pack.roles(role))
    return NumberForms(pack.capitalized(forms.one), pack.capitalized(forms.several))
  }

  /// The words of the page that are no label of a record.
  private static let words: KeyValuePairs<String, @Sendable (Language) -> String> = [
    "title": { Theme.easternPartnership.name(in: $0) },
    "project": { $0.pack.capitalized($0.pack.pageWords.projects.form(for: .one)) },
    "projects": { $0.pack.overviewWords.projects },
    "country": { $0.pack.overviewWords.country },
    "countries": { $0.pack.overviewWords.countries },
    "area": { Label.priorityArea.text(in: $0) },
    "status": { Label.status.text(in: $0) },
    "start": { Label.start.text(in: $0) },
    "end": { Label.end.text(in: $0) },
    "timeline": { $0.pack.overviewWords.timeline },
    "today": { $0.pack.overviewWords.today },
    "search": { $0.pack.overviewWords.search },
    "all": { $0.pack.overviewWords.all },
    "from": { $0.pack.overviewWords.activeFrom },
    "until": { $0.pack.overviewWords.activeUntil },
    "clear": { $0.pack.overviewWords.clear },
    "shown": { $0.pack.overviewWords.shown },
    "none": { $0.pack.overviewWords.noMatches },
    "language": { $0.pack.overviewWords.language },
    "skip": { $0.pack.overviewWords.skipToProjects },
    "more": { $0.pack.overviewWords.more },
    "sort": { $0.pack.overviewWords.sortedBy },
    "listed": { $0.pack.overviewWords.asListed },
    "soon": { $0.pack.overviewWords.endingSoon },
    "back": { $0.pack.overviewWords.allProjects },
    "overdue": { $0.pack.pageWords.overdue },
    "open": { $0.pack.pageWords.noEndKnown },
    "date": { $0.pack.dates.pattern },
  ]

  /// Returns the word of a key in a language.
  static func word(_ key: String, in language: Language) -> String {
    guard let word = words.first(where: { $0.key == key }) else {
      preconditionFailure("pages have no word '\(key)'")
    }
    return word.value(language)
  }

  /// Returns all words of a language by their keys.
  static func all(in language: Language) -> [(key: String, text: String)] {
    var all = words.map { (key: $0.key, text: $0.value(language)) }
    all += names(of: Country.self, in: language) + names(of: PriorityArea.self, in: language)
    all += names(of: ProjectStatus.self, in: language)
    all += Theme.allCases.map { ("\($0)", $0.name(in: language)) }
    return all
  }

  private static func names<Code: NamedCode>(
    of _: Code.Type,
    in language: Language
  ) -> [(key: String, text: String)] {
    Code.allCases.map { ($0.rawValue, $0.name(in: language)) }
  }

  /// The words of all languages as JSON for the script of a page, with the line of counts in each.
  static func json(counts: (Language) -> String) -> String {
    let languages = Language.allCases.map { language in
      let words = all(in: language) + [("counts", counts(language))]
      let members = words.map { quoted($0.key) + ":" + quoted($0.text) }
      let lists = [
        ("labels", labels.flatMap { $0(language).all }), ("months", language.pack.dates.months),
      ]
      let rest = lists.map { "\"\($0.0)\":[\(list($0.1))]" }
      return "\(quoted(language.rawValue)):{\((members + rest).joined(separator: ","))}"
    }
    let statuses = list(ProjectStatus.allCases.map(\.rawValue))
    let names =
      Country.allCases.map(\.rawValue) + PriorityArea.allCases.map(\.rawValue)
      + Theme.allCases.map { "\($0)" }
    let named = namedLabels.flatMap { $0.forms(in: .english).all }
    return htmlScriptJSON(
      """
      {"statuses":[\(statuses)],"named":[\(list(named))],"names":[\(list(names))],
      "words":{\(languages.joined(separator: ",\n"))}}
      """
    )
  }

  private static func list(_ texts: [String]) -> String {
    texts.map(quoted).joined(separator: ",")
  }

  private static func quoted(_ text: String) -> String { "\"\(jsonText(text))\"" }
}
