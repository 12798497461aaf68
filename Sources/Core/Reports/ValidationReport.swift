/// What a report tells: the outcome of a validation, with the names of its inputs.
public struct ValidationReport: Sendable {
  /// The findings to tell, by input and place.
  public var findings: [Finding]

  /// The number of findings that are left out because there are too many.
  public var hiddenCount: Int

  /// The names of all inputs; places refer to them by position.
  public let inputNames: [String]

  /// The inputs of which findings are reported.
  public let reportedInputs: Range<Int>

  /// The number of records in the reported inputs.
  public let recordCount: Int

  /// The number of reported inputs that could not be read.
  public let unreadCount: Int

  /// The records of the reported inputs, if they were asked for.
  public let records: [RecordLabel]

  /// The inputs that could not be read, with the reason.
  public let failures: [(input: Int, error: InputError)]

  /// The counts of all findings, hidden ones included.
  public let summary: Summary

  /// What a report has to know beside the validation.
  public struct Options: Sendable {
    /// The rules that were checked.
    public var rules: [Rule]
    /// The number of findings to tell at most, or `nil` for all.
    public var limit: Int?
    /// Whether warnings fail.
    public var isStrict: Bool
    /// Where the repository is.
    public var repository: RepositoryLocation
    /// The version of the tool.
    public var version: String

    /// Creates options.
    public init(
      rules: [Rule] = Rule.catalogue,
      limit: Int? = nil,
      isStrict: Bool = false,
      repository: RepositoryLocation = RepositoryLocation(),
      version: String = ""
    ) {
      self.rules = rules
      self.limit = limit
      self.isStrict = isStrict
      self.repository = repository
      self.version = version
    }
  }

  /// What the report has to know beside the validation.
  let options: Options

  /// The counts of findings.
  public struct Summary: Sendable, Equatable {
    /// The number of errors.
    public var errorCount = 0
    /// The number of warnings.
    public var warningCount = 0
    /// The number of findings that can be repaired without a person.
    public var fixableCount = 0

    init(_ findings: [Finding]) {
      for finding in findings {
        switch finding.severity {
        case .error: errorCount += 1
        case .warning: warningCount += 1
        }
        if !finding.edits.isEmpty { fixableCount += 1 }
      }
    }
  }

  /// Creates a report on `validation`.
  public init(_ validation: Validation, inputNames: [String], options: Options = Options()) {
    self.options = options
    findings = Array(validation.findings.prefix(options.limit ?? .max))
    hiddenCount = validation.findings.count - findings.count
    self.inputNames = inputNames
    reportedInputs = inputNames.count - validation.inputCount..<inputNames.count
    recordCount = validation.recordCount
    unreadCount = validation.failures.count { [reportedInputs] in reportedInputs.contains($0.input)
    }
    records = validation.records
    failures = validation.failures
    summary = Summary(validation.findings)
  }

  /// The message of a finding with its notes, for reports that have one line for it.
  func wholeMessage(of finding: Finding) -> String {
    finding.notes.reduce(finding.message) { message, note in
      let start = note.place.start
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

/// The ways to tell the outcome of a validation.
public enum ReportFormat: String, CaseIterable, Sendable {
  case text, concise, json, sarif, junit, github, gitlab

  /// Whether the format shows source lines.
  public var showsExcerpts: Bool { self == .text }

  /// Whether the format lists records without findings.
  public var listsRecords: Bool { self == .junit }
}

extension ValidationReport {
  /// The report in a format.
  ///
  /// `width` is the number of columns of the terminal, or `nil` if the text does not go to one.
  public func text(as format: ReportFormat, width: Int?, style: TerminalStyle) -> String {
    switch format {
    case .text: TextReport(report: self, width: width, style: style).text
    case .concise: ConciseReport(report: self, style: style).text
    case .json: JSONReport(report: self).text
    case .sarif: SARIFReport(report: self).text
    case .junit: JUnitReport(report: self).text
    case .github: GitHubReport(report: self).text
    case .gitlab: GitLabReport(report: self).text
    }
  }
}
