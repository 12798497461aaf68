import Core

/// Adds the texts of a page in another language to the record of the project.
struct RegistryMerge {
  private let arguments: Arguments
  private let session: Session

  init(_ arguments: Arguments, _ session: Session) {
    self.arguments = arguments
    self.session = session
  }

  /// Adds the texts of a page to the record with the same page number.
  func merge(_ result: ImportResult) throws(Failure) {
    guard let language = result.language else {
      throw .usage(.conflict("the language of the page is not known; name it with '--lang'"))
    }
    let files = try session.filesToCheck([], registry: arguments[RegistryOptions.data])
    let (file, contents, document, project) = try record(
      withPageNumber: result.pageNumber,
      in: files
    )
    let merge = DraftMerge(result.draft, in: language, into: project)
    for disagreement in merge.disagreements {
      let field = disagreement.field.rawValue
      let recorded =
        disagreement.recorded.isEmpty ? "nothing" : inApostrophes(disagreement.recorded)
      try session.emit(
        .warning,
        "\(field): the record says \(recorded), the page \(inApostrophes(disagreement.found))"
      )
    }
    guard !merge.addedFields.isEmpty else {
      return try session.emit(.note, "the record has all texts of the page already")
    }
    let fields = merge.addedFields.map(\.rawValue).joined(separator: ", ")
    var changes = ChangeSet(session, arguments)
    try changes.replace(
      file,
      contents,
      with: merge.apply(to: document),
      note: "\(inApostrophes(file.name)) got \(fields) in \(language.rawValue)"
    )
    try changes.check(within: files.map { session.input($0) }).report(to: session)
    try changes.commit()
  }

  /// The record that has a page as a source, with its document and its file.
  private func record(
    withPageNumber number: Int?,
    in files: [File]
  ) throws(Failure) -> (File, FileContents, DocumentEditor, Project) {
    var broken: String?
    for file in files {
      let found = try pageNumbers(in: file)
      broken = broken ?? found.broken.map { "\(inApostrophes(file.name)): \($0)" }
      guard found.numbers.contains(number) else { continue }
      let contents = try session.contents(of: file)
      let document: DocumentEditor
      do throws(EditRefusal) {
        document = try DocumentEditor(contents.bytes, name: file.name)
      } catch {
        throw .registry("\(inApostrophes(file.name)) \(error.message)")
      }
      if let project = document.project { return (file, contents, document, project) }
    }
    let name = number.map { "the page number \($0)" } ?? "a page number"
    guard let broken else {
      throw .registry("no record has \(name); put it there with '--write'")
    }
    throw .registry("no valid record has \(name); repair the invalid ones first, such as \(broken)")
  }

  /// Returns the numbers of the pages that the records of a file have as sources, and what is wrong
  /// with the first of its records that is broken.
  private func pageNumbers(in file: File) throws(Failure) -> (numbers: Set<Int?>, broken: String?) {
    let inputs = [session.input(file)]
    let selection = RecordSelection(from: inputs, where: ProjectQuery(), workerCount: 1)
    var projects: [Project] = []
    let outcome = selection.forEachBatch { projects += $0 }
    try outcome.checkAllRead(inputs)
    let numbers = projects.flatMap(\.sources).map { PageAddress($0.url).pageNumber }
    return (Set(numbers), outcome.omissions.first?.finding.finding.message)
  }
}
