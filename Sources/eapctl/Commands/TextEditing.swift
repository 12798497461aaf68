import Core

/// What somebody changes in an editor, and what becomes of it.
protocol EditedText {
  /// What the file is called after that the editor opens.
  var name: String { get }

  /// The text to begin with, with its comments.
  var text: [UInt8] { get }

  /// What is said of a text in which nobody has changed anything.
  var noteOfUnchanged: String { get }

  /// Returns what is wrong with a text; errors keep it from being written.
  func problems(in text: CommentedText) throws(Failure) -> [TextProblem]

  /// Writes a text without errors where it belongs.
  func write(_ content: [UInt8]) throws(Failure)
}

/// Something that is wrong in a text, at a place that is counted without comments.
struct TextProblem {
  var severity: Severity
  var line: Int
  var column: Int
  /// What is wrong, without a full stop.
  var text: String
}

/// Has somebody change a text in an editor until it can be written, or until that is given up.
///
/// The text is in a file of its own, which goes once the text is written or is what it was. In any other
/// case it stays, and is named.
struct TextEditing {
  private let session: Session
  private let subject: any EditedText
  private let original: CommentedText
  /// Whether nothing is to be written.
  private let isDryRun: Bool

  /// The number of problems that are shown at a time.
  private static let shownCount = 10

  init(_ subject: any EditedText, _ arguments: Arguments, _ session: Session) {
    (self.subject, self.session) = (subject, session)
    original = CommentedText(subject.text)
    isDryRun = arguments[ChangeSet.dryRun]
  }

  func run() throws(Failure) -> ExitStatus {
    let file = try session.editedFile(named: subject.name, holding: original.bytes)
    // Below what an editor has left on the screen.
    TemporaryFiles.leave(lastWords: "\neapctl: note: \(Self.isKept(in: file))\n")
    defer { TemporaryFiles.leave(lastWords: "") }
    do throws(Failure) {
      let isWritten = try change(file)
      if isWritten, isDryRun { try keep(file) } else { file.remove() }
    } catch {
      try keep(file)
      throw error
    }
    return .success
  }

  /// Opens the editor until the text is written, and returns `false` if it is what it was.
  private func change(_ file: EditedFile) throws(Failure) -> Bool {
    while true {
      try session.openEditor(on: file)
      let text = CommentedText(try session.bytes(of: file.file))
      if text.isBlank { throw .registry("nothing is changed, since the text is empty") }
      if text.isSameContent(as: original) {
        try session.emit(.note, subject.noteOfUnchanged)
        return false
      }
      let problems = try subject.problems(in: text)
      guard problems.contains(where: { $0.severity == .error }) else {
        try subject.write(text.content)
        return true
      }
      try report(problems, in: text, file)
      guard session.isInteractive, try session.isAnsweredYes(to: "edit it again?", orElse: true)
      else { throw .registry("nothing is changed, since the record would be invalid") }
      let width = Self.width(in: session)
      let marked = text.marked(with: Self.remarks(problems), width: width)
      try Failure.translating { () throws(FileError) in try file.replace(with: marked) }
    }
  }

  private func report(
    _ problems: [TextProblem],
    in text: CommentedText,
    _ file: EditedFile
  ) throws(Failure) {
    for problem in problems.prefix(Self.shownCount) {
      let line = text.line(ofContentLine: problem.line)
      let place = "\(visibleText(file.file.name)):\(line):\(problem.column)"
      let kind = problem.severity == .error ? Session.MessageKind.error : .warning
      try session.emit(kind, "\(place): \(visibleText(problem.text))")
    }
    let moreCount = problems.count - Self.shownCount
    if moreCount > 0 { try session.emit(.note, "there are \(moreCount) more findings") }
  }

  /// The problems as comments, after one on the first line that says to look for them.
  private static func remarks(_ problems: [TextProblem]) -> [CommentedText.Remark] {
    let errors = counted(problems.count { $0.severity == .error }, "error")
    return [CommentedText.Remark(line: 1, text: "\(errors) below, marked like this")]
      + problems.map {
        CommentedText.Remark(line: $0.line, text: "\($0.severity.rawValue): \($0.text)")
      }
  }

  /// Says where the text is, if there is anything in it that is nowhere else.
  private func keep(_ file: EditedFile) throws(Failure) {
    guard let bytes = try? file.bytes() else { return }
    let text = CommentedText(bytes)
    if text.isBlank || text.isSameContent(as: original) { return file.remove() }
    try session.emit(.note, Self.isKept(in: file))
  }

  private static func isKept(in file: EditedFile) -> String {
    "the text is kept in \(inApostrophes(file.file.name))"
  }

  /// The number of columns of comments in texts.
  static func width(in session: Session) -> Int { min(max(session.outputWidth ?? 80, 40), 100) }
}
