/// What a report is made of: the outcome of a validation, with the names of its inputs.
///
/// This folder renders the outcome of a validation in one form or another. ``ReportFormat`` is the
/// list of forms, and each form a type of its own, which sees findings with lines and columns only.
/// The folder reads no input, checks nothing and starts no thread itself. Begin reading with
/// ``ValidationReport/write(as:width:style:workerCount:to:)``, then ``TextReport``.
public struct ValidationReport: Sendable {
  /// The findings to report, by input and place.
  public var findings: [LocatedFinding]

  /// The number of findings that are left out because there are too many.
  public var hiddenCount: Int

  /// The names of all inputs; places refer to them by position.
  public let inputNames: [String]

  /// The inputs of which findings are reported.
  public let reportedInputs: Range<Int>

  /// The number of records in the reported inputs.
  public let recordCount: Int

  /// The records of the reported inputs, if they were asked for.
  public let records: [RecordPlace]

  /// The inputs that could not be read, with the reason.
  public let failures: [(input: Int, error: InputError)]

  /// The counts of all findings, hidden ones included.
  public let summary: FindingCounts

  /// What a report has to know beside the validation.
  public struct Options: Sendable {
    /// The rules that were checked.
    public var rules: [Rule]
    /// The number of findings to report at most, or `nil` for all.
    public var limit: Int?
    /// Whether warnings fail.
    public var isStrict: Bool
    /// Where the repository is.
    public var repository: RepositoryLocation
    /// Whether the findings are in the summary of a step of GitHub Actions as well.
    public var hasStepSummary: Bool
    /// The version of the tool.
    public var version: String

    /// Creates options.
    public init(
      rules: [Rule] = Rule.catalogue,
      limit: Int? = nil,
      isStrict: Bool = false,
      repository: RepositoryLocation = RepositoryLocation(),
      hasStepSummary: Bool = false,
      version: String = ""
    ) {
      self.rules = rules
      self.limit = limit
      self.isStrict = isStrict
      self.repository = repository
      self.hasStepSummary = hasStepSummary
      self.version = version
    }
  }

  /// What the report has to know beside the validation.
  let options: Options

  /// Creates a report on `validation`.
  public init(_ validation: Validation, inputNames: [String], options: Options = Options()) {
    self.options = options
    findings = validation.findings
    // Without a limit there is no second array of findings.
    if let limit = options.limit, limit < findings.count { findings = Array(findings[..<limit]) }
    summary = validation.counts
    hiddenCount = summary.count - findings.count
    self.inputNames = inputNames
    reportedInputs = inputNames.count - validation.inputCount..<inputNames.count
    recordCount = validation.recordCount
    records = validation.records
    failures = validation.failures
  }

  /// The message of a finding with its hint, for reports that have no place of its own for one.
  func advice(on finding: Finding) -> String {
    finding.message + (finding.hint.map { "; \($0)" } ?? "")
  }

  /// The message of a finding with its hint and its notes, for reports that have one line for it.
  func wholeMessage(of located: LocatedFinding) -> String {
    let finding = located.finding
    return zip(finding.notes, located.noteRanges).reduce(advice(on: finding)) { message, noted in
      let (note, start) = (noted.0, noted.1.start)
      return message + "; \(note.message): \(path(of: note.place)):\(start.line):\(start.column)"
    }
  }

  /// The name of the input that a place is in.
  func path(of place: Place) -> String { inputNames[place.input] }

  /// The path in the repository of the input that a place is in.
  func repositoryPath(of place: Place) -> String {
    options.repository.path(of: inputNames[place.input])
  }
}

/// The forms of a report.
public enum ReportFormat: String, CaseIterable, Sendable {
  case text, concise, json, ndjson, sarif, junit, github, gitlab

  /// The number of columns of source lines that the format can show, if it shows any, on a terminal
  /// of `width` columns or on none.
  public func excerptWidth(on width: Int?) -> Int? {
    self == .text ? TextReport.lineWidth(on: width) : nil
  }

  /// The number of findings that the format can have at most, or `nil` if any number.
  public var findingLimit: Int? { self == .sarif ? SARIFReport.resultLimit : nil }

  /// Whether a program reads the format, for which nothing else may stand beside it.
  public var isForPrograms: Bool {
    switch self {
    case .text, .concise: false
    case .json, .ndjson, .sarif, .junit, .github, .gitlab: true
    }
  }

  /// Whether the format lists records without findings.
  public var listsRecords: Bool { self == .junit }
}

extension ValidationReport {
  /// Hands over the report in a format, piece by piece, so that a long one is never held as a whole.
  ///
  /// `width` is the number of columns that the text may have, or `nil` if it need not be cut.
  /// `isForTerminal` gives text the shape for people at a terminal, without it places come first, as
  /// editors want them. When `output` throws, the work stops.
  public func write<Failure: Error>(
    as format: ReportFormat,
    width: Int?,
    style: TerminalStyle,
    isForTerminal: Bool = false,
    workerCount: Int = 1,
    to output: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    switch format {
    case .text:
      if isForTerminal {
        let text = TerminalReport(report: self, width: width, style: style)
        try text.writeFindings(workerCount: workerCount, to: output)
        try output(Array(RuleCountTable(report: self, style: style).text.utf8))
      } else {
        let text = TextReport(report: self, width: width, style: style)
        try text.writeFindings(workerCount: workerCount, to: output)
      }
      let summary = SummaryLine(report: self, style: style)
        .lines(width: isForTerminal ? width : nil)
      try output(Array((summary.joined(separator: "\n") + "\n").utf8))
    case .concise:
      let lines = ConciseReport(report: self, style: style)
      try lines.writeFindings(workerCount: workerCount, to: output)
    case .json: try JSONReport(report: self).write(to: output)
    case .ndjson:
      try FindingLinesReport(report: self).writeFindings(workerCount: workerCount, to: output)
    case .sarif: try SARIFReport(report: self).write(to: output)
    case .gitlab: try GitLabReport(report: self).write(to: output)
    case .junit: try JUnitReport(report: self).write(to: output)
    case .github: try output(Array(GitHubReport(report: self).text.utf8))
    }
  }

  /// The report in a format, as a whole.
  public func text(
    as format: ReportFormat,
    width: Int?,
    style: TerminalStyle,
    isForTerminal: Bool = false
  ) -> String {
    var bytes: [UInt8] = []
    write(as: format, width: width, style: style, isForTerminal: isForTerminal) { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }
}
