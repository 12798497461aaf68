import Core
import Glibc

/// New contents of a file, which nobody ever sees half of.
///
/// The bytes go to a new file in the same directory, which takes the place of the old one once the
/// storage holds all of them. A symbolic link is followed, permission bits are kept, and after a
/// failure, or without a ``commit()``, the old file is what it was. A pipe or a device cannot be
/// replaced and is written to.
struct AtomicFile: ~Copyable {
  /// Where the new contents go.
  let sink: ByteSink

  private let name: String
  private let descriptor: FileDescriptor
  /// The path of the new file, and that of the file whose place it takes; `nil` if it is in its place,
  /// or for what cannot be replaced.
  private var move: (source: String, target: String)?

  /// Starts new contents of a file that need not be there yet.
  ///
  /// - Throws: `FileError.unwritable`.
  static func replacing(_ file: File) throws(FileError) -> Self {
    do throws(SystemError) {
      return file.isReplaceable ? try replacement(of: file) : try device(file)
    } catch {
      throw .unwritable(name: file.name, reason: error.message)
    }
  }

  /// Opens a new file beside the old one.
  private static func replacement(of file: File) throws(SystemError) -> Self {
    let target = try file.writablePath
    var source = ""
    let contents = Self(
      name: file.name,
      descriptor: try FileDescriptor(creatingIn: directory(of: target), path: &source),
      move: (source, target)
    )
    // Before anything is in the file, lest others read what they could not read before.
    if let original = file.status { try contents.takeOver(original) }
    return contents
  }

  /// Opens a pipe or a device.
  private static func device(_ file: File) throws(SystemError) -> Self {
    if file.isDirectory { throw SystemError(code: EISDIR) }
    let descriptor = try FileDescriptor(opening: file.location, O_WRONLY | O_NOCTTY)
    return Self(name: file.name, descriptor: descriptor, move: nil)
  }

  private init(
    name: String,
    descriptor: consuming FileDescriptor,
    move: (source: String, target: String)?
  ) {
    self.name = name
    sink = ByteSink(descriptor: descriptor.number, path: name)
    self.descriptor = descriptor
    self.move = move
  }

  deinit {
    if let move { unlink(move.source) }
  }

  /// Puts the new contents in the place of the old ones.
  ///
  /// - Throws: `FileError.unwritable`.
  mutating func commit() throws(FileError) {
    try sink.flush()
    guard let move else { return }
    do throws(SystemError) {
      try descriptor.synchronize()
      _ = try retrying { rename(move.source, move.target) }
    } catch {
      throw .unwritable(name: name, reason: error.message)
    }
    self.move = nil
    // The new name should survive a power cut as well; the file is in its place either way.
    try? FileDescriptor(opening: directory(of: move.target), O_RDONLY | O_DIRECTORY)
      .synchronize()
  }

  /// Takes over the owner, where that is allowed, and the permissions of another file.
  private borrowing func takeOver(_ original: stat) throws(SystemError) {
    let number = descriptor.number
    _ = fchown(number, original.st_uid, original.st_gid)
    _ = try retrying { fchmod(number, original.permissions) }
  }
}

extension FileDescriptor {
  /// Creates a file with a name that nobody else uses; it is hidden, so no registry shows it.
  fileprivate init(creatingIn directory: String, path: inout String) throws(SystemError) {
    for _ in 0..<100 {
      path = directory + "/.eapctl-" + String(UInt64.random(in: .min ... .max), radix: 36)
      do throws(SystemError) {
        try self.init(opening: path, O_WRONLY | O_CREAT | O_EXCL, permissions: 0o644)
        return
      } catch {
        if error.code != EEXIST { throw error }
      }
    }
    throw SystemError(code: EEXIST)
  }
}

extension File {
  /// Whether writing puts a new file in the place of this one; a pipe or a device is written to.
  var isReplaceable: Bool { status.map { $0.kind == S_IFREG } ?? true }

  /// The directory and the name, after symbolic links, of a file that need not be there; `nil` if the
  /// links go round in circles.
  var place: (directory: File, name: String)? {
    guard let path = try? resolvedPath else { return nil }
    let end = path.utf8.lastIndex { $0 != UInt8(ascii: "/") } ?? path.startIndex
    let trimmed = String(path[...end])
    let slash = trimmed.utf8.lastIndex(of: UInt8(ascii: "/"))
    let name = slash.map { String(trimmed[trimmed.utf8.index(after: $0)...]) } ?? trimmed
    return (File(directory(of: trimmed)), name)
  }

  /// The path, after symbolic links, of a file that may be written.
  fileprivate var writablePath: String {
    get throws(SystemError) {
      // A rename asks only the directory, so a file that is protected has to be asked itself.
      if exists { _ = try retrying { access(location, W_OK) } }
      return try resolvedPath
    }
  }

  /// The path that the chain of symbolic links ends in.
  private var resolvedPath: String {
    get throws(SystemError) {
      var path = location
      for _ in 0..<40 {
        guard let target = linkTarget(of: path) else { return path }
        path = target.hasPrefix("/") ? target : directory(of: path) + "/" + target
      }
      throw SystemError(code: ELOOP)
    }
  }
}

private func linkTarget(of path: String) -> String? {
  var target = [CChar](repeating: 0, count: Int(PATH_MAX))
  let count = readlink(path, &target, target.count - 1)
  guard count >= 0 else { return nil }
  return String(decoding: target[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
}

private func directory(of path: String) -> String {
  guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}
