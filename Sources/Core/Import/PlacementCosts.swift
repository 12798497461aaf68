/// What it costs to take a line for a part of a place, and to go from place to place.
///
/// This is the one table by which pages are read. A cost is the tenth of a doubt; the cheapest way through a page
/// is its reading.
enum PlacementCosts {
  /// What cannot be.
  static let never: Int32 = 1_000_000

  /// What a kind of line costs in each place.
  private struct Line {
    let kind: LineKind
    let frame, title, prose, aside, facts, foreign, tail: Int32

    init(
      _ kind: LineKind,
      _ frame: Int32,
      _ title: Int32,
      _ prose: Int32,
      _ aside: Int32,
      _ facts: Int32,
      _ foreign: Int32,
      _ tail: Int32
    ) {
      (self.kind, self.frame, self.title, self.prose) = (kind, frame, title, prose)
      (self.aside, self.facts, self.foreign, self.tail) = (aside, facts, foreign, tail)
    }
  }

  private static let lines: [Line] = [
    // In the frame, as the title, in prose, beside it, among facts, under a foreign heading, in the tail.
    // A heading is only ever text by mistake.
    Line(.section, 40, 90, 80, 60, 60, 60, 30),
    // Nobody writes the name of a fact with its colon in prose.
    Line(.factName, 90, 200, 90, 40, 0, 30, 6),
    Line(.weakFactName, 15, 30, 12, 10, 2, 10, 10),
    // An area is a phrase of the site's own; countries and themes occur in prose and captions.
    Line(.area, 60, 100, 60, 30, 0, 20, 8),
    Line(.countries, 40, 80, 30, 10, 0, 10, 3),
    Line(.themes, 30, 60, 30, 15, 2, 10, 3),
    Line(.status, 40, 80, 40, 15, 2, 10, 3),
    Line(.date, 30, 100, 40, 10, 3, 10, 3),
    // Prose introduces its lists with a colon.
    Line(.unknownName, 20, 120, 12, 10, 5, 8, 8),
    Line(.value, 30, 150, 40, 20, 2, 10, 10),
    // The highest heading is the title, wherever it comes before the text.
    Line(.topHeading, 20, -30, 40, 20, 40, 5, 10),
    Line(.heading, 10, 5, 30, 10, 16, 0, 2),
    Line(.subheading, 20, 30, 3, 5, 8, 1, 3),
    Line(.item, 50, 120, 0, 10, 40, 5, 15),
    // A sentence is prose, and a title only if there is no other.
    Line(.sentence, 30, 40, 0, 15, 80, 5, 15),
    Line(.phrase, 10, 5, 3, 2, 20, 3, 3),
    Line(.objectiveOpening, 40, 100, 0, 30, 60, 20, 30),
    Line(.resultOpening, 40, 100, 0, 30, 60, 20, 30),
    Line(.siteWord, 0, 80, 30, 0, 5, 0, 0),
    Line(.siteOpening, 10, 150, 60, 10, 20, 0, 0),
    Line(.path, 0, 120, 40, 5, 20, 0, 5),
  ]

  /// What it costs to leave one place for another at a line of some kinds.
  private struct Step {
    let from: [PagePlace]
    let to: PagePlace
    let costs: KeyValuePairs<LineKind, Int32>
  }

  private static let prose: [PagePlace] = [.opening, .description, .objectives, .results]
  private static let asides: [PagePlace] = [.documents, .map]

  private static let steps: [Step] = [
    // The title follows the frame; facts may stand above it, or between it and the prose.
    Step(from: [.earlyFacts], to: .title, costs: [.topHeading: 0, .heading: 5, .phrase: 25]),
    Step(
      from: [.frame],
      to: .earlyFacts,
      costs: [.factName: 10, .area: 15, .countries: 30, .section: 10, .unknownName: 45]
    ),
    Step(
      from: [.title],
      to: .earlyFacts,
      costs: [
        .factName: 0, .weakFactName: 15, .area: 5, .countries: 10, .themes: 30, .status: 20,
        .date: 20,
        .unknownName: 30, .value: 20, .section: 0,
      ]
    ),
    // Below the title prose describes the project, whether or not something says so.
    Step(
      from: [.title],
      to: .opening,
      costs: [
        .sentence: 0, .phrase: 0, .item: 20, .unknownName: 0, .siteWord: 0, .siteOpening: 0,
        .path: 0,
        .weakFactName: 10, .countries: 10, .themes: 10, .status: 10, .date: 10, .area: 10,
        .objectiveOpening: 0, .resultOpening: 20, .heading: 5, .subheading: 3, .topHeading: 20,
        .section: 0,
      ]
    ),
    Step(
      from: [.earlyFacts],
      to: .opening,
      costs: [.sentence: 12, .item: 40, .objectiveOpening: 12, .resultOpening: 20, .heading: 20]
    ),
    Step(
      from: [.frame],
      to: .opening,
      costs: [.sentence: 60, .item: 70, .phrase: 70, .objectiveOpening: 60]
    ),
    // Sentences of their own open the parts of a page that has lost its headings; else a list does, at the end.
    Step(
      from: [.frame, .title, .earlyFacts, .opening, .description],
      to: .objectives,
      costs: [.objectiveOpening: 3]
    ),
    Step(
      from: [.title, .opening, .description],
      to: .results,
      costs: [.resultOpening: 5, .item: 15, .unknownName: 10]
    ),
    Step(
      from: [.objectives],
      to: .results,
      costs: [.resultOpening: 3, .item: 30, .unknownName: 15, .sentence: 5]
    ),
    // Facts without names begin with an area or with countries; a country alone may be a word of the text.
    Step(
      from: prose,
      to: .facts,
      costs: [
        .factName: 0, .weakFactName: 15, .area: 5, .countries: 22, .themes: 30, .status: 30,
        .date: 40,
        .unknownName: 38, .value: 40,
      ]
    ),
    Step(
      from: asides,
      to: .facts,
      costs: [
        .factName: 0, .weakFactName: 5, .area: 2, .countries: 5, .themes: 20, .status: 20,
        .date: 20,
        .unknownName: 30, .value: 20,
      ]
    ),
    Step(
      from: [.gallery],
      to: .facts,
      costs: [
        .factName: 0, .weakFactName: 5, .area: 2, .countries: 15, .themes: 20, .status: 20,
        .date: 20,
        .unknownName: 30, .value: 20,
      ]
    ),
    Step(
      from: [.foreign],
      to: .facts,
      costs: [.factName: 0, .weakFactName: 15, .area: 5, .countries: 40]
    ),
    Step(from: [.tail], to: .facts, costs: [.factName: 40, .area: 60]),
    // An unknown heading ends what is above it.
    Step(
      from: prose + asides + [.gallery, .earlyFacts],
      to: .foreign,
      costs: [.heading: 0, .topHeading: 10]
    ),
    Step(from: [.title], to: .foreign, costs: [.heading: 15]),
    // What follows the project begins with words of the site.
    Step(
      from: prose,
      to: .tail,
      costs: [.siteWord: 5, .siteOpening: 0, .heading: 20, .phrase: 60, .path: 5]
    ),
    Step(
      from: asides + [.gallery],
      to: .tail,
      costs: [.siteWord: 5, .siteOpening: 0, .heading: 3, .path: 5]
    ),
    Step(
      from: [.facts],
      to: .tail,
      costs: [
        .siteWord: 3, .siteOpening: 0, .heading: 0, .topHeading: 3, .subheading: 3, .phrase: 10,
        .sentence: 10, .item: 10, .path: 3, .unknownName: 30, .countries: 30, .themes: 30,
        .status: 30,
        .date: 10, .objectiveOpening: 20, .resultOpening: 20,
      ]
    ),
    Step(from: [.foreign], to: .tail, costs: [.siteWord: 3, .siteOpening: 0, .path: 3]),
  ]

  /// What it costs to come to a heading that is known, from each place.
  private static func cost(ofSectionFrom place: PagePlace) -> Int32 {
    switch place {
    case .frame: 30
    case .tail: 15
    case .title, .opening, .description, .objectives, .results, .documents, .map, .gallery: 0
    case .earlyFacts, .facts, .foreign: 0
    }
  }

  // MARK: - The tables as arrays

  static let placeCount = PagePlace.allCases.count

  /// The costs of lines, by kind and place.
  static let ofLines: [Int32] = {
    var costs = [Int32](repeating: never, count: LineKind.allCases.count * placeCount)
    for line in lines {
      for place in PagePlace.allCases {
        costs[line.kind.rawValue * placeCount + place.rawValue] =
          switch place {
          case .frame: line.frame
          case .title: line.title
          case .opening, .description, .objectives, .results: line.prose
          case .documents, .map, .gallery: line.aside
          case .earlyFacts, .facts: line.facts
          case .foreign: line.foreign
          case .tail: line.tail
          }
      }
    }
    return costs
  }()

  /// The costs of steps, by kind of line, place left, and place entered; staying costs nothing but in a title.
  static let ofSteps: [Int32] = {
    var costs = [Int32](repeating: never, count: LineKind.allCases.count * placeCount * placeCount)
    for kind in LineKind.allCases {
      for place in PagePlace.allCases where place != .title {
        costs[index(kind, place, place)] = 0
      }
      costs[index(kind, .frame, .title)] = 0
    }
    for step in steps {
      for from in step.from {
        for (kind, cost) in step.costs { costs[index(kind, from, step.to)] = cost }
      }
    }
    return costs
  }()

  /// The costs of coming to the heading of a part that is known, by the place left.
  static let ofSections = PagePlace.allCases.map(cost(ofSectionFrom:))

  static func index(_ kind: LineKind, _ from: PagePlace, _ to: PagePlace) -> Int {
    (kind.rawValue * placeCount + from.rawValue) * placeCount + to.rawValue
  }
}
