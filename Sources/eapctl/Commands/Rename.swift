import Core

extension Command {
  static let rename = Command(
    name: "rename",
    summary: "Give a record another identifier",
    discussion: """
      The identifier of the record becomes NEW, and so does every precededBy that names OLD. A file \
      that holds the record alone and is called after it gets the new name; of other files only those \
      bytes change. OLD goes into the formerIds of the record: show, set and the precededBy of \
      records elsewhere still find it. NEW must be no identifier that another record has or had; one \
      that the record itself had leaves formerIds. In git, 'git add -A' takes both names of a file into a \
      commit; 'git commit -a' would lose the new one.

      Nothing is changed if a record would have an error that it does not have now.
      """,
    examples: [
      Example("Rename a record", "eapctl rename organised-crime-eap-2 organised-crime"),
      Example(
        "See what would change",
        "eapctl rename pgg-3-justice-georgia justice-georgia --dry-run"
      ),
    ],
    operands: .exactly("OLD", "NEW", completion: .records),
    options: [ChangeSet.dryRun.specification] + RegistryOptions.all
      + [DateOptions.today.specification]
  ) { arguments, session throws(Failure) in
    try RenameRun(arguments, session).run()
  }
}

/// One call of `rename`: finds the record and what names it, edits their files and changes them.
struct RenameRun {
  private let arguments: Arguments
  private let session: Session
  private let old: String
  private let new: ProjectID

  init(_ arguments: Arguments, _ session: Session) throws(Failure) {
    self.arguments = arguments
    self.session = session
    old = arguments.operands[0]
    let word = arguments.operands[1]
    guard let new = ProjectID(rawValue: word) else {
      let hint =
        ProjectID(title: word).map { "; did you mean \(inApostrophes($0.rawValue))?" } ?? ""
      throw .usage(
        .conflict(
          "\(inApostrophes(word)) is not an identifier, expected lower-case letters and digits, "
            + "joined by hyphens\(hint)"
        )
      )
    }
    self.new = new
  }

  func run() throws(Failure) -> ExitStatus {
    let choice = RecordChoice(arguments, session)
    let chosen = try choice.records(identified: [old])
    guard let record = chosen.records.first, old != new.rawValue else {
      try session.emit(.note, "\(inApostrophes(old)) is called so already")
      return .success
    }
    var outcome = RecordSelection.Outcome()
    let mentions = try choice.mentions(
      of: [old, new.rawValue],
      in: chosen.inputs,
      noting: &outcome
    )
    let others = mentions.filter { $0.record.place != record.place }
    try refuseTaken(by: others)
    // Of two records with one identifier, the name still leads to the other one.
    let isShared = others.contains { $0.name == old && $0.role == .identifier }
    if isShared {
      let file = inApostrophes(chosen.files[record.place.input].name)
      try session.emit(
        .warning,
        "there are several records \(inApostrophes(old)), to which it still leads; this is that in \(file)"
      )
    }
    let referring = mentions.filter { $0.name == old && $0.role == .predecessor && !isShared }
    var changes = ChangeSet(session, arguments)
    let records = Dictionary(grouping: [record] + referring.map(\.record), by: \.place.input)
    for input in records.keys.sorted() {
      try change(records[input] ?? [], record, keepingOld: !isShared, chosen.files[input], &changes)
    }
    try changes.refuseNewErrors(within: chosen.inputs, renaming: (old, new.rawValue))
    try changes.commit()
    return .success
  }

  private func refuseTaken(by others: [RecordMention]) throws(Failure) {
    for other in others where other.name == new.rawValue {
      let name = inApostrophes(new.rawValue)
      switch other.role {
      case .identifier: throw .registry("there is a record \(name) already")
      case .formerIdentifier:
        let owner = inApostrophes(other.record.id)
        throw .registry("\(name) is a former identifier of \(owner), which it still leads to")
      case .predecessor: break
      }
    }
  }

  /// Edits the records of one file, among which the record itself may be.
  private func change(
    _ records: [LocatedRecord],
    _ record: LocatedRecord,
    keepingOld: Bool,
    _ file: File,
    _ changes: inout ChangeSet
  ) throws(Failure) {
    let contents = try session.contents(of: file)
    var edits: [Edit] = []
    var notes: [String] = []
    for (index, each) in records.enumerated()
    where !records[..<index].contains(where: { $0.place == each.place }) {
      let editor = try each.editor(in: file, contents.bytes)
      do throws(EditRefusal) {
        edits += try editor.edits(renaming: old, to: new, keepingOld: keepingOld)
      } catch {
        throw .refused(error, in: file)
      }
      notes.append(
        each.place == record.place
          ? "renamed \(inApostrophes(old)) to \(inApostrophes(new.rawValue))"
          : "changed precededBy of \(inApostrophes(each.id))"
      )
    }
    guard let bytes = Edit.apply(edits, to: contents.bytes) else {
      preconditionFailure("edits of one document overlap")
    }
    let note = notes.joined(separator: "\n")
    if record.place.input == records[0].place.input, isAlone(in: file, contents.bytes) {
      try changes.move(file, contents, to: file.beside("\(new).json"), with: bytes, note: note)
    } else {
      try changes.replace(file, contents, with: bytes, note: note)
    }
  }

  /// Whether a file holds the record alone, and is called after it.
  private func isAlone(in file: File, _ bytes: [UInt8]) -> Bool {
    guard fileName(of: file.name) == "\(old).json" else { return false }
    return (try? DocumentEditor(bytes, name: file.name)) != nil
  }
}
