extension Country {
  /// The name of the country in `language`, or in English where that is not known.
  public func name(in language: Language = .english) -> String {
    Vocabulary.name(of: .country(self), in: language) ?? englishName
  }

  private var englishName: String {
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
    Vocabulary.name(of: .area(self), in: language) ?? "Partnership that \(rawValue)"
  }
}

extension ProjectStatus {
  /// The name of the status in `language`, or in English where that is not known.
  public func name(in language: Language = .english) -> String {
    Vocabulary.name(of: .status(self), in: language) ?? rawValue
  }
}

extension OrganisationRole {
  /// The name of the role in `language`, or in English where that is not known.
  public func name(in language: Language = .english) -> String {
    Vocabulary.name(of: .role(self), in: language) ?? rawValue
  }
}

extension Language {
  /// The name of the language in itself, for people who look for their own.
  var ownName: String {
    switch self {
    case .english: "English"
    case .romanian: "română"
    case .ukrainian: "українська"
    case .russian: "русский"
    case .armenian: "հայերեն"
    case .azerbaijani: "azərbaycanca"
    case .georgian: "ქართული"
    case .belarusian: "беларуская"
    }
  }
}
