/// A length of time as people speak of it: one number and one unit.
struct TimeSpan: Equatable {
  enum Unit: Int {
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

/// What is said about where a project stands in time.
enum TimePhrase {
  case left(TimeSpan), startsIn(TimeSpan), endedAgo(TimeSpan)

  /// The phrase in `language`, for example `2 years left`.
  func text(in language: Language) -> String {
    let (span, form): (TimeSpan, Int) =
      switch self {
      case .left(let span): (span, 0)
      case .startsIn(let span): (span, 1)
      case .endedAgo(let span): (span, 2)
      }
    let wording = TimeWording.of(language)
    let units = wording.units[span.unit.rawValue]
    // A language whose nouns have one form for each phrase rather than for each number.
    let noun = wording.hasCases ? units[form] : units[min(language.plural(span.count), 2)]
    return wording.patterns[form].replacingAll("%", with: "\(span.count) \(noun)")
  }
}

extension Language {
  /// The plural category of `count`: 0 one, 1 few, 2 many (CLDR 45, for whole numbers).
  fileprivate func plural(_ count: Int) -> Int {
    switch self {
    case .ukrainian, .russian, .belarusian:
      switch (count % 10, count % 100) {
      case (1, let rest) where rest != 11: 0
      case (2...4, let rest) where !(12...14).contains(rest): 1
      default: 2
      }
    case .romanian: count == 1 ? 0 : count % 100 < 20 && (count % 100 > 0 || count == 0) ? 1 : 2
    default: count == 1 ? 0 : 2
    }
  }
}

/// The words of a language for spans of time.
private struct TimeWording {
  /// The phrases "left", "starts in", "ended ago", with `%` for number and noun.
  var patterns: [String]

  /// For day, month and year, the forms by plural category, or by phrase if the nouns have cases.
  var units: [[String]]

  /// Whether `units` holds a form for each phrase.
  var hasCases = false

  /// Returns the words of `language`.
  static func of(_ language: Language) -> Self {
    switch language {
    case .english:
      Self(
        patterns: ["% left", "starts in %", "ended % ago"],
        units: [["day", "", "days"], ["month", "", "months"], ["year", "", "years"]]
      )
    case .romanian:
      Self(
        patterns: ["timp rămas: %", "începe peste %", "încheiat acum %"],
        units: [["zi", "zile", "de zile"], ["lună", "luni", "de luni"], ["an", "ani", "de ani"]]
      )
    case .ukrainian:
      Self(
        patterns: ["залишилося %", "почнеться через %", "завершено % тому"],
        units: [
          ["день", "дні", "днів"], ["місяць", "місяці", "місяців"], ["рік", "роки", "років"],
        ]
      )
    case .russian:
      Self(
        patterns: ["осталось: %", "начнётся через %", "завершён % назад"],
        units: [["день", "дня", "дней"], ["месяц", "месяца", "месяцев"], ["год", "года", "лет"]]
      )
    case .belarusian:
      Self(
        patterns: ["засталося: %", "пачнецца праз %", "завершаны % таму"],
        units: [
          ["дзень", "дні", "дзён"], ["месяц", "месяцы", "месяцаў"], ["год", "гады", "гадоў"],
        ]
      )
    case .armenian:
      Self(
        patterns: ["մնացել է %", "կմեկնարկի %", "ավարտվել է % առաջ"],
        units: [["օր", "օրից", "օր"], ["ամիս", "ամսից", "ամիս"], ["տարի", "տարուց", "տարի"]],
        hasCases: true
      )
    case .azerbaijani:
      Self(
        patterns: ["% qalıb", "% sonra başlayır", "% əvvəl bitib"],
        units: [["gün", "gün", "gün"], ["ay", "ay", "ay"], ["il", "il", "il"]],
        hasCases: true
      )
    case .georgian:
      Self(
        patterns: ["დარჩა %", "იწყება %", "დასრულდა % წინ"],
        units: [["დღე", "დღეში", "დღის"], ["თვე", "თვეში", "თვის"], ["წელი", "წელში", "წლის"]],
        hasCases: true
      )
    }
  }
}
