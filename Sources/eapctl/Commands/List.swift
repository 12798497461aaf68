import Core

extension Command {
  private static let format = Option.format(
    for: .listing,
    default: .table,
    summary: "Choose how to write the list"
  )
  private static let columns = Option.columns(
    "columns",
    summary: "Choose the columns, fields or computed ones"
  )
  private static let language = Option<Language>.choice(
    "lang",
    short: "l",
    default: .english,
    summary: "Use names and titles in this language in the table"
  )

  static let list = Command(
    name: "list",
    summary: "List records, one a line",
    discussion: """
      The table fits the terminal by shortening its longest column. The other formats are for \
      programs: they hold codes, numbers and whole texts, and never change with the language. As \
      json and ndjson, a list without --columns holds whole records.
      """,
    examples: [
      Example("See the registry at a glance", "eapctl list"),
      Example("What runs in Moldova", "eapctl list --country MD --status ongoing"),
      Example(
        "What ends this year, first to end first",
        "eapctl list --ends-before 2027-01-01 --sort end"
      ),
      Example("Choose the columns", "eapctl list --columns id,end,ends-in --format csv"),
    ],
    options: [format.specification, columns.specification, language.specification]
      + FilterOptions.all + RegistryOptions.all
  ) { arguments, session throws(Failure) in
    let options = ProjectFormat.Options(
      columns: try distinctColumns(arguments[columns]),
      context: ProjectColumnContext(today: try session.today, language: arguments[language]),
      width: session.outputWidth,
      style: session.outputStyle
    )
    let selection = try ProjectSelection(
      arguments,
      session,
      whereRegistryAbsent: .embeddedRecords
    )
    return try selection.write(as: arguments[format], options, to: session.output)
  }

  /// Returns the columns, none of which may be there twice: an object in JSON cannot hold it so.
  private static func distinctColumns(
    _ columns: [ProjectColumn]
  ) throws(Failure) -> [ProjectColumn] {
    var names: Set<String> = []
    for column in columns where !names.insert(column.name).inserted {
      throw .usage(.conflict("option '--columns' names \(inApostrophes(column.name)) twice"))
    }
    return columns
  }
}
