import Core

extension Session {
  /// Returns what there is to read of the registry; nothing if it is an empty directory.
  ///
  /// - Throws: `Failure.input` if a place cannot be read.
  func registryInputs(
    _ paths: [String],
    whereAbsent absence: RegistryAbsence
  ) throws(Failure) -> RegistryInputs {
    let location = try RegistryLocation.discovered(paths, in: self)
    if let files = try registryFiles(at: location, allowingNone: true) {
      return RegistryInputs(inputs: files.files.map { input($0) }, files: files)
    }
    switch absence {
    case .failure: throw .noRegistry
    case .embeddedRecords:
      try emit(.note, "using the \(embeddedRecords.count) records built into eapctl")
      return RegistryInputs(inputs: embeddedRecords, files: RecordFiles())
    }
  }

  /// Returns the files that operands name or, without operands, those of the registry.
  ///
  /// - Throws: `Failure.registry` if there are neither operands nor a registry, or if there is no record
  ///   file.
  func filesToCheck(_ operands: [String], registry paths: [String]) throws(Failure) -> [File] {
    guard operands.isEmpty else { return try recordFiles(named: operands) }
    let location = try RegistryLocation.discovered(paths, in: self)
    guard let files = try registryFiles(at: location) else { throw .noRegistry }
    if case .nearest(let directory) = location, files.files.isEmpty {
      throw .withoutRecords(directory)
    }
    return files.files
  }

  /// Returns the files of the registry that `files` lie in, or else of that of the working directory;
  /// none if there is no registry.
  func registryFiles(_ paths: [String], around files: [File]) throws(Failure) -> [File] {
    try registryFiles(at: .discovered(paths, in: self, around: files))?.files ?? []
  }

  /// Returns the files that operands name, with those below a directory in its place; `-` stands
  /// for standard input.
  func recordFiles(named paths: [String]) throws(Failure) -> [File] {
    guard paths.count(where: { $0 == File.standardInputName }) <= 1 else {
      throw .usage(.conflict("standard input can be read only once"))
    }
    return try recordFiles(at: paths.map(file)).files
  }

  /// Returns a file as an input of records; standard input goes by `standardInputName`.
  func input(_ file: File, standardInputName: String = File.standardInputTitle) -> RecordInput {
    guard file.isStandardInput else { return file.recordInput }
    return .observed(name: standardInputName, path: nil, open: standardInput)
  }

  /// Returns the files of the registry at a place, or `nil` if that is nowhere.
  ///
  /// - Throws: `Failure.input` if a place cannot be read or, without `allowingNone`, is named and
  ///   holds no record file.
  func registryFiles(
    at location: RegistryLocation,
    allowingNone: Bool = false
  ) throws(Failure) -> RecordFiles? {
    switch location {
    case .named(let files): return try recordFiles(at: files, allowingNone: allowingNone)
    case .nearest(let directory):
      let walk = try recordFiles(below: directory)
      return RecordFiles(files: walk.files, directories: walk.directories)
    case .nowhere: return nil
    }
  }

  private func recordFiles(
    at files: [File],
    allowingNone: Bool = false
  ) throws(Failure) -> RecordFiles {
    var found = RecordFiles()
    for file in files {
      if !file.isStandardInput, file.isDirectory {
        let walk = try recordFiles(below: file)
        if walk.files.isEmpty, !allowingNone { throw .withoutRecords(file) }
        found.files += walk.files
        found.directories.formUnion(walk.directories)
      } else {
        found.files.append(file)
      }
    }
    return found
  }
}

extension Failure {
  /// There is no registry, and the command cannot do without.
  static let noRegistry = Self.registry(
    """
    no registry here: expected Data/projects in this directory or a parent; \
    name one with --data PATH or \(EnvironmentVariable.data.rawValue)
    """
  )

  fileprivate static func withoutRecords(_ directory: File) -> Self {
    .registry(
      """
      \(inApostrophes(directory.name)) holds no records, as it has no .json, .ndjson or .jsonl file; \
      name another place, or make a record with 'eapctl new' or 'eapctl import FILE --write'
      """
    )
  }
}
