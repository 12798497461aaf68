import Core
import Glibc

/// Writes whole files so that nobody ever sees half of one.
enum AtomicFile {
  /// Replaces the contents of a file, or creates it.
  ///
  /// The bytes go to a new file in the same directory, which takes the place of the old one once
  /// the storage holds all of them. A symbolic link is followed, permission bits are kept, and
  /// after a failure the old file is what it was. A pipe or a device cannot be replaced and is
  /// written to.
  ///
  /// - Throws: `Failure.output`.
  static func write(_ bytes: [UInt8], to file: File) throws(Failure) {
    do throws(SystemError) {
      let target = try resolved(file.location)
      switch file.status?.kind {
      case nil, S_IFREG: try replace(target, with: bytes, keeping: file.status)
      case S_IFDIR: throw SystemError(code: EISDIR)
      default:
        try write(bytes, to: FileDescriptor(opening: file.location, O_WRONLY | O_NOCTTY))
      }
    } catch {
      throw error.code == EPIPE
        ? .closedPipe : .output(name: file.name, reason: error.message)
    }
  }

  /// Returns the path that a chain of symbolic links ends in.
  private static func resolved(_ path: String) throws(SystemError) -> String {
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

  private static func directory(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func replace(
    _ path: String,
    with bytes: [UInt8],
    keeping original: stat?
  ) throws(SystemError) {
    // A rename asks only the directory, so a file that is protected has to be asked for.
    if original != nil { _ = try retrying { access(path, W_OK) } }
    let directory = directory(of: path)
    let temporary = try TemporaryFile(in: directory)
    do throws(SystemError) {
      if let original { try temporary.takeOver(original) }
      try write(bytes, to: temporary.descriptor)
      try temporary.descriptor.synchronize()
      _ = try retrying { rename(temporary.path, path) }
    } catch {
      unlink(temporary.path)
      throw error
    }
    // The new name has to survive a power cut as well.
    try FileDescriptor(opening: directory, O_RDONLY | O_DIRECTORY).synchronize()
  }

  private static func write(
    _ bytes: [UInt8],
    to descriptor: borrowing FileDescriptor
  ) throws(SystemError) {
    let number = descriptor.number
    try bytes.withUnsafeBufferPointer { buffer throws(SystemError) in
      try writeAll(UnsafeRawBufferPointer(buffer), to: number)
    }
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
