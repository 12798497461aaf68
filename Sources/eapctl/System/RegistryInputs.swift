import Core

/// What a command does where there is no registry; what is there but cannot be read is never taken
/// for absent.
enum RegistryAbsence {
  /// It reads the records built into the program and says so: for commands that only look.
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
