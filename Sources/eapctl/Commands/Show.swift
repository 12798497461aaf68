import Core

extension Command {
  private static let format = Option<ShowFormat>.choice(
    "format",
    short: "f",
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
    let writer = ShowWriter(
      format: arguments[format],
      language: arguments[language],
      session: session,
      today: try session.today
    )
    guard arguments.operands.isEmpty else {
      let (projects, status) = try lookUp(arguments, session)
      try writer.write(projects)
      return status
    }
    let selection = try ProjectSelection(
      arguments,
      session,
      whereRegistryAbsent: .embeddedRecords
    )
    let (projects, status) = try selection.all()
    try writer.write(projects)
    if projects.isEmpty, status == .success { try selection.sayEmpty() }
    return status
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
      workerCount: ProjectSelection.workerCount
    )
    var projects: [Project] = []
    for (name, match) in zip(arguments.operands, matches) {
      switch match {
      case .found(let project): projects.append(project)
      case .ambiguous(let ids):
        let list = ids.prefix(10).map(\.rawValue).joined(separator: ", ")
        let more = ids.count > 10 ? " and \(ids.count - 10) more" : ""
        throw .registry("\(quoted(name)) can be any of \(list)\(more)")
      case .unknown(let nearest):
        _ = try session.tell(outcome, inputs)
        let hint = nearest.map { "; did you mean \(quoted($0))?" } ?? ""
        throw .registry("there is no record \(quoted(name))\(hint)")
      }
    }
    // What is wrong with other records does not matter to who asks for these.
    return (projects, outcome.failures.isEmpty ? .success : try session.tell(outcome, inputs))
  }
}

/// The forms in which `show` writes records.
enum ShowFormat: String, CaseIterable {
  case text, json, markdown
}

/// Writes records as `show` does.
private struct ShowWriter {
  let format: ShowFormat
  let language: Language
  let session: Session
  let today: CalendarDate

  func write(_ projects: [Project]) throws(Failure) {
    switch format {
    case .text: try writePages(projects)
    case .markdown:
      try session.output.write(MarkdownExport(language: language).document(for: projects))
    case .json:
      // One record is an object, as it stands in its file.
      if projects.count == 1 {
        try session.output.write(projects[0].canonicalJSON)
      } else {
        var export = JSONExport()
        try session.output.write(export.add(projects))
        try session.output.write(export.finish())
      }
    }
  }

  private func writePages(_ projects: [Project]) throws(Failure) {
    let style = session.outputStyle
    let page = ProjectPage(
      width: session.outputWidth,
      style: style,
      language: language,
      today: today
    )
    let rule = String(repeating: "─", count: min(session.outputWidth ?? 80, 100))
    for (index, project) in projects.enumerated() {
      if index > 0 { try session.output.write("\n\(style(rule, as: .dim))\n\n") }
      try session.output.write(page.text(for: project))
    }
  }
}
