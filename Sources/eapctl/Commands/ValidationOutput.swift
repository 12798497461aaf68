import Core

/// Where a run of `validate` reports: on standard output and, with `--output`, in a file as well.
struct ValidationOutput {
  /// The format on standard output.
  private let format: ReportFormat

  /// The file of a report of its own.
  private let file: (file: File, format: ReportFormat)?

  private let arguments: Arguments
  private let session: Session

  init(_ arguments: Arguments, _ session: Session) throws(Failure) {
    self.arguments = arguments
    self.session = session
    let chosen = arguments[ValidateOptions.format]
    let isDryRun = arguments[ValidateOptions.fix] && arguments[ChangeSet.dryRun]
    let usual = session.isInGitHubActions && !isDryRun ? ReportFormat.github : .text
    let path = arguments[ValidateOptions.output]
    if let path, path != File.standardInputName, !session.file(path).isStandardOutput {
      format = usual
      let named = chosen == nil ? try Self.endings.meaning(of: path) : nil
      file = (session.file(path), chosen ?? named ?? .text)
    } else {
      format = chosen ?? usual
      file = nil
    }
    if isDryRun, format.isForPrograms {
      // Neither could be read by a program: the differences would stand before the report.
      throw .usage(
        .conflict("'--fix --dry-run' and format '\(format.rawValue)' cannot be combined")
      )
    }
  }

  /// The formats that the names of files ask for.
  private static let endings = NameEndings<ReportFormat>([
    ("txt", .text), ("sarif", .sarif), ("sarif.json", .sarif), ("json", .json), ("xml", .junit),
  ])

  /// The files that are written.
  var files: [File] { file.map { [$0.file] } ?? [] }

  // MARK: What the reports need

  /// The number of columns of source lines to keep, or `nil` if no report shows any.
  var excerptWidth: Int? {
    [format.excerptWidth(on: session.outputWidth), file?.format.excerptWidth(on: nil)]
      .compactMap(\.self).max()
  }

  /// Whether a report lists the records without findings too.
  var listsRecords: Bool { format.listsRecords || file?.format.listsRecords == true }

  /// The number of findings to keep at most, or `nil` for all.
  var limit: Int? {
    guard let own = outputLimit else { return nil }
    guard let file else { return own }
    return limit(of: file.format).map { max($0, own) }
  }

  private var outputLimit: Int? {
    limit(of: format, isForTerminal: format == .text && session.output.terminal.isTerminal)
  }

  /// The number of findings to show at most, or `nil` for all.
  ///
  /// A list of records must not show one as fine whose findings are left out.
  private func limit(of format: ReportFormat, isForTerminal: Bool = false) -> Int? {
    if format.listsRecords { return nil }
    let maximum = arguments[ValidateOptions.maximum]
    return [
      ValidateOptions.limit(maximum: maximum, isForTerminal: isForTerminal), format.findingLimit,
    ]
    .compactMap(\.self).min()
  }

  // MARK: Writing

  /// The file to which a workflow of GitHub wants a table added, if it is one that runs this.
  private var stepSummary: File? {
    guard format == .github, let path = session.environment[.gitHubStepSummary], !path.isEmpty
    else { return nil }
    return session.file(path)
  }

  /// Writes the report on a validation of the inputs called `names`.
  func write(_ validation: Validation, _ names: [String], rules: [Rule]) throws(Failure) {
    func report(limit: Int?) -> ValidationReport {
      ValidationReport(
        validation,
        inputNames: names,
        options: ValidationReport.Options(
          rules: rules,
          limit: limit,
          isStrict: arguments[ValidateOptions.strict],
          repository: session.repository,
          hasStepSummary: stepSummary != nil,
          version: Tool.version
        )
      )
    }
    // The file comes first: the reader of standard output may go before the end.
    if let file { try write(report(limit: limit(of: file.format)), to: file.file, file.format) }
    let shown = report(limit: outputLimit)
    try shown.write(
      as: format,
      width: session.outputWidth,
      style: session.linkedOutputStyle,
      isForTerminal: session.output.terminal.isTerminal,
      workerCount: HostProcess.coreCount
    ) { piece throws(Failure) in try session.output.write(piece) }
    if let stepSummary { try session.append(shown.markdownSummary, to: stepSummary) }
    // Below the findings, where a person looks for what to do next.
    if let file, !arguments[ChangeSet.dryRun] {
      try session.emit(.note, "wrote \(inApostrophes(file.file.name))")
    }
  }

  private func write(
    _ report: ValidationReport,
    to file: File,
    _ format: ReportFormat
  ) throws(Failure) {
    var changes = ChangeSet(session, arguments)
    try changes.write(file) { output throws(Failure) in
      try report.write(
        as: format,
        width: nil,
        style: .plain,
        workerCount: HostProcess.coreCount
      ) { piece throws(Failure) in try output.write(piece) }
    }
    try changes.commit()
  }
}
