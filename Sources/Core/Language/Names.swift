extension Country {
  /// The name of the country in `language`, or in English where that is not known.
  public func name(in language: Language = .english) -> String {
    switch self {
    case .armenia: "Armenia"
    case .azerbaijan: "Azerbaijan"
    case .belarus: "Belarus"
    case .georgia: "Georgia"
    case .moldova: "Moldova"
    case .ukraine: "Ukraine"
    }
  }
}

extension PriorityArea {
  /// The name of the area in `language`, or in English where that is not known.
  public func name(in language: Language = .english) -> String {
    "Partnership that \(rawValue)"
  }
}

extension ProjectStatus {
  /// The name of the status in `language`, or in English where that is not known.
  public func name(in language: Language = .english) -> String { rawValue }
}

extension OrganisationRole {
  /// The name of the role in `language`, or in English where that is not known.
  public func name(in language: Language = .english) -> String { rawValue }
}

/// A heading or a name of a fact, as the project pages print it.
public enum Label: Sendable, CaseIterable {
  case description, specificObjective, expectedResults, countries, priorityArea, subsector, topics
  case status, start, end, timeline, euProjectNumber, organisations, precededBy, sources

  /// The text of the label in `language`, or in English where that is not known.
  public func text(in language: Language = .english) -> String {
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
    }
  }
}
