import Core

/// Where the registry is.
enum RegistryLocation: Equatable {
  /// Directories and files.
  case files([File])

  /// The records that are built into the program.
  case embedded

  /// Finds the registry: the paths given with `--data`, else `$EAPCTL_DATA`, else the nearest
  /// `Data/projects` in the working directory or one above it, else the embedded records.
  static func discovered(_ paths: [String], in session: Session) -> Self {
    if !paths.isEmpty { return .files(paths.map(session.file)) }
    if let path = session.environment[.data], !path.isEmpty { return .files([session.file(path)]) }
    return nearest(in: session).map { .files([$0]) } ?? .embedded
  }

  private static func nearest(in session: Session) -> File? {
    var ascent = ""
    while true {
      let projects = session.file(ascent + "Data/projects")
      if projects.isDirectory { return projects }
      guard let here = session.file(ascent + ".").identity,
        let above = session.file(ascent + "..").identity, here != above
      else { return nil }
      ascent += "../"
    }
  }
}

extension Session {
  /// Returns the inputs of the registry, wherever it is.
  ///
  /// - Throws: `Failure.input` if a place cannot be read or holds no record file.
  func registryInputs(_ paths: [String]) throws(Failure) -> [RecordInput] {
    switch RegistryLocation.discovered(paths, in: self) {
    case .files(let files): return try inputs(at: files)
    case .embedded:
      try say(.note, "using the \(embeddedRecords.count) records built into eapctl")
      return embeddedRecords
    }
  }

  /// Returns the inputs that operands name: files, directories, or `-` for standard input.
  func inputs(named paths: [String]) throws(Failure) -> [RecordInput] {
    try inputs(at: paths.map(file))
  }

  private func inputs(at files: [File]) throws(Failure) -> [RecordInput] {
    var inputs: [RecordInput] = []
    for file in files {
      if file.name == "-" {
        inputs.append(RecordInput(name: "standard input", open: standardInput))
      } else if file.isDirectory {
        inputs += try recordInputs(below: file)
      } else {
        inputs.append(file.recordInput)
      }
    }
    guard files.count(where: { $0.name == "-" }) <= 1 else {
      throw .usage(.conflict("standard input can be read only once"))
    }
    return inputs
  }

  private func recordInputs(below directory: File) throws(Failure) -> [RecordInput] {
    let files = try DirectoryWalk.files(below: directory)
    guard !files.isEmpty else {
      throw .input(path: directory.name, reason: "it has no .json, .ndjson or .jsonl file")
    }
    return files.map(\.recordInput)
  }
}
