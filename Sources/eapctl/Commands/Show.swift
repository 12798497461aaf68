import Core

extension Command {
  private static let format = Option.format(
    for: .reading,
    default: .text,
    summary: "Choose how to write the records"
  )
  private static let language = Option<Language>.language(
    summary: "Use labels, names and texts in this language"
  )

  static let show = Command(
    name: "show",
    summary: "Show records in full",
    discussion: """
      An ID is the identifier of a record, one that it had before, the start of one that no other \
      record shares, the number or the address of a page on the EU project sites, or an EU project \
      number. Without an ID, all records that the filters keep are shown.

      With --lang, labels, names, dates and numbers are in that language, and so are the texts of \
      records that are translated; a note says what is not known in it and is in English.
      """,
    examples: [
      Example("See the whole registry", "eapctl show"),
      Example("See one record", "eapctl show organised-crime-eap-2"),
      Example("Find a record by its page number", "eapctl show 2696"),
      Example("Read about Georgia, in Georgian", "eapctl show --country GE --lang ka"),
    ],
    operands: .any("ID", completion: .records),
    options: [format.specification, language.specification] + FilterOptions.all
      + RegistryOptions.all + [DateOptions.today.specification],
    hasLinks: true,
    paging: .always
  ) { arguments, session throws(Failure) in
    try session.noteUnused(arguments, by: arguments[format], language: language)
    if arguments.operands.isEmpty { return try showSelected(arguments, session) }
    return try showNamed(arguments, session)
  }

  /// Shows the records that the filters keep.
  private static func showSelected(
    _ arguments: Arguments,
    _ session: Session
  ) throws(Failure) -> ExitStatus {
    let selection = try ProjectSelection(
      arguments,
      session,
      whereRegistryAbsent: .embeddedRecords
    )
    let options = try options(arguments, session, .oneRecordOrList)
    return try selection.write(as: arguments[format], options, to: session.output)
  }

  /// Shows the records that the operands name, in their order, and then says what is wrong with the
  /// other names: each leads to what it leads to alone.
  private static func showNamed(
    _ arguments: Arguments,
    _ session: Session
  ) throws(Failure) -> ExitStatus {
    if let filter = FilterOptions.all.first(where: { arguments.contains($0) }) {
      throw .usage(.conflict("'--\(filter.name)' and an ID cannot be combined"))
    }
    let inputs = try session.registryInputs(
      arguments[RegistryOptions.data],
      whereAbsent: .embeddedRecords
    )
    .inputs
    let (matches, outcome) = ProjectLookup.find(
      arguments.operands.map(recordName),
      in: inputs,
      workerCount: HostProcess.coreCount
    )
    var records: [FoundRecord] = []
    var mistakes: [String] = []
    for (name, match) in zip(arguments.operands, matches) {
      if case .found(let record) = match { records.append(record) }
      if case .unknown = match, outcome.omissions.contains(where: { $0.isAlone(in: name, inputs) })
      {
        mistakes.append("record \(inApostrophes(name)) is there, but invalid")
        continue
      }
      if let mistake = match.mistake(in: name) { mistakes.append(mistake) }
    }
    if !records.isEmpty {
      let isOne = arguments.operands.count == 1
      let options = try options(arguments, session, isOne ? .oneRecord : .list)
      try session.output.write(arguments[format].document(of: records, options))
      try session.noteUntranslated(
        arguments[format].untranslatedParts(of: records, options),
        in: arguments[language]
      )
    }
    // What is wrong with other records does not matter to who asks for these and gets them.
    if mistakes.isEmpty, outcome.failures.isEmpty { return .success }
    _ = try session.report(outcome, inputs, arguments)
    for mistake in mistakes { try session.emit(.error, mistake) }
    return .failure
  }

  private static func options(
    _ arguments: Arguments,
    _ session: Session,
    _ arrangement: ProjectFormat.Options.Arrangement
  ) throws(Failure) -> ProjectFormat.Options {
    ProjectFormat.Options(
      context: ProjectColumnContext(
        today: try session.today(arguments),
        language: arguments[language]
      ),
      width: session.outputWidth,
      style: session.linkedOutputStyle,
      isShown: session.output.terminal.isTerminal,
      arrangement: arrangement
    )
  }
}

extension RecordSelection.Omission {
  /// Whether what is left out is text without an identifier in the file that a record of that name has.
  fileprivate func isAlone(in name: String, _ inputs: [RecordInput]) -> Bool {
    guard finding.finding.record == nil else { return false }
    let path = inputs[finding.finding.place.input].name
    return path == "\(name).json" || path.hasSuffix("/\(name).json")
  }
}
