import Core
import Glibc

/// New contents of a file, which nobody ever sees half of.
///
/// The bytes go to a new file in the same directory, which takes the place of the old one once the
/// storage holds all of them. A symbolic link is followed, owner, permissions and extended attributes
/// are kept as far as the system allows, and after a failure, or without a ``FileTransaction``, the old file is
/// what it was. A pipe or a device cannot be replaced and is written to.
struct AtomicFile: ~Copyable {
  /// Where the new contents go.
  let sink: ByteSink

  private let name: String
  private let descriptor: FileDescriptor
  /// The new file and the one whose place it takes; `nil` for what cannot be replaced.
  private let replacement: FileReplacement?

  /// Starts new contents of a file that is what `expectation` says, and of that kind if it is new.
  ///
  /// - Throws: `FileError.unwritable`.
  static func replacing(
    _ file: File,
    expecting expectation: FileExpectation = .anything,
    as kind: NewFileKind = NewFileKind()
  ) throws(FileError) -> Self {
    do throws(SystemError) {
      guard !file.isReplaceable else { return try replacement(of: file, expectation, kind) }
      if file.isDirectory { throw SystemError(code: EISDIR) }
      if let number = file.openDescriptor {
        // A copy shares the place at which others write, and leaves theirs open.
        let copy = FileDescriptor(owning: try retrying { fcntl(number, F_DUPFD_CLOEXEC, 0) })
        return Self(name: file.name, descriptor: copy, replacement: nil)
      }
      let device = try FileDescriptor(opening: file.location, O_WRONLY | O_NOCTTY)
      return Self(name: file.name, descriptor: device, replacement: nil)
    } catch {
      throw .unwritable(name: file.name, reason: error.message)
    }
  }

  /// Opens a new file beside the old one.
  private static func replacement(
    of file: File,
    _ expectation: FileExpectation,
    _ kind: NewFileKind
  ) throws(SystemError) -> Self {
    let target = try file.writablePath
    let temporary = try TemporaryFiles.create(in: parent(of: target))
    let descriptor = FileDescriptor(owning: temporary.descriptor)
    let replacement = FileReplacement(
      name: file.name,
      directory: parent(of: file.location),
      move: FileMove(
        source: temporary.path,
        target: target,
        expectation: expectation,
        contents: FileSnapshot(try descriptor.status())
      )
    )
    // Before anything is in the file, lest others read what they could not read before.
    if let original = file.status ?? kind.model?.status {
      replacement.losses = try descriptor.takeOver(
        original,
        of: file.exists ? target : kind.model?.location ?? target
      )
    } else if kind.isExecutable {
      let permissions = try descriptor.status().permissions
      // Whoever may read it may run it.
      _ = try retrying { fchmod(descriptor.number, permissions | (permissions & 0o444) >> 2) }
    }
    return Self(name: file.name, descriptor: descriptor, replacement: replacement)
  }

  /// Prepares that a file goes, which has to be what it was when it was read.
  ///
  /// - Throws: `FileError.unwritable`; of a symbolic link nobody can say whether it should go, or the file
  ///   that it leads to.
  static func removing(
    _ file: File,
    expecting old: FileSnapshot
  ) throws(FileError) -> FileReplacement {
    do throws(SystemError) {
      let target = try file.writablePath
      if linkTarget(of: file.location) != nil { throw SystemError(code: ELOOP) }
      let directory = parent(of: target)
      let move = FileMove(
        source: TemporaryFiles.freshPath(in: directory),
        target: target,
        expectation: .unchanged(old),
        contents: nil
      )
      return FileReplacement(name: file.name, directory: directory, move: move)
    } catch {
      let reason = error.code == ELOOP ? "it is a symbolic link" : error.message
      throw .unwritable(name: file.name, reason: reason)
    }
  }

  private init(
    name: String,
    descriptor: consuming FileDescriptor,
    replacement: FileReplacement?
  ) {
    self.name = name
    sink = ByteSink(descriptor: descriptor.number, path: name)
    self.descriptor = descriptor
    self.replacement = replacement
  }

  /// Waits until the storage holds the new contents, and returns them with the place that they are for;
  /// `nil` if they have gone to a device.
  ///
  /// - Throws: `FileError.unwritable`.
  consuming func finish() throws(FileError) -> FileReplacement? {
    try sink.flush()
    guard let replacement else { return nil }
    do throws(SystemError) {
      try descriptor.synchronize()
    } catch {
      throw .unwritable(name: name, reason: error.message)
    }
    return replacement
  }
}

/// What a file is if there was none before.
struct NewFileKind {
  /// The file whose owner, permissions and attributes it has.
  var model: File?
  /// Whether it is a program.
  var isExecutable = false
}

extension FileDescriptor {
  /// Takes over the owner, the permissions and the extended attributes of another file as far as that is
  /// allowed, and returns what cannot be taken over.
  fileprivate borrowing func takeOver(_ original: stat, of path: String) throws(SystemError)
    -> [FileLoss]
  {
    var losses: [FileLoss] = []
    let new = try status()
    if new.st_uid != original.st_uid || new.st_gid != original.st_gid,
      fchown(number, original.st_uid, original.st_gid) != 0
    {
      if new.st_uid != original.st_uid { losses.append(.owner) }
      // A member of the group may give the file to the group, though not to its owner.
      if new.st_gid != original.st_gid, fchown(number, uid_t.max, original.st_gid) != 0 {
        losses.append(.group)
      }
    }
    _ = try retrying { fchmod(number, original.permissions) }
    for name in extendedAttributes(of: path) where !name.hasPrefix("security.") {
      if !copyExtendedAttribute(name, of: path, to: number) { losses.append(.attribute(name)) }
    }
    if original.st_nlink > 1 { losses.append(.otherNames(Int(original.st_nlink) - 1)) }
    return losses
  }
}

extension File {
  /// Whether writing puts a new file in the place of this one; a pipe or a device is written to.
  var isReplaceable: Bool {
    openDescriptor == nil && (status.map { $0.kind == S_IFREG } ?? true)
  }

  /// Whether the path is another name of standard output.
  var isStandardOutput: Bool { openDescriptor == STDOUT_FILENO }

  /// The number of the open file of this process that a path such as `/dev/stdout` or `/dev/fd/3` names.
  ///
  /// What it leads to may be a regular file that others go on writing to: a new one in its place would lose
  /// what they have written and what they will.
  fileprivate var openDescriptor: CInt? {
    let path = location
    let streams = ["/dev/stdin", "/dev/stdout", "/dev/stderr"]
    if let number = streams.firstIndex(of: path) { return CInt(number) }
    for directory in ["/dev/fd/", "/proc/self/fd/"] where path.hasPrefix(directory) {
      return CInt(path.dropFirst(directory.count))
    }
    return nil
  }

  /// The directory and the name, after symbolic links, of a file that need not be there; `nil` if the
  /// links go round in circles.
  var place: (directory: File, name: String)? {
    guard let path = try? resolvedPath else { return nil }
    let end = path.utf8.lastIndex { $0 != UInt8(ascii: "/") } ?? path.startIndex
    let trimmed = String(path[...end])
    return (File(parent(of: trimmed)), fileName(of: trimmed))
  }

  /// The path, after symbolic links, of a file that may be written.
  fileprivate var writablePath: String {
    get throws(SystemError) {
      // A rename asks only the directory, so a file that is protected has to be asked itself.
      if exists { _ = try retrying { location.withPath { access($0, W_OK) } } }
      return try resolvedPath
    }
  }

  /// The path that the chain of symbolic links ends in.
  private var resolvedPath: String {
    get throws(SystemError) {
      var path = location
      for _ in 0..<40 {
        guard let target = linkTarget(of: path) else { return path }
        path = target.hasPrefix("/") ? target : parent(of: path) + "/" + target
      }
      throw SystemError(code: ELOOP)
    }
  }
}

/// The path that a symbolic link holds, or `nil` if the file is none.
func linkTarget(of path: String) -> String? {
  var target = [CChar](repeating: 0, count: Int(PATH_MAX))
  let count = path.withPath { readlink($0, &target, target.count - 1) }
  guard count >= 0 else { return nil }
  return String(path: target[..<count].map(UInt8.init(bitPattern:)))
}

/// The path of the directory that a path leads into.
func parent(of path: String) -> String {
  guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}

/// The last part of a path.
func fileName(of path: String) -> String {
  guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
  return String(path[path.utf8.index(after: slash)...])
}
