import Core

extension Command {
  static let validate = Command(
    name: "validate",
    summary: "Check records and say what to repair",
    discussion: """
      Without a PATH, the whole registry is checked. Rules across the registry, such as that no two \
      records share an identifier, see all of it whichever files are named. Warnings do not change \
      the exit status unless --strict is given. In GitHub Actions the format is 'github' unless \
      another one is chosen.
      """,
    examples: [
      Example("Check the registry", "eapctl validate"),
      Example("Check one file before it is committed", "eapctl validate Data/projects/new.json"),
      Example("Repair what can be repaired safely", "eapctl validate --fix"),
      Example("Check what another program writes", "make-records | eapctl validate -"),
    ],
    operands: .any("PATH", completion: .files),
    options: ValidateOptions.all + RegistryOptions.all,
    reportsFindings: true
  ) { arguments, session throws(Failure) in
    try ValidationRun(arguments, session).run()
  }
}

/// The options of `validate`.
enum ValidateOptions {
  static let format = Option<ReportFormat?>.choice(
    "format",
    short: "f",
    summary: "Choose how to write the findings (default: text)"
  )
  static let strict = Option.flag("strict", summary: "Fail on warnings too")
  static let rule = Option.names(
    "rule",
    placeholder: "RULE",
    among: Rule.catalogue.map(\.id.rawValue),
    summary: "Check only these rules; 'eapctl rules' lists them"
  )
  static let ignore = Option.names(
    "ignore",
    placeholder: "RULE",
    among: Rule.catalogue.map(\.id.rawValue),
    summary: "Leave these rules out"
  )
  static let fix = Option.flag("fix", summary: "Repair what can be repaired safely")
  static let today = Option.date("today", summary: "Take this day for today")
  static let maximum = Option.integer(
    "max",
    summary: "Show so many findings at most; 0 is all (default: \(defaultMaximum))"
  )
  /// The number of findings that are kept unless another one is asked for: some 500 MB of them.
  private static let defaultMaximum = 1_000_000

  /// The number of findings to keep at most, or `nil` for all, as `--max` says.
  static func limit(maximum: Int?) -> Int? {
    maximum == 0 ? nil : maximum ?? defaultMaximum
  }
  static let standardInputName = Option.text(
    "stdin-name",
    placeholder: "NAME",
    summary: "Call standard input by this name in findings"
  )
  static let baseline = Option.text(
    "baseline",
    placeholder: "FILE",
    completion: .files,
    summary: "Do not fail on the findings known in this file"
  )
  static let writeBaseline = Option.text(
    "write-baseline",
    placeholder: "FILE",
    completion: .files,
    summary: "Write the findings to this file as known"
  )

  static let all: [OptionSpecification] = [
    format.specification, strict.specification, rule.specification, ignore.specification,
    fix.specification, ChangeSet.dryRun.specification, today.specification,
    maximum.specification,
    standardInputName.specification, baseline.specification, writeBaseline.specification,
  ]
}
