import Core

extension Command {
  static let importing = Command(
    name: "import",
    summary: "Turn project pages into draft records",
    discussion: """
      A FILE is a copy of a project page of the EU4Moldova and EU Neighbours East family of \
      sites, in any of eight languages: plain text, also as browsers print it and terminals show \
      it, HTML, Markdown and other light markup, mail, notes or cells of a table, in UTF-8, UTF-16 \
      or windows-1250 to -1252. The draft goes to standard output, alone; standard error says, line \
      by line, what was repaired, guessed and not found. Nothing is filled in that the page does not \
      say, and text that fits no field is listed. What 'eapctl validate' will find in a record of \
      the registry is said before --write or --merge make it.

      With several files, --format json writes an array and --format ndjson a draft on each line. \
      A FILE - is standard input, and the report goes to standard output with --report -.
      """,
    examples: [
      Example("See what a page gives", "eapctl import page.txt"),
      Example(
        "Put a new record into the registry",
        "eapctl import page.txt --url https://example.eu/?id=7 --write"
      ),
      Example(
        "Add the texts of the Georgian page",
        "eapctl import ka.txt --lang ka --url https://example.eu/ka/?id=7 --merge"
      ),
    ],
    operands: .some("FILE", completion: .files),
    options: ImportOptions.all + RegistryOptions.all + [DateOptions.today.specification]
  ) { arguments, session throws(Failure) in
    var run = try ImportRun(arguments, session)
    return try run.run()
  }
}

/// The options of `import`.
enum ImportOptions {
  static let format = Option<DraftFormat>.choice(
    "format",
    short: "f",
    default: .json,
    summary: "Write the drafts in this format"
  )
  static let url = Option<String?>.value(
    "url",
    placeholder: "URL",
    expected: "an address that starts with http:// or https://",
    summary: "Record this address as the source of the page"
  ) { isSafeWebAddress($0) ? $0 : nil }
  static let language = Option<Language?>.language(
    "lang",
    short: "l",
    summary: "Use this language instead of detecting it"
  )
  static let id = NewRecordOptions.id
  static let report = Option.text(
    "report",
    placeholder: "PATH",
    completion: .files,
    summary: "Write the report to this file, as JSON"
  )
  static let write = Option.flag(
    "write",
    summary: "Put the draft into the registry as a new record"
  )
  static let merge = Option.flag(
    "merge",
    summary: "Add the texts to the record of the same page number"
  )
  static let strict = Option.flag("strict", summary: "Fail if a draft lacks a required field")

  static let all: [OptionSpecification] = [
    format.specification, url.specification, language.specification, id.specification,
    report.specification, write.specification, merge.specification,
    ChangeSet.dryRun.specification, strict.specification,
  ]
}

/// The forms in which `import` writes drafts.
enum DraftFormat: String, CaseIterable {
  case json, ndjson
}
