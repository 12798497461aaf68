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
