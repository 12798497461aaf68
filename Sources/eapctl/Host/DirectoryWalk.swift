import Core
import Glibc

/// The record files below a directory, in the order of the bytes of their names.
///
/// Files whose names begin with a dot or have another extension than `.json`, `.ndjson` or
/// `.jsonl` are left out. What cannot be read as a file, such as a link that leads nowhere or a pipe, is
/// kept, so that reading it fails, and so is a directory below that cannot be read. A directory that
/// several symbolic links lead to is visited once, which also ends cycles.
struct DirectoryWalk {
  /// The record files.
  private(set) var files: [File] = []

  /// The directories that were read.
  private(set) var directories: Set<File.Identity> = []

  /// The directories in which a process has left something that was killed while it changed files.
  private(set) var remnantDirectories: [File] = []

  /// Finds the record files below `directory`.
  init(below directory: File) throws(FileError) {
    try visit(directory)
  }

  private mutating func visit(_ directory: File) throws(FileError) {
    guard let identity = directory.identity else {
      throw .unreadable(name: directory.name, reason: SystemError.latest.message)
    }
    guard directories.insert(identity).inserted else { return }
    for entry in try Self.entries(of: directory) {
      if entry.name.hasPrefix(".") {
        if entry.isRemnant, remnantDirectories.last != directory {
          remnantDirectories.append(directory)
        }
        continue
      }
      var file = directory.appending(entry.name, listedNumber: entry.number)
      let kind = entry.isLinkOrUnknown ? file.status?.kind : entry.kind
      if kind == S_IFDIR {
        do throws(FileError) { try visit(file) } catch { files.append(file) }
      } else if Self.isRecordFile(entry.name) {
        file.isSpecial = kind != nil && kind != S_IFREG
        files.append(file)
      }
    }
  }

  /// Returns whether a file with this name holds records.
  static func isRecordFile(_ name: String) -> Bool {
    !name.hasPrefix(".") && saysForm(name)
  }

  /// Returns whether a name ends as those of files of records do, which says how they are written.
  static func saysForm(_ name: String) -> Bool {
    let name = name.lowercased()
    return [".json", ".ndjson", ".jsonl"].contains { name.hasSuffix($0) }
  }

  /// A name in a directory and what the directory holds about the file.
  private struct Entry {
    let name: String
    private let type: Int
    private let ownNumber: ino_t

    init(name: String, _ entry: UnsafePointer<dirent>) {
      self.name = name
      type = Int(entry.pointee.d_type)
      ownNumber = entry.pointee.d_ino
    }

    var kind: mode_t? { type == DT_DIR ? S_IFDIR : type == DT_REG ? S_IFREG : S_IFIFO }

    /// Whether the entry was left by a process that is no more.
    var isRemnant: Bool { TemporaryFiles.isRemnant(name) }

    var isLinkOrUnknown: Bool { type == DT_LNK || type == DT_UNKNOWN }

    /// The number of the file, which that of a symbolic link is not.
    var number: ino_t? { isLinkOrUnknown ? nil : ownNumber }
  }

  /// Returns what is in a directory, sorted.
  private static func entries(of directory: File) throws(FileError) -> [Entry] {
    var list: UnsafeMutablePointer<UnsafeMutablePointer<dirent>?>?
    // In the locale of C, which the tool never leaves, `alphasort` compares bytes.
    let count = directory.location.withPath { path in
      scandir(path, &list, nil) { first, second in
        guard let first, let second else { return 0 }
        return alphasort(first, second)
      }
    }
    guard count >= 0, let list else {
      throw .unreadable(name: directory.name, reason: SystemError.latest.message)
    }
    let found = UnsafeBufferPointer(start: list, count: Int(count))
    defer {
      found.forEach { free($0) }
      free(list)
    }
    var entries: [Entry] = []
    for case let entry? in found {
      let name = entry.name
      if name != ".", name != ".." { entries.append(Entry(name: name, entry)) }
    }
    return entries
  }
}
