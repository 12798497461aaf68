/// The forms of a word over one thing and over several, where no number is written before it.
struct NumberForms: Sendable, ExpressibleByStringLiteral {
  let one: String
  let several: String

  init(_ one: String, _ several: String) {
    self.one = one
    self.several = several
  }

  /// Creates a word that has one form.
  init(stringLiteral text: String) { self.init(text, text) }

  /// Both forms.
  var all: [String] { [one, several] }

  /// The form over `count` things.
  func form(over count: Int) -> String { count == 1 ? one : several }
}

/// A label that has a form for one value and one for several.
enum CountedLabel: Sendable, CaseIterable {
  case specificObjective, expectedResults, countries, priorityArea, subsector, topics
  case pageNumber, languages, sources
}

extension Label {
  /// The label as one of those that are counted, or `nil` if it has one form.
  var counted: CountedLabel? {
    switch self {
    case .specificObjective: .specificObjective
    case .expectedResults: .expectedResults
    case .countries: .countries
    case .priorityArea: .priorityArea
    case .subsector: .subsector
    case .topics: .topics
    case .pageNumber: .pageNumber
    case .languages: .languages
    case .sources: .sources
    case .description, .status, .start, .end, .euProjectNumber, .organisations, .precededBy: nil
    case .timeline, .documents, .map, .gallery, .details, .website, .socialMedia: nil
    case .implementers: nil
    }
  }

  /// The forms of the label in `language`, or in English where they are not known.
  func forms(in language: Language) -> NumberForms {
    if let counted { return language.pack.countedLabels(counted) }
    let text = language.text { $0.labels(self) }
    return NumberForms(text, text)
  }

  /// The forms of the label in `language` for a column that should be narrow.
  func shortForms(in language: Language) -> NumberForms {
    language.pack.shortLabels.first { $0.label == self }?.forms ?? forms(in: language)
  }
}
