import Glibc
import Synchronization

/// What processes have left in directories that were killed while they changed files.
enum Remnants {
  /// A change that was begun by another process, and finished by this one.
  struct FinishedChange: Equatable {
    /// The number of files that it was about.
    let count: Int
    /// The paths of files that somebody has changed since then, which stay as they are.
    let skipped: [String]
  }

  /// The directories that were looked through by this process.
  private static let cleared = Mutex<Set<String>>([])

  /// Finishes the changes that were begun in a directory and removes other remnants, the first time
  /// that it is asked to.
  static func clear(in directory: String) -> [FinishedChange] {
    guard cleared.withLock({ $0.insert(directory).inserted }),
      let names = try? namesOfFiles(in: directory)
    else { return [] }
    let remnants = names.filter(TemporaryFiles.isRemnant)
    let (journals, others) = remnants.partitioned(isJournal)
    var changes: [FinishedChange] = []
    for name in journals {
      do throws(SystemError) {
        if let change = try settle("\(directory)/\(name)") { changes.append(change) }
      } catch {
        // New contents are removed only when no journal is left that speaks of them.
        return changes
      }
    }
    for name in others { _ = "\(directory)/\(name)".withPath { unlink($0) } }
    return changes
  }

  /// Does what a journal, or a reference to one, asks for, and removes it.
  private static func settle(_ path: String) throws(SystemError) -> FinishedChange? {
    guard let file = try read(path) else { return nil }
    guard let other = ChangeJournal.reference(in: file.bytes) else { return try finish(path, file) }
    var change: FinishedChange?
    // Without the journal the change was never begun, or is complete. What is named otherwise is none,
    // and would be taken for an unfinished one, which is removed.
    if isJournal(fileName(of: other)), let journal = try read(other) {
      change = try finish(other, journal)
    }
    _ = path.withPath { unlink($0) }
    return change
  }

  /// The contents of a journal of ours, or `nil` if there is none any more.
  private static func read(_ path: String) throws(SystemError) -> FileContents? {
    guard FileSnapshot(of: path) != nil else { return nil }
    guard isOurs(path), let file = try? File(path).contents() else { throw SystemError(code: EIO) }
    return file
  }

  /// Makes the moves of a journal that are left, and removes it.
  private static func finish(
    _ path: String,
    _ file: FileContents
  ) throws(SystemError) -> FinishedChange? {
    guard let journal = ChangeJournal(file.bytes, in: parent(of: path)) else {
      // It was never finished, so no move has been made.
      _ = path.withPath { unlink($0) }
      return nil
    }
    let moves = journal.moves.filter(\.isOfTemporaryFile)
    var locks: [DirectoryLock] = []
    for directory in moves.directories { locks.append(try DirectoryLock(directory)) }
    defer { for lock in locks { lock.release() } }
    // Somebody else may have been here before the lock was had.
    guard FileSnapshot(of: path) == file.snapshot else { return nil }
    var skipped: [String] = []
    for move in moves where !move.isMade {
      do throws(SystemError) {
        guard move.isPending else { throw SystemError(code: ENOENT) }
        try move.check()
        try move.make()
      } catch {
        guard [ENOENT, EEXIST, ESTALE].contains(error.code) else { throw error }
        skipped.append(move.target)
      }
    }
    // Without that, the journal stays for the next process.
    for lock in locks { try lock.synchronize() }
    for move in moves { _ = move.source.withPath { unlink($0) } }
    _ = path.withPath { unlink($0) }
    return FinishedChange(count: moves.count, skipped: skipped)
  }

  /// Whether a name is that of a journal which a process left.
  private static func isJournal(_ name: String) -> Bool {
    name.hasSuffix(ChangeJournal.suffix) && TemporaryFiles.isRemnant(name)
  }

  /// Whether a file belongs to the user: a journal of somebody else tells nothing.
  private static func isOurs(_ path: String) -> Bool {
    var status = stat()
    return path.withPath { lstat($0, &status) } == 0 && status.st_uid == geteuid()
  }
}

extension FileMove {
  /// Whether the move gives a temporary file of this program a name in its directory, as all do.
  fileprivate var isOfTemporaryFile: Bool {
    fileName(of: source).hasPrefix(TemporaryFiles.prefix) && parent(of: source) == directory
  }
}

extension [String] {
  /// The elements that satisfy a predicate, and the others.
  fileprivate func partitioned(_ predicate: (String) -> Bool) -> ([String], [String]) {
    (filter(predicate), filter { !predicate($0) })
  }
}

/// The names of all that is in a directory, in no order.
func namesOfFiles(in directory: String) throws(SystemError) -> [String] {
  guard let stream = directory.withPath({ opendir($0) }) else { throw .latest }
  defer { closedir(stream) }
  var names: [String] = []
  while let entry = readdir(stream) {
    names.append(entry.name)
  }
  return names
}

extension UnsafeMutablePointer<dirent> {
  /// The name of the entry.
  var name: String {
    withUnsafePointer(to: &pointee.d_name) { name in
      name.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: name.pointee)) {
        String(path: $0)
      }
    }
  }
}
