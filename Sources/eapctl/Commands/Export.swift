import Core

extension Command {
  private static let format = Option<ExportFormat>.choice(
    "format",
    short: "f",
    default: .json,
    summary: "Choose the format to write"
  )
  private static let output = Option.text(
    "output",
    short: "o",
    placeholder: "PATH",
    completion: .files,
    summary: "Write to this file, all of it or nothing"
  )
  private static let split = Option.text(
    "split",
    placeholder: "DIRECTORY",
    completion: .directories,
    summary: "Write a file for each record into this directory"
  )
  private static let language = Option<Language>.choice(
    "lang",
    short: "l",
    default: .english,
    summary: "Use labels and texts in this language in Markdown"
  )

  static let export = Command(
    name: "export",
    summary: "Write records in another format",
    discussion: """
      JSON and JSON Lines hold the records as they are and can be read again; Markdown is a report \
      for people. The filters are those of 'eapctl list'. Neither --output nor --split takes the \
      records built into eapctl.
      """,
    examples: [
      Example("Write the registry as one JSON array", "eapctl export"),
      Example("Write a report on Georgia", "eapctl export -f markdown --country GE -o georgia.md"),
      Example("Write a page for each record", "eapctl export -f markdown --split pages"),
    ],
    options: [
      format.specification, output.specification, split.specification, language.specification,
    ] + FilterOptions.all + RegistryOptions.all
  ) { arguments, session throws(Failure) in
    if arguments[output] != nil, arguments[split] != nil {
      throw .usage(.conflict("options '--output' and '--split' do not go together"))
    }
    let path = arguments[output].flatMap { $0 == File.standardInputName ? nil : $0 }
    let isToStandardOutput = path == nil && arguments[split] == nil
    let export = ProjectExport(
      format: arguments[format],
      language: arguments[language],
      selection: try ProjectSelection(
        arguments,
        session,
        // A file outlives the note that its records are not those of the user.
        whereRegistryAbsent: isToStandardOutput ? .embeddedRecords : .failure
      )
    )
    if let directory = arguments[split] {
      return try export.write(into: session.file(directory), session)
    }
    return try session.writeResults(to: path) { (sink) throws(Failure) in
      try export.write(to: sink)
    }
  }
}

/// The formats that `export` writes.
enum ExportFormat: String, CaseIterable {
  case json, ndjson, markdown

  /// What the name of a file in the format ends with.
  var fileExtension: String {
    switch self {
    case .json: "json"
    case .ndjson: "ndjson"
    case .markdown: "md"
    }
  }
}

/// Writes the selected projects in a format.
private struct ProjectExport {
  let format: ExportFormat
  let language: Language
  let selection: ProjectSelection

  /// Writes all projects as one text.
  func write(to output: ByteSink) throws(Failure) -> ExitStatus {
    switch format {
    case .json:
      var export = JSONExport()
      let status = try selection.forEachBatch { (projects) throws(Failure) in
        try output.write(export.add(projects))
      }
      try output.write(export.finish())
      return status
    case .ndjson: return try selection.writeJSONLines(to: output)
    case .markdown:
      let (projects, status) = try selection.all()
      try output.write(MarkdownExport(language: language).document(for: projects))
      return status
    }
  }

  /// Writes a file for each project; its name is the identifier, which holds no path.
  func write(into directory: File, _ session: Session) throws(Failure) -> ExitStatus {
    try directory.createDirectory()
    return try selection.forEachBatch { (projects) throws(Failure) in
      for project in projects {
        let file = directory.appending("\(project.id).\(format.fileExtension)")
        try AtomicFile.write(bytes(of: project), to: file)
      }
    }
  }

  private func bytes(of project: Project) -> [UInt8] {
    switch format {
    case .json: project.canonicalJSON
    case .ndjson: project.compactJSON
    case .markdown: Array(MarkdownExport(language: language).document(for: [project]).utf8)
    }
  }
}
