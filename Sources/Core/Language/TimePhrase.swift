/// A length of time as people speak of it: one number and one unit.
struct TimeSpan: Equatable {
  enum Unit {
    case day, month, year
  }

  var count: Int
  var unit: Unit

  /// Creates the span of `dayCount` days, rounded to the nearest whole unit: days up to six weeks,
  /// months up to two years, then years.
  init(dayCount: Int) {
    let months = Int((Double(dayCount) / 30.436_875).rounded())
    if dayCount <= 42 {
      (count, unit) = (dayCount, .day)
    } else if months < 24 {
      (count, unit) = (months, .month)
    } else {
      (count, unit) = (Int((Double(dayCount) / 365.2425).rounded()), .year)
    }
  }
}

/// What is said about how far a project has come.
enum TimePhrase {
  case left, startsIn, endedAgo

  /// The phrase about `span` in `language`, for example `2 years left`; a no-break space keeps the
  /// number and the unit together.
  func text(of span: TimeSpan, in language: Language) -> String {
    let pack = language.pack
    let words = pack.timeWords
    let noun = words.noun(for: span.unit).form(in: self, for: pack.plural(span.count))
    return words.pattern(of: self).replacingAll("#", with: "\(span.count)\u{A0}\(noun)")
  }
}

/// The words of a language for lengths of time.
struct TimeWords: Sendable {
  /// The phrases, with `#` for number and noun.
  let left: String
  let startsIn: String
  let endedAgo: String

  /// The units.
  let day: UnitNoun
  let month: UnitNoun
  let year: UnitNoun

  fileprivate func pattern(of phrase: TimePhrase) -> String {
    switch phrase {
    case .left: left
    case .startsIn: startsIn
    case .endedAgo: endedAgo
    }
  }

  fileprivate func noun(for unit: TimeSpan.Unit) -> UnitNoun {
    switch unit {
    case .day: day
    case .month: month
    case .year: year
    }
  }
}

/// The forms that the name of a unit has behind a number.
enum UnitNoun: Sendable {
  /// The form depends on the number.
  case byNumber(one: String, few: String, many: String)
  /// The form depends on the phrase, which asks for a case.
  case byPhrase(left: String, startsIn: String, endedAgo: String)

  /// The forms in a language that has only singular and plural.
  static func byNumber(one: String, many: String) -> Self {
    .byNumber(one: one, few: many, many: many)
  }

  /// A number that stands by itself, in a line that is not wrapped, and the form behind it.
  func text(count: Int, in language: Language) -> String {
    "\(count) \(form(for: language.pack.plural(abs(count))))"
  }

  /// The form behind a number of a category that stands by itself.
  func form(for category: PluralCategory) -> String { form(in: .left, for: category) }

  fileprivate func form(in phrase: TimePhrase, for category: PluralCategory) -> String {
    switch self {
    case .byNumber(let one, let few, let many):
      switch category {
      case .one: one
      case .few: few
      case .many: many
      }
    case .byPhrase(let left, let startsIn, let endedAgo):
      switch phrase {
      case .left: left
      case .startsIn: startsIn
      case .endedAgo: endedAgo
      }
    }
  }
}
