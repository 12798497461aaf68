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
    ("txt", .text), ("sarif", .sarif), ("sarif.json", .sarif), ("json", .json),
    ("ndjson", .ndjson), ("xml", .junit),
  ])

  /// The files that are written.
  var files: [File] { file.map { [$0.file] } ?? [] }

  /// Whether a report has a line for each finding that names the row of its record.
  var writesLines: Bool { format == .ndjson || file?.format == .ndjson }

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
    // Lines that are written as they come need no bound.
    if format == .ndjson, isStreamed { return maximum == 0 ? nil : maximum }
    return [
      ValidateOptions.limit(maximum: maximum, isForTerminal: isForTerminal), format.findingLimit,
    ]
    .compactMap(\.self).min()
  }

  /// Whether findings can go out while records are checked: those of a merge, and those of a file, wait for the end.
  private var isStreamed: Bool {
    format == .ndjson && file == nil && !arguments[ValidateOptions.mergeShards]
  }

  // MARK: Writing

  /// Where the findings in the inputs called `names` go while the inputs are checked, if the format is
  /// one that can be written like that and no file wants them all.
  func stream(_ names: [String]) -> FindingStream<Failure>? {
    guard isStreamed else { return nil }
    let lines = FindingLines(inputNames: names)
    let reader = Reader(session.output)
    return FindingStream(render: { lines.append($0, to: &$1) }) { (piece) throws(Failure) in
      try reader.take(piece)
    }
  }

  /// Who reads standard output, and may go before the end; that does not make the records valid, so the
  /// work goes on.
  private final class Reader {
    private let output: Output
    private var isGone = false

    init(_ output: Output) { self.output = output }

    func take(_ piece: [UInt8]) throws(Failure) {
      if isGone { return }
      do throws(Failure) {
        try output.write(piece)
        // A pager takes what it shows in the end.
        if !output.isPaging { try output.flush() }
      } catch {
        guard error == .file(.closedPipe) else { throw error }
        isGone = true
      }
    }
  }

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
