import Core

/// What a command does where there is no registry; what is there but cannot be read is never taken
/// for absent.
enum RegistryAbsence {
  /// It reads the records built into the program, with a note: for commands that only look.
  case embeddedRecords

  /// It fails: for commands that check or change something.
  case failure
}

/// The registry as a command reads it.
struct RegistryInputs {
  /// The inputs, in order; none if there is no record file yet.
  var inputs: [RecordInput]

  /// Where they come from; nowhere if they are built into the program.
  var files: RecordFiles
}

/// Files of records, and where they were found.
struct RecordFiles {
  var files: [File] = []

  /// The directories that were searched for them.
  var directories: Set<File.Identity> = []
}

extension RecordFiles {
  /// Makes sure that a file to be written is none of these, whatever path leads to it, and that it
  /// would not be found among them the next time.
  func check(output: File) throws(Failure) {
    if let identity = output.identity, files.contains(where: { $0.source.identity == identity }) {
      throw .output(name: output.name, reason: "the records are read from it")
    }
    guard let place = output.place, DirectoryWalk.isRecordFile(place.name),
      let directory = place.directory.identity, directories.contains(directory)
    else { return }
    throw .output(name: output.name, reason: "it would be a file of the registry that is read")
  }

  /// Makes sure that record files to be written into a directory replace none of these, and would not
  /// be found among them the next time.
  func check(outputDirectory directory: File) throws(Failure) {
    let isSource: Bool
    if let identity = directory.identity {
      isSource =
        directories.contains(identity)
        || files.contains { $0.source.place?.directory.identity == identity }
    } else {
      isSource = directory.place?.directory.identity.map(directories.contains) ?? false
    }
    if isSource {
      throw .output(name: directory.name, reason: "the records are read from this directory")
    }
  }
}

extension File {
  /// The file that records are read from, be it by way of standard input.
  fileprivate var source: Self { isStandardInput ? Self("/dev/stdin") : self }
}
