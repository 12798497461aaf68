/// A heading or a name of a fact, as the project pages and the reports print it.
public enum Label: Sendable, CaseIterable {
  case description, specificObjective, expectedResults, countries, priorityArea, subsector, topics
  case status, start, end, timeline, euProjectNumber, organisations, precededBy, sources
  case documents, map, gallery, details, website, socialMedia, implementers
  case progress, duration

  /// The text of the label in `language`, or in English where that is not known.
  public func text(in language: Language = .english) -> String {
    Vocabulary.name(of: .label(self), in: language) ?? englishText
  }

  /// The part of a page that the label opens, or `nil` if pages do not print the label.
  var pagePart: PagePart? {
    switch self {
    case .description, .specificObjective, .expectedResults: .prose
    case .documents, .map, .gallery, .details: .heading
    case .countries, .priorityArea, .subsector, .topics, .status, .start, .end: .fact
    case .euProjectNumber, .website, .socialMedia, .implementers: .fact
    case .timeline, .organisations, .precededBy, .sources, .progress, .duration: nil
    }
  }

  private var englishText: String {
    switch self {
    case .description: "Description"
    case .specificObjective: "Specific objective"
    case .expectedResults: "Expected results"
    case .countries: "Countries"
    case .priorityArea: "Priority area"
    case .subsector: "Subsector"
    case .topics: "Topics"
    case .status: "Status"
    case .start: "Start date"
    case .end: "End date"
    case .timeline: "Timeline"
    case .euProjectNumber: "EU project number"
    case .organisations: "Organisations"
    case .precededBy: "Preceded by"
    case .sources: "Sources"
    case .documents: "Project documents"
    case .map: "Project map"
    case .gallery: "Photo gallery"
    case .details: "Project details"
    case .website: "Website"
    case .socialMedia: "Social media links"
    case .implementers: "Implementing organisations"
    case .progress: "Progress"
    case .duration: "Duration"
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
