/// What the lines of a page say together of where single ones belong.
struct PageSigns {
  /// What steps cost on this page.
  let steps: [Int32]
  private let signs: LineSigns

  init(_ readings: [LineReading], isMail: Bool) {
    func hasHeading(_ place: PagePlace) -> Bool { readings.contains { $0.place == place } }
    let hasResults = hasHeading(.results)
    let hasObjectives = hasHeading(.objectives)
    var signs: LineSigns = isMail ? [.isMail] : []
    if hasHeading(.description) { signs.insert(.hasDescriptionHeading) }
    if !hasObjectives { signs.insert(.hasNoObjectivesHeading) }
    if !hasResults {
      signs.insert(.hasNoResultsHeading)
      if !readings.contains(where: { $0.kind == .resultOpening }) { signs.insert(.hasNoResults) }
    }
    self.signs = signs
    steps = PlacementCosts.ofPages[hasObjectives ? 1 : 0][hasResults ? 1 : 0]
  }

  /// Adds what a line costs in each place.
  func addOwn(of reading: LineReading, to row: inout [Int32]) {
    let start = reading.costRow * PlacementCosts.placeCount
    for place in 0..<PlacementCosts.placeCount {
      row[place] = min(PlacementCosts.never, row[place] &+ PlacementCosts.ofLines[start + place])
    }
    let signs = signs.union(reading.signs)
    for (needed, place, cost) in PlacementCosts.ofSigns[reading.kind.rawValue]
    where needed.isSubset(of: signs) {
      row[place] &+= cost
    }
  }

  /// Where the costs of coming to a line begin, by the place left and the place entered.
  func startOfSteps(at reading: LineReading) -> Int {
    reading.costRow * PlacementCosts.placeCount * PlacementCosts.placeCount
  }
}
