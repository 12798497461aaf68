import Core

extension Command {
  private static let format = Option<StatisticsFormat?>.choice(
    "format",
    short: "f",
    summary: "Choose the format (default: that of PATH, or text)"
  )
  private static let by = Option<[ProjectGrouping]>.groupings(
    "by",
    summary: "Count by this field, or by each pair of values of two"
  )
  private static let endingWithin = Option.integer(
    "ending-within",
    placeholder: "DAYS",
    summary: "List what ends within this number of days"
  )
  .withDefault(90, named: "90")
  private static let partial = Option.flag(
    "partial",
    summary: "With --output, write figures of what can be read"
  )
  private static let language = Option<Language>.language(
    summary: "Use names and titles in this language in text, Markdown"
  )

  static let stats = Command(
    name: "stats",
    summary: "Count records",
    discussion: """
      Counts records by status, country, priority area and year of the first day, countries by area, \
      the languages in which there are texts and how many records have each field; shows how many \
      projects run in each month from a year ago to two years ahead, and lists what ends soon. A project with \
      several values counts once in the total and once for each of them.

      A project runs in a month if one of its days lies in it, as its dates say, planned and suspended ones \
      included; one that was cancelled does not run. Without a last day it runs on or, if it is \
      completed, until today. What is completed or cancelled does not end any more. A thousand \
      projects that end are listed at most, and 20 in text; JSON, text and Markdown say how many there are.

      With --by, only the values of that field are counted, or the pairs of values of two fields; dates by their \
      year. That takes as much memory as there are different values. Fields are named as in 'eapctl \
      list --columns', and records as there.

      JSON is one object, with codes and numbers, and null where a value is not given; CSV has the \
      columns section, group, subgroup and count or, with --by, the fields and count.
      """,
    examples: [
      Example("See the registry in figures", "eapctl stats"),
      Example("How many projects start in each year", "eapctl stats --by start"),
      Example(
        "Countries and statuses of one area",
        "eapctl stats --area protects --by countries,status"
      ),
      Example("Write figures for a program", "eapctl stats --by countries --format json"),
      Example("Write figures as a document", "eapctl stats --output figures.md"),
    ],
    operands: .any("WORD", completion: .records),
    options: [
      format.specification, by.specification, endingWithin.specification,
      DocumentOptions.ascii.specification,
      DocumentOptions.output.specification, partial.specification, ChangeSet.dryRun.specification,
      language.specification,
    ] + FilterOptions.conditions.map(\.option) + RegistryOptions.all
      + [DateOptions.today.specification],
    paging: .unless(DocumentOptions.output.specification)
  ) { arguments, session throws(Failure) in
    try ProjectSelection.refuseEmptyWords(arguments.operands)
    let path = arguments.outputPath
    if path == nil {
      try arguments.refuse([partial, ChangeSet.dryRun], without: "'--output' with a file")
    }
    let request = RegistryStatistics.Request(
      today: try session.today(arguments),
      endingWithin: arguments[endingWithin],
      groupings: try arguments.fewGroupings(by)
    )
    if !request.groupings.isEmpty, arguments.contains(endingWithin.specification) {
      throw .usage(.conflict("'--by' and '--ending-within' cannot be combined"))
    }
    let endings = NameEndings(of: StatisticsFormat.allCases, \.fileExtensions)
    let format = try arguments.format(format, or: endings) ?? .text
    let unused =
      (format.usesLanguage ? [] : [language.specification])
      + (format == .text ? [] : [DocumentOptions.ascii.specification])
    try session.noteUnused(unused, arguments, byFormat: format.rawValue)
    var selection = try ProjectSelection(
      arguments,
      session,
      // A file outlives the note that its figures are not those of the user's records.
      whereRegistryAbsent: path == nil ? .embeddedRecords : .failure
    )
    try selection.narrow(to: arguments.operands)
    let counting = StatisticsCount(
      selection: selection,
      request: request,
      format: format,
      language: arguments[language],
      isASCII: arguments[DocumentOptions.ascii]
    )
    guard let path else { return try counting.write(to: session) }
    var changes = ChangeSet(session, arguments)
    let file = session.file(path)
    let status = try counting.write(to: file, isPartial: arguments[partial], &changes)
    try changes.commit()
    return status
  }
}

/// Counts the selected records and writes the figures.
private struct StatisticsCount {
  let selection: ProjectSelection
  let request: RegistryStatistics.Request
  let format: StatisticsFormat
  let language: Language
  let isASCII: Bool

  /// Writes the figures to standard output.
  func write(to session: Session) throws(Failure) -> ExitStatus {
    let (figures, status) = try read()
    let options = StatisticsFormat.Options(
      language: language,
      width: session.outputWidth,
      style: session.outputStyle,
      isShown: session.output.terminal.isTerminal,
      isASCII: isASCII
    )
    // Figures of nothing that could be read would be taken for those of an empty registry.
    if status == .failure, figures.projectCount == 0 { return status }
    try session.output.write(figures.document(as: format, options))
    return status
  }

  /// Writes the figures to a file, which is left as it was if a record is missing and that is not allowed.
  func write(
    to file: File,
    isPartial: Bool,
    _ changes: inout ChangeSet
  ) throws(Failure) -> ExitStatus {
    try selection.files.check(output: file)
    let (figures, status) = try read()
    if status != .success {
      guard isPartial else { throw .incomplete(name: file.name) }
      guard figures.projectCount > 0 else { throw .nothingReadable(name: file.name) }
    }
    let options = StatisticsFormat.Options(language: language, isASCII: isASCII)
    try changes.write(file) { (output) throws(Failure) in
      try output.write(figures.document(as: format, options))
    }
    if file.isReplaceable {
      let count = counted(figures.projectCount, "record")
      changes.say("wrote \(inApostrophes(file.name)) with figures of \(count)")
    }
    return status
  }

  private func read() throws(Failure) -> (RegistryStatistics, ExitStatus) {
    let (figures, status) = try selection.statistics(request)
    if let excess = figures.excess(in: format) {
      throw .registry(
        """
        a table of \(excess.rowCount) rows and \(excess.columnCount) columns is too large for format \
        '\(format.rawValue)'; choose 'json' or 'csv', which hold only pairs that there are
        """
      )
    }
    return (figures, status)
  }
}

extension Arguments {
  /// Returns the fields that an option names: at most two, and none twice.
  fileprivate func fewGroupings(
    _ option: Option<[ProjectGrouping]>
  ) throws(Failure) -> [ProjectGrouping] {
    let groupings = self[option]
    let name = option.specification.name
    if groupings.count > 2 {
      throw .usage(.conflict("option '--\(name)' takes one field or two, not \(groupings.count)"))
    }
    if groupings.count == 2, groupings[0].column.name == groupings[1].column.name {
      let column = inApostrophes(groupings[0].column.name)
      throw .usage(.conflict("option '--\(name)' names \(column) twice"))
    }
    return groupings
  }
}

extension Option where Value == [ProjectGrouping] {
  /// Any number of fields by which projects are counted.
  fileprivate static func groupings(_ name: String, summary: String) -> Self {
    var option = list(
      name,
      placeholder: "FIELD",
      completion: .codes {
        ProjectColumn.all.filter { ProjectGrouping(by: $0) != nil }
          .map { Completion.Candidate(word: $0.name, meaning: $0.summary) }
      },
      summary: summary
    ) { word in
      ProjectColumn.named(word).flatMap { ProjectGrouping(by: $0) }
    }
    option.specification.otherUse = { word in
      ProjectColumn.named(word).map { "\(inApostrophes($0.name)) is computed, and no field" }
    }
    return option
  }
}
