import Core

extension Command {
  private static let format = Option.timelineFormat(
    summary: "Choose how to draw (default: that of PATH, or text)"
  )
  private static let grouping = Option<TimelineGrouping?>.choice(
    "by",
    summary: "Group the projects"
  )
  private static let first = Option.date("from", summary: "Show the time from this day on")
  private static let last = Option.date("until", summary: "Show the time until this day")
  private static let language = Option<Language>.language(
    summary: "Use titles, names and dates in this language"
  )

  static let timeline = Command(
    name: "timeline",
    aliases: ["gantt"],
    summary: "Draw when projects run",
    discussion: """
      Each project is a bar from its first day to its last, in a shape that means its status. A bar without \
      an end goes on to the edge or, if the project is over, to today, and so does one that is late. A later phase is beneath the one that \
      it names in precededBy. Bars are in the order of their first days; the words, the filters, --sort and \
      --limit are those of 'eapctl list'.

      On a terminal with fewer than 70 columns each title is above its bar. With --by, a project of several \
      countries or areas is in each. With --from or --until, bars that go beyond are cut, and projects \
      wholly beside are left out, which a note counts.

      SVG is a picture for pages, in light and dark, and for print; Mermaid is a diagram that GitHub and \
      GitLab draw from text, and Markdown has it in a block, as in a document of 'eapctl export -f markdown \
      --timeline'.
      """,
    examples: [
      Example("See when projects run", "eapctl timeline"),
      Example(
        "Compare countries from this year on",
        "eapctl timeline --by country --from 2026-01-01"
      ),
      Example("Draw a picture for a page", "eapctl timeline --output timeline.svg"),
    ],
    operands: .any("WORD", completion: .records),
    options: [
      format.specification, grouping.specification, first.specification, last.specification,
      DocumentOptions.ascii.specification, DocumentOptions.output.specification,
      ChangeSet.dryRun.specification,
      language.specification,
    ] + FilterOptions.all + RegistryOptions.all + [DateOptions.today.specification],
    paging: .unless(DocumentOptions.output.specification)
  ) { arguments, session throws(Failure) in
    try ProjectSelection.refuseEmptyWords(arguments.operands)
    let path = arguments.outputPath
    if path == nil {
      try arguments.refuse([ChangeSet.dryRun], without: "'--output' with a file")
    }
    let endings = NameEndings(of: TimelineFormat.all, \.fileExtensions)
    let format = try arguments.format(format, or: endings) ?? .text
    let unused = format.isForTerminal ? [] : [DocumentOptions.ascii.specification]
    try session.noteUnused(unused, arguments, byFormat: format.name)
    let request = try request(arguments, session)
    var selection = try ProjectSelection(
      arguments,
      session,
      // A file outlives the note that its records are not those of the user.
      whereRegistryAbsent: path == nil ? .embeddedRecords : .failure
    )
    try selection.narrow(to: arguments.operands)
    let picture = TimelinePicture(
      format: format,
      drawing: TimelineDrawing(
        width: path == nil ? session.outputWidth : nil,
        style: path == nil ? session.outputStyle : .plain,
        isASCII: arguments[DocumentOptions.ascii]
      ),
      selection: selection,
      session: session
    )
    guard let path else { return try picture.draw(request, to: session.output) }
    var changes = ChangeSet(session, arguments)
    let status = try picture.draw(request, to: session.file(path), &changes)
    try changes.commit()
    return status
  }

  /// Returns what the options ask for.
  private static func request(
    _ arguments: Arguments,
    _ session: Session
  ) throws(Failure) -> TimelineRequest {
    let (from, until) = (arguments[first], arguments[last])
    if let from, let until, from > until {
      throw .usage(.conflict("'--from' \(from) is after '--until' \(until)"))
    }
    return TimelineRequest(
      context: ProjectColumnContext(
        today: try session.today(arguments),
        language: arguments[language]
      ),
      grouping: arguments[grouping]?.grouping,
      from: from,
      through: until
    )
  }
}

/// What the projects of a timeline can be grouped by.
private enum TimelineGrouping: String, CaseIterable {
  case country, status, area

  var grouping: ProjectGrouping? { ProjectColumn.named(rawValue).flatMap(ProjectGrouping.init) }
}

extension Option where Value == TimelineFormat? {
  /// The format that a timeline is written in.
  fileprivate static func timelineFormat(summary: String) -> Self {
    value(
      "format",
      short: "f",
      placeholder: "FORMAT",
      completion: .words { TimelineFormat.all.map(\.name) },
      summary: summary
    ) { word in
      TimelineFormat.all.first { $0.answers(to: word) }
    }
  }
}

/// Draws when the selected projects run.
private struct TimelinePicture {
  let format: TimelineFormat
  let drawing: TimelineDrawing
  let selection: ProjectSelection
  let session: Session

  /// Draws the projects that can be read, and returns the status to exit with.
  func draw(_ request: TimelineRequest, to output: Output) throws(Failure) -> ExitStatus {
    let (chart, status) = try selection.timeline(request)
    try write(chart, to: output)
    try noteOutside(chart, request)
    return status
  }

  /// Draws into a file, which is left as it was if a record is missing or there is none.
  func draw(
    _ request: TimelineRequest,
    to file: File,
    _ changes: inout ChangeSet
  ) throws(Failure) -> ExitStatus {
    try selection.files.check(output: file)
    let (chart, status) = try selection.timeline(request)
    try noteOutside(chart, request)
    if status != .success {
      throw .registry(
        "nothing is written to \(inApostrophes(file.name)) because records are missing"
      )
    }
    if chart.count == 0 {
      throw .registry(
        "nothing is written to \(inApostrophes(file.name)), since there is nothing to draw"
      )
    }
    try changes.write(file) { (output) throws(Failure) in
      try write(chart, to: output)
    }
    if file.isReplaceable {
      changes.say("wrote \(inApostrophes(file.name)) with \(counted(chart.count, "record"))")
    }
    return status
  }

  /// Writes a chart, and notes if it is longer than those who draw it take.
  private func write(_ chart: TimelineChart, to output: Output) throws(Failure) {
    guard let limit = format.lengthLimit else {
      return try format.write(chart, drawing) { (bytes) throws(Failure) in try output.write(bytes) }
    }
    var length = 0
    try format.write(chart, drawing) { (bytes) throws(Failure) in
      length += String(decoding: bytes, as: UTF8.self).utf16.count
      try output.write(bytes)
    }
    if length <= limit { return }
    try session.emit(
      .note,
      "the diagram has \(length) characters, and GitHub and GitLab draw at most \(limit); "
        + "choose fewer records with filters or '--limit'"
    )
  }

  /// Notes how many projects lie beside the window.
  private func noteOutside(_ chart: TimelineChart, _ request: TimelineRequest) throws(Failure) {
    let count = chart.outsideCount
    if count == 0 { return }
    let (run, are) = count == 1 ? ("runs", "is") : ("run", "are")
    let span =
      switch (request.first, request.last) {
      case (let first?, let last?): "between \(first) and \(last)"
      case (let first?, nil): "on or after \(first)"
      case (nil, let last?): "until \(last)"
      case (nil, nil): "then"
      }
    try session.emit(
      .note,
      "\(counted(count, "record")) that \(run) at no time \(span) \(are) left out"
    )
  }
}
