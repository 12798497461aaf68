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
  /// The pages whose drafts go into the registry.
  private var newPages: [ImportResult] = []

  /// The number of pages that are read before their drafts are written.
  private static let batchSize = 128

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
      throw .usage(.conflict("options '--write' and '--merge' cannot be combined"))
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
      throw .usage(.conflict("option '--\(option.name)' and several files cannot be combined"))
    }
    if let report = reportFile { try check(report: report) }
    if files.count(where: \.isStandardInput) > 1 {
      throw .usage(.conflict("standard input can be read only once"))
    }
  }

  /// The file for the report, or `nil` if it goes to a standard stream.
  private var reportFile: File? {
    let path = arguments[ImportOptions.report]
    return path.flatMap { $0 == File.standardInputName ? nil : session.file($0) }
  }

  /// Makes sure that the report takes the place of no page and no record.
  private func check(report: File) throws(Failure) {
    if let identity = report.identity, files.contains(where: { $0.identity == identity }) {
      throw .output(name: report.name, reason: "a page is read from it")
    }
    let location = try RegistryLocation.discovered(arguments[RegistryOptions.data], in: session)
    try session.registryFiles(at: location, allowingNone: true)?.check(output: report)
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
    if arguments.contains(ImportOptions.report) { try writeReport() }
    try putIntoRegistry()
    return status
  }

  /// Writes the report by itself: it says what came of the pages, whether or not the registry takes them.
  private mutating func writeReport() throws(Failure) {
    let bytes = reportBytes + reports.finish()
    guard let file = reportFile else { return try session.output.write(bytes) }
    var changes = ChangeSet(session, arguments)
    try changes.write(file) { (output) throws(Failure) in try output.write(bytes) }
    try changes.commit()
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
      keepsResults: !printsDrafts || isArray || arguments.contains(ImportOptions.report),
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
    try report(page, of: file)
    let isIncomplete = arguments[ImportOptions.strict] && page.isIncomplete
    if isIncomplete, !printsDrafts { return .findings }
    guard let result = page.result, !printsDrafts || isArray else {
      try session.output.write(page.draft)
      return isIncomplete ? .findings : .success
    }
    if arguments[ImportOptions.write] {
      newPages.append(result)
    } else if arguments[ImportOptions.merge] {
      try RegistryMerge(arguments, session).merge(result)
    } else {
      try session.output.write(drafts.add { result.draft.write(to: &$0) })
    }
    return isIncomplete ? .findings : .success
  }

  private mutating func report(_ page: ReadPage, of file: File) throws(Failure) {
    guard arguments[ImportOptions.report] != nil, let result = page.result else {
      // A standard error that takes nothing is no reason to stop.
      try? session.errors.write(page.report)
      return
    }
    reportBytes += reports.add { writer in
      writer.object { writer in
        writer.member("path", file.name)
        if let language = result.language { writer.member("language", language.rawValue) }
        if let number = result.pageNumber { writer.member("pageNumber", number) }
        writer.key("entries")
        result.report.write(to: &writer)
      }
    }
  }

  // MARK: The registry

  /// Puts the drafts into the registry as new files.
  private func putIntoRegistry() throws(Failure) {
    if newPages.isEmpty { return }
    let directory = try session.directoryOfNewRecords(arguments)
    let ids = try identifiers()
    let inputs = try session.recordFiles(below: directory).files.map { session.input($0) }
    try RecordedPages(newPages, in: inputs).checkAbsence()
    var changes = ChangeSet(session, arguments)
    for (page, id) in zip(newPages, ids) {
      let file = directory.appending("\(id).json")
      if file.exists { throw .taken(id.rawValue, in: file.name) }
      var writer = JSONWriter()
      page.draft.write(to: &writer)
      writer.endLine()
      let note = "wrote \(inApostrophes(file.name))"
      try changes.create(file, with: writer.bytes, note: note)
    }
    let check = try changes.check(within: inputs)
    try check.checkAllRead()
    try check.refuseTakenIdentifiers()
    try check.report(to: session)
    try changes.commit()
  }

  /// The names of the new records, no two the same.
  private func identifiers() throws(Failure) -> [ProjectID] {
    var ids: [ProjectID] = []
    for page in newPages {
      guard let id = page.draft.id else {
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
}

extension RecordSelection.Outcome {
  /// Makes sure that no input is unread in which the record that is looked for might be.
  func checkAllRead(_ inputs: [RecordInput]) throws(Failure) {
    guard let failure = failures.first else { return }
    throw .input(name: inputs[failure.input].name, reason: failure.error.message)
  }
}

/// A page with what is written of it.
private struct ReadPage {
  /// What came of it, where more is made of that than the texts below.
  var result: ImportResult?
  /// Whether the draft lacks a required field.
  var isIncomplete: Bool
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
  let keepsResults: Bool
  let standardInput: @Sendable () throws(InputError) -> any ByteSource

  func read(_ file: File) throws(Failure) -> ReadPage {
    let name = file.title
    let bytes = try Failure.translating { () throws(FileError) in
      try file.bytes(standardInput: standardInput)
    }
    do throws(ImportFailure) {
      var result = try importer.importPage(bytes)
      if let id { result.draft.id = id }
      var writer = JSONWriter(layout: layout)
      result.draft.write(to: &writer)
      writer.endLine()
      let report = result.report.text(onPageNamed: name)
      return ReadPage(
        result: keepsResults ? result : nil,
        isIncomplete: !result.draft.missingFields.isEmpty,
        draft: writer.bytes,
        report: report
      )
    } catch {
      throw .input(name: name, reason: error.message)
    }
  }
}
