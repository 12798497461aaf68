/// The tables as arrays.
extension PlacementCosts {
  static let placeCount = PagePlace.allCases.count

  /// The costs of lines, by kind and place; then those of the heading of each place, which costs nothing there.
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
    for kind in [LineKind.section, .weakSection] {
      let start = kind.rawValue * placeCount
      for place in PagePlace.allCases {
        var own = Array(costs[start..<start + placeCount])
        for same in place == .facts ? facts : [place] { own[same.rawValue] = 0 }
        costs += own
      }
    }
    return costs
  }()

  /// What signs add, by kind of line: those that are needed, the place and the cost.
  static let ofSigns: [[(needed: LineSigns, place: Int, cost: Int32)]] = LineKind.allCases.map {
    kind in
    signs.filter { $0.kinds.contains(kind) }.flatMap { sign in
      sign.places.map { (sign.signs, $0.rawValue, sign.cost) }
    }
  }

  /// The costs of steps by kind of line, place left, and place entered, and then for the heading of each place, as in
  /// ``ofLines``: without and with a heading of objectives, and so of results.
  static let ofPages: [[[Int32]]] = [false, true].map { hasObjectives in
    [false, true].map { hasResults in
      steps(labelled: (hasObjectives ? [.objectives] : []) + (hasResults ? [.results] : []))
    }
  }

  private static func steps(labelled: [PagePlace]) -> [Int32] {
    var costs = ofSteps
    for kind in LineKind.allCases {
      for place in labelled {
        for from in PagePlace.allCases where from != place {
          let index = index(kind, from, place)
          costs[index] = min(never, costs[index] + besideHeading)
        }
      }
    }
    for kind in [LineKind.section, .weakSection] {
      let start = index(kind, .frame, .frame)
      for place in PagePlace.allCases {
        var own = Array(costs[start..<start + placeCount * placeCount])
        for from in PagePlace.allCases {
          let isEarly = place == .facts && [.frame, .title, .earlyFacts].contains(from)
          let to = isEarly ? PagePlace.earlyFacts : place
          own[from.rawValue * placeCount + to.rawValue] = cost(ofSectionFrom: from)
        }
        costs += own
      }
    }
    return costs
  }

  /// The costs of steps, by kind of line, place left, and place entered; staying costs nothing but in a title.
  private static let ofSteps: [Int32] = {
    var costs = [Int32](repeating: never, count: LineKind.allCases.count * placeCount * placeCount)
    for kind in LineKind.allCases {
      for place in PagePlace.allCases where place != .title {
        costs[index(kind, place, place)] = 0
      }
      costs[index(kind, .frame, .title)] = 0
    }
    for step in steps {
      for from in step.from {
        for (kind, cost) in step.costs {
          costs[index(kind, from, step.to)] = cost
          // A heading of common words leads where any other does.
          if kind == .section { costs[index(.weakSection, from, step.to)] = cost }
        }
      }
    }
    return costs
  }()

  private static func index(_ kind: LineKind, _ from: PagePlace, _ to: PagePlace) -> Int {
    (kind.rawValue * placeCount + from.rawValue) * placeCount + to.rawValue
  }
}

extension LineReading {
  /// The row of the tables of costs that is for the line: that of its kind, or of the heading of a place.
  var costRow: Int {
    guard let place else { return kind.rawValue }
    let block = kind == .weakSection ? 1 : 0
    return LineKind.allCases.count + block * PlacementCosts.placeCount + place.rawValue
  }
}
