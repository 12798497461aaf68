extension Country {
  /// The name of the country in `language`, or in English where that is not known.
  public func name(in language: Language = .english) -> String {
    language.text { $0.countries(self) }
  }
}

extension PriorityArea {
  /// The name of the area in `language`, or in English where that is not known.
  public func name(in language: Language = .english) -> String {
    language.text { $0.areas(self) }
  }
}

extension ProjectStatus {
  /// The name of the status in `language`, or in English where that is not known.
  public func name(in language: Language = .english) -> String {
    language.text { $0.statuses(self) }
  }
}

extension OrganisationRole {
  /// The name of the role in `language`.
  public func name(in language: Language = .english) -> String { language.pack.roles(self) }
}

extension Theme {
  /// The name of the term in `language`, or in English where that is not known.
  public func name(in language: Language = .english) -> String {
    language.text { $0.themes(self) }
  }
}
