import Core
import Glibc

/// What a file has to be for new contents to take its place.
enum FileExpectation: Equatable {
  /// Whatever there is goes, if there is anything.
  case anything
  /// There is no such file.
  case absent
  /// The file is what it was when it was read.
  case unchanged(FileSnapshot)
}

/// What a file loses because another one takes its place.
enum FileLoss: Equatable {
  case owner, group
  /// An extended attribute, such as an access control list.
  case attribute(String)
  /// The other names of the file, which keep the old contents.
  case otherNames(Int)

  /// What is lost, as a fragment.
  var message: String {
    switch self {
    case .owner: "its owner"
    case .group: "its group"
    case .attribute(let name): "its attribute '\(name)'"
    case .otherNames(1): "its other name, which keeps the old contents"
    case .otherNames(let count): "its \(count) other names, which keep the old contents"
    }
  }
}

/// New contents that the storage holds under a temporary name, and the name that they are for; or a
/// temporary name for a file that is to go.
///
/// A ``FileTransaction`` makes the move; what has the temporary name is gone with the object.
final class FileReplacement {
  /// The name of the file for messages.
  let name: String
  /// The move that is to be made.
  let move: FileMove
  /// The directory that the name is in, which is another one than that of the move if the name is a link.
  let directory: String
  /// What the file loses.
  var losses: [FileLoss] = []

  init(name: String, directory: String, move: FileMove) {
    self.name = name
    self.directory = directory
    self.move = move
  }

  /// The file that holds the new contents before they have their name.
  var newFile: File { File(move.source) }

  deinit {
    TemporaryFiles.remove(move.source)
  }
}

/// The step by which new contents get their name, or a file loses its own.
///
/// Where the file system can, the old and the new file change names, so that the step can be undone and
/// a change by another program is noticed even at the last moment.
struct FileMove: Equatable {
  /// The path of the new contents, and then, if there were any, of the old ones; of a file that is to go,
  /// the name under which it can still be put back.
  let source: String
  /// The path, in the same directory, that the new contents are for, or of the file that is to go.
  let target: String
  /// What has to be at the target.
  let expectation: FileExpectation
  /// What the new contents are, or `nil` if the file is to go.
  let contents: FileSnapshot?

  /// The directory of both paths.
  var directory: String { parent(of: target) }

  /// Whether the new contents have their name, or the file that is to go has its own no more.
  var isMade: Bool {
    guard let contents else {
      return FileSnapshot(of: target) == nil || isOld(FileSnapshot(of: source))
    }
    return FileSnapshot(of: target)?.isSameFile(as: contents) ?? false
  }

  /// Whether the new contents are there, but not under their name, or the file that is to go is.
  var isPending: Bool {
    guard let contents else { return isOld(FileSnapshot(of: target)) }
    return FileSnapshot(of: source)?.isSameFile(as: contents) ?? false
  }

  /// Makes sure that the target is what is expected.
  ///
  /// - Throws: `SystemError` with `EEXIST` or `ESTALE` if it is not.
  func check() throws(SystemError) {
    switch expectation {
    case .anything: break
    case .absent: if FileSnapshot(of: target) != nil { throw SystemError(code: EEXIST) }
    case .unchanged(let old):
      if FileSnapshot(of: target) != old { throw SystemError(code: ESTALE) }
    }
  }

  /// Gives the new contents their name, or takes that of the file that is to go.
  ///
  /// - Throws: `SystemError`, with `EEXIST` or `ESTALE` if the target is not what is expected; all is
  ///   as it was then.
  func make() throws(SystemError) {
    if contents == nil { return try takeAway() }
    switch expectation {
    case .absent: try create()
    case .anything where FileSnapshot(of: target) == nil: try replace()
    case .anything, .unchanged: try exchange()
    }
  }

  /// Undoes what ``make()`` has done; what cannot be undone stays as it is.
  func undo() {
    guard isMade else { return }
    if contents == nil { return putBack() }
    if FileSnapshot(of: source) == nil {
      _ = target.withPath { target in source.withPath { rename(target, $0) } }
    } else {
      do throws(SystemError) {
        try renameat2(source, target, .exchange)
      } catch {
        // The old contents matter, the new ones do not any more.
        try? replace()
      }
    }
  }

  private func create() throws(SystemError) {
    do throws(SystemError) {
      try renameat2(source, target, .noReplace)
    } catch {
      guard error.isLackOfSupport else { throw error }
      try createByLink()
    }
  }

  /// Gives the new contents a second name, which is refused as well if there is such a file.
  private func createByLink() throws(SystemError) {
    do throws(SystemError) {
      try link(source, as: target)
    } catch {
      guard error.isLackOfSupport || error.code == EPERM else { throw error }
      try check()
      return try replace()
    }
    _ = source.withPath { unlink($0) }
  }

  /// Whether something else has come from the target than was expected there.
  private var hasTakenAnother: Bool {
    guard case .unchanged(let old) = expectation else { return false }
    return FileSnapshot(of: source) != old
  }

  private func exchange() throws(SystemError) {
    do throws(SystemError) {
      try renameat2(source, target, .exchange)
    } catch {
      guard error.isLackOfSupport else { throw error }
      try check()
      return try replaceKeepingOld()
    }
    guard hasTakenAnother else { return }
    try renameat2(source, target, .exchange)
    throw SystemError(code: ESTALE)
  }

  /// Replaces the target and gives the old contents the name of the new ones, by a second name for them or,
  /// where the file system has none, by a copy.
  private func replaceKeepingOld() throws(SystemError) {
    let second = source + "~"
    do throws(SystemError) {
      do throws(SystemError) { try link(target, as: second) } catch { try copyTarget(to: second) }
      try replace()
    } catch {
      _ = second.withPath { unlink($0) }
      throw error
    }
    do throws(SystemError) {
      _ = try retrying { second.withPath { second in source.withPath { rename(second, $0) } } }
    } catch {
      _ = second.withPath { unlink($0) }
    }
  }

  private func copyTarget(to path: String) throws(SystemError) {
    guard let contents = try? File(target).contents(), let status = File(target).status else {
      throw SystemError(code: EIO)
    }
    let copy = try FileDescriptor(opening: path, O_WRONLY | O_CREAT | O_EXCL, permissions: 0o600)
    _ = try retrying { fchmod(copy.number, status.permissions) }
    try copy.write(contents.bytes)
    try copy.synchronize()
  }

  private func replace() throws(SystemError) {
    _ = try retrying { source.withPath { source in target.withPath { rename(source, $0) } } }
  }

  private func link(_ path: String, as other: String) throws(SystemError) {
    _ = try retrying { path.withPath { path in other.withPath { Glibc.link(path, $0) } } }
  }
}

// MARK: Removal

extension FileMove {
  /// Whether a file is that which is to go, whatever has been written to it.
  private func isOld(_ file: FileSnapshot?) -> Bool {
    guard case .unchanged(let old) = expectation else { return false }
    return file?.isSameFile(as: old) ?? false
  }

  /// Takes the file's name away, and puts it back if it turns out that somebody has changed the file.
  private func takeAway() throws(SystemError) {
    do throws(SystemError) {
      try renameat2(target, source, .noReplace)
    } catch {
      if error.code == ENOENT { throw SystemError(code: ESTALE) }
      guard error.isLackOfSupport else { throw error }
      try check()
      _ = try retrying { target.withPath { target in source.withPath { rename(target, $0) } } }
    }
    guard hasTakenAnother else { return }
    putBack()
    throw SystemError(code: ESTALE)
  }

  /// Gives the file its name again, unless somebody has made another of that name.
  private func putBack() {
    do throws(SystemError) {
      try renameat2(source, target, .noReplace)
    } catch {
      guard error.isLackOfSupport, FileSnapshot(of: target) == nil else { return }
      _ = source.withPath { source in target.withPath { rename(source, $0) } }
    }
  }
}

extension [FileMove] {
  /// The directories of the moves, each once.
  var directories: [String] { map(\.directory).distinctPaths }
}

extension [String] {
  /// The paths, each once, in the order of their bytes; as text, names that differ in their bytes may be
  /// equal.
  var distinctPaths: [String] {
    Set(map(\.pathBytes)).sorted { $0.lexicographicallyPrecedes($1) }.map { String(path: $0) }
  }
}

extension SystemError {
  /// Whether the system or the file system does not know the call.
  var isLackOfSupport: Bool {
    [ENOSYS, EINVAL, EOPNOTSUPP, ENOTTY].contains(code)
  }
}

extension FileSnapshot {
  /// Returns whether both are the same file, whatever has been written to it.
  func isSameFile(as other: Self) -> Bool { device == other.device && number == other.number }
}
