/// The words of a page, which are in it once in each language, by keys that the markup refers to.
///
/// A word in the markup stands in an element with its key as `data-l`; the script of the page puts the
/// word of another language into its place. Names of countries, areas and statuses have their codes as
/// keys, labels of records, of which a page has thousands, have numbers.
enum HTMLWords {
  /// The labels of records, which have a form for one value and one for several.
  private static let labels: [Label] =
    [.specificObjective, .expectedResults, .description, .sources]
    + Project.labelledFields.map(\.label).filter { $0 != .organisations }

  /// Returns the key of a label over some values.
  static func key(of label: Label, over count: Int = 1) -> String {
    guard let place = labels.firstIndex(of: label) else {
      preconditionFailure("pages have no label \(label)")
    }
    return key(place: place, over: count)
  }

  /// Returns the key of what stands before organisations of a role.
  static func key(of role: OrganisationRole, over count: Int) -> String {
    let place = OrganisationRole.allCases.firstIndex(of: role) ?? 0
    return key(place: labels.count + place, over: count)
  }

  private static func key(place: Int, over count: Int) -> String {
    String(2 * place + (count == 1 ? 0 : 1))
  }

  /// The keys of labels under which countries, areas, subsectors and topics stand, which have names in
  /// several languages.
  static let keysOfNames: [String] = [Label.countries, .priorityArea, .subsector, .topics]
    .flatMap { [key(of: $0, over: 1), key(of: $0, over: 2)] }

  /// The words of the page that are no label of a record.
  private static let words: KeyValuePairs<String, @Sendable (Language) -> String> = [
    "title": { Theme.easternPartnership.name(in: $0) },
    "project": { $0.pack.capitalized($0.pack.pageWords.projects.form(for: .one)) },
    "projects": { $0.pack.overviewWords.projects },
    "country": { Label.countries.text(in: $0) },
    "countries": { Label.countries.text(in: $0, over: 2) },
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
    "followed": { $0.pack.overviewWords.followedBy },
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
    for label in labels {
      let forms = label.forms(in: language)
      all.append((key(of: label, over: 1), forms.one))
      all.append((key(of: label, over: 2), forms.several))
    }
    for role in OrganisationRole.allCases {
      let forms = language.pack.roles(role)
      all.append((key(of: role, over: 1), language.pack.capitalized(forms.one)))
      all.append((key(of: role, over: 2), language.pack.capitalized(forms.several)))
    }
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

  /// Returns the words of all languages as JSON for the script of a page.
  ///
  /// - Parameter counts: The line of counts in a language.
  static func json(counts: (Language) -> String) -> String {
    let languages = Language.allCases.map { language in
      let words = all(in: language) + [("counts", counts(language))]
      let members = words.map { quoted($0.key) + ":" + quoted($0.text) }
      let months = "\"months\":[\(list(language.pack.dates.months))]"
      return "\(quoted(language.rawValue)):{\((members + [months]).joined(separator: ","))}"
    }
    let names = "\"names\":[\(list(keysOfNames))]"
    let statuses = "\"statuses\":[\(list(ProjectStatus.allCases.map(\.rawValue)))]"
    let words = "\"words\":{\(languages.joined(separator: ",\n"))}"
    return htmlScriptJSON("{\(names),\(statuses),\n\(words)}")
  }

  private static func list(_ texts: [String]) -> String {
    texts.map(quoted).joined(separator: ",")
  }

  private static func quoted(_ text: String) -> String { "\"\(jsonText(text))\"" }
}
