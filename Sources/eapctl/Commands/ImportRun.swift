import Core

/// One call of `import`: reads pages on all cores and reports what came of them, in their order.
struct ImportRun {
  private let arguments: Arguments
  private let session: Session
  private let importer: PageImporter
  private let files: [File]
  private var drafts = JSONArrayStream()
  private var reports = JSONArrayStream()
  private var reportBytes: [UInt8] = []
  /// The drafts that go into the registry.
  private var newDrafts: [Draft] = []

  /// The number of pages that are read before their drafts are written.
  private static let batchSize = 64

  init(_ arguments: Arguments, _ session: Session) throws(Failure) {
    self.arguments = arguments
    self.session = session
    importer = PageImporter(
      url: arguments[ImportOptions.url],
      language: arguments[ImportOptions.language]
    )
    files = arguments.operands.map(session.file)
    try checkOptions()
  }

  /// Makes sure that the options and the number of files go together.
  private func checkOptions() throws(Failure) {
    if arguments[ImportOptions.write], arguments[ImportOptions.merge] {
      throw .usage(.conflict("options '--write' and '--merge' do not go together"))
    }
    if arguments[ImportOptions.merge] {
      let number = arguments[ImportOptions.url].flatMap { PageAddress($0).pageNumber }
      guard number != nil else {
        throw .usage(.conflict("option '--merge' needs '--url' with the number of the page"))
      }
      let location = try RegistryLocation.discovered(arguments[RegistryOptions.data], in: session)
      if case .named(let files) = location, files.contains(where: \.isStandardInput) {
        let message =
          "option '--merge' changes the file of a record, which standard input is not; "
          + "name a file or a directory with '--data'"
        throw .usage(.conflict(message))
      }
    }
    for option in [ImportOptions.url.specification, ImportOptions.id.specification]
    where files.count > 1 && arguments.contains(option) {
      throw .usage(.conflict("option '--\(option.name)' does not go with several files"))
    }
    if let path = arguments[ImportOptions.report] { try check(report: session.file(path)) }
    if files.count(where: \.isStandardInput) > 1 {
      throw .usage(.conflict("standard input can be read only once"))
    }
  }

  /// Makes sure that the report takes the place of no page and no record.
  private func check(report: File) throws(Failure) {
    if let identity = report.identity, files.contains(where: { $0.identity == identity }) {
      throw .output(name: report.name, reason: "a page is read from it")
    }
    let location = try RegistryLocation.discovered(arguments[RegistryOptions.data], in: session)
    try session.registryFiles(at: location)?.check(output: report)
  }

  mutating func run() throws(Failure) -> ExitStatus {
    var status = ExitStatus.success
    for start in stride(from: 0, to: files.count, by: Self.batchSize) {
      let batch = Array(files[start..<min(start + Self.batchSize, files.count)])
      for (file, page) in zip(batch, pages(in: batch)) {
        status = max(status, try write(page, of: file))
      }
      try session.output.flush()
      try? session.errors.flush()
    }
    if printsDrafts, isArray { try session.output.write(drafts.finish()) }
    if let path = arguments[ImportOptions.report] {
      // By itself: it says what came of the pages, whether or not the registry takes them.
      var changes = ChangeSet(session, arguments)
      let bytes = reportBytes + reports.finish()
      try changes.write(session.file(path)) { (output) throws(Failure) in try output.write(bytes) }
      try changes.commit()
    }
    try putIntoRegistry()
    return status
  }

  private var printsDrafts: Bool {
    !arguments[ImportOptions.write] && !arguments[ImportOptions.merge]
  }

  /// Whether the drafts are elements of an array.
  private var isArray: Bool { arguments[ImportOptions.format] == .json && files.count > 1 }

  // MARK: Reading

  private typealias Page = Result<ReadPage, Failure>

  private func pages(in files: [File]) -> [Page] {
    let reader = PageFileReader(
      importer: importer,
      id: arguments[ImportOptions.id],
      layout: arguments[ImportOptions.format] == .json ? .canonical : .compact,
      namesFiles: self.files.count > 1,
      standardInput: session.standardInput
    )
    return Workers.map(files.count) { index in
      Page { () throws(Failure) in try reader.read(files[index]) }
    }
  }

  // MARK: Writing

  /// Writes a draft or puts it into the registry, and returns the status that it calls for.
  private mutating func write(_ outcome: Page, of file: File) throws(Failure) -> ExitStatus {
    let page: ReadPage
    do throws(Failure) {
      page = try outcome.get()
    } catch {
      guard files.count > 1 else { throw error }
      try session.emit(.error, error.message)
      return .failure
    }
    let result = page.result
    try report(page, of: file)
    let isIncomplete = arguments[ImportOptions.strict] && !result.draft.missingFields.isEmpty
    if isIncomplete, !printsDrafts { return .findings }
    if arguments[ImportOptions.write] {
      newDrafts.append(result.draft)
    } else if arguments[ImportOptions.merge] {
      try merge(result)
    } else {
      try session.output.write(isArray ? drafts.add { result.draft.write(to: &$0) } : page.draft)
    }
    return isIncomplete ? .findings : .success
  }

  private mutating func report(_ page: ReadPage, of file: File) throws(Failure) {
    guard arguments[ImportOptions.report] != nil else {
      // A standard error that takes nothing is no reason to stop.
      try? session.errors.write(page.report)
      return
    }
    reportBytes += reports.add { writer in
      writer.object { writer in
        writer.member("path", file.name)
        if let language = page.result.language { writer.member("language", language.rawValue) }
        if let number = page.result.pageNumber { writer.member("pageNumber", number) }
        writer.key("entries")
        page.result.report.write(to: &writer)
      }
    }
  }

  // MARK: The registry

  /// Puts the drafts into the registry as new files.
  private func putIntoRegistry() throws(Failure) {
    if newDrafts.isEmpty { return }
    let directory = try registryDirectory()
    let ids = try identifiers()
    let inputs = try session.recordFiles(below: directory).files.map { session.input($0) }
    var changes = ChangeSet(session, arguments)
    for (draft, id) in zip(newDrafts, ids) {
      let file = directory.appending("\(id).json")
      if file.exists { throw Self.taken(id.rawValue, in: file.name) }
      var writer = JSONWriter()
      draft.write(to: &writer)
      writer.endLine()
      let note = "the draft is in \(inApostrophes(file.name))"
      try changes.create(file, with: writer.bytes, note: note)
    }
    let check = try changes.check(within: inputs)
    try check.checkAllRead()
    let findings = check.validation.findings.map(\.finding)
    let duplicate = findings.first { $0.rule == "duplicate-id" }
    if let duplicate, let id = duplicate.record {
      let place = duplicate.notes.first?.place ?? duplicate.place
      throw Self.taken(id, in: check.inputNames[place.input])
    }
    try check.report(to: session)
    try changes.commit()
  }

  private static func taken(_ id: String, in file: String) -> Failure {
    let (name, file) = (inApostrophes(id), inApostrophes(file))
    return .registry("there is a record \(name) already, in \(file); choose another '--id'")
  }

  /// The names of the new records, no two the same.
  private func identifiers() throws(Failure) -> [ProjectID] {
    var ids: [ProjectID] = []
    for draft in newDrafts {
      guard let id = draft.id else {
        throw .registry("the page gives no title to name the record after; name it with '--id'")
      }
      ids.append(id)
    }
    let counts = Dictionary(grouping: ids) { $0 }
    if let id = ids.first(where: { counts[$0, default: []].count > 1 }) {
      let name = inApostrophes(id.rawValue)
      throw .registry("several pages give the identifier \(name); import one with '--id'")
    }
    return ids
  }

  /// The directory that new records go to; it may be empty.
  private func registryDirectory() throws(Failure) -> File {
    switch try RegistryLocation.discovered(arguments[RegistryOptions.data], in: session) {
    case .nearest(let directory): return directory
    case .nowhere: throw .noRegistry
    case .named(let files):
      if files.count == 1, files[0].isDirectory { return files[0] }
      throw .registry("a new record needs a registry that is one directory; name it with '--data'")
    }
  }

  /// Adds the texts of a page to the record with the same page number.
  private func merge(_ result: ImportResult) throws(Failure) {
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
    throw .registry("no valid record has \(name); repair the broken ones first, such as \(broken)")
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

extension RecordSelection.Outcome {
  /// Makes sure that no input is unread in which the record that is looked for might be.
  fileprivate func checkAllRead(_ inputs: [RecordInput]) throws(Failure) {
    guard let failure = failures.first else { return }
    throw .input(name: inputs[failure.input].name, reason: failure.error.message)
  }
}

/// A page with what is written of it.
private struct ReadPage {
  var result: ImportResult
  /// The draft as a JSON text of its own.
  var draft: [UInt8]
  /// The report for people.
  var report: String
}

/// Reads the files of pages and renders what they give; used by several threads at once.
private struct PageFileReader: Sendable {
  let importer: PageImporter
  let id: ProjectID?
  let layout: JSONWriter.Layout
  /// Whether the lines of a report start with the name of the file.
  let namesFiles: Bool
  let standardInput: @Sendable () throws(InputError) -> any ByteSource

  func read(_ file: File) throws(Failure) -> ReadPage {
    let bytes = try Failure.translating { () throws(FileError) in
      try file.bytes(standardInput: standardInput)
    }
    do throws(ImportFailure) {
      var result = try importer.importPage(bytes)
      if let id { result.draft.id = id }
      var writer = JSONWriter(layout: layout)
      result.draft.write(to: &writer)
      writer.endLine()
      let prefix = namesFiles ? visibleText(file.name) + ": " : ""
      let report = result.report.text(prefix: prefix)
      return ReadPage(result: result, draft: writer.bytes, report: report)
    } catch {
      throw .input(name: file.name, reason: error.message)
    }
  }
}
