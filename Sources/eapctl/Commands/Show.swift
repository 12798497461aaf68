import Core

extension Command {
  private static let format = Option.format(
    for: .reading,
    default: .text,
    summary: "Choose how to write the records"
  )
  private static let language = Option<Language>.choice(
    "lang",
    short: "l",
    default: .english,
    summary: "Use labels and texts in this language"
  )

  static let show = Command(
    name: "show",
    summary: "Show records in full",
    discussion: """
      An ID is the identifier of a record, the start of one that no other record shares, the \
      number of a page on the EU project sites, or an EU project number. Without an ID, all \
      records that the filters keep are shown.
      """,
    examples: [
      Example("See the whole registry", "eapctl show"),
      Example("See one record", "eapctl show organised-crime-eap-2"),
      Example("Find a record by its page number", "eapctl show 2696"),
      Example("Read about Georgia, in Georgian", "eapctl show --country GE --lang ka"),
    ],
    operands: .any("ID", completion: .records),
    options: [format.specification, language.specification] + FilterOptions.all
      + RegistryOptions.all
  ) { arguments, session throws(Failure) in
    let today = try session.today
    let (projects, status) =
      arguments.operands.isEmpty
      ? try select(arguments, session) : try lookUp(arguments, session)
    let options = ProjectFormat.Options(
      context: ProjectColumnContext(today: today, language: arguments[language]),
      width: session.outputWidth,
      style: session.outputStyle,
      // One record is written as it stands in its file.
      isOneRecord: projects.count == 1
    )
    try session.output.write(projects, as: arguments[format], options)
    return status
  }

  /// Finds the records that the filters keep.
  private static func select(
    _ arguments: Arguments,
    _ session: Session
  ) throws(Failure) -> ([Project], ExitStatus) {
    let selection = try ProjectSelection(
      arguments,
      session,
      whereRegistryAbsent: .embeddedRecords
    )
    let (projects, status) = try selection.all()
    if projects.isEmpty, status == .success { try selection.noteNothingFound() }
    return (projects, status)
  }

  /// Finds the records that the operands name.
  private static func lookUp(
    _ arguments: Arguments,
    _ session: Session
  ) throws(Failure) -> ([Project], ExitStatus) {
    if let filter = FilterOptions.all.first(where: { arguments.contains($0) }) {
      throw .usage(.conflict("option '--\(filter.name)' does not go with an ID"))
    }
    let inputs = try session.registryInputs(
      arguments[RegistryOptions.data],
      whereAbsent: .embeddedRecords
    )
    .inputs
    let (matches, outcome) = ProjectLookup.find(
      arguments.operands,
      in: inputs,
      workerCount: HostProcess.coreCount
    )
    var projects: [Project] = []
    for (name, match) in zip(arguments.operands, matches) {
      if case .unknown = match { _ = try session.report(outcome, inputs) }
      projects.append(try project(named: name, match))
    }
    // What is wrong with other records does not matter to who asks for these.
    return (projects, outcome.failures.isEmpty ? .success : try session.report(outcome, inputs))
  }

  /// Returns the one project that a name leads to.
  private static func project(
    named name: String,
    _ match: ProjectLookup.Match
  ) throws(Failure) -> Project {
    switch match {
    case .found(let project): return project
    case .ambiguous(let ids):
      let list = ids.prefix(10).map(\.rawValue).joined(separator: ", ")
      let more = ids.count > 10 ? " and \(ids.count - 10) more" : ""
      throw .registry("\(inApostrophes(name)) can be any of \(list)\(more)")
    case .unknown(let nearest):
      let hint = nearest.map { "; did you mean \(inApostrophes($0))?" } ?? ""
      throw .registry("there is no record \(inApostrophes(name))\(hint)")
    }
  }
}
