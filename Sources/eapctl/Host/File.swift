import Core
import Glibc
import Synchronization

/// A file, pipe or directory by its path.
///
/// This folder is all that the program has of the operating system: files and directories, standard
/// streams, the terminal, the environment, the clock, and the records embedded in the executable. It is
/// the only one that calls the C library. It knows nothing of arguments, commands and options and
/// writes no message: what goes wrong is a ``FileError``, or an `InputError` where records are read.
/// Begin reading here, then ``ByteSink`` and ``AtomicFile`` for what is written.
struct File: Sendable, Equatable {
  /// The path as the user gave it, for messages.
  let name: String

  /// The directory that a relative path starts from; empty for the working directory.
  private let directory: String

  /// The number by which the file system knows the file, if the directory that lists it holds it.
  fileprivate let listedNumber: ino_t?

  /// Whether a directory lists the file as a pipe, a socket or a device, which only who names it may read.
  var isSpecial = false

  /// Creates a file whose path is relative to `directory`, or to the working directory if that is
  /// empty.
  init(_ name: String, in directory: String = "") {
    self.init(name: name, directory: directory, listedNumber: nil)
  }

  /// The file `name` of this directory, by the path that a user would type.
  func appending(_ name: String, listedNumber: ino_t? = nil) -> Self {
    var path = self.name
    path.reserveCapacity(path.utf8.count + 1 + name.utf8.count)
    while path.hasSuffix("//") { path.removeLast() }
    if !path.hasSuffix("/") { path += "/" }
    // The name of standard input needs something in front.
    if path == "./", name != Self.standardInputName { path = "" }
    path += name
    return Self(name: path, directory: directory, listedNumber: listedNumber)
  }

  /// The file `name` in the same directory.
  func beside(_ name: String) -> Self {
    let end = self.name.utf8.lastIndex(of: UInt8(ascii: "/"))
    let path = end.map { self.name[...$0] + name } ?? name[...]
    return Self(name: String(path), directory: directory, listedNumber: nil)
  }

  private init(name: String, directory: String, listedNumber: ino_t?) {
    self.name = name
    self.directory = directory
    self.listedNumber = listedNumber
  }

  /// The path as the system finds it.
  var location: String {
    directory.isEmpty || name.hasPrefix("/") ? name : directory + "/" + name
  }

  /// The name that stands for standard input, and for standard output where results go.
  static let standardInputName = "-"

  /// What standard input is called in messages and findings.
  static let standardInputTitle = "standard input"

  /// What the file is called in messages and findings.
  var title: String { isStandardInput ? Self.standardInputTitle : name }

  /// Whether the owner of the file may run it.
  var isExecutable: Bool { status.map { $0.st_mode & S_IXUSR != 0 } ?? false }

  /// Whether the file is standard input.
  var isStandardInput: Bool { name == Self.standardInputName }

  /// What the system knows about the file, after symbolic links, or `nil` if there is none.
  var status: stat? {
    var status = stat()
    return location.withPath { stat($0, &status) } == 0 ? status : nil
  }

  /// Whether there is anything at the path.
  var exists: Bool { status != nil }

  /// Returns whether there is anything at the path, and `false` only if nothing has the name.
  ///
  /// - Throws: `SystemError` if the name is taken but the file cannot be reached, as that of a link
  ///   that leads nowhere, or if the system does not let on whether it is taken.
  func isPresent() throws(SystemError) -> Bool {
    if exists { return true }
    let error = SystemError.latest
    guard error.code == ENOENT || error.code == ENOTDIR else { throw error }
    var status = stat()
    if location.withPath({ lstat($0, &status) }) == 0 { throw error }
    return false
  }

  /// Returns whether there is a directory at the path, and `false` only if nothing has the name.
  ///
  /// - Throws: `SystemError` if anything else has the name, or perhaps has.
  func isPresentDirectory() throws(SystemError) -> Bool {
    guard try isPresent() else { return false }
    guard isDirectory else { throw SystemError(code: ENOTDIR) }
    return true
  }

  /// Whether there is a directory at the path.
  var isDirectory: Bool { status?.kind == S_IFDIR }

  /// Whether there is a pipe at the path.
  var isPipe: Bool { status?.kind == S_IFIFO }

  /// The path from the root of the file system, without symbolic links, or `nil` if there is no file.
  var absolutePath: String? {
    guard let path = location.withPath({ realpath($0, nil) }) else { return nil }
    defer { free(path) }
    return String(path: path)
  }

  /// What distinguishes a file from all others, whatever path leads to it.
  struct Identity: Hashable {
    private let device: dev_t
    private let number: ino_t

    fileprivate init(_ status: stat) {
      device = status.st_dev
      number = status.st_ino
    }
  }

  /// Whether two paths lead to one file, or would if it were there; a device takes what comes from anywhere.
  func isSame(as other: Self) -> Bool {
    if let status, status.st_mode & S_IFMT != S_IFREG { return false }
    if let identity, let otherIdentity = other.identity { return identity == otherIdentity }
    let isBeside =
      File(parent(of: location)).identity == File(parent(of: other.location)).identity
    return isBeside && fileName(of: location).utf8.elementsEqual(fileName(of: other.location).utf8)
  }

  /// The identity of the file, or `nil` if there is none.
  var identity: Identity? { status.map(Identity.init) }

  /// Makes a directory of the path, unless there is one.
  func createDirectory() throws(FileError) {
    do throws(SystemError) {
      _ = try retrying { location.withPath { mkdir($0, 0o777) } }
    } catch {
      if error.code == EEXIST, isDirectory { return }
      throw .unwritable(name: name, reason: error.message)
    }
  }

  /// Opens the file for reading.
  ///
  /// - Throws: `InputError` if there is no such file, or if it is a directory or a device that has
  ///   no end.
  func open() throws(InputError) -> DescriptorSource {
    if isSpecial { throw InputError("it is a pipe, a socket or a device") }
    let source: DescriptorSource
    let obstacle: String?
    do throws(SystemError) {
      let descriptor = try FileDescriptor(opening: location, O_RDONLY | O_NOCTTY)
      let status = try descriptor.status()
      obstacle = descriptor.obstacleToReading(status)
      source = DescriptorSource(descriptor, status: status)
    } catch {
      throw InputError(error.message)
    }
    if let obstacle { throw InputError(obstacle) }
    return source
  }

  /// Reads the whole file.
  func bytes() throws(FileError) -> [UInt8] {
    try bytes(of: { () throws(InputError) in try open() })
  }

  /// Reads the whole file, or all of standard input if the file is its operand.
  func bytes(
    standardInput: () throws(InputError) -> any ByteSource
  ) throws(FileError) -> [UInt8] {
    isStandardInput ? try bytes(of: standardInput) : try bytes()
  }

  private func bytes(
    of source: () throws(InputError) -> any ByteSource
  ) throws(FileError) -> [UInt8] {
    do throws(InputError) {
      return try source().remainingBytes()
    } catch {
      throw .unreadable(name: title, reason: error.message)
    }
  }

  /// Adds text at the end of the file, which is created if need be.
  func append(_ text: String) throws(FileError) {
    do throws(SystemError) {
      let file = try FileDescriptor(
        opening: location,
        O_WRONLY | O_APPEND | O_CREAT,
        permissions: 0o666
      )
      try file.write(Array(text.utf8))
    } catch {
      throw .unwritable(name: name, reason: error.message)
    }
  }

  /// The file as an input of records.
  ///
  /// A pipe is opened once only: a second attempt would wait for a writer that has gone.
  var recordInput: RecordInput { recordInput(named: name) }

  /// The file as an input of records that has another name.
  func recordInput(named name: String) -> RecordInput {
    let history = History()
    return .observed(name: name, path: location) { () throws(InputError) in
      guard history.isFirstOpening() || status?.kind != S_IFIFO else {
        throw InputError("a pipe can be read only once")
      }
      return try open()
    }
  }

  /// Remembers whether a file was opened before.
  private final class History: Sendable {
    private let wasOpened = Atomic(false)

    func isFirstOpening() -> Bool {
      !wasOpened.exchange(true, ordering: .relaxed)
    }
  }
}

extension [File] {
  /// The files without those that were named before, whatever paths lead to them.
  ///
  /// A file whose number no other has is looked at no closer, because to ask the system about each
  /// of thousands of files takes about as long as to read them. On some file systems, a directory
  /// and the file itself have different numbers, so either those of directories count or the others.
  var distinct: [File] {
    let areListed = allSatisfy { $0.listedNumber != nil }
    let numbers = map { file in
      file.isStandardInput ? nil : areListed ? file.listedNumber : file.status?.st_ino
    }
    let sorted = numbers.compactMap(\.self).sorted()
    let shared = Set(zip(sorted, sorted.dropFirst()).lazy.filter { $0 == $1 }.map(\.0))
    if shared.isEmpty { return self }
    var identities: Set<File.Identity> = []
    return indices.filter { index in
      guard let number = numbers[index], shared.contains(number),
        let identity = self[index].identity
      else { return true }
      return identities.insert(identity).inserted
    }
    .map { self[$0] }
  }
}

extension stat {
  /// The kind of file: one of the constants `S_IFREG`, `S_IFDIR` and so on.
  var kind: mode_t { st_mode & S_IFMT }

  /// The permission bits.
  var permissions: mode_t { st_mode & 0o7777 }
}

extension FileDescriptor {
  /// `TIOCGPTN` of Linux, which only the side of a terminal answers at which nobody types.
  private static let pseudoTerminalNumber: UInt = 0x8004_5430

  /// Whether somebody can type here.
  private var isTerminal: Bool {
    var terminal: CUnsignedInt = 0
    return isatty(number) == 1 && ioctl(number, Self.pseudoTerminalNumber, &terminal) != 0
  }

  /// Returns why this is nothing to read records from, or `nil` if it is.
  fileprivate func obstacleToReading(_ status: stat) -> String? {
    switch status.kind {
    case S_IFREG, S_IFIFO: return nil
    case S_IFDIR: return "it is a directory"
    default:
      // Of the devices, a terminal and `/dev/null` come to an end.
      var null = stat()
      let isNull = stat("/dev/null", &null) == 0 && status.st_rdev == null.st_rdev
      return isNull || isTerminal ? nil : "it is neither a file nor a pipe"
    }
  }
}
