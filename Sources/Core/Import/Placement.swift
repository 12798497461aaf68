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
    var costs: [Int32] = []
    costs.reserveCapacity(readings.count * Self.count)
    var before = [Int32](repeating: PlacementCosts.never, count: Self.count)
    before[PagePlace.frame.rawValue] = 0
    var steps = [Int32](repeating: 0, count: Self.count * Self.count)
    for reading in readings {
      signs.setSteps(at: reading, &steps)
      var row = [Int32](repeating: 0, count: Self.count)
      for to in 0..<Self.count {
        var least = PlacementCosts.never
        for from in 0..<Self.count {
          least = min(least, before[from] &+ steps[from &* Self.count &+ to])
        }
        row[to] = least
      }
      signs.addOwn(of: reading, to: &row)
      Self.level(&row)
      costs += row
      before = row
    }
    return costs
  }

  /// For each line and place, the cost of the cheapest way from it to the end, its own not counted.
  private func backwardCosts() -> [Int32] {
    var costs = [Int32](repeating: 0, count: readings.count * Self.count)
    var after = [Int32](repeating: 0, count: Self.count)
    var steps = [Int32](repeating: 0, count: Self.count * Self.count)
    for line in readings.indices.dropFirst().reversed() {
      signs.addOwn(of: readings[line], to: &after)
      signs.setSteps(at: readings[line], &steps)
      var row = [Int32](repeating: 0, count: Self.count)
      for from in 0..<Self.count {
        var least = PlacementCosts.never
        for to in 0..<Self.count {
          least = min(least, after[to] &+ steps[from &* Self.count &+ to])
        }
        row[from] = least
      }
      Self.level(&row)
      for place in 0..<Self.count { costs[(line - 1) * Self.count + place] = row[place] }
      after = row
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
    var steps = [Int32](repeating: 0, count: Self.count * Self.count)
    var place =
      (0..<Self.count).min {
        forward[forward.count - Self.count + $0] < forward[forward.count - Self.count + $1]
      } ?? 0
    var path = [place]
    for line in readings.indices.dropFirst().reversed() {
      signs.setSteps(at: readings[line], &steps)
      let start = (line - 1) * Self.count
      func cost(_ from: Int) -> Int32 { forward[start + from] &+ steps[from * Self.count + place] }
      let least = (0..<Self.count).map(cost).min() ?? 0
      if cost(place) > least { place = (0..<Self.count).first { cost($0) == least } ?? place }
      path.append(place)
    }
    return path.reversed().compactMap(PagePlace.init)
  }

  /// Notes how much dearer each line would be elsewhere.
  private mutating func compare(_ forward: [Int32], _ backward: [Int32]) {
    margins.reserveCapacity(readings.count)
    alternatives.reserveCapacity(readings.count)
    for (line, place) in places.enumerated() {
      let start = line * Self.count
      func total(_ place: PagePlace) -> Int32 {
        forward[start + place.rawValue] &+ backward[start + place.rawValue]
      }
      let others = PagePlace.allCases.filter { $0.field != place.field }
      let second = others.min { total($0) < total($1) } ?? place
      margins.append(total(second) - total(place))
      alternatives.append(second)
    }
  }
}

/// What the lines of a page say together of where single ones belong.
private struct PageSigns {
  /// For each place, whether the page has its heading.
  private var isLabelled = [Bool](repeating: false, count: PlacementCosts.placeCount)
  /// Whether anything but the order of its lines tells where the results are.
  private var hasResults = false

  init(_ readings: [LineReading]) {
    for reading in readings {
      if let place = reading.place { isLabelled[place.rawValue] = true }
      if reading.kind == .resultOpening { hasResults = true }
    }
    if isLabelled[PagePlace.results.rawValue] { hasResults = true }
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

  /// Sets what it costs to come to a line, by the place left and the place entered.
  func setSteps(at reading: LineReading, _ steps: inout [Int32]) {
    let count = PlacementCosts.placeCount
    let start = reading.kind.rawValue * count * count
    for index in 0..<count * count { steps[index] = PlacementCosts.ofSteps[start + index] }
    for place in [PagePlace.objectives, .results] where isLabelled(place) {
      for from in 0..<count where from != place.rawValue {
        let index = from * count + place.rawValue
        steps[index] = min(PlacementCosts.never, steps[index] + 60)
      }
    }
    guard let place = reading.place else { return }
    for from in PagePlace.allCases {
      let isEarly = place == .facts && [.frame, .title, .earlyFacts].contains(from)
      let to = isEarly ? PagePlace.earlyFacts : place
      steps[from.rawValue * count + to.rawValue] = PlacementCosts.ofSections[from.rawValue]
    }
  }
}
