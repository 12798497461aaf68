/// Where a line of a page belongs.
enum PagePlace: Int, CaseIterable {
  /// What the site puts above the project.
  case frame
  case title
  /// Prose below the title without a heading, which describes the project.
  case opening
  case description, objectives, results
  // Parts that hold no prose of the record.
  case documents, map, gallery
  /// Facts above any prose.
  case earlyFacts
  case facts
  /// A section whose heading is not known.
  case foreign
  /// What follows the project.
  case tail

  /// Whether lines of the place are texts of the record.
  var isProse: Bool {
    switch self {
    case .opening, .description, .objectives, .results: true
    case .frame, .title, .documents, .map, .gallery, .earlyFacts, .facts, .foreign, .tail: false
    }
  }

  /// What becomes of the lines of the place; two places that hold the same are one to a reader.
  var field: Int {
    switch self {
    case .title: 1
    case .opening, .description: 2
    case .objectives: 3
    case .results: 4
    case .earlyFacts, .facts: 5
    case .frame, .documents, .map, .gallery, .foreign, .tail: 0
    }
  }

  /// The place that a label opens, or `nil` for a label that pages do not print.
  init?(openedBy label: Label) {
    switch label.pagePart {
    case .description: self = .description
    case .specificObjectives: self = .objectives
    case .expectedResults: self = .results
    case .documents: self = .documents
    case .map: self = .map
    case .gallery: self = .gallery
    case .details, .fact: self = .facts
    case nil: return nil
    }
  }
}

/// What a line looks like by itself.
enum LineKind: Int, CaseIterable {
  /// The heading of a part that is known, and of that part alone.
  case section
  /// Such a heading whose words are common ones.
  case weakSection
  /// A name of a fact, with or without its value.
  case factName
  /// A name of a fact that may be a word of prose as well.
  case weakFactName
  // Known values, alone or as a list.
  case area, countries, themes, status, date
  /// A short text that ends in a colon, or stands where names stand, and is not known.
  case unknownName
  /// What stands where values stand, and is not known.
  case value
  /// The highest heading of the page.
  case topHeading
  /// A heading that is not known and ends the part above it.
  case heading
  /// A heading within a part.
  case subheading
  /// An item of a list.
  case item
  /// Prose: a sentence, or a text too long for anything else.
  case sentence
  /// A short text without an end.
  case phrase
  // Sentences that open a part whose heading is missing.
  case objectiveOpening, resultOpening
  /// Words that sites have on every page.
  case siteWord
  /// What opens the end of the page.
  case siteOpening
  /// The path to the page.
  case path

  /// Whether the line is the site's rather than the project's.
  var isSite: Bool { self == .siteWord || self == .siteOpening || self == .path }
}
