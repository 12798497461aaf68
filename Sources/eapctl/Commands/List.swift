import Core

extension Command {
  private static let format = Option.format(
    for: .listing,
    default: .table,
    summary: "Choose how to write the list"
  )
  private static let columns = Option.columns(
    "columns",
    summary: "Columns to show; in JSON, ends-in is the key endsIn"
  )
  private static let language = Option<Language>.language(
    summary: "Use names, titles, dates in this language in the table"
  )

  static let list = Command(
    name: "list",
    aliases: ["ls"],
    summary: "List records",
    discussion: """
      On a terminal with fewer than 100 columns each title has lines of its own; on a wider one \
      the list is a table. The other formats are for programs: they hold codes, numbers and whole \
      texts, and never change with the language. As json and ndjson, a list without --columns holds \
      whole records.

      With --lang, titles, statuses, priority areas, roles, subsectors, topics, dates and numbers in \
      the table are in that language as far as it is known; countries stay codes.

      The columns are the fields of a record and, computed, \(ProjectColumn.computedList). JSON has \
      them as keys like those of records: 'ends-in' is "endsIn". Options take either spelling.

      A WORD is an ID as for 'eapctl show'; if one of the words is none, all are searched for, and \
      each has to be found. A country, status or area may be named in any of the eight languages, \
      with or without accents, or by words that no other name has. --country, --status, --area \
      and --topic list more projects when they are repeated, --search lists fewer.
      """,
    examples: [
      Example("See the registry at a glance", "eapctl list"),
      Example("What runs in Moldova", "eapctl list --country MD --status ongoing"),
      Example(
        "What ends in 2028, first to end first",
        "eapctl list --ends-after 2027-12-31 --ends-before 2029-01-01 --sort end"
      ),
      Example("Choose the columns", "eapctl list --columns id,end,ends-in --format csv"),
    ],
    operands: .any("WORD", completion: .records),
    options: [format.specification, columns.specification, language.specification]
      + FilterOptions.all + RegistryOptions.all + [DateOptions.today.specification],
    paging: .always
  ) { arguments, session throws(Failure) in
    let options = ProjectFormat.Options(
      columns: try arguments.distinctColumns(columns),
      context: ProjectColumnContext(
        today: try session.today(arguments),
        language: arguments[language]
      ),
      width: session.outputWidth,
      style: session.outputStyle
    )
    try session.noteUnused(arguments, by: arguments[format], columns: columns, language: language)
    try ProjectSelection.refuseEmptyWords(arguments.operands)
    var selection = try ProjectSelection(
      arguments,
      session,
      whereRegistryAbsent: .embeddedRecords
    )
    try selection.narrow(to: arguments.operands)
    return try selection.write(as: arguments[format], options, to: session.output)
  }
}
