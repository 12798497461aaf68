import Core

extension Command {
  static let remove = Command(
    name: "remove",
    summary: "Remove records from the registry",
    discussion: """
      A file that is the record goes; out of JSON Lines or an array only the record is taken, with its \
      line end or its comma. An ID is an identifier in full. Nothing is removed while a record that \
      stays names one of those that would go as its earlier phase, by its identifier or a former one; \
      'eapctl set ID precededBy=' takes the reference away. On a terminal it asks first, unless --yes is \
      given.
      """,
    examples: [
      Example("Remove a record", "eapctl remove pgg-3-justice-georgia"),
      Example("See what would go", "eapctl remove organised-crime-eap-2 --dry-run"),
    ],
    operands: .some("ID", completion: .records),
    options: [ChangeSet.dryRun.specification, yes.specification] + RegistryOptions.all
      + [DateOptions.today.specification]
  ) { arguments, session throws(Failure) in
    try RemoveRun(arguments, session, isAsking: !arguments[yes]).run()
  }

  private static let yes = Option.flag("yes", summary: "Remove the records unasked")
}

/// One call of `remove`: finds the records, makes sure that nothing refers to them, and takes them out.
struct RemoveRun {
  private let arguments: Arguments
  private let session: Session
  private let choice: RecordChoice

  /// Whether somebody at a terminal is asked before anything goes.
  private let isAsking: Bool

  init(_ arguments: Arguments, _ session: Session, isAsking: Bool) {
    self.arguments = arguments
    self.session = session
    self.isAsking = isAsking && session.isInteractive && !arguments[ChangeSet.dryRun]
    choice = RecordChoice(arguments, session)
  }

  func run() throws(Failure) -> ExitStatus {
    let chosen = try choice.records(identified: arguments.operands)
    try choice.refuseShared(in: chosen)
    var changes = ChangeSet(session, arguments)
    var names: [String] = []
    let records = Dictionary(grouping: chosen.records, by: \.place.input)
    for input in records.keys.sorted() {
      names += try takeOut(records[input] ?? [], of: chosen.files[input], &changes)
    }
    try refuseReferences(to: names, in: chosen)
    try changes.refuseNewErrors(within: chosen.inputs)
    if isAsking {
      let ids = chosen.records.map { inApostrophes($0.id) }
      let list = ids.count > 3 ? counted(ids.count, "record") : ids.joined(separator: ", ")
      guard try session.isAnsweredYes(to: "remove \(list)?") else {
        throw .registry("nothing is removed")
      }
    }
    try changes.commit()
    return .success
  }

  /// Takes records out of their file, and returns the identifiers that lead to them.
  private func takeOut(
    _ records: [LocatedRecord],
    of file: File,
    _ changes: inout ChangeSet
  ) throws(Failure) -> [String] {
    let contents = try session.contents(of: file)
    var names: [String] = []
    for record in records { names += try record.editor(in: file, contents.bytes).identifiers }
    let note = records.map { "removed \(inApostrophes($0.id))" }.joined(separator: "\n")
    let rest: [UInt8]?
    do throws(EditRefusal) {
      rest = try RecordRemoval(from: contents.bytes, name: file.name)
        .bytes(without: records.map(\.place.range))
    } catch {
      throw .refused(error, in: file)
    }
    if let rest {
      try changes.replace(file, contents, with: rest, note: note)
    } else {
      try changes.remove(file, contents, note: note)
    }
    return names
  }

  /// Makes sure that every reference of the records that stay still leads to one of them.
  private func refuseReferences(
    to names: [String],
    in chosen: RecordChoice.Records
  ) throws(Failure) {
    var outcome = RecordSelection.Outcome()
    let mentions = try choice.mentions(of: names, in: chosen.inputs, noting: &outcome)
    guard try session.report(outcome, chosen.inputs, arguments) == .success else {
      throw .registry("nothing is removed, since records that may refer to it cannot be read")
    }
    let staying = mentions.filter { mention in
      !chosen.records.contains { $0.place == mention.record.place }
    }
    let found = Set(staying.filter { $0.role != .predecessor }.map(\.name))
    let lost = staying.filter { $0.role == .predecessor && !found.contains($0.name) }
    if lost.isEmpty { return }
    for mention in lost {
      let (later, earlier) = (inApostrophes(mention.record.id), inApostrophes(mention.name))
      try session.emit(.error, "\(later) names \(earlier) as its earlier phase")
    }
    throw .registry("nothing is removed, since other records refer to what would be")
  }
}
