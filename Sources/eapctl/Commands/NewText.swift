import Core

/// A new record in an editor: a template, with what the options have given.
struct NewText: EditedText {
  private let run: NewRun
  private let session: Session
  let text: [UInt8]

  /// Creates the text of a record of which `document` has what is known.
  init(_ run: NewRun, _ session: Session, holding document: [UInt8]) {
    (self.run, self.session) = (run, session)
    let width = TextEditing.width(in: session)
    let header = """
      A new record. Lines that begin with // are comments, which are left out; to \
      have a field that is one, take its // away. An empty text makes no record.
      """
    guard let template = try? RecordTemplate(of: document, width: width) else {
      preconditionFailure("what was assigned is a record")
    }
    let comments = CommentedText.comment(header, width: width)
    text = comments.flatMap { Array(($0 + "\n").utf8) } + template.bytes
  }

  let name = "new"
  let noteOfUnchanged = "nothing was filled in, so there is no new record"

  func problems(in text: CommentedText) throws(Failure) -> [TextProblem] {
    let record = NamedText(text.content)
    // Without an identifier, what is wrong with the rest can still be said.
    let file = run.file(of: record.id?.rawValue ?? "record")
    let check = ChangeCheck(
      of: RecordInput(name: file.name, bytes: record.bytes),
      within: try run.inputs,
      today: try run.today
    )
    try check.checkAllRead()
    var problems = check.problems
    if problems.contains(where: { $0.severity == .error }) { return problems }
    if let refusal = record.refusal { problems = [.error("the text \(refusal.message)", line: 1)] }
    if file.exists {
      let name = inApostrophes(file.name)
      problems = [.error("there is a file \(name) already; choose another id", line: record.line)]
    }
    return problems
  }

  func write(_ content: [UInt8]) throws(Failure) {
    let record = NamedText(content)
    guard let id = record.id else {
      preconditionFailure("a record without findings has an identifier")
    }
    var bytes: [UInt8] = []
    let input = RecordInput(name: "\(id).json", bytes: record.bytes)
    _ = try Formatting.write(input, workerCount: 1) { (part) throws(Failure) in bytes += part }
    try run.create(id, bytes)
  }
}

/// The text of a new record, with an identifier made of the title where there is none.
private struct NamedText {
  let bytes: [UInt8]
  let id: ProjectID?
  /// The line of the identifier.
  let line: Int
  /// Why the text is not one record.
  let refusal: EditRefusal?

  init(_ content: [UInt8]) {
    let editor: DocumentEditor
    do throws(EditRefusal) {
      editor = try DocumentEditor(single: content)
    } catch {
      (bytes, id, line, refusal) = (content, nil, 1, error)
      return
    }
    refusal = nil
    let own = editor.identifier
    line = own?.line ?? 1
    let made = editor.title.flatMap(ProjectID.init(title:))
    if own == nil, !editor.hasIdentifier, let made,
      let start = content.firstIndex(of: UInt8(ascii: "{"))
    {
      // On the line that is there, so that findings keep theirs.
      let member = "\"id\": \"\(made)\", "
      bytes = Edit.apply([Edit(start + 1..<start + 1, text: member)], to: content) ?? content
      id = made
    } else {
      bytes = content
      id = own.flatMap { ProjectID(rawValue: $0.text) }
    }
  }
}
