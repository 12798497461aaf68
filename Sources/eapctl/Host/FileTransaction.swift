import Core
import Glibc

/// Puts new contents of files in their places, all of them or none.
///
/// The directories are locked against other processes of this program, and every file is compared with
/// what it was when it was read, so that a change by somebody else is never overwritten. Before the
/// first of several files is moved, a ``ChangeJournal`` lies in each directory; the next process that
/// finds it finishes what this one could not.
struct FileTransaction {
  private let replacements: [FileReplacement]

  init(_ replacements: [FileReplacement]) {
    self.replacements = replacements
  }

  /// Puts all new contents in their places.
  ///
  /// - Throws: `FileError.unwritable` if that cannot be done, or another program has changed one of
  ///   the files; all files are what they were then. `FileError.unsynchronized` if all is done, but the
  ///   storage may not know it.
  func commit() throws(FileError) {
    guard !replacements.isEmpty else { return }
    let moves = replacements.map(\.move)
    let directories = moves.directories
    var locks: [DirectoryLock] = []
    try naming(0) { () throws(SystemError) in
      for directory in directories { locks.append(try DirectoryLock(directory)) }
    }
    defer { for lock in locks { lock.release() } }
    for (index, move) in moves.enumerated() {
      try naming(index) { () throws(SystemError) in try move.check() }
    }
    var journals: [FileReplacement] = []
    if moves.count > 1 {
      try naming(0) { () throws(SystemError) in
        journals = try ChangeJournal(moves).write(
          in: directories,
          withLinksIn: replacements.map(\.directory).distinctPaths.filter { path in
            !directories.contains { $0.pathBytes == path.pathBytes }
          }
        )
      }
    }
    try make(moves)
    for (lock, directory) in zip(locks, directories) {
      do throws(SystemError) {
        try lock.synchronize()
      } catch {
        throw .unsynchronized(directory: directory, reason: error.message)
      }
    }
    withExtendedLifetime(journals) {}
  }

  /// Makes the moves, or after an error none; a signal waits for the end.
  private func make(_ moves: [FileMove]) throws(FileError) {
    var made = 0
    do throws(SystemError) {
      try TemporaryFiles.settling { () throws(SystemError) in
        do throws(SystemError) {
          for move in moves {
            try move.make()
            made += 1
          }
        } catch {
          for move in moves[..<made].reversed() { move.undo() }
          throw error
        }
      }
    } catch {
      try naming(made) { () throws(SystemError) in throw error }
    }
  }

  /// Does something about the file at an index, by whose name errors go.
  private func naming(
    _ index: Int,
    _ body: () throws(SystemError) -> Void
  ) throws(FileError) {
    do throws(SystemError) {
      try body()
    } catch {
      throw .unwritable(name: replacements[index].name, reason: error.reasonOfConflict)
    }
  }
}

extension SystemError {
  /// The reason, with what it means for a file that is to be replaced.
  fileprivate var reasonOfConflict: String {
    switch code {
    case EEXIST: "there is such a file already"
    case ESTALE: "another program has changed it since it was read"
    case EWOULDBLOCK: "another eapctl has been writing to its directory for ten seconds"
    default: message
    }
  }
}

/// A directory in which no other process of this program gives files their names.
///
/// The lock goes with the process and leaves nothing behind. A file system without locks has none.
final class DirectoryLock: Sendable {
  private let descriptor: FileDescriptor

  /// Seconds after which a lock of somebody else is given up on.
  private static let patience = 10.0

  /// Waits for the lock.
  ///
  /// - Throws: `SystemError`, with `EWOULDBLOCK` if another process does not let go of it.
  init(_ directory: String) throws(SystemError) {
    descriptor = try FileDescriptor(opening: directory, O_RDONLY | O_DIRECTORY)
    let step = 0.01
    var waited = 0.0
    while flock(descriptor.number, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK || errno == EINTR {
      guard waited < Self.patience else { throw SystemError(code: EWOULDBLOCK) }
      usleep(UInt32(step * 1e6))
      waited += step
    }
  }

  /// Waits until the storage knows the names in the directory.
  func synchronize() throws(SystemError) { try descriptor.synchronizeDirectory() }

  /// Lets others go on.
  func release() { flock(descriptor.number, LOCK_UN) }
}
