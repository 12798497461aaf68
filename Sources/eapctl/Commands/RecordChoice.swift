import Core

/// The records that a call changes, in the files of the registry.
struct RecordChoice {
  private let arguments: Arguments
  private let session: Session

  init(_ arguments: Arguments, _ session: Session) {
    self.arguments = arguments
    self.session = session
  }

  /// Records with where they are.
  struct Records {
    var records: [LocatedRecord]
    /// The files of the registry; places count them.
    var files: [File]
    var inputs: [RecordInput]
  }

  /// Finds the records that go by `names` or, without names, those that the filters keep.
  ///
  /// - Throws: `Failure` if there is no registry, if a part of it cannot be read, in which the records
  ///   might be, or if a name does not lead to one record.
  func records(named names: [String]) throws(Failure) -> Records {
    let registry = try session.registryInputs(
      arguments[RegistryOptions.data],
      whereAbsent: .failure
    )
    if registry.files.files.contains(where: \.isStandardInput) {
      throw .usage(.conflict("records on standard input cannot be changed; name a file"))
    }
    let records = names.isEmpty ? try kept(of: registry) : try found(names, in: registry)
    return Records(records: records, files: registry.files.files, inputs: registry.inputs)
  }

  /// Finds the records of these identifiers, in full: what a part of one leads to may not be what was
  /// meant, and there is no way back from some changes.
  func records(identified ids: [String]) throws(Failure) -> Records {
    let chosen = try records(named: ids)
    for id in ids where !chosen.records.contains(where: { $0.id == id }) {
      let meant = try records(named: [id]).records.first?.id ?? ""
      throw .registry("\(inApostrophes(id)) leads to record \(inApostrophes(meant)); name it so")
    }
    return chosen
  }

  /// Returns what records have to do with some identifiers; `outcome` says what could not be looked at.
  func mentions(
    of names: [String],
    in inputs: [RecordInput],
    noting outcome: inout RecordSelection.Outcome
  ) throws(Failure) -> [RecordMention] {
    let selection = RecordSelection(
      from: inputs,
      where: ProjectQuery(),
      workerCount: HostProcess.coreCount
    )
    let mentions = selection.mentions(of: names, noting: &outcome)
    try outcome.checkAllRead(inputs)
    return mentions
  }

  /// Makes sure that no other record has the identifier of one of those that names have led to: one could
  /// not tell which of them is meant.
  func refuseShared(in chosen: Records) throws(Failure) {
    var outcome = RecordSelection.Outcome()
    let ids = chosen.records.map(\.id)
    let mentions = try mentions(of: ids, in: chosen.inputs, noting: &outcome)
      .filter { $0.role == .identifier }
    for record in chosen.records {
      let other = mentions.first { mention in
        mention.name == record.id && !chosen.records.contains { $0.place == mention.record.place }
      }
      guard let other else { continue }
      let files = [record, other.record].map { inApostrophes(chosen.files[$0.place.input].name) }
      throw .registry(
        "there are several records \(inApostrophes(record.id)): in \(files[0]) and \(files[1]); "
          + "name the file with '--data'"
      )
    }
  }

  private func kept(of registry: RegistryInputs) throws(Failure) -> [LocatedRecord] {
    guard FilterOptions.conditions.contains(where: { arguments.contains($0.option) }) else {
      throw .usage(.conflict("name the records to change, or choose them with a filter"))
    }
    var outcome = RecordSelection.Outcome()
    let selection = RecordSelection(
      from: registry.inputs,
      where: arguments.query,
      workerCount: HostProcess.coreCount
    )
    let places = selection.places(noting: &outcome)
    guard try session.report(outcome, registry.inputs, arguments) == .success else {
      throw .registry("nothing is changed, since records that the filters may keep cannot be read")
    }
    return places
  }

  private func found(
    _ names: [String],
    in registry: RegistryInputs
  ) throws(Failure) -> [LocatedRecord] {
    let (matches, outcome) = ProjectLookup.find(
      names.map(recordName),
      in: registry.inputs,
      workerCount: HostProcess.coreCount
    )
    try outcome.checkAllRead(registry.inputs)
    var records: [LocatedRecord] = []
    for (name, match) in zip(names, matches) {
      let record: LocatedRecord
      switch match {
      case .found(let found): record = LocatedRecord(id: found.id.rawValue, place: found.place)
      case .broken(let id, let place): record = LocatedRecord(id: id, place: place)
      case .ambiguous: throw .registry(match.mistake(in: name) ?? "")
      case .unknown:
        // It may be in what could not be read as a record.
        guard try session.report(outcome, registry.inputs, arguments) == .success else {
          throw .registry("there is no record \(inApostrophes(name)) among those that can be read")
        }
        throw .registry(match.mistake(in: name) ?? "")
      }
      if !records.contains(where: { $0.place == record.place }) { records.append(record) }
    }
    return records
  }
}

extension LocatedRecord {
  /// Returns an editor of the record, which has to be where it was found.
  func editor(in file: File, _ bytes: [UInt8]) throws(Failure) -> DocumentEditor {
    do throws(EditRefusal) {
      let editor = try DocumentEditor(bytes, name: file.name, at: place.range)
      guard editor.isRecord(id) else { throw .noRecord }
      return editor
    } catch {
      throw .refused(error, in: file)
    }
  }
}

extension Failure {
  /// A document cannot be edited.
  static func refused(_ refusal: EditRefusal, in file: File) -> Self {
    .registry("\(inApostrophes(file.name)) \(refusal.message)")
  }
}

extension ProjectLookup.Match {
  /// Why a name does not lead to a record that can be shown, or `nil` if it does.
  func mistake(in name: String) -> String? {
    let word = inApostrophes(name)
    switch self {
    case .found: return nil
    case .broken(name, _): return "record \(word) is there, but invalid"
    case .broken(let id, _): return "\(word) is record \(inApostrophes(id)), which is invalid"
    case .ambiguous(let ids, let moreCount):
      let more = moreCount > 0 ? " and \(moreCount) more" : ""
      let list = ids.map(visibleText).joined(separator: ", ")
      return "\(word) is ambiguous: \(list)\(more)"
    case .unknown(let nearest):
      let hint = nearest.map { "did you mean \(inApostrophes($0))?" } ?? Self.search(for: name)
      return "there is no record \(word)" + (hint.map { "; \($0)" } ?? "")
    }
  }

  /// The command that finds records by a word in them; one that a shell wants quoted is not repeated.
  private static func search(for name: String) -> String? {
    if name.isEmpty { return nil }
    let word = shellWord(name) == name ? " \(name)" : ""
    return "to search, use \(inApostrophes("eapctl list" + word))"
  }
}
