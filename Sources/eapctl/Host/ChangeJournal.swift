import Core
import Glibc

/// The moves of a ``FileTransaction``, written down before the first of them is made.
///
/// All new contents are on the storage by then, so whoever finds the journal of a process that is no
/// more can make the moves that are left. The file is a list of words, each with a zero at its end,
/// since paths are bytes: a heading, five for each move, and a last one that shows that it is complete.
/// Paths in the directory of the journal are names, others start from the root. The form has a second
/// version for the moves by which files go, which programs that know only the first leave alone.
struct ChangeJournal {
  let moves: [FileMove]

  /// What the names of journals end with.
  static let suffix = ".journal"

  private static let heading = "eapctl journal 1"
  private static let headingWithRemovals = "eapctl journal 2"
  private static let ending = "end"
  private static let reference = "see"

  init(_ moves: [FileMove]) {
    self.moves = moves
  }

  /// Writes the journal into the first of some directories, after a reference to it into each other, so
  /// that whoever finds any of them finds all; they are removed along with the result.
  ///
  /// The same goes for the directories of links to the files, as far as anything can be written there:
  /// who opens those may never look where the links lead.
  func write(
    in directories: [String],
    withLinksIn linkDirectories: [String] = []
  ) throws(SystemError) -> [FileReplacement] {
    guard let first = directories.first else { return [] }
    let journal = try OpenJournal.create(in: first)
    var files = [journal.replacement]
    let target = absolutePath(of: journal.replacement.move.source)
    let reference = Self.bytes(of: [Self.heading, Self.reference, target, Self.ending])
    for directory in directories.dropFirst() {
      files.append(try OpenJournal.file(in: directory, with: reference))
    }
    for directory in linkDirectories {
      do throws(SystemError) {
        files.append(try OpenJournal.file(in: directory, with: reference))
      } catch {
        guard [EACCES, EPERM, EROFS].contains(error.code) else { throw error }
      }
    }
    try journal.fill(with: bytes(in: first))
    return files
  }

  /// The new file of a journal, which is removed along with the replacement.
  private struct OpenJournal: ~Copyable {
    let descriptor: FileDescriptor
    let replacement: FileReplacement

    static func create(in directory: String) throws(SystemError) -> Self {
      let file = try TemporaryFiles.create(in: directory, suffix: ChangeJournal.suffix)
      let descriptor = FileDescriptor(owning: file.descriptor)
      let contents = FileSnapshot(try descriptor.status())
      let move = FileMove(
        source: file.path,
        target: file.path,
        expectation: .anything,
        contents: contents
      )
      let replacement = FileReplacement(name: file.path, directory: directory, move: move)
      return Self(descriptor: descriptor, replacement: replacement)
    }

    /// Makes a file that is whole.
    static func file(
      in directory: String,
      with bytes: [UInt8]
    ) throws(SystemError) -> FileReplacement {
      let journal = try create(in: directory)
      try journal.fill(with: bytes)
      return journal.replacement
    }

    /// Waits until the storage holds the bytes and the name.
    func fill(with bytes: [UInt8]) throws(SystemError) {
      try descriptor.write(bytes)
      try descriptor.synchronize()
      try FileDescriptor(opening: replacement.move.directory, O_RDONLY | O_DIRECTORY)
        .synchronizeDirectory()
    }
  }

  private static func bytes(of words: [String]) -> [UInt8] { words.flatMap { $0.pathBytes + [0] } }

  /// The path of the journal that a reference names, or `nil` if the bytes are none.
  static func reference(in bytes: [UInt8]) -> String? {
    let words = bytes.split(separator: 0).map { String(path: Array($0)) }
    guard words.count == 4, words[0] == heading, words[1] == reference, words[3] == ending,
      bytes.last == 0
    else { return nil }
    return words[2]
  }

  /// The journal as it is written into a directory.
  func bytes(in directory: String) -> [UInt8] {
    let hasRemovals = moves.contains { $0.contents == nil }
    var words = [hasRemovals ? Self.headingWithRemovals : Self.heading]
    for move in moves {
      let isHere = move.directory == directory
      words += [move.source, move.target].map { isHere ? fileName(of: $0) : absolutePath(of: $0) }
      switch move.expectation {
      case .anything: words += ["anything", ""]
      case .absent: words += ["absent", ""]
      case .unchanged(let old):
        words += [move.contents == nil ? "removed" : "unchanged", old.word]
      }
      words.append(move.contents?.word ?? "")
    }
    words.append(Self.ending)
    return Self.bytes(of: words)
  }

  /// Reads a journal that lies in a directory, or returns `nil` if it is not complete.
  init?(_ bytes: [UInt8], in directory: String) {
    guard bytes.last == 0 else { return nil }
    let words = bytes.dropLast().split(separator: 0, omittingEmptySubsequences: false)
      .map { String(path: Array($0)) }
    guard let heading = words.first, [Self.heading, Self.headingWithRemovals].contains(heading),
      words.last == Self.ending, words.count % 5 == 2
    else { return nil }
    var moves: [FileMove] = []
    for start in stride(from: 1, to: words.count - 1, by: 5) {
      let paths = words[start...start + 1].map { $0.hasPrefix("/") ? $0 : "\(directory)/\($0)" }
      let old = FileSnapshot(word: words[start + 3])
      let expectation: FileExpectation? =
        switch words[start + 2] {
        case "anything": .anything
        case "absent": .absent
        case "unchanged", "removed": old.map { .unchanged($0) }
        default: nil
        }
      let contents = FileSnapshot(word: words[start + 4])
      guard let expectation, (contents == nil) == (words[start + 2] == "removed") else {
        return nil
      }
      moves.append(
        FileMove(
          source: paths[0],
          target: paths[1],
          expectation: expectation,
          contents: contents
        )
      )
    }
    self.moves = moves
  }
}

extension FileSnapshot {
  fileprivate var word: String { "\(device) \(number) \(size) \(modified)" }

  fileprivate init?(word: String) {
    let numbers = word.split(separator: " ")
    guard numbers.count == 4, let device = UInt64(numbers[0]), let number = UInt64(numbers[1]),
      let size = Int64(numbers[2]), let modified = Int64(numbers[3])
    else { return nil }
    self.init(device: device, number: number, size: size, modified: modified)
  }
}

/// The path from the root of the file system of what a path leads to, whose last part need not be there.
private func absolutePath(of path: String) -> String {
  "\(File(parent(of: path)).absolutePath ?? parent(of: path))/\(fileName(of: path))"
}
