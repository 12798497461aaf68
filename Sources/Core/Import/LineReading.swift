/// What is known of a line before its place is.
struct LineReading {
  var kind: LineKind
  /// The label that the line is, for sections and names of facts.
  var label: TermMatch<Label>?
  /// The place that a section opens.
  var place: PagePlace?
  var signs: LineSigns = []
  /// Whether the line ends in a colon and is no label.
  var announces = false
}

/// What its neighbours, its markup and the rest of the page say of a line.
struct LineSigns: OptionSet {
  let rawValue: UInt16

  /// The line above is a name that may wait for this line.
  static let followsName = Self(rawValue: 1)
  /// A blank line parts the line from what is above it, which is no name.
  static let isApart = Self(rawValue: 1 << 1)
  /// The line is one of a name and its value by its markup.
  static let isCell = Self(rawValue: 1 << 2)
  /// The line is an item of a list that nothing has announced.
  static let isUnannounced = Self(rawValue: 1 << 3)

  // Of the whole page.
  static let hasDescriptionHeading = Self(rawValue: 1 << 4)
  static let hasNoObjectivesHeading = Self(rawValue: 1 << 5)
  static let hasNoResultsHeading = Self(rawValue: 1 << 6)
  /// Nothing but the order of its lines tells where the results are.
  static let hasNoResults = Self(rawValue: 1 << 7)
  /// Above the text are the fields of a mail.
  static let isMail = Self(rawValue: 1 << 8)
}
