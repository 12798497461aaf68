import Core

extension Command {
  static let edit = Command(
    name: "edit",
    summary: "Change a record in an editor",
    discussion: """
      The editor is that of $VISUAL or $EDITOR, or else vi. It opens a file with the record, in which \
      whole lines that begin with // are comments; a record that shares a file with others is there \
      alone, and one on a single line is laid out. Once the editor is closed, the record is checked as \
      'eapctl validate' would check it, and written only if it has no error that it did not have before.

      With errors, you can go back, and find each above its line. What is not written stays in a file, \
      which is named. To change nothing, leave the text as it is, or have the editor fail.
      """,
    examples: [
      Example("Edit a record", "eapctl edit organised-crime"),
      Example("Edit it with another editor", "EDITOR=\"code --wait\" eapctl edit pgg-3"),
    ],
    operands: .exactly("ID", completion: .records),
    options: [ChangeSet.dryRun.specification] + RegistryOptions.all
      + [DateOptions.today.specification],
    opensEditor: true
  ) { arguments, session throws(Failure) in
    try TextEditing(EditedRecord(arguments, session), arguments, session).run()
  }
}

/// A record of the registry in an editor.
struct EditedRecord: EditedText {
  private let arguments: Arguments
  private let session: Session
  private let record: LocatedRecord
  private let file: File
  private let contents: FileContents
  private let excerpt: RecordExcerpt

  init(_ arguments: Arguments, _ session: Session) throws(Failure) {
    (self.arguments, self.session) = (arguments, session)
    let choice = RecordChoice(arguments, session)
    let chosen = try choice.records(named: arguments.operands)
    try choice.refuseShared(in: chosen)
    record = chosen.records[0]
    file = chosen.files[record.place.input]
    contents = try session.contents(of: file)
    if contents.snapshot == nil { throw .noRegularFile(file) }
    do throws(EditRefusal) {
      excerpt = try RecordExcerpt(of: record.place.range, in: contents.bytes, name: file.name)
    } catch {
      throw .refused(error, in: file)
    }
  }

  /// An identifier as it should be is fit to be a part of a path.
  var name: String { ProjectID(rawValue: record.id)?.rawValue ?? "record" }

  var text: [UInt8] {
    let header =
      "Record \(inApostrophes(record.id)) in \(file.name). Lines that begin with // are comments, "
      + "which are left out. An empty text changes nothing."
    let width = TextEditing.width(in: session)
    let comments = CommentedText.comment(visibleText(header), width: width)
    return comments.flatMap { Array(($0 + "\n").utf8) } + excerpt.bytes
  }

  var noteOfUnchanged: String { "\(inApostrophes(record.id)) stays as it is" }

  func problems(in text: CommentedText) throws(Failure) -> [TextProblem] {
    let editor: DocumentEditor?
    var refusal: EditRefusal?
    do throws(EditRefusal) {
      editor = try DocumentEditor(single: text.content)
    } catch {
      (editor, refusal) = (nil, error)
    }
    if let id = editor?.identifier, id.text != record.id {
      let command = "eapctl rename \(shellWord(record.id)) \(shellWord(id.text))"
      return [
        .error(
          "the identifier stays \(inApostrophes(record.id)) here; \(inApostrophes(command)) changes it",
          line: id.line
        )
      ]
    }
    let others = try inputs.others
    var check = try check(text.content, within: others)
    try check.checkAllRead()
    if check.problems.contains(where: { $0.severity == .error }) {
      check.remove(findingsOf: try self.check(excerpt.bytes, within: others))
    }
    let problems = check.problems
    guard let refusal, !problems.contains(where: { $0.severity == .error }) else { return problems }
    if case .duplicateKey = refusal { return problems }
    return [.error("the text \(refusal.message)", line: 1)]
  }

  func write(_ content: [UInt8]) throws(Failure) {
    let bytes: [UInt8]
    do throws(EditRefusal) {
      bytes = try excerpt.document(with: content)
    } catch {
      throw .refused(error, in: file)
    }
    if bytes == contents.bytes { return try session.emit(.note, noteOfUnchanged) }
    var changes = ChangeSet(session, arguments)
    try changes.replace(file, contents, with: bytes, note: note(of: content))
    try changes.refuseNewErrors(within: try inputs.all)
    try changes.commit()
  }

  private func note(of content: [UInt8]) -> String {
    let id = inApostrophes(record.id)
    guard let old = try? DocumentEditor(single: excerpt.bytes),
      let new = try? DocumentEditor(single: content)
    else { return "changed \(id)" }
    let keys = old.keys(differingFrom: new)
    return "changed \(keys.isEmpty ? "the layout" : keys.joined(separator: ", ")) of \(id)"
  }

  // MARK: Checks

  private func check(
    _ text: [UInt8],
    within others: [RecordInput]
  ) throws(Failure) -> ChangeCheck {
    // A file that holds other records as well can have any name.
    let name = excerpt.isAlone ? file.name : "\(record.id).json"
    return ChangeCheck(
      of: RecordInput(name: name, bytes: text),
      within: others,
      today: try session.today(arguments)
    )
  }

  /// The inputs of the registry as it is now, which can have changed while the editor was open, and those
  /// without the record.
  private var inputs: (all: [RecordInput], others: [RecordInput]) {
    get throws(Failure) {
      let paths = arguments[RegistryOptions.data]
      let all = try session.registryInputs(paths, whereAbsent: .failure).inputs
      let path = file.name.pathBytes
      var others = all.filter { $0.name.pathBytes != path }
      if !excerpt.isAlone,
        let rest = try? RecordRemoval(from: contents.bytes, name: file.name)
          .bytes(without: [record.place.range])
      {
        others.append(RecordInput(name: file.name, bytes: rest))
      }
      return (all, others)
    }
  }
}

extension TextProblem {
  /// An error on a line as a whole.
  static func error(_ text: String, line: Int) -> Self {
    Self(severity: .error, line: line, column: 1, text: text)
  }
}
