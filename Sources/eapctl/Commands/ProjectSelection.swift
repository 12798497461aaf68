import Core

/// The records that the filter options of a call ask for, read from the registry.
struct ProjectSelection {
  /// The files that the projects come from.
  let files: RecordFiles

  /// The records that they hold and that are asked for.
  private var records: RecordSelection

  private var inputs: [RecordInput]
  private let arguments: Arguments
  private let session: Session
  /// The identifiers that words led to, and the words that are searched for.
  private var ids: Set<String>?
  private var words: [String] = []

  /// Finds the registry and takes the filters from the arguments.
  init(
    _ arguments: Arguments,
    _ session: Session,
    whereRegistryAbsent absence: RegistryAbsence
  ) throws(Failure) {
    let registry = try session.registryInputs(
      arguments[RegistryOptions.data],
      whereAbsent: absence
    )
    inputs = registry.inputs
    files = registry.files
    self.arguments = arguments
    self.session = session
    records = Self.records(of: inputs, where: arguments.query)
    records.order = arguments.order(today: try session.today(arguments))
    records.limit = arguments.limit
    records.isRepeatable = files.files.allSatisfy(\.isRepeatable)
  }

  /// Whether the records can be read again.
  private var isRepeatable: Bool { records.isRepeatable }

  /// Reads into memory what can be read only once, so that it can be read again.
  mutating func makeRepeatable() {
    if isRepeatable { return }
    inputs = zip(inputs, files.files).map { $1.isRepeatable ? $0 : $0.inMemory() }
    selectAgain()
    records.isRepeatable = true
  }

  /// Takes the records that options and words ask for now, in the same order and number.
  private mutating func selectAgain() {
    var query = arguments.query
    query.ids = ids
    query.searchWords += words
    var selection = Self.records(of: inputs, where: query)
    selection.order = records.order
    selection.limit = records.limit
    selection.isRepeatable = records.isRepeatable
    records = selection
  }

  private static func records(
    of inputs: [RecordInput],
    where query: ProjectQuery
  ) -> RecordSelection {
    RecordSelection(from: inputs, where: query, workerCount: HostProcess.coreCount)
  }

  /// Whether words chose the records, be it as names or as what is searched for.
  var hasWords: Bool { ids != nil || !words.isEmpty }

  /// Takes `words` for the names of records or, where one of them leads to none, for words to search for,
  /// and says which.
  mutating func narrow(to words: [String]) throws(Failure) {
    if words.isEmpty { return }
    switch identifiers(words) {
    case .ids(let ids): self.ids = ids
    case .texts(let reason):
      self.words = words
      let list = words.map(inApostrophes).joined(separator: ", ")
      let search = words.count == 1 ? "searching for \(list)" : "searching for all of \(list)"
      try session.emit(.note, reason.map { "\($0); \(search)" } ?? search)
    }
    selectAgain()
  }

  /// Refuses what would find every record, but is meant for something else.
  static func refuseEmptyWords(_ words: [String]) throws(Failure) {
    if words.contains(File.standardInputName) {
      throw .usage(.conflict("'-' is no word; records on standard input are named by '--data -'"))
    }
    if words.contains(where: { $0.allSatisfy(\.isWhitespace) }) {
      throw .usage(.conflict("a word to search for is empty"))
    }
  }

  /// What words are taken for.
  private enum Reading {
    /// The names of records, which have these identifiers.
    case ids(Set<String>)
    /// Words to search for, with the reason, if it is one of the words.
    case texts(because: String?)
  }

  /// Returns the identifiers of the records that all the words lead to, or why they are searched for.
  private func identifiers(_ words: [String]) -> Reading {
    // Standard input can be read only once.
    guard isRepeatable else { return .texts(because: nil) }
    let names = words.map(recordName)
    let (matches, _) = ProjectLookup.find(names, in: inputs, workerCount: HostProcess.coreCount)
    var ids: Set<String> = []
    for (word, match) in zip(words, matches) {
      switch match {
      case .found(let record): ids.insert(record.id.rawValue)
      case .broken(let id, _): ids.insert(id)
      case .unknown: return .texts(because: "\(inApostrophes(word)) is not an ID")
      case .ambiguous(let some, let moreCount):
        guard moreCount == 0, !word.isEmpty else {
          return .texts(because: "\(inApostrophes(word)) could be too many IDs")
        }
        ids.formUnion(some)
      }
    }
    return .ids(ids)
  }

  /// Writes the records in a format, a batch at a time, and returns the status to exit with.
  ///
  /// Where there are none, a note says why.
  func write(
    as format: ProjectFormat,
    _ options: ProjectFormat.Options,
    to output: Output
  ) throws(Failure) -> ExitStatus {
    try writeCounting(as: format, options, to: output).status
  }

  /// Writes the records in a format, a batch at a time, and returns their number and the status to exit
  /// with.
  ///
  /// A person at a terminal reads that nothing was found.
  func writeCounting(
    as format: ProjectFormat,
    _ options: ProjectFormat.Options,
    to output: Output
  ) throws(Failure) -> (count: Int, status: ExitStatus) {
    var options = options
    options.isShown = output.terminal.isTerminal
    var outcome = RecordSelection.Outcome()
    let count = try records.write(as: format, options, noting: &outcome) {
      (bytes) throws(Failure) in try output.write(bytes)
    }
    let status = try report(outcome)
    try session.noteUntranslated(outcome.untranslated, in: options.context.language)
    if count == 0, status != .failure { try noteNothingFound(status) }
    return (count, status)
  }

  /// Writes the records in a format; what is wrong with them is said by whoever reads them last.
  func writeSilently(
    as format: ProjectFormat,
    _ options: ProjectFormat.Options,
    to output: Output
  ) throws(Failure) {
    var outcome = RecordSelection.Outcome()
    try records.write(as: format, options, noting: &outcome) { (bytes) throws(Failure) in
      try output.write(bytes)
    }
  }

  /// Counts the records, and returns the figures and the status to exit with.
  ///
  /// A person at a terminal reads that nothing was found.
  func statistics(
    _ request: RegistryStatistics.Request
  ) throws(Failure) -> (figures: RegistryStatistics, status: ExitStatus) {
    var outcome = RecordSelection.Outcome()
    let figures = records.statistics(request, noting: &outcome)
    let status = try report(outcome)
    if figures.projectCount == 0, status != .failure { try noteNothingFound(status) }
    return (figures, status)
  }

  /// Returns the chart of the records that can be read, and the status to exit with.
  func timeline(
    _ request: TimelineRequest
  ) throws(Failure) -> (chart: TimelineChart, status: ExitStatus) {
    var outcome = RecordSelection.Outcome()
    let chart = records.timeline(request, noting: &outcome)
    let status = try report(outcome)
    try session.noteUntranslated(outcome.untranslated, in: request.context.language)
    let isEmpty = chart.count == 0 && chart.outsideCount == 0
    if isEmpty, status != .failure { try noteNothingFound(status) }
    return (chart, status)
  }

  /// Calls `body` with a document for each record, and returns the status to exit with.
  func forEachDocument(
    as format: ProjectFormat,
    _ options: ProjectFormat.Options,
    _ body: (ProjectID, [UInt8]) throws(Failure) -> Void
  ) throws(Failure) -> ExitStatus {
    var outcome = RecordSelection.Outcome()
    var count = 0
    try records.forEachDocument(as: format, options, noting: &outcome) {
      (id, document) throws(Failure) in
      count += 1
      try body(id, document)
    }
    let status = try report(outcome)
    try session.noteUntranslated(outcome.untranslated, in: options.context.language)
    if count == 0, status != .failure { try noteNothingFound(status) }
    return status
  }

  /// Reports what could not be read, and returns the status to exit with.
  private func report(_ outcome: RecordSelection.Outcome) throws(Failure) -> ExitStatus {
    try session.report(outcome, inputs, arguments)
  }

  /// Notes that no project was found, and why, if not because of records that cannot be read.
  private func noteNothingFound(_ status: ExitStatus) throws(Failure) {
    guard !inputs.isEmpty else { return try session.emit(.note, "the registry has no records") }
    if status == .findings {
      return try session.emit(.note, "no matching records among those that can be read")
    }
    let reason = emptyingCondition.map { ": \($0)" } ?? ""
    try session.emit(.note, "no matching records\(reason)")
  }

  /// The option or word that leaves none of the projects that those before it have left, or `nil` if
  /// there is no such one or the records cannot be read again.
  private var emptyingCondition: String? {
    guard isRepeatable else { return nil }
    var query = ProjectQuery()
    query.ids = ids
    for condition in FilterOptions.conditions where arguments.contains(condition.option) {
      if condition.option.name == FilterOptions.search.specification.name { continue }
      condition.add(arguments, &query)
      guard isEmpty(query) else { continue }
      let meant = FilterOptions.topicMeant(by: condition.option, arguments)
      let hint = meant.map { "; did you mean \(inApostrophes($0))?" } ?? ""
      return "'--\(condition.option.name)' leaves none\(hint)"
    }
    let sought =
      arguments[FilterOptions.search].map { (word: $0, name: "--search \($0)") }
      + words.map { (word: $0, name: $0) }
    for (word, name) in sought {
      query.searchWords.append(word)
      guard isEmpty(query) else { continue }
      let demand = sought.count == 1 ? "" : ", and all words have to be found"
      let hint = FilterOptions.otherUse(of: word) ?? accentHint(for: word, in: query)
      return "\(inApostrophes(name)) leaves none\(demand)\(hint.map { "; \($0)" } ?? "")"
    }
    return nil
  }

  /// Asks whether a word with accents was meant that is in a record which answers all but the last word.
  private func accentHint(for word: String, in query: ProjectQuery) -> String? {
    var query = query
    query.searchWords.removeLast()
    var rest = Self.records(of: inputs, where: query)
    rest.limit = Self.searchedForAccents
    var found: String?
    _ = rest.forEachBatch { projects in
      found = found ?? projects.lazy.compactMap { SearchWord.spelling(of: word, in: $0) }.first
    }
    return found.map { "did you mean \(inApostrophes($0))?" }
  }

  /// The number of records in which a word with other accents is looked for.
  private static let searchedForAccents = 20_000

  private func isEmpty(_ query: ProjectQuery) -> Bool {
    var rest = Self.records(of: inputs, where: query)
    rest.limit = 1
    var count = 0
    _ = rest.forEachBatch { count += $0.count }
    return count == 0
  }
}

/// Returns a word that people copy as the name of a record: of the address of a page its number, and of
/// an identifier that a table has shortened its beginning.
func recordName(_ word: String) -> String {
  if word.contains("://"), let number = PageAddress(word).pageNumber { return String(number) }
  for end in ["…", "..."] where word.hasSuffix(end) { return String(word.dropLast(end.count)) }
  return word
}

extension File {
  /// Whether what is in the file can be read more than once.
  fileprivate var isRepeatable: Bool { !isStandardInput && isReplaceable }
}
