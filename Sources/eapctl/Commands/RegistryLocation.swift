/// Where the registry is.
enum RegistryLocation: Equatable {
  /// Directories and files that the user named.
  case named([File])

  /// The nearest `Data/projects`; an empty one is a registry without records.
  case nearest(File)

  /// There is none.
  case nowhere

  /// Finds the registry: the paths given with `--data`, else `$EAPCTL_DATA`, else the nearest
  /// `Data/projects` in the working directory or one above it.
  ///
  /// Where files are named, the registry that they lie in comes before that of the working directory.
  ///
  /// - Throws: `Failure.input` if something is at `Data/projects` that cannot be read: to go on as if
  ///   nothing were there would be to take other records for those.
  static func discovered(
    _ paths: [String],
    in session: Session,
    around files: [File] = []
  ) throws(Failure) -> Self {
    if !paths.isEmpty { return .named(paths.map(session.file)) }
    if let path = session.environment[.data], !path.isEmpty { return .named([session.file(path)]) }
    if let file = files.first(where: { !$0.isStandardInput }),
      let there = try nearest(to: file.directoryName, in: session)
    {
      // Of two names for one directory, the one that starts here is the shorter.
      let here = try nearest(to: "", in: session)
      return .nearest(here?.identity == there.identity ? here ?? there : there)
    }
    return try nearest(to: "", in: session).map { .nearest($0) } ?? .nowhere
  }

  private static func nearest(to start: String, in session: Session) throws(Failure) -> File? {
    var ascent = start
    while true {
      let projects = session.file(ascent + "Data/projects")
      if try isRegistry(projects, below: session.file(ascent + "Data")) { return projects }
      guard let here = session.file(ascent + ".").identity,
        let above = session.file(ascent + "..").identity, here != above
      else { return nil }
      ascent += "../"
    }
  }

  /// Returns whether there is a directory, and `false` only if there is nothing at all.
  private static func isRegistry(_ projects: File, below data: File) throws(Failure) -> Bool {
    do throws(SystemError) {
      if try projects.isPresentDirectory() { return true }
      // The directory above may be a link that leads nowhere.
      _ = try data.isPresent()
      return false
    } catch {
      throw .input(name: projects.name, reason: error.message)
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
