/// What it costs to take a line for a part of a place, and to go from place to place: the one table by which pages
/// are read. A cost is the tenth of a doubt; the cheapest way through a page is its reading.
enum PlacementCosts {
  /// What cannot be.
  static let never: Int32 = 1_000_000

  /// What a kind of line costs in each place.
  private struct Line {
    let kind: LineKind
    let frame, title, prose, aside, facts, foreign, tail: Int32
  }

  private static let lines: [Line] = [
    // A heading is only ever text by mistake.
    Line(
      kind: .section,
      frame: 40,
      title: 90,
      prose: 80,
      aside: 60,
      facts: 60,
      foreign: 60,
      tail: 30
    ),
    // Nobody writes the name of a fact with its colon in prose.
    Line(
      kind: .factName,
      frame: 90,
      title: 200,
      prose: 90,
      aside: 40,
      facts: 0,
      foreign: 30,
      tail: 4
    ),
    Line(
      kind: .weakFactName,
      frame: 15,
      title: 30,
      prose: 12,
      aside: 10,
      facts: 2,
      foreign: 10,
      tail: 10
    ),
    // An area is a phrase of the site's own; countries and themes occur in prose and captions.
    Line(kind: .area, frame: 60, title: 100, prose: 60, aside: 30, facts: 0, foreign: 20, tail: 8),
    Line(
      kind: .countries,
      frame: 40,
      title: 80,
      prose: 30,
      aside: 10,
      facts: 0,
      foreign: 10,
      tail: 3
    ),
    Line(
      kind: .themes,
      frame: 30,
      title: 60,
      prose: 30,
      aside: 15,
      facts: 2,
      foreign: 10,
      tail: 3
    ),
    Line(kind: .status, frame: 40, title: 80, prose: 40, aside: 15, facts: 2, foreign: 10, tail: 3),
    Line(kind: .date, frame: 30, title: 100, prose: 40, aside: 10, facts: 3, foreign: 10, tail: 3),
    // Prose introduces its lists with a colon.
    Line(
      kind: .unknownName,
      frame: 20,
      title: 120,
      prose: 12,
      aside: 10,
      facts: 5,
      foreign: 8,
      tail: 8
    ),
    Line(
      kind: .value,
      frame: 30,
      title: 150,
      prose: 40,
      aside: 20,
      facts: 2,
      foreign: 10,
      tail: 10
    ),
    // The highest heading is the title, wherever it comes before the text.
    Line(
      kind: .topHeading,
      frame: 20,
      title: -30,
      prose: 40,
      aside: 20,
      facts: 40,
      foreign: 5,
      tail: 10
    ),
    Line(kind: .heading, frame: 10, title: 5, prose: 30, aside: 10, facts: 16, foreign: 0, tail: 2),
    Line(
      kind: .subheading,
      frame: 20,
      title: 30,
      prose: 3,
      aside: 5,
      facts: 8,
      foreign: 1,
      tail: 3
    ),
    Line(kind: .item, frame: 50, title: 120, prose: 0, aside: 10, facts: 40, foreign: 5, tail: 15),
    // A sentence is prose, and a title only if there is no other.
    Line(
      kind: .sentence,
      frame: 30,
      title: 40,
      prose: 0,
      aside: 15,
      facts: 80,
      foreign: 5,
      tail: 15
    ),
    Line(kind: .phrase, frame: 10, title: 5, prose: 3, aside: 2, facts: 20, foreign: 3, tail: 3),
    Line(
      kind: .objectiveOpening,
      frame: 40,
      title: 100,
      prose: 0,
      aside: 30,
      facts: 60,
      foreign: 20,
      tail: 30
    ),
    Line(
      kind: .resultOpening,
      frame: 40,
      title: 100,
      prose: 0,
      aside: 30,
      facts: 60,
      foreign: 20,
      tail: 30
    ),
    Line(kind: .siteWord, frame: 0, title: 80, prose: 30, aside: 0, facts: 5, foreign: 0, tail: 0),
    Line(
      kind: .siteOpening,
      frame: 10,
      title: 150,
      prose: 60,
      aside: 10,
      facts: 20,
      foreign: 0,
      tail: 0
    ),
    Line(kind: .path, frame: 0, title: 120, prose: 40, aside: 5, facts: 20, foreign: 0, tail: 5),
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
    Step(from: [.tail], to: .facts, costs: [.factName: 60, .area: 60]),
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
