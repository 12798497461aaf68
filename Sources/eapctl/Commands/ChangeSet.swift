import Core

/// The files that a command changes: all of them or, after a failure, none; and with `--dry-run` none,
/// but the differences are shown.
///
/// Whatever a command writes to files goes through here. New contents are written beside the old ones
/// at once, so that a set of many files takes no memory; ``commit()`` puts them in their places, unless
/// another program has changed one of the files since it was read.
struct ChangeSet {
  private let session: Session
  private let arguments: Arguments
  private var replacements: [FileReplacement] = []
  /// What is said when the changes are made.
  private var notes: [String] = []
  /// The files that are changed, as they will be, by the bytes of their names.
  private var changed: [[UInt8]: RecordInput] = [:]
  /// Those among them that are made.
  private var created: [RecordInput] = []
  /// The names of the files that go.
  private var removed: Set<[UInt8]> = []
  /// For those that go because they get another name, what they are then.
  private var successors: [[UInt8]: RecordInput] = [:]

  /// The number of files that would change, if they are only shown.
  private var shownCount = 0

  /// The number of files that are changed or would be.
  var count: Int { isDryRun ? shownCount : changed.count + removed.count }

  /// The option that shows what would change.
  static let dryRun = Option.flag(
    "dry-run",
    summary: "Show what would change, and change nothing"
  )

  /// Creates a set without changes.
  init(_ session: Session, _ arguments: Arguments) {
    self.session = session
    self.arguments = arguments
  }

  private var isDryRun: Bool { arguments[Self.dryRun] }

  /// Gives a file new contents in the place of those that were read.
  mutating func replace(
    _ file: File,
    _ old: FileContents,
    with bytes: [UInt8],
    note: String?
  ) throws(Failure) {
    guard let snapshot = old.snapshot else { throw .noRegularFile(file) }
    try add(file, { old.bytes }, .unchanged(snapshot)) { output throws(Failure) in
      try output.write(bytes)
    }
    if let note { notes.append(note) }
  }

  /// Gives a file what `body` writes as new contents in the place of those that it reads meanwhile.
  mutating func rewrite(
    _ file: File,
    note: String,
    _ body: (RecordInput, Output) throws(Failure) -> Void
  ) throws(Failure) {
    // A pipe would be waited for in vain.
    guard file.isReplaceable else { throw .noRegularFile(file) }
    let (input, snapshot) = try Failure.translating { () throws(FileError) in try file.openInput() }
    guard let snapshot else { throw .noRegularFile(file) }
    let old = { [session] () throws(Failure) in try session.contents(of: file).bytes }
    try add(file, old, .unchanged(snapshot)) { output throws(Failure) in try body(input, output) }
    notes.append(note)
  }

  /// Makes a new file.
  mutating func create(
    _ file: File,
    with bytes: [UInt8],
    isExecutable: Bool = false,
    note: String
  ) throws(Failure) {
    try makeNew(file, with: bytes, isExecutable: isExecutable)
    if let input = changed[file.name.pathBytes] { created.append(input) }
    notes.append(note)
  }

  /// Gives a file that is what was read another name, along with new contents.
  mutating func move(
    _ file: File,
    _ old: FileContents,
    to new: File,
    with bytes: [UInt8],
    note: String
  ) throws(Failure) {
    try makeNew(new, with: bytes, like: file)
    try remove(file, old, note: note)
    successors[file.name.pathBytes] = changed[new.name.pathBytes]
  }

  private mutating func makeNew(
    _ file: File,
    with bytes: [UInt8],
    like model: File? = nil,
    isExecutable: Bool = false
  ) throws(Failure) {
    if changed[file.name.pathBytes] != nil || file.exists {
      throw .output(name: file.name, reason: "there is such a file already")
    }
    let kind = NewFileKind(model: model, isExecutable: isExecutable)
    try add(file, { nil }, .absent, as: kind) { output throws(Failure) in
      try output.write(bytes)
    }
  }

  /// Removes a file that is what was read.
  mutating func remove(_ file: File, _ old: FileContents, note: String) throws(Failure) {
    guard let snapshot = old.snapshot else { throw .noRegularFile(file) }
    if !isDryRun { try session.clearRemnants(around: file) }
    let removal: FileReplacement
    do throws(FileError) {
      removal = try AtomicFile.removing(file, expecting: snapshot)
    } catch {
      throw .file(error)
    }
    removed.insert(file.name.pathBytes)
    if isDryRun { return try show(file, old.bytes, nil) }
    replacements.append(removal)
    notes.append(note)
  }

  /// Adds to what is said when the changes are made.
  mutating func say(_ note: String) { notes.append(note) }

  /// Makes a file of what `body` writes, in the place of one that there may be.
  mutating func write<Result>(
    _ file: File,
    note: String? = nil,
    _ body: (Output) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let result = try add(
      file,
      { [session] () throws(Failure) in
        file.isReplaceable && file.exists ? try session.bytes(of: file) : nil
      },
      .anything,
      body
    )
    if let note { notes.append(note) }
    return result
  }

  /// Makes a directory, unless there is one.
  func createDirectory(_ directory: File) throws(Failure) {
    if !isDryRun { try session.createDirectory(directory) }
  }

  /// Whether the set holds a change of the file.
  func holds(_ file: File) -> Bool { holds(file.name.pathBytes) }

  private func holds(_ name: [UInt8]) -> Bool { changed[name] != nil || removed.contains(name) }

  /// The inputs as if the changes were made, those in place of the same name, new ones at the end.
  func applied(to inputs: [RecordInput]) -> [RecordInput] {
    inputs.compactMap { input in
      let name = input.name.pathBytes
      return changed[name] ?? successors[name] ?? (removed.contains(name) ? nil : input)
    } + created
  }

  /// Checks the files of the set as if the changes were made, by all rules, those across the registry
  /// included, before any of it is.
  func check(within registry: [RecordInput]) throws(Failure) -> ChangeCheck {
    try check(applied(to: registry))
  }

  /// Makes sure that the changes bring no error into their files which is not there now, and says what
  /// else they bring; an error stays the same although a record gets another identifier.
  func refuseNewErrors(
    within registry: [RecordInput],
    renaming rename: (old: String, new: String)? = nil
  ) throws(Failure) {
    if changed.isEmpty && removed.isEmpty { return }
    var check = try check(within: registry)
    try check.checkAllRead()
    if check.validation.findings.isEmpty { return }
    check.remove(findingsOf: try self.check(registry), renaming: rename)
    try check.refuseErrors(to: session)
  }

  /// Checks those of the inputs that the set changes.
  private func check(_ inputs: [RecordInput]) throws(Failure) -> ChangeCheck {
    let checked = inputs.filter { holds($0.name.pathBytes) }
    let context = inputs.filter { !holds($0.name.pathBytes) }
    let options = Validation.Options(
      today: try session.today(arguments),
      workerCount: HostProcess.coreCount
    )
    return ChangeCheck(
      validation: Validation.run(checked, context: context, options: options),
      inputNames: (context + checked).map(\.name)
    )
  }

  /// Makes the changes, and says what was done and what files have lost by it.
  mutating func commit() throws(Failure) {
    let made = replacements
    replacements = []
    if isDryRun {
      let files = counted(shownCount, "file")
      let note =
        shownCount == 0
        ? "there is nothing to change"
        : "nothing is changed; without '--dry-run', \(files) would be"
      return try session.emit(.note, note)
    }
    var failure: FileError?
    do throws(FileError) {
      try FileTransaction(made).commit()
    } catch {
      guard case .unsynchronized = error else { throw .file(error) }
      failure = error
    }
    for line in notes.flatMap({ $0.split(separator: "\n") }) {
      try session.emit(.note, String(line))
    }
    for replacement in made { try session.report(replacement.losses, of: replacement.name) }
    notes = []
    changed = [:]
    created = []
    removed = []
    successors = [:]
    if let failure { throw .file(failure) }
  }

  /// Gives a file what `body` writes, or shows it beside what there is; that is read only then.
  private mutating func add<Result>(
    _ file: File,
    _ old: () throws(Failure) -> [UInt8]?,
    _ expectation: FileExpectation,
    as kind: NewFileKind = NewFileKind(),
    _ body: (Output) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let name = file.name.pathBytes
    if isDryRun {
      let memory = ByteSink()
      let result = try body(Output(memory))
      try show(file, try old(), memory.bytes)
      changed[name] = RecordInput(name: file.name, bytes: memory.bytes)
      return result
    }
    try session.clearRemnants(around: file)
    let contents: AtomicFile
    do throws(FileError) {
      contents = try AtomicFile.replacing(file, expecting: expectation, as: kind)
    } catch {
      throw .file(error)
    }
    let result = try body(Output(contents.sink))
    let replacement: FileReplacement?
    do throws(FileError) {
      replacement = try contents.finish()
    } catch {
      throw .file(error)
    }
    if let replacement { replacements.append(replacement) }
    changed[name] = (replacement?.newFile ?? file).recordInput(named: file.name)
    return result
  }

  private mutating func show(
    _ file: File,
    _ old: [UInt8]?,
    _ new: [UInt8]?
  ) throws(Failure) {
    if let old, let new, old == new { return }
    shownCount += 1
    // In a repository, names from its top are those that `git apply` takes wherever it is called.
    let diff = UnifiedDiff(name: session.repository.path(of: file.name), from: old, to: new)
    let isForTerminal = session.output.terminal.isTerminal
    try session.output.write(diff.text(style: session.outputStyle, isForTerminal: isForTerminal))
  }
}

extension Failure {
  /// A file that is to be changed is a pipe or a device.
  static func noRegularFile(_ file: File) -> Self {
    .output(name: file.name, reason: "it is no regular file")
  }
}

extension Session {
  /// Puts right what processes have left around a file that were killed while they changed files, and
  /// says so.
  func clearRemnants(around file: File) throws(Failure) {
    guard let directory = file.place?.directory else { return }
    try clearRemnants(in: directory)
  }

  fileprivate func report(_ losses: [FileLoss], of name: String) throws(Failure) {
    guard !losses.isEmpty else { return }
    let list = losses.map(\.message).joined(separator: ", ")
    try emit(.warning, "\(inApostrophes(name)) is a new file and has lost \(list)")
  }
}
