/// Where the registry is.
enum RegistryLocation: Equatable {
  /// Directories and files.
  case files([File])

  /// The records that are built into the program.
  case embedded

  /// Finds the registry: the paths given with `--data`, else `$EAPCTL_DATA`, else the nearest
  /// `Data/projects` in the working directory or one above it, else the embedded records.
  ///
  /// Where files are named, the registry that they lie in comes before that of the working directory.
  static func discovered(
    _ paths: [String],
    in session: Session,
    around files: [File] = []
  ) -> Self {
    if !paths.isEmpty { return .files(paths.map(session.file)) }
    if let path = session.environment[.data], !path.isEmpty { return .files([session.file(path)]) }
    let here = nearest(to: "", in: session)
    let file = files.first { !$0.isStandardInput }
    guard let file, let there = nearest(to: file.directoryName, in: session),
      there.identity != here?.identity
    else { return here.map { .files([$0]) } ?? .embedded }
    return .files([there])
  }

  private static func nearest(to start: String, in session: Session) -> File? {
    var ascent = start
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

extension File {
  /// The path of the directory that the file is in, or of the directory itself, with a final slash;
  /// empty for the working directory.
  fileprivate var directoryName: String {
    if isDirectory { return name.hasSuffix("/") ? name : name + "/" }
    guard let slash = name.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(name[...slash])
  }
}
