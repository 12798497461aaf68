import Core

/// The registry as it is in the history that git keeps.
///
/// Git is asked for the tree of a revision, for the record files in it, and for what they hold. A name
/// that it takes for an option is never handed to it.
struct GitRegistry {
  /// The directories and files of the registry in the working tree.
  private let places: [File]

  init(_ location: RegistryLocation) throws(Failure) {
    switch location {
    case .named(let files): places = files
    case .nearest(let directory): places = [directory]
    case .nowhere: throw .noRegistry
    }
    for place in places where place.isStandardInput {
      throw .usage(.conflict("a revision of standard input cannot be compared"))
    }
  }

  /// The two revisions that an operand like `main..HEAD` names, or `nil` if it is not like that.
  ///
  /// Of `main...HEAD`, as in git, the old one is where the two have parted.
  func range(_ operand: String) throws(Failure) -> (old: String, new: String)? {
    let bytes = Array(operand.utf8)
    let dot = UInt8(ascii: ".")
    guard
      let start = bytes.indices.dropLast().first(where: { bytes[$0] == dot && bytes[$0 + 1] == dot }
      )
    else { return nil }
    let isSymmetric = bytes.dropFirst(start + 2).first == dot
    func name(_ bytes: some Sequence<UInt8>) -> String {
      let name = String(decoding: Array(bytes), as: UTF8.self)
      return name.isEmpty ? "HEAD" : name
    }
    let (old, new) = (name(bytes[..<start]), name(bytes[(start + (isSymmetric ? 3 : 2))...]))
    guard isSymmetric else { return (old, new) }
    return (try commonAncestor(of: old, new, asIn: operand), new)
  }

  /// The records of a revision, in memory; `operand` is what the user has named it with.
  func inputs(at revision: String, asIn operand: String) throws(Failure) -> [RecordInput] {
    var inputs: [RecordInput] = []
    for place in places {
      let tree = try identifier(of: revision + "^{tree}", asIn: operand, at: place)
      let files = try files(of: tree, at: place)
      let contents = try contents(of: files, at: place)
      for (file, content) in zip(files, contents) {
        let path = place.isDirectory ? place.appending(file.name).name : place.name
        inputs.append(Self.input("\(revision):\(path)", file, content))
      }
    }
    return inputs
  }

  private static func input(_ name: String, _ file: Entry, _ content: [UInt8]) -> RecordInput {
    guard file.isLink else { return RecordInput(name: name, bytes: content) }
    return RecordInput(name: name) { () throws(InputError) in
      throw InputError("it is a symbolic link, which is not followed in a revision")
    }
  }

  // MARK: Git

  private func commonAncestor(
    of old: String,
    _ new: String,
    asIn operand: String
  ) throws(Failure) -> String {
    let commits = [
      try identifier(of: old + "^{commit}", asIn: operand, at: places[0]),
      try identifier(of: new + "^{commit}", asIn: operand, at: places[0]),
    ]
    let result = try run(["merge-base"] + commits, at: places[0])
    guard result.status == 0, let commit = result.firstLine else {
      throw .registry("\(inApostrophes(operand)): the two revisions have no history in common")
    }
    return commit
  }

  /// Returns the identifier of what a revision names.
  private func identifier(
    of revision: String,
    asIn operand: String,
    at place: File
  ) throws(Failure) -> String {
    let unknown = Failure.registry(
      "\(inApostrophes(operand)) is neither a file or directory here nor a revision that git knows"
    )
    if revision.hasPrefix("-") || revision.utf8.contains(0) { throw unknown }
    let result = try run(["rev-parse", "--verify", "--quiet", revision], at: place)
    if result.status == 0, let identifier = result.firstLine { return identifier }
    guard result.status == 1 || result.errors.isEmpty else { throw result.failure(operand) }
    throw unknown
  }

  /// A file in a tree.
  private struct Entry {
    var name: String
    var identifier: String
    var isLink: Bool
  }

  /// Returns the record files of the registry in a tree.
  private func files(of tree: String, at place: File) throws(Failure) -> [Entry] {
    let list = ["ls-tree", "-r", "-z", tree]
    let path = place.isDirectory ? [] : ["--", place.fileName]
    let result = try run(list + path, at: place)
    guard result.status == 0 else { throw result.failure(tree) }
    return result.output.split(separator: 0).compactMap { line in
      // MODE TYPE IDENTIFIER, and after a tab the name.
      let parts = line.split(separator: UInt8(ascii: "\t"), maxSplits: 1)
      let words = parts[0].split(separator: UInt8(ascii: " ")).map {
        String(decoding: $0, as: UTF8.self)
      }
      guard parts.count == 2, words.count == 3, words[1] == "blob" else { return nil }
      let name = String(path: Array(parts[1]))
      if place.isDirectory, !Self.isRecordFile(name) { return nil }
      return Entry(name: name, identifier: words[2], isLink: words[0] == "120000")
    }
  }

  /// Returns whether a file would be found in the working tree.
  private static func isRecordFile(_ path: String) -> Bool {
    let names = path.split(separator: "/")
    return DirectoryWalk.isRecordFile(String(names.last ?? ""))
      && !names.contains { $0.hasPrefix(".") }
  }

  /// Returns what files hold.
  private func contents(of files: [Entry], at place: File) throws(Failure) -> [[UInt8]] {
    if files.isEmpty { return [] }
    var contents: [[UInt8]] = []
    try git(at: place).forEachBlob(files.map(\.identifier)) { _, bytes in
      if let bytes { contents.append(bytes) }
    }
    guard contents.count == files.count else {
      throw .registry("\(inApostrophes(place.name)): git does not have all files of the revision")
    }
    return contents
  }

  private func run(_ words: [String], at place: File) throws(Failure) -> ChildProcess.Result {
    try git(at: place).run(words)
  }

  private func git(at place: File) -> Git {
    Git(
      directory: place.isDirectory ? place.location : place.directoryLocation,
      purpose: "revisions need"
    )
  }
}

extension File {
  /// The name in its directory.
  fileprivate var fileName: String {
    name.split(separator: "/").last.map(String.init) ?? name
  }

  /// The directory that it is in, as the system finds it.
  fileprivate var directoryLocation: String {
    guard let slash = location.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return String(location[...slash])
  }
}
