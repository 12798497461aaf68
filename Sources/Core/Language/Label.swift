/// A heading or a name of a fact, as the project pages and the reports print it.
public enum Label: Int, Sendable, CaseIterable {
  case description, specificObjective, expectedResults, countries, priorityArea, subsector, topics
  case status, start, end, euProjectNumber, organisations, precededBy, sources
  case timeline, pageNumber, languages
  case documents, map, gallery, details, website, socialMedia, implementers

  /// The text of the label over `count` values in `language`, or in English where that is not known.
  public func text(in language: Language = .english, over count: Int = 1) -> String {
    forms(in: language).form(over: count)
  }

  /// The part of a page that the label opens, or `nil` if pages do not print the label.
  var pagePart: PagePart? {
    switch self {
    case .description: .description
    case .specificObjective: .specificObjectives
    case .expectedResults: .expectedResults
    case .documents: .documents
    case .map: .map
    case .gallery: .gallery
    case .details: .details
    case .countries: .fact(.countries)
    case .priorityArea: .fact(.priorityAreas)
    case .subsector: .fact(.subsectors)
    case .topics: .fact(.topics)
    case .status: .fact(.status)
    case .start: .fact(.start)
    case .end: .fact(.end)
    case .euProjectNumber: .fact(.euProjectNumber)
    case .implementers: .fact(.implementers)
    case .website: .fact(.website)
    case .socialMedia: .fact(.socialMedia)
    case .organisations, .precededBy, .sources, .timeline, .pageNumber, .languages: nil
    }
  }
}

/// What follows a label on a project page.
enum PagePart: Sendable, Equatable {
  // Paragraphs of a section.
  case description, specificObjectives, expectedResults
  // Parts that hold no prose of the record.
  case documents, map, gallery, details
  /// The value of a fact.
  case fact(PageFact)

  /// Whether paragraphs of the record follow.
  var isProse: Bool {
    switch self {
    case .description, .specificObjectives, .expectedResults: true
    case .documents, .map, .gallery, .details, .fact: false
    }
  }

  /// Whether the value of a fact follows.
  var isFact: Bool {
    switch self {
    case .fact: true
    case .description, .specificObjectives, .expectedResults: false
    case .documents, .map, .gallery, .details: false
    }
  }
}

/// A fact as project pages print it.
enum PageFact: Sendable {
  case countries, priorityAreas, subsectors, topics, status, start, end, euProjectNumber
  case implementers, website, socialMedia
}
