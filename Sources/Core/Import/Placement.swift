/// The cheapest way through the places of a page (Viterbi's algorithm), and how much dearer the next best is.
struct Placement {
  /// The place of each reading.
  private(set) var places: [PagePlace] = []
  /// For each reading, how much dearer the cheapest way is on which it belongs elsewhere.
  private(set) var margins: [Int32] = []
  /// Where else each reading might belong, at that price.
  private(set) var alternatives: [PagePlace] = []

  private let readings: [LineReading]
  private let signs: PageSigns
  private static let count = PlacementCosts.placeCount

  /// Places the lines of a page, of which none may be from the frame that its markup tells.
  init(_ readings: [LineReading]) {
    self.readings = readings
    signs = PageSigns(readings)
    guard !readings.isEmpty else { return }
    let forward = forwardCosts()
    places = path(through: forward)
    compare(forward, backwardCosts())
  }

  /// For each line and place, the cost of the cheapest way to it that ends there, above the least of the line.
  private func forwardCosts() -> [Int32] {
    let (count, steps) = (Self.count, signs.steps)
    var costs = [Int32](repeating: 0, count: readings.count * count)
    var before = [Int32](repeating: PlacementCosts.never, count: count)
    before[PagePlace.frame.rawValue] = 0
    var row = before
    for (line, reading) in readings.enumerated() {
      let start = signs.startOfSteps(at: reading)
      for to in 0..<count {
        var least = PlacementCosts.never
        for from in 0..<count {
          least = min(least, before[from] &+ steps[start &+ from &* count &+ to])
        }
        row[to] = least
      }
      signs.addOwn(of: reading, to: &row)
      Self.level(&row)
      for place in 0..<count { costs[line &* count &+ place] = row[place] }
      swap(&before, &row)
    }
    return costs
  }

  /// For each line and place, the cost of the cheapest way from it to the end, its own not counted.
  private func backwardCosts() -> [Int32] {
    let (count, steps) = (Self.count, signs.steps)
    var costs = [Int32](repeating: 0, count: readings.count * count)
    var after = [Int32](repeating: 0, count: count)
    var row = after
    for line in readings.indices.dropFirst().reversed() {
      let start = signs.startOfSteps(at: readings[line])
      signs.addOwn(of: readings[line], to: &after)
      for from in 0..<count {
        var least = PlacementCosts.never
        for to in 0..<count { least = min(least, after[to] &+ steps[start &+ from &* count &+ to]) }
        row[from] = least
      }
      Self.level(&row)
      for place in 0..<count { costs[(line &- 1) &* count &+ place] = row[place] }
      swap(&after, &row)
    }
    return costs
  }

  /// Makes the least of the costs zero, so that long pages do not overflow.
  private static func level(_ row: inout [Int32]) {
    let least = row.min() ?? 0
    for index in row.indices { row[index] = min(PlacementCosts.never, row[index] - least) }
  }

  /// The cheapest way, followed from its end; of two that cost the same, the one that stays where it is.
  private func path(through forward: [Int32]) -> [PagePlace] {
    let (count, steps) = (Self.count, signs.steps)
    var path = [PagePlace](repeating: .frame, count: readings.count)
    let last = forward.count - count
    var place = 0
    for other in 1..<count where forward[last + other] < forward[last + place] { place = other }
    for line in readings.indices.reversed() {
      path[line] = PagePlace.allCases[place]
      guard line > 0 else { break }
      let (start, before) = (signs.startOfSteps(at: readings[line]), (line - 1) * count)
      var best = place
      var least = forward[before + place] &+ steps[start + place * count + place]
      for from in 0..<count {
        let cost = forward[before + from] &+ steps[start + from * count + place]
        if cost < least { (best, least) = (from, cost) }
      }
      place = best
    }
    return path
  }

  /// Notes how much dearer each line would be elsewhere.
  private mutating func compare(_ forward: [Int32], _ backward: [Int32]) {
    margins.reserveCapacity(readings.count)
    alternatives.reserveCapacity(readings.count)
    for (line, place) in places.enumerated() {
      let start = line * Self.count
      var (second, least) = (place, Int32.max)
      for other in Self.places where Self.fields[other.rawValue] != Self.fields[place.rawValue] {
        let total = forward[start + other.rawValue] &+ backward[start + other.rawValue]
        if total < least { (second, least) = (other, total) }
      }
      margins.append(least - forward[start + place.rawValue] - backward[start + place.rawValue])
      alternatives.append(second)
    }
  }

  private static let places = PagePlace.allCases
  private static let fields = PagePlace.allCases.map(\.field)
}

/// What the lines of a page say together of where single ones belong.
private struct PageSigns {
  /// For each place, whether the page has its heading.
  private var isLabelled = [Bool](repeating: false, count: PlacementCosts.placeCount)
  /// Whether anything but the order of its lines tells where the results are.
  private var hasResults = false
  /// What steps cost on this page.
  let steps: [Int32]

  init(_ readings: [LineReading]) {
    for reading in readings {
      if let place = reading.place { isLabelled[place.rawValue] = true }
      if reading.kind == .resultOpening { hasResults = true }
    }
    if isLabelled[PagePlace.results.rawValue] { hasResults = true }
    let hasObjectives = isLabelled[PagePlace.objectives.rawValue]
    steps = Self.tables[hasObjectives ? 1 : 0][isLabelled[PagePlace.results.rawValue] ? 1 : 0]
  }

  private func isLabelled(_ place: PagePlace) -> Bool { isLabelled[place.rawValue] }

  /// Adds what a line costs in each place.
  func addOwn(of reading: LineReading, to row: inout [Int32]) {
    let start = reading.kind.rawValue * PlacementCosts.placeCount
    for place in 0..<PlacementCosts.placeCount {
      row[place] = min(PlacementCosts.never, row[place] &+ PlacementCosts.ofLines[start + place])
    }
    func add(_ cost: Int32, to places: [PagePlace]) {
      for place in places { row[place.rawValue] &+= cost }
    }
    switch reading.kind {
    case .section:
      guard let place = reading.place else { break }
      let own = PlacementCosts.ofLines[start + place.rawValue]
      add(-own, to: place == .facts ? [.facts, .earlyFacts] : [place])
      if reading.isWeak {
        add(-60, to: [.opening, .description, .objectives, .results, .tail].filter { $0 != place })
      }
    case .sentence:
      if !isLabelled(.results) { add(8, to: [.results]) }
      if !isLabelled(.objectives), !hasResults { add(8, to: [.objectives]) }
      // A name of organisations may end as a sentence does.
      if reading.followsName { add(-65, to: [.facts, .earlyFacts]) }
    case .item:
      if !hasResults { add(15, to: [.opening, .description]) }
      if !hasResults, !isLabelled(.objectives), !reading.isAnnounced { add(15, to: [.objectives]) }
    case .objectiveOpening:
      if !isLabelled(.objectives) { add(25, to: [.opening, .description, .results]) }
    case .resultOpening:
      if !isLabelled(.results) { add(25, to: [.opening, .description, .objectives]) }
    case .countries:
      // Prose lists the countries that it has announced.
      if reading.followsName { add(-22, to: [.opening, .description, .objectives, .results]) }
    case .phrase, .unknownName, .value, .date:
      if reading.isCell { add(30, to: [.opening, .description, .objectives, .results]) }
      if reading.kind == .phrase, isLabelled(.description) { add(10, to: [.opening]) }
      if reading.followsName {
        add(-18, to: [.facts, .earlyFacts])
      } else if reading.isAfterBlank {
        add(10, to: [.facts, .earlyFacts])
      }
    case .factName, .weakFactName, .area, .themes, .status, .topHeading, .heading: break
    case .subheading, .siteWord, .siteOpening, .path: break
    }
  }

  /// Where the costs of coming to a line begin, by the place left and the place entered.
  func startOfSteps(at reading: LineReading) -> Int {
    let row = reading.place.map { LineKind.allCases.count + $0.rawValue } ?? reading.kind.rawValue
    return row * PlacementCosts.placeCount * PlacementCosts.placeCount
  }

  /// The costs of steps on this page: for each kind of line, and then for the heading of each place.
  private static func steps(_ isLabelled: [Bool]) -> [Int32] {
    let count = PlacementCosts.placeCount
    var steps = PlacementCosts.ofSteps
    for kind in 0..<LineKind.allCases.count {
      for place in [PagePlace.objectives, .results] where isLabelled[place.rawValue] {
        for from in 0..<count where from != place.rawValue {
          let index = (kind * count + from) * count + place.rawValue
          steps[index] = min(PlacementCosts.never, steps[index] + 60)
        }
      }
    }
    let start = LineKind.section.rawValue * count * count
    for place in PagePlace.allCases {
      var own = Array(steps[start..<start + count * count])
      for from in PagePlace.allCases {
        let isEarly = place == .facts && [.frame, .title, .earlyFacts].contains(from)
        let to = isEarly ? PagePlace.earlyFacts : place
        own[from.rawValue * count + to.rawValue] = PlacementCosts.ofSections[from.rawValue]
      }
      steps += own
    }
    return steps
  }

  /// The four tables that there are.
  private static let tables = [false, true].map { hasObjectives in
    [false, true].map { hasResults in
      var isLabelled = [Bool](repeating: false, count: PlacementCosts.placeCount)
      isLabelled[PagePlace.objectives.rawValue] = hasObjectives
      isLabelled[PagePlace.results.rawValue] = hasResults
      return steps(isLabelled)
    }
  }
}
