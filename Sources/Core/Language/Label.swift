/// A heading or a name of a fact, as the project pages and the reports print it.
public enum Label: Sendable, CaseIterable {
  case description, specificObjective, expectedResults, countries, priorityArea, subsector, topics
  case status, start, end, euProjectNumber, organisations, precededBy, sources
  case documents, map, gallery, details, website, socialMedia, implementers

  /// The text of the label in `language`, or in English where that is not known.
  public func text(in language: Language = .english) -> String {
    language.text { $0.labels(self) }
  }

  /// The text of the label in `language` for a column that should be narrow.
  func shortText(in language: Language) -> String {
    language.pack.shortLabels.first { $0.label == self }?.text ?? text(in: language)
  }

  /// The part of a page that the label opens, or `nil` if pages do not print the label.
  var pagePart: PagePart? {
    switch self {
    case .description, .specificObjective, .expectedResults: .prose
    case .documents, .map, .gallery, .details: .heading
    case .countries, .priorityArea, .subsector, .topics, .status, .start, .end: .fact
    case .euProjectNumber, .website, .socialMedia, .implementers: .fact
    case .organisations, .precededBy, .sources: nil
    }
  }
}

/// What follows a label on a project page.
enum PagePart: Sendable {
  /// Paragraphs of a section.
  case prose
  /// A part of the page that holds no prose of the record, such as the map.
  case heading
  /// The value of a fact.
  case fact
}
