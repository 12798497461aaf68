import Core

/// The options for which projects are asked for, and in what order.
///
/// Of the values of one option, one is enough, but all words have to be found; all options have to hold.
enum FilterOptions {
  static let country = Option<[Country]>.codes(
    "country",
    short: "c",
    summary: "Show only projects in one of these countries",
    otherUse: otherUse(of:)
  )
  .grouped(.filter)
  static let status = Option<[ProjectStatus]>.codes(
    "status",
    short: "s",
    summary: "Show only projects with one of these statuses",
    otherUse: otherUse(of:)
  )
  .grouped(.filter)
  static let area = Option<[PriorityArea]>.codes(
    "area",
    short: "a",
    summary: "Show only projects in one of these priority areas",
    otherUse: otherUse(of:)
  )
  .grouped(.filter)
  static let topic = Option.repeated(
    "topic",
    placeholder: "TOPIC",
    summary: "Show only projects with this topic or subsector"
  )
  .grouped(.filter)
  static let activeOn = Option.date(
    "active-on",
    summary: "Show only projects that run on this day"
  )
  .grouped(.filter)
  static let startsAfter = Option.date(
    "starts-after",
    summary: "Show only projects that start after this day"
  )
  .grouped(.filter)
  static let startsBefore = Option.date(
    "starts-before",
    summary: "Show only projects that start before this day"
  )
  .grouped(.filter)
  static let endsAfter = Option.date(
    "ends-after",
    summary: "Show only projects that end after this day"
  )
  .grouped(.filter)
  static let endsBefore = Option.date(
    "ends-before",
    summary: "Show only projects that end before this day"
  )
  .grouped(.filter)
  static let search = Option.repeated(
    "search",
    placeholder: "TEXT",
    summary: "Show only projects in which this text is found"
  )
  .grouped(.filter)
  static let sort = Option.columns(
    "sort",
    summary: "Sort by these fields, the first one first",
    otherUse: oppositeOrder
  )
  .grouped(.filter)
  static let reverse = Option.flag("reverse", short: "r", summary: "Reverse the order")
    .grouped(.filter)
  static let limit = Option.integer(
    "limit",
    short: "n",
    summary: "Show at most NUMBER projects; 0 shows all"
  )
  .grouped(.filter)

  static let all: [OptionSpecification] =
    conditions.map(\.option) + [sort.specification, reverse.specification, limit.specification]

  /// The options that leave projects out, in the order of help, with what each adds to a query.
  static let conditions: [Condition] = [
    Condition(country) { $0.countries = $1 },
    Condition(status) { $0.statuses = $1 },
    Condition(area) { $0.areas = $1 },
    Condition(topic) { $0.topics = $1.flatMap(listedTopics) },
    Condition(activeOn) { $0.activeOn = $1 },
    Condition(startsAfter) { $0.startsAfter = $1 },
    Condition(startsBefore) { $0.startsBefore = $1 },
    Condition(endsAfter) { $0.endsAfter = $1 },
    Condition(endsBefore) { $0.endsBefore = $1 },
    Condition(search) { $0.searchWords = $1 },
  ]

  /// An option that leaves projects out.
  struct Condition: Sendable {
    let option: OptionSpecification
    /// Adds what the option asks for to a query.
    let add: @Sendable (Arguments, inout ProjectQuery) -> Void

    fileprivate init<Value: Sendable>(
      _ option: Option<Value>,
      _ set: @escaping @Sendable (inout ProjectQuery, Value) -> Void
    ) {
      self.option = option.specification
      add = { set(&$1, $0[option]) }
    }
  }
}

extension FilterOptions {
  /// Returns a topic and, if it is a list with commas in which one is known, those of the list.
  @Sendable private static func listedTopics(_ text: String) -> [String] {
    let parts = listedValues(text) { Theme.named($0) != nil }
    return parts.contains { Theme.named($0) != nil } ? [text] + parts : [text]
  }

  /// Returns the name of the subsector or topic that a text of `--topic` is a part of or a slip for, if
  /// `option` is that one.
  static func topicMeant(by option: OptionSpecification, _ arguments: Arguments) -> String? {
    guard option.name == topic.specification.name else { return nil }
    let unknown = arguments[topic].filter { Theme.named($0) == nil }
    let names = Theme.allCases.map { $0.name() }
    return unknown.lazy.compactMap {
      Theme.meant(by: $0)?.name() ?? nearestName(to: $0, among: names)
    }
    .first
  }

  /// Says how to ask for the opposite order, if that is what a hyphen before the name of a column asks for.
  @Sendable fileprivate static func oppositeOrder(_ word: String) -> String? {
    guard word.first == "-", ProjectColumn.named(String(word.dropFirst())) != nil else {
      return nil
    }
    return "use '--\(reverse.specification.name)' for the opposite order"
  }

  /// Says which of the options takes a word, and what the word is to it; `nil` if none does.
  @Sendable static func otherUse(of word: String) -> String? {
    func use<Code: NamedCode>(_ code: Code, is kind: String, _ option: String) -> String {
      "\(inApostrophes(code.name(in: .english))) is \(kind); try '--\(option)'"
    }
    if let country = Country.meant(by: word) { return use(country, is: "a country", "country") }
    if let status = ProjectStatus.meant(by: word) { return use(status, is: "a status", "status") }
    if let area = PriorityArea.meant(by: word) { return use(area, is: "a priority area", "area") }
    return Theme.meant(by: word).map {
      use($0, is: $0.isSubsector ? "a subsector" : "a topic", "topic")
    }
  }
}

extension Arguments {
  /// The projects that the filter options ask for.
  var query: ProjectQuery {
    FilterOptions.conditions.reduce(into: ProjectQuery()) { $1.add(self, &$0) }
  }

  /// The largest number of projects that is asked for.
  var limit: Int {
    let limit = self[FilterOptions.limit] ?? 0
    return limit == 0 ? .max : limit
  }

  /// The order that the filter options ask for, or `nil` for that of the registry.
  func order(today: CalendarDate) -> ProjectOrder? {
    let keys = self[FilterOptions.sort]
    guard !keys.isEmpty || self[FilterOptions.reverse] else { return nil }
    return ProjectOrder(by: keys, isReversed: self[FilterOptions.reverse], today: today)
  }
}
