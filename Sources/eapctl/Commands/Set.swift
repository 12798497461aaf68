import Core

extension Command {
  static let set = Command(
    name: "set",
    summary: "Change fields of records",
    discussion: """
      FIELD is a key of the record, such as title or expectedResults, or a path: timeline.end, \
      translations.ro.title, organisations[Europol].role, expectedResults[2]; the keys of the timeline \
      need no path. VALUE is a text, or codes or their names with commas between them. FIELD= takes \
      the field away, FIELD+=VALUE adds to a list and FIELD-=VALUE takes out of it; a list of texts \
      takes one FIELD=VALUE for each text. A VALUE of @FILE is what is in the file, and - what is on \
      standard input: each paragraph of a description, and each line of another list, is a text; a \
      text that begins with @ is written with two.

      Without an ID, all records that the filters keep are changed, for which --yes is needed or an \
      answer on a terminal. Only the bytes of the fields change; the rest of a file stays as it was \
      written. Nothing is changed if a record would have an error that it does not have now.
      """,
    examples: [
      Example("Change the status", "eapctl set organised-crime status=finalising"),
      Example("See what would change", "eapctl set organised-crime countries+=Belarus --dry-run"),
      Example(
        "Change a date and a role",
        "eapctl set pgg-3 end=2026-08-31 'organisations[1].role=extending'"
      ),
      Example("Change many records", "eapctl set --country Georgia topics+='Rule of law' --yes"),
    ],
    operands: .some("ID... FIELD=VALUE", completion: .assignments),
    options: [ChangeSet.dryRun.specification, SetOptions.yes.specification]
      + FilterOptions.conditions.map(\.option) + RegistryOptions.all
      + [DateOptions.today.specification]
  ) { arguments, session throws(Failure) in
    try SetRun(arguments, session).run()
  }
}

/// The options of `set`.
enum SetOptions {
  static let yes = Option.flag("yes", summary: "Change all records that the filters keep, unasked")
}

/// One call of `set`: finds the records, edits their files, checks them as they would be and changes them.
struct SetRun {
  private let arguments: Arguments
  private let session: Session
  private let assignments: [FieldAssignment]
  private let names: [String]

  init(_ arguments: Arguments, _ session: Session) throws(Failure) {
    self.arguments = arguments
    self.session = session
    let words = AssignmentWords(session)
    let parted = try words.parted(arguments.operands)
    if parted.assignments.isEmpty { throw .usage(.missingOperand("FIELD=VALUE")) }
    names = parted.names
    assignments = try words.reading(parted.assignments)
  }

  func run() throws(Failure) -> ExitStatus {
    let choice = RecordChoice(arguments, session)
    let chosen = try choice.records(named: names)
    if !names.isEmpty { try choice.refuseShared(in: chosen) }
    if chosen.records.isEmpty {
      try session.emit(.note, "no matching records")
      return .success
    }
    if names.isEmpty { try confirm(chosen.records.count) }
    var changes = ChangeSet(session, arguments)
    let records = Dictionary(grouping: chosen.records, by: \.place.input)
    for input in records.keys.sorted() {
      try change(records[input] ?? [], in: chosen.files[input], &changes)
    }
    try changes.refuseNewErrors(within: chosen.inputs)
    try changes.commit()
    return .success
  }

  /// Asks whether to change the records that filters have left, or fails where nobody can answer.
  private func confirm(_ count: Int) throws(Failure) {
    if arguments[SetOptions.yes] || arguments[ChangeSet.dryRun] { return }
    let records = counted(count, "record")
    guard session.isInteractive else {
      throw .usage(.conflict("\(records) would be changed; '--yes' changes them"))
    }
    guard try session.isAnsweredYes(to: "change \(records)?") else {
      throw .registry("nothing is changed")
    }
  }

  /// Edits the records of one file.
  private func change(
    _ records: [LocatedRecord],
    in file: File,
    _ changes: inout ChangeSet
  ) throws(Failure) {
    let contents = try session.contents(of: file)
    var edits: [Edit] = []
    var changed: [String] = []
    for record in records {
      let (own, fields) = try self.edits(of: record, in: file, contents.bytes)
      let id = inApostrophes(record.id)
      if own.isEmpty {
        try session.emit(.note, "\(id) has these values already")
      } else {
        edits += own
        changed.append("\(fields.map(\.description).joined(separator: ", ")) of \(id)")
      }
    }
    if edits.isEmpty { return }
    guard let bytes = Edit.apply(edits, to: contents.bytes) else {
      preconditionFailure("edits of one document overlap")
    }
    try changes.replace(
      file,
      contents,
      with: bytes,
      note: changed.map { "changed \($0)" }.joined(separator: "\n")
    )
  }

  /// Returns the edits of one record, and the fields that they change.
  private func edits(
    of record: LocatedRecord,
    in file: File,
    _ bytes: [UInt8]
  ) throws(Failure) -> (edits: [Edit], fields: [FieldPath]) {
    let editor = try record.editor(in: file, bytes)
    do throws(AssignmentFault) {
      return try editor.edits(for: assignments)
    } catch {
      // Of many records, some need not have what is to be taken out.
      if names.isEmpty, case .missingElement = error { return ([], []) }
      throw .registry("\(inApostrophes(record.id)): \(error.message)")
    }
  }
}
