import Core

// What commands share that put new records into the registry.

/// The options of every command that makes a record.
enum NewRecordOptions {
  static let id = Option<ProjectID?>.value(
    "id",
    placeholder: "ID",
    expected: "lower-case words and numbers joined by hyphens",
    summary: "Give the record this ID instead of one made from its title"
  ) { ProjectID(rawValue: $0) }
}

extension Session {
  /// The directory that new records go to; it may be empty.
  func directoryOfNewRecords(_ arguments: Arguments) throws(Failure) -> File {
    switch try RegistryLocation.discovered(arguments[RegistryOptions.data], in: self) {
    case .nearest(let directory): return directory
    case .nowhere: throw .noRegistry
    case .named(let files):
      if files.count == 1, files[0].isDirectory { return files[0] }
      if let missing = files.first(where: { !$0.exists }) {
        throw .input(name: missing.name, reason: "no such file or directory")
      }
      throw .registry("a new record needs a registry that is one directory; name it with '--data'")
    }
  }
}

extension Failure {
  /// A new record has the identifier of one that is there.
  static func taken(_ id: String, in file: String) -> Self {
    let (name, file) = (inApostrophes(id), inApostrophes(file))
    return .registry("there is a record \(name) already, in \(file); choose another '--id'")
  }
}

extension ChangeCheck {
  /// Makes sure that no changed record has the identifier of another one.
  func refuseTakenIdentifiers() throws(Failure) {
    let findings = validation.findings.map(\.finding)
    guard let duplicate = findings.first(where: { $0.rule == "duplicate-id" }),
      let id = duplicate.record
    else { return }
    let place = duplicate.notes.first?.place ?? duplicate.place
    throw .taken(id, in: inputNames[place.input])
  }
}
