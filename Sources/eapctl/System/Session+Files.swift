import Core

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

  /// Returns the files of the registry, or `nil` if it is built into the program; that in which
  /// `files` lie comes before that of the working directory.
  func registryFiles(_ paths: [String], around files: [File] = []) throws(Failure) -> [File]? {
    switch RegistryLocation.discovered(paths, in: self, around: files) {
    case .files(let files): try recordFiles(at: files)
    case .embedded: nil
    }
  }

  /// Returns the files that operands name, with those below a directory in its place; `-` stands
  /// for standard input.
  func recordFiles(named paths: [String]) throws(Failure) -> [File] {
    guard paths.count(where: { $0 == File.standardInputName }) <= 1 else {
      throw .usage(.conflict("standard input can be read only once"))
    }
    return try recordFiles(at: paths.map(file))
  }

  /// Returns a file as an input of records; standard input goes by `standardInputName`.
  func input(_ file: File, standardInputName: String = "standard input") -> RecordInput {
    guard file.isStandardInput else { return file.recordInput }
    return RecordInput(name: standardInputName, open: standardInput)
  }

  /// Writes results to the file that `path` names, all of them or none, or to standard output if it
  /// is `nil` or `-`.
  func writeResults<Result>(
    to path: String?,
    _ body: (ByteSink) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    guard let path, path != File.standardInputName else { return try body(output) }
    return try AtomicFile.write(to: file(path), body)
  }

  private func inputs(at files: [File]) throws(Failure) -> [RecordInput] {
    try recordFiles(at: files).map { input($0) }
  }

  private func recordFiles(at files: [File]) throws(Failure) -> [File] {
    var found: [File] = []
    for file in files {
      if !file.isStandardInput, file.isDirectory {
        let below = try DirectoryWalk.files(below: file)
        guard !below.isEmpty else {
          throw .input(name: file.name, reason: "it has no .json, .ndjson or .jsonl file")
        }
        found += below
      } else {
        found.append(file)
      }
    }
    return found
  }
}

extension Session {
  /// Where the repository is: the nearest directory from this one upwards that has a `.git`, or this
  /// one if there is none.
  var repository: RepositoryLocation {
    guard let directory = file(".").absolutePath else { return RepositoryLocation() }
    var root = directory[...]
    while let slash = root.utf8.lastIndex(of: UInt8(ascii: "/")) {
      if File("\(root)/.git").status != nil {
        return RepositoryLocation(root: String(root), directory: directory)
      }
      root = root[..<slash]
    }
    return RepositoryLocation(root: directory, directory: directory)
  }
}

extension File {
  /// The operand that stands for standard input, and for standard output where results go.
  static let standardInputName = "-"

  /// Whether the file is standard input.
  var isStandardInput: Bool { name == Self.standardInputName }
}
