import Core

extension Command {
  static let validate = Command(
    name: "validate",
    aliases: ["check"],
    summary: "Check records and say what to repair",
    discussion: """
      Without a PATH, the whole registry is checked. Rules across the registry, such as that no two \
      records share an identifier, see all of it whichever files are named. Warnings do not change \
      the exit status unless --strict is given. In GitHub Actions the format is 'github' unless \
      another one is chosen. A terminal shows 100 findings unless --max is given; all are counted.

      With --fix, findings and exit status are those that the repair leaves; --dry-run shows the \
      repair, changes nothing, and gives the same findings.

      With --output the findings go to a file, in the format that is chosen or that the name ends \
      in (.sarif, .json, .ndjson, .xml for JUnit), and to standard output for people as well. Where a file \
      is named, - is standard output, or standard input if the file is read.

      The format 'ndjson' is for engines that load findings into a table: a flat object a line, \
      written as records are checked. With --exit-zero findings are data and the exit status is 0, \
      and 2 still means a failure; --line-id names the member by which a finding is joined to the \
      row of its record.

      Where a registry is more than one machine checks, each part is checked by a run with --shard, \
      which leaves the rules across the registry out and writes to FILE what they need. A run with \
      --merge-shards takes these files in any order and finds the rest; together they find what one \
      run finds that is given all inputs in the order of their names.
      """,
    examples: [
      Example("Check the registry", "eapctl validate"),
      Example("Check one file before it is committed", "eapctl validate Data/projects/new.json"),
      Example("Repair what can be repaired safely", "eapctl validate --fix"),
      Example("Check what another program writes", "make-records | eapctl validate -"),
      Example("Report to people and to a program", "eapctl validate -o findings.json"),
      Example(
        "Check a part of a large registry",
        "eapctl validate part-1.ndjson --shard part-1.shard"
      ),
      Example(
        "Check across its parts",
        "eapctl validate --merge-shards part-1.shard part-2.shard"
      ),
      Example(
        "Make a table of findings",
        "eapctl validate --format ndjson --exit-zero > findings.ndjson"
      ),
      Example("Leave out a family of rules", "eapctl validate --ignore 'duplicate-*'"),
      Example("Check that no record was lost by a branch", "eapctl validate --since main"),
    ],
    operands: .any("PATH", completion: .files),
    options: ValidateOptions.all + RegistryOptions.all + [DateOptions.today.specification],
    reportsFindings: true,
    hasLinks: true,
    paging: .unless(
      ValidateOptions.fix.specification,
      ValidateOptions.output.specification,
      ValidateOptions.writeBaseline.specification
    )
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
  static let exitZero = Option.flag(
    "exit-zero",
    summary: "Exit 0 in spite of findings; a failure still exits 2"
  )
  static let lineID = Option.text(
    "line-id",
    placeholder: "FIELD",
    summary: "Name records in ndjson by this member instead of id"
  )
  static let output = Option.text(
    "output",
    short: "o",
    placeholder: "FILE",
    completion: .files,
    summary: "Write the findings to this file and show them as text"
  )
  static let rule = rules(
    "rule",
    summary: "Check only these rules; 'json-*' is a family of them"
  )
  static let ignore = rules("ignore", summary: "Skip these rules, or families of them")

  /// An option that takes names of rules and, as `json-*`, families of them.
  private static func rules(_ name: String, summary: String) -> Option<[[RuleID]]> {
    .list(
      name,
      placeholder: "RULE",
      expected: "the name of a rule, or the start of several as in 'json-*'; see 'eapctl rules'",
      completion: .rules,
      summary: summary
    ) { word in
      let ids = Rule.catalogue.map(\.id)
      let chosen =
        word.hasSuffix("*")
        ? ids.filter { $0.rawValue.hasPrefix(word.dropLast()) } : ids.filter { $0.rawValue == word }
      return chosen.isEmpty ? nil : chosen
    }
  }
  static let fix = Option.flag("fix", summary: "Repair what can be repaired safely")
  static let maximum = Option.integer(
    "max",
    summary: "Show at most NUMBER findings; 0 means all"
  )
  /// The number of findings that are kept unless another one is asked for: some 500 MB of them.
  private static let defaultMaximum = 1_000_000
  /// The number of findings that are shown to people unless another one is asked for.
  private static let terminalMaximum = 100

  /// The number of findings to keep at most, or `nil` for all, as `--max` says.
  static func limit(maximum: Int?, isForTerminal: Bool = false) -> Int? {
    maximum == 0 ? nil : maximum ?? (isForTerminal ? terminalMaximum : defaultMaximum)
  }
  static let standardInputName = Option.text(
    "stdin-name",
    placeholder: "NAME",
    summary: "Use this name for standard input in findings"
  )
  static let baseline = Option.text(
    "baseline",
    placeholder: "FILE",
    completion: .files,
    summary: "Ignore the findings that this file records"
  )
  static let writeBaseline = Option.text(
    "write-baseline",
    placeholder: "FILE",
    completion: .files,
    summary: "Record the findings in this file"
  )

  static let shard = Option.text(
    "shard",
    placeholder: "FILE",
    completion: .files,
    summary: "Write what rules across the registry need to this file"
  )
  static let mergeShards = Option.flag(
    "merge-shards",
    summary: "Take files of --shard, and check across them"
  )

  static let since = Option.text(
    "since",
    placeholder: "REVISION",
    summary: "Find identifiers that were lost since this revision of git"
  )

  static let all: [OptionSpecification] = [
    format.specification, output.specification, strict.specification,
    exitZero.specification, lineID.specification, rule.specification,
    ignore.specification, since.specification,
    fix.specification, ChangeSet.dryRun.specification, maximum.specification,
    standardInputName.specification, baseline.specification, writeBaseline.specification,
    shard.specification, mergeShards.specification,
  ]
}
