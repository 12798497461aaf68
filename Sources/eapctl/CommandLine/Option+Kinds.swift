import Core

extension Option where Value: CaseIterable & RawRepresentable<String> {
  /// One of the cases of an enumeration.
  static func choice(
    _ name: String,
    short: Character? = nil,
    default fallback: Value,
    summary: String
  ) -> Self {
    Option<Value?>.choice(name, short: short, summary: summary)
      .withDefault(fallback, named: fallback.rawValue)
  }
}

extension Option where Value == ProjectFormat? {
  /// The format that projects are written in, one of those for a purpose.
  static func format(for purpose: ProjectFormat.Purposes, summary: String) -> Self {
    let formats = ProjectFormat.formats(for: purpose)
    return value(
      "format",
      short: "f",
      placeholder: "FORMAT",
      completion: .words { formats.map(\.name) },
      summary: summary
    ) { word in
      formats.first { $0.answers(to: word) }
    }
  }
}

extension Option where Value == ProjectFormat {
  /// The format that projects are written in, one of those for a purpose.
  static func format(
    for purpose: ProjectFormat.Purposes,
    default fallback: ProjectFormat,
    summary: String
  ) -> Self {
    Option<ProjectFormat?>.format(for: purpose, summary: summary)
      .withDefault(fallback, named: fallback.name)
  }
}

extension Option {
  /// The same option with a value where it is absent, which help shows by its name.
  func withDefault<Wrapped>(
    _ fallback: Wrapped,
    named name: String
  ) -> Option<Wrapped> where Value == Wrapped? {
    var specification = specification
    specification.fallback = name
    return Option<Wrapped>(specification: specification) { value($0) ?? fallback }
  }
}

extension Option {
  /// One of the cases of an enumeration, or `nil` if the option is absent.
  static func choice<Wrapped: Sendable & CaseIterable & RawRepresentable<String>>(
    _ name: String,
    short: Character? = nil,
    summary: String
  ) -> Self where Value == Wrapped? {
    value(
      name,
      short: short,
      placeholder: name.uppercased(),
      completion: .words { Wrapped.allCases.map(\.rawValue) },
      summary: summary,
      parse: Wrapped.init(ignoringCase:)
    )
  }

  /// Any number of codes, each by itself or by a name in any language; `otherUse` says what else a word
  /// can be.
  static func codes<Code: NamedCode>(
    _ name: String,
    short: Character? = nil,
    summary: String,
    otherUse: @escaping @Sendable (String) -> String? = { _ in nil }
  ) -> Self where Value == [Code] {
    var option = list(
      name,
      short: short,
      placeholder: name.uppercased(),
      completion: .codes {
        Code.allCases.map {
          Completion.Candidate(word: $0.rawValue, meaning: $0.name(in: .english))
        }
      },
      summary: summary,
      parse: Code.meant
    )
    option.specification.otherUse = otherUse
    option.specification.otherWords = {
      Code.allCases.flatMap { code in
        let names = Language.allCases.map { code.name(in: $0) }
        // Who types a name of Georgia in Latin letters reads its English one.
        return names.map { ($0, $0) } + names.map { (romanized($0), code.name(in: .english)) }
      }
    }
    return option
  }
}

extension Option where Value == Language? {
  /// A language by its code or its name, or `nil` if the option is absent.
  static func language(_ name: String, short: Character? = nil, summary: String) -> Self {
    var option = value(
      name,
      short: short,
      placeholder: name.uppercased(),
      completion: .codes {
        Language.allCases.map { Completion.Candidate(word: $0.rawValue, meaning: $0.name(in: $0)) }
      },
      summary: summary,
      parse: Language.meant
    )
    option.specification.otherWords = {
      Language.allCases.map { ($0.name(in: $0), $0.name(in: $0)) }
    }
    return option
  }
}

extension Option where Value == Language {
  /// The language of what is printed, English unless another one is asked for.
  static func language(summary: String) -> Self {
    Option<Language?>.language("lang", short: "l", summary: summary)
      .withDefault(.english, named: Language.english.rawValue)
  }
}

extension Option where Value == [ProjectColumn] {
  /// Any number of columns; `otherUse` says what else a word can be.
  static func columns(
    _ name: String,
    summary: String,
    otherUse: @escaping @Sendable (String) -> String? = { _ in nil }
  ) -> Self {
    var option = list(
      name,
      placeholder: name.uppercased(),
      completion: .codes {
        ProjectColumn.all.map { Completion.Candidate(word: $0.name, meaning: $0.summary) }
      },
      summary: summary,
      parse: ProjectColumn.named
    )
    option.specification.otherUse = otherUse
    return option
  }
}

extension Option where Value == [String] {
  /// Any number of texts, one for each time that the option is given.
  static func repeated(
    _ name: String,
    short: Character? = nil,
    placeholder: String,
    completion: Completion = .none,
    summary: String
  ) -> Self {
    Self(
      specification: OptionSpecification(
        name: name,
        short: short,
        placeholder: placeholder,
        summary: summary,
        completion: completion,
        expectation: "text that is not empty",
        isRepeatable: true,
        invalidPart: { $0.isEmpty ? $0 : nil }
      )
    ) {
      $0
    }
  }

  /// Any number of names out of `names`.
  static func names(
    _ name: String,
    short: Character? = nil,
    placeholder: String,
    among names: [String],
    summary: String
  ) -> Self {
    list(
      name,
      short: short,
      placeholder: placeholder,
      completion: .words { names },
      summary: summary
    ) {
      names.contains($0) ? $0 : nil
    }
  }
}

extension Option where Value == String? {
  /// Any text, or `nil` if the option is absent.
  static func text(
    _ name: String,
    short: Character? = nil,
    placeholder: String,
    completion: Completion = .none,
    summary: String
  ) -> Self {
    value(
      name,
      short: short,
      placeholder: placeholder,
      expected: "text that is not empty",
      completion: completion,
      summary: summary
    ) {
      $0.isEmpty ? nil : $0
    }
  }
}

extension Option where Value == Int? {
  /// A whole number that is not negative, or `nil` if the option is absent.
  static func integer(
    _ name: String,
    short: Character? = nil,
    placeholder: String = "NUMBER",
    summary: String
  ) -> Self {
    value(
      name,
      short: short,
      placeholder: placeholder,
      expected: "a whole number, 0 or more",
      summary: summary
    ) {
      // `Int` alone would take "+5" and "-0" as well.
      $0.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int($0) : nil
    }
  }
}

extension Option where Value == CalendarDate? {
  /// A date, or `nil` if the option is absent.
  static func date(_ name: String, short: Character? = nil, summary: String) -> Self {
    value(
      name,
      short: short,
      placeholder: "DATE",
      expected: "a day of the calendar as YYYY-MM-DD",
      summary: summary,
      parse: CalendarDate.meant
    )
  }
}

extension CaseIterable where Self: RawRepresentable<String> {
  /// The case with this raw value, in upper or lower case.
  fileprivate init?(ignoringCase text: String) {
    let text = text.lowercased()
    guard let match = Self.allCases.first(where: { $0.rawValue.lowercased() == text }) else {
      return nil
    }
    self = match
  }
}
