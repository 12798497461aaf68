/// What it costs to take a line for a part of a place, and to go from place to place.
///
/// This is the one table by which pages are read. A cost is the tenth of a doubt; the cheapest way through a page
/// is its reading.
enum PlacementCosts {
  /// What cannot be.
  static let never: Int32 = 1_000_000

  /// What a kind of line costs in each place.
  struct Line {
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

  static let lines: [Line] = [
    // In the frame, as the title, in prose, beside it, among facts, under a foreign heading, in the tail.
    // A heading is only ever text by mistake, but for its own part, where it costs nothing; one word may be text.
    Line(.section, 40, 90, 80, 60, 60, 60, 30),
    Line(.weakSection, 40, 90, 20, 60, 60, 60, -30),
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
    // A sentence is prose, and a title only if there is no other; a note among facts ends them only if none follow.
    Line(.sentence, 30, 40, 0, 15, 30, 5, 15),
    Line(.phrase, 10, 5, 3, 2, 20, 3, 3),
    Line(.objectiveOpening, 40, 100, 0, 30, 60, 20, 30),
    Line(.resultOpening, 40, 100, 0, 30, 60, 20, 30),
    Line(.siteWord, 0, 80, 30, 0, 5, 0, 0),
    Line(.siteOpening, 10, 150, 60, 10, 20, 0, 0),
    Line(.path, 0, 120, 40, 5, 20, 0, 5),
  ]

  /// What some signs of a line add to its costs in some places.
  struct Sign {
    let kinds: [LineKind]
    let signs: LineSigns
    let places: [PagePlace]
    let cost: Int32
  }

  static let signs: [Sign] = [
    // Without headings prose describes the project; with those of other parts only, a sentence is rarely theirs.
    Sign(kinds: [.sentence], signs: [.hasNoResultsHeading], places: [.results], cost: 8),
    Sign(
      kinds: [.sentence],
      signs: [.hasNoResults, .hasNoObjectivesHeading],
      places: [.objectives],
      cost: 8
    ),
    // A name of organisations may end as a sentence does.
    Sign(kinds: [.sentence], signs: [.followsName], places: facts, cost: -65),
    // A list that nothing else explains is that of the results.
    Sign(kinds: [.item], signs: [.hasNoResults], places: [.opening, .description], cost: 15),
    Sign(
      kinds: [.item],
      signs: [.hasNoResults, .hasNoObjectivesHeading, .isUnannounced],
      places: [.objectives],
      cost: 15
    ),
    // The sender of a mail says something above what is sent.
    Sign(kinds: [.sentence], signs: [.isMail], places: [.frame], cost: -26),
    // What opens a part that has no heading opens it.
    Sign(
      kinds: [.objectiveOpening],
      signs: [.hasNoObjectivesHeading],
      places: [.opening, .description, .results],
      cost: 25
    ),
    Sign(
      kinds: [.resultOpening],
      signs: [.hasNoResultsHeading],
      places: [.opening, .description, .objectives],
      cost: 25
    ),
    // Prose lists the countries that it has announced.
    Sign(kinds: [.countries], signs: [.followsName], places: prose, cost: -22),
    // What markup says is a name or a value is no prose, and a value follows its name at once.
    Sign(kinds: values, signs: [.isCell], places: prose, cost: 30),
    Sign(kinds: values, signs: [.followsName], places: facts, cost: -18),
    Sign(kinds: values, signs: [.isApart], places: facts, cost: 10),
    // The value of a name may be a word that sites have, such as "Facebook".
    Sign(kinds: [.siteOpening], signs: [.followsName], places: facts, cost: -20),
    // Words for sharing a page stand below its title, and are left out there.
    Sign(kinds: [.siteWord], signs: [], places: [.opening], cost: -25),
    Sign(kinds: [.siteOpening], signs: [], places: [.opening], cost: -55),
    // Where the description has its heading, what is short above it is none of it.
    Sign(kinds: [.phrase], signs: [.hasDescriptionHeading], places: [.opening], cost: 10),
    // Nor are items, which are of a menu.
    Sign(kinds: [.item], signs: [.hasDescriptionHeading], places: [.opening], cost: 15),
    Sign(kinds: [.item], signs: [.hasDescriptionHeading], places: [.frame], cost: -35),
  ]

  /// What it costs to leave one place for another at a line of some kinds.
  struct Step {
    let from: [PagePlace]
    let to: PagePlace
    let costs: KeyValuePairs<LineKind, Int32>
  }

  static let values: [LineKind] = [.phrase, .unknownName, .value, .date]
  static let facts: [PagePlace] = [.facts, .earlyFacts]
  static let prose: [PagePlace] = [.opening, .description, .objectives, .results]
  static let asides: [PagePlace] = [.documents, .map]

  static let steps: [Step] = [
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
      from: asides + [.gallery],
      to: .facts,
      costs: [
        .factName: 0, .weakFactName: 5, .area: 2, .countries: 5, .themes: 20, .status: 20,
        .date: 20,
        .unknownName: 30, .value: 20,
      ]
    ),
    // A caption may be the name of a country.
    Step(from: [.gallery], to: .facts, costs: [.countries: 15]),
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
      from: prose + asides + [.gallery],
      to: .tail,
      costs: [.siteWord: 5, .siteOpening: 0, .path: 5]
    ),
    Step(from: prose, to: .tail, costs: [.heading: 20, .phrase: 60]),
    Step(from: asides + [.gallery], to: .tail, costs: [.heading: 3]),
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
  static func cost(ofSectionFrom place: PagePlace) -> Int32 {
    switch place {
    case .frame: 30
    case .tail: 40
    case .title, .opening, .description, .objectives, .results, .documents, .map, .gallery: 0
    case .earlyFacts, .facts, .foreign: 0
    }
  }

  /// What else it costs to come to a part in another way than by the heading that the page has for it.
  static let besideHeading: Int32 = 60
}
