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

  /// Returns the inputs that operands name: files, directories, or `-` for standard input.
  func inputs(named paths: [String]) throws(Failure) -> [RecordInput] {
    try inputs(at: paths.map(file))
  }

  /// Writes results to the file that `path` names, or to standard output if it is `nil` or `-`.
  func writeResults(
    to path: String?,
    _ body: (ByteSink) throws(Failure) -> Void
  ) throws(Failure) {
    if let path, path != "-" {
      try AtomicFile.write(to: file(path), body)
    } else {
      try body(output)
    }
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
    return files.map { RecordInput(name: $0.name, open: $0.open) }
  }
}
