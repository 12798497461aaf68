import Core

extension Command {
  private static let format = Option.format(
    for: .sharing,
    summary: "Choose the format to write (default: that of PATH, or json)"
  )
  private static let columns = Option.columns(
    "columns",
    summary: "Columns to show; in JSON, ends-in is the key endsIn"
  )
  private static let partial = Option.flag(
    "partial",
    summary: "With --output or --split, write what can be read"
  )
  private static let split = Option.text(
    "split",
    placeholder: "DIRECTORY",
    completion: .directories,
    summary: "Write a file for each record into this directory"
  )
  private static let statistics = Option.flag(
    "statistics",
    summary: "Lead several records in Markdown with counts of them"
  )
  private static let diagram = Option.flag(
    "timeline",
    summary: "Draw when projects run, as a Mermaid diagram in Markdown"
  )
  private static let language = Option<Language>.language(
    summary: "Use labels and texts in this language in Markdown and HTML"
  )

  static let export = Command(
    name: "export",
    summary: "Write records in another format",
    discussion: """
      JSON and JSON Lines hold the records as they are and can be read again; CSV and TSV hold all \
      fields, or the columns that are asked for; Markdown is a report for people, with --timeline under a \
      diagram of when the projects run, which GitHub and GitLab draw. HTML is one page for \
      browsers with search, filters, a map and a timeline, which needs no network and can be read with \
      scripts off; with --split it becomes a site: an index, a page for each record and a feed of what ends \
      soon. The words, the filters and the columns are those of 'eapctl list'.

      What cannot be read, and records that are broken, are reported and make the command fail. \
      Standard output gets all the others; what --output or --split name stays as it was, unless \
      --partial is given and there is something to write. Neither --output nor --split takes the records built into eapctl, and \
      neither writes where the records are read from.
      """,
    examples: [
      Example("Write the registry as one JSON array", "eapctl export"),
      Example("Write a report on Georgia", "eapctl export --country GE --output georgia.md"),
      Example("Write a page for browsers in Georgian", "eapctl export --lang ka -o registry.html"),
      Example("Write a page for each record", "eapctl export -f markdown --split pages"),
      Example("Write a site for browsers", "eapctl export -f html --split site"),
      Example("Write one record for a colleague", "eapctl export pgg-3 --output pgg-3.md"),
    ],
    operands: .any("WORD", completion: .records),
    options: [
      format.specification, columns.specification, DocumentOptions.output.specification,
      partial.specification,
      split.specification, ChangeSet.dryRun.specification, statistics.specification,
      diagram.specification,
      language.specification,
    ] + FilterOptions.all + RegistryOptions.all + [DateOptions.today.specification],
    paging: .unless(DocumentOptions.output.specification, split.specification)
  ) { arguments, session throws(Failure) in
    try ProjectSelection.refuseEmptyWords(arguments.operands)
    if arguments[DocumentOptions.output] != nil, arguments[split] != nil {
      throw .usage(.conflict("'--output' and '--split' cannot be combined"))
    }
    if arguments[statistics], arguments[split] != nil {
      throw .usage(.conflict("'--statistics' and '--split' cannot be combined"))
    }
    let path = arguments.outputPath
    let isToStandardOutput = path == nil && arguments[split] == nil
    if isToStandardOutput {
      let place = "'--output' with a file, or '--split'"
      try arguments.refuse([partial, ChangeSet.dryRun], without: place)
    }
    let endings = NameEndings(of: ProjectFormat.formats(for: .sharing), \.fileExtensions)
    let format = try arguments.format(format, or: endings) ?? .json
    try session.noteUnused(
      arguments,
      by: format,
      columns: columns,
      language: language,
      statistics: statistics,
      timeline: diagram
    )
    let chosen = try arguments.distinctColumns(columns)
    var selection = try ProjectSelection(
      arguments,
      session,
      // A file outlives the note that its records are not those of the user.
      whereRegistryAbsent: isToStandardOutput ? .embeddedRecords : .failure
    )
    try selection.narrow(to: arguments.operands)
    var export = ProjectExport(
      format: format,
      session: session,
      selection: selection,
      isPartial: arguments[partial],
      options: ProjectFormat.Options(
        columns: chosen.isEmpty && format.uses.contains(.rows) ? ProjectColumn.all : chosen,
        context: ProjectColumnContext(
          today: try session.today(arguments),
          language: arguments[language]
        ),
        hasStatistics: arguments[statistics],
        hasTimeline: arguments[diagram]
      )
    )
    if isToStandardOutput { return try export.write(to: session.output).status }
    var changes = ChangeSet(session, arguments)
    let status =
      if let path {
        try export.write(to: session.file(path), &changes)
      } else {
        try export.write(into: session.file(arguments[split] ?? "."), &changes)
      }
    try changes.commit()
    return status
  }
}

/// Writes the selected projects in a format.
private struct ProjectExport {
  let format: ProjectFormat
  let session: Session
  var selection: ProjectSelection
  let isPartial: Bool
  let options: ProjectFormat.Options

  /// Writes all projects as one document, and returns their number and the status to exit with.
  func write(to output: Output) throws(Failure) -> (count: Int, status: ExitStatus) {
    let written = try selection.writeCounting(as: format, options, to: output)
    if format.isSlow(with: written.count) {
      try session.emit(
        .note,
        "browsers open a page with \(counted(written.count, "record")) slowly; "
          + "'--split' writes pages that open faster"
      )
    }
    return written
  }

  /// Writes all projects to a file, which is left as it was if one is missing and that is not allowed.
  func write(to file: File, _ changes: inout ChangeSet) throws(Failure) -> ExitStatus {
    try selection.files.check(output: file)
    let written = try changes.write(file) { (output) throws(Failure) in
      let written = try write(to: output)
      // What is in a pipe cannot be taken back.
      if file.isReplaceable { try check(written.count, written.status, writtenTo: file) }
      return written
    }
    if file.isReplaceable {
      changes.say("wrote \(inApostrophes(file.name)) with \(counted(written.count, "record"))")
    }
    return written.status
  }

  /// Makes sure that what was written is all, or a part if that is asked for, which nothing is not.
  private func check(
    _ count: Int,
    _ status: ExitStatus,
    writtenTo file: File
  ) throws(Failure) {
    // A file that holds what a word was meant to find is worth more than an empty one.
    if selection.hasWords, count == 0 {
      throw .registry("nothing is written to \(inApostrophes(file.name)), since no record matches")
    }
    if status == .success { return }
    guard isPartial else { throw .incomplete(name: file.name) }
    guard count > 0 else { throw .nothingReadable(name: file.name) }
  }

  /// Writes a file for each project, whose name is the identifier, which holds no path, and those that
  /// the format has beside them.
  mutating func write(
    into directory: File,
    _ changes: inout ChangeSet
  ) throws(Failure) -> ExitStatus {
    guard let split = format.split else {
      throw .usage(.conflict("'--split' and format '\(format.name)' cannot be combined"))
    }
    if DirectoryWalk.isRecordFile("a.\(format.fileExtension)") {
      try selection.files.check(outputDirectory: directory)
    }
    try changes.createDirectory(directory)
    if !split.others.isEmpty { selection.makeRepeatable() }
    for other in split.others {
      try changes.write(directory.appending(other.name)) { (output) throws(Failure) in
        try selection.writeSilently(as: other.format, options, to: output)
      }
    }
    let folder = split.recordFolder.map { directory.appending($0) } ?? directory
    if split.recordFolder != nil { try changes.createDirectory(folder) }
    var count = 0
    let status = try selection.forEachDocument(as: split.recordFormat, options) {
      (id, document) throws(Failure) in
      let file = folder.appending("\(id).\(split.recordFormat.fileExtension)")
      if changes.holds(file) {
        throw .registry(
          "several records have the identifier \(inApostrophes(id.rawValue)), which names a file"
        )
      }
      try changes.write(file) { (output) throws(Failure) in try output.write(document) }
      count += 1
    }
    try check(count, status, writtenTo: directory)
    count += split.others.count
    if count > 0 {
      changes.say("wrote \(counted(count, "file")) to \(inApostrophes(directory.name))")
    }
    return status
  }
}
