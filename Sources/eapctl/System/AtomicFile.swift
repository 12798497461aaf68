import Core
import Glibc

/// Writes whole files so that nobody ever sees half of one.
enum AtomicFile {
  /// Replaces the contents of a file, or creates it.
  ///
  /// - Throws: `Failure.output`.
  static func write(_ bytes: [UInt8], to file: File) throws(Failure) {
    try write(to: file) { sink throws(Failure) in try sink.write(bytes) }
  }

  /// Replaces the contents of a file, or creates it, with what `body` writes.
  ///
  /// The bytes go to a new file in the same directory, which takes the place of the old one once
  /// the storage holds all of them. A symbolic link is followed, permission bits are kept, and
  /// after a failure the old file is what it was. A pipe or a device cannot be replaced and is
  /// written to.
  ///
  /// - Throws: `Failure.output`, or what `body` throws.
  static func write<Result>(
    to file: File,
    _ body: (ByteSink) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    if file.isReplaceable { return try replace(file, body) }
    switch file.status?.kind {
    case S_IFDIR: throw .output(name: file.name, reason: SystemError(code: EISDIR).message)
    default:
      let device = try attempt(file) { () throws(SystemError) in
        try FileDescriptor(opening: file.location, O_WRONLY | O_NOCTTY)
      }
      return try fill(device, of: file, body)
    }
  }

  private static func replace<Result>(
    _ file: File,
    _ body: (ByteSink) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let path = try attempt(file) { () throws(SystemError) in try writablePath(of: file) }
    let directory = directory(of: path)
    let temporary = try attempt(file) { () throws(SystemError) in try TemporaryFile(in: directory) }
    let result: Result
    do throws(Failure) {
      // Before anything is in the file, lest others read what they could not read before.
      if let original = file.status {
        try attempt(file) { () throws(SystemError) in try temporary.takeOver(original) }
      }
      result = try fill(temporary.descriptor, of: file, body)
      try attempt(file) { () throws(SystemError) in
        try temporary.descriptor.synchronize()
        _ = try retrying { rename(temporary.path, path) }
      }
    } catch {
      unlink(temporary.path)
      throw error
    }
    // The new name should survive a power cut as well; the file is in its place either way.
    try? FileDescriptor(opening: directory, O_RDONLY | O_DIRECTORY).synchronize()
    return result
  }

  private static func fill<Result>(
    _ descriptor: borrowing FileDescriptor,
    of file: File,
    _ body: (ByteSink) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let sink = ByteSink(descriptor: descriptor.number, path: file.name)
    let result = try body(sink)
    try sink.flush()
    return result
  }

  /// Does what `body` does, and turns its errors into failures to write `file`.
  private static func attempt<Result: ~Copyable>(
    _ file: File,
    _ body: () throws(SystemError) -> Result
  ) throws(Failure) -> Result {
    do throws(SystemError) {
      return try body()
    } catch {
      throw .output(name: file.name, reason: error.message)
    }
  }

  /// Returns the path, after symbolic links, of a file that may be written.
  private static func writablePath(of file: File) throws(SystemError) -> String {
    // A rename asks only the directory, so a file that is protected has to be asked itself.
    if file.status != nil { _ = try retrying { access(file.location, W_OK) } }
    return try resolved(file.location)
  }

  /// Returns the path that a chain of symbolic links ends in.
  fileprivate static func resolved(_ path: String) throws(SystemError) -> String {
    var path = path
    for _ in 0..<40 {
      guard let target = linkTarget(path) else { return path }
      path = target.hasPrefix("/") ? target : directory(of: path) + "/" + target
    }
    throw SystemError(code: ELOOP)
  }

  private static func linkTarget(_ path: String) -> String? {
    var target = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(path, &target, target.count - 1)
    guard count >= 0 else { return nil }
    return String(decoding: target[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  fileprivate static func directory(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}

extension File {
  /// Whether writing puts a new file in the place of this one; a pipe or a device is written to.
  var isReplaceable: Bool { status.map { $0.kind == S_IFREG } ?? true }

  /// The directory and the name, after symbolic links, of a file that need not be there; `nil` if the
  /// links go round in circles.
  var place: (directory: File, name: String)? {
    guard let path = try? AtomicFile.resolved(location) else { return nil }
    let end = path.utf8.lastIndex { $0 != UInt8(ascii: "/") } ?? path.startIndex
    let trimmed = String(path[...end])
    let slash = trimmed.utf8.lastIndex(of: UInt8(ascii: "/"))
    let name = slash.map { String(trimmed[trimmed.utf8.index(after: $0)...]) } ?? trimmed
    return (File(AtomicFile.directory(of: trimmed)), name)
  }
}

/// A new file with a name that nobody else uses; it is hidden, so no registry shows it.
private struct TemporaryFile: ~Copyable {
  let path: String
  let descriptor: FileDescriptor

  init(in directory: String) throws(SystemError) {
    for _ in 0..<100 {
      let path = directory + "/.eapctl-" + String(UInt64.random(in: .min ... .max), radix: 36)
      do throws(SystemError) {
        descriptor = try FileDescriptor(
          opening: path,
          O_WRONLY | O_CREAT | O_EXCL,
          permissions: 0o644
        )
        self.path = path
        return
      } catch {
        if error.code != EEXIST { throw error }
      }
    }
    throw SystemError(code: EEXIST)
  }

  /// Takes over the owner, where that is allowed, and the permissions of another file.
  borrowing func takeOver(_ original: stat) throws(SystemError) {
    let number = descriptor.number
    _ = fchown(number, original.st_uid, original.st_gid)
    _ = try retrying { fchmod(number, original.permissions) }
  }
}
