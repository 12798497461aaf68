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
  init(_ readings: [LineReading], isMail: Bool = false) {
    self.readings = readings
    signs = PageSigns(readings, isMail: isMail)
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
